// SPDX-License-Identifier: GPL-3.0-or-later
// The parts a verdict card is made of.
#pragma once

#include "widgets/panel_parts.h"

#include <QString>
#include <QWidget>
#include <array>
#include <optional>

namespace veriframe {

/// The four bands of a verdict, by their lower edges.
struct VerdictBandEntry {
    double from;   ///< 0, 0.5, 0.7, 0.9
    QString range; ///< "below 0.50", "from 0.70"
    QString words;
};

std::array<VerdictBandEntry, 4> verdictBands();
/// @returns which of the four a score belongs to
int verdictBandOf(double score);
/// Two decimals of the language, or as many more as it takes to stay in the score's band: 0.4976 is "0.498", since
/// "0.50" would stand beside the words of the band below.
QString scoreText(double score);

/// The number in the ramp's colour and the words beside it: in two lines where they are long, below the number where
/// that does not do. A number of two decimals keeps its room, whatever its digits.
class ScoreLine : public QWidget {
    Q_OBJECT

public:
    explicit ScoreLine(QWidget* parent = nullptr);

    void setScore(std::optional<double> score, const QString& words, bool provisional);

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Words and what stands behind them: "Possibly manipulated so far".
    QString text() const;
    bool wordsAreBelow(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// The words laid out beside the number, or below it.
    struct Arrangement;
    Arrangement arranged(int width) const;
    QFont numberFont() const;
    QFont wordsFont() const;
    double numberWidth() const;

    std::optional<double> m_score;
    QString m_words;
    bool m_provisional = false;
};

/// The probability ramp from 0 to 1 with a mark at the score.
class RampBar : public QWidget {
    Q_OBJECT

public:
    explicit RampBar(QWidget* parent = nullptr);

    void setScore(std::optional<double> score);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<double> m_score;
};

/// What limits a verdict: a quiet rounded label, cut with an ellipsis where it is too long.
class LimitChip : public QWidget {
    Q_OBJECT

public:
    explicit LimitChip(QWidget* parent = nullptr);

    void setLimit(const QString& text, const QString& details);

    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont chipFont() const;

    QString m_text;
};

/// What the four bands mean, the one of the score set off.
class BandLegend : public QWidget {
    Q_OBJECT

public:
    explicit BandLegend(QWidget* parent = nullptr);

    void setScore(std::optional<double> score);

private:
    struct Row {
        PanelLabel* range;
        PanelLabel* words;
    };

    std::array<Row, 4> m_rows{};
};

} // namespace veriframe
