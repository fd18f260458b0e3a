// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis_dialogs.h"

#include "widgets/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

QString videoFilter()
{
    return QCoreApplication::translate(
        "AnalysisDialogs",
        "Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv);;All files (*)");
}

QString videoOrCaseFilter()
{
    return QCoreApplication::translate(
               "AnalysisDialogs",
               "Videos and cases (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv "
               "*.vfcase);;Cases (*.vfcase)") +
           QStringLiteral(";;") + videoFilter();
}

StrideDialog::StrideDialog(int frameCount, int stride, QWidget* parent)
    : QDialog(parent), m_frameCount(frameCount), m_stride(new QSpinBox), m_count(new QLabel)
{
    setWindowTitle(tr("Analyse every n-th frame"));
    m_stride->setRange(1, std::max(1, frameCount));
    m_stride->setValue(stride);
    m_stride->setAccessibleName(tr("Distance of the frames"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Analyse"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(3 * space::grid);
    form->addRow(tr("Every n-th frame, n ="), m_stride);
    form->addRow(QString(), m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    layout->setSpacing(4 * space::grid);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(m_stride, &QSpinBox::valueChanged, this, &StrideDialog::sayHowMany);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    sayHowMany();
    m_stride->selectAll();
}

int StrideDialog::stride() const
{
    return m_stride->value();
}

void StrideDialog::sayHowMany()
{
    const int frames = (m_frameCount + stride() - 1) / stride();
    m_count->setText(tr("%1 of %n frame(s); those looked at already are kept.", nullptr, m_frameCount)
                         .arg(QLocale().toString(frames)));
}

} // namespace veriframe
