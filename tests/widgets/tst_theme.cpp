// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QApplication>
#include <QDialog>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace veriframe;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readableTextHasContrast_data();
    void readableTextHasContrast();

    void marksStandOutFromEveryGround_data() { readableTextHasContrast_data(); }

    void marksStandOutFromEveryGround();
    void rampRunsFromBlueOverGrayToOrange();

    void probabilityAsTextIsReadableEverywhere_data() { readableTextHasContrast_data(); }

    void probabilityAsTextIsReadableEverywhere();
    void schemeIsToldByThePalette();
    void iconsFollowThePalette();

    void aDisabledButtonHasNoAccent_data() { readableTextHasContrast_data(); }

    void aDisabledButtonHasNoAccent();
};

void ThemeTest::readableTextHasContrast_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addRow("dark") << Scheme::dark;
    QTest::addRow("light") << Scheme::light;
}

void ThemeTest::readableTextHasContrast()
{
    QFETCH(Scheme, scheme);
    for (const Token ground : {Token::window, Token::panel, Token::raised, Token::selection})
        for (const Token text : {Token::text, Token::dim})
            QVERIFY2(
                contrastRatio(themeColor(text, scheme), themeColor(ground, scheme)) >= 4.5,
                qPrintable(
                    QString::number(static_cast<int>(text)) + " on " + QString::number(static_cast<int>(ground))));
    QVERIFY(contrastRatio(themeColor(Token::onAccent, scheme), themeColor(Token::accent, scheme)) >= 4.5);
}

void ThemeTest::marksStandOutFromEveryGround()
{
    QFETCH(Scheme, scheme);
    // WCAG 2, 1.4.11: cursor, selection mark and frame of the focus. Lines and faint marks carry nothing by themselves.
    for (const Token ground : {Token::window, Token::panel, Token::raised, Token::selection})
        QVERIFY(contrastRatio(themeColor(Token::accent, scheme), themeColor(ground, scheme)) >= 3);
    // Icons are drawn in the colours of text.
    for (const Token ink : {Token::text, Token::dim})
        QVERIFY(contrastRatio(themeColor(ink, scheme), themeColor(Token::selection, scheme)) >= 3);
}

void ThemeTest::rampRunsFromBlueOverGrayToOrange()
{
    QCOMPARE(probabilityColor(0), QColor(0x2f, 0x7f, 0xc1));
    QCOMPARE(probabilityColor(0.5), QColor(0xb0, 0xaa, 0xa0));
    QCOMPARE(probabilityColor(1), QColor(0xe0, 0x6c, 0x1f));
    QCOMPARE(probabilityColor(-1), probabilityColor(0));
    QCOMPARE(probabilityColor(2), probabilityColor(1));
    QCOMPARE(probabilityColor(std::numeric_limits<double>::quiet_NaN()), probabilityColor(0.5));
}

void ThemeTest::probabilityAsTextIsReadableEverywhere()
{
    QFETCH(Scheme, scheme);
    for (const Token ground : {Token::window, Token::panel, Token::raised, Token::selection})
        for (int percent = 0; percent <= 100; percent += 5) {
            const QColor color = themeColor(ground, scheme);
            QVERIFY(contrastRatio(probabilityTextColor(percent / 100.0, color), color) >= 4.5);
        }
    for (int percent = 0; percent <= 100; percent += 5)
        QVERIFY(contrastRatio(textOnProbability(percent / 100.0), probabilityColor(percent / 100.0)) >= 4.5);
}

void ThemeTest::schemeIsToldByThePalette()
{
    QCOMPARE(schemeOf(themePalette(Scheme::dark)), Scheme::dark);
    QCOMPARE(schemeOf(themePalette(Scheme::light)), Scheme::light);
}

void ThemeTest::iconsFollowThePalette()
{
    const auto darkest = [](Scheme scheme) {
        QApplication::setPalette(themePalette(scheme));
        const QImage image = themedIcon(QStringLiteral("search")).pixmap(24, 24).toImage();
        int strongest = 0;
        QColor color;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > strongest) {
                    strongest = image.pixelColor(x, y).alpha();
                    color = image.pixelColor(x, y);
                }
        return color.lightness();
    };
    QVERIFY(darkest(Scheme::dark) > 128);
    QVERIFY(darkest(Scheme::light) < 128);
}

void ThemeTest::aDisabledButtonHasNoAccent()
{
    QFETCH(Scheme, scheme);
    applyTheme(*qApp, scheme == Scheme::dark ? SchemeChoice::dark : SchemeChoice::light);
    QDialog dialog;
    auto* button = new QPushButton(&dialog);
    button->setFixedSize(90, 30);
    button->setDefault(true);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto ground = [button] { return button->grab().toImage().pixelColor(45, 15); };
    QCOMPARE(ground(), themeColor(Token::accent, qApp->palette()));
    button->setEnabled(false);
    QCOMPARE(ground(), themeColor(Token::raised, qApp->palette()));
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
