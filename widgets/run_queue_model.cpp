// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run_queue_model.h"

#include "widgets/icon_painting.h"
#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int padding = 6, mark = 14, markGap = 6;

const char* iconOf(RunRow::State state)
{
    switch (state) {
    case RunRow::State::waiting:
        return "job-waiting";
    case RunRow::State::running:
    case RunRow::State::finishing:
    case RunRow::State::stopping:
        return "job-running";
    case RunRow::State::done:
    case RunRow::State::doneEarlier:
        return "check";
    case RunRow::State::stopped:
    case RunRow::State::interrupted:
        return "job-cancelled";
    case RunRow::State::failed:
        break;
    }
    return "warning";
}

bool isAtWork(RunRow::State state)
{
    return state == RunRow::State::running || state == RunRow::State::finishing || state == RunRow::State::stopping;
}

} // namespace

QString runStateWord(RunRow::State state)
{
    switch (state) {
    case RunRow::State::waiting:
        return RunQueue::tr("waiting");
    case RunRow::State::running:
        return RunQueue::tr("running");
    case RunRow::State::finishing:
        return RunQueue::tr("stops after this epoch");
    case RunRow::State::stopping:
        return RunQueue::tr("stopping");
    case RunRow::State::done:
        return RunQueue::tr("done");
    case RunRow::State::stopped:
        return RunQueue::tr("stopped");
    case RunRow::State::doneEarlier:
        return RunQueue::tr("finished earlier");
    case RunRow::State::interrupted:
        return RunQueue::tr("interrupted");
    case RunRow::State::failed:
        break;
    }
    return RunQueue::tr("failed");
}

void RunQueueModel::setRuns(std::vector<RunRow> runs)
{
    if (runs == m_runs)
        return;
    if (runs.size() != m_runs.size()) {
        beginResetModel();
        m_runs = std::move(runs);
        endResetModel();
        return;
    }
    m_runs = std::move(runs);
    Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_runs.size()) - 1, columns - 1));
}

int RunQueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunQueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString RunQueueModel::text(const RunRow& run, int column) const
{
    switch (column) {
    case seed:
        return run.seed;
    case state:
        return runStateWord(run.state);
    case epochs:
        return RunQueue::tr("%1 of %2").arg(run.epochsDone).arg(run.epochs);
    case best:
        return run.bestBce
                   ? QLocale().toString(*run.bestBce, 'f', 4) +
                         (run.bestEpoch >= 0 ? QStringLiteral("  ") + RunQueue::tr("epoch %1").arg(run.bestEpoch)
                                             : QString())
                   : QStringLiteral("–");
    case timeLeft:
        return run.timeLeft.isEmpty() ? QStringLiteral("–") : run.timeLeft;
    default:
        return run.note;
    }
}

QVariant RunQueueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= static_cast<int>(m_runs.size()))
        return {};
    const RunRow& run = m_runs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::ToolTipRole:
        return run.note.isEmpty() ? text(run, index.column()) : run.note;
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
               text(run, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant RunQueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case seed:
        return RunQueue::tr("Seed");
    case state:
        return RunQueue::tr("State");
    case epochs:
        return RunQueue::tr("Epochs");
    case best:
        return RunQueue::tr("Best bce");
    case timeLeft:
        return RunQueue::tr("Time left");
    default:
        return QString();
    }
}

void RunQueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const RunQueueModel*>(index.model());
    if (model == nullptr)
        return QStyledItemDelegate::paint(painter, option, index);
    const RunRow& run = model->runs()[static_cast<std::size_t>(index.row())];
    const QPalette& palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, themeColor(Token::selection, palette));
    QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    const bool failed = run.state == RunRow::State::failed;
    painter->setFont(sizedFont(option.font, textSize::body, failed ? QFont::DemiBold : QFont::Normal));
    Token color = index.column() == RunQueueModel::seed || index.column() == RunQueueModel::best || failed ? Token::text
                                                                                                           : Token::dim;
    if (isAtWork(run.state) && index.column() == RunQueueModel::state)
        color = Token::text;
    if (index.column() == RunQueueModel::state) {
        const QRectF place(room.left(), room.center().y() - mark / 2.0, mark, mark);
        const bool works = isAtWork(run.state);
        paintIcon(
            *painter, QLatin1String(iconOf(run.state)), place,
            themeColor(
                works    ? Token::accent
                : failed ? Token::text
                         : Token::dim,
                palette));
        room.adjust(mark + markGap, 0, 0, 0);
    }
    if (index.column() == RunQueueModel::epochs) {
        constexpr int barWidth = 72, barHeight = 4;
        const QRectF bar(room.left(), room.center().y() - barHeight / 2.0, barWidth, barHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(themeColor(Token::line, palette));
        painter->drawRoundedRect(bar, 2, 2);
        if (run.share > 0) {
            painter->setBrush(themeColor(isAtWork(run.state) ? Token::accent : Token::faint, palette));
            painter->drawRoundedRect(
                QRectF(bar.topLeft(), QSizeF(std::max(4.0, barWidth * std::min(1.0, run.share)), barHeight)), 2, 2);
        }
        room.adjust(barWidth + padding, 0, 0, 0);
    }
    if (index.column() == RunQueueModel::note)
        painter->setFont(sizedFont(option.font, textSize::caption + 1));
    painter->setPen(themeColor(color, palette));
    drawTabular(*painter, room, Qt::AlignLeft, index.data().toString());
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (index.column() == 0 && view != nullptr && view->hasFocus() && view->currentIndex().row() == index.row())
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), themeColor(Token::accent, palette));
    painter->restore();
}

} // namespace veriframe
