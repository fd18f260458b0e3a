// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/face_labels.h"

#include "widgets/panel_parts.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace veriframe {

namespace {

// Logical pixels at scale 1.
constexpr double textPixels = 12, padding = 6, gap = 3, apart = 1, widestName = 132, tinyBox = 28;
constexpr int pushes = 4;

/// A text that may stand in a tab, and the width it takes.
struct LabelText {
    QString text;
    double width = 0;
};

class LabelLayout {
public:
    LabelLayout(
        const PictureOverlay& overlay, const QTransform& pictureToDevice, const QRectF& visible, const QFont& font,
        double scale)
        : m_faces(overlay.faces), m_visible(visible), m_metrics(font), m_scale(scale),
          m_height(std::ceil(m_metrics.height() + 4 * scale))
    {
        m_boxes.reserve(m_faces.size());
        for (const FaceOverlay& face : m_faces)
            m_boxes.push_back(pictureToDevice.mapRect(face.box));
    }

    std::vector<FaceLabel> run()
    {
        // The selected face chooses first; otherwise the order stays, so that labels keep their places as faces move.
        std::vector<std::size_t> order(m_faces.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::stable_partition(order.begin(), order.end(), [this](std::size_t face) { return m_faces[face].selected; });
        for (const std::size_t face : order)
            if (m_boxes[face].intersects(m_visible))
                place(face);
        return std::move(m_labels);
    }

private:
    void place(std::size_t face)
    {
        const LabelText full = fullText(face), number = numberText(face);
        const bool tiny = m_boxes[face].width() < tinyBox * m_scale;
        if (!tiny && placeBeside(face, full, true))
            return;
        if (placeBeside(face, number, true) || placeBeside(face, number, false))
            return;
        placePushed(face, number);
    }

    bool placeBeside(std::size_t face, const LabelText& text, bool clearOfBoxes)
    {
        const QRectF& box = m_boxes[face];
        const QRectF seen = box.intersected(m_visible);
        const double outside = gap * m_scale, inside = 4 * m_scale;
        const double above = box.top() - outside - m_height, below = box.bottom() + outside;
        return take(face, text, {box.left() - m_scale, above}, clearOfBoxes) ||
               take(face, text, {box.right() + m_scale - text.width, above}, clearOfBoxes) ||
               take(face, text, {box.left() - m_scale, below}, clearOfBoxes) ||
               (seen.width() >= text.width + 2 * inside &&
                take(face, text, seen.topLeft() + QPointF(inside, inside), clearOfBoxes));
    }

    bool placePushed(std::size_t face, const LabelText& text)
    {
        const QRectF& box = m_boxes[face];
        const double row = m_height + apart * m_scale, outside = gap * m_scale;
        for (int push = 1; push <= pushes; ++push)
            if (take(face, text, {box.left(), box.top() - outside - m_height - push * row}, false) ||
                take(face, text, {box.left(), box.bottom() + outside + push * row}, false) ||
                take(face, text, {box.right() + outside, box.top() + (push - 1) * row}, false) ||
                take(face, text, {box.left() - outside - text.width, box.top() + (push - 1) * row}, false))
                return true;
        return false;
    }

    bool take(std::size_t face, const LabelText& text, QPointF corner, bool clearOfBoxes)
    {
        const double left = std::max(m_visible.left(), std::min(corner.x(), m_visible.right() - text.width));
        const QRectF tab(std::round(left), std::round(corner.y()), text.width, m_height);
        if (text.text.isEmpty() || tab.top() < m_visible.top() || tab.bottom() > m_visible.bottom())
            return false;
        const double margin = apart * m_scale;
        const QRectF claimed = tab.adjusted(-margin, -margin, margin, margin);
        for (const FaceLabel& label : m_labels)
            if (label.tab.intersects(claimed))
                return false;
        if (clearOfBoxes)
            for (std::size_t other = 0; other < m_boxes.size(); ++other)
                if (other != face && m_boxes[other].intersects(tab) && !m_boxes[other].contains(m_boxes[face]))
                    return false;
        m_labels.push_back({face, tab, tab.left() + padding * m_scale, text.text});
        return true;
    }

    LabelText fullText(std::size_t face) const
    {
        const QString number = probabilityText(face);
        const double room = std::max(m_boxes[face].width(), widestName * m_scale) - 2 * padding * m_scale;
        const double numberWidth = number.isEmpty() ? 0 : widthOf(QLatin1Char(' ') + number);
        QString name = m_faces[face].label;
        if (m_metrics.horizontalAdvance(name) + numberWidth > room)
            name = m_metrics.elidedText(name, Qt::ElideRight, room - numberWidth);
        return labelText(name.isEmpty() || number.isEmpty() ? name + number : name + QLatin1Char(' ') + number);
    }

    LabelText numberText(std::size_t face) const
    {
        const QString number = probabilityText(face);
        if (number.isEmpty() && m_faces[face].person >= 0)
            return labelText(QString::number(m_faces[face].person + 1));
        return labelText(number);
    }

    QString probabilityText(std::size_t face) const
    {
        const std::optional<double>& probability = m_faces[face].probability;
        return probability ? veriframe::probabilityText(*probability) : QString();
    }

    LabelText labelText(const QString& text) const { return {text, std::ceil(widthOf(text) + 2 * padding * m_scale)}; }

    /// As if every digit were as wide as a zero, so that a tab keeps its width while the number changes.
    double widthOf(QString text) const
    {
        for (QChar& character : text)
            if (character.isDigit())
                character = QLatin1Char('0');
        return m_metrics.horizontalAdvance(text);
    }

    const std::vector<FaceOverlay>& m_faces;
    QRectF m_visible;
    QFontMetricsF m_metrics;
    double m_scale, m_height;
    std::vector<QRectF> m_boxes;
    std::vector<FaceLabel> m_labels;
};

} // namespace

QFont faceLabelFont(QFont font, double scale)
{
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(textPixels * scale))));
    font.setWeight(QFont::Bold);
    return font;
}

std::vector<FaceLabel> layOutFaceLabels(
    const PictureOverlay& overlay, const QTransform& pictureToDevice, const QRectF& visible, const QFont& font,
    double scale)
{
    return LabelLayout(overlay, pictureToDevice, visible, font, scale).run();
}

int faceAt(
    const PictureOverlay& overlay, const QTransform& pictureToDevice, const QRectF& visible, const QFont& font,
    QPointF point)
{
    for (const FaceLabel& label : layOutFaceLabels(overlay, pictureToDevice, visible, font))
        if (label.tab.contains(point))
            return static_cast<int>(label.face);
    constexpr double reach = 2;
    int found = -1;
    double smallest = std::numeric_limits<double>::infinity();
    for (std::size_t face = 0; face < overlay.faces.size(); ++face) {
        const QRectF box = pictureToDevice.mapRect(overlay.faces[face].box);
        const double area = box.width() * box.height();
        if (box.adjusted(-reach, -reach, reach, reach).contains(point) && area < smallest) {
            smallest = area;
            found = static_cast<int>(face);
        }
    }
    return found;
}

} // namespace veriframe
