// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison and robustness: what is painted and how it is moved.
#include "widgets/flowing_text.h"
#include "widgets/mask_compare.h"
#include "widgets/notice_bar.h"
#include "widgets/robustness_table.h"
#include "widgets/theme.h"
#include "widgets/verdict_panel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace veriframe;

namespace {

QImage gradient()
{
    QImage image(64, 64, QImage::Format_RGB32);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            image.setPixelColor(x, y, QColor(4 * x, 4 * y, 128));
    return image;
}

MaskCompareContent pictures()
{
    MaskCompareContent content;
    content.original = content.questioned = content.mask = gradient();
    content.meanSsim = 0.912;
    content.caption = QStringLiteral("Person 1 · frame 99");
    return content;
}

/// The panes from left to right.
QList<QWidget*> panesOf(MaskCompare& compare)
{
    QList<QWidget*> panes;
    for (QWidget* child : compare.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (child->focusPolicy() == Qt::StrongFocus)
            panes.push_back(child);
    return panes;
}

void wheel(QWidget& widget, QPointF at, int delta)
{
    QWheelEvent event(
        at, widget.mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

class PanelPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneZoomMovesAllThree();
    void keysZoomAndFit();
    void arrowsMoveWhatIsZoomed();
    void aMessageTakesThePlaceOfThePictures();
    void aPaneSaysWhyItIsEmpty();
    void headingsCanBeNamed();
    void landmarksLieOnTheTwoPictures();
    void robustnessShowsWhatIsComputedAndWhatIsNot();
    void aNoticeIsReadAndActedOn();
    void aVerdictIsSpokenWhole();
    void aVerdictsWarningIsShownWhole();
};

void PanelPicturesTest::oneZoomMovesAllThree()
{
    MaskCompare compare;
    compare.resize(600, 240);
    compare.setContent(pictures());
    compare.show();
    const QList<QWidget*> panes = panesOf(compare);
    QCOMPARE(panes.size(), 3);
    const QImage before = panes[2]->grab().toImage();
    wheel(*panes[0], panes[0]->rect().center(), 480);
    const QImage zoomed = panes[2]->grab().toImage();
    QVERIFY(zoomed != before);
    QTest::mousePress(panes[1], Qt::LeftButton, {}, QPoint(90, 90));
    QTest::mouseMove(panes[1], QPoint(60, 60));
    QTest::mouseRelease(panes[1], Qt::LeftButton, {}, QPoint(60, 60));
    QTest::mouseDClick(panes[1], Qt::LeftButton);
    QCOMPARE(panes[2]->grab().toImage(), before);
}

void PanelPicturesTest::keysZoomAndFit()
{
    MaskCompare compare;
    compare.resize(600, 240);
    compare.setContent(pictures());
    compare.show();
    QWidget* pane = panesOf(compare).front();
    QWidget* other = panesOf(compare).back();
    const QImage before = other->grab().toImage();
    QTest::keyClick(pane, Qt::Key_Plus);
    QVERIFY(other->grab().toImage() != before);
    QTest::keyClick(pane, Qt::Key_Minus);
    QCOMPARE(other->grab().toImage(), before);
    QTest::keyClick(pane, Qt::Key_Plus);
    QTest::keyClick(pane, Qt::Key_0);
    QCOMPARE(other->grab().toImage(), before);
}

void PanelPicturesTest::arrowsMoveWhatIsZoomed()
{
    MaskCompare compare;
    compare.resize(600, 240);
    compare.setContent(pictures());
    compare.show();
    QWidget* pane = panesOf(compare).front();
    QWidget* other = panesOf(compare).back();
    const QImage fitting = other->grab().toImage();
    QTest::keyClick(pane, Qt::Key_Right);
    QCOMPARE(other->grab().toImage(), fitting); // nothing is hidden: there is nowhere to go
    QTest::keyClick(pane, Qt::Key_Plus);
    QTest::keyClick(pane, Qt::Key_Plus);
    const QImage middle = other->grab().toImage();
    for (const auto& [there, back] : {std::pair{Qt::Key_Right, Qt::Key_Left}, std::pair{Qt::Key_Down, Qt::Key_Up}}) {
        QTest::keyClick(pane, there);
        QVERIFY(other->grab().toImage() != middle);
        QTest::keyClick(pane, back);
        QCOMPARE(other->grab().toImage(), middle);
    }
}

void PanelPicturesTest::aPaneSaysWhyItIsEmpty()
{
    MaskCompare compare;
    compare.resize(600, 240);
    MaskCompareContent content = pictures();
    content.mask = {};
    compare.setContent(content);
    compare.show();
    QWidget* pane = panesOf(compare).back();
    const QImage silent = pane->grab().toImage();
    content.paneMessages[0] = QStringLiteral("Not said: there is a picture.");
    content.paneMessages[2] = QStringLiteral("The mask is made with the difference step.");
    compare.setContent(content);
    QVERIFY(pane->grab().toImage() != silent);
    QCOMPARE(pane->accessibleDescription(), content.paneMessages[2]);
    QVERIFY(panesOf(compare).front()->accessibleDescription().isEmpty());
}

void PanelPicturesTest::headingsCanBeNamed()
{
    MaskCompare compare;
    QCOMPARE(panesOf(compare)[1]->accessibleName(), QStringLiteral("This video"));
    compare.setTitles(QStringLiteral("Original"), QStringLiteral("Fake"), QStringLiteral("SSIM mask"));
    QCOMPARE(panesOf(compare)[1]->accessibleName(), QStringLiteral("Fake"));
    QCOMPARE(panesOf(compare)[2]->accessibleName(), QStringLiteral("SSIM mask"));
}

void PanelPicturesTest::landmarksLieOnTheTwoPictures()
{
    MaskCompare compare;
    compare.resize(600, 240);
    MaskCompareContent content = pictures();
    content.original = content.questioned = content.mask = QImage(64, 64, QImage::Format_RGB32);
    for (QImage* image : {&content.original, &content.questioned, &content.mask})
        image->fill(Qt::black);
    content.landmarks = {{32, 32}};
    compare.setContent(content);
    compare.show();
    const QList<QWidget*> panes = panesOf(compare);
    const auto lightAtMiddle = [](QWidget* pane) {
        const QImage shown = pane->grab().toImage();
        const double ratio = shown.devicePixelRatio();
        const QPointF middle(pane->width() / 2.0, 22 + (pane->height() - 22) / 2.0);
        return shown.pixelColor((middle * ratio).toPoint()).lightness() > 160;
    };
    QVERIFY(!lightAtMiddle(panes[0]));
    const QSignalSpy changed(&compare, &MaskCompare::showLandmarksChanged);
    compare.setShowLandmarks(true);
    compare.setShowLandmarks(true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(compare.property("showLandmarks").toBool());
    QVERIFY(lightAtMiddle(panes[0]));
    QVERIFY(lightAtMiddle(panes[1]));
    QVERIFY(!lightAtMiddle(panes[2]));
    // They stay on their place of the picture.
    wheel(*panes[0], QPointF(panes[0]->width() / 2.0, 22 + (panes[0]->height() - 22) / 2.0), 480);
    QVERIFY(lightAtMiddle(panes[1]));
    compare.setShowLandmarks(false);
    QVERIFY(!lightAtMiddle(panes[0]));
}

void PanelPicturesTest::aMessageTakesThePlaceOfThePictures()
{
    MaskCompare compare;
    MaskCompareContent content;
    content.message = QStringLiteral("No face in this frame to compare.");
    compare.setContent(content);
    compare.show();
    for (QWidget* pane : panesOf(compare))
        QVERIFY(!pane->isVisible());
    compare.setContent(pictures());
    QVERIFY(panesOf(compare).front()->isVisible());
    QVERIFY(compare.accessibleDescription().contains(QLocale().toString(0.912, 'f', 3)));
}

void PanelPicturesTest::robustnessShowsWhatIsComputedAndWhatIsNot()
{
    RobustnessTable table;
    table.resize(328, 200);
    table.setRows(std::nullopt, {{QStringLiteral("H.264 at CRF 28"), {}, {}}, {QStringLiteral("50 %"), {}, {}}});
    const QImage pending = table.grab().toImage();
    table.setRows(
        0.5, {{QStringLiteral("H.264 at CRF 28"), 1.0, QStringLiteral("words")}, {QStringLiteral("50 %"), {}, {}}});
    QVERIFY(table.grab().toImage() != pending);
    QCOMPARE(table.rows().size(), std::size_t(2));
    table.setRows(std::nullopt, {});
    QVERIFY(table.sizeHint().height() < 60);
}

void PanelPicturesTest::aNoticeIsReadAndActedOn()
{
    NoticeBar notice;
    QVERIFY(notice.text().isEmpty());
    int pressed = 0;
    notice.showNotice(QStringLiteral("The file was changed."), QStringLiteral("Open it again"), [&] { ++pressed; });
    QCOMPARE(notice.text(), QStringLiteral("The file was changed."));
    QTest::mouseClick(notice.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(pressed, 1);
    QVERIFY(notice.isHidden());
    notice.showNotice(QStringLiteral("Again."));
    QVERIFY(!notice.findChild<QPushButton*>()->isVisible());
    QTest::mouseClick(notice.findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(notice.isHidden());
}

void PanelPicturesTest::aVerdictIsSpokenWhole()
{
    VerdictPanel panel;
    VerdictContent content;
    content.title = QStringLiteral("Verdict");
    content.score = 0.66;
    content.words = QStringLiteral("Possibly manipulated");
    content.rule = QStringLiteral("Mean of all 45 faces.");
    content.warning = QStringLiteral("Untrained network.");
    panel.setContent(content);
    panel.resize(328, panel.heightForWidth(328));
    const QString spoken = panel.accessibleDescription();
    for (const QString& part : {content.words, content.rule, content.warning})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
    QVERIFY(!panel.grab().isNull());
    // Longer texts make the card higher, never cut it.
    panel.show();
    QTest::qWait(1);
    const int before = panel.heightForWidth(328);
    content.rule = QStringLiteral("A rule that needs many words to be told. ").repeated(6);
    panel.setContent(content);
    QTRY_VERIFY(panel.heightForWidth(328) > before + 30);
}

void PanelPicturesTest::aVerdictsWarningIsShownWhole()
{
    VerdictContent content;
    content.words = QStringLiteral("Possibly manipulated");
    // Longer by a letter each time: one of them just does not fit on a line.
    for (int letters = 20; letters < 60; ++letters) {
        VerdictPanel panel;
        panel.resize(320, 400);
        panel.show();
        QCoreApplication::processEvents();
        content.warning = QStringLiteral("Untrained ") + QString(letters, QLatin1Char('i')) + QStringLiteral(" yet.");
        panel.setContent(content);
        QCoreApplication::processEvents();
        for (const FlowingText* text : panel.findChildren<FlowingText*>())
            if (text->isVisible())
                QVERIFY2(text->height() >= text->heightForWidth(text->width()), qPrintable(content.warning));
    }
}

QTEST_MAIN(PanelPicturesTest)
#include "tst_panel_pictures.moc"
