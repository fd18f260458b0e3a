// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QString>
#include <QWidget>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// What is compared: the same area of two videos, and where they differ.
struct MaskCompareContent {
    QImage original, questioned, mask; ///< null where there is none
    std::optional<double> meanSsim;    ///< 1: equal
    QString caption;                   ///< "Person 1 - frame 99"
    QString message;                   ///< in the place of the pictures: why there are none
    std::vector<QPointF> landmarks{};  ///< in pixels of the original; shown on it and on the questioned picture
    /// Why a pane has no picture, from left to right; said in the pane, and only where there is none.
    std::array<QString, 3> paneMessages{};
    bool operator==(const MaskCompareContent&) const = default;
};

/// Original | questioned | SSIM mask side by side with one zoom: the wheel and dragging move all three, and so do the
/// keys + - 0 and the arrows of the pane that has the focus.
class MaskCompare : public QWidget {
    Q_OBJECT
    Q_PROPERTY(bool showLandmarks READ showLandmarks WRITE setShowLandmarks NOTIFY showLandmarksChanged)

public:
    explicit MaskCompare(QWidget* parent = nullptr);
    ~MaskCompare() override;

    void setContent(const MaskCompareContent& content);
    const MaskCompareContent& content() const;
    /// The panes' headings, from left to right.
    void setTitles(const QString& original, const QString& questioned, const QString& mask);
    /// Whether the content's landmarks are drawn. Off at first.
    bool showLandmarks() const;
    void setShowLandmarks(bool show);

Q_SIGNALS:
    void showLandmarksChanged(bool show);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
