// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/video_view_accessible.h"

#include "widgets/video_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <mutex>

namespace veriframe {

namespace {

class AccessibleVideoView : public QAccessibleWidget {
public:
    explicit AccessibleVideoView(VideoView* view) : QAccessibleWidget(view, QAccessible::Graphic) {}

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (!own.isEmpty())
            return own;
        if (kind == QAccessible::Name)
            return VideoView::tr("Picture of the video");
        if (kind == QAccessible::Description)
            return static_cast<const VideoView*>(widget())->description();
        return own;
    }
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<VideoView*>(object);
    return view ? new AccessibleVideoView(view) : nullptr;
}

} // namespace

void installVideoViewAccessibility()
{
    static std::once_flag once;
    std::call_once(once, [] { QAccessible::installFactory(makeInterface); });
}

} // namespace veriframe
