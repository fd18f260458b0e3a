// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison and robustness: what is painted and how it is moved.
#include "widgets/mask_compare.h"
#include "widgets/notice_bar.h"
#include "widgets/robustness_table.h"
#include "widgets/theme.h"
#include "widgets/verdict_panel.h"

#include <QPushButton>
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
    void aMessageTakesThePlaceOfThePictures();
    void robustnessShowsWhatIsComputedAndWhatIsNot();
    void aNoticeIsReadAndActedOn();
    void aVerdictIsSpokenWhole();
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

QTEST_MAIN(PanelPicturesTest)
#include "tst_panel_pictures.moc"
