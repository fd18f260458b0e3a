// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_progress.h"

#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace veriframe {

namespace {

constexpr double windowSeconds = 4;   ///< what "the last few seconds" are
constexpr double shortestSeconds = 1; ///< a rate over less than this jumps about

/// What core counts, in words. `count` and `ofTotal` have plural forms by the total.
struct Unit {
    const char* stage;
    const char* count;
    const char* ofTotal;
    const char* rate;
};

constexpr const char* context = "JobProgress";

constexpr std::array units{
    Unit{
        "frames", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln frames"),
        QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln frames"), QT_TRANSLATE_NOOP("JobProgress", "%1 frames/s")},
    Unit{
        "videos", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln videos"),
        QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln videos"), QT_TRANSLATE_NOOP("JobProgress", "%1 videos/s")},
    Unit{
        "faces", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln faces"), QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln faces"),
        QT_TRANSLATE_NOOP("JobProgress", "%1 faces/s")},
    Unit{
        "pictures", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln pictures"),
        QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln pictures"), QT_TRANSLATE_NOOP("JobProgress", "%1 pictures/s")},
    Unit{
        "steps", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln steps"), QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln steps"),
        QT_TRANSLATE_NOOP("JobProgress", "%1 steps/s")},
    Unit{
        "files", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln files"), QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln files"),
        QT_TRANSLATE_NOOP("JobProgress", "%1 files/s")},
    Unit{
        "models", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln models"),
        QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln models"), QT_TRANSLATE_NOOP("JobProgress", "%1 models/s")},
    Unit{
        "crops", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln crops"), QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln crops"),
        QT_TRANSLATE_NOOP("JobProgress", "%1 crops/s")},
    Unit{
        "combinations", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln combinations"),
        QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln combinations"),
        QT_TRANSLATE_NOOP("JobProgress", "%1 combinations/s")},
    Unit{
        "passes", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln passes"),
        QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln passes"), QT_TRANSLATE_NOOP("JobProgress", "%1 passes/s")},
    Unit{
        "logs", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln logs"), QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln logs"),
        QT_TRANSLATE_NOOP("JobProgress", "%1 logs/s")},
    Unit{
        "variants", QT_TRANSLATE_N_NOOP("JobProgress", "%Ln variants"),
        QT_TRANSLATE_N_NOOP("JobProgress", "%1 of %Ln variants"), QT_TRANSLATE_NOOP("JobProgress", "%1 variants/s")},
};

/// What is done with what core counts: the second half of "videos, boxes".
constexpr std::array<std::pair<const char*, const char*>, 7> works{
    {{"boxes", QT_TRANSLATE_NOOP("JobProgress", "face boxes")},
     {"crops", QT_TRANSLATE_NOOP("JobProgress", "crops")},
     {"landmarks", QT_TRANSLATE_NOOP("JobProgress", "landmarks")},
     {"diffs", QT_TRANSLATE_NOOP("JobProgress", "SSIM masks")},
     {"folds", QT_TRANSLATE_NOOP("JobProgress", "folds")},
     {"compress", QT_TRANSLATE_NOOP("JobProgress", "re-encoded copies")},
     {"frames", QT_TRANSLATE_NOOP("JobProgress", "pictures of frames")}}};

QString translated(const char* text)
{
    return QCoreApplication::translate(context, text);
}

QString translated(const char* text, std::int64_t count)
{
    const auto bounded = std::min<std::int64_t>(count, std::numeric_limits<int>::max());
    return QCoreApplication::translate(context, text, nullptr, static_cast<int>(bounded));
}

QString number(double value)
{
    const int decimals = value >= 10 ? 0 : value >= 1 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

/// Bytes scaled by 1000, all of one line in the unit of the largest.
struct ByteUnit {
    explicit ByteUnit(double largest)
    {
        while (largest >= 1000 && index + 1 < static_cast<int>(names.size())) {
            largest /= 1000;
            factor *= 1000;
            ++index;
        }
    }

    QString amount(double bytes) const { return QLocale().toString(bytes / factor, 'f', index == 0 ? 0 : 1); }

    QString name() const { return QLatin1String(names[static_cast<std::size_t>(index)]); }

    static constexpr std::array names{"B", "kB", "MB", "GB", "TB"};
    int index = 0;
    double factor = 1;
};

QString byteCountText(const ProgressUpdate& update)
{
    const ByteUnit unit(static_cast<double>(std::max(update.done, update.total)));
    const QString done = unit.amount(static_cast<double>(update.done));
    if (update.total <= 0)
        return QStringLiteral("%1 %2").arg(done, unit.name());
    return QCoreApplication::translate("JobProgress", "%1 of %2 %3")
        .arg(done, unit.amount(static_cast<double>(update.total)), unit.name());
}

QString byteRateText(double perSecond)
{
    const ByteUnit unit(perSecond);
    return QStringLiteral("%1 %2/s").arg(unit.amount(perSecond), unit.name());
}

const Unit* unitOf(const std::string& stage)
{
    const std::string counted = stage.substr(0, stage.find(", "));
    const auto found =
        std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.stage == counted; });
    return found == units.end() ? nullptr : &*found;
}

QString workText(const std::string& stage)
{
    const auto comma = stage.find(", ");
    if (comma == std::string::npos)
        return {};
    const std::string name = stage.substr(comma + 2);
    const auto found = std::find_if(works.begin(), works.end(), [&](const auto& work) { return work.first == name; });
    return found == works.end() ? QString::fromStdString(name) : translated(found->second);
}

QString countText(const ProgressUpdate& update)
{
    if (update.stage == "bytes")
        return byteCountText(update);
    const QString done = QLocale().toString(qlonglong(update.done));
    if (const Unit* unit = unitOf(update.stage)) {
        QStringList parts{
            update.total > 0 ? translated(unit->ofTotal, update.total).arg(done) : translated(unit->count, update.done),
            workText(update.stage)};
        parts.removeAll(QString());
        return listText(parts);
    }
    const QString stage = QString::fromStdString(update.stage);
    if (update.total <= 0)
        return QStringLiteral("%1 %2").arg(done, stage).trimmed();
    return QCoreApplication::translate("JobProgress", "%1 of %2 %3")
        .arg(done, QLocale().toString(qlonglong(update.total)), stage)
        .trimmed();
}

QString rateText(const ProgressUpdate& update, double perSecond)
{
    if (update.stage == "bytes")
        return byteRateText(perSecond);
    if (const Unit* unit = unitOf(update.stage))
        return translated(unit->rate).arg(number(perSecond));
    return QStringLiteral("%1 %2/s").arg(number(perSecond), QString::fromStdString(update.stage));
}

/// Coarser the longer it is, so that it does not flicker; empty where it would be a mere guess.
QString timeLeftText(double seconds)
{
    constexpr double longest = 100 * 3600;
    if (!std::isfinite(seconds) || seconds > longest)
        return {};
    const auto whole = static_cast<int>(std::ceil(seconds));
    const auto say = [](const char* text) { return QCoreApplication::translate("JobProgress", text); };
    if (whole < 60)
        return say(QT_TRANSLATE_NOOP("JobProgress", "%1 s left")).arg(std::max(1, whole));
    if (whole < 600) {
        const int rounded = (whole + 4) / 5 * 5;
        return say(QT_TRANSLATE_NOOP("JobProgress", "%1 min %2 s left")).arg(rounded / 60).arg(rounded % 60);
    }
    const int minutes = (whole + 59) / 60;
    if (minutes < 60)
        return say(QT_TRANSLATE_NOOP("JobProgress", "%1 min left")).arg(minutes);
    return say(QT_TRANSLATE_NOOP("JobProgress", "%1 h %2 min left")).arg(minutes / 60).arg(minutes % 60);
}

} // namespace

void JobPace::note(const ProgressUpdate& update, double seconds)
{
    if (update.stage != m_stage || (!m_samples.empty() && update.done < m_samples.back().done)) {
        m_samples.clear();
        m_stage = update.stage;
    }
    m_samples.push_back({seconds, update.done});
    // One sample older than the window stays: the rate is told from there.
    while (m_samples.size() > 2 && m_samples[1].seconds <= seconds - windowSeconds)
        m_samples.pop_front();
}

double JobPace::perSecond(double seconds) const
{
    if (m_samples.empty())
        return 0;
    const double elapsed = seconds - m_samples.front().seconds;
    const std::int64_t counted = m_samples.back().done - m_samples.front().done;
    // Nothing for a long while: whatever rate there was, it is over.
    const bool stalled = seconds - m_samples.back().seconds > 4 * windowSeconds;
    if (elapsed < shortestSeconds || counted <= 0 || stalled)
        return 0;
    return static_cast<double>(counted) / elapsed;
}

QString jobProgressText(const ProgressUpdate& update, double perSecond)
{
    if (update.stage.empty() && update.done <= 0 && update.total <= 0)
        return {};
    QStringList parts{countText(update)};
    if (perSecond > 0) {
        parts += rateText(update, perSecond);
        const std::int64_t remaining = update.total - update.done;
        if (update.total > 0 && remaining > 0)
            parts += timeLeftText(static_cast<double>(remaining) / perSecond);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace veriframe
