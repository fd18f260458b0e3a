// SPDX-License-Identifier: GPL-3.0-or-later
#include "weights/weights_check.h"

#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "nn/checkpoint_file.h"
#include "nn/encoders.h"

namespace veriframe {

namespace {

/// The SHA-256 noted when the file was fetched; empty if none was.
std::string notedChecksum(const std::filesystem::path& path)
{
    std::error_code ignored;
    const std::filesystem::path note = notedChecksumPath(path);
    if (!std::filesystem::is_regular_file(note, ignored))
        return {};
    return readTextFile(note, 4096).substr(0, 64);
}

/// What of the content contradicts the manifest; empty if nothing.
std::string contradiction(const WeightsFile& file, const std::filesystem::path& path)
{
    const Checkpoint checkpoint = readCheckpoint(path);
    if (file.group != WeightsGroup::ensemble)
        return {};
    const auto encoder = inferEncoder(checkpoint);
    if (!encoder)
        return "it is no classifier with one of the known encoders";
    return *encoder == file.encoder ? std::string() : "its encoder is " + *encoder + ", not " + file.encoder;
}

WeightsCheck checkExisting(const WeightsFile& file, const std::filesystem::path& path, const std::stop_token& stop)
{
    WeightsCheck check;
    check.sha256 = sha256OfFile(path, stop);
    const auto damaged = [&](std::string why) {
        check.state = WeightsState::damaged;
        check.detail = std::move(why);
        return check;
    };
    if (!file.sha256.empty() && check.sha256 != file.sha256)
        return damaged("its SHA-256 is " + check.sha256 + ", published is " + file.sha256);
    if (!check.sha256.starts_with(file.sha256Prefix))
        return damaged("its SHA-256 is " + check.sha256 + ", which does not begin with " + file.sha256Prefix);
    const std::string noted = notedChecksum(path);
    if (!noted.empty() && noted != check.sha256)
        return damaged("its SHA-256 is " + check.sha256 + ", when it was fetched it was " + noted);
    if (std::string why = contradiction(file, path); !why.empty())
        return damaged(std::move(why));
    if (!file.sha256.empty() || !file.sha256Prefix.empty())
        check.state = WeightsState::verified;
    else
        check.state = noted.empty() ? WeightsState::unconfirmed : WeightsState::asFetched;
    return check;
}

} // namespace

const char* toString(WeightsState state)
{
    switch (state) {
    case WeightsState::absent:
        return "absent";
    case WeightsState::verified:
        return "verified";
    case WeightsState::asFetched:
        return "as fetched";
    case WeightsState::unconfirmed:
        return "unconfirmed";
    case WeightsState::damaged:
        break;
    }
    return "damaged";
}

WeightsCheck checkWeights(const WeightsFile& file, const std::filesystem::path& folder, std::stop_token stop)
{
    const std::filesystem::path path = folder / file.path;
    try {
        return checkExisting(file, path, stop);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::notFound)
            return {};
        return {WeightsState::damaged, {}, error.info().why};
    }
}

std::filesystem::path notedChecksumPath(const std::filesystem::path& file)
{
    return file.string() + ".sha256";
}

} // namespace veriframe
