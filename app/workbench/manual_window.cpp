// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_window.h"

#include "form_parts.h"
#include "manual_browser.h"
#include "manual_library.h"
#include "settings.h"
#include "widgets/action_button.h"
#include "widgets/panel_parts.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int pathRole = Qt::UserRole, barPadding = 8, rowHeight = 24;
constexpr const char *geometryName = "manual/geometry", *splitterName = "manual/splitter";

} // namespace

struct ManualWindow::Parts {
    Parts(ManualWindow& window, Settings& kept) : q(window), settings(kept) {}

    void makeActions();
    QWidget* makeBar();
    QWidget* makeSide();
    void fillContents();
    void search(const QString& text);
    void showHit(const QListWidgetItem* item);
    void follow(const QString& path);

    ManualWindow& q;
    Settings& settings;
    std::unique_ptr<ManualIndex> index; ///< made by the first search
    QAction *back = nullptr, *forward = nullptr, *home = nullptr;
    QLineEdit* field = nullptr;
    PanelLabel* count = nullptr;
    QStackedWidget* lists = nullptr;
    QTreeWidget* contents = nullptr;
    QListWidget* hits = nullptr;
    ManualBrowser* browser = nullptr;
    QSplitter* columns = nullptr;
};

void ManualWindow::Parts::makeActions()
{
    const auto add = [this](const QString& text, const QList<QKeySequence>& keys, auto run) {
        auto* action = new QAction(text, &q);
        action->setShortcuts(keys);
        QObject::connect(action, &QAction::triggered, &q, run);
        q.addAction(action);
        return action;
    };
    back = add(ManualWindow::tr("Back"), {QKeySequence::Back}, [this] { browser->backward(); });
    forward = add(ManualWindow::tr("Forward"), {QKeySequence::Forward}, [this] { browser->forward(); });
    home =
        add(ManualWindow::tr("Contents"), {Qt::ALT | Qt::Key_Home}, [this] { browser->showPage(manualFrontPage()); });
    add(ManualWindow::tr("Search"), {QKeySequence::Find, Qt::Key_F3}, [this] {
        field->setFocus();
        field->selectAll();
    });
    back->setEnabled(false);
    forward->setEnabled(false);
    QObject::connect(browser, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    QObject::connect(browser, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
}

QWidget* ManualWindow::Parts::makeBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::panelPadding, barPadding, space::panelPadding, barPadding);
    row->setSpacing(2 * space::grid);
    for (QAction* action : {back, forward, home})
        row->addWidget(new ActionButton(action, ButtonRank::normal));
    row->addStretch(1);
    return bar;
}

QWidget* ManualWindow::Parts::makeSide()
{
    field = new QLineEdit;
    field->setPlaceholderText(ManualWindow::tr("Search the manual"));
    field->setAccessibleName(ManualWindow::tr("Search the manual"));
    field->setClearButtonEnabled(true);
    count = new PanelLabel(Token::dim, textSize::caption);
    count->setWordWrap(true);
    count->hide();
    contents = new QTreeWidget;
    contents->setAccessibleName(ManualWindow::tr("Contents"));
    contents->setHeaderHidden(true);
    contents->setRootIsDecorated(false);
    contents->setIndentation(12);
    contents->header()->setStretchLastSection(true);
    hits = new QListWidget;
    hits->setAccessibleName(ManualWindow::tr("Places that were found"));
    hits->setWordWrap(true);
    hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    hits->setSpacing(2);
    lists = new QStackedWidget;
    lists->addWidget(contents);
    lists->addWidget(hits);

    auto* side = new QWidget;
    side->setMinimumWidth(180);
    side->setBackgroundRole(QPalette::Base);
    side->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(barPadding, barPadding, barPadding, barPadding);
    column->setSpacing(2 * space::grid);
    column->addWidget(field);
    column->addWidget(count);
    column->addWidget(lists, 1);
    QObject::connect(field, &QLineEdit::textChanged, &q, [this](const QString& text) { search(text); });
    QObject::connect(field, &QLineEdit::returnPressed, &q, [this] {
        if (hits->count() > 0)
            hits->setCurrentRow(std::max(0, hits->currentRow()));
    });
    QObject::connect(
        hits, &QListWidget::currentItemChanged, &q, [this](const QListWidgetItem* item) { showHit(item); });
    QObject::connect(contents, &QTreeWidget::currentItemChanged, &q, [this](const QTreeWidgetItem* item) {
        const QString path = item ? item->data(0, pathRole).toString() : QString();
        if (!path.isEmpty() && path != browser->page())
            browser->showPage(path);
    });
    return side;
}

void ManualWindow::Parts::fillContents()
{
    QTreeWidgetItem* group = nullptr;
    for (const ManualPage& page : manualPages()) {
        if (page.group.isEmpty())
            group = nullptr;
        else if (!group || group->text(0) != page.group) {
            group = new QTreeWidgetItem(contents, {page.group});
            group->setFlags(Qt::ItemIsEnabled);
            group->setFont(0, sizedFont(contents->font(), textSize::body, QFont::DemiBold));
            group->setExpanded(true);
            group->setSizeHint(0, {0, rowHeight + 8});
        }
        auto* item = group ? new QTreeWidgetItem(group, {page.title}) : new QTreeWidgetItem(contents, {page.title});
        item->setData(0, pathRole, page.path);
        item->setSizeHint(0, {0, rowHeight});
    }
}

void ManualWindow::Parts::search(const QString& text)
{
    const QStringList words = searchWords(text);
    const QSignalBlocker quiet(hits);
    hits->clear();
    lists->setCurrentWidget(words.isEmpty() ? static_cast<QWidget*>(contents) : hits);
    count->setVisible(!words.isEmpty());
    browser->markWords(words);
    if (words.isEmpty())
        return;
    if (!index)
        index = std::make_unique<ManualIndex>();
    for (const ManualHit& hit : index->search(text)) {
        const QString title =
            hit.heading.isEmpty() ? hit.page.title : hit.page.title + QStringLiteral(" › ") + hit.heading;
        auto* item = new QListWidgetItem(title + QLatin1Char('\n') + hit.snippet, hits);
        const QString anchor = hit.heading.isEmpty() ? QString() : QLatin1Char('#') + headingAnchor(hit.heading);
        item->setData(pathRole, hit.page.path + anchor);
        item->setToolTip(hit.page.group);
    }
    count->setText(
        hits->count() == 0 ? ManualWindow::tr("Nothing has all of these words.")
                           : ManualWindow::tr("%n place(s)", nullptr, hits->count()));
}

void ManualWindow::Parts::showHit(const QListWidgetItem* item)
{
    if (item)
        browser->showPage(item->data(pathRole).toString());
}

/// The contents follow the page, wherever it was opened from.
void ManualWindow::Parts::follow(const QString& path)
{
    for (QTreeWidgetItemIterator item(contents); *item; ++item)
        if ((*item)->data(0, pathRole).toString() == path) {
            contents->setCurrentItem(*item);
            q.setWindowTitle(ManualWindow::tr("%1 – Veriframe's manual").arg((*item)->text(0)));
        }
}

ManualWindow::ManualWindow(Settings& settings, QWidget* parent)
    : QWidget(parent, Qt::Window), m_parts(std::make_unique<Parts>(*this, settings))
{
    setObjectName(QStringLiteral("manual"));
    setWindowTitle(tr("Veriframe's manual"));
    setAutoFillBackground(true);
    m_parts->browser = new ManualBrowser;
    m_parts->makeActions();
    m_parts->columns = new QSplitter;
    m_parts->columns->addWidget(m_parts->makeSide());
    m_parts->columns->addWidget(m_parts->browser);
    m_parts->columns->setStretchFactor(1, 1);
    m_parts->columns->setCollapsible(1, false);
    m_parts->columns->setSizes({270, 790});
    QVBoxLayout* layout = makeBareColumn(this);
    layout->addWidget(m_parts->makeBar());
    layout->addWidget(m_parts->columns, 1);
    m_parts->fillContents();
    connect(m_parts->browser, &ManualBrowser::pageShown, this, [this](const QString& path) { m_parts->follow(path); });
    resize(1060, 780);
    setMinimumSize(520, 360);
    restoreGeometry(settings.layout(QLatin1String(geometryName)));
    m_parts->columns->restoreState(settings.layout(QLatin1String(splitterName)));
}

ManualWindow::~ManualWindow() = default;

void ManualWindow::open(const QString& page)
{
    m_parts->field->clear();
    m_parts->browser->showPage(page.isEmpty() ? manualFrontPage() : page);
    show();
    raise();
    activateWindow();
    m_parts->browser->setFocus();
}

QString ManualWindow::page() const
{
    return m_parts->browser->page();
}

void ManualWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_parts->field->text().isEmpty())
        close();
    else
        m_parts->field->clear();
}

void ManualWindow::hideEvent(QHideEvent* event)
{
    m_parts->settings.setLayout(QLatin1String(geometryName), saveGeometry());
    m_parts->settings.setLayout(QLatin1String(splitterName), m_parts->columns->saveState());
    QWidget::hideEvent(event);
}

} // namespace veriframe
