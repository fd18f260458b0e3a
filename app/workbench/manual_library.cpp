// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_library.h"

#include <QFile>
#include <QRegularExpression>

namespace veriframe {

QString manualFrontPage()
{
    return QStringLiteral("index.md");
}

QString manualMarkdown(const QString& path)
{
    QFile file(QStringLiteral(":/manual/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::vector<ManualPage> manualPages()
{
    static const QRegularExpression titleLine(QStringLiteral("^# (.+)$")), groupLine(QStringLiteral("^## (.+)$")),
        pageLine(QStringLiteral("^- \\[([^\\]]+)\\]\\(([^)#]+\\.md)\\)"));
    std::vector<ManualPage> pages;
    QString group;
    for (const QString& line : manualMarkdown(manualFrontPage()).split(QLatin1Char('\n'))) {
        if (const auto title = titleLine.match(line); title.hasMatch() && pages.empty())
            pages.push_back({manualFrontPage(), title.captured(1), {}});
        else if (const auto heading = groupLine.match(line); heading.hasMatch())
            group = heading.captured(1);
        else if (const auto page = pageLine.match(line); page.hasMatch())
            pages.push_back({page.captured(2), page.captured(1), group});
    }
    return pages;
}

QString manualPageOfWorkspace(const QString& workspace)
{
    const QString path = QStringLiteral("workspaces/%1.md").arg(workspace);
    return QFile::exists(QStringLiteral(":/manual/") + path) ? path : manualFrontPage();
}

QString headingAnchor(const QString& heading)
{
    QString anchor;
    for (const QChar c : heading.toLower())
        if (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'))
            anchor += c;
        else if (c.isSpace())
            anchor += QLatin1Char('-');
    return anchor;
}

} // namespace veriframe
