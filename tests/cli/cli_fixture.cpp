// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_fixture.h"

#include "demo/synthetic_video.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"

#include <sstream>

namespace veriframe::test {

Cli::Cli()
{
    Checkpoint checkpoint = untrainedCheckpoint("tf_efficientnet_b0_ns", 1);
    checkpoint.epoch = -1;
    writeTorchCheckpoint(path("model.pth"), checkpoint);
}

std::vector<std::string>
Cli::predict(const std::string& folder, const std::string& output, const std::vector<std::string>& more) const
{
    std::vector<std::string> arguments{"predict",    text(folder), "--models", text("model.pth"), "--input-size", "64",
                                       "--detector", "dlib",       "--output", text(output),      "--frames",     "4"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

void Cli::drawVideo(const std::string& name, int frames, std::uint64_t identity) const
{
    SyntheticVideoOptions options;
    options.width = 320;
    options.height = 240;
    options.frames = frames;
    options.identity = identity;
    std::filesystem::create_directories(path(name).parent_path());
    writeSyntheticVideo(path(name), options);
}

std::map<std::string, Json> Cli::details(const std::string& submission) const
{
    std::map<std::string, Json> records;
    std::istringstream lines(readTextFile(text(submission) + ".details.jsonl"));
    std::string line;
    std::getline(lines, line); // the settings
    while (std::getline(lines, line)) {
        Json record = parseJson(line, "details");
        record.erase("seconds");
        const std::string name = record.value("file_bytes_hex", record["file"].get<std::string>());
        records[name] = record;
    }
    return records;
}

std::vector<std::vector<std::string>> parseCsv(const std::string& text)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string field;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '"' && i + 1 < text.size() && text[i + 1] == '"')
                field += text[++i];
            else if (c == '"')
                quoted = false;
            else
                field += c;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',' || c == '\n') {
            row.push_back(std::exchange(field, {}));
            if (c == '\n')
                rows.push_back(std::exchange(row, {}));
        } else {
            field += c;
        }
    }
    EXPECT_FALSE(quoted || !field.empty() || !row.empty()) << "the text ends within a row";
    return rows;
}

} // namespace veriframe::test
