// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "checkpoint_samples.h"
#include "nn/checkpoint_file.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <optional>

namespace veriframe::test {
namespace {

/// A Python that can import torch, if there is one.
std::optional<std::string> pythonWithTorch()
{
    for (const char* python : {"/usr/bin/python3", "python3"})
        if (std::system((std::string(python) + " -c 'import torch' 2>/dev/null").c_str()) == 0)
            return python;
    return std::nullopt;
}

/// Runs scripts in a folder with a file of the sample's values: one line of hexadecimal bytes for each tensor.
class Python : public testing::Test {
protected:
    void SetUp() override
    {
        const auto found = pythonWithTorch();
        if (!found)
            GTEST_SKIP() << "needs a Python with torch (Debian: python3-torch)";
        m_python = *found;
    }

    void run(const std::string& script)
    {
        writeFileAtomically(folder.path() / "script.py", script);
        const std::string command = "cd '" + folder.path().string() + "' && " + m_python + " script.py";
        ASSERT_EQ(std::system(command.c_str()), 0) << script;
    }

    TemporaryDirectory folder;

private:
    std::string m_python;
};

/// Names, types, shapes and bytes as Python text, to be compared with what torch loaded.
std::string expectedInPython()
{
    std::string text = "expected = [\n";
    for (const auto& [name, tensor] : sampleCheckpoint().stateDict) {
        text += "  ('" + name + "', 'torch." + toString(tensor.type) + "', [";
        for (const std::int64_t side : tensor.shape)
            text += std::to_string(side) + ",";
        text += "], [";
        for (const std::byte byte : tensor.bytes)
            text += std::to_string(static_cast<int>(byte)) + ",";
        text += "]),\n";
    }
    return text + "]\n";
}

TEST_F(Python, LoadsWhatIsWrittenHere)
{
    writeTorchCheckpoint(folder.path() / "c.pth", sampleCheckpoint());
    run("import torch, warnings\n"
        "from collections import OrderedDict\n" +
        expectedInPython() +
        "for safe in (False, True):\n"
        "    c = torch.load('c.pth', weights_only=safe)\n"
        "    assert c['epoch'] == 36 and c['bce_best'] == 0.2131 and c['bce_best'] < 0.25\n"
        "    d = c['state_dict']\n"
        "    assert type(d) is OrderedDict and list(d) == [e[0] for e in expected], list(d)\n"
        "    for name, kind, shape, raw in expected:\n"
        "        t = d[name]\n"
        "        assert str(t.dtype) == kind and list(t.shape) == shape and t.is_contiguous(), name\n"
        "        assert list(t.numpy().tobytes()) == raw, name\n");
}

TEST_F(Python, IsReadInEveryFormItWrites)
{
    run("import torch, numpy\n"
        "from collections import OrderedDict\n" +
        expectedInPython() +
        "def tensor(kind, shape, raw):\n"
        "    return torch.from_numpy(numpy.frombuffer(bytes(raw), kind[6:]).reshape(shape).copy())\n"
        "bare = OrderedDict((n, tensor(k, s, r)) for n, k, s, r in expected)\n"
        "bare._metadata = OrderedDict(version=1)\n"
        "prefixed = OrderedDict(('module.' + n, t) for n, t in bare.items())\n"
        "full = {'epoch': 36, 'state_dict': prefixed, 'bce_best': numpy.float64(0.2131),\n"
        "        'optimizer': {'state': {0: {'momentum_buffer': torch.zeros(3)}}, 'param_groups': [{'lr': 0.01}]}}\n"
        "for name, value in (('bare', bare), ('full', full)):\n"
        "    for zipped in (False, True):\n"
        "        torch.save(value, f'{name}_{zipped}.pth', _use_new_zipfile_serialization=zipped)\n"
        "        torch.save(value, f'{name}_{zipped}_4.pth', pickle_protocol=4,\n"
        "                   _use_new_zipfile_serialization=zipped)\n");
    const Checkpoint expected = sampleCheckpoint();
    for (const std::string content : {"bare", "full"})
        for (const std::string form : {"False", "True", "False_4", "True_4"}) {
            const Checkpoint got = readCheckpoint(folder.path() / (content + "_" + form + ".pth"));
            EXPECT_EQ(got.stateDict, expected.stateDict) << content << form;
            EXPECT_EQ(got.epoch, content == "full" ? expected.epoch : std::nullopt) << content << form;
            EXPECT_EQ(got.bceBest, content == "full" ? expected.bceBest : std::nullopt) << content << form;
        }
}

TEST_F(Python, ViewsParametersAndSharedStoragesAreRead)
{
    run("import torch\n"
        "base = torch.arange(24.).reshape(4, 6)\n"
        "d = {'whole': base, 'transposed': base.t(), 'part': base[1:3, 2:5], 'parameter': torch.nn.Parameter(base),\n"
        "     'steps': base[::2, ::3], 'bf16': base.bfloat16(), 'half': base.half()}\n"
        "for zipped in (False, True):\n"
        "    torch.save(d, f'{zipped}.pth', _use_new_zipfile_serialization=zipped)\n");
    for (const char* form : {"False.pth", "True.pth"}) {
        const Checkpoint got = readCheckpoint(folder.path() / form);
        ASSERT_EQ(got.stateDict.size(), 7U);
        EXPECT_EQ(got.find("part")->toFloat32(), (std::vector<float>{8, 9, 10, 14, 15, 16}));
        EXPECT_EQ(got.find("steps")->toFloat32(), (std::vector<float>{0, 3, 12, 15}));
        EXPECT_EQ(got.find("transposed")->shape, (std::vector<std::int64_t>{6, 4}));
        EXPECT_EQ(got.find("transposed")->toFloat32()[1], 6.0F);
        EXPECT_EQ(*got.find("parameter"), *got.find("whole"));
        EXPECT_EQ(got.find("bf16")->toFloat32(), got.find("whole")->toFloat32());
        EXPECT_EQ(got.find("half")->toFloat32(), got.find("whole")->toFloat32());
    }
}

TEST_F(Python, AMaliciousPickleIsRefusedAndNothingRuns)
{
    run("import torch, os\n"
        "class Evil:\n"
        "    def __reduce__(self):\n"
        "        return os.system, ('touch ran',)\n"
        "for zipped in (False, True):\n"
        "    torch.save({'state_dict': {}, 'x': Evil()}, f'{zipped}.pth', _use_new_zipfile_serialization=zipped)\n");
    for (const char* form : {"False.pth", "True.pth"}) {
        const std::string file = readTextFile(folder.path() / form);
        EXPECT_NE(refusalOf(file).find("posix.system"), std::string::npos) << refusalOf(file);
    }
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "ran"));
}

} // namespace
} // namespace veriframe::test
