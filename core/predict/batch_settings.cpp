// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/batch_settings.h"

#include "nn/encoders.h"
#include "predict/video_json.h"

namespace veriframe {

namespace {

/// A member of settings that a file tells; null where it has none, or is no object.
Json memberOf(const Json& object, const char* key)
{
    return object.is_object() && object.contains(key) ? object[key] : Json();
}

/// As it reads back from a file: names that are no UTF-8 are others there.
Json asWritten(const std::string& name)
{
    return parseJson(toJsonLine(Json(name)), name);
}

bool mayBe(const Json& model, const EnsembleMember& member, const EnsembleOptions& options)
{
    const int inputSizePx = member.inputSizePx > 0 ? member.inputSizePx : defaultInputSizePx;
    const auto mayEqual = [&](const char* key, const std::string& stated) {
        return stated.empty() || memberOf(model, key) == stated;
    };
    const bool precisionStated = options.precision != Precision::automatic;
    return memberOf(model, "name") == asWritten(member.path.filename().string()) &&
           memberOf(model, "input_size") == inputSizePx && mayEqual("sha256", member.sha256) &&
           mayEqual("encoder", member.encoder) &&
           mayEqual("precision", precisionStated ? toString(options.precision) : std::string());
}

bool mayBeModels(const Json& models, const BatchOptions& options)
{
    if (!models.is_array() || models.size() != options.members.size())
        return false;
    for (std::size_t i = 0; i < models.size(); ++i)
        if (!mayBe(models[i], options.members[i], options.ensemble))
            return false;
    return true;
}

} // namespace

std::string knownDifference(const Json& settings, const BatchOptions& options)
{
    if (!settings.is_object())
        return {};
    const Json planned = settingsJson(options.analysis, {}, {});
    for (const char* key : {"profile", "frames", "strategy"})
        if (memberOf(settings, key) != planned[key])
            return key;
    const std::string& detector = options.detector.kind;
    if (detector != "auto" && memberOf(memberOf(settings, "detector"), "name") != detector)
        return "detector";
    if (!mayBeModels(memberOf(settings, "models"), options))
        return "models";
    return settings.contains("shard") == options.shard.isWhole() ? "shard" : "";
}

} // namespace veriframe
