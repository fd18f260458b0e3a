// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"

#include "base/file_stamp.h"
#include "base/stop.h"

#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>
#include <mutex>
#include <optional>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// Gives the texts of this file their context.
struct JudgeText {
    Q_DECLARE_TR_FUNCTIONS(JudgeText)
};

/// Detectors serve one thread at a time.
class TurnTakingDetector : public FaceDetector {
public:
    explicit TurnTakingDetector(std::unique_ptr<FaceDetector> detector) : m_detector(std::move(detector)) {}

    std::vector<std::vector<Face>> detect(std::span<const cv::Mat> images, std::stop_token stop) override
    {
        const std::scoped_lock lock(m_turn);
        return m_detector->detect(images, stop);
    }

    const DetectorFacts& facts() const override { return m_detector->facts(); }

private:
    std::unique_ptr<FaceDetector> m_detector;
    std::mutex m_turn;
};

/// A file, and how it was when it was opened.
struct OpenedFile {
    fs::path path;
    std::optional<FileStamp> stamp;
    bool operator==(const OpenedFile&) const = default;
};

OpenedFile openedFile(const fs::path& path)
{
    return {path, fileStampOf(path)};
}

/// Everything that decides which detector is opened.
struct DetectorKey {
    std::string kind;
    fs::path folder; ///< empty: dlib
    std::string device;
    int threads = 0;
    std::array<float, 3> thresholds{};
    std::vector<OpenedFile> files;
    bool operator==(const DetectorKey&) const = default;
};

DetectorKey keyOf(const DetectorOptions& options)
{
    DetectorKey key;
    key.device = options.device;
    key.threads = options.threads;
    key.thresholds = {options.thresholds.pnet, options.thresholds.rnet, options.thresholds.onet};
    const auto folder = options.kind == "dlib" ? std::nullopt : findDetectorWeights(options.weightsDirectory);
    // "auto" is what it leads to: weights may have been fetched since.
    key.kind = folder ? "mtcnn" : options.kind == "auto" && options.weightsDirectory.empty() ? "dlib" : options.kind;
    if (folder) {
        key.folder = *folder;
        for (const char* name : {"pnet.pt", "rnet.pt", "onet.pt"})
            key.files.push_back(openedFile(*folder / name));
    }
    return key;
}

struct MemberKey {
    OpenedFile file;
    std::string encoder, sha256;
    int inputSizePx = 0;
    bool operator==(const MemberKey&) const = default;
};

/// Everything that decides which networks are opened, and how.
struct EnsembleKey {
    std::vector<MemberKey> members;
    std::string device;
    Precision precision = Precision::automatic;
    SessionPath path = SessionPath::fast;
    int threads = 0;
    bool operator==(const EnsembleKey&) const = default;
};

EnsembleKey keyOf(const ModelPlan& plan)
{
    EnsembleKey key{{}, plan.ensemble.device, plan.ensemble.precision, plan.ensemble.path, plan.ensemble.threads};
    for (const EnsembleMember& member : plan.members)
        key.members.push_back({openedFile(member.path), member.encoder, member.sha256, member.inputSizePx});
    return key;
}

const std::vector<ModelFacts>& noModels()
{
    static const std::vector<ModelFacts> none;
    return none;
}

/// The different values among the models, in their order.
QString joined(const std::vector<ModelFacts>& models, std::string ModelFacts::*member)
{
    QStringList values;
    for (const ModelFacts& model : models)
        if (const QString value = QString::fromStdString(model.*member); !values.contains(value))
            values += value;
    return listText(values);
}

} // namespace

struct Judge::Parts {
    ModelPlan plan;
    DetectorKey detectorKey;
    std::shared_ptr<FaceDetector> detector;
    EnsembleKey ensembleKey;
    std::shared_ptr<Ensemble> ensemble;
};

Judge::Judge(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Judge::~Judge() = default;

FaceDetector& Judge::detector() const
{
    return *m_parts->detector;
}

Ensemble* Judge::ensemble() const
{
    return m_parts->ensemble.get();
}

const ModelPlan& Judge::plan() const
{
    return m_parts->plan;
}

const DetectorFacts& Judge::detectorFacts() const
{
    return m_parts->detector->facts();
}

const std::vector<ModelFacts>& Judge::models() const
{
    return m_parts->ensemble ? m_parts->ensemble->models() : noModels();
}

bool Judge::findsSameFaces(const Judge& other) const
{
    const DetectorFacts &mine = detectorFacts(), &theirs = other.detectorFacts();
    return mine.name == theirs.name && mine.weightsSha256 == theirs.weightsSha256 &&
           mine.thresholds == theirs.thresholds && plan().analysis.profile == other.plan().analysis.profile;
}

QString Judge::shortDescription() const
{
    const QString separator = QStringLiteral(" · ");
    if (models().empty())
        return JudgeText::tr("No model") + separator +
               JudgeText::tr("faces by %1").arg(QString::fromStdString(detectorFacts().name));
    return plan().name + separator + joined(models(), &ModelFacts::precision) + separator +
           JudgeText::tr("profile %1").arg(QLatin1String(toString(plan().analysis.profile)));
}

QString Judge::description() const
{
    QStringList lines;
    for (const ModelFacts& model : models())
        lines += QStringLiteral("%1 · %2 · %3 px · %4 · SHA-256 %5…")
                     .arg(
                         QString::fromStdString(model.name), QString::fromStdString(model.encoder),
                         QString::number(model.inputSizePx), QString::fromStdString(model.precision),
                         QString::fromStdString(model.sha256.substr(0, 12)));
    if (lines.isEmpty())
        lines += JudgeText::tr("No model judges: faces are only found.");
    else
        lines += JudgeText::tr("Device: %1").arg(joined(models(), &ModelFacts::device));
    lines += JudgeText::tr("Face detector: %1").arg(QString::fromStdString(detectorFacts().name));
    lines += JudgeText::tr("Profile: %1").arg(QLatin1String(toString(plan().analysis.profile)));
    if (const QString warning = untrainedWarning(); !warning.isEmpty())
        lines += warning;
    if (!plan().note.isEmpty())
        lines += plan().note;
    return lines.join(QLatin1Char('\n'));
}

QString Judge::untrainedWarning() const
{
    for (const ModelFacts& model : models())
        if (model.untrained)
            return JudgeText::tr("%1 is an untrained network. Its scores mean nothing yet.")
                .arg(QString::fromStdString(model.name));
    return {};
}

std::shared_ptr<Judge> openJudge(const ModelPlan& plan, Progress& progress, std::stop_token stop)
{
    return reopenJudge(nullptr, plan, progress, std::move(stop));
}

std::shared_ptr<Judge>
reopenJudge(const std::shared_ptr<Judge>& former, const ModelPlan& plan, Progress& progress, std::stop_token stop)
{
    throwIfStopped(stop);
    auto parts = std::make_unique<Judge::Parts>();
    parts->plan = plan;
    parts->detectorKey = keyOf(plan.detector);
    parts->ensembleKey = keyOf(plan);
    if (former && former->m_parts->detectorKey == parts->detectorKey)
        parts->detector = former->m_parts->detector;
    else
        parts->detector = std::make_shared<TurnTakingDetector>(openFaceDetector(plan.detector));
    throwIfStopped(stop);
    if (plan.members.empty())
        parts->ensemble = nullptr;
    else if (former && former->m_parts->ensemble && former->m_parts->ensembleKey == parts->ensembleKey)
        parts->ensemble = former->m_parts->ensemble;
    else
        parts->ensemble = std::make_shared<Ensemble>(plan.members, plan.ensemble, progress, stop);
    throwIfStopped(stop);
    return std::shared_ptr<Judge>(new Judge(std::move(parts)));
}

} // namespace veriframe
