// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_registry.h"
#include "settings.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace veriframe;

namespace {

/// A window with some controls and actions, as the workbench has them.
struct Window {
    explicit Window(const QString& path) : settings(path)
    {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        for (QWidget* control : std::initializer_list<QWidget*>{plain, text, spin, combo, list, button, check})
            column->addWidget(control);
        plain->setFocusPolicy(Qt::StrongFocus);
        combo->addItems({"one", "two", "three"});
        list->addItems({"one", "two", "three"});
        list->setCurrentRow(0);
        window.setCentralWidget(content);
        actions = new ActionRegistry(settings, &window);
        add("playback.play", "&Play or pause", {Qt::Key_Space, Qt::Key_K});
        add("playback.on", "Step f&orward", {QKeySequence("."), Qt::Key_Right});
        add("playback.back", "Step &back", {QKeySequence(","), Qt::Key_Left});
        add("playback.slower", "Slower", {Qt::Key_J});
        add("go.previous", "Previous analysed", {Qt::Key_Up});
        add("go.first", "First", {Qt::Key_Home});
        add("go.next", "Next", {Qt::Key_N});
        add("go.former", "Former", {QKeySequence("Shift+N")});
        add("zoom.in", "Zoom in", {QKeySequence("+")});
        add("zoom.one", "Actual size", {Qt::Key_1});
        add("help.keys", "Keys…", {QKeySequence("?")});
        add("file.open", "&Open…", {QKeySequence("Ctrl+O")});
        actions->add({"view.faces", "View", "&Faces", "Shows a box around each face.", {}, {Qt::Key_F}, true});
    }

    void add(const char* id, const char* name, const QList<QKeySequence>& keys)
    {
        actions->add({id, "Playback", QString::fromUtf8(name), {}, {}, keys, false, [this, id](bool) { ran += id; }});
    }

    /// Shown, active, and the focus on that control.
    void focus(QWidget* control, Qt::FocusReason reason = Qt::OtherFocusReason)
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QApplication::setActiveWindow(&window);
        control->setFocus(reason);
        QTRY_COMPARE(QApplication::focusWidget(), control);
        ran.clear();
    }

    Settings settings;
    QMainWindow window;
    QWidget* plain = new QWidget;
    QLineEdit* text = new QLineEdit;
    QSpinBox* spin = new QSpinBox;
    QComboBox* combo = new QComboBox;
    QListWidget* list = new QListWidget;
    QPushButton* button = new QPushButton("Button");
    QCheckBox* check = new QCheckBox("Check");
    ActionRegistry* actions = nullptr;
    QStringList ran;
};

} // namespace

class ActionRegistryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void entriesKeepTheirOrderAndDefaults();
    void keysStartActions_data();
    void keysStartActions();
    void keysTypedIntoTextStayText();
    void controlsKeepTheKeysTheyNeed_data();
    void controlsKeepTheKeysTheyNeed();
    void aDialogHasItsOwnKeys();
    void theMenuShowsTheKey();
    void toolTipsTellTextAndKeys();
    void checkableActionsTellTheirState();
    void aKeyIsTakenFromItsOwner();
    void longerSequencesCollideWithTheirBeginning();
    void chosenKeysAreRemembered();
    void noKeyAtAllIsRememberedToo();
    void defaultsComeBack();
    void whatThePersonChoseGoesBeforeANewDefault();
    void rubbishInTheSettingsIsPassedOver();

private:
    QString path() const { return m_folder->filePath("workbench.ini"); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ActionRegistryTest::entriesKeepTheirOrderAndDefaults()
{
    const Window window(path());
    const auto& entries = window.actions->entries();
    QCOMPARE(entries.size(), 13U);
    QCOMPARE(entries[0].id, "playback.play");
    QCOMPARE(entries[1].group, "Playback");
    QCOMPARE(entries[1].defaults, (QList<QKeySequence>{QKeySequence("."), Qt::Key_Right}));
    QCOMPARE(entries[1].action, window.actions->action("playback.on"));
    QCOMPARE(window.actions->ownerOf(Qt::Key_J), "playback.slower");
    QCOMPARE(window.actions->ownerOf(Qt::Key_J, "playback.slower"), QString());
    QCOMPARE(window.actions->ownerOf(QKeySequence("Ctrl+J")), QString());
    QCOMPARE(window.actions->ownerOf({}), QString());
}

void ActionRegistryTest::keysStartActions_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("action");
    QTest::addRow("a letter") << int(Qt::Key_J) << int(Qt::NoModifier) << "playback.slower";
    QTest::addRow("a letter with Shift is another") << int(Qt::Key_N) << int(Qt::ShiftModifier) << "go.former";
    QTest::addRow("the same without") << int(Qt::Key_N) << int(Qt::NoModifier) << "go.next";
    QTest::addRow("a full stop") << int(Qt::Key_Period) << int(Qt::NoModifier) << "playback.on";
    QTest::addRow("a comma") << int(Qt::Key_Comma) << int(Qt::NoModifier) << "playback.back";
    QTest::addRow("the second key of an action") << int(Qt::Key_Right) << int(Qt::NoModifier) << "playback.on";
    QTest::addRow("plus") << int(Qt::Key_Plus) << int(Qt::NoModifier) << "zoom.in";
    QTest::addRow("the keypad's plus") << int(Qt::Key_Plus) << int(Qt::KeypadModifier) << "zoom.in";
    QTest::addRow("the keypad's one") << int(Qt::Key_1) << int(Qt::KeypadModifier) << "zoom.one";
    QTest::addRow("a question mark") << int(Qt::Key_Question) << int(Qt::NoModifier) << "help.keys";
    QTest::addRow("with Ctrl") << int(Qt::Key_O) << int(Qt::ControlModifier) << "file.open";
    QTest::addRow("space") << int(Qt::Key_Space) << int(Qt::NoModifier) << "playback.play";
    QTest::addRow("nobody's key") << int(Qt::Key_Y) << int(Qt::NoModifier) << QString();
}

void ActionRegistryTest::keysStartActions()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(QString, action);
    Window window(path());
    window.focus(window.plain);
    QTest::keyClick(&window.window, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(window.ran, action.isEmpty() ? QStringList() : QStringList{action});
}

void ActionRegistryTest::keysTypedIntoTextStayText()
{
    Window window(path());
    window.focus(window.text);
    QTest::keyClicks(window.text, "J.,+1 ?nfN");
    QCOMPARE(window.text->text(), QString("J.,+1 ?nfN"));
    QTest::keyClick(window.text, Qt::Key_Home);
    QTest::keyClick(window.text, Qt::Key_Right);
    QTest::keyClick(window.text, Qt::Key_K);
    QCOMPARE(window.text->text(), QString("Jk.,+1 ?nfN"));
    QVERIFY2(window.ran.isEmpty(), qPrintable(window.ran.join(' ')));
    QTest::keyClick(window.text, Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(window.ran, QStringList{"file.open"});

    auto* note = new QPlainTextEdit;
    window.window.setCentralWidget(note);
    window.focus(note);
    QTest::keyClicks(note, "J. K");
    QCOMPARE(note->toPlainText(), QString("J. K"));
    QVERIFY(window.ran.isEmpty());
}

void ActionRegistryTest::controlsKeepTheKeysTheyNeed_data()
{
    QTest::addColumn<QString>("control");
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("byKeyboard");
    QTest::addColumn<QString>("action");
    const auto row = [](const char* name, const char* control, Qt::Key key, bool byKeyboard, const char* action) {
        QTest::newRow(name) << QString(control) << int(key) << byKeyboard << QString(action);
    };
    row("Space presses a button reached with Tab", "button", Qt::Key_Space, true, "");
    row("Space plays after a button was clicked", "button", Qt::Key_Space, false, "playback.play");
    row("Space checks a box reached with Tab", "check", Qt::Key_Space, true, "");
    row("a button needs no letter", "button", Qt::Key_J, true, "playback.slower");
    row("Up moves in a list", "list", Qt::Key_Up, false, "");
    row("Home moves in a list", "list", Qt::Key_Home, false, "");
    row("Left is not needed by a list", "list", Qt::Key_Left, false, "playback.back");
    row("a letter is not needed by a list", "list", Qt::Key_J, false, "playback.slower");
    row("Up turns a spin box", "spin", Qt::Key_Up, false, "");
    row("digits are typed into a spin box", "spin", Qt::Key_1, false, "");
    row("Up changes a combo box", "combo", Qt::Key_Up, false, "");
    row("Left is not needed by a combo box", "combo", Qt::Key_Left, false, "playback.back");
}

void ActionRegistryTest::controlsKeepTheKeysTheyNeed()
{
    QFETCH(QString, control);
    QFETCH(int, key);
    QFETCH(bool, byKeyboard);
    QFETCH(QString, action);
    Window window(path());
    const QHash<QString, QWidget*> controls{
        {"button", window.button},
        {"check", window.check},
        {"list", window.list},
        {"spin", window.spin},
        {"combo", window.combo}};
    QWidget* focused = controls.value(control);
    window.combo->setCurrentIndex(2);
    window.focus(focused, byKeyboard ? Qt::TabFocusReason : Qt::MouseFocusReason);
    QSignalSpy clicked(window.button, &QPushButton::clicked);
    QTest::keyClick(focused, Qt::Key(key));
    QCOMPARE(window.ran, action.isEmpty() ? QStringList() : QStringList{action});
    if (!action.isEmpty() || key == Qt::Key_Home)
        return;
    if (control == "button")
        QCOMPARE(clicked.size(), 1);
    if (control == "check")
        QVERIFY(window.check->isChecked());
    if (control == "spin")
        QCOMPARE(window.spin->value(), key == Qt::Key_Up ? 1 : 10);
    if (control == "combo")
        QCOMPARE(window.combo->currentIndex(), 1);
}

void ActionRegistryTest::aDialogHasItsOwnKeys()
{
    Window window(path());
    window.focus(window.plain);
    QDialog dialog(&window.window);
    QPushButton button("Button", &dialog);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QApplication::setActiveWindow(&dialog);
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_J);
    QVERIFY(window.ran.isEmpty());
}

void ActionRegistryTest::theMenuShowsTheKey()
{
    const Window window(path());
    QMenu menu;
    menu.addAction(window.actions->action("playback.on"));
    QCOMPARE(menu.actions().first()->shortcut(), QKeySequence("."));
    QCOMPARE(menu.actions().first()->text(), QString("Step f&orward"));
}

void ActionRegistryTest::toolTipsTellTextAndKeys()
{
    const Window window(path());
    const auto tip = [&window](const char* id) { return window.actions->action(id)->toolTip(); };
    QCOMPARE(tip("playback.on"), QString("Step forward (. or Right)"));
    QCOMPARE(tip("view.faces"), QString("Shows a box around each face. (F)"));
    QCOMPARE(tip("file.open"), QString("Open (Ctrl+O)"));
    window.actions->setShortcuts("playback.on", {});
    QCOMPARE(tip("playback.on"), QString("Step forward"));
    window.actions->setShortcuts("playback.on", {Qt::Key_F});
    QCOMPARE(tip("playback.on"), QString("Step forward (F)"));
    QCOMPARE(tip("view.faces"), QString("Shows a box around each face."));
}

void ActionRegistryTest::checkableActionsTellTheirState()
{
    Window window(path());
    QList<bool> states;
    QAction* action = window.actions->add(
        {"view.marks", "View", "Marks", {}, {}, {Qt::Key_M}, true, [&](bool checked) { states += checked; }});
    window.focus(window.plain);
    QTest::keyClick(&window.window, Qt::Key_M);
    QTest::keyClick(&window.window, Qt::Key_M);
    QCOMPARE(states, (QList<bool>{true, false}));
    QVERIFY2(!action->autoRepeat(), "a held key does not flicker");
    QVERIFY(window.actions->action("playback.on")->autoRepeat());
}

void ActionRegistryTest::aKeyIsTakenFromItsOwner()
{
    Window window(path());
    QStringList changed;
    connect(window.actions, &ActionRegistry::shortcutsChanged, this, [&](const QString& id) { changed += id; });
    window.actions->setShortcuts("zoom.in", {QKeySequence("+"), Qt::Key_K, Qt::Key_K, QKeySequence()});
    QCOMPARE(window.actions->action("zoom.in")->shortcuts(), (QList<QKeySequence>{QKeySequence("+"), Qt::Key_K}));
    QCOMPARE(window.actions->action("playback.play")->shortcuts(), QList<QKeySequence>{Qt::Key_Space});
    QCOMPARE(QSet<QString>(changed.begin(), changed.end()), (QSet<QString>{"zoom.in", "playback.play"}));
    window.focus(window.plain);
    QTest::keyClick(&window.window, Qt::Key_K);
    QCOMPARE(window.ran, QStringList{"zoom.in"});
    window.actions->setShortcuts("no-such-action", {Qt::Key_K});
    QCOMPARE(window.actions->ownerOf(Qt::Key_K), "zoom.in");
}

void ActionRegistryTest::longerSequencesCollideWithTheirBeginning()
{
    const Window window(path());
    QCOMPARE(window.actions->ownerOf(QKeySequence("Ctrl+O, Ctrl+P")), "file.open");
    window.actions->setShortcuts("zoom.one", {QKeySequence("Ctrl+O, Ctrl+P")});
    QVERIFY(window.actions->action("file.open")->shortcuts().isEmpty());
}

void ActionRegistryTest::chosenKeysAreRemembered()
{
    {
        const Window window(path());
        window.actions->setShortcuts("playback.slower", {QKeySequence("Ctrl+,"), QKeySequence(";")});
        window.actions->setShortcuts("zoom.in", {QKeySequence("+"), Qt::Key_Space});
    }
    const Window window(path());
    const auto keys = [&window](const char* id) { return window.actions->action(id)->shortcuts(); };
    QCOMPARE(keys("playback.slower"), (QList<QKeySequence>{QKeySequence("Ctrl+,"), QKeySequence(";")}));
    QCOMPARE(keys("zoom.in"), (QList<QKeySequence>{QKeySequence("+"), Qt::Key_Space}));
    QCOMPARE(keys("playback.play"), QList<QKeySequence>{Qt::Key_K});
    QCOMPARE(window.actions->entries()[0].defaults.size(), 2);
}

void ActionRegistryTest::noKeyAtAllIsRememberedToo()
{
    {
        const Window window(path());
        window.actions->setShortcuts("help.keys", {});
    }
    const Window window(path());
    QVERIFY(window.actions->action("help.keys")->shortcuts().isEmpty());
}

void ActionRegistryTest::defaultsComeBack()
{
    const Window window(path());
    const auto isDefault = [&window] {
        return std::all_of(window.actions->entries().begin(), window.actions->entries().end(), [](const auto& entry) {
            return entry.action->shortcuts() == entry.defaults;
        });
    };
    window.actions->setShortcuts("zoom.in", {Qt::Key_Space});
    window.actions->restoreDefaults("playback.play");
    QCOMPARE(window.actions->ownerOf(Qt::Key_Space), "playback.play");
    QVERIFY(window.actions->action("zoom.in")->shortcuts().isEmpty());
    window.actions->setShortcuts("go.next", {});
    QVERIFY(!isDefault());
    window.actions->restoreAllDefaults();
    QVERIFY(isDefault());
    QCOMPARE(window.settings.shortcuts("zoom.in"), std::nullopt);
    QCOMPARE(window.settings.shortcuts("go.next"), std::nullopt);
    const Window again(path());
    QCOMPARE(again.actions->action("zoom.in")->shortcuts(), QList<QKeySequence>{QKeySequence("+")});
}

void ActionRegistryTest::whatThePersonChoseGoesBeforeANewDefault()
{
    Settings(path()).setShortcuts("go.first", QStringList{"J", "?"});
    Settings(path()).setShortcuts("zoom.one", QStringList{"?"});
    const Window window(path());
    // "Slower" was added before, with J as its default; "Keys" comes after, with "?".
    QCOMPARE(window.actions->ownerOf(Qt::Key_J), "go.first");
    QVERIFY(window.actions->action("playback.slower")->shortcuts().isEmpty());
    QCOMPARE(window.actions->ownerOf(QKeySequence("?")), "go.first");
    QVERIFY(window.actions->action("help.keys")->shortcuts().isEmpty());
    QCOMPARE(window.settings.shortcuts("help.keys"), std::nullopt);
}

void ActionRegistryTest::rubbishInTheSettingsIsPassedOver()
{
    Settings(path()).setShortcuts("go.first", QStringList{"", "no such key", "Ctrl+Ctrl+", "Y", "Y"});
    const Window window(path());
    QCOMPARE(window.actions->ownerOf(Qt::Key_Y), "go.first");
    for (const QKeySequence& key : window.actions->action("go.first")->shortcuts())
        QVERIFY(!key.isEmpty());
}

QTEST_MAIN(ActionRegistryTest)
#include "tst_action_registry.moc"
