// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_panel.h"

#include "form_parts.h"
#include "widgets/dataset_table_model.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace veriframe {

namespace {

QLabel* selectable(QLabel* label)
{
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

/// Turning the wheel over a panel scrolls it and must not change a setting on the way.
template<typename Field>
class CalmField : public Field {
public:
    using Field::Field;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

QString stepLine(std::size_t step, const StepCell& cell)
{
    const QString line = DatasetPanel::tr("%1: %2", "a step and how it stands")
                             .arg(stepTitle(trainingSteps()[step]), stepStateWord(cell.state));
    return cell.why.isEmpty() ? line : line + QStringLiteral("\n") + cell.why;
}

} // namespace

DatasetPanel::DatasetPanel(QWidget* parent)
    : SectionPanel(parent), m_videoTitle(new PanelLabel(Token::text, textSize::title, QFont::DemiBold)),
      m_videoFacts(new PanelLabel(Token::dim, textSize::body)),
      m_videoSteps(new PanelLabel(Token::text, textSize::body)),
      m_problems(new PanelLabel(Token::text, textSize::body)),
      m_detector(new PanelLabel(Token::dim, textSize::caption)), m_profile(new CalmField<QComboBox>),
      m_stride(new CalmField<QSpinBox>), m_splits(new CalmField<QSpinBox>), m_optionsPart(nullptr)
{
    setAccessibleName(tr("About the dataset"));
    for (QLabel* label : {m_videoTitle, m_videoFacts, m_videoSteps, m_problems, m_detector})
        selectable(label);
    m_optionsPart = makeOptionsPart();
    addSection(QStringLiteral("video"), tr("This video"), makeVideoPart());
    addSection(QStringLiteral("problems"), tr("Metadata"), m_problems);
    addSection(QStringLiteral("options"), tr("Settings of the steps"), m_optionsPart);
    setVideo(nullptr, 0);
    setProblems({});
}

QWidget* DatasetPanel::makeVideoPart()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * space::grid);
    column->addWidget(m_videoTitle);
    column->addWidget(m_videoFacts);
    column->addWidget(m_videoSteps);
    return part;
}

QWidget* DatasetPanel::makeOptionsPart()
{
    auto* part = new QWidget;
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int leastLetters = 10;
    m_profile->setMinimumContentsLength(leastLetters);
    m_profile->addItem(tr("dfdc: by the write-up"), QStringLiteral("dfdc"));
    m_profile->addItem(tr("kernel: half the size"), QStringLiteral("kernel"));
    m_profile->setToolTip(tr("How a frame is scaled before faces are looked for in it."));
    m_stride->setRange(1, 1000);
    m_stride->setToolTip(tr("Faces are cut out of every so-many-th frame."));
    m_splits->setRange(1, 50);
    m_splits->setToolTip(tr("How many folds the parts 0 to 49 are dealt out to."));
    form->addRow(makeFieldLabel(tr("Pro&file"), m_profile), m_profile);
    form->addRow(makeFieldLabel(tr("Crops: every … frames"), m_stride), m_stride);
    form->addRow(makeFieldLabel(tr("Folds"), m_splits), m_splits);
    form->addRow(m_detector);
    auto* change = new QPushButton(tr("Choose another detector…"));
    change->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // long words are cut rather than the panel
    change->setToolTip(change->text());
    form->addRow(change);
    connect(change, &QPushButton::clicked, this, &DatasetPanel::detectorRequested);
    connect(m_profile, &QComboBox::activated, this, &DatasetPanel::optionsChanged);
    for (QSpinBox* box : {m_stride, m_splits}) {
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &DatasetPanel::optionsChanged);
    }
    return part;
}

void DatasetPanel::setVideo(const DatasetRow* row, int crops)
{
    if (!row) {
        m_videoTitle->setText(tr("No video is chosen."));
        m_videoFacts->setText(tr("Choose one in the list to see what was made of it."));
        m_videoSteps->clear();
        return;
    }
    m_videoTitle->setText(row->video);
    QStringList facts{row->label == DatasetRow::Label::fake ? tr("fake") : tr("real"), tr("part %1").arg(row->part)};
    if (row->fold >= 0)
        facts += tr("fold %1").arg(row->fold);
    if (crops > 0)
        facts += tr("%n crop(s)", nullptr, crops);
    QString text = facts.join(QStringLiteral(" · "));
    if (row->label == DatasetRow::Label::fake)
        text += QStringLiteral("\n") +
                (row->original.isEmpty() ? tr("its original is not known") : tr("made from %1").arg(row->original));
    m_videoFacts->setText(text);
    QStringList lines;
    for (std::size_t step = 0; step < DatasetRow::stepCount; ++step)
        if (row->steps[step].state != StepCell::none)
            lines += stepLine(step, row->steps[step]);
    m_videoSteps->setText(lines.join(QStringLiteral("\n")));
}

void DatasetPanel::setProblems(const std::vector<ProblemGroup>& problems)
{
    qint64 count = 0;
    QStringList texts;
    for (const ProblemGroup& group : problems) {
        count += group.count;
        QString text = QStringLiteral("%1 (%2)\n").arg(group.title, QLocale().toString(group.count)) +
                       group.lines.join(QStringLiteral("\n"));
        if (group.count > group.lines.size())
            text +=
                QStringLiteral("\n") + tr("and %n more", nullptr, static_cast<int>(group.count - group.lines.size()));
        texts += text;
    }
    m_problems->setText(texts.isEmpty() ? tr("Nothing is wrong with it.") : texts.join(QStringLiteral("\n\n")));
    section(1)->setNote(count > 0 ? QLocale().toString(count) : QString());
}

void DatasetPanel::setOptions(const PreprocessingOptions& options)
{
    const QSignalBlocker stride(m_stride), splits(m_splits);
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(QLatin1String(toString(options.profile)))));
    m_stride->setValue(options.frameStride);
    m_splits->setValue(options.splits);
}

PreprocessingOptions DatasetPanel::options(PreprocessingOptions base) const
{
    base.profile = parseProfile(m_profile->currentData().toString().toStdString());
    base.frameStride = m_stride->value();
    base.splits = m_splits->value();
    return base;
}

void DatasetPanel::setOptionsEnabled(bool enabled)
{
    m_optionsPart->setEnabled(enabled);
}

void DatasetPanel::setDetectorText(const QString& text)
{
    m_detector->setText(text);
}

} // namespace veriframe
