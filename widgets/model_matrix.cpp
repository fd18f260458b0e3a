// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model_matrix.h"

#include "widgets/accessible_role.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"
#include "widgets/transport_bar.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

namespace veriframe {

namespace {

constexpr int rowHeight = 18, tallestRows = 14;
constexpr int namesWidth = 60;
constexpr double narrowestColumn = 4;
constexpr int spreadHeight = 14;

} // namespace

struct ModelMatrix::State {
    ModelMatrixContent content;
    int currentFrame = -1;
    int focusColumn = -1; ///< of the joined columns

    int models() const { return static_cast<int>(content.models.size()); }

    int frames() const { return static_cast<int>(content.frames.size()); }

    /// How many frames one painted column stands for, so that it can be seen.
    int joined(double width) const
    {
        return std::max(1, static_cast<int>(std::ceil(frames() * narrowestColumn / std::max(1.0, width))));
    }

    int columns(double width) const { return (frames() + joined(width) - 1) / joined(width); }

    std::pair<int, int> framesOfColumn(int column, double width) const
    {
        const int first = column * joined(width);
        return {first, std::min(frames(), first + joined(width))};
    }

    /// Mean over the frames of a column that have a face; NaN where none has.
    double value(int model, int column, double width) const
    {
        const auto [first, last] = framesOfColumn(column, width);
        double sum = 0;
        int count = 0;
        for (int i = first; i < last; ++i)
            if (const auto p = content.probabilities[static_cast<std::size_t>(model)][static_cast<std::size_t>(i)];
                !std::isnan(p)) {
                sum += static_cast<double>(p);
                ++count;
            }
        return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / count;
    }

    double spread(int column, double width) const
    {
        double least = 2;
        double most = -1;
        for (int model = 0; model < models(); ++model) {
            const double p = value(model, column, width);
            if (std::isnan(p))
                return 0;
            least = std::min(least, p);
            most = std::max(most, p);
        }
        return std::max(0.0, most - least);
    }

    int columnOfFrame(int frame, double width) const
    {
        const auto found = std::lower_bound(content.frames.begin(), content.frames.end(), frame);
        if (found == content.frames.end() || *found != frame)
            return -1;
        return static_cast<int>(found - content.frames.begin()) / joined(width);
    }
};

ModelMatrix::ModelMatrix(QWidget* parent) : QWidget(parent), m_state(std::make_unique<State>())
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(tr("Probabilities by model and frame"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

ModelMatrix::~ModelMatrix() = default;

void ModelMatrix::setContent(ModelMatrixContent content)
{
    if (content == m_state->content)
        return;
    m_state->content = std::move(content);
    m_state->focusColumn = -1;
    updateGeometry();
    update();
}

const ModelMatrixContent& ModelMatrix::content() const
{
    return m_state->content;
}

void ModelMatrix::setCurrentFrame(int frame)
{
    if (m_state->currentFrame == frame)
        return;
    m_state->currentFrame = frame;
    update();
}

QSize ModelMatrix::sizeHint() const
{
    const int models = m_state->models();
    if (models == 0 || m_state->frames() == 0)
        return {200, 20};
    const int rows = std::min(models, tallestRows) * rowHeight;
    return {300, rows + (models > 1 ? spreadHeight + space::grid : 0)};
}

QSize ModelMatrix::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

namespace {

double rowHeightFor(int models)
{
    return models <= tallestRows ? rowHeight : rowHeight * static_cast<double>(tallestRows) / models;
}

} // namespace

void ModelMatrix::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(sizedFont(font(), textSize::caption));
    const int models = m_state->models();
    if (models == 0 || m_state->frames() == 0) {
        painter.setPen(themeColor(Token::dim, palette()));
        painter.setFont(sizedFont(font(), textSize::caption + 1));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("No model has judged a frame yet."));
        return;
    }
    const double plotWidth = width() - namesWidth;
    const int columns = m_state->columns(plotWidth);
    const double columnWidth = plotWidth / columns;
    const double height = rowHeightFor(models);
    const double gap = columnWidth > 6 ? 1 : 0.5;
    const auto cell = [&](int row, int column) {
        return QRectF(namesWidth + column * columnWidth, row * height, columnWidth, height)
            .adjusted(gap / 2, 2, -gap / 2, -2);
    };
    for (int row = 0; row < models; ++row) {
        painter.setPen(themeColor(Token::dim, palette()));
        painter.drawText(
            QRectF(0, row * height, namesWidth - 6, height), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_state->content.models.at(row), Qt::ElideMiddle, namesWidth - 6));
        for (int column = 0; column < columns; ++column) {
            const double p = m_state->value(row, column, plotWidth);
            painter.setPen(Qt::NoPen);
            painter.setBrush(std::isnan(p) ? themeColor(Token::line, palette()) : probabilityColor(p));
            QRectF box = cell(row, column);
            if (std::isnan(p))
                box = QRectF(box.left(), box.center().y() - 1, box.width(), 2);
            painter.drawRoundedRect(box, 2, 2);
        }
    }
    if (models > 1) {
        const double top = models * height + space::grid;
        painter.setPen(themeColor(Token::dim, palette()));
        painter.drawText(QRectF(0, top, namesWidth - 6, spreadHeight), Qt::AlignLeft | Qt::AlignVCenter, tr("spread"));
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(Token::dim, palette()));
        for (int column = 0; column < columns; ++column) {
            const double bar = std::max(1.0, m_state->spread(column, plotWidth) * spreadHeight);
            painter.drawRect(QRectF(namesWidth + column * columnWidth, top + spreadHeight - bar, columnWidth, bar)
                                 .adjusted(gap / 2, 0, -gap / 2, 0));
        }
    }
    const auto frameColumn = [&](int column, const QColor& color) {
        if (column < 0)
            return;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.5));
        painter.drawRoundedRect(
            QRectF(namesWidth + column * columnWidth, 0, columnWidth, models * height).adjusted(0, 1, 0, -1), 2, 2);
    };
    frameColumn(m_state->columnOfFrame(m_state->currentFrame, plotWidth), themeColor(Token::text, palette()));
    if (hasFocus())
        frameColumn(
            m_state->focusColumn >= 0 ? m_state->focusColumn : m_state->columnOfFrame(m_state->currentFrame, plotWidth),
            themeColor(Token::accent, palette()));
}

void ModelMatrix::mousePressEvent(QMouseEvent* event)
{
    const double plotWidth = width() - namesWidth;
    if (event->button() != Qt::LeftButton || m_state->frames() == 0 || event->position().x() < namesWidth)
        return;
    const int columns = m_state->columns(plotWidth);
    const int column =
        std::clamp(static_cast<int>((event->position().x() - namesWidth) / plotWidth * columns), 0, columns - 1);
    m_state->focusColumn = column;
    Q_EMIT seekRequested(
        m_state->content.frames[static_cast<std::size_t>(m_state->framesOfColumn(column, plotWidth).first)]);
}

void ModelMatrix::keyPressEvent(QKeyEvent* event)
{
    const double plotWidth = width() - namesWidth;
    const int columns = m_state->frames() == 0 ? 0 : m_state->columns(plotWidth);
    if (columns == 0)
        return QWidget::keyPressEvent(event);
    int column = m_state->focusColumn;
    if (column < 0)
        column = std::max(0, m_state->columnOfFrame(m_state->currentFrame, plotWidth));
    switch (event->key()) {
    case Qt::Key_Left:
        --column;
        break;
    case Qt::Key_Right:
        ++column;
        break;
    case Qt::Key_Home:
        column = 0;
        break;
    case Qt::Key_End:
        column = columns - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT seekRequested(
            m_state->content.frames[static_cast<std::size_t>(m_state->framesOfColumn(column, plotWidth).first)]);
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    m_state->focusColumn = std::clamp(column, 0, columns - 1);
    update();
}

bool ModelMatrix::event(QEvent* event)
{
    if (claimKeys(event, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Return, Qt::Key_Enter}))
        return true;
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const double plotWidth = width() - namesWidth;
    const int models = m_state->models();
    const int row = models == 0 ? -1 : static_cast<int>(help->pos().y() / rowHeightFor(models));
    if (row < 0 || row >= models || m_state->frames() == 0) {
        QToolTip::hideText();
        return true;
    }
    QString text = m_state->content.modelDetails.value(row);
    if (help->pos().x() >= namesWidth) {
        const int columns = m_state->columns(plotWidth);
        const int column =
            std::clamp(static_cast<int>((help->pos().x() - namesWidth) / plotWidth * columns), 0, columns - 1);
        const auto [first, last] = m_state->framesOfColumn(column, plotWidth);
        const double p = m_state->value(row, column, plotWidth);
        text = m_state->content.models.at(row) + QLatin1Char('\n') +
               tr("frame %1, %2")
                   .arg(m_state->content.frames[static_cast<std::size_t>(first)])
                   .arg(timeText(m_state->content.seconds[static_cast<std::size_t>(first)]));
        if (last - first > 1)
            text += QLatin1Char('\n') + tr("mean of %n frame(s)", nullptr, last - first);
        text += QLatin1Char('\n') + (std::isnan(p) ? tr("no face") : fullPrecisionText(static_cast<float>(p)));
        if (models > 1 && !std::isnan(p))
            text += QLatin1Char('\n') +
                    tr("spread over the models %1").arg(probabilityText(m_state->spread(column, plotWidth)));
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace veriframe
