// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/completeness_report.h"
#include "small_dataset.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <sys/wait.h>

namespace veriframe::test {
namespace {

TEST(PreprocessingPython, NumPyOpenCvAndPandasReadAllOfIt)
{
    SmallDataset dataset;
    addTwoFamilies(dataset);
    preprocess(dataset.root());
    const DatasetIndex index = readDatasetIndex(dataset.root());
    const PreprocessingOptions options = smallOptions();
    writeJsonFile(reportPath(dataset.root(), {}), completenessJson(index, options, readCompleteness(index, options)));
    const std::string command = "/usr/bin/python3 '" READ_WITH_PYTHON "' '" + dataset.root().string() + "'";
    const int status = std::system(command.c_str());
    constexpr int librariesMissing = 77, programMissing = 127;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (code == librariesMissing || code == programMissing)
        GTEST_SKIP() << "needs a Python with NumPy, OpenCV and pandas (Debian: python3-opencv, python3-pandas)";
    EXPECT_EQ(code, 0);
}

} // namespace
} // namespace veriframe::test
