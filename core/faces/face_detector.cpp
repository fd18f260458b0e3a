// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/face_detector.h"

#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "faces/dlib_detector.h"
#include "faces/mtcnn_detector.h"
#include "nn/checkpoint_file.h"
#include "weights/weights_manifest.h"

#include <array>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, 3> weightFiles = {"pnet.pt", "rnet.pt", "onet.pt"};

const char* firstMissing(const fs::path& directory)
{
    for (const char* file : weightFiles)
        if (std::error_code ignored; !fs::is_regular_file(directory / file, ignored))
            return file;
    return nullptr;
}

std::unique_ptr<FaceDetector> openMtcnn(const fs::path& directory, const DetectorOptions& options, const Device& device)
{
    Sha256 hash;
    for (const char* file : weightFiles)
        hash.add(readFile(directory / file));
    const MtcnnNets::Weights weights{
        readCheckpoint(directory / weightFiles[0]), readCheckpoint(directory / weightFiles[1]),
        readCheckpoint(directory / weightFiles[2])};
    return std::make_unique<MtcnnDetector>(weights, hash.finish(), options.thresholds, options.threads, device);
}

[[noreturn]] void refuseMissing(const fs::path& asked)
{
    std::string where = asked.string();
    std::string why = "it does not hold pnet.pt, rnet.pt and onet.pt";
    if (asked.empty()) {
        where = defaultDetectorWeightDirectories().back().string();
    } else if (std::error_code ignored; fs::is_directory(asked, ignored)) {
        why = std::string(firstMissing(asked)) + " is missing";
    } else {
        why = "there is no such directory";
    }
    throw Error(
        ErrorCode::notFound, "Looking for MTCNN's weights in", where, why,
        "Fetch them with \"veriframe-cli weights fetch mtcnn\", name their folder with "
        "--detector-weights, or use --detector dlib.");
}

} // namespace

std::vector<fs::path> defaultDetectorWeightDirectories()
{
    std::vector<fs::path> places;
    for (const fs::path& directory : weightsDirectories())
        places.push_back(directory / "mtcnn");
    return places;
}

std::optional<fs::path> findDetectorWeights(const fs::path& asked)
{
    const std::vector<fs::path> places =
        asked.empty() ? defaultDetectorWeightDirectories() : std::vector<fs::path>{asked};
    for (const fs::path& place : places)
        if (!firstMissing(place))
            return place;
    return std::nullopt;
}

std::unique_ptr<FaceDetector> openFaceDetector(const DetectorOptions& options)
{
    if (options.kind != "auto" && options.kind != "mtcnn" && options.kind != "dlib")
        throw Error(
            ErrorCode::badInput, "Choosing the face detector", options.kind, "it is not known",
            "Use auto, mtcnn or dlib.");
    // A device that is not there is a mistake even where nothing would have run on it.
    const Device device = resolveDevice(options.device);
    if (options.kind != "dlib") {
        if (const auto directory = findDetectorWeights(options.weightsDirectory))
            return openMtcnn(*directory, options, device);
        // A folder that was named on purpose is a promise: falling back would hide a typing error.
        if (options.kind == "mtcnn" || !options.weightsDirectory.empty())
            refuseMissing(options.weightsDirectory);
    }
    return std::make_unique<DlibDetector>(options.threads);
}

DetectorFacts factsOfDetector(const DetectorOptions& options)
{
    (void)resolveDevice(options.device);
    DetectorOptions cheap = options;
    cheap.device = "cpu";
    cheap.threads = 1;
    return openFaceDetector(cheap)->facts();
}

} // namespace veriframe
