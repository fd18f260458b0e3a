// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QWidget>
#include <memory>
#include <optional>

namespace veriframe {

/// What is compared: the same area of two videos, and where they differ.
struct MaskCompareContent {
    QImage original, questioned, mask; ///< null where there is none
    std::optional<double> meanSsim;    ///< 1: equal
    QString caption;                   ///< "Person 1 - frame 99"
    QString message;                   ///< in the place of the pictures: why there are none
    bool operator==(const MaskCompareContent&) const = default;
};

/// Original | questioned | SSIM mask side by side with one zoom: the wheel and dragging move all three.
class MaskCompare : public QWidget {
    Q_OBJECT

public:
    explicit MaskCompare(QWidget* parent = nullptr);
    ~MaskCompare() override;

    void setContent(const MaskCompareContent& content);
    const MaskCompareContent& content() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
