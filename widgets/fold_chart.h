// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

/// What one fold holds.
struct FoldCount {
    int fold = 0;
    qint64 realVideos = 0, fakeVideos = 0;
    qint64 realCrops = 0, fakeCrops = 0;
    bool operator==(const FoldCount&) const = default;
};

/// Real and fake side by side for each fold, and below how the two classes share the whole. Left and Right read one
/// fold after the other.
class FoldChart : public QWidget {
    Q_OBJECT
    Q_PROPERTY(bool showCrops READ showCrops WRITE setShowCrops NOTIFY showCropsChanged)

public:
    explicit FoldChart(QWidget* parent = nullptr);
    ~FoldChart() override;

    void setFolds(std::vector<FoldCount> folds);
    const std::vector<FoldCount>& folds() const;
    /// What is said where there are no folds. @param text what to do
    void setEmptyText(const QString& title, const QString& text);
    /// Crops instead of videos.
    bool showCrops() const;
    /// What the read-out says now; empty while nothing is pointed at.
    QString readoutText() const;
    void setShowCrops(bool show);

Q_SIGNALS:
    void showCropsChanged(bool show);

private:
    /// "Fold 3: 120 real, 480 fake videos"
    QString words(const FoldCount& fold) const;
    QString summary(qint64 total) const;
    void showFolds();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
