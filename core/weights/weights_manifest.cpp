// SPDX-License-Identifier: GPL-3.0-or-later
#include "weights/weights_manifest.h"

#include "base/error.h"
#include "base/json.h"
#include "nn/encoders.h"
#include "weights/weights_json_internal.h"

#include <cstdlib>

namespace veriframe {

namespace {

constexpr const char* origin = "resources/weights.json";

WeightsGroup parseGroup(const std::string& name)
{
    for (const WeightsGroup group : {WeightsGroup::mtcnn, WeightsGroup::ensemble, WeightsGroup::imagenet})
        if (name == toString(group))
            return group;
    throw Error(ErrorCode::corrupt, "Reading", origin, "the set \"" + name + "\" is not known");
}

/// As listed, or what an encoder's parameters take.
std::int64_t expectedBytes(const WeightsFile& file, const Json& entry)
{
    if (file.encoder.empty())
        return jsonMember<std::int64_t>(entry, "bytes", origin);
    return parameterCount(file.encoder) * static_cast<std::int64_t>(sizeof(float));
}

std::vector<WeightsFile> parseManifest()
{
    const Json json = parseJson(weightsJson(), origin);
    std::vector<WeightsFile> files;
    for (const Json& entry : json.at("files")) {
        WeightsFile file;
        file.name = jsonMember<std::string>(entry, "name", origin);
        const auto set = jsonMember<std::string>(entry, "set", origin);
        file.group = parseGroup(set);
        file.url = jsonMember<std::string>(json.at("sources"), set.c_str(), origin) + file.name;
        file.path = std::filesystem::path(set) / file.name;
        file.sha256 = entry.value("sha256", "");
        file.sha256Prefix = entry.value("sha256_prefix", "");
        file.encoder = entry.value("encoder", "");
        file.expectedBytes = expectedBytes(file, entry);
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace

const char* toString(WeightsGroup group)
{
    switch (group) {
    case WeightsGroup::mtcnn:
        return "mtcnn";
    case WeightsGroup::ensemble:
        return "ensemble";
    case WeightsGroup::imagenet:
        break;
    }
    return "imagenet";
}

const std::vector<WeightsFile>& weightsManifest()
{
    static const std::vector<WeightsFile> files = parseManifest();
    return files;
}

std::vector<std::filesystem::path> weightsDirectories()
{
    std::vector<std::filesystem::path> places;
    if (const char* weights = std::getenv("VERIFRAME_WEIGHTS"); weights && *weights)
        places.emplace_back(weights);
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    if (data && *data)
        places.push_back(std::filesystem::path(data) / "veriframe/weights");
    else
        places.push_back(std::filesystem::path(home ? home : "/") / ".local/share/veriframe/weights");
    return places;
}

std::filesystem::path defaultWeightsDirectory()
{
    return weightsDirectories().front();
}

} // namespace veriframe
