// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program_facts.h"

#include "base/parallel.h"
#include "base/version.h"
#include "faces/face_detector.h"
#include "media/video_reader.h"
#include "nn/device.h"
#include "nn/instruction_set.h"
#include "weights/weights_manifest.h"

#include <dlib/revision.h>
#include <filesystem>
#include <opencv2/core/version.hpp>
#include <spdlog/fmt/fmt.h>
#include <sys/utsname.h>

namespace veriframe {

namespace {

Json deviceJson(const DeviceFacts& facts)
{
    Json json{{"device", toString(facts.device)}, {"name", facts.name}, {"instructions", facts.instructions}};
    if (facts.memoryBytes > 0)
        json["memory_bytes"] = facts.memoryBytes;
    return json;
}

/// One entry of a list in words: a device, a folder of weights, or a plain line.
std::string entryText(const Json& entry)
{
    if (entry.is_string())
        return entry.get<std::string>();
    if (entry.contains("directory")) {
        std::string found;
        for (const Json& file : entry.at("found"))
            found += (found.empty() ? "" : ", ") + file.get<std::string>();
        return fmt::format(
            "{}: {}", entry.at("directory").get<std::string>(), found.empty() ? "no published weights" : found);
    }
    std::string line;
    for (const char* part : {"device", "name", "instructions"})
        if (const std::string value = entry.at(part); !value.empty())
            line += (line.empty() ? "" : ", ") + value;
    if (entry.contains("memory_bytes"))
        line += fmt::format(", {:.1f} GiB", entry.at("memory_bytes").get<double>() / (1 << 30));
    return line;
}

} // namespace

Json programFacts()
{
    Json json;
    json["veriframe"] = version();
    utsname system = {};
    if (::uname(&system) == 0)
        json["system"] = fmt::format("{} {} {}", system.sysname, system.release, system.machine);
    json["threads"] = availableThreads();
    json["libtorch"] = torchVersion();
    json["engine"] = cpuEngineFacts();
    json["opencv"] = CV_VERSION;
    json["media"] = mediaLibraryFacts();
    json["devices"] = Json::array();
    for (const DeviceFacts& device : listDevices())
        json["devices"].push_back(deviceJson(device));
    json["weights"] = Json::array();
    for (const auto& folder : weightsDirectories()) {
        Json found = Json::array();
        for (const WeightsFile& file : weightsManifest())
            if (std::error_code ignored; std::filesystem::is_regular_file(folder / file.path, ignored))
                found.push_back(file.path.string());
        json["weights"].push_back({{"directory", folder.string()}, {"found", found}});
    }
    try {
        DetectorOptions options;
        options.threads = 1;
        json["detector"] = openFaceDetector(options)->facts().name;
    } catch (const std::exception& error) {
        json["detector"] = error.what();
    }
    return json;
}

std::string programFactsText(const Json& facts)
{
    std::string lines;
    for (const auto& [key, value] : facts.items())
        if (value.is_array())
            for (const Json& entry : value)
                lines += fmt::format("{:<10} {}\n", key, entryText(entry));
        else
            lines += fmt::format("{:<10} {}\n", key, value.is_string() ? value.get<std::string>() : value.dump());
    return lines;
}

std::string dlibVersion()
{
    return fmt::format("{}.{}.{}", DLIB_MAJOR_VERSION, DLIB_MINOR_VERSION, DLIB_PATCH_VERSION);
}

} // namespace veriframe
