// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/disagreement_list.h"

#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

namespace veriframe {

namespace {

constexpr int rowHeight = 26, padding = 6, gap = 10;

QString rangeText(const Disagreement& video)
{
    return probabilityText(video.least) + QStringLiteral(" – ") + probabilityText(video.most);
}

QString labelText(const Disagreement& video)
{
    return !video.fake ? QString() : *video.fake ? DisagreementList::tr("fake") : DisagreementList::tr("real");
}

QString toolTipOf(const Disagreement& video)
{
    QStringList lines{video.video};
    if (video.fake)
        lines += DisagreementList::tr("It is %1.").arg(labelText(video));
    lines += DisagreementList::tr("Its members' scores go from %1 to %2.")
                 .arg(fullPrecisionText(video.least), fullPrecisionText(video.most));
    if (video.score)
        lines += DisagreementList::tr("The ensemble's score is %1.").arg(fullPrecisionText(*video.score));
    if (!video.toolTip.isEmpty())
        lines += video.toolTip;
    return lines.join(QLatin1Char('\n'));
}

class VideosModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(videos.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const Disagreement& video = videos.at(static_cast<std::size_t>(index.row()));
        switch (role) {
        case Qt::DisplayRole:
            return video.video;
        case Qt::ToolTipRole:
            return toolTipOf(video);
        case Qt::AccessibleTextRole:
            return listText({video.video, rangeText(video), labelText(video)});
        default:
            return {};
        }
    }

    void set(std::vector<Disagreement> next)
    {
        beginResetModel();
        videos = std::move(next);
        endResetModel();
    }

    std::vector<Disagreement> videos;
};

class VideoDelegate : public QStyledItemDelegate {
public:
    VideoDelegate(const VideosModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {160, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Disagreement& video = m_model.videos.at(static_cast<std::size_t>(index.row()));
        const bool selected = option.state & QStyle::State_Selected;
        const QColor ground = themeColor(selected ? Token::selection : Token::panel, option.palette);
        const auto visual = [&](const QRect& place) {
            return QStyle::visualRect(option.direction, option.rect, place);
        };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(option.rect, ground);
        const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
        painter->setFont(option.font);
        const QFontMetricsF metrics(option.font);
        const QString range = rangeText(video), label = labelText(video);
        const int rangeWidth = static_cast<int>(tabularWidth(metrics, range)) + 2;
        const QFont caption = sizedFont(option.font, textSize::caption);
        const int labelWidth = label.isEmpty()
                                   ? 0
                                   : static_cast<int>(std::max(
                                         QFontMetricsF(caption).horizontalAdvance(DisagreementList::tr("fake")),
                                         QFontMetricsF(caption).horizontalAdvance(DisagreementList::tr("real")))) +
                                         gap;
        const int nameWidth = room.width() - rangeWidth - labelWidth - gap;
        painter->setPen(themeColor(Token::text, option.palette));
        painter->drawText(
            visual({room.left(), room.top(), nameWidth, room.height()}), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(video.video, Qt::ElideMiddle, nameWidth));
        painter->setPen(probabilityTextColor((video.least + video.most) / 2, ground));
        drawTabular(
            *painter, visual({room.right() + 1 - labelWidth - rangeWidth, room.top(), rangeWidth, room.height()}),
            QStyle::visualAlignment(option.direction, Qt::AlignRight), range);
        painter->setFont(caption);
        painter->setPen(themeColor(Token::dim, option.palette));
        painter->drawText(
            visual({room.right() + 1 - labelWidth, room.top(), labelWidth, room.height()}),
            Qt::AlignRight | Qt::AlignVCenter, label);
        if (selected && (option.state & QStyle::State_HasFocus))
            paintFocusFrame(*painter, QRectF(option.rect), option.palette, space::markRadius);
        painter->restore();
    }

private:
    const VideosModel& m_model;
};

/// Return asks for the video on every desktop; the window's shortcuts get no key that the list needs.
class VideosView : public QListView {
public:
    using QListView::QListView;

    std::function<void()> returned;

protected:
    bool event(QEvent* event) override
    {
        return claimKeys(
                   event, {Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown,
                           Qt::Key_Return, Qt::Key_Enter}) ||
               QListView::event(event);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            returned();
        else
            QListView::keyPressEvent(event);
    }
};

} // namespace

struct DisagreementList::Parts {
    VideosModel model;
    VideosView* view = nullptr;
    PanelLabel* empty = nullptr;
    int rowsWanted = 8;
    bool restoring = false;
};

DisagreementList::DisagreementList(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.view = new VideosView(this);
    parts.view->setModel(&parts.model);
    parts.view->setItemDelegate(new VideoDelegate(parts.model, parts.view));
    parts.view->setUniformItemSizes(true);
    parts.view->setFrameShape(QFrame::NoFrame);
    parts.view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    parts.view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    parts.view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    parts.view->setTabKeyNavigation(false);
    parts.view->setAccessibleName(tr("Videos on which the members disagree most"));
    parts.view->setFont(sizedFont(font(), textSize::body));
    setFocusProxy(parts.view);
    parts.empty = new PanelLabel(Token::dim, textSize::caption + 1);
    parts.empty->setWordWrap(true);
    parts.empty->setText(tr("With two members or more, the videos on which they differ are listed here."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts.empty);
    layout->addWidget(parts.view, 1);
    parts.view->hide();
    const auto activate = [this] {
        if (const int row = current(); row >= 0)
            Q_EMIT activated(m_parts->model.videos[static_cast<std::size_t>(row)].video);
    };
    parts.view->returned = activate;
    connect(parts.view, &QListView::doubleClicked, this, activate);
    connect(parts.view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (!m_parts->restoring && now.isValid())
            Q_EMIT currentChanged(m_parts->model.videos[static_cast<std::size_t>(now.row())].video);
    });
}

DisagreementList::~DisagreementList()
{
    m_parts->view->selectionModel()->disconnect(this);
    m_parts->view->setModel(nullptr); // which is gone before it
}

/// The chosen video stays chosen where it is still there.
void DisagreementList::setVideos(std::vector<Disagreement> videos)
{
    auto& parts = *m_parts;
    if (videos == parts.model.videos)
        return;
    const int row = current();
    const QString chosen = row < 0 ? QString() : parts.model.videos[static_cast<std::size_t>(row)].video;
    parts.restoring = true;
    parts.model.set(std::move(videos));
    const auto again = std::ranges::find(parts.model.videos, chosen, &Disagreement::video);
    if (!chosen.isEmpty() && again != parts.model.videos.end())
        parts.view->setCurrentIndex(parts.model.index(static_cast<int>(again - parts.model.videos.begin())));
    parts.restoring = false;
    parts.empty->setVisible(parts.model.videos.empty());
    parts.view->setVisible(!parts.model.videos.empty());
    updateGeometry();
}

const std::vector<Disagreement>& DisagreementList::videos() const
{
    return m_parts->model.videos;
}

void DisagreementList::setEmptyText(const QString& text)
{
    m_parts->empty->setText(text);
}

void DisagreementList::setRowsWanted(int rows)
{
    m_parts->rowsWanted = std::max(1, rows);
    updateGeometry();
}

int DisagreementList::current() const
{
    return m_parts->view->currentIndex().row();
}

void DisagreementList::setCurrent(int row)
{
    m_parts->restoring = true;
    m_parts->view->setCurrentIndex(m_parts->model.index(row));
    m_parts->restoring = false;
}

QRect DisagreementList::rowRect(int row) const
{
    return m_parts->view->visualRect(m_parts->model.index(row));
}

QWidget* DisagreementList::rowsWidget() const
{
    return m_parts->view->viewport();
}

QSize DisagreementList::sizeHint() const
{
    const int rows = static_cast<int>(videos().size());
    if (rows == 0)
        return {320, m_parts->empty->heightForWidth(320)};
    return {320, std::min(rows, m_parts->rowsWanted) * rowHeight};
}

QSize DisagreementList::minimumSizeHint() const
{
    const int rows = static_cast<int>(videos().size());
    return {160, rows == 0 ? m_parts->empty->heightForWidth(160) : std::min(rows, 3) * rowHeight};
}

} // namespace veriframe
