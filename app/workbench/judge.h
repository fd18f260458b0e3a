// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "model_choice.h"
#include "predict/ensemble.h"

#include <QString>
#include <memory>
#include <stop_token>
#include <vector>

namespace veriframe {

/// An opened detector and, where there are models, an opened ensemble. Both may be used from any thread: calls take
/// turns, so that an analysis that is winding down may still hold what the next one uses. Everything else is constant.
class Judge {
public:
    ~Judge();
    Judge(const Judge&) = delete;
    Judge& operator=(const Judge&) = delete;

    FaceDetector& detector() const;
    /// nullptr: no model, faces are only found.
    Ensemble* ensemble() const;

    const ModelPlan& plan() const;
    const DetectorFacts& detectorFacts() const;
    /// Empty without models.
    const std::vector<ModelFacts>& models() const;

    /// Whether both find the same faces in a picture, so that what one found can be kept for the other.
    bool findsSameFaces(const Judge& other) const;

    /// "DFDC seven B7 · float32 · profile dfdc"; "No model · faces by mtcnn"
    QString shortDescription() const;
    /// Some lines: the models with encoder, input size and the beginning of their hash; detector, profile, device.
    QString description() const;
    /// A sentence where a model is untrained and its scores mean nothing; else empty.
    QString untrainedWarning() const;

private:
    struct Parts;
    explicit Judge(std::unique_ptr<Parts> parts);
    friend std::shared_ptr<Judge>
    reopenJudge(const std::shared_ptr<Judge>& former, const ModelPlan& plan, Progress& progress, std::stop_token stop);

    const std::unique_ptr<Parts> m_parts;
};

/// Opens what a plan names; takes seconds where the models are large. For background threads.
/// @throws Error of the first that cannot be opened, Stopped between two models
std::shared_ptr<Judge> openJudge(const ModelPlan& plan, Progress& progress, std::stop_token stop);

/// The same, keeping of the former one what is unchanged: the detector where its kind, folder and files are the same,
/// the ensemble where members, files and options are. @param former may be null
std::shared_ptr<Judge>
reopenJudge(const std::shared_ptr<Judge>& former, const ModelPlan& plan, Progress& progress, std::stop_token stop);

} // namespace veriframe
