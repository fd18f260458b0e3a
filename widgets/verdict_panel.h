// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// What limits a verdict, as a quiet chip.
struct VerdictLimit {
    QString text;    ///< "small face in 8 frames"
    QString details; ///< tool tip: what it means for the score
    bool operator==(const VerdictLimit&) const = default;
};

/// The verdict of a video or person, in words ready to show.
struct VerdictContent {
    QString title;               ///< "Verdict", "Verdict for person 2"
    std::optional<double> score; ///< 1 means fake; nothing where there is none (no face, no model, not analysed)
    QString words;               ///< "Possibly manipulated", or the state: "No face found"
    QString rule;                ///< "13 of 32 faces above 0.8: their mean. Two models agree within 0.04."
    std::vector<VerdictLimit> limits;
    QString warning;          ///< "Untrained network: the score means nothing."; shown beside the score; may be empty
    QString origin;           ///< checkpoints with hashes, detector, profile, version: tool tip and expandable text
    bool provisional = false; ///< the analysis still runs: said in words, without jumping
    bool operator==(const VerdictContent&) const = default;
};

/// The card with the one number that matters, the ramp with its mark, the rule, the limits and a legend of the bands.
class VerdictPanel : public QWidget {
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget* parent = nullptr);
    ~VerdictPanel() override;

    void setContent(const VerdictContent& content);
    const VerdictContent& content() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
