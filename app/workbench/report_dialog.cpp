// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_dialog.h"

#include "form_parts.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int dialogWidth = 560, typingMs = 300;

/// The forms in the order in which they are offered.
constexpr std::array formNames{"HTML", "PDF", "JSON"};
constexpr std::array formEndings{".html", ".pdf", ".json"};

QString endingOf(int form)
{
    return QLatin1String(formEndings.at(static_cast<std::size_t>(form)));
}

} // namespace

QString fileNamesText(const std::vector<std::filesystem::path>& files)
{
    QStringList names;
    for (const std::filesystem::path& file : files)
        names += QString::fromStdString(file.filename().string());
    return listText(names);
}

ReportDialog::ReportDialog(JobRunner& jobs, Start start, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_start(std::move(start)), m_folder(new QRadioButton(tr("A &folder with"))),
      m_file(new QRadioButton(tr("&One file"))), m_form(new QComboBox), m_sums(makeCaption()),
      m_folderField(new PathField(PathField::Kind::folder, tr("Folder of the report"))), m_fileRow(new QWidget),
      m_fileEdit(new QLineEdit), m_place(makeCaption()), m_problem(new MessageLine),
      m_heatMaps(new QCheckBox(tr("Heat &maps on the faces")))
{
    setWindowTitle(tr("Write a report"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    layout->setSpacing(2 * space::grid);
    buildChoices();
    buildPlace();
    auto* buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(tr("&Write the report"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    auto* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel"));
    cancel->setIcon({});
    layout->addSpacing(2 * space::grid);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_folder->setChecked(true);
    showChoice();
    m_folderField->setFocus();
    // The layout's own minimum is that of texts a word wide.
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumWidth(dialogWidth);
    resize(dialogWidth, layout->totalHeightForWidth(dialogWidth));
}

bool ReportDialog::event(QEvent* event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show || event->type() == QEvent::Resize)
        growToTexts();
    return handled;
}

void ReportDialog::growToTexts()
{
    const int needed = layout()->totalHeightForWidth(width());
    setMinimumHeight(needed);
    if (height() < needed)
        resize(width(), needed);
}

QWidget* ReportDialog::makeFormChoice()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4 * space::grid);
    layout->addWidget(m_folder);
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        m_forms[i] = new QCheckBox(QLatin1String(formNames[i]));
        m_forms[i]->setChecked(true);
        layout->addWidget(m_forms[i]);
        connect(m_forms[i], &QCheckBox::toggled, this, &ReportDialog::look);
    }
    layout->addStretch(1);
    return row;
}

void ReportDialog::buildChoices()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(makeGroupTitle(tr("What is written")));
    column->addWidget(makeFormChoice());
    m_sums->setText(tr("HTML opens in any browser, PDF is for paper, JSON has every number. SHA256SUMS lies beside "
                       "them: with it anybody can check that nothing was changed."));
    column->addWidget(m_sums);
    for (const char* name : formNames)
        m_form->addItem(QLatin1String(name));
    m_form->setCurrentIndex(1);
    m_form->setAccessibleName(tr("Form of the file"));
    auto* file = new QHBoxLayout;
    file->setSpacing(4 * space::grid);
    file->addWidget(m_file);
    file->addWidget(m_form);
    file->addStretch(1);
    column->addLayout(file);
    m_heatMaps->setEnabled(m_start.whyNoHeatMaps.isEmpty());
    m_heatMaps->setChecked(m_heatMaps->isEnabled());
    column->addWidget(m_heatMaps);
    column->addWidget(makeCaption(
        m_heatMaps->isEnabled()
            ? tr("Where the models look. The strongest faces are judged again for that, which takes "
                 "some seconds for each.")
            : m_start.whyNoHeatMaps));
    connect(m_folder, &QRadioButton::toggled, this, &ReportDialog::showChoice);
    connect(m_form, &QComboBox::currentIndexChanged, this, [this](int form) {
        std::filesystem::path path = m_fileEdit->text().trimmed().toStdString();
        path.replace_extension(endingOf(form).toStdString());
        m_fileEdit->setText(QString::fromStdString(path.string()));
        look();
    });
}

void ReportDialog::buildPlace()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addSpacing(2 * space::grid);
    column->addWidget(makeGroupTitle(tr("Where")));
    const std::filesystem::path proposal = m_start.beside.parent_path() / (m_start.beside.stem().string() + "-report");
    m_folderField->setPath(QString::fromStdString(proposal.string()));
    m_fileEdit->setText(QString::fromStdString(proposal.string()) + endingOf(m_form->currentIndex()));
    m_folderField->edit()->setAccessibleName(tr("Folder of the report"));
    m_fileEdit->setAccessibleName(tr("File of the report"));
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("File of the report"));
    choose->setAutoDefault(false);
    auto* row = new QHBoxLayout(m_fileRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * space::grid);
    row->addWidget(m_fileEdit, 1);
    row->addWidget(choose);
    column->addWidget(m_folderField);
    column->addWidget(m_fileRow);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(m_folderField, &PathField::edited, this, &ReportDialog::refreshAccept);
    connect(m_folderField, &PathField::pathChosen, this, &ReportDialog::look);
    connect(m_fileEdit, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ReportDialog::takeEnding);
    connect(choose, &QPushButton::clicked, this, &ReportDialog::browseForFile);
    column->addWidget(m_place);
    column->addWidget(m_problem);
}

bool ReportDialog::wantsFolder() const
{
    return m_folder->isChecked();
}

QString ReportDialog::path() const
{
    return wantsFolder() ? m_folderField->path() : m_fileEdit->text().trimmed();
}

/// The ending of a name that was typed says the form as well.
void ReportDialog::takeEnding()
{
    for (int form = 0; form < m_form->count(); ++form)
        if (path().endsWith(endingOf(form), Qt::CaseInsensitive)) {
            const QSignalBlocker quiet(m_form); // the name is as it was typed
            m_form->setCurrentIndex(form);
        }
    look();
}

void ReportDialog::browseForFile()
{
    auto* dialog =
        new QFileDialog(this, tr("File of the report"), path(), tr("Reports (*.html *.pdf *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // that a file is there is said here
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        m_fileEdit->setText(chosen);
        takeEnding();
    });
    dialog->open();
}

ReportWish ReportDialog::wish() const
{
    ReportWish wish;
    QString target = path();
    if (!wantsFolder() && reportFormatOf(target.toStdString()) == ReportFormat::folder)
        target += endingOf(m_form->currentIndex());
    wish.target = target.toStdString();
    wish.files = {m_forms[0]->isChecked(), m_forms[1]->isChecked(), m_forms[2]->isChecked()};
    wish.heatMaps = m_heatMaps->isEnabled() && m_heatMaps->isChecked();
    return wish;
}

void ReportDialog::showChoice()
{
    for (QCheckBox* form : m_forms)
        form->setEnabled(wantsFolder());
    m_form->setEnabled(!wantsFolder());
    m_folderField->setVisible(wantsFolder());
    m_fileRow->setVisible(!wantsFolder());
    look();
}

void ReportDialog::look()
{
    m_jobs.abandon(m_looking);
    m_place->setText(tr("Looking at that place…"));
    m_problem->setMessage({});
    refreshAccept();
    if (path().isEmpty()) {
        m_place->setText(tr("Choose where the report is to lie."));
        return;
    }
    JobSpec spec;
    spec.title = tr("Looking where the report is to lie");
    spec.visible = false;
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this](const ErrorInfo& error) {
        m_place->clear();
        m_place->hide();
        m_problem->setMessage(errorText(error));
        refreshAccept();
    };
    m_looking = m_jobs.start<ReportPlace>(
        std::move(spec),
        [wish = wish(), video = m_start.video](JobContext& job) { return lookAtReportPlace(wish, video, job.stop); },
        [this](const ReportPlace& place) {
            showPlace(place);
            return QString();
        });
}

void ReportDialog::showPlace(const ReportPlace& place)
{
    m_place->show();
    if (!wantsFolder()) {
        m_place->setText(
            place.holdsReport ? tr("This file is there already; it is replaced.") : tr("The file is made."));
        return;
    }
    QStringList said{
        place.holdsReport ? tr("There is a report in this folder already; it is replaced.")
        : place.exists    ? tr("The report is written into this folder.")
                          : tr("The folder is made.")};
    if (!place.earlier.outdated.empty())
        said += tr("With it goes what the new one does not have: %1.").arg(fileNamesText(place.earlier.outdated));
    if (!place.earlier.strange.empty())
        said += tr("Not as an earlier report was written, and therefore left alone: %1.")
                    .arg(fileNamesText(place.earlier.strange));
    m_place->setText(sentencesText(said));
}

void ReportDialog::refreshAccept()
{
    const bool anyForm = !wantsFolder() || std::any_of(m_forms.begin(), m_forms.end(), [](const QCheckBox* form) {
        return form->isChecked();
    });
    m_accept->setEnabled(anyForm && !path().isEmpty() && m_problem->message().isEmpty());
}

} // namespace veriframe
