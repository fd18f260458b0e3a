// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mask_compare.h"

#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <array>
#include <cmath>

namespace veriframe {

namespace {

constexpr double largestZoom = 32;
constexpr double zoomStep = 1.25;
constexpr double pixelsFromZoom = 3; ///< from here on pixels are shown as squares

/// The part of the pictures that all three panes show: zoom relative to fitting, and the point in the middle (0..1).
struct LinkedView {
    double zoom = 1;
    QPointF center{0.5, 0.5};
};

} // namespace

/// One of the three pictures.
class ComparePane : public QWidget {
public:
    ComparePane(const QString& title, LinkedView& view, std::function<void()> changed, QWidget* parent)
        : QWidget(parent), m_title(title), m_view(view), m_changed(std::move(changed))
    {
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(title);
        setMinimumSize(96, 96);
    }

    void setPicture(const QImage& picture)
    {
        m_picture = picture;
        update();
    }

    void zoomAt(double factor, QPointF at)
    {
        const QPointF before = toPicture(at);
        m_view.zoom = std::clamp(m_view.zoom * factor, 1.0, largestZoom);
        const QPointF after = toPicture(at);
        m_view.center += before - after;
        settle();
    }

    void fit()
    {
        m_view = {};
        settle();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themeColor(Token::pictureBackground, palette()));
        if (!m_picture.isNull()) {
            painter.setClipRect(area());
            painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() < pixelsFromZoom);
            painter.drawImage(target(), m_picture);
            painter.setClipping(false);
        }
        painter.setFont(sizedFont(font(), textSize::caption, QFont::DemiBold));
        painter.setPen(QColor(0xe7, 0xe9, 0xec));
        painter.drawText(QRect(8, 4, width() - 16, 16), Qt::AlignLeft | Qt::AlignVCenter, m_title);
        if (hasFocus())
            paintFocusFrame(painter, QRectF(rect()), palette(), 0);
    }

    void wheelEvent(QWheelEvent* event) override
    {
        zoomAt(std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position());
        event->accept();
    }

    void mousePressEvent(QMouseEvent* event) override { m_last = event->position(); }

    void mouseMoveEvent(QMouseEvent* event) override
    {
        const QPointF moved = event->position() - m_last;
        m_last = event->position();
        if (m_picture.isNull())
            return;
        m_view.center -= QPointF(moved.x() / (m_picture.width() * scale()), moved.y() / (m_picture.height() * scale()));
        settle();
    }

    void mouseDoubleClickEvent(QMouseEvent*) override { fit(); }

    bool event(QEvent* event) override
    {
        return claimKeys(event, {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_0}) || QWidget::event(event);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        const QPointF middle = QRectF(area()).center();
        if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
            zoomAt(zoomStep, middle);
        else if (event->key() == Qt::Key_Minus)
            zoomAt(1 / zoomStep, middle);
        else if (event->key() == Qt::Key_0)
            fit();
        else
            QWidget::keyPressEvent(event);
    }

private:
    QRect area() const { return rect().adjusted(0, 22, 0, 0); }

    double scale() const
    {
        if (m_picture.isNull())
            return 1;
        return m_view.zoom * std::min(
                                 area().width() / static_cast<double>(m_picture.width()),
                                 area().height() / static_cast<double>(m_picture.height()));
    }

    QRectF target() const
    {
        const QSizeF size = QSizeF(m_picture.size()) * scale();
        const QPointF middle = QRectF(area()).center();
        return {middle - QPointF(m_view.center.x() * size.width(), m_view.center.y() * size.height()), size};
    }

    QPointF toPicture(QPointF point) const
    {
        const QRectF shown = target();
        return {(point.x() - shown.x()) / shown.width(), (point.y() - shown.y()) / shown.height()};
    }

    void settle()
    {
        const double half = 0.5 / m_view.zoom;
        m_view.center.setX(std::clamp(m_view.center.x(), half, 1 - half));
        m_view.center.setY(std::clamp(m_view.center.y(), half, 1 - half));
        m_changed();
    }

    QString m_title;
    QImage m_picture;
    LinkedView& m_view;
    std::function<void()> m_changed;
    QPointF m_last;
};

struct MaskCompare::Parts {
    MaskCompareContent content;
    LinkedView view;
    std::array<ComparePane*, 3> panes{};
    PanelLabel* caption = nullptr;
    PanelLabel* message = nullptr;
};

MaskCompare::MaskCompare(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    const auto changed = [this] {
        for (ComparePane* pane : m_parts->panes)
            pane->update();
    };
    auto* row = new QHBoxLayout;
    row->setSpacing(1);
    const std::array titles{tr("Original"), tr("This video"), tr("Difference")};
    for (std::size_t i = 0; i < titles.size(); ++i) {
        m_parts->panes[i] = new ComparePane(titles[i], m_parts->view, changed, this);
        row->addWidget(m_parts->panes[i], 1);
    }
    m_parts->caption = new PanelLabel(Token::dim, textSize::caption);
    m_parts->caption->setContentsMargins(space::panelPadding, space::grid, space::panelPadding, space::grid);
    m_parts->message = new PanelLabel(Token::dim, textSize::body);
    m_parts->message->setAlignment(Qt::AlignCenter);
    m_parts->message->setWordWrap(true);
    m_parts->message->setContentsMargins(
        space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row, 1);
    layout->addWidget(m_parts->message, 1);
    layout->addWidget(m_parts->caption);
    setMinimumHeight(140);
    setContent({});
}

MaskCompare::~MaskCompare() = default;

void MaskCompare::setContent(const MaskCompareContent& content)
{
    m_parts->content = content;
    const std::array pictures{content.original, content.questioned, content.mask};
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        m_parts->panes[i]->setPicture(pictures[i]);
        m_parts->panes[i]->setVisible(content.message.isEmpty());
    }
    m_parts->message->setText(content.message);
    m_parts->message->setVisible(!content.message.isEmpty());
    QString caption = content.caption;
    if (content.meanSsim)
        caption += (caption.isEmpty() ? QString() : QStringLiteral(" · ")) +
                   tr("SSIM %1 (1 is equal); the brighter the difference, the less alike.")
                       .arg(QLocale().toString(*content.meanSsim, 'f', 3));
    m_parts->caption->setText(caption);
    setAccessibleDescription(caption);
}

const MaskCompareContent& MaskCompare::content() const
{
    return m_parts->content;
}

} // namespace veriframe
