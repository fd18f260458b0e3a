// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// A video on which the members of an ensemble differ.
struct Disagreement {
    QString video;                    ///< its file name; what signals name it by
    double least = 0, most = 0;       ///< of its members' scores, [0, 1]
    std::optional<double> score = {}; ///< the ensemble's
    std::optional<bool> fake = {};    ///< what it is; nothing: not known
    QString toolTip = {};             ///< further words, as each member's score
    bool operator==(const Disagreement&) const = default;
};

/// Videos with the range of their members' scores, coloured by the probability ramp at the range's middle. Up, Down,
/// Home, End, Page keys go from row to row; a double click or Return asks for the video.
class DisagreementList : public QWidget {
    Q_OBJECT

public:
    explicit DisagreementList(QWidget* parent = nullptr);
    ~DisagreementList() override;

    /// In the order in which they are shown, usually widest range first.
    void setVideos(std::vector<Disagreement> videos);
    const std::vector<Disagreement>& videos() const;
    /// What is said where there are none.
    void setEmptyText(const QString& text);
    /// How many rows it asks room for; further ones scroll. Default 8.
    void setRowsWanted(int rows);

    int current() const; ///< -1: none
    void setCurrent(int row);
    /// The row's area, in the coordinates of rowsWidget().
    QRect rowRect(int row) const;
    /// What shows the rows, for tests: it gets mouse and keys.
    QWidget* rowsWidget() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(const QString& video);
    /// A double click or Return.
    void activated(const QString& video);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
