// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoints_page.h"

#include "file_rows.h"
#include "form_parts.h"

#include "widgets/text_parts.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int bodyPadding = 14;

/// The same file by another path is the same file.
QString identityOf(const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

QStringList droppedFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files += url.toLocalFile();
    return files;
}

} // namespace

CheckpointsPage::CheckpointsPage(JobRunner& jobs, QWidget* parent)
    : ModelPage(parent), m_inspector(new CheckpointInspector(jobs, this)), m_rows(new FileRows),
      m_add(new QPushButton(tr("&Add…"))), m_remove(new QPushButton(tr("&Remove"))), m_message(new MessageLine)
{
    m_rows->setAccessibleName(tr("Checkpoints that judge"));
    m_rows->setPlaceholder(tr("Add checkpoints (*.pth, *.pt, *.safetensors), or drop them here."));
    m_rows->setMostLines(9);
    m_rows->setAcceptDrops(true);
    m_rows->viewport()->setAcceptDrops(true);
    m_rows->setDragDropMode(QAbstractItemView::DropOnly);
    m_rows->viewport()->installEventFilter(this);
    m_rows->installEventFilter(this);
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_remove->setAccessibleName(tr("Remove the selected checkpoints"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, bodyPadding);
    layout->setSpacing(8);
    layout->addWidget(m_rows);
    auto* lower = new QHBoxLayout;
    lower->setContentsMargins(bodyPadding, 0, bodyPadding, 0);
    lower->setSpacing(8);
    lower->addWidget(m_add);
    lower->addWidget(m_remove);
    lower->addWidget(m_message, 1);
    lower->addStretch(0);
    layout->addLayout(lower);

    connect(m_add, &QPushButton::clicked, this, &CheckpointsPage::browse);
    connect(m_remove, &QPushButton::clicked, this, &CheckpointsPage::removeSelected);
    connect(m_rows, &QListWidget::itemSelectionChanged, this, [this] {
        m_remove->setEnabled(!m_rows->selectedKeys().isEmpty());
    });
    connect(m_inspector, &CheckpointInspector::changed, this, &CheckpointsPage::showState);
    showState();
}

QStringList CheckpointsPage::paths() const
{
    QStringList paths;
    for (const EnsembleMember& member : m_inspector->members())
        paths += QString::fromStdString(member.path.string());
    return paths;
}

void CheckpointsPage::setPaths(const QStringList& paths)
{
    std::vector<EnsembleMember> members;
    for (const QString& path : paths)
        members.push_back({path.toStdString()});
    m_inspector->setMembers(std::move(members));
}

void CheckpointsPage::addPaths(const QStringList& paths)
{
    QStringList all = this->paths(), identities, refused;
    for (const QString& path : all)
        identities += identityOf(path);
    for (const QString& path : paths) {
        if (identities.contains(identityOf(path))) {
            refused += QFileInfo(path).fileName();
            continue;
        }
        m_inspector->forget(path.toStdString());
        identities += identityOf(path);
        all += path;
    }
    setPaths(all);
    m_message->setMessage(
        refused.isEmpty() ? QString()
                          : tr("%1 is in the list already.", "one or more file names", static_cast<int>(refused.size()))
                                .arg(listText(refused)),
        QStringLiteral("file-partial"));
}

void CheckpointsPage::browse()
{
    auto* dialog = new QFileDialog(
        this, tr("Add checkpoints"), paths().isEmpty() ? QString() : QFileInfo(paths().last()).path(),
        tr("Checkpoints (*.pth *.pt *.safetensors final_*);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &CheckpointsPage::addPaths);
    dialog->open();
}

void CheckpointsPage::removeSelected()
{
    const QStringList selected = m_rows->selectedKeys();
    QStringList kept;
    for (const QString& path : paths())
        if (!selected.contains(path))
            kept += path;
    m_message->setMessage({});
    setPaths(kept);
    m_rows->setFocus();
}

bool CheckpointsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched == m_rows) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            removeSelected();
            return true;
        }
    }
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList files = droppedFiles(*drop->mimeData());
        if (files.isEmpty())
            return false;
        drop->acceptProposedAction();
        if (event->type() == QEvent::Drop)
            addPaths(files);
        return true;
    }
    return ModelPage::eventFilter(watched, event);
}

void CheckpointsPage::showState()
{
    m_rows->setRows(m_inspector->rows());
    m_remove->setEnabled(!m_rows->selectedKeys().isEmpty());
    Q_EMIT changed();
}

QString CheckpointsPage::problem() const
{
    if (m_inspector->members().empty())
        return tr("Add at least one checkpoint.");
    if (const QString problem = m_inspector->problem(); !problem.isEmpty())
        return problem;
    if (const int reading = m_inspector->readingCount(); reading > 0)
        return tr("%n checkpoint(s) are being read.", nullptr, reading);
    return {};
}

QString CheckpointsPage::status() const
{
    const int count = static_cast<int>(m_inspector->members().size());
    if (count == 0)
        return {};
    const QString chosen = tr("%n file(s)", nullptr, count);
    return m_inspector->holdsUntrained() ? tr("%1, untrained").arg(chosen) : chosen;
}

} // namespace veriframe
