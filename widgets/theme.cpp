// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/theme_style.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyle>
#include <algorithm>
#include <array>
#include <cmath>

namespace veriframe {

namespace {

struct TokenValue {
    Token token;
    QRgb dark, light;
};

// The table of spec ui.md; dark `dim` is a trace lighter there, for a contrast of 4.5 also on the selection.
constexpr std::array tokens{
    TokenValue{Token::window, 0xff1b1d21, 0xffeef0f3},
    TokenValue{Token::panel, 0xff22252a, 0xffffffff},
    TokenValue{Token::raised, 0xff2a2e35, 0xfff6f7f9},
    TokenValue{Token::line, 0xff363b44, 0xffd7dbe1},
    TokenValue{Token::text, 0xffe7e9ec, 0xff1c2026},
    TokenValue{Token::dim, 0xff9fa7b2, 0xff5b6470},
    TokenValue{Token::faint, 0xff6a727d, 0xff8b94a0},
    TokenValue{Token::accent, 0xff5aa2e8, 0xff1f6fbf},
    TokenValue{Token::onAccent, 0xff10202f, 0xffffffff},
    TokenValue{Token::selection, 0xff2f3b4d, 0xffdfeaf7},
    TokenValue{Token::pictureBackground, 0xff101114, 0xff2a2c30},
};

constexpr QRgb genuine = 0xff2f7fc1, undecided = 0xffb0aaa0, fake = 0xffe06c1f;

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

/// WCAG 2: relative luminance of an sRGB colour.
double luminance(const QColor& color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// The desktop's font where it names one; the fallback of a bare system is replaced by a face made for screens.
QFont themeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QStringList families = QFontDatabase::families();
    // A generic name such as "Sans Serif" counts as a family: what matters is the face it leads to.
    if (QFontInfo(font).family() == QLatin1String("DejaVu Sans"))
        for (const auto* better : {"Inter", "Noto Sans"})
            if (families.contains(QLatin1String(better))) {
                font = QFont(QLatin1String(better));
                break;
            }
    font.setPixelSize(textSize::body);
    return font;
}

/// What Fusion cannot be told by a palette: lines of one pixel, radii, quiet scroll bars and splitters.
QString themeSheet(Scheme scheme)
{
    const auto name = [scheme](Token token) { return themeColor(token, scheme).name(); };
    QString sheet = QStringLiteral(
        "QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }"
        "QMenuBar { background: @panel; border-bottom: 1px solid @line; }"
        "QMenuBar::item { padding: 4px 10px; background: transparent; }"
        "QMenuBar::item:selected { background: @selection; border-radius: 4px; }"
        "QMenu { background: @panel; border: 1px solid @line; padding: 4px; }"
        "QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }"
        "QMenu::item:selected { background: @selection; color: @text; }"
        "QMenu::item:disabled { color: @faint; }"
        "QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }"
        "QPushButton { background: @raised; color: @text; border: 1px solid @line; border-radius: 6px;"
        " padding: 5px 12px; }"
        "QPushButton:hover { border-color: @faint; }"
        "QPushButton:focus { border-color: @accent; }"
        "QPushButton:pressed { background: @selection; }"
        "QPushButton:disabled { color: @faint; }"
        "QPushButton:default, QPushButton[primary=\"true\"] { background: @accent; color: @onAccent;"
        " border-color: @accent; }"
        "QPushButton[primary=\"true\"]:focus { border-color: @text; }"
        "QPushButton:default:disabled, QPushButton[primary=\"true\"]:disabled { background: @raised; color: @faint; "
        "border-color: @line; }"
        "QToolButton { border: none; border-radius: 6px; padding: 4px; }"
        "QToolButton:hover { background: @selection; }"
        "QToolButton:focus { border: 1px solid @accent; }"
        "QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: @raised; color: @text;"
        " border: 1px solid @line; border-radius: 6px; padding: 4px 6px; }"
        "QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: "
        "@accent; }"
        "QComboBox::drop-down { border: none; width: 22px; }"
        "QComboBox::down-arrow { image: url(:/icons/field-down.svg); width: 14px; height: 14px; }"
        "QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px; }"
        "QAbstractSpinBox::up-arrow { image: url(:/icons/field-up.svg); width: 11px; height: 11px; }"
        "QAbstractSpinBox::down-arrow { image: url(:/icons/field-down.svg); width: 11px; height: 11px; }"
        "QComboBox QAbstractItemView { background: @panel; border: 1px solid @line; }"
        "QAbstractItemView { background: @panel; border: none; outline: 0; }"
        "QAbstractItemView::item:selected { background: @selection; color: @text; }"
        "QHeaderView::section { background: @panel; color: @dim; border: none;"
        " border-bottom: 1px solid @line; padding: 4px 6px; }"
        "QScrollArea { border: none; background: transparent; }"
        "veriframe--SectionPanel { border: 1px solid transparent; }"
        "veriframe--SectionPanel:focus { border-color: @accent; }"
        "QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }"
        "QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }"
        "QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; min-height: 24px;"
        " min-width: 24px; }"
        "QScrollBar::handle:hover { background: @faint; }"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        "QTabWidget::pane { border: 1px solid @line; border-radius: 8px; top: -1px; }"
        "QTabBar::tab { background: transparent; color: @dim; padding: 6px 12px; border: none;"
        " border-bottom: 2px solid transparent; }"
        "QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }"
        "QTabBar::tab:hover, QTabBar::tab:focus { color: @text; }"
        "QTabBar { qproperty-drawBase: 0; }"
        "QSplitter::handle { background: @line; }"
        "QSplitter::handle:hover { background: @accent; }"
        "QSplitter::handle:horizontal { width: 1px; }"
        "QSplitter::handle:vertical { height: 1px; }");
    for (const auto& [token, text] : std::initializer_list<std::pair<Token, const char*>>{
             {Token::selection, "@selection"},
             {Token::onAccent, "@onAccent"},
             {Token::accent, "@accent"},
             {Token::raised, "@raised"},
             {Token::panel, "@panel"},
             {Token::faint, "@faint"},
             {Token::line, "@line"},
             {Token::text, "@text"},
             {Token::dim, "@dim"}})
        sheet.replace(QLatin1String(text), name(token));
    return sheet;
}

} // namespace

Scheme schemeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::dark : Scheme::light;
}

QColor themeColor(Token token, Scheme scheme)
{
    const auto found =
        std::find_if(tokens.begin(), tokens.end(), [token](const TokenValue& value) { return value.token == token; });
    Q_ASSERT(found != tokens.end());
    return QColor::fromRgb(scheme == Scheme::dark ? found->dark : found->light);
}

QColor themeColor(Token token, const QPalette& palette)
{
    return themeColor(token, schemeOf(palette));
}

QColor probabilityColor(double probability)
{
    if (std::isnan(probability))
        return QColor::fromRgb(undecided);
    const double clamped = std::clamp(probability, 0.0, 1.0);
    return clamped < 0.5 ? mixed(QColor::fromRgb(genuine), QColor::fromRgb(undecided), clamped * 2)
                         : mixed(QColor::fromRgb(undecided), QColor::fromRgb(fake), clamped * 2 - 1);
}

QColor probabilityTextColor(double probability, const QColor& ground)
{
    constexpr double readable = 4.5;
    const QColor ramp = probabilityColor(probability);
    const QColor end = luminance(ground) < 0.18 ? Qt::white : Qt::black;
    QColor color = ramp;
    for (int step = 1; step <= 20 && contrastRatio(color, ground) < readable; ++step)
        color = mixed(ramp, end, step / 20.0);
    return color;
}

QColor textOnProbability(double probability)
{
    const QColor ramp = probabilityColor(probability);
    return contrastRatio(Qt::white, ramp) >= contrastRatio(Qt::black, ramp) ? Qt::white : Qt::black;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double ofA = luminance(a), ofB = luminance(b);
    const auto [darker, lighter] = std::minmax(ofA, ofB);
    return (lighter + 0.05) / (darker + 0.05);
}

QPalette themePalette(Scheme scheme)
{
    const auto color = [scheme](Token token) { return themeColor(token, scheme); };
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::window));
    palette.setColor(QPalette::WindowText, color(Token::text));
    palette.setColor(QPalette::Base, color(Token::panel));
    palette.setColor(QPalette::AlternateBase, color(Token::raised));
    palette.setColor(QPalette::Text, color(Token::text));
    palette.setColor(QPalette::PlaceholderText, color(Token::dim));
    palette.setColor(QPalette::Button, color(Token::raised));
    palette.setColor(QPalette::ButtonText, color(Token::text));
    palette.setColor(QPalette::BrightText, color(Token::onAccent));
    palette.setColor(QPalette::ToolTipBase, color(Token::raised));
    palette.setColor(QPalette::ToolTipText, color(Token::text));
    palette.setColor(QPalette::Highlight, color(Token::selection));
    palette.setColor(QPalette::HighlightedText, color(Token::text));
    palette.setColor(QPalette::Link, color(Token::accent));
    palette.setColor(QPalette::LinkVisited, color(Token::accent));
    palette.setColor(QPalette::Light, color(Token::raised));
    palette.setColor(QPalette::Midlight, color(Token::raised));
    palette.setColor(QPalette::Mid, color(Token::line));
    palette.setColor(QPalette::Dark, color(Token::line));
    palette.setColor(QPalette::Shadow, Qt::black);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::faint));
    return palette;
}

Scheme systemScheme()
{
    static const Scheme scheme = schemeOf(QApplication::palette());
    return scheme;
}

void applyTheme(QApplication& application, SchemeChoice choice)
{
    const Scheme system = systemScheme();
    const Scheme scheme = choice == SchemeChoice::system ? system
                          : choice == SchemeChoice::dark ? Scheme::dark
                                                         : Scheme::light;
    QApplication::setStyle(new ThemeStyle);
    QApplication::setPalette(themePalette(scheme));
    QApplication::setFont(themeFont());
    application.setStyleSheet(themeSheet(scheme));
}

} // namespace veriframe
