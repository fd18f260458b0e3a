// SPDX-License-Identifier: GPL-3.0-or-later
#include "ts_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace veriframe::test {

namespace {

QStringList pluralForms(QXmlStreamReader& xml)
{
    QStringList forms;
    while (xml.readNextStartElement())
        forms += xml.readElementText(QXmlStreamReader::IncludeChildElements);
    return forms;
}

TsMessage readMessage(QXmlStreamReader& xml, const QString& context)
{
    TsMessage message;
    message.context = context;
    message.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            message.unfinished = xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
            message.translations = message.plural ? pluralForms(xml) : QStringList{xml.readElementText()};
        } else
            xml.skipCurrentElement();
    }
    return message;
}

} // namespace

std::vector<TsMessage> readTsFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<TsMessage> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                messages.push_back(readMessage(xml, context));
        }
    return xml.hasError() ? std::vector<TsMessage>() : messages;
}

QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("%L?(?:[0-9]{1,2}|n)"));
    QStringList found;
    for (auto match = form.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}

QString mnemonicsOf(const QString& text)
{
    QString letters;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if (text[i] == QLatin1Char('&')) {
            if (text[i + 1].isLetterOrNumber())
                letters += text[i + 1].toUpper();
            ++i; // of two ampersands the second is a plain one
        }
    return letters;
}

} // namespace veriframe::test
