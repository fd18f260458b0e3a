// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// What is called fake at some threshold.
struct RocDiagramPoint {
    double falsePositiveRate = 0; ///< share of the reals called fake, [0, 1]
    double truePositiveRate = 0;  ///< share of the fakes called fake, [0, 1]
    double threshold = 0;         ///< from which on a score is called fake
    bool operator==(const RocDiagramPoint&) const = default;
};

/// Scores that lie together, and how many of them are fakes.
struct CalibrationDiagramBin {
    double meanPredicted = 0; ///< of their scores, [0, 1]
    double fakeShare = 0;     ///< [0, 1]
    int count = 0;
    bool operator==(const CalibrationDiagramBin&) const = default;
};

/// What the small diagrams of the ensemble panel have in common: a title, a field with an outline, a caption
/// under it, a read-out that takes the caption's place while something is pointed at (mouse, or Left, Right, Home, End
/// when it has the focus), a sentence where there is nothing to show. Two fit side by side into the right panel.
class EnsembleDiagram : public QWidget {
    Q_OBJECT

public:
    ~EnsembleDiagram() override;

    /// Shown in the field while there is nothing to draw.
    void setEmptyText(const QString& text);
    /// What is pointed at; empty: nothing.
    QString readoutText() const;
    /// The field, in this widget's pixels.
    QRectF field() const;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

    QSize sizeHint() const override { return {158, heightForWidth(158)}; }

    QSize minimumSizeHint() const override { return {110, heightForWidth(110)}; }

protected:
    EnsembleDiagram(const QString& title, const QString& caption, QWidget* parent);

    /// How many things can be pointed at; 0: there is nothing to show.
    virtual int count() const = 0;
    /// The thing nearest to a place.
    virtual int nearest(QPointF position) const = 0;
    virtual QString wordsOf(int index) const = 0;
    /// All of it in a sentence, for screen readers.
    virtual QString summary() const = 0;

    /// Whether the field is as high as wide; else it takes the whole width, and the height that is left.
    virtual bool isSquare() const { return true; }

    virtual void paintContent(QPainter& painter, const QRectF& field, int pointed) const = 0;
    /// After other content.
    void contentChanged();

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void point(int index);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// How many reals are called fake for how many fakes found, over all thresholds.
class RocDiagram : public EnsembleDiagram {
    Q_OBJECT

public:
    explicit RocDiagram(QWidget* parent = nullptr);

    /// @param points ascending by false positive rate, from (0, 0) to (1, 1)
    /// @param auc area under the curve; nothing: not known
    void setCurve(std::vector<RocDiagramPoint> points, std::optional<double> auc = {});
    const std::vector<RocDiagramPoint>& curve() const;
    /// A ring where the threshold in use lies; nothing: none.
    void setThreshold(std::optional<double> threshold);

protected:
    int count() const override;
    int nearest(QPointF position) const override;
    QString wordsOf(int index) const override;
    QString summary() const override;
    void paintContent(QPainter& painter, const QRectF& field, int pointed) const override;

private:
    std::vector<RocDiagramPoint> m_points;
    std::optional<double> m_auc, m_threshold;
};

/// Whether scores mean what they say: of those near 0.8, four of five should be fakes.
class CalibrationDiagram : public EnsembleDiagram {
    Q_OBJECT

public:
    explicit CalibrationDiagram(QWidget* parent = nullptr);

    /// Bins without scores are left out.
    void setBins(std::vector<CalibrationDiagramBin> bins);
    const std::vector<CalibrationDiagramBin>& bins() const;

protected:
    int count() const override;
    int nearest(QPointF position) const override;
    QString wordsOf(int index) const override;
    QString summary() const override;
    void paintContent(QPainter& painter, const QRectF& field, int pointed) const override;

private:
    std::vector<CalibrationDiagramBin> m_bins;
};

/// How many reals (blue) and fakes (orange) got which score. Heights go by the root, so that a few misjudged ones show
/// beside hundreds.
class ScoreDiagram : public EnsembleDiagram {
    Q_OBJECT

public:
    explicit ScoreDiagram(QWidget* parent = nullptr);

    /// Counts in equal parts of [0, 1]; equally many of both kinds.
    void setCounts(std::vector<int> reals, std::vector<int> fakes);
    /// Equal parts of [0, 1] for scores. Scores that are no numbers are left out.
    void setScores(const std::vector<double>& reals, const std::vector<double>& fakes, int parts = 20);
    const std::vector<int>& reals() const;
    const std::vector<int>& fakes() const;
    /// A line at the threshold in use; nothing: none.
    void setThreshold(std::optional<double> threshold);

protected:
    int count() const override;
    int nearest(QPointF position) const override;
    QString wordsOf(int index) const override;
    QString summary() const override;

    bool isSquare() const override { return false; }

    void paintContent(QPainter& painter, const QRectF& field, int pointed) const override;

private:
    std::vector<int> m_reals, m_fakes;
    std::optional<double> m_threshold;
};

} // namespace veriframe
