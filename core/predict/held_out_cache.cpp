// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/sha256.h"
#include "dataset/dataset_layout.h"
#include "predict/held_out.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

// A file is a line of JSON, the probabilities as little-endian doubles, and the SHA-256 of both in hexadecimal.

namespace {

static_assert(std::endian::native == std::endian::little, "the file's numbers are written as they lie in memory");

constexpr const char* formatName = "veriframe-held-out-predictions";
constexpr int formatVersion = 1;
constexpr std::size_t sumBytes = 64;
constexpr std::uint64_t longestHead = std::uint64_t(64) << 20;

std::string sumOf(std::string_view bytes)
{
    Sha256 sum;
    sum.add(std::as_bytes(std::span(bytes)));
    return sum.finish();
}

Json headOf(const HeldOutPredictions& predictions)
{
    Json unreadable = Json::array();
    for (const UnjudgedCrop& crop : predictions.unreadable)
        unreadable.push_back({{"crop", crop.crop}, {"why", crop.why}});
    const ModelFacts& model = predictions.model;
    return {
        {"format", formatName},
        {"version", formatVersion},
        {"sha256", model.sha256},
        {"encoder", model.encoder},
        {"input_size", model.inputSizePx},
        {"precision", model.precision},
        {"device", model.device},
        {"untrained", model.untrained},
        {"set", predictions.fingerprint},
        {"crops", predictions.probabilities.size()},
        {"unreadable", unreadable}};
}

[[noreturn]] void refuse(const fs::path& file, const std::string& why)
{
    throw Error(ErrorCode::corrupt, "Reading the kept predictions", file.string(), why);
}

std::vector<double> probabilitiesOf(std::string_view bytes, const fs::path& file)
{
    std::vector<double> probabilities(bytes.size() / sizeof(double));
    std::memcpy(probabilities.data(), bytes.data(), bytes.size());
    for (const double p : probabilities)
        if (!std::isnan(p) && !(p >= 0 && p <= 1))
            refuse(file, "it holds a number that is no probability");
    return probabilities;
}

std::vector<UnjudgedCrop> unreadableOf(const Json& head, std::size_t crops, const fs::path& file)
{
    std::vector<UnjudgedCrop> unreadable;
    for (const Json& entry : head.value("unreadable", Json::array())) {
        unreadable.push_back(
            {jsonMember<std::size_t>(entry, "crop", file.string()),
             jsonMember<std::string>(entry, "why", file.string())});
        if (unreadable.back().crop >= crops)
            refuse(file, "it names a crop that there is not");
    }
    return unreadable;
}

HeldOutPredictions parsed(std::string_view text, const fs::path& file, const ModelFacts& model, const HeldOutSet& set)
{
    const std::size_t headEnd = text.find('\n');
    if (headEnd == text.npos || text.size() < headEnd + 1 + sumBytes)
        refuse(file, "it is cut off");
    const std::string_view summed = text.substr(0, text.size() - sumBytes);
    if (sumOf(summed) != text.substr(summed.size()))
        refuse(file, "its checksum does not fit its content");
    const Json head = parseJson(text.substr(0, headEnd), file.string());
    const auto member = [&]<typename T>(const char* key, T) { return jsonMember<T>(head, key, file.string()); };
    if (member("format", std::string()) != formatName || member("version", 0) != formatVersion)
        refuse(file, "its form is not known");
    const std::string_view numbers = summed.substr(headEnd + 1);
    if (member("sha256", std::string()) != model.sha256 || member("input_size", 0) != model.inputSizePx ||
        member("precision", std::string()) != model.precision || member("set", std::string()) != set.fingerprint ||
        member("crops", std::size_t()) != set.crops.size() || numbers.size() != set.crops.size() * sizeof(double))
        refuse(file, "it belongs to another checkpoint or other crops");
    HeldOutPredictions known;
    known.model = model;
    known.model.encoder = member("encoder", std::string());
    known.model.device = member("device", std::string());
    known.model.untrained = member("untrained", false);
    known.fingerprint = set.fingerprint;
    known.probabilities = probabilitiesOf(numbers, file);
    known.unreadable = unreadableOf(head, set.crops.size(), file);
    return known;
}

} // namespace

HeldOutCache HeldOutCache::ofDataset(const fs::path& root)
{
    return HeldOutCache(DatasetLayout(root).notesFolder() / "predictions");
}

fs::path HeldOutCache::file(const ModelFacts& model, const std::string& fingerprint) const
{
    return m_folder / fmt::format(
                          "{}-{}-{}-{}.predictions", model.sha256.substr(0, 32), model.inputSizePx, model.precision,
                          fingerprint.substr(0, 32));
}

HeldOutCache::Known HeldOutCache::load(const ModelFacts& model, const HeldOutSet& set) const
{
    const fs::path path = file(model, set.fingerprint);
    try {
        const std::string text = readTextFile(path, longestHead + set.crops.size() * sizeof(double));
        return {parsed(text, path, model, set), {}};
    } catch (const Error& error) {
        if (error.code() == ErrorCode::notFound)
            return {};
        return {std::nullopt, error.info().message() + " They are made anew."};
    }
}

void HeldOutCache::store(const HeldOutPredictions& predictions) const
{
    const fs::path path = file(predictions.model, predictions.fingerprint);
    std::error_code reason;
    fs::create_directories(m_folder, reason);
    if (reason)
        throw Error(ErrorCode::unwritable, "Keeping the predictions", m_folder.string(), reason.message());
    std::string text = toJsonLine(headOf(predictions)) + "\n";
    text.append(
        reinterpret_cast<const char*>(predictions.probabilities.data()),
        predictions.probabilities.size() * sizeof(double));
    text += sumOf(text);
    writeFileAtomically(path, text);
}

} // namespace veriframe
