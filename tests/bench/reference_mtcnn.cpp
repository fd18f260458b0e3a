// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include "faces/face_candidates.h"
#include "reference_mtcnn.h"

#include <algorithm>
#include <map>
#include <string>

namespace veriframe::bench {

namespace {

using Weights = std::map<std::string, at::Tensor>;

Weights tensorsOf(const Checkpoint& checkpoint)
{
    Weights weights;
    for (const auto& [name, tensor] : checkpoint.stateDict) {
        const std::vector<float> values = tensor.toFloat32();
        weights[name] = torch::tensor(values).reshape(tensor.shape);
    }
    return weights;
}

/// One of the three networks by its layers' names.
struct Net {
    Weights weights;

    at::Tensor conv(const at::Tensor& x, const std::string& name) const
    {
        return torch::conv2d(x, weights.at(name + ".weight"), weights.at(name + ".bias"));
    }

    at::Tensor dense(const at::Tensor& x, const std::string& name) const
    {
        return torch::linear(x, weights.at(name + ".weight"), weights.at(name + ".bias"));
    }

    at::Tensor prelu(const at::Tensor& x, const std::string& name) const
    {
        return torch::prelu(x, weights.at(name + ".weight"));
    }

    at::Tensor layer(const at::Tensor& x, const std::string& number) const
    {
        return prelu(conv(x, "conv" + number), "prelu" + number);
    }

    static at::Tensor pool(const at::Tensor& x, int kernel) { return torch::max_pool2d(x, kernel, 2, 0, 1, true); }

    static at::Tensor flat(const at::Tensor& x) { return x.permute({0, 3, 2, 1}).contiguous().flatten(1); }
};

at::Tensor area(const at::Tensor& image, int height, int width)
{
    return (torch::adaptive_avg_pool2d(image, {height, width}) - 127.5) * 0.0078125;
}

} // namespace

struct ReferenceMtcnn::Impl {
    Net p, r, o;
    DetectorThresholds thresholds;
    int threads;

    std::vector<Candidate> propose(const at::Tensor& image) const
    {
        const int height = static_cast<int>(image.size(2)), width = static_cast<int>(image.size(3));
        std::vector<Candidate> all;
        for (double scale = 12.0 / 20; std::min(width, height) * scale >= 12; scale *= 0.709) {
            at::Tensor x = area(image, static_cast<int>(height * scale + 1), static_cast<int>(width * scale + 1));
            x = p.layer(x, "1");
            x = Net::pool(x, 2);
            x = p.layer(p.layer(x, "2"), "3");
            const at::Tensor score = torch::softmax(p.conv(x, "conv4_1"), 1)[0][1].contiguous();
            const at::Tensor offsets = p.conv(x, "conv4_2")[0].contiguous();
            const float* scores = score.data_ptr<float>();
            const std::int64_t rows = score.size(0), columns = score.size(1);
            std::vector<Candidate> level;
            for (std::int64_t i = 0; i < rows * columns; ++i) {
                if (scores[i] < thresholds.pnet)
                    continue;
                Candidate candidate;
                candidate.box = boxOfCell(static_cast<int>(i % columns), static_cast<int>(i / columns), scale);
                candidate.score = scores[i];
                for (std::size_t c = 0; c < 4; ++c)
                    candidate.offsets[c] = offsets.data_ptr<float>()[static_cast<std::int64_t>(c) * rows * columns + i];
                level.push_back(candidate);
            }
            level = suppressOverlaps(std::move(level), 0.5F);
            all.insert(all.end(), level.begin(), level.end());
        }
        all = suppressOverlaps(std::move(all), 0.7F);
        applyOffsets(all, 0);
        makeSquare(all);
        return all;
    }

    /// Cuts the candidates that have pixels out, one after another, into one batch.
    static at::Tensor cut(const at::Tensor& image, std::vector<Candidate>& candidates, int side)
    {
        std::vector<Candidate> kept;
        std::vector<at::Tensor> crops;
        for (const Candidate& candidate : candidates)
            if (const auto range =
                    cutRange(candidate.box, static_cast<int>(image.size(3)), static_cast<int>(image.size(2)))) {
                using torch::indexing::Slice;
                crops.push_back(area(
                    image.index({Slice(), Slice(), Slice(range->y0, range->y1), Slice(range->x0, range->x1)}), side,
                    side));
                kept.push_back(candidate);
            }
        candidates = std::move(kept);
        return crops.empty() ? at::Tensor() : torch::cat(crops);
    }

    /// @param landmarks empty for R-Net
    static void judge(
        std::vector<Candidate>& candidates, const at::Tensor& logits, const at::Tensor& offsets,
        const at::Tensor& landmarks, float threshold)
    {
        const at::Tensor scores = torch::softmax(logits, 1);
        std::vector<Candidate> kept;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto row = static_cast<std::int64_t>(i);
            Candidate candidate = candidates[i];
            candidate.score = scores[row][1].item<float>();
            if (!(candidate.score > threshold))
                continue;
            for (std::int64_t c = 0; c < 4; ++c)
                candidate.offsets[static_cast<std::size_t>(c)] = offsets[row][c].item<float>();
            for (std::int64_t c = 0; landmarks.defined() && c < 10; ++c)
                candidate.landmarks[static_cast<std::size_t>(c)] = landmarks[row][c].item<float>();
            kept.push_back(candidate);
        }
        candidates = std::move(kept);
    }

    void refine(const at::Tensor& image, std::vector<Candidate>& candidates) const
    {
        at::Tensor x = cut(image, candidates, 24);
        if (!x.defined())
            return;
        x = Net::pool(r.layer(x, "1"), 3);
        x = Net::pool(r.layer(x, "2"), 3);
        x = r.prelu(r.dense(Net::flat(r.layer(x, "3")), "dense4"), "prelu4");
        judge(candidates, r.dense(x, "dense5_1"), r.dense(x, "dense5_2"), {}, thresholds.rnet);
        candidates = suppressOverlaps(std::move(candidates), 0.7F);
        applyOffsets(candidates, 1);
        makeSquare(candidates);
    }

    std::vector<Face> finish(const at::Tensor& image, std::vector<Candidate> candidates) const
    {
        at::Tensor x = cut(image, candidates, 48);
        if (!x.defined())
            return {};
        x = Net::pool(o.layer(x, "1"), 3);
        x = Net::pool(o.layer(x, "2"), 3);
        x = Net::pool(o.layer(x, "3"), 2);
        x = o.prelu(o.dense(Net::flat(o.layer(x, "4")), "dense5"), "prelu5");
        judge(candidates, o.dense(x, "dense6_1"), o.dense(x, "dense6_2"), o.dense(x, "dense6_3"), thresholds.onet);
        applyOffsets(candidates, 1);
        std::vector<Face> faces;
        for (const Candidate& candidate : suppressContained(std::move(candidates), 0.7F))
            faces.push_back({candidate.box, candidate.score, {}});
        std::stable_sort(faces.begin(), faces.end(), [](const Face& a, const Face& b) {
            return a.box.width() * a.box.height() > b.box.width() * b.box.height();
        });
        return faces;
    }
};

ReferenceMtcnn::ReferenceMtcnn(const MtcnnNets::Weights& weights, DetectorThresholds thresholds, int threads)
    : m_impl(std::make_unique<Impl>(
          Impl{{tensorsOf(weights.pnet)}, {tensorsOf(weights.rnet)}, {tensorsOf(weights.onet)}, thresholds, threads}))
{}

ReferenceMtcnn::~ReferenceMtcnn() = default;

std::vector<std::vector<Face>> ReferenceMtcnn::detect(std::span<const cv::Mat> images)
{
    const torch::NoGradGuard noGradients;
    at::set_num_threads(m_impl->threads);
    std::vector<std::vector<Face>> faces;
    for (const cv::Mat& picture : images) {
        const at::Tensor image = torch::from_blob(picture.data, {1, picture.rows, picture.cols, 3}, torch::kUInt8)
                                     .permute({0, 3, 1, 2})
                                     .to(torch::kFloat32)
                                     .contiguous();
        std::vector<Candidate> candidates = m_impl->propose(image);
        m_impl->refine(image, candidates);
        faces.push_back(m_impl->finish(image, std::move(candidates)));
    }
    return faces;
}

} // namespace veriframe::bench
