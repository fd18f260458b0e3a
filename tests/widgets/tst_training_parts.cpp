// SPDX-License-Identifier: GPL-3.0-or-later
// Queue, configuration, devices, folds, console: what the Training room is made of beside its curves.
#include "widgets/config_editor.h"
#include "widgets/config_field_row.h"
#include "widgets/console_view.h"
#include "widgets/data_check_card.h"
#include "widgets/device_list.h"
#include "widgets/fact_list.h"
#include "widgets/field_form.h"
#include "widgets/fold_rows.h"
#include "widgets/panel_parts.h"
#include "widgets/run_queue.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>

using namespace veriframe;

namespace {

std::vector<RunRow> threeRuns()
{
    RunRow done{QStringLiteral("111"), RunRow::State::done, 40, 40, 1, 0.1962, 31};
    RunRow running{QStringLiteral("555"),        RunRow::State::running, 12, 40, 0.3, 0.2311, 11,
                   QStringLiteral("about 4 min")};
    RunRow waiting{QStringLiteral("777"), RunRow::State::waiting, 0, 40};
    return {done, running, waiting};
}

std::vector<ConfigField> someFields()
{
    const QString network = QStringLiteral("Network"), loss = QStringLiteral("Loss");
    ConfigField encoder{QStringLiteral("encoder"), network, QStringLiteral("Encoder"), ConfigField::Kind::choice};
    encoder.value = QStringLiteral("b7");
    encoder.choices = {QStringLiteral("b0"), QStringLiteral("b7")};
    ConfigField size{QStringLiteral("size"), network, QStringLiteral("Input size"), ConfigField::Kind::number};
    size.value = QStringLiteral("380");
    size.range = QStringLiteral("32 to 2048");
    ConfigField flag{QStringLiteral("fp16"), loss, QStringLiteral("Mixed precision"), ConfigField::Kind::flag};
    flag.value = QStringLiteral("true");
    return {encoder, size, flag};
}

DataCheckContent someFolds()
{
    DataCheckContent content;
    content.state = DataCheckContent::State::checked;
    content.folds = {{0, 10, 40, 100, 400}, {1, 11, 44, 110, 440}, {2, 9, 36, 90, 360}};
    content.heldOut = 1;
    return content;
}

} // namespace

class TrainingPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, SchemeChoice::light);
        QLocale::setDefault(QLocale::c());
    }

    void theQueueKeepsTheChosenRun();
    void deleteAsksForARunToBeTakenOut();
    void theQueueSpeaks();
    void aRunIsOpenedByMouseAndKey();
    void fieldsTellEveryEdit();
    void whatIsTypedIsNotReplaced();
    void aProblemStandsBelowItsField();
    void aChangedValueStandsOut();
    void choicesAreReadAsWords();
    void fieldsWithoutHeadingsMakeAForm();
    void jsonIsToldAMomentAfterTheLastKey();
    void readOnlyFieldsCanBeRead();
    void oneDeviceStaysChosen();
    void ranksBelongToTheProcessor();
    void aFoldIsHeldOutByMouseAndKey();
    void theCheckHasAllItsStates();
    void theConsoleFollowsUnlessScrolledUp();
    void theConsoleCopies();
    void factsAreSelectableLines();
    void quietLabelsStayQuietOnAPanel();
};

void TrainingPartsTest::theQueueKeepsTheChosenRun()
{
    RunQueue queue;
    queue.resize(900, 140);
    queue.setRuns(threeRuns());
    queue.show();
    const QSignalSpy changed(&queue, &RunQueue::currentChanged);
    QCOMPARE(queue.current(), -1);
    QTest::mouseClick(
        queue.view()->viewport(), Qt::LeftButton, {},
        queue.view()->visualRect(queue.view()->model()->index(1, 1)).center());
    QCOMPARE(queue.current(), 1);
    QTest::keyClick(queue.view(), Qt::Key_Down);
    QCOMPARE(queue.current(), 2);
    QCOMPARE(changed.count(), 2);
    std::vector<RunRow> runs = threeRuns();
    runs[1].epochsDone = 13;
    queue.setRuns(runs);
    QCOMPARE(queue.current(), 2);
    runs.pop_back();
    queue.setRuns(runs);
    QCOMPARE(queue.current(), 1);
}

void TrainingPartsTest::deleteAsksForARunToBeTakenOut()
{
    RunQueue queue;
    queue.setRuns(threeRuns());
    queue.setCurrent(2);
    const QSignalSpy removed(&queue, &RunQueue::removeRequested);
    QTest::keyClick(queue.view(), Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][0].toInt(), 2);
}

void TrainingPartsTest::theQueueSpeaks()
{
    RunQueue queue;
    queue.setRuns(threeRuns());
    const auto* model = queue.view()->model();
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("done"));
    QCOMPARE(model->index(1, 2).data().toString(), QStringLiteral("12 of 40"));
    QCOMPARE(model->index(1, 3).data().toString(), QStringLiteral("0.2311  epoch 11"));
    QCOMPARE(model->index(2, 3).data().toString(), QStringLiteral("–"));
    QCOMPARE(model->index(1, 4).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Time left: about 4 min"));
}

void TrainingPartsTest::aRunIsOpenedByMouseAndKey()
{
    RunQueue queue;
    queue.resize(900, 140);
    std::vector<RunRow> runs = threeRuns();
    runs[0].state = RunRow::State::doneEarlier;
    runs[1].state = RunRow::State::interrupted;
    queue.setRuns(runs);
    queue.show();
    const QSignalSpy opened(&queue, &RunQueue::activated);
    QTest::mouseClick(
        queue.view()->viewport(), Qt::LeftButton, {},
        queue.view()->visualRect(queue.view()->model()->index(1, 1)).center());
    QTest::keyClick(queue.view(), Qt::Key_Up);
    QTest::keyClick(queue.view(), Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened[0][0].toInt(), 1);
    QCOMPARE(opened[1][0].toInt(), 0);
    QCOMPARE(queue.view()->model()->index(0, 1).data().toString(), QStringLiteral("finished earlier"));
    QCOMPARE(queue.view()->model()->index(1, 1).data().toString(), QStringLiteral("interrupted"));
    // They have no time left to tell; the cell says so, as that of the best loss does.
    QCOMPARE(queue.view()->model()->index(0, 4).data().toString(), QStringLiteral("–"));
}

void TrainingPartsTest::fieldsTellEveryEdit()
{
    ConfigEditor editor;
    editor.setFields(someFields());
    editor.show();
    const QSignalSpy edited(&editor, &ConfigEditor::fieldEdited);
    auto* size = static_cast<QLineEdit*>(editor.row(QStringLiteral("size"))->input());
    size->selectAll();
    QTest::keyClicks(size, QStringLiteral("64"));
    QCOMPARE(edited.count(), 2);
    QCOMPARE(edited.back()[1].toString(), QStringLiteral("64"));
    auto* flag = static_cast<QCheckBox*>(editor.row(QStringLiteral("fp16"))->input());
    QTest::keyClick(flag, Qt::Key_Space);
    QCOMPARE(edited.back()[1].toString(), QStringLiteral("false"));
    auto* encoder = static_cast<QComboBox*>(editor.row(QStringLiteral("encoder"))->input());
    QTest::keyClick(encoder, Qt::Key_Up);
    QCOMPARE(edited.back()[1].toString(), QStringLiteral("b0"));
    QCOMPARE(encoder->accessibleName(), QStringLiteral("Encoder"));
}

void TrainingPartsTest::whatIsTypedIsNotReplaced()
{
    ConfigEditor editor;
    std::vector<ConfigField> fields = someFields();
    editor.setFields(fields);
    auto* size = static_cast<QLineEdit*>(editor.row(QStringLiteral("size"))->input());
    size->setCursorPosition(1);
    fields[1].problem = QStringLiteral("It is too large.");
    editor.setFields(fields); // the same form: the same widgets
    QCOMPARE(editor.row(QStringLiteral("size"))->input(), size);
    QCOMPARE(size->cursorPosition(), 1);
    QCOMPARE(editor.row(QStringLiteral("nothing")), nullptr);
}

void TrainingPartsTest::aProblemStandsBelowItsField()
{
    ConfigEditor editor;
    std::vector<ConfigField> fields = someFields();
    fields[1].problem = QStringLiteral("It must be 32 to 2048.");
    editor.setFields(fields);
    editor.show();
    const ConfigFieldRow* row = editor.row(QStringLiteral("size"));
    QLabel* said = nullptr;
    for (auto* label : row->findChildren<QLabel*>())
        if (label->text() == fields[1].problem)
            said = label;
    QVERIFY(said && said->isVisible());
    QVERIFY(said->mapTo(row, QPoint()).y() >= row->input()->geometry().bottom());
    QCOMPARE(row->input()->accessibleDescription(), fields[1].problem);
    fields[1].shown = false;
    editor.setFields(fields);
    QVERIFY(!row->isVisible());
}

void TrainingPartsTest::aChangedValueStandsOut()
{
    std::vector<ConfigField> fields = someFields();
    fields[1].usual = QStringLiteral("380");
    fields[2].usual = QStringLiteral("true");
    FieldForm form;
    form.setFields(fields);
    form.show();
    ConfigFieldRow* size = form.row(QStringLiteral("size"));
    QVERIFY(!size->isChanged());
    QCOMPARE(size->input()->accessibleDescription(), QStringLiteral("32 to 2048"));
    QVERIFY(size->input()->toolTip().contains(QStringLiteral("32 to 2048")));
    auto* edit = static_cast<QLineEdit*>(size->input());
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("64")); // before anybody answers
    QVERIFY(size->isChanged());
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("was 380"));
    const auto labels = size->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text() == QStringLiteral("Input size") && label->font().weight() == QFont::DemiBold;
    }));
    ConfigFieldRow* flag = form.row(QStringLiteral("fp16"));
    QTest::mouseClick(flag->input(), Qt::LeftButton, {}, QPoint(8, flag->input()->height() / 2));
    QCOMPARE(flag->input()->accessibleDescription(), QStringLiteral("was on"));
    fields[1].usual.clear(); // not known: nothing to stand out from
    form.setFields(fields);
    QVERIFY(!size->isChanged());
}

void TrainingPartsTest::choicesAreReadAsWords()
{
    std::vector<ConfigField> fields = someFields();
    fields[0].words = {QStringLiteral("The small one"), QStringLiteral("The large one")};
    fields[0].usual = QStringLiteral("b7");
    FieldForm form;
    form.setFields(fields);
    form.show();
    auto* combo = static_cast<QComboBox*>(form.row(QStringLiteral("encoder"))->input());
    QCOMPARE(combo->currentText(), QStringLiteral("The large one"));
    const QSignalSpy edited(&form, &FieldForm::fieldEdited);
    QTest::keyClick(combo, Qt::Key_Up);
    QCOMPARE(edited.back()[1].toString(), QStringLiteral("b0"));
    QCOMPARE(combo->accessibleDescription(), QStringLiteral("changed"));
    // Turning the wheel over it scrolls the form.
    QWheelEvent wheel(
        QPointF(5, 5), combo->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(combo, &wheel);
    QVERIFY(!wheel.isAccepted());
    QCOMPARE(edited.count(), 1);
}

void TrainingPartsTest::fieldsWithoutHeadingsMakeAForm()
{
    std::vector<ConfigField> fields = someFields();
    for (ConfigField& field : fields)
        field.group.clear();
    FieldForm form;
    form.setFields(fields);
    form.show();
    QVERIFY(form.row(QStringLiteral("encoder"))->y() == 0);
    form.setReadOnly(true);
    QVERIFY(!form.row(QStringLiteral("size"))->input()->isEnabled());
    QCOMPARE(form.row(QStringLiteral("nothing")), nullptr);
}

void TrainingPartsTest::jsonIsToldAMomentAfterTheLastKey()
{
    ConfigEditor editor;
    editor.setShowsJson(true);
    editor.show();
    const QSignalSpy edited(&editor, &ConfigEditor::jsonEdited);
    editor.setJson(QStringLiteral("{}"));
    QTest::qWait(500);
    QCOMPARE(edited.count(), 0); // only the person's edits
    auto* text = editor.findChild<QPlainTextEdit*>();
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("{\"size\": 7}"));
    QTRY_COMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].toString(), QStringLiteral("{\"size\": 7}"));
    editor.setJsonProblem(1, QStringLiteral("It is too small."));
    QCOMPARE(editor.jsonProblem(), QStringLiteral("Line 1: It is too small."));
    QCOMPARE(text->extraSelections().size(), 1);
    editor.setJsonProblem(0, {});
    QVERIFY(editor.jsonProblem().isEmpty());
    QVERIFY(text->extraSelections().isEmpty());
}

void TrainingPartsTest::readOnlyFieldsCanBeRead()
{
    ConfigEditor editor;
    editor.setFields(someFields());
    editor.setReadOnly(true);
    QVERIFY(!editor.row(QStringLiteral("size"))->input()->isEnabled());
    QVERIFY(editor.findChild<QPlainTextEdit*>()->isReadOnly());
    editor.setReadOnly(false);
    QVERIFY(editor.row(QStringLiteral("size"))->input()->isEnabled());
}

void TrainingPartsTest::oneDeviceStaysChosen()
{
    DeviceList list;
    list.setDevices(
        {{QStringLiteral("cpu"), QStringLiteral("AMD EPYC"), {}, true, true},
         {QStringLiteral("cuda:0"), QStringLiteral("NVIDIA H100"), QStringLiteral("80 GB"), false, false}},
        2, 8);
    list.show();
    const QSignalSpy changed(&list, &DeviceList::changed);
    const QList<QCheckBox*> boxes = list.findChildren<QCheckBox*>();
    QTest::mouseClick(boxes[1], Qt::LeftButton, {}, QPoint(8, boxes[1]->height() / 2));
    QCOMPARE(list.chosen(), (QStringList{QStringLiteral("cpu"), QStringLiteral("cuda:0")}));
    QTest::keyClick(boxes[0], Qt::Key_Space);
    QCOMPARE(list.chosen(), QStringList{QStringLiteral("cuda:0")});
    QTest::keyClick(boxes[1], Qt::Key_Space);
    QCOMPARE(list.chosen(), QStringList{QStringLiteral("cuda:0")});
    QVERIFY(boxes[1]->isChecked());
    QVERIFY(changed.count() >= 2);
}

void TrainingPartsTest::ranksBelongToTheProcessor()
{
    DeviceList list;
    list.setDevices({{QStringLiteral("cpu"), QStringLiteral("AMD EPYC"), {}, true, true}}, 2, 8);
    auto* ranks = list.findChild<QSpinBox*>();
    QCOMPARE(list.processorRanks(), 2);
    const QSignalSpy changed(&list, &DeviceList::changed);
    QTest::keyClick(ranks, Qt::Key_Up);
    QCOMPARE(list.processorRanks(), 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(ranks->maximum(), 8);
}

void TrainingPartsTest::aFoldIsHeldOutByMouseAndKey()
{
    DataCheckCard card;
    card.setContent(someFolds());
    card.resize(480, 300);
    card.show();
    const QSignalSpy asked(&card, &DataCheckCard::heldOutRequested);
    auto* rows = card.findChild<FoldRows*>();
    int y = 0;
    while (rows->rowAt(y) != 2)
        ++y;
    QTest::mouseClick(rows, Qt::LeftButton, {}, QPoint(30, y + 2));
    QCOMPARE(asked.back()[0].toInt(), 2);
    QTest::keyClick(rows, Qt::Key_Home);
    QTest::keyClick(rows, Qt::Key_Space);
    QCOMPARE(asked.back()[0].toInt(), 0);
    QCOMPARE(asked.count(), 2);
    QVERIFY(rows->accessibleDescription().contains(
        QStringLiteral("Fold 1: 11 real and 44 fake videos, 110 real and 440 fake crops; held out")));
    QCOMPARE(rows->rowAt(-4), -1);
}

void TrainingPartsTest::theCheckHasAllItsStates()
{
    DataCheckCard card;
    card.show();
    auto* rows = card.findChild<FoldRows*>();
    for (const auto state :
         {DataCheckContent::State::unchecked, DataCheckContent::State::checking, DataCheckContent::State::failed,
          DataCheckContent::State::checked}) {
        DataCheckContent content = someFolds();
        content.state = state;
        content.text = QStringLiteral("Reading folds.csv: it is not there.");
        card.setContent(content);
        QCOMPARE(rows->isVisible(), state == DataCheckContent::State::checked);
    }
}

void TrainingPartsTest::theConsoleFollowsUnlessScrolledUp()
{
    ConsoleView console;
    console.resize(400, 160);
    console.show();
    QStringList lines;
    for (int i = 0; i < 100; ++i)
        lines += QStringLiteral("line %1").arg(i);
    console.addLines(lines);
    auto* bar = console.findChild<QPlainTextEdit*>()->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    QVERIFY(console.isFollowing());
    bar->setValue(3);
    QVERIFY(!console.isFollowing());
    console.addLines({QStringLiteral("one more")});
    QCOMPARE(bar->value(), 3);
    auto* button = console.findChild<QPushButton*>();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(console.isFollowing());
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(!button->isVisible());
}

void TrainingPartsTest::theConsoleCopies()
{
    ConsoleView console;
    console.setLines({QStringLiteral("first"), QStringLiteral("second")});
    console.copy();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("first\nsecond"));
    auto* view = console.findChild<QPlainTextEdit*>();
    QTextCursor cursor = view->textCursor();
    cursor.movePosition(QTextCursor::Start);
    cursor.movePosition(QTextCursor::EndOfLine, QTextCursor::KeepAnchor);
    view->setTextCursor(cursor);
    console.copy();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("first"));
}

void TrainingPartsTest::factsAreSelectableLines()
{
    FactList list;
    list.show();
    list.setFacts(
        {{QStringLiteral("Encoder"), QStringLiteral("b7")}, {QStringLiteral("Epochs"), QStringLiteral("40")}});
    QCOMPARE(list.text(), QStringLiteral("Encoder: b7\nEpochs: 40"));
    list.setFacts({{QStringLiteral("Encoder"), QStringLiteral("b5")}});
    int shown = 0;
    for (const QLabel* label : list.findChildren<QLabel*>())
        shown += label->isVisible() ? 1 : 0;
    QCOMPARE(shown, 2);
}

void TrainingPartsTest::quietLabelsStayQuietOnAPanel()
{
    QWidget panel;
    panel.setAutoFillBackground(true);
    panel.setBackgroundRole(QPalette::Base); // labels then take their colour from another role
    PanelLabel label(Token::dim, textSize::body, QFont::Normal, &panel);
    QCOMPARE(label.palette().color(label.foregroundRole()), themeColor(Token::dim, panel.palette()));
}

QTEST_MAIN(TrainingPartsTest)
#include "tst_training_parts.moc"
