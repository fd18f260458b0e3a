// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_preview.h"

#include "form_parts.h"
#include "train/preview.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int rows = 8;
constexpr int usualWidth = 1480, usualHeight = 840; ///< a sheet's width and a scroll bar's; smaller screens scroll

Recipe recipeOf(const TrainingOptions& options)
{
    Recipe recipe;
    recipe.inputSizePx = options.config.inputSizePx;
    recipe.hardDrops = options.hardDrops;
    recipe.augmentations = options.augmentations;
    recipe.gridMask = options.gridMask;
    return recipe;
}

QImage drawSheet(const TrainingOptions& options, std::uint64_t seed)
{
    const TrainingData data = readTrainingData(options.data, options.foldTable, options.fold);
    const cv::Mat rgb = trainingPreview(data, recipeOf(options), rows, seed);
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888).copy();
}

} // namespace

TrainingPreview::TrainingPreview(JobRunner& jobs, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_state(makeCaption()), m_picture(new QLabel), m_problem(new MessageLine),
      m_scroll(new QScrollArea)
{
    setWindowTitle(tr("What training sees"));
    m_picture->setAccessibleName(tr("Contact sheet: crops and what augmentation makes of them"));
    m_picture->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll->setWidget(m_picture);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(m_picture->accessibleName());
    auto* buttons = new QDialogButtonBox;
    m_again = buttons->addButton(tr("&Draw others"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save the picture…"), QDialogButtonBox::ActionRole);
    auto* close = buttons->addButton(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setIcon({});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    layout->setSpacing(3 * space::grid);
    layout->addWidget(m_state);
    layout->addWidget(m_problem);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buttons);
    resize(QSize(usualWidth, usualHeight).boundedTo(screen()->availableSize() * 0.95));
    connect(m_again, &QPushButton::clicked, this, &TrainingPreview::draw);
    connect(m_save, &QPushButton::clicked, this, &TrainingPreview::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TrainingPreview::preview(const TrainingOptions& options)
{
    m_options = options;
    m_draw = options.seed;
    draw();
}

QString TrainingPreview::problem() const
{
    return m_problem->message();
}

void TrainingPreview::draw()
{
    if (m_job)
        m_jobs.abandon(std::exchange(m_job, 0));
    showState(tr("Reading crops and drawing…"));
    JobSpec spec;
    spec.title = tr("Drawing what training sees");
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_job = 0;
        m_sheet = {};
        m_picture->clear();
        showState({}, errorText(error));
    };
    m_job = m_jobs.start<QImage>(
        std::move(spec), [options = m_options, seed = m_draw++](JobContext&) { return drawSheet(options, seed); },
        [this](const QImage& sheet) {
            showSheet(sheet);
            return QString();
        });
}

void TrainingPreview::showSheet(const QImage& sheet)
{
    m_job = 0;
    m_sheet = sheet;
    m_picture->setPixmap(QPixmap::fromImage(sheet));
    showState(
        tr("Fakes and reals that train, each at the left as it is stored and beside it as the network may see it. "
           "The outline is that of the difference mask: it must stay on the manipulated part."));
}

void TrainingPreview::showState(const QString& state, const QString& problem)
{
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_problem->setMessage(problem);
    m_again->setEnabled(m_job == 0 || !m_sheet.isNull());
    m_save->setEnabled(!m_sheet.isNull());
}

void TrainingPreview::chooseFile()
{
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Save the contact sheet"), QStringLiteral("training-preview.png"), tr("Pictures (*.png)"));
    if (!chosen.isEmpty())
        save(chosen);
}

void TrainingPreview::save(const QString& path)
{
    JobSpec spec;
    spec.title = tr("Saving the contact sheet");
    spec.owner = this;
    spec.work = [path, sheet = m_sheet](JobContext&) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || !sheet.save(&file, "PNG") || !file.commit())
            throw Error(
                ErrorCode::unwritable, "Saving the contact sheet", path.toStdString(), file.errorString().toStdString(),
                "Choose another place.");
    };
    spec.done = [path] { return shownPath(path); };
    spec.failed = [this](const ErrorInfo& error) { m_problem->setMessage(errorText(error)); };
    m_jobs.start(std::move(spec));
}

} // namespace veriframe
