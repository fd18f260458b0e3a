// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/person_list.h"

#include "widgets/panel_parts.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"

#include <QAbstractListModel>
#include <QAction>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int rowHeight = 44, rowsSeen = 8;
constexpr int portraitWidth = 30, portraitHeight = 36;

class PersonModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const PersonRow& row = rows.at(static_cast<std::size_t>(index.row()));
        switch (role) {
        case Qt::DisplayRole:
            return row.name;
        case Qt::ToolTipRole:
            return row.name + QLatin1Char('\n') + row.details +
                   (row.score ? QLatin1Char('\n') + fullPrecisionText(*row.score) : QString());
        case Qt::AccessibleTextRole:
            return listText({row.name, row.score ? probabilityText(*row.score) : QString(), row.details});
        default:
            return {};
        }
    }

    /// Same persons: rows change in place, so that selection and scroll position stay.
    void set(std::vector<PersonRow> next)
    {
        const bool same =
            std::equal(rows.begin(), rows.end(), next.begin(), next.end(), [](const PersonRow& a, const PersonRow& b) {
                return a.person == b.person;
            });
        if (same) {
            rows = std::move(next);
            if (!rows.empty())
                Q_EMIT dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
            return;
        }
        beginResetModel();
        rows = std::move(next);
        endResetModel();
    }

    std::vector<PersonRow> rows;
};

class PersonDelegate : public QStyledItemDelegate {
public:
    PersonDelegate(const PersonModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PersonRow& row = m_model.rows.at(static_cast<std::size_t>(index.row()));
        const QPalette& palette = option.palette;
        const bool selected = option.state & QStyle::State_Selected;
        const QColor ground = themeColor(selected ? Token::selection : Token::panel, palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? ground : themeColor(Token::raised, palette));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 4, 4);
        }
        const QRectF portrait(
            option.rect.left() + 6, option.rect.top() + (rowHeight - portraitHeight) / 2.0, portraitWidth,
            portraitHeight);
        paintCover(*painter, portrait, row.portrait, 4, palette);
        const int numberWidth = 44;
        const int left = static_cast<int>(portrait.right()) + 12;
        const int right = option.rect.right() - 6;
        const int textWidth = right - numberWidth - left;
        const auto text = [&](const QString& words, const QFont& font, Token token, int top, int height) {
            painter->setFont(font);
            painter->setPen(themeColor(token, palette));
            painter->drawText(
                QRect(left, option.rect.top() + top, textWidth, height), Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetrics(font).elidedText(words, Qt::ElideRight, textWidth));
        };
        text(row.name, sizedFont(option.font, textSize::body), Token::text, 4, 19);
        text(row.details, sizedFont(option.font, textSize::caption), Token::dim, 23, 16);
        painter->setFont(sizedFont(option.font, textSize::body, QFont::Bold));
        painter->setPen(row.score ? probabilityTextColor(*row.score, ground) : themeColor(Token::dim, palette));
        painter->drawText(
            QRect(right - numberWidth, option.rect.top(), numberWidth, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
            row.score ? probabilityText(*row.score) : QStringLiteral("–"));
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
            paintFocusFrame(*painter, QRectF(option.rect).adjusted(1, 2, -1, -2), palette, 4);
        painter->restore();
    }

private:
    const PersonModel& m_model;
};

} // namespace

struct PersonList::Parts {
    PersonModel* model = nullptr;
    QListView* view = nullptr;
    PanelLabel* empty = nullptr;
    bool restoring = false;
};

PersonList::PersonList(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->model = new PersonModel(this);
    m_parts->view = new QListView;
    m_parts->view->setModel(m_parts->model);
    m_parts->view->setItemDelegate(new PersonDelegate(*m_parts->model, this));
    m_parts->view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_parts->view->setUniformItemSizes(true);
    m_parts->view->setMouseTracking(true);
    m_parts->view->setFrameShape(QFrame::NoFrame);
    m_parts->view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_parts->view->setAccessibleName(tr("Persons"));
    setFocusProxy(m_parts->view);
    m_parts->empty = new PanelLabel(Token::dim, textSize::caption + 1);
    m_parts->empty->setText(tr("Nobody was found yet."));
    m_parts->empty->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_parts->empty);
    layout->addWidget(m_parts->view);
    connect(m_parts->view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_parts->restoring)
            Q_EMIT selectionChanged();
    });
    connect(m_parts->view, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT personActivated(m_parts->model->rows.at(static_cast<std::size_t>(index.row())).person);
    });
    setRows({});
}

PersonList::~PersonList() = default;

void PersonList::setRows(std::vector<PersonRow> rows)
{
    const std::vector<int> before = selectedPersons();
    const int scroll = m_parts->view->verticalScrollBar()->value();
    m_parts->restoring = true;
    m_parts->model->set(std::move(rows));
    setSelectedPersons(before);
    m_parts->restoring = false;
    m_parts->view->verticalScrollBar()->setValue(scroll);
    const int count = static_cast<int>(m_parts->model->rows.size());
    m_parts->view->setFixedHeight(std::min(count, rowsSeen) * rowHeight);
    m_parts->view->setVisible(count > 0);
    m_parts->empty->setVisible(count == 0);
    if (selectedPersons() != before)
        Q_EMIT selectionChanged();
}

const std::vector<PersonRow>& PersonList::rows() const
{
    return m_parts->model->rows;
}

std::vector<int> PersonList::selectedPersons() const
{
    std::vector<int> persons;
    for (const QModelIndex& index : m_parts->view->selectionModel()->selectedIndexes())
        persons.push_back(m_parts->model->rows.at(static_cast<std::size_t>(index.row())).person);
    std::sort(persons.begin(), persons.end());
    return persons;
}

void PersonList::setSelectedPersons(const std::vector<int>& persons)
{
    QItemSelection selection;
    for (std::size_t i = 0; i < m_parts->model->rows.size(); ++i)
        if (std::find(persons.begin(), persons.end(), m_parts->model->rows[i].person) != persons.end()) {
            const QModelIndex index = m_parts->model->index(static_cast<int>(i));
            selection.select(index, index);
        }
    m_parts->view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void PersonList::setContextActions(const QList<QAction*>& actions)
{
    for (QAction* action : m_parts->view->actions())
        m_parts->view->removeAction(action);
    m_parts->view->addActions(actions);
}

} // namespace veriframe
