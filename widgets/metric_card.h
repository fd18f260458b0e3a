// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

/// A number in a MetricCard.
struct Metric {
    QString name;         ///< "log loss"
    QString text;         ///< "0.2417"; empty: a dash
    QString toolTip = {}; ///< full precision, and what it is
    bool operator==(const Metric&) const = default;
};

/// A card with a title in small capitals, up to three large numbers side by side, and a sentence what they mean:
/// "ENSEMBLE ON HELD-OUT FOLD 0". New numbers move nothing.
class MetricCard : public QWidget {
    Q_OBJECT

public:
    explicit MetricCard(QWidget* parent = nullptr);
    ~MetricCard() override;

    /// In its usual writing; the card makes capitals of it.
    void setTitle(const QString& title);
    void setMetrics(std::vector<Metric> metrics);
    const std::vector<Metric>& metrics() const;
    /// Wraps; two lines have room without moving anything.
    void setSentence(const QString& sentence);
    /// The numbers are those of before, new ones are being computed: they are shown dimmed.
    void setStale(bool stale);

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
