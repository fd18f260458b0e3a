// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// The verdict after the pictures were made worse in one way.
struct RobustnessRow {
    QString name;                ///< "H.264 at CRF 35", "half the size"
    std::optional<double> score; ///< nothing while it is not computed yet
    QString words;               ///< "Possibly manipulated"; or why there is no score
    bool operator==(const RobustnessRow&) const = default;
};

/// How far the verdict moves when the video gets worse: the score as it is, then one row per change with its shift.
class RobustnessTable : public QWidget {
    Q_OBJECT

public:
    explicit RobustnessTable(QWidget* parent = nullptr);
    ~RobustnessTable() override;

    /// @param original score of the untouched frames
    void setRows(std::optional<double> original, std::vector<RobustnessRow> rows);
    const std::vector<RobustnessRow>& rows() const;

    /// What is said where there is no row. Empty: that it was not checked yet.
    void setEmptyText(const QString& text);
    /// What is said above the rows, or in their place.
    QString caption() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
