// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_dialog.h"

#include "base/version.h"
#include "common/program_facts.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <thread>

namespace veriframe {

namespace {

/// Name, what for, licence: what the program is built from.
struct Component {
    const char *name, *purpose, *licence;
};

constexpr Component components[] = {
    {"Qt 6", QT_TRANSLATE_NOOP("AboutDialog", "windows"), "LGPL-3.0, GPL-3.0"},
    {"QCustomPlot", QT_TRANSLATE_NOOP("AboutDialog", "plots"), "GPL-3.0-or-later"},
    {"LibTorch", QT_TRANSLATE_NOOP("AboutDialog", "networks"), "BSD-3-Clause"},
    {"OpenCV", QT_TRANSLATE_NOOP("AboutDialog", "pictures"), "Apache-2.0"},
    {"FFmpeg", QT_TRANSLATE_NOOP("AboutDialog", "video"), "LGPL-2.1-or-later, GPL-2.0-or-later"},
    {"dlib", QT_TRANSLATE_NOOP("AboutDialog", "the face detector without a download"), "BSL-1.0"},
    {"OpenBLAS", QT_TRANSLATE_NOOP("AboutDialog", "matrix products"), "BSD-3-Clause"},
    {"CLI11", QT_TRANSLATE_NOOP("AboutDialog", "command line"), "BSD-3-Clause"},
    {"spdlog, fmt", QT_TRANSLATE_NOOP("AboutDialog", "messages"), "MIT"},
    {"nlohmann-json", QT_TRANSLATE_NOOP("AboutDialog", "JSON"), "MIT"},
    {"OpenSSL", QT_TRANSLATE_NOOP("AboutDialog", "checksums"), "Apache-2.0"},
    {"libcurl", QT_TRANSLATE_NOOP("AboutDialog", "downloads"), "curl"},
    {"MTCNN weights (facenet-pytorch)", QT_TRANSLATE_NOOP("AboutDialog", "the face detector, fetched on request"),
     "MIT"},
    {"DFDC ensemble (Selim Seferbekov)", QT_TRANSLATE_NOOP("AboutDialog", "the classifiers, fetched on request"),
     "MIT"},
};

QPlainTextEdit* textPage(const QString& name, bool fixedWidth)
{
    auto* page = new QPlainTextEdit;
    page->setReadOnly(true);
    page->setAccessibleName(name);
    if (fixedWidth)
        page->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    page->setTabChangesFocus(true);
    return page;
}

QString componentsText()
{
    QString text;
    for (const Component& component : components)
        text += QStringLiteral("%1 – %2 – %3\n")
                    .arg(
                        QLatin1String(component.name), QCoreApplication::translate("AboutDialog", component.purpose),
                        QLatin1String(component.licence));
    return text;
}

QString licenceText()
{
    QFile file(QStringLiteral(":/licence/LICENSE"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString diagnosticsText()
{
    QString text =
        QStringLiteral("Veriframe %1, Qt %2\n").arg(QString::fromStdString(version()), QLatin1String(qVersion()));
    text += QString::fromStdString(programFactsText(programFacts()));
    if (const QString home = QDir::homePath(); home.size() > 1)
        text.replace(home, QStringLiteral("~"));
    return text;
}

struct AboutDialog::Parts {
    QPlainTextEdit* diagnostics = nullptr;
    QPushButton* copy = nullptr;
    std::jthread collecting;
};

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent), m_parts(std::make_unique<Parts>())
{
    setWindowTitle(tr("About Veriframe"));
    resize(640, 520);
    auto* icon = new QLabel;
    icon->setPixmap(QIcon(QStringLiteral(":/icons/veriframe.svg")).pixmap(56, 56));
    auto* name = new PanelLabel(Token::text, 22, QFont::DemiBold);
    name->setText(QStringLiteral("Veriframe %1").arg(QString::fromStdString(version())));
    auto* what = new PanelLabel(Token::dim, textSize::body);
    what->setText(tr("Finds face manipulation in video. Free software, GPL-3.0 or later. A probability is not proof."));
    what->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(what);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::panelPadding);
    head->addWidget(icon);
    head->addLayout(words, 1);

    auto* tabs = new QTabWidget;
    m_parts->diagnostics = textPage(tr("Diagnostics"), true);
    m_parts->diagnostics->setPlainText(tr("The machine is being asked."));
    tabs->addTab(m_parts->diagnostics, tr("Diagnostics"));
    QPlainTextEdit* built = textPage(tr("Built from"), false);
    built->setPlainText(componentsText());
    tabs->addTab(built, tr("Built from"));
    QPlainTextEdit* licence = textPage(tr("Licence"), true);
    licence->setPlainText(licenceText());
    tabs->addTab(licence, tr("Licence"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_parts->copy = buttons->addButton(tr("Copy diagnostics"), QDialogButtonBox::ActionRole);
    m_parts->copy->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_parts->copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_parts->diagnostics->toPlainText());
        m_parts->copy->setText(tr("Copied"));
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    layout->setSpacing(space::panelPadding);
    layout->addLayout(head);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);

    m_parts->collecting = std::jthread([dialog = QPointer<AboutDialog>(this)] {
        const QString text = diagnosticsText();
        QMetaObject::invokeMethod(
            qApp,
            [dialog, text] {
                if (!dialog)
                    return;
                dialog->m_parts->diagnostics->setPlainText(text);
                dialog->m_parts->copy->setEnabled(true);
            },
            Qt::QueuedConnection);
    });
}

AboutDialog::~AboutDialog() = default;

} // namespace veriframe
