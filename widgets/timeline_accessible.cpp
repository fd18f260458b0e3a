// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline_accessible.h"

#include "widgets/probability_timeline.h"
#include "widgets/timeline_texts.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <algorithm>

namespace veriframe {

namespace {

class TimelineAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit TimelineAccessible(ProbabilityTimeline* timeline)
        : QAccessibleWidget(timeline, QAccessible::Slider), m_timeline(*timeline)
    {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_timeline.cursorText() : QAccessibleWidget::text(kind);
    }

    /// The plot and its scroll bar are inner matters.
    int childCount() const override { return 0; }

    QVariant currentValue() const override { return m_timeline.cursorFrame(); }

    void setCurrentValue(const QVariant& value) override
    {
        if (lastFrame() >= 0)
            Q_EMIT m_timeline.seekRequested(std::clamp(value.toInt(), 0, lastFrame()));
    }

    QVariant maximumValue() const override { return std::max(0, lastFrame()); }

    QVariant minimumValue() const override { return 0; }

    QVariant minimumStepSize() const override { return 1; }

private:
    int lastFrame() const { return static_cast<int>(m_timeline.data().frameSeconds.size()) - 1; }

    ProbabilityTimeline& m_timeline;
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* timeline = qobject_cast<ProbabilityTimeline*>(object);
    return timeline ? new TimelineAccessible(timeline) : nullptr;
}

} // namespace

void installTimelineAccessible()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace veriframe
