// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_choice.h"

#include "base/error.h"
#include "base/parallel.h"
#include "predict/published_ensemble.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace veriframe {

namespace {

/// Gives the texts of this file their context.
struct ModelPlanText {
    Q_DECLARE_TR_FUNCTIONS(ModelPlanText)
};

const QLatin1String automatic("auto");

std::filesystem::path pathOf(const QString& text)
{
    return text.toStdString();
}

void takeManifest(ModelPlan& plan, const QString& path)
{
    const EnsembleManifest manifest = readEnsembleManifest(pathOf(path));
    plan.members = manifest.members;
    plan.analysis.strategy = manifest.strategy;
    plan.analysis.profile = manifest.profile;
    plan.detector.kind = manifest.detector;
    plan.name = QString::fromStdString(manifest.name);
    plan.note = QString::fromStdString(manifest.note);
}

void takeCheckpoints(ModelPlan& plan, const QStringList& paths)
{
    for (const QString& path : paths)
        plan.members.push_back({pathOf(path)});
    plan.name = paths.size() == 1 ? QFileInfo(paths.first()).fileName()
                                  : ModelPlanText::tr("%n checkpoint(s)", nullptr, static_cast<int>(paths.size()));
}

void takePublished(ModelPlan& plan)
{
    plan.members = publishedEnsemble();
    if (!plan.members.empty())
        plan.name = publishedEnsembleName();
}

/// What decides a result: an unknown word must not silently mean the default.
void requireKnownDetector(const std::string& kind)
{
    if (kind != "auto" && kind != "mtcnn" && kind != "dlib")
        throw Error(
            ErrorCode::badInput, "Choosing the face detector", kind, "it is not known", "Use auto, mtcnn or dlib.");
}

} // namespace

ModelPlan planOf(const ModelChoice& choice)
{
    ModelPlan plan;
    if (choice.facesOnly) {
        // Nothing judges; the detector and the profile still count.
    } else if (!choice.manifest.isEmpty()) {
        takeManifest(plan, choice.manifest);
    } else if (!choice.checkpoints.isEmpty()) {
        takeCheckpoints(plan, choice.checkpoints);
    } else {
        takePublished(plan);
    }
    if (choice.profile != automatic)
        plan.analysis.profile = parseProfile(choice.profile.toStdString());
    if (choice.detector != automatic)
        plan.detector.kind = choice.detector.toStdString();
    requireKnownDetector(plan.detector.kind);
    plan.detector.weightsDirectory = pathOf(choice.detectorWeights);
    if (choice.inputSizePx != 0)
        for (EnsembleMember& member : plan.members)
            member.inputSizePx = choice.inputSizePx;
    if (!choice.encoder.isEmpty())
        for (EnsembleMember& member : plan.members)
            member.encoder = choice.encoder.toStdString();
    plan.ensemble.device = plan.detector.device = choice.device.toStdString();
    plan.ensemble.precision = parsePrecision(choice.precision.toStdString());
    plan.ensemble.threads = plan.detector.threads = plan.analysis.decoderThreads = choice.threads;
    plan.analysis.framesPerBatch = framesPerBatchFor(choice.threads > 0 ? choice.threads : availableThreads());
    return plan;
}

QString publishedEnsembleName()
{
    return ModelPlanText::tr("DFDC seven B7");
}

} // namespace veriframe
