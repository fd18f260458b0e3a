// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

/// Probabilities by model and analysed frame. NaN: no face of that person in that frame.
struct ModelMatrixContent {
    QStringList models;                            ///< short names, one per row
    QStringList modelDetails;                      ///< full name, hash, encoder: tool tip of the row
    std::vector<int> frames;                       ///< one per column, ascending
    std::vector<double> seconds;                   ///< of each column
    std::vector<std::vector<float>> probabilities; ///< [model][column]
    bool operator==(const ModelMatrixContent&) const = default;
};

/// One coloured cell per model and frame, with the spread over the models below. Columns that would be narrower than
/// can be seen are joined (their mean is shown, the tool tip says so). Click or arrow keys and Return seek.
class ModelMatrix : public QWidget {
    Q_OBJECT

public:
    explicit ModelMatrix(QWidget* parent = nullptr);
    ~ModelMatrix() override;

    void setContent(ModelMatrixContent content);
    const ModelMatrixContent& content() const;
    void setCurrentFrame(int frame);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seekRequested(int frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace veriframe
