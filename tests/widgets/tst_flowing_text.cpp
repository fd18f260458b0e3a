// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flowing_text.h"
#include "widgets/theme.h"

#include <QTest>
#include <QVBoxLayout>

using namespace veriframe;

class FlowingTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsShownToItsEnd_data();
    void aTextIsShownToItsEnd();
    void aNarrowerColumnGivesMoreLines();
};

namespace {

/// A text as it stands in panels: above a stretch, within a box of its own or not.
struct Panel {
    explicit Panel(bool inBox) : text(new FlowingText(Token::text, textSize::body))
    {
        auto* column = new QVBoxLayout(&window);
        QWidget* part = text;
        if (inBox) {
            part = new QWidget;
            (new QVBoxLayout(part))->addWidget(text);
        }
        column->addWidget(part);
        column->addStretch(1);
    }

    int neededHeight() const { return text->heightForWidth(text->width()); }

    QWidget window;
    FlowingText* text;
};

} // namespace

void FlowingTextTest::aTextIsShownToItsEnd_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("inBox");
    for (const int width : {120, 240, 300, 480, 900}) {
        QTest::addRow("%d px", width) << width << false;
        QTest::addRow("%d px, in a box", width) << width << true;
    }
}

void FlowingTextTest::aTextIsShownToItsEnd()
{
    QFETCH(int, width);
    QFETCH(bool, inBox);
    Panel panel(inBox);
    panel.text->setContent(QStringLiteral("Untrained network: the score means nothing yet, and the sentence goes on."));
    panel.window.resize(width, 400);
    panel.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel.window));
    QTRY_COMPARE(panel.text->height(), panel.neededHeight());
}

void FlowingTextTest::aNarrowerColumnGivesMoreLines()
{
    Panel panel(true);
    panel.text->setContent(QStringLiteral("Untrained network: the score means nothing yet, and the sentence goes on."));
    panel.window.resize(900, 400);
    panel.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel.window));
    const int wide = panel.text->height();
    panel.window.resize(160, 400);
    QTRY_VERIFY(panel.text->height() >= 3 * wide);
    QTRY_COMPARE(panel.text->height(), panel.neededHeight());
    panel.window.resize(900, 400);
    QTRY_COMPARE(panel.text->height(), wide);
}

QTEST_MAIN(FlowingTextTest)
#include "tst_flowing_text.moc"
