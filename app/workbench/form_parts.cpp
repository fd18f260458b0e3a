// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_parts.h"

#include "widgets/action_button.h"
#include "widgets/text_font.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int iconSide = 16, typingMilliseconds = 300;

} // namespace

QVBoxLayout* makeBareColumn(QWidget* parent)
{
    auto* layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

QLabel* makeGroupTitle(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(capitalsFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* makeCaption(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(textFont(textSize::caption + 1));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    return label;
}

QLabel* makeFieldLabel(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setBuddy(field);
    field->setAccessibleName(withoutMnemonic(text));
    return label;
}

ActionButton* makeOffer(QAction* action)
{
    auto* button = new ActionButton(action, ButtonRank::small);
    const auto follow = [button] { button->setVisible(button->wanted()); };
    QObject::connect(button, &ActionButton::changed, button, follow);
    button->setVisible(false); // not a window of its own before it has a parent
    return button;
}

void chooseData(QComboBox& combo, const QString& data, const QString& textIfAbsent)
{
    int index = combo.findData(data);
    if (index < 0) {
        combo.addItem(textIfAbsent, data);
        index = combo.count() - 1;
    }
    combo.setCurrentIndex(index);
}

QString asSentence(const QString& reason)
{
    if (reason.isEmpty())
        return {};
    const QString capital = reason.front().toUpper() + reason.mid(1);
    return isClosedSentence(reason) ? capital : QCoreApplication::translate("ErrorText", "%1.").arg(capital);
}

QString shownPath(const QString& path)
{
    const QString home = QDir::homePath();
    if (home != QLatin1String("/") && (path == home || path.startsWith(home + QLatin1Char('/'))))
        return QLatin1Char('~') + path.mid(home.size());
    return path;
}

MessageLine::MessageLine(QWidget* parent) : QWidget(parent), m_icon(new QLabel), m_label(new QLabel)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_icon->setFixedSize(iconSide, iconSide);
    m_label->setWordWrap(true);
    m_label->setMinimumWidth(1);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
    hide();
}

void MessageLine::setMessage(const QString& text, const QString& icon)
{
    m_text = text;
    m_iconName = icon;
    m_label->setText(text);
    setAccessibleName(text);
    showIcon();
    setVisible(!text.isEmpty());
}

void MessageLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void MessageLine::showIcon()
{
    m_icon->setPixmap(
        m_iconName.isEmpty() ? QPixmap()
                             : themedIcon(m_iconName).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
}

PathField::PathField(Kind kind, const QString& dialogTitle, const QString& filter, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_dialogTitle(dialogTitle), m_filter(filter), m_edit(new QLineEdit)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* button = new QPushButton(tr("Choose…"));
    button->setAccessibleName(dialogTitle);
    button->setAutoDefault(false);
    layout->addWidget(m_edit, 1);
    layout->addWidget(button);
    setFocusProxy(m_edit);
    connect(button, &QPushButton::clicked, this, &PathField::browse);
    // Without waiting for the end of editing: what the path leads to is said while it is typed.
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMilliseconds);
    connect(m_edit, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_edit, &QLineEdit::textEdited, this, &PathField::edited);
    connect(&m_typing, &QTimer::timeout, this, [this] { accept(m_edit->text()); });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { accept(m_edit->text()); });
}

QString PathField::path() const
{
    return m_edit->text().trimmed();
}

void PathField::setPath(const QString& path)
{
    m_accepted = path;
    m_typing.stop();
    if (m_edit->text().trimmed() != path)
        m_edit->setText(path);
}

void PathField::accept(const QString& path)
{
    const QString trimmed = path.trimmed();
    if (trimmed == m_accepted)
        return;
    setPath(trimmed);
    Q_EMIT pathChosen(trimmed);
}

void PathField::browse()
{
    auto* dialog = new QFileDialog(this, m_dialogTitle, m_accepted, m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_kind == Kind::folder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
    }
    connect(dialog, &QFileDialog::fileSelected, this, &PathField::accept);
    dialog->open();
}

} // namespace veriframe
