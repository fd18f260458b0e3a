// SPDX-License-Identifier: GPL-3.0-or-later
#include "computation_section.h"

#include "checkpoint_facts.h"
#include "form_parts.h"
#include "settings.h"

#include "nn/encoders.h"

#include "widgets/text_parts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace veriframe {

namespace {

const QString automatic = QStringLiteral("auto");
constexpr int smallestInputPx = 32, largestInputPx = 4096;

QString deviceText(const DeviceFacts& facts)
{
    const QString name = QString::fromStdString(facts.name);
    return facts.device.cuda ? QStringLiteral("CUDA %1 · %2").arg(facts.device.index).arg(name)
                             : QStringLiteral("CPU · %1").arg(name);
}

} // namespace

ComputationSection::ComputationSection(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_profile(new QComboBox), m_precision(new QComboBox), m_device(new QComboBox),
      m_inputSize(new QSpinBox), m_facts(makeCaption())
{
    m_profile->addItem(tr("Automatic"), automatic);
    m_profile->addItem(tr("dfdc: the write-up's rules"), QStringLiteral("dfdc"));
    m_profile->addItem(tr("kernel: the published program's"), QStringLiteral("kernel"));
    m_precision->addItem(tr("Automatic"), automatic);
    for (const char* name : {"float32", "bfloat16", "float16"})
        m_precision->addItem(QLatin1String(name), QLatin1String(name));
    m_device->addItem(tr("Automatic"), automatic);
    m_device->addItem(QStringLiteral("CPU"), QStringLiteral("cpu"));
    for (QComboBox* combo : {m_profile, m_precision, m_device}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
        combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    // The value below the least says "the ensemble's".
    m_inputSize->setRange(smallestInputPx - 1, largestInputPx);
    m_inputSize->setSpecialValueText(tr("the ensemble's, else %1 px").arg(defaultInputSizePx));
    m_inputSize->setSuffix(tr(" px"));
    m_inputSize->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->addWidget(makeFieldLabel(tr("&Profile"), m_profile), 0, 0);
    grid->addWidget(m_profile, 0, 1);
    grid->addWidget(makeFieldLabel(tr("Precisio&n"), m_precision), 0, 2);
    grid->addWidget(m_precision, 0, 3);
    grid->addWidget(makeFieldLabel(tr("De&vice"), m_device), 1, 0);
    grid->addWidget(m_device, 1, 1);
    grid->addWidget(makeFieldLabel(tr("&Input size"), m_inputSize), 1, 2);
    grid->addWidget(m_inputSize, 1, 3);
    grid->addWidget(m_facts, 2, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);

    for (QComboBox* combo : {m_profile, m_precision, m_device})
        connect(combo, &QComboBox::currentIndexChanged, this, &ComputationSection::showState);
    connect(m_inputSize, &QSpinBox::valueChanged, this, &ComputationSection::changed);
    askForDevices();
    showState();
}

void ComputationSection::setChoice(const ModelChoice& choice)
{
    chooseData(*m_profile, choice.profile, choice.profile);
    chooseData(*m_precision, choice.precision, choice.precision);
    chooseData(*m_device, choice.device, choice.device);
    m_inputSize->setValue(choice.inputSizePx == 0 ? smallestInputPx - 1 : choice.inputSizePx);
}

void ComputationSection::fill(ModelChoice& choice) const
{
    choice.profile = m_profile->currentData().toString();
    choice.precision = m_precision->currentData().toString();
    choice.device = m_device->currentData().toString();
    choice.inputSizePx = m_inputSize->value() < smallestInputPx ? 0 : m_inputSize->value();
}

void ComputationSection::setEnsembleProfile(const QString& profile)
{
    m_profile->setItemText(0, tr("Automatic: %1").arg(profile.isEmpty() ? QStringLiteral("dfdc") : profile));
}

/// Asking CUDA can take a second.
void ComputationSection::askForDevices()
{
    JobSpec spec;
    spec.title = tr("Asking for devices");
    spec.visible = false;
    spec.owner = this;
    m_jobs.start<std::vector<DeviceFacts>>(
        std::move(spec), [](JobContext&) { return listDevices(); },
        [this](std::vector<DeviceFacts> devices) {
            for (const DeviceFacts& facts : devices) {
                const QString name = QString::fromStdString(toString(facts.device));
                const int index = m_device->findData(name);
                if (index >= 0)
                    m_device->setItemText(index, deviceText(facts));
                else
                    m_device->addItem(deviceText(facts), name);
            }
            m_devices = std::move(devices);
            showState();
            return QString();
        });
}

std::optional<ErrorInfo> ComputationSection::precisionError() const
{
    try {
        const Device device = resolveDevice(m_device->currentData().toString().toStdString());
        resolvePrecision(parsePrecision(m_precision->currentData().toString().toStdString()), device);
        return std::nullopt;
    } catch (const Error& error) {
        return error.info();
    }
}

QString ComputationSection::problem() const
{
    // Before the devices were asked for, asking could take long.
    if (!m_devices)
        return {};
    const auto error = precisionError();
    return error ? errorText(*error) : QString();
}

QString ComputationSection::resolvedText() const
{
    if (!m_devices)
        return tr("Asking for the devices of this machine…");
    if (precisionError())
        return {};
    const Device device = resolveDevice(m_device->currentData().toString().toStdString());
    const Precision precision =
        resolvePrecision(parsePrecision(m_precision->currentData().toString().toStdString()), device);
    QString text = tr("Computes in %1 on %2.")
                       .arg(
                           QLatin1String(toString(precision)),
                           device.cuda ? QString::fromStdString(toString(device)) : tr("the CPU"));
    if (!device.cuda && precision == Precision::float32 && cpuHasBfloat16())
        text = sentencesText(
            {text, tr("This CPU multiplies bfloat16 in hardware, which is faster and differs slightly.")});
    return text;
}

void ComputationSection::showState()
{
    const QString text = resolvedText();
    m_facts->setText(text);
    m_facts->setVisible(!text.isEmpty());
    Q_EMIT changed();
}

} // namespace veriframe
