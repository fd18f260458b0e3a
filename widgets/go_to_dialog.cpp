// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/go_to_dialog.h"

#include "widgets/frame_or_time.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace veriframe {

struct GoToDialog::Parts {
    std::vector<double> frameSeconds;
    int frame = 0;
    QLineEdit* place = nullptr;
    QLabel* verdict = nullptr;
    QPushButton* go = nullptr;

    int lastFrame() const { return static_cast<int>(frameSeconds.size()) - 1; }

    /// Why there is no frame for this.
    QString reason(const QString& text) const
    {
        if (frameSeconds.empty())
            return GoToDialog::tr("There is no video open.");
        const std::optional<FrameOrTime> meant = readFrameOrTime(text);
        if (!meant)
            return text.trimmed().isEmpty() ? GoToDialog::tr("A frame number or a time.")
                                            : GoToDialog::tr("This is neither a frame number nor a time.");
        if (std::holds_alternative<double>(*meant))
            return GoToDialog::tr("The last frame is at %1.").arg(clockText(frameSeconds.back()));
        return GoToDialog::tr("The last frame is %1.").arg(lastFrame());
    }
};

GoToDialog::GoToDialog(std::vector<double> frameSeconds, int currentFrame, QWidget* parent)
    : QDialog(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->frameSeconds = std::move(frameSeconds);
    m_parts->frame = std::clamp(currentFrame, 0, std::max(0, m_parts->lastFrame()));
    setWindowTitle(tr("Go to frame or time"));
    setMinimumWidth(400);
    auto* label = new QLabel(tr("&Frame or time"), this);
    m_parts->place = new QLineEdit(this);
    m_parts->place->setAccessibleName(tr("Frame or time"));
    m_parts->place->setPlaceholderText(tr("123 or 1:02.5"));
    m_parts->place->setMaxLength(64);
    label->setBuddy(m_parts->place);
    m_parts->verdict = new QLabel(this);
    m_parts->verdict->setObjectName(QStringLiteral("verdict"));
    m_parts->verdict->setWordWrap(true);
    m_parts->verdict->setTextFormat(Qt::PlainText);
    auto* examples = new QLabel(tr("Frames count from 0. Times: 1:02.5 · 00:00:04.104 · 12.5 s"), this);
    examples->setFont(textFont(textSize::caption));
    examples->setForegroundRole(QPalette::PlaceholderText);
    examples->setWordWrap(true);
    m_parts->go = new QPushButton(tr("Go"), this);
    m_parts->go->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_parts->go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(6);
    column->addWidget(label);
    column->addWidget(m_parts->place);
    column->addWidget(m_parts->verdict);
    column->addWidget(examples);
    column->addSpacing(8);
    column->addStretch(1);
    column->addLayout(buttons);

    connect(m_parts->place, &QLineEdit::textChanged, this, &GoToDialog::check);
    connect(m_parts->go, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    if (!m_parts->frameSeconds.empty())
        m_parts->place->setText(QString::number(m_parts->frame));
    m_parts->place->selectAll();
    m_parts->place->setFocus();
    check(m_parts->place->text());
}

GoToDialog::~GoToDialog() = default;

int GoToDialog::frame() const
{
    return m_parts->frame;
}

void GoToDialog::check(const QString& text)
{
    const std::optional<int> frame = parseFrameOrTime(text, m_parts->frameSeconds);
    m_parts->go->setEnabled(frame.has_value());
    if (frame) {
        m_parts->frame = *frame;
        m_parts->verdict->setText(tr("Frame %1 of %2 · %3")
                                      .arg(*frame)
                                      .arg(m_parts->lastFrame())
                                      .arg(clockText(m_parts->frameSeconds[static_cast<std::size_t>(*frame)])));
    } else {
        m_parts->verdict->setText(m_parts->reason(text));
    }
    m_parts->place->setAccessibleDescription(m_parts->verdict->text());
}

} // namespace veriframe
