// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <functional>
#include <memory>
#include <optional>

class QSettings;

namespace veriframe {

/// Which models judge: what the person chose last.
struct ModelChoice {
    QString manifest;                          ///< *.ensemble.json; empty: checkpoints
    QStringList checkpoints;                   ///< empty with no manifest: the published ensemble, where it was fetched
    QString detector = QStringLiteral("auto"); ///< auto: the ensemble's, else MTCNN where its weights are
    QString detectorWeights;
    QString profile = QStringLiteral("auto"); ///< auto: the ensemble's, else dfdc
    QString precision = QStringLiteral("auto");
    QString device = QStringLiteral("auto");
    QString encoder;        ///< empty: inferred from the checkpoints
    int inputSizePx = 0;    ///< 0: the ensemble's, else 380
    int threads = 0;        ///< 0: all; of the command line only, not remembered
    bool facesOnly = false; ///< no model judges, even where there is one
    bool operator==(const ModelChoice&) const = default;
};

/// What the program remembers: an INI file below XDG_CONFIG_HOME, with a schema version, replaced in one step at every
/// change. A file that cannot be read is set aside (its name is kept in notice()) and defaults are used.
class Settings : public QObject {
    Q_OBJECT

public:
    /// @param path empty: the usual place (/veriframe/workbench.ini)
    explicit Settings(const QString& path = {}, QObject* parent = nullptr);
    ~Settings() override;

    QString path() const;
    /// A sentence for people if the file was unreadable or of a newer version and was set aside, or cannot be written;
    /// else empty.
    QString notice() const;

    SchemeChoice scheme() const;
    void setScheme(SchemeChoice choice);
    QString language() const; ///< "de"; empty: the system's
    void setLanguage(const QString& language);
    ModelChoice models() const;
    void setModels(const ModelChoice& models);
    QStringList recentFiles() const; ///< newest first, at most ten
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    void clearRecentFiles();
    /// Keys of an action where they differ from its own; an empty list means "none".
    std::optional<QStringList> shortcuts(const QString& actionId) const;
    void setShortcuts(const QString& actionId, const std::optional<QStringList>& keys);
    /// Sizes and states of the window by name ("geometry", "inspect/splitter").
    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);
    void clearLayout();
    /// Where the last session ended: file, frame, zoom, ... as a map of simple values.
    QVariantMap session() const;
    void setSession(const QVariantMap& session);
    /// Whether the welcome was seen: it comes by itself only once.
    bool welcomeSeen() const;
    void setWelcomeSeen();
    /// Seconds that a network took for a face, as measured on that machine; nothing: not measured, or on another one.
    /// @param machine MachineFacts::key()
    std::optional<double> secondsPerFace(const QString& machine) const;
    void setSecondsPerFace(const QString& machine, double seconds);
    int analysisStride() const; ///< "every n-th frame", >= 1
    void setAnalysisStride(int stride);

Q_SIGNALS:
    void schemeChanged();
    void modelsChanged();
    void recentFilesChanged();
    /// Writing failed; the sentence says why. Told once until it succeeds again.
    void writeFailed(const QString& message);

private:
    struct Impl;

    void write(const std::function<void(QSettings&)>& change);
    void setRecentFiles(const QStringList& files);

    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
