// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_editor.h"

#include "action_registry.h"
#include "key_recorder.h"
#include "shortcut_list.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <functional>
#include <map>

namespace veriframe {

namespace {

constexpr int mostKeys = 4; ///< of one action: more do not help anybody

QPushButton* plainButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

struct ShortcutEditor::Parts {
    Parts(ActionRegistry& registry, ShortcutEditor& dialog) : actions(registry), q(dialog) {}

    QWidget* makeEmptyState();
    QWidget* makeCard();
    QLayout* makeMessageLine();
    void showCurrent();
    void rebuildCaps(const QList<QKeySequence>& keys);
    void record(const QKeySequence& key);
    void assign(const QList<QKeySequence>& keys);
    void restoreAll();
    void say(const QString& text, const QString& offer = {}, std::function<void()> accepted = {});

    QString nameOf(const QString& id) const { return actionName(*actions.action(id)); }

    ActionRegistry& actions;
    ShortcutEditor& q;
    QLineEdit* search = nullptr;
    QStackedWidget* pages = nullptr;
    ShortcutList* list = nullptr;
    QLabel* nothingFound = nullptr;
    QFrame* card = nullptr;
    QLabel *title = nullptr, *sentence = nullptr, *message = nullptr;
    QHBoxLayout* caps = nullptr;
    std::vector<QPushButton*> capButtons;
    KeyRecorder* recorder = nullptr;
    QPushButton *restoreOne = nullptr, *offer = nullptr;
    std::function<void()> onOffer;
    QString shownId;
};

QWidget* ShortcutEditor::Parts::makeEmptyState()
{
    auto* page = new QWidget;
    nothingFound = new QLabel(page);
    nothingFound->setObjectName(QStringLiteral("nothingFound"));
    nothingFound->setAlignment(Qt::AlignCenter);
    nothingFound->setWordWrap(true);
    nothingFound->setTextFormat(Qt::PlainText);
    auto* clear = plainButton(ShortcutEditor::tr("Show all"), "showAll", page);
    QObject::connect(clear, &QPushButton::clicked, search, [this] {
        search->clear();
        search->setFocus();
    });
    auto* column = new QVBoxLayout(page);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(nothingFound);
    column->addWidget(clear, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return page;
}

QWidget* ShortcutEditor::Parts::makeCard()
{
    card = new QFrame(&q);
    card->setObjectName(QStringLiteral("card"));
    title = new QLabel(card);
    title->setObjectName(QStringLiteral("title"));
    title->setFont(textFont(textSize::title, QFont::DemiBold));
    sentence = new QLabel(card);
    sentence->setFont(textFont(textSize::caption));
    sentence->setForegroundRole(QPalette::PlaceholderText);
    sentence->setWordWrap(true);
    for (QLabel* label : {title, sentence})
        label->setTextFormat(Qt::PlainText);
    recorder = new KeyRecorder(card);
    recorder->setObjectName(QStringLiteral("recorder"));
    recorder->setFixedWidth(132);
    recorder->setAccessibleName(ShortcutEditor::tr("New key"));
    recorder->setToolTip(ShortcutEditor::tr("Press the keys that are to start this action. Tab leaves, Esc gives up."));
    restoreOne = plainButton(ShortcutEditor::tr("Restore"), "restoreOne", card);
    restoreOne->setToolTip(ShortcutEditor::tr("Gives this action its own keys again."));

    caps = new QHBoxLayout;
    caps->setSpacing(8);
    caps->addWidget(recorder);
    caps->addStretch(1);
    caps->addWidget(restoreOne);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::panelPadding, 12, space::panelPadding, 12);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addSpacing(4);
    column->addLayout(caps);
    column->addLayout(makeMessageLine());

    QObject::connect(recorder, &KeyRecorder::recorded, &q, [this](const QKeySequence& key) { record(key); });
    QObject::connect(recorder, &KeyRecorder::givenUp, &q, [this] {
        say({});
        list->setFocus();
    });
    QObject::connect(restoreOne, &QPushButton::clicked, &q, [this] {
        actions.restoreDefaults(shownId);
        recorder->setFocus();
    });
    return card;
}

/// Always as high, so that nothing jumps when something is said.
QLayout* ShortcutEditor::Parts::makeMessageLine()
{
    message = new QLabel(card);
    message->setObjectName(QStringLiteral("message"));
    message->setWordWrap(true);
    message->setTextFormat(Qt::PlainText);
    message->setMinimumHeight(36);
    offer = plainButton({}, "offer", card);
    offer->setProperty("primary", true);
    offer->hide();
    QObject::connect(offer, &QPushButton::clicked, &q, [this] {
        const std::function<void()> accepted = std::exchange(onOffer, {});
        say({});
        if (accepted)
            accepted();
    });
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(message, 1);
    line->addWidget(offer);
    return line;
}

void ShortcutEditor::Parts::say(const QString& text, const QString& offerText, std::function<void()> accepted)
{
    message->setText(text);
    recorder->setAccessibleDescription(text);
    offer->setText(offerText);
    offer->setVisible(!offerText.isEmpty());
    onOffer = std::move(accepted);
}

void ShortcutEditor::Parts::showCurrent()
{
    const QString id = list->currentId();
    card->setEnabled(!id.isEmpty());
    if (id != shownId)
        say({});
    shownId = id;
    if (id.isEmpty()) {
        title->setText(ShortcutEditor::tr("No action is selected"));
        sentence->clear();
        rebuildCaps({});
        return;
    }
    for (const ActionRegistry::Entry& entry : actions.entries())
        if (entry.id == id) {
            title->setText(nameOf(id));
            sentence->setText(entry.sentence == actionName(*entry.action) ? entry.group : entry.sentence);
            restoreOne->setEnabled(entry.action->shortcuts() != entry.defaults);
            rebuildCaps(entry.action->shortcuts());
        }
}

void ShortcutEditor::Parts::rebuildCaps(const QList<QKeySequence>& keys)
{
    for (QPushButton* button : std::exchange(capButtons, {})) {
        caps->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be the one that was clicked
    }
    QWidget* before = list;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QString name = keys[i].toString(QKeySequence::NativeText);
        auto* button = plainButton(name, "cap", card);
        button->setIcon(themedIcon(QStringLiteral("close")));
        button->setIconSize({12, 12});
        button->setLayoutDirection(Qt::RightToLeft); // the cross follows the key
        button->setAccessibleName(ShortcutEditor::tr("Remove the key %1").arg(name));
        button->setToolTip(button->accessibleName());
        QObject::connect(button, &QPushButton::clicked, &q, [this, keys, i] {
            QList<QKeySequence> fewer = keys;
            fewer.removeAt(i);
            assign(fewer);
        });
        caps->insertWidget(static_cast<int>(i), button);
        QWidget::setTabOrder(before, button);
        before = button;
        capButtons.push_back(button);
    }
    QWidget::setTabOrder(before, recorder);
    recorder->setEnabled(keys.size() < mostKeys);
}

void ShortcutEditor::Parts::assign(const QList<QKeySequence>& keys)
{
    actions.setShortcuts(shownId, keys);
    if (recorder->isEnabled())
        recorder->setFocus();
    else
        list->setFocus();
}

void ShortcutEditor::Parts::record(const QKeySequence& key)
{
    QList<QKeySequence> keys = actions.action(shownId)->shortcuts();
    const QString name = key.toString(QKeySequence::NativeText);
    if (keys.contains(key))
        return say(ShortcutEditor::tr("It has %1 already.").arg(name));
    keys += key;
    const QString owner = actions.ownerOf(key, shownId);
    if (owner.isEmpty()) {
        say({});
        return assign(keys);
    }
    say(ShortcutEditor::tr("%1 belongs to “%2”.").arg(name, nameOf(owner)), ShortcutEditor::tr("Take it"),
        [this, keys, name, owner] {
            assign(keys);
            say(ShortcutEditor::tr("%1 was taken from “%2”.").arg(name, nameOf(owner)));
        });
    offer->setAccessibleDescription(message->text());
    offer->setFocus();
}

void ShortcutEditor::Parts::restoreAll()
{
    std::map<QString, QList<QKeySequence>> before;
    for (const ActionRegistry::Entry& entry : actions.entries())
        if (entry.action->shortcuts() != entry.defaults)
            before[entry.id] = entry.action->shortcuts();
    if (before.empty())
        return say(ShortcutEditor::tr("All actions have their own keys."));
    actions.restoreAllDefaults();
    say(ShortcutEditor::tr("All actions have their own keys again."), ShortcutEditor::tr("Undo"), [this, before] {
        for (const auto& [id, keys] : before)
            actions.setShortcuts(id, keys);
        say(ShortcutEditor::tr("The keys are as they were."));
    });
}

ShortcutEditor::ShortcutEditor(ActionRegistry& actions, QWidget* parent)
    : QDialog(parent), m_parts(std::make_unique<Parts>(actions, *this))
{
    setWindowTitle(tr("Keys"));
    m_parts->search = new QLineEdit(this);
    m_parts->search->setObjectName(QStringLiteral("search"));
    m_parts->search->setPlaceholderText(tr("Search by name or key"));
    m_parts->search->setAccessibleName(m_parts->search->placeholderText());
    m_parts->search->setClearButtonEnabled(true);
    m_parts->search->setMaxLength(200);
    m_parts->search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_parts->search->installEventFilter(this);
    m_parts->list = new ShortcutList(actions, this);
    m_parts->list->setObjectName(QStringLiteral("list"));
    m_parts->pages = new QStackedWidget(this);
    m_parts->pages->addWidget(m_parts->list);
    m_parts->pages->addWidget(m_parts->makeEmptyState());
    QWidget* card = m_parts->makeCard();
    auto* restoreAll = plainButton(tr("Restore all keys"), "restoreAll", this);
    auto* close = plainButton(tr("Close"), "close", this);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(restoreAll);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_parts->search);
    column->addWidget(m_parts->pages, 1);
    column->addWidget(card);
    column->addLayout(buttons);
    resize(560, 680);

    connect(m_parts->search, &QLineEdit::textChanged, this, [this](const QString& text) {
        const int shown = m_parts->list->filter(text);
        m_parts->pages->setCurrentIndex(shown > 0 ? 0 : 1);
        m_parts->nothingFound->setText(tr("No action has “%1” in its name or keys.").arg(text.trimmed()));
        m_parts->showCurrent();
    });
    connect(m_parts->list, &ShortcutList::currentIdChanged, this, [this] { m_parts->showCurrent(); });
    connect(m_parts->list, &QTreeWidget::itemActivated, this, [this] { m_parts->recorder->setFocus(); });
    connect(&actions, &ActionRegistry::shortcutsChanged, this, [this](const QString& id) {
        if (id == m_parts->shownId)
            m_parts->showCurrent();
    });
    connect(restoreAll, &QPushButton::clicked, this, [this] { m_parts->restoreAll(); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_parts->showCurrent();
    takeColors();
    m_parts->search->setFocus();
}

ShortcutEditor::~ShortcutEditor() = default;

void ShortcutEditor::takeColors()
{
    // By name: a rule for QFrame would reach labels as well.
    setStyleSheet(QStringLiteral("#card { background: %1; border: 1px solid %2; border-radius: %3px; }"
                                 "#list { border: 1px solid %2; border-radius: %3px; padding: 1px; }")
                      .arg(themeColor(Token::panel, palette()).name(), themeColor(Token::line, palette()).name())
                      .arg(space::cardRadius));
}

void ShortcutEditor::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && schemeOf(palette()) != m_scheme) {
        m_scheme = schemeOf(palette());
        takeColors();
    }
}

bool ShortcutEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_parts->search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_parts->search->text().isEmpty()) {
            m_parts->search->clear();
            return true;
        }
        if ((key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) && m_parts->list->isVisible()) {
            m_parts->list->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ShortcutEditor::keyPressEvent(QKeyEvent* event)
{
    // Enter presses the button that has the focus, and never one that has not.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto* button = qobject_cast<QPushButton*>(focusWidget()))
            button->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace veriframe
