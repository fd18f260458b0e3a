// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_button.h"
#include "widgets/chip.h"
#include "widgets/pipeline_grid.h"
#include "widgets/step_card.h"
#include "widgets/step_pipeline.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"
#include "widgets/thin_progress.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace veriframe;

namespace {

using State = PipelineStep::State;

PipelineStep step(const char* id, State state)
{
    PipelineStep step;
    step.id = QLatin1String(id);
    step.title = QStringLiteral("Step %1").arg(step.id);
    step.explanation = QStringLiteral("What it does.");
    step.state = state;
    step.total = 2000;
    return step;
}

std::vector<PipelineStep> fiveSteps()
{
    return {
        step("boxes", State::complete), step("crops", State::ready), step("landmarks", State::ready),
        step("diffs", State::stale), step("folds", State::incomplete)};
}

/// Five steps in a window.
struct Shown {
    QWidget window;
    StepPipeline* pipeline = new StepPipeline;
    QWidget* after = new QWidget;

    explicit Shown(std::vector<PipelineStep> steps = fiveSteps(), int width = 1100)
    {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(pipeline);
        column->addWidget(after, 1);
        pipeline->setSteps(std::move(steps));
        window.resize(width, 900);
        window.show();
        window.activateWindow();
    }

    StepCard* card(int index) const { return pipeline->findChildren<StepCard*>().at(index); }

    SmallButton* main(int index) const { return card(index)->findChildren<SmallButton*>().at(0); }

    SmallButton* cancel(int index) const { return card(index)->findChildren<SmallButton*>().at(1); }

    void change(int index, State state)
    {
        std::vector<PipelineStep> steps = pipeline->steps();
        steps[static_cast<std::size_t>(index)].state = state;
        pipeline->setSteps(steps);
    }
};

} // namespace

class StepPipelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::dark); }

    void rowsAreEven_data();
    void rowsAreEven();
    void connectorsJoinNeighboursAndRows();
    void aStateOffers_data();
    void aStateOffers();
    void buttonsSayWhichStep();
    void aDoubleClickDoesNotPause();
    void busyLetsNothingStart();
    void theFocusStaysOnTheButton();
    void theFocusComesBackAfterBusy();
    void nothingMovesWhileCountsComeIn();
    void cardsFoldAndAreNeverCut_data();
    void cardsFoldAndAreNeverCut();
    void skippedAndFailedAreAsked();
    void progressCountsWhatWasPassed();
    void cardsSayAllForScreenReaders();
    void stepsComeAndGo();
    void rightToLeftIsMirrored();
    void figuresReadAlikeInEitherDirection();
};

void StepPipelineTest::rowsAreEven_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("rows");
    QTest::addRow("all beside each other") << 5 * 180 + 4 * PipelineGrid::gap << 5 << 1;
    QTest::addRow("one pixel less: three and two") << 5 * 180 + 4 * PipelineGrid::gap - 1 << 3 << 2;
    QTest::addRow("two, two and one") << 420 << 2 << 3;
    QTest::addRow("one below the other") << 200 << 1 << 5;
    QTest::addRow("narrower than a card") << 60 << 1 << 5;
}

void StepPipelineTest::rowsAreEven()
{
    QFETCH(int, width);
    const PipelineGrid grid = pipelineGrid(5, width, 180);
    QTEST(grid.columns, "columns");
    QTEST(grid.rows, "rows");
    for (int i = 0; i < 5; ++i) {
        const QRect place = grid.card(i, 200);
        QVERIFY(place.left() >= 0 && place.right() < width);
        for (int j = 0; j < i; ++j)
            QVERIFY(!place.intersects(grid.card(j, 200)));
    }
    QCOMPARE(grid.height(200), grid.rows * 200 + (grid.rows - 1) * PipelineGrid::rowGap);
}

void StepPipelineTest::connectorsJoinNeighboursAndRows()
{
    const PipelineGrid grid = pipelineGrid(5, 700, 180);
    QCOMPARE(grid.columns, 3);
    QCOMPARE(grid.connector(0, 200, 20).size(), std::size_t(2));
    const std::vector<QPointF> turn = grid.connector(2, 200, 20);
    QCOMPARE(turn.size(), std::size_t(6));
    for (const QPointF point : turn)
        QVERIFY(point.x() >= 0 && point.x() <= 700);
    QVERIFY(grid.connector(4, 200, 20).empty());
    const std::vector<QPointF> down = pipelineGrid(5, 240, 180).connector(0, 200, 20);
    QCOMPARE(down.size(), std::size_t(2));
    QCOMPARE(down[0].x(), down[1].x());
}

void StepPipelineTest::aStateOffers_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<bool>("cancel");
    QTest::addColumn<int>("starts");
    QTest::addColumn<int>("pauses");
    QTest::addColumn<int>("resumes");
    QTest::addRow("unknown") << State::unknown << "Start" << false << false << 0 << 0 << 0;
    QTest::addRow("ready") << State::ready << "Start" << true << false << 1 << 0 << 0;
    QTest::addRow("stale") << State::stale << "Run again" << true << false << 1 << 0 << 0;
    QTest::addRow("running") << State::running << "Pause" << true << true << 0 << 1 << 0;
    QTest::addRow("paused") << State::paused << "Resume" << true << true << 0 << 0 << 1;
    QTest::addRow("complete") << State::complete << "Run again" << true << false << 1 << 0 << 0;
    QTest::addRow("incomplete") << State::incomplete << "Continue" << true << false << 1 << 0 << 0;
    QTest::addRow("failed") << State::failed << "Run again" << true << false << 1 << 0 << 0;
}

void StepPipelineTest::aStateOffers()
{
    QFETCH(State, state);
    QFETCH(bool, cancel);
    const Shown shown({step("boxes", state)});
    QTEST(shown.main(0)->text(), "button");
    QTEST(shown.main(0)->isEnabled(), "enabled");
    QCOMPARE(shown.cancel(0)->isVisible(), cancel);
    QSignalSpy started(shown.pipeline, &StepPipeline::startRequested);
    QSignalSpy paused(shown.pipeline, &StepPipeline::pauseRequested);
    QSignalSpy resumed(shown.pipeline, &StepPipeline::resumeRequested);
    QSignalSpy cancelled(shown.pipeline, &StepPipeline::cancelRequested);
    QTest::mouseClick(shown.main(0), Qt::LeftButton);
    QTEST(static_cast<int>(started.count()), "starts");
    QTEST(static_cast<int>(paused.count()), "pauses");
    QTEST(static_cast<int>(resumed.count()), "resumes");
    if (cancel)
        QTest::mouseClick(shown.cancel(0), Qt::LeftButton);
    QCOMPARE(cancelled.count(), cancel ? 1 : 0);
}

void StepPipelineTest::buttonsSayWhichStep()
{
    const Shown shown;
    QSignalSpy started(shown.pipeline, &StepPipeline::startRequested);
    shown.main(2)->setFocus();
    QTest::keyClick(shown.main(2), Qt::Key_Space);
    QCOMPARE(started.count(), 1);
    QCOMPARE(started.first().first().toString(), QStringLiteral("landmarks"));
    QVERIFY(shown.main(2)->accessibleName().contains(QStringLiteral("Step landmarks")));
}

void StepPipelineTest::aDoubleClickDoesNotPause()
{
    Shown shown;
    QSignalSpy paused(shown.pipeline, &StepPipeline::pauseRequested);
    connect(shown.pipeline, &StepPipeline::startRequested, &shown.window, [&] { shown.change(1, State::running); });
    SmallButton* button = shown.main(1);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(button->text(), QStringLiteral("Pause"));
    const QPointF at = button->rect().center();
    for (const QEvent::Type type : {QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
        QMouseEvent half(type, at, button->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(button, &half);
    }
    QCOMPARE(paused.count(), 0);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(paused.count(), 1);
}

void StepPipelineTest::busyLetsNothingStart()
{
    Shown shown;
    shown.change(1, State::running);
    shown.pipeline->setBusy(true);
    QVERIFY(shown.pipeline->isBusy());
    for (const int index : {0, 2, 3, 4})
        QVERIFY(!shown.main(index)->isEnabled());
    QVERIFY(!shown.main(0)->toolTip().isEmpty());
    QVERIFY(shown.main(1)->isEnabled());
    QVERIFY(shown.cancel(1)->isEnabled());
    shown.pipeline->setBusy(false);
    QVERIFY(shown.main(0)->isEnabled());
    QVERIFY(shown.main(0)->toolTip().isEmpty());
}

void StepPipelineTest::theFocusStaysOnTheButton()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.main(1)->setFocus();
    for (const State state : {State::running, State::paused, State::running, State::complete}) {
        shown.change(1, state);
        QCOMPARE(QApplication::focusWidget(), shown.main(1));
    }
    shown.change(1, State::running);
    shown.cancel(1)->setFocus();
    shown.change(1, State::incomplete);
    QCOMPARE(QApplication::focusWidget(), shown.main(1));
}

void StepPipelineTest::theFocusComesBackAfterBusy()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.main(1)->setFocus();
    // The owner may say busy before it says what runs.
    shown.pipeline->setBusy(true);
    QCOMPARE(QApplication::focusWidget(), shown.pipeline);
    shown.change(1, State::running);
    QCOMPARE(QApplication::focusWidget(), shown.main(1));
    shown.change(1, State::complete);
    QCOMPARE(QApplication::focusWidget(), shown.pipeline);
    shown.pipeline->setBusy(false);
    QCOMPARE(QApplication::focusWidget(), shown.main(1));
}

void StepPipelineTest::nothingMovesWhileCountsComeIn()
{
    Shown shown;
    shown.change(1, State::running);
    QApplication::processEvents();
    const int height = shown.pipeline->height();
    const QRect main = shown.main(1)->geometry(), cancel = shown.cancel(1)->geometry();
    const auto* count = shown.card(1)->findChild<TabularLabel*>();
    const QRect place = count->geometry();
    std::vector<PipelineStep> steps = shown.pipeline->steps();
    for (const int done : {0, 1, 999, 1111, 1999}) {
        steps[1].done = done;
        steps[1].skipped = done / 10;
        steps[1].failed = done / 100;
        steps[1].rate = QStringLiteral("%1 frames/s").arg(done);
        steps[1].timeLeft = done > 10 ? QStringLiteral("about %1 min left").arg(done / 100) : QString();
        steps[1].note =
            done > 100 ? QStringLiteral("A note that is long enough to need a line of its own.") : QString();
        shown.pipeline->setSteps(steps);
        QApplication::processEvents();
        QCOMPARE(shown.pipeline->height(), height);
        QCOMPARE(shown.main(1)->geometry(), main);
        QCOMPARE(shown.cancel(1)->geometry(), cancel);
        QCOMPARE(count->geometry(), place);
    }
}

void StepPipelineTest::cardsFoldAndAreNeverCut_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {240, 420, 640, 972, 1440, 2200})
        QTest::addRow("%d px", width) << width;
}

void StepPipelineTest::cardsFoldAndAreNeverCut()
{
    QFETCH(int, width);
    std::vector<PipelineStep> steps = fiveSteps();
    for (PipelineStep& step : steps) {
        step.title = QStringLiteral("Gesichtsausschnitte und ihre Umrandungen");
        step.explanation = QStringLiteral("Sucht in jedem zehnten Einzelbild nach Gesichtern und merkt sich ihre "
                                          "Umrandungen samt Erkennungssicherheit.");
        step.skipped = 123456;
        step.failed = 98765;
        step.state = State::running;
    }
    const Shown shown(steps, width);
    QApplication::processEvents();
    for (int i = 0; i < 5; ++i) {
        StepCard* card = shown.card(i);
        QVERIFY(shown.pipeline->rect().contains(card->geometry()));
        for (const QWidget* child : card->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (child->isVisible())
                QVERIFY2(card->rect().contains(child->geometry()), child->metaObject()->className());
    }
    QCOMPARE(shown.pipeline->height(), shown.pipeline->heightForWidth(width));
}

void StepPipelineTest::skippedAndFailedAreAsked()
{
    Shown shown;
    std::vector<PipelineStep> steps = shown.pipeline->steps();
    steps[0].skipped = 12;
    steps[0].failed = 3;
    shown.pipeline->setSteps(steps);
    const QList<Chip*> chips = shown.card(0)->findChildren<Chip*>();
    QCOMPARE(chips.size(), 2);
    QCOMPARE(chips[0]->text(), QStringLiteral("12 skipped"));
    QCOMPARE(chips[1]->text(), QStringLiteral("3 failed"));
    QSignalSpy asked(shown.pipeline, &StepPipeline::reasonsRequested);
    QTest::mouseClick(chips[0], Qt::LeftButton);
    chips[1]->setFocus();
    QTest::keyClick(chips[1], Qt::Key_Return);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("boxes"));
    QCOMPARE(asked[0][1].value<StepPipeline::Reasons>(), StepPipeline::Reasons::skipped);
    QCOMPARE(asked[1][1].value<StepPipeline::Reasons>(), StepPipeline::Reasons::failed);
    QVERIFY(!shown.card(1)->findChild<Chip*>()->isVisible());
}

void StepPipelineTest::progressCountsWhatWasPassed()
{
    Shown shown;
    std::vector<PipelineStep> steps = shown.pipeline->steps();
    steps[1].state = State::running;
    steps[1].done = 900;
    steps[1].skipped = 80;
    steps[1].failed = 20;
    shown.pipeline->setSteps(steps);
    const auto* bar = shown.card(1)->findChild<ThinProgress*>();
    QCOMPARE(bar->value() * 2, bar->maximum());
    steps[1].total = 0;
    shown.pipeline->setSteps(steps);
    QCOMPARE(bar->maximum(), 0);
    steps[1].state = State::ready;
    steps[1].done = steps[1].skipped = steps[1].failed = 0;
    shown.pipeline->setSteps(steps);
    QVERIFY2(bar->maximum() != 0, "what does not run does not move");
    QCOMPARE(bar->value(), 0);
}

void StepPipelineTest::cardsSayAllForScreenReaders()
{
    Shown shown;
    std::vector<PipelineStep> steps = shown.pipeline->steps();
    steps[1].state = State::running;
    steps[1].done = 10;
    steps[1].rate = QStringLiteral("38 frames/s");
    shown.pipeline->setSteps(steps);
    const QAccessibleInterface* card = QAccessible::queryAccessibleInterface(shown.card(1));
    QCOMPARE(card->role(), QAccessible::Grouping);
    QCOMPARE(card->text(QAccessible::Name), QStringLiteral("Step crops, Running"));
    const QString said = card->text(QAccessible::Description);
    QVERIFY(said.contains(QStringLiteral("What it does.")));
    QVERIFY(said.contains(QStringLiteral("10 of ")));
    QVERIFY(said.contains(QStringLiteral("frames/s")));
}

void StepPipelineTest::stepsComeAndGo()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.main(4)->setFocus();
    shown.pipeline->setSteps({step("boxes", State::ready), step("crops", State::ready)});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(shown.pipeline->findChildren<StepCard*>().size(), 2);
    QCOMPARE(QApplication::focusWidget(), shown.pipeline);
    shown.pipeline->setSteps({});
    QCOMPARE(shown.pipeline->heightForWidth(900), 0);
    shown.pipeline->setSteps(fiveSteps());
    QVERIFY(shown.card(4)->isVisible());
}

void StepPipelineTest::rightToLeftIsMirrored()
{
    Shown shown;
    shown.pipeline->setLayoutDirection(Qt::RightToLeft);
    QApplication::processEvents();
    QVERIFY(shown.card(0)->x() > shown.card(1)->x());
    QCOMPARE(shown.card(0)->geometry().right(), shown.pipeline->rect().right());
}

void StepPipelineTest::figuresReadAlikeInEitherDirection()
{
    const auto drawn = [](Qt::LayoutDirection direction, Qt::Alignment alignment) {
        TabularLabel label(Token::text);
        label.setLayoutDirection(direction);
        label.setAlignment(alignment);
        label.setContent(QStringLiteral("1,210 fake (79.6 %)"));
        label.resize(200, 20);
        return label.grab().toImage();
    };
    QCOMPARE(
        drawn(Qt::LeftToRight, Qt::AlignLeft | Qt::AlignAbsolute),
        drawn(Qt::RightToLeft, Qt::AlignLeft | Qt::AlignAbsolute));
    QCOMPARE(drawn(Qt::LeftToRight, Qt::AlignRight), drawn(Qt::RightToLeft, Qt::AlignLeft));
}

QTEST_MAIN(StepPipelineTest)
#include "tst_step_pipeline.moc"
