// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the curves of the Training room.
#include "plot_saving.h"
#include "training_content.h"
#include "training_workspace.h"
#include "widgets/chip.h"
#include "widgets/notice_bar.h"
#include "widgets/training_curves.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace veriframe {

void TrainingWorkspace::registerCurveActions()
{
    const QString group = tr("Training");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QKeySequence& key, bool checkable, std::function<void(bool)> run) {
        m_actions.add(
            {QLatin1String(id), group, text, sentence, QLatin1String(icon), {key}, checkable, std::move(run)});
    };
    add("training.zoom-in", tr("&Zoom in on the curves"), {}, "zoom-in", Qt::CTRL | Qt::ALT | Qt::Key_Plus, false,
        [this](bool) { m_curves->zoom(2); });
    add("training.zoom-out", tr("Zoo&m out of the curves"), {}, "zoom-out", Qt::CTRL | Qt::ALT | Qt::Key_Minus, false,
        [this](bool) { m_curves->zoom(0.5); });
    add("training.zoom-all", tr("All e&pochs"), tr("Show the curves from the begin of the run to its end."), "fit",
        Qt::CTRL | Qt::ALT | Qt::Key_0, false, [this](bool) { m_curves->showAll(); });
    add("training.logarithmic", tr("&Logarithmic curves"), tr("Show losses and learning rate on a logarithmic axis."),
        "", Qt::CTRL | Qt::ALT | Qt::Key_L, true, [this](bool checked) {
            showView(View::curves);
            m_curves->setLogarithmic(checked);
        });
    add("training.export-curves", tr("E&xport the curves…"),
        tr("Save the curves as a picture (PNG, SVG) or their numbers as a table (CSV)."), "export",
        Qt::CTRL | Qt::ALT | Qt::Key_E, false, [this](bool) { exportCurves(); });
}

void TrainingWorkspace::connectCurves()
{
    auto* chip = new Chip;
    chip->setDense(true);
    chip->setAction(m_actions.action(QStringLiteral("training.export-curves")));
    m_curves->addControl(chip);
    connect(m_curves, &TrainingCurves::logarithmicChanged, this, [this](bool logarithmic) {
        m_actions.action(QStringLiteral("training.logarithmic"))->setChecked(logarithmic);
    });
}

void TrainingWorkspace::exportCurves()
{
    showView(View::curves);
    const TrainingRun* run = shownRun();
    if (!run)
        return;
    const QString name = QString::fromStdString(checkpointStem(run->options)) + QStringLiteral("curves.png");
    const QString folder = QString::fromStdString(run->options.output.string());
    QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export the curves"), QDir(folder).filePath(name),
        tr("Pictures and tables (*.png *.svg *.csv);;All files (*)"));
    if (chosen.isEmpty())
        return;
    if (QFileInfo(chosen).suffix().isEmpty())
        chosen += QStringLiteral(".png");
    saveCurves(chosen);
}

void TrainingWorkspace::saveCurves(const QString& path)
{
    const TrainingRun* run = shownRun();
    if (!run)
        return;
    // Of a long run half a million lines: made beside the window too.
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return saveTable(
            m_jobs, this, m_notice, path, [series = m_curves->series()] { return series.csv(); },
            tr("The curves' numbers were saved as %1."));
    savePlot(
        m_jobs, this, m_notice, path, m_curves->drawn(plotFormatOf(path), runTitle(run->options)),
        tr("The curves were saved as %1."));
}

} // namespace veriframe
