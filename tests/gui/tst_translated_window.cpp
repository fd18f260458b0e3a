// SPDX-License-Identifier: GPL-3.0-or-later
// The window in every language: nothing on it is left untranslated, and no word is cut off.
#include "filled_rooms.h"
#include "nn/device.h"
#include "translation.h"
#include "widgets/elided_text.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>
#include <QTextDocument>
#include <QTranslator>

using namespace veriframe;
using namespace veriframe::test;

namespace {

/// Marks everything that passes it.
class Brackets : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QStringLiteral("⟦%1⟧").arg(QString::fromUtf8(source));
    }

    bool isEmpty() const override { return false; }
};

/// A third longer than English, as German often is: so the room for other languages is tested before there are any.
class Longer : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QStringList words;
        for (const QString& word : text.split(u' '))
            words +=
                word.size() > 5 && !word.contains(u'%') && !word.contains(u'&') ? word + QStringLiteral("en") : word;
        return words.join(u' ');
    }

    bool isEmpty() const override { return false; }
};

/// What stays in every language: names of formats, processors, files and their parts, units, keys.
bool isNobodysLanguage(const QString& word)
{
    static const QRegularExpression name(QStringLiteral("[0-9_./\\\\=*+-]|^[A-Z]{2,}"));
    static const QStringList words{
        QStringLiteral("Veriframe"), QStringLiteral("px"),      QStringLiteral("dlib"),    QStringLiteral("Ctrl"),
        QStringLiteral("Shift"),     QStringLiteral("Alt"),     QStringLiteral("Right"),   QStringLiteral("Left"),
        QStringLiteral("Up"),        QStringLiteral("Down"),    QStringLiteral("Home"),    QStringLiteral("End"),
        QStringLiteral("Del"),       QStringLiteral("Space"),   QStringLiteral("PgUp"),    QStringLiteral("PgDown"),
        QStringLiteral("English"),   QStringLiteral("Deutsch"), QStringLiteral("Español"), QStringLiteral("dfdc")};
    return name.match(word).hasMatch() || words.contains(word) || word.size() < 2;
}

/// Words of a text that did not pass the translator.
QStringList wordsOutside(const QString& text)
{
    int depth = 0;
    QString outside;
    for (const QChar letter : text) {
        depth += letter == u'⟦' ? 1 : 0;
        outside += depth == 0 ? letter : QChar(u' ');
        depth -= letter == u'⟧' ? 1 : 0;
    }
    static const QRegularExpression gaps(QStringLiteral("[\\s()\\[\\],:;·–—'\"&|<>%…]+"));
    static const QRegularExpression letters(QStringLiteral("^[A-Za-z]"));
    // Names that fillRooms() makes up, and a sentence of core's that stays as it is: detail of a state told in words.
    for (const char* given : {"press photos", "aaaaaaaaaaaa", "drawn", "Only 9 of 32 frames could be decoded"})
        outside.remove(QLatin1String(given));
    static const QString processor = QString::fromStdString(listDevices().front().name);
    outside.remove(processor);
    QStringList words;
    for (const QString& word : outside.split(gaps, Qt::SkipEmptyParts))
        if (letters.match(word).hasMatch() && !isNobodysLanguage(word))
            words += word;
    return words;
}

/// What a configuration's file says in every language.
bool isValueOfAConfiguration(const QString& item)
{
    static const QStringList values{
        QStringLiteral("Adam"),   QStringLiteral("AdamW"),     QStringLiteral("poly"),   QStringLiteral("constant"),
        QStringLiteral("step"),   QStringLiteral("multistep"), QStringLiteral("linear"), QStringLiteral("exponential"),
        QStringLiteral("cyclic"), QStringLiteral("epoch")};
    return values.contains(item);
}

QString plain(const QString& text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

/// Everything a widget says, to the eye and to a screen reader.
QStringList textsOf(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts += label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts += button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        texts += field->placeholderText();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < box->count(); ++i)
            if (!isValueOfAConfiguration(box->itemText(i)))
                texts += box->itemText(i);
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget))
        for (int i = 0; header->model() && i < header->count(); ++i)
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                texts += header->model()->headerData(i, header->orientation(), role).toString();
    for (const QAction* action : widget.actions())
        texts += {action->text(), action->toolTip(), action->statusTip()};
    return texts;
}

QString nameOf(const QWidget& widget)
{
    const QString name = widget.objectName();
    return QString::fromLatin1(widget.metaObject()->className()) + (name.isEmpty() ? QString() : u'#' + name);
}

/// Whether a person can see all of what hangs below: not in what scrolls, which may be wider than it is shown.
bool isInScrollArea(const QWidget& widget)
{
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(parent))
            return true;
    return false;
}

QString problemOfLabel(const QLabel& label)
{
    const bool elides = qobject_cast<const ElidedText*>(&label); // and says the whole in its tool tip
    if (elides || label.text().isEmpty() || label.pixmap(Qt::ReturnByValue).isNull() == false ||
        !label.toolTip().isEmpty())
        return {};
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() ? QStringLiteral("lines are cut off") : QString();
    return label.sizeHint().width() > label.width() ? QStringLiteral("is cut off") : QString();
}

QString problemOfHeader(const QHeaderView& header)
{
    if (header.orientation() != Qt::Horizontal || !header.model())
        return {};
    QStringList cut;
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
        const QString tip = header.model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString();
        const int room = header.sectionSize(i) - 4;
        if (!header.isSectionHidden(i) && tip.isEmpty() && header.fontMetrics().horizontalAdvance(text) > room)
            cut += text;
    }
    return cut.isEmpty() ? QString() : QStringLiteral("cuts off ") + cut.join(QStringLiteral(", "));
}

/// What is wrong with how a widget shows its text; empty: nothing.
QString problemOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return problemOfLabel(*label);
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget))
        return problemOfHeader(*header);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        if (!button->text().isEmpty() && button->minimumSizeHint().width() > button->width())
            return QStringLiteral("is cut off: '%1'").arg(button->text());
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        if (tabs->sizeHint().width() > tabs->width() && !tabs->usesScrollButtons())
            return QStringLiteral("cuts tabs off");
    return {};
}

bool standsOutside(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return parent && !widget.isWindow() && !isInScrollArea(widget) && !widget.size().isEmpty() &&
           widget.geometry().right() > parent->rect().right() + 1;
}

} // namespace

class TranslatedWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingVisiblePassesTheTranslatorBy();
    void noWordIsCutOff_data();
    void noWordIsCutOff();

    void cleanup() { installTranslation(*qApp, QStringLiteral("en")); }
};

void TranslatedWindowTest::nothingVisiblePassesTheTranslatorBy()
{
    QCOMPARE(wordsOutside(QStringLiteral("⟦frame ⟦two⟧⟧ of clip.mp4 (CPU)")), QStringList{QStringLiteral("of")});
    Brackets brackets;
    QApplication::installTranslator(&brackets);
    Workbench bench;
    bench.start({}, bench.smallModels(2));
    fillRooms(bench);
    QStringList found;
    for (const QString& room : roomIds()) {
        bench.window().showWorkspace(room);
        QTest::qWait(200);
        for (const QWidget* widget : bench.window().findChildren<QWidget*>())
            for (const QString& text : textsOf(*widget))
                if (const QStringList words = wordsOutside(plain(text)); !words.isEmpty())
                    found += QStringLiteral("%1: %2 in '%3'").arg(nameOf(*widget), words.join(u' '), text);
    }
    QApplication::removeTranslator(&brackets);
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TranslatedWindowTest::noWordIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    for (const QString& language : availableLanguages())
        QTest::addRow("%s", qPrintable(language)) << language;
    QTest::addRow("longer than English") << QString();
}

void TranslatedWindowTest::noWordIsCutOff()
{
    QFETCH(QString, language);
    Longer longer;
    if (language.isEmpty())
        QApplication::installTranslator(&longer);
    else
        installTranslation(*qApp, language);
    Workbench bench;
    bench.start({}, bench.smallModels(2));
    fillRooms(bench);
    QStringList found;
    for (const QSize size : {QSize(900, 600), QSize(1280, 720)}) {
        bench.window().resize(size);
        for (const QString& room : roomIds()) {
            bench.window().showWorkspace(room);
            QTest::qWait(200);
            const QString where = QStringLiteral("%1 at %2x%3: ").arg(room).arg(size.width()).arg(size.height());
            if (bench.window().width() > size.width())
                found += where + QStringLiteral("the window wants %1 px").arg(bench.window().width());
            for (const QWidget* widget : bench.window().findChildren<QWidget*>()) {
                if (!widget->isVisible())
                    continue;
                if (const QString problem = problemOf(*widget); !problem.isEmpty())
                    found += where + nameOf(*widget) + u' ' + problem;
                if (standsOutside(*widget))
                    found += where + nameOf(*widget) + QStringLiteral(" stands outside of ") +
                             nameOf(*widget->parentWidget());
            }
        }
    }
    QApplication::removeTranslator(&longer);
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("\n") + found.join(u'\n')));
}

QTEST_MAIN(TranslatedWindowTest)
#include "tst_translated_window.moc"
