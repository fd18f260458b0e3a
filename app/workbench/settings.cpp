// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "base/error.h"
#include "faces/detector_scale.h"
#include "nn/device.h"
#include "settings_file.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <algorithm>
#include <array>
#include <utility>

namespace veriframe {

namespace {

constexpr int mostRecentFiles = 10;
constexpr int mostCheckpoints = 100;
constexpr int mostSessionValues = 200;
constexpr qsizetype mostTextBytes = 4096; ///< a path, a name
constexpr qsizetype mostListBytes = 400'000;
constexpr qsizetype mostStateBytes = 256'000; ///< the layout of a window
constexpr double mostSecondsPerFace = 3600;
constexpr int leastInputSizePx = 32, mostInputSizePx = 4096, mostStride = 100'000;

constexpr QLatin1String schemeKey("appearance/scheme");
constexpr QLatin1String languageKey("appearance/language");
constexpr QLatin1String recentKey("recent/files");
constexpr QLatin1String strideKey("analysis/stride");
constexpr QLatin1String welcomeKey("welcome/seen");
constexpr QLatin1String machineKey("machine/key");
constexpr QLatin1String speedKey("machine/seconds-per-face");
constexpr QLatin1String modelsGroup("models/");
constexpr QLatin1String shortcutsGroup("shortcuts/");
constexpr QLatin1String layoutGroup("layout");
constexpr QLatin1String sessionGroup("session");

constexpr std::array schemes{
    std::pair{SchemeChoice::system, "system"}, std::pair{SchemeChoice::light, "light"},
    std::pair{SchemeChoice::dark, "dark"}};

QString usualPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/veriframe/workbench.ini");
}

/// Whether core accepts that word.
template<typename Parse>
bool isAccepted(Parse parse, const QString& word)
{
    try {
        parse(word.toStdString());
        return true;
    } catch (const Error&) {
        return false;
    }
}

bool isDetector(const QString& word)
{
    return word == QLatin1String("auto") || word == QLatin1String("mtcnn") || word == QLatin1String("dlib");
}

QStringList withoutDoubles(QStringList list, int most)
{
    list.removeAll(QString());
    list.erase(
        std::remove_if(list.begin(), list.end(), [](const QString& text) { return text.size() > mostTextBytes; }),
        list.end());
    list = list.mid(0, most);
    list.removeDuplicates();
    return list;
}

} // namespace

struct Settings::Impl {
    explicit Impl(const QString& path) : file(path) {}

    QString text(const QString& key) const { return file.value(key, mostTextBytes).toString(); }

    SettingsFile file;
    bool failureTold = false;
};

Settings::Settings(const QString& path, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(path.isEmpty() ? usualPath() : path))
{}

Settings::~Settings() = default;

void Settings::write(const std::function<void(QSettings&)>& change)
{
    if (m_impl->file.change(change))
        m_impl->failureTold = false;
    else if (!std::exchange(m_impl->failureTold, true))
        Q_EMIT writeFailed(notice());
}

QString Settings::path() const
{
    return m_impl->file.path();
}

QString Settings::notice() const
{
    return m_impl->file.notice();
}

SchemeChoice Settings::scheme() const
{
    const QString name = m_impl->text(schemeKey);
    for (const auto& [choice, word] : schemes)
        if (name == QLatin1String(word))
            return choice;
    return SchemeChoice::system;
}

void Settings::setScheme(SchemeChoice choice)
{
    if (choice == scheme())
        return;
    for (const auto& [known, word] : schemes)
        if (known == choice)
            write([name = QString::fromLatin1(word)](QSettings& file) { file.setValue(schemeKey, name); });
    Q_EMIT schemeChanged();
}

QString Settings::language() const
{
    static const QRegularExpression form(QStringLiteral("^[a-z]{2,3}(_[A-Za-z]{2,4})?$"));
    const QString language = m_impl->text(languageKey);
    return form.match(language).hasMatch() ? language : QString();
}

void Settings::setLanguage(const QString& language)
{
    if (language != this->language())
        write([&](QSettings& file) { file.setValue(languageKey, language); });
}

ModelChoice Settings::models() const
{
    const auto text = [this](const char* key) { return m_impl->text(QString(modelsGroup) + QLatin1String(key)); };
    const auto accepted = [&text](const char* key, const QString& fallback, auto isGood) {
        const QString word = text(key);
        return !word.isEmpty() && isGood(word) ? word : fallback;
    };
    const ModelChoice defaults;
    ModelChoice choice;
    choice.manifest = text("manifest");
    choice.checkpoints = withoutDoubles(
        m_impl->file.value(modelsGroup + QStringLiteral("checkpoints"), mostListBytes).toStringList(), mostCheckpoints);
    choice.detector = accepted("detector", defaults.detector, isDetector);
    choice.detectorWeights = text("detector-weights");
    choice.profile = accepted("profile", defaults.profile, [&defaults](const QString& word) {
        return word == defaults.profile || isAccepted(parseProfile, word);
    });
    choice.precision =
        accepted("precision", defaults.precision, [](const QString& word) { return isAccepted(parsePrecision, word); });
    choice.device = accepted("device", defaults.device, [](const QString&) { return true; });
    const int size = m_impl->file.value(modelsGroup + QStringLiteral("input-size")).toInt();
    choice.inputSizePx = size >= leastInputSizePx && size <= mostInputSizePx ? size : 0;
    choice.facesOnly = m_impl->file.value(modelsGroup + QStringLiteral("faces-only")).toBool();
    return choice;
}

void Settings::setModels(const ModelChoice& models)
{
    if (models == this->models())
        return;
    write([&](QSettings& file) {
        const auto set = [&file](const char* key, const QVariant& value) {
            file.setValue(QString(modelsGroup) + QLatin1String(key), value);
        };
        set("manifest", models.manifest);
        set("checkpoints", models.checkpoints);
        set("detector", models.detector);
        set("detector-weights", models.detectorWeights);
        set("profile", models.profile);
        set("precision", models.precision);
        set("device", models.device);
        set("input-size", models.inputSizePx);
        set("faces-only", models.facesOnly);
    });
    Q_EMIT modelsChanged();
}

QStringList Settings::recentFiles() const
{
    // A list that grew by somebody else's hand is cut, not thrown away.
    return withoutDoubles(m_impl->file.value(recentKey, 16'000'000).toStringList(), mostRecentFiles);
}

void Settings::setRecentFiles(const QStringList& files)
{
    if (files == recentFiles())
        return;
    write([&](QSettings& file) { file.setValue(recentKey, files); });
    Q_EMIT recentFilesChanged();
}

void Settings::addRecentFile(const QString& path)
{
    if (path.isEmpty() || path.size() > mostTextBytes)
        return;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    setRecentFiles(files.mid(0, mostRecentFiles));
}

void Settings::removeRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(QFileInfo(path).absoluteFilePath());
    setRecentFiles(files);
}

void Settings::clearRecentFiles()
{
    setRecentFiles({});
}

std::optional<QStringList> Settings::shortcuts(const QString& actionId) const
{
    const QString key = shortcutsGroup + actionId;
    if (!m_impl->file.contains(key))
        return std::nullopt;
    constexpr int mostKeys = 8;
    return m_impl->file.value(key).toStringList().mid(0, mostKeys);
}

void Settings::setShortcuts(const QString& actionId, const std::optional<QStringList>& keys)
{
    if (keys == shortcuts(actionId))
        return;
    write([&](QSettings& file) {
        if (keys)
            file.setValue(shortcutsGroup + actionId, *keys);
        else
            file.remove(shortcutsGroup + actionId);
    });
}

QByteArray Settings::layout(const QString& name) const
{
    return m_impl->file.value(layoutGroup + QLatin1Char('/') + name, mostStateBytes).toByteArray();
}

void Settings::setLayout(const QString& name, const QByteArray& state)
{
    if (state != layout(name) && state.size() <= mostStateBytes)
        write([&](QSettings& file) { file.setValue(layoutGroup + QLatin1Char('/') + name, state); });
}

void Settings::clearLayout()
{
    write([](QSettings& file) { file.remove(layoutGroup); });
}

QVariantMap Settings::session() const
{
    QVariantMap session;
    for (const QString& key : m_impl->file.keys(sessionGroup, mostSessionValues))
        if (const QVariant value = m_impl->file.value(sessionGroup + QLatin1Char('/') + key, mostStateBytes);
            value.isValid())
            session.insert(key, value);
    return session;
}

void Settings::setSession(const QVariantMap& session)
{
    write([&](QSettings& file) {
        file.remove(sessionGroup);
        int count = 0;
        for (auto entry = session.begin(); entry != session.end() && count < mostSessionValues; ++entry, ++count)
            file.setValue(sessionGroup + QLatin1Char('/') + entry.key(), entry.value());
    });
}

bool Settings::welcomeSeen() const
{
    return m_impl->file.value(welcomeKey).toBool();
}

void Settings::setWelcomeSeen()
{
    if (!welcomeSeen())
        write([](QSettings& file) { file.setValue(welcomeKey, true); });
}

std::optional<double> Settings::secondsPerFace(const QString& machine) const
{
    bool isNumber = false;
    const double seconds = m_impl->file.value(speedKey).toDouble(&isNumber);
    if (!isNumber || !(seconds > 0 && seconds < mostSecondsPerFace) || m_impl->text(machineKey) != machine)
        return std::nullopt;
    return seconds;
}

void Settings::setSecondsPerFace(const QString& machine, double seconds)
{
    write([&](QSettings& file) {
        file.setValue(machineKey, machine);
        file.setValue(speedKey, seconds);
    });
}

int Settings::analysisStride() const
{
    const int stride = m_impl->file.value(strideKey).toInt();
    return std::clamp(stride, 1, mostStride);
}

void Settings::setAnalysisStride(int stride)
{
    const int bounded = std::clamp(stride, 1, mostStride);
    if (bounded != analysisStride())
        write([bounded](QSettings& file) { file.setValue(strideKey, bounded); });
}

} // namespace veriframe
