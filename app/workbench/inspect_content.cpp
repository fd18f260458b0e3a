// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_content.h"

#include "faces/face_crop.h"
#include "predict/result_limits.h"
#include "widgets/transport_bar.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace veriframe {

namespace {

/// Gives the texts of this file their context.
struct InspectContentText {
    Q_DECLARE_TR_FUNCTIONS(InspectContentText)
};

QString twoDigits(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QRectF rectOf(const PixelBox& box)
{
    return {QPointF(box.x0, box.y0), QPointF(box.x1, box.y1)};
}

double secondsOf(int frame, const std::vector<FrameTime>& times)
{
    return frame >= 0 && frame < static_cast<int>(times.size()) ? times[static_cast<std::size_t>(frame)].seconds : 0;
}

/// The parts of a checkpoint's name that tell it from others: seed and epoch where the published scheme is used.
QString shortModelName(const QString& fileName)
{
    const QString base = fileName.section(QLatin1Char('.'), 0, 0);
    const QStringList parts = base.split(QLatin1Char('_'));
    bool isSeed = false;
    bool isEpoch = false;
    if (parts.size() > 3 && parts.front() == QLatin1String("final")) {
        parts.at(1).toInt(&isSeed);
        parts.back().toInt(&isEpoch);
    }
    return isSeed && isEpoch ? QStringLiteral("%1 e%2").arg(parts.at(1), parts.back()) : base;
}

} // namespace

QString personName(int track)
{
    return track < 0 ? InspectContentText::tr("Face") : InspectContentText::tr("Person %1").arg(track + 1);
}

QStringList shortModelNames(const std::vector<ModelFacts>& models)
{
    QStringList names;
    for (const ModelFacts& model : models)
        names.push_back(shortModelName(QString::fromStdString(model.name)));
    return names;
}

QString minutesText(double seconds)
{
    const int whole = std::max(0, static_cast<int>(seconds));
    return QStringLiteral("%1:%2").arg(whole / 60, 2, 10, QLatin1Char('0')).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString factsText(const VideoFacts& facts, const std::vector<FrameTime>& times)
{
    const QLocale locale;
    QStringList parts{QStringLiteral("%1 × %2").arg(facts.width).arg(facts.height)};
    if (facts.averageFps > 0)
        parts.push_back(
            InspectContentText::tr("%1 fps").arg(locale.toString(std::round(facts.averageFps * 100) / 100)));
    if (!times.empty())
        parts.push_back(InspectContentText::tr("%1 s").arg(
            locale.toString(times.back().seconds + times.back().durationSeconds, 'f', 1)));
    const QString codec = QString::fromStdString(facts.codec);
    parts.push_back(
        codec == QLatin1String("h264")   ? QStringLiteral("H.264")
        : codec == QLatin1String("hevc") ? QStringLiteral("HEVC")
                                         : codec.toUpper());
    return parts.join(QStringLiteral(" · "));
}

const FrameResult* frameOf(const VideoResult& result, int frameIndex)
{
    const auto found = std::lower_bound(
        result.frames.begin(), result.frames.end(), frameIndex,
        [](const FrameResult& frame, int index) { return frame.index < index; });
    return found != result.frames.end() && found->index == frameIndex ? &*found : nullptr;
}

PictureOverlay overlayOf(const FrameResult& frame, const std::vector<int>& selectedPersons)
{
    PictureOverlay overlay;
    for (const FaceResult& face : frame.faces) {
        FaceOverlay entry;
        entry.person = face.track;
        entry.label = personName(face.track);
        entry.box = rectOf(face.box);
        for (std::size_t i = 0; i < face.landmarks.size(); ++i)
            entry.landmarks[i] = QPointF(face.landmarks[i].x, face.landmarks[i].y);
        entry.probability = meanProbability(face);
        entry.selected = std::find(selectedPersons.begin(), selectedPersons.end(), face.track) != selectedPersons.end();
        overlay.faces.push_back(entry);
    }
    return overlay;
}

TimelineData timelineOf(
    const VideoResult& result, const ResultOrigin& origin, const std::vector<FrameTime>& times,
    const std::vector<int>& bookmarks)
{
    TimelineData data;
    data.frameSeconds.reserve(times.size());
    for (const FrameTime& time : times)
        data.frameSeconds.push_back(time.seconds);
    data.durationSeconds = times.empty() ? 0 : times.back().seconds + times.back().durationSeconds;
    data.facesFound = result.facesFound > 0;
    data.shotStarts = result.shotStarts;
    data.bookmarks = bookmarks;
    data.modelNames = shortModelNames(origin.models);
    data.lowerThreshold = origin.strategy.realThreshold;
    data.upperThreshold = origin.strategy.fakeThreshold;
    std::map<int, TimelineLane> lanes;
    for (const FrameResult& frame : result.frames) {
        data.analysedFrames.push_back(frame.index);
        for (const FaceResult& face : frame.faces) {
            const std::optional<double> probability = meanProbability(face);
            if (!probability)
                continue;
            TimelineLane& lane = lanes[face.track];
            lane.person = face.track;
            lane.points.push_back(
                {frame.index,
                 secondsOf(frame.index, times),
                 *probability,
                 {face.probabilities.begin(), face.probabilities.end()}});
        }
    }
    for (auto& [track, lane] : lanes) {
        lane.name = personName(track);
        data.lanes.push_back(std::move(lane));
    }
    return data;
}

ModelMatrixContent
matrixOf(const VideoResult& result, const ResultOrigin& origin, int person, const std::vector<FrameTime>& times)
{
    ModelMatrixContent content;
    if (origin.models.empty())
        return content;
    content.models = shortModelNames(origin.models);
    for (const ModelFacts& model : origin.models)
        content.modelDetails.push_back(
            InspectContentText::tr("%1, %2, %3 px, %4 on %5\nSHA-256 %6")
                .arg(QString::fromStdString(model.name), QString::fromStdString(model.encoder))
                .arg(model.inputSizePx)
                .arg(
                    QString::fromStdString(model.precision), QString::fromStdString(model.device),
                    QString::fromStdString(model.sha256)));
    content.probabilities.resize(origin.models.size());
    for (const FrameResult& frame : result.frames) {
        const FaceResult* chosen = nullptr;
        for (const FaceResult& face : frame.faces)
            if (!face.probabilities.empty() && (person < 0 || face.track == person) &&
                (!chosen || *meanProbability(face) > *meanProbability(*chosen)))
                chosen = &face;
        content.frames.push_back(frame.index);
        content.seconds.push_back(secondsOf(frame.index, times));
        for (std::size_t model = 0; model < origin.models.size(); ++model)
            content.probabilities[model].push_back(
                chosen ? static_cast<float>(chosen->probabilities.at(model)) : std::numeric_limits<float>::quiet_NaN());
    }
    return content;
}

std::vector<PersonRow>
personRowsOf(const VideoResult& result, const std::vector<FrameTime>& times, const std::map<int, QImage>& portraits)
{
    std::vector<PersonRow> rows;
    for (const TrackResult& track : result.tracks) {
        PersonRow row;
        row.person = track.track;
        row.name = personName(track.track);
        row.details =
            InspectContentText::tr("%n frame(s)", nullptr, track.faces) +
            QStringLiteral(" · %1–%2")
                .arg(minutesText(secondsOf(track.firstFrame, times)), minutesText(secondsOf(track.lastFrame, times)));
        if (const auto portrait = portraits.find(track.track); portrait != portraits.end())
            row.portrait = portrait->second;
        if (!track.modelScores.empty())
            row.score = track.score;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FaceCard> faceCardsOf(const FrameResult& frame, const QImage& picture, const QStringList& modelNames)
{
    std::vector<FaceCard> cards;
    for (const FaceResult& face : frame.faces) {
        FaceCard card;
        card.person = face.track;
        card.name = personName(face.track);
        const PixelBox area = cropArea(face.box, picture.width(), picture.height());
        if (area.x1 > area.x0 && area.y1 > area.y0)
            card.crop = picture.copy(area.x0, area.y0, area.x1 - area.x0, area.y1 - area.y0);
        card.probability = meanProbability(face);
        card.lines.push_back(InspectContentText::tr("%1 × %2 px · detector %3")
                                 .arg(face.box.x1 - face.box.x0)
                                 .arg(face.box.y1 - face.box.y0)
                                 .arg(twoDigits(static_cast<double>(face.detectorScore))));
        if (face.probabilities.size() > 1 && static_cast<qsizetype>(face.probabilities.size()) <= modelNames.size()) {
            const auto [least, most] = std::minmax_element(face.probabilities.begin(), face.probabilities.end());
            const auto nameOf = [&](auto position) { return modelNames.at(position - face.probabilities.begin()); };
            card.lines.push_back(InspectContentText::tr("lowest %1 (%2)").arg(twoDigits(*least), nameOf(least)));
            card.lines.push_back(InspectContentText::tr("highest %1 (%2)").arg(twoDigits(*most), nameOf(most)));
        } else if (!face.used) {
            card.lines.push_back(InspectContentText::tr("not judged: outside the frame or over the limit of faces"));
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

} // namespace veriframe
