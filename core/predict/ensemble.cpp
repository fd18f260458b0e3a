// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/ensemble.h"

#include "base/error.h"
#include "base/sha256.h"
#include "base/stop.h"
#include "media/image_ops.h"
#include "nn/checkpoint_file.h"
#include "nn/encoders.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <mutex>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

/// Larger inputs are a slip of the keyboard, not a network anybody trained.
constexpr int largestInputSizePx = 4096;

struct Model {
    ModelFacts facts;
    std::filesystem::path path;
    std::unique_ptr<InferenceSession> session; ///< nothing where an earlier member is the same
    std::size_t sameAs = 0;                    ///< that member
};

Model openModel(const EnsembleMember& member, const EnsembleOptions& options, const std::stop_token& stop)
{
    const int inputSizePx = member.inputSizePx == 0 ? defaultInputSizePx : member.inputSizePx;
    if (inputSizePx < 32 || inputSizePx > largestInputSizePx)
        throw Error(
            ErrorCode::badInput, "Opening the checkpoint", member.path.string(),
            "the input size " + std::to_string(inputSizePx) + " px is out of range", "Use 32 to 4096 px.");
    Model model;
    model.path = member.path;
    model.facts.name = member.path.filename().string();
    model.facts.sha256 = verifiedSha256(member, stop);
    model.facts.inputSizePx = inputSizePx;
    const Checkpoint checkpoint = readCheckpoint(member.path);
    SessionOptions session;
    session.encoder = member.encoder;
    session.device = resolveDevice(options.device);
    session.precision = options.precision;
    session.path = options.path;
    session.threads = options.threads;
    try {
        model.session = openInferenceSession(checkpoint, session);
    } catch (const Error& error) {
        // The network does not know which file its weights came from.
        ErrorInfo info = error.info();
        info.why = info.doing + " " + info.on + ": " + info.why;
        info.doing = "Opening the checkpoint";
        info.on = member.path.string();
        throw Error(info);
    }
    model.facts.encoder = model.session->encoder();
    model.facts.precision = toString(model.session->precision());
    model.facts.device = toString(model.session->device());
    model.facts.untrained = checkpoint.epoch.value_or(0) < 0;
    return model;
}

/// The probabilities of some logits. A network whose weights broke in training gives what is no number, and that is no
/// fault of the faces. @throws Error that names the checkpoint
std::vector<double> probabilitiesOf(std::span<const float> logits, const std::filesystem::path& checkpoint)
{
    std::vector<double> probabilities;
    probabilities.reserve(logits.size());
    for (const float logit : logits)
        probabilities.push_back(probabilityOfLogit(logit));
    const auto none = std::ranges::count_if(probabilities, [](double p) { return std::isnan(p); });
    if (none > 0)
        throw Error(
            ErrorCode::corrupt, "Judging faces with", checkpoint.string(),
            fmt::format("for {} of {} faces its network gives what is no number", none, logits.size()),
            "Its weights are broken, or its precision does not suffice: take the checkpoint of another epoch, or judge "
            "in float32.");
    return probabilities;
}

/// The crops as one model wants them: canvases one after another.
std::vector<std::uint8_t> canvasesOf(std::span<const cv::Mat> cropsRgb, int sidePx)
{
    const std::size_t bytesPerFace = static_cast<std::size_t>(sidePx) * static_cast<std::size_t>(sidePx) * 3;
    std::vector<std::uint8_t> canvases(cropsRgb.size() * bytesPerFace);
    for (std::size_t i = 0; i < cropsRgb.size(); ++i) {
        const cv::Mat canvas = fitOnSquareCanvas(cropsRgb[i], sidePx);
        std::memcpy(canvases.data() + i * bytesPerFace, canvas.data, bytesPerFace);
    }
    return canvases;
}

} // namespace

bool isSameNetwork(const EnsembleMember& a, const EnsembleMember& b)
{
    return a.path == b.path && a.encoder == b.encoder && a.inputSizePx == b.inputSizePx && a.sha256 == b.sha256;
}

EnsembleMember memberOf(const std::filesystem::path& path, const ModelFacts& facts)
{
    return {path, facts.encoder, facts.inputSizePx, facts.sha256};
}

std::string verifiedSha256(const EnsembleMember& member, std::stop_token stop)
{
    std::string sha256 = sha256OfFile(member.path, stop);
    if (!member.sha256.empty() && member.sha256 != sha256)
        throw Error(
            ErrorCode::mismatch, "Checking the checkpoint", member.path.string(),
            "its SHA-256 is " + sha256 + ", the ensemble names " + member.sha256,
            "Fetch the file again, or update the ensemble if it was replaced on purpose.");
    return sha256;
}

struct Ensemble::Impl {
    std::vector<Model> models;
    std::vector<ModelFacts> facts;
    std::mutex turn;

    void open(
        std::span<const EnsembleMember> members, const EnsembleOptions& options, Progress& progress,
        const std::stop_token& stop)
    {
        if (members.empty())
            throw Error(
                ErrorCode::badInput, "Opening the ensemble", {}, "it has no checkpoint",
                "Name at least one with --models.");
        for (const EnsembleMember& member : members) {
            throwIfStopped(stop);
            const auto position = static_cast<std::size_t>(&member - members.data());
            const auto earlier = std::find_if(members.begin(), members.end(), [&](const EnsembleMember& other) {
                return isSameNetwork(other, member);
            });
            if (const auto sameAs = static_cast<std::size_t>(earlier - members.begin()); sameAs < position) {
                models.push_back({models[sameAs].facts, member.path, nullptr, sameAs});
                facts.push_back(models.back().facts);
                continue;
            }
            progress.report(
                {"models", static_cast<std::int64_t>(models.size()), static_cast<std::int64_t>(members.size()),
                 member.path.filename().string()});
            models.push_back(openModel(member, options, stop));
            facts.push_back(models.back().facts);
        }
        progress.report(
            {"models", static_cast<std::int64_t>(models.size()), static_cast<std::int64_t>(models.size()), {}});
    }
};

Ensemble::Ensemble(std::span<const EnsembleMember> members, const EnsembleOptions& options)
    : m_impl(std::make_unique<Impl>())
{
    NoProgress silent;
    m_impl->open(members, options, silent, {});
}

Ensemble::Ensemble(
    std::span<const EnsembleMember> members, const EnsembleOptions& options, Progress& progress, std::stop_token stop)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->open(members, options, progress, stop);
}

Ensemble::~Ensemble() = default;
Ensemble::Ensemble(Ensemble&&) noexcept = default;
Ensemble& Ensemble::operator=(Ensemble&&) noexcept = default;

const std::vector<ModelFacts>& Ensemble::models() const
{
    return m_impl->facts;
}

std::vector<std::vector<double>> Ensemble::classify(std::span<const cv::Mat> cropsRgb, std::stop_token stop)
{
    const std::scoped_lock lock(m_impl->turn);
    std::vector<std::vector<double>> probabilities;
    std::vector<std::uint8_t> canvases;
    int sidePx = 0;
    for (const Model& model : m_impl->models) {
        throwIfStopped(stop);
        if (!model.session) {
            probabilities.emplace_back(std::vector<double>(probabilities[model.sameAs]));
            continue;
        }
        if (model.facts.inputSizePx != sidePx) {
            sidePx = model.facts.inputSizePx;
            canvases = canvasesOf(cropsRgb, sidePx);
        }
        probabilities.push_back(probabilitiesOf(model.session->logits(canvases, sidePx, stop), model.path));
    }
    return probabilities;
}

std::vector<EvidenceMap> Ensemble::evidence(const cv::Mat& cropRgb, std::stop_token stop)
{
    const std::scoped_lock lock(m_impl->turn);
    std::vector<EvidenceMap> maps;
    for (const Model& model : m_impl->models) {
        throwIfStopped(stop);
        if (!model.session) {
            maps.emplace_back(EvidenceMap(maps[model.sameAs]));
            continue;
        }
        const std::vector<std::uint8_t> canvas = canvasesOf(std::span(&cropRgb, 1), model.facts.inputSizePx);
        maps.push_back(model.session->evidence(canvas, model.facts.inputSizePx));
    }
    return maps;
}

} // namespace veriframe
