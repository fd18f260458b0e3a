// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/json.h"
#include "nn/encoders.h"
#include "predict/ensemble.h"

#include <algorithm>
#include <array>

namespace veriframe {

namespace {

constexpr const char* formatName = "veriframe-ensemble";
constexpr int formatVersion = 1;
constexpr std::size_t longestNote = 1000;

[[noreturn]] void refuse(const std::string& origin, const std::string& why, const std::string& remedy = {})
{
    throw Error(ErrorCode::corrupt, "Reading the ensemble", origin, why, remedy);
}

/// A key that may be left out.
template<typename T>
T memberOr(const Json& object, const char* key, T fallback, const std::string& origin)
{
    return object.contains(key) ? jsonMember<T>(object, key, origin) : fallback;
}

/// A misspelt key must not silently mean the default.
template<std::size_t Count>
void requireKnownKeys(const Json& object, const std::array<const char*, Count>& known, const std::string& origin)
{
    for (const auto& [key, value] : object.items())
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            std::string list;
            for (const char* name : known)
                list += (list.empty() ? "" : ", ") + std::string(name);
            refuse(origin, "the key \"" + key + "\" is not known", "Known are " + list + ".");
        }
}

EnsembleMember memberOf(const Json& entry, const std::filesystem::path& folder, const std::string& origin)
{
    EnsembleMember member;
    const std::filesystem::path path = jsonMember<std::string>(entry, "path", origin);
    requireKnownKeys(entry, std::array{"path", "sha256", "encoder", "input_size"}, origin);
    member.path = path.is_absolute() ? path : folder / path;
    member.sha256 = memberOr<std::string>(entry, "sha256", {}, origin);
    member.encoder = memberOr<std::string>(entry, "encoder", {}, origin);
    member.inputSizePx = memberOr<int>(entry, "input_size", defaultInputSizePx, origin);
    return member;
}

StrategyParameters strategyOf(const Json& object, const std::string& origin)
{
    const StrategyParameters defaults;
    StrategyParameters result;
    if (!object.is_object())
        refuse(origin, "the key \"strategy\" must be an object");
    requireKnownKeys(
        object, std::array{"fake_threshold", "real_threshold", "fake_divisor", "minimum_fakes", "real_fraction"},
        origin);
    result.fakeThreshold = memberOr(object, "fake_threshold", defaults.fakeThreshold, origin);
    result.realThreshold = memberOr(object, "real_threshold", defaults.realThreshold, origin);
    result.fakeDivisor = memberOr(object, "fake_divisor", defaults.fakeDivisor, origin);
    result.minimumFakes = memberOr(object, "minimum_fakes", defaults.minimumFakes, origin);
    result.realFraction = memberOr(object, "real_fraction", defaults.realFraction, origin);
    if (!(result.fakeDivisor > 0))
        refuse(origin, "the key \"fake_divisor\" must be above 0");
    return result;
}

Json jsonOf(const StrategyParameters& strategy)
{
    return {
        {"fake_threshold", strategy.fakeThreshold},
        {"real_threshold", strategy.realThreshold},
        {"fake_divisor", strategy.fakeDivisor},
        {"minimum_fakes", strategy.minimumFakes},
        {"real_fraction", strategy.realFraction}};
}

} // namespace

EnsembleManifest readEnsembleManifest(const std::filesystem::path& path)
{
    const std::string origin = path.string();
    const Json json = readJsonFile(path);
    if (jsonMember<std::string>(json, "format", origin) != formatName)
        refuse(origin, std::string("the key \"format\" is not \"") + formatName + "\"");
    if (const int version = jsonMember<int>(json, "version", origin); version != formatVersion)
        throw Error(
            ErrorCode::unsupported, "Reading the ensemble", origin,
            "its version is " + std::to_string(version) + ", this program knows " + std::to_string(formatVersion));
    requireKnownKeys(
        json, std::array{"format", "version", "name", "checkpoints", "strategy", "profile", "detector", "note"},
        origin);

    EnsembleManifest manifest;
    manifest.name = memberOr<std::string>(json, "name", path.stem().stem().string(), origin);
    const auto checkpoints = json.find("checkpoints");
    if (checkpoints == json.end() || !checkpoints->is_array() || checkpoints->empty())
        refuse(origin, "the key \"checkpoints\" must be a list with at least one entry");
    for (const Json& entry : *checkpoints)
        manifest.members.push_back(memberOf(entry, path.parent_path(), origin));
    if (json.contains("strategy"))
        manifest.strategy = strategyOf(json["strategy"], origin);
    try {
        manifest.profile = parseProfile(memberOr<std::string>(json, "profile", "dfdc", origin));
    } catch (const Error& error) {
        if (error.code() != ErrorCode::badInput)
            throw;
        refuse(origin, "the key \"profile\" must be dfdc or kernel");
    }
    manifest.detector = memberOr<std::string>(json, "detector", "auto", origin);
    manifest.note = memberOr<std::string>(json, "note", {}, origin);
    if (manifest.note.size() > longestNote)
        refuse(origin, "the key \"note\" is longer than " + std::to_string(longestNote) + " bytes");
    return manifest;
}

void writeEnsembleManifest(const std::filesystem::path& path, const EnsembleManifest& manifest)
{
    Json json;
    json["format"] = formatName;
    json["version"] = formatVersion;
    json["name"] = manifest.name;
    const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
    for (const EnsembleMember& member : manifest.members) {
        const std::filesystem::path relative = std::filesystem::absolute(member.path).lexically_relative(folder);
        // A path that leaves the folder is better kept whole: the manifest may be moved, its checkpoints not.
        const bool inside = !relative.empty() && *relative.begin() != "..";
        Json entry;
        entry["path"] = (inside ? relative : std::filesystem::absolute(member.path)).string();
        if (!member.sha256.empty())
            entry["sha256"] = member.sha256;
        if (!member.encoder.empty())
            entry["encoder"] = member.encoder;
        entry["input_size"] = member.inputSizePx == 0 ? defaultInputSizePx : member.inputSizePx;
        json["checkpoints"].push_back(entry);
    }
    json["strategy"] = jsonOf(manifest.strategy);
    json["profile"] = toString(manifest.profile);
    json["detector"] = manifest.detector;
    if (!manifest.note.empty())
        json["note"] = manifest.note;
    writeJsonFile(path, json);
}

} // namespace veriframe
