// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "faces/detector_scale.h"
#include "nn/inference_session.h"
#include "predict/strategy.h"

#include <filesystem>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// One checkpoint of an ensemble.
struct EnsembleMember {
    std::filesystem::path path;
    std::string encoder = {}; ///< empty: inferred from the checkpoint
    int inputSizePx = 0;      ///< 0: defaultInputSizePx
    std::string sha256 = {};  ///< where a manifest states it, it is checked when the file is opened
};

/// What `*.ensemble.json` holds (spec formats.md). Relative paths count from the manifest's folder.
struct EnsembleManifest {
    std::string name;
    std::vector<EnsembleMember> members;
    StrategyParameters strategy;
    Profile profile = Profile::dfdc;
    std::string detector = "auto";
    /// What whoever judges with it must know, a sentence for people, at most 1000 bytes; said with every result.
    std::string note = {};
};

/// What a result names as the origin of its probabilities.
struct ModelFacts {
    std::string name; ///< the checkpoint's file name
    std::string sha256;
    std::string encoder;
    int inputSizePx = 0;
    std::string precision;  ///< "float32", ...
    std::string device;     ///< "cpu", "cuda:0"
    bool untrained = false; ///< the checkpoint says so (epoch -1): its scores mean nothing
    bool operator==(const ModelFacts&) const = default;
};

/// Whether two members are one network: an ensemble names a member again to give it more weight.
bool isSameNetwork(const EnsembleMember& a, const EnsembleMember& b);

/// The SHA-256 of a member's file. @throws Error (notFound, unreadable); (mismatch) if the member names another;
/// Stopped
std::string verifiedSha256(const EnsembleMember& member, std::stop_token stop = {});

/// A member as a manifest should name it: SHA-256, encoder and input size are those of `facts`.
EnsembleMember memberOf(const std::filesystem::path& path, const ModelFacts& facts);

/// @throws Error (notFound, corrupt, badInput) naming key and file
EnsembleManifest readEnsembleManifest(const std::filesystem::path& path);
/// @throws Error (unwritable)
void writeEnsembleManifest(const std::filesystem::path& path, const EnsembleManifest& manifest);

struct EnsembleOptions {
    std::string device = "auto";
    Precision precision = Precision::automatic;
    SessionPath path = SessionPath::fast;
    int threads = 0;
};

/// Several classifiers that judge the same faces. classify() may be called from any thread; calls take turns, so that
/// several videos share one set of networks.
class Ensemble {
public:
    /// Opens every checkpoint; a member named again counts again and shares the network. @throws Error of the first
    /// that cannot be opened (its path in `on`)
    Ensemble(std::span<const EnsembleMember> members, const EnsembleOptions& options);
    /// The same, reporting "models" as they are opened. @throws Stopped between two
    Ensemble(
        std::span<const EnsembleMember> members, const EnsembleOptions& options, Progress& progress,
        std::stop_token stop);
    ~Ensemble();
    Ensemble(Ensemble&&) noexcept;
    Ensemble& operator=(Ensemble&&) noexcept;

    const std::vector<ModelFacts>& models() const;
    /// Probability of fake, [model][face], each in [0, 1]. @param cropsRgb 8-bit RGB, any sizes, not empty
    /// @throws Error (corrupt) naming the checkpoint whose network gives no number for a face; Stopped between models
    std::vector<std::vector<double>> classify(std::span<const cv::Mat> cropsRgb, std::stop_token stop = {});
    /// Where on one face each model finds its evidence, over the canvas of its input size. From any thread, in turn
    /// with classify(). @param cropRgb 8-bit RGB, not empty. @throws Stopped between models, Error
    std::vector<EvidenceMap> evidence(const cv::Mat& cropRgb, std::stop_token stop = {});

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
