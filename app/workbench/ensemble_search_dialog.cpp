// SPDX-License-Identifier: GPL-3.0-or-later
#include "ensemble_search_dialog.h"

#include "form_parts.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

EnsembleSearchDialog::EnsembleSearchDialog(int marked, int judged, QWidget* parent)
    : QDialog(parent), m_candidates(std::max(marked, judged)), m_method(new QComboBox), m_objective(new QComboBox),
      m_size(new QSpinBox), m_groups(new QSpinBox), m_cost(makeCaption())
{
    setWindowTitle(tr("Search the best set"));
    m_method->addItem(tr("Greedy: add what helps most, again and again"), static_cast<int>(SearchMethod::greedy));
    m_method->addItem(tr("Exhaustive: every combination"), static_cast<int>(SearchMethod::exhaustive));
    m_objective->addItem(tr("Log loss"), static_cast<int>(SearchObjective::logLoss));
    m_objective->addItem(
        tr("Log loss, fakes and reals weighing the same"), static_cast<int>(SearchObjective::balancedLogLoss));
    m_objective->addItem(tr("AUC"), static_cast<int>(SearchObjective::areaUnderRoc));
    m_objective->addItem(tr("Average precision"), static_cast<int>(SearchObjective::averagePrecision));
    m_objective->addItem(tr("Equal error rate"), static_cast<int>(SearchObjective::equalErrorRate));
    m_objective->addItem(tr("Brier score"), static_cast<int>(SearchObjective::brierScore));
    const EnsembleSearchOptions usual;
    m_size->setRange(1, 50);
    m_size->setValue(usual.size);
    m_groups->setRange(2, 50);
    m_groups->setValue(usual.groups);
    m_groups->setToolTip(
        tr("The choice is made without each group of videos in turn and measured on it, so that the gain that is shown "
           "is not one of choosing."));
    auto* form = new QFormLayout;
    const auto add = [&](const QString& text, QWidget* field) { form->addRow(makeFieldLabel(text, field), field); };
    add(tr("&Method"), m_method);
    add(tr("&Objective"), m_objective);
    add(tr("Members at &most"), m_size);
    add(tr("&Groups of videos"), m_groups);
    auto* buttons = new QDialogButtonBox;
    m_start = buttons->addButton(tr("&Search"), QDialogButtonBox::AcceptRole);
    auto* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel"));
    cancel->setIcon({});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    layout->setSpacing(3 * space::grid);
    layout->addWidget(
        makeCaption(tr("%1 marked checkpoints and %2 judged ones are searched; those not judged yet are judged first.")
                        .arg(marked)
                        .arg(judged)));
    layout->addLayout(form);
    layout->addWidget(m_cost);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_method, &QComboBox::activated, this, &EnsembleSearchDialog::showCost);
    for (QSpinBox* box : {m_size, m_groups})
        connect(box, &QSpinBox::valueChanged, this, &EnsembleSearchDialog::showCost);
    showCost();
    constexpr int usualWidth = 460;
    resize(usualWidth, layout->totalHeightForWidth(usualWidth)); // its texts wrap
}

EnsembleSearchOptions EnsembleSearchDialog::options() const
{
    EnsembleSearchOptions options;
    options.method = static_cast<SearchMethod>(m_method->currentData().toInt());
    options.objective = static_cast<SearchObjective>(m_objective->currentData().toInt());
    options.size = m_size->value();
    options.groups = m_groups->value();
    return options;
}

void EnsembleSearchDialog::showCost()
{
    const EnsembleSearchOptions wanted = options();
    if (wanted.method == SearchMethod::greedy) {
        m_cost->setText(tr("Takes moments. A checkpoint may be taken several times and then weighs more."));
        m_start->setEnabled(true);
        return;
    }
    const std::int64_t count = combinationCount(static_cast<std::size_t>(m_candidates), wanted.size);
    const bool tooMany = count > wanted.mostCombinations / (wanted.groups + 1);
    const QString number = QLocale().toString(static_cast<qlonglong>(count));
    m_cost->setText(
        tooMany
            ? tr("That would be about %1 combinations: too many. Take fewer members, or search greedily.").arg(number)
            : tr("About %1 combinations, once for each group of videos and once for all.").arg(number));
    m_start->setEnabled(!tooMany);
}

} // namespace veriframe
