// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch_panel.h"

#include "checkpoint_facts.h"
#include "form_parts.h"
#include "widgets/thin_progress.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <algorithm>

namespace veriframe {

namespace {

namespace fs = std::filesystem;

const QString fromAuthors = QStringLiteral("authors"), fromElsewhere = QStringLiteral("elsewhere");

bool isUrl(const QString& text)
{
    return text.contains(QLatin1String("://"));
}

/// "github.com/selimsef/dfdc_deepfake_challenge" of a published file's address.
QString publisherOf(const WeightsFile& file)
{
    const QUrl url(QString::fromStdString(file.url));
    const QStringList folders = url.path().split(QLatin1Char('/'), Qt::SkipEmptyParts).mid(0, 2);
    return (QStringList{url.host()} + folders).join(QLatin1Char('/'));
}

/// What a folder is worth as a source.
struct FolderLook {
    bool isFolder = false;
    int held = 0; ///< of the files that are wanted
};

FolderLook lookInto(const fs::path& folder, const std::vector<WeightsFile>& wanted)
{
    FolderLook look;
    std::error_code ignored;
    look.isFolder = fs::is_directory(folder, ignored);
    for (const WeightsFile& file : wanted)
        look.held +=
            fs::is_regular_file(folder / file.name, ignored) || fs::is_regular_file(folder / file.path, ignored);
    return look;
}

} // namespace

struct FetchPanel::Parts {
    Parts(FetchPanel& panel, WeightsStore& weights, JobRunner& runner) : q(panel), store(weights), jobs(runner) {}

    void build();
    void showState();
    void showProgress();
    void look();
    std::vector<WeightsFile> wanted() const;
    QString chosenSource() const;
    QString hintText() const;
    bool canFetch() const;
    void begin();

    bool isRunningHere() const
    {
        return std::any_of(
            groups.begin(), groups.end(), [this](WeightsGroup group) { return store.isFetching(group); });
    }

    FetchPanel& q;
    WeightsStore& store;
    JobRunner& jobs;
    std::vector<WeightsGroup> groups{WeightsGroup::ensemble};
    std::optional<FolderLook> folderLook; ///< nothing: not known yet, or no folder
    std::size_t wantedAtLook = 0;
    JobId lookJob = 0;
    bool everStarted = false;

    QWidget *sourceRow = nullptr, *progressRow = nullptr;
    QComboBox* source = nullptr;
    PathField* place = nullptr;
    QLabel *hint = nullptr, *progressText = nullptr;
    QPushButton *fetch = nullptr, *cancel = nullptr;
    ThinProgress* bar = nullptr;
    MessageLine* message = nullptr;
};

void FetchPanel::Parts::build()
{
    auto* layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);

    sourceRow = new QWidget;
    auto* row = new QHBoxLayout(sourceRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    source = new QComboBox;
    source->addItem(tr("their authors"), fromAuthors);
    source->addItem(tr("a folder or mirror"), fromElsewhere);
    place = new PathField(PathField::Kind::folder, tr("Choose the folder that holds the files"));
    place->edit()->setPlaceholderText(tr("Folder, or address of a mirror"));
    place->edit()->setAccessibleName(tr("Folder or mirror to fetch from"));
    row->addWidget(makeFieldLabel(tr("Fetch &from"), source));
    row->addWidget(source);
    row->addWidget(place, 1);
    row->addStretch(0);
    layout->addWidget(sourceRow);

    hint = makeCaption();
    layout->addWidget(hint);

    auto* actionRow = new QHBoxLayout;
    actionRow->setSpacing(8);
    fetch = new QPushButton(tr("Fetch"));
    fetch->setAutoDefault(false);
    actionRow->addWidget(fetch);
    progressRow = new QWidget;
    auto* progressLayout = new QVBoxLayout(progressRow);
    progressLayout->setContentsMargins(0, 0, 0, 0);
    progressLayout->setSpacing(5);
    bar = new ThinProgress;
    bar->setAccessibleName(tr("Progress of fetching"));
    progressText = makeCaption();
    progressText->setWordWrap(false);
    progressLayout->addWidget(progressText);
    progressLayout->addWidget(bar);
    actionRow->addWidget(progressRow, 1);
    cancel = new QPushButton(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel fetching"));
    cancel->setAutoDefault(false);
    actionRow->addWidget(cancel);
    actionRow->addStretch(0);
    layout->addLayout(actionRow);

    message = new MessageLine;
    layout->addWidget(message);

    const QString last = store.lastSource();
    source->setCurrentIndex(source->findData(last.isEmpty() ? fromAuthors : fromElsewhere));
    place->setPath(last);
}

std::vector<WeightsFile> FetchPanel::Parts::wanted() const
{
    std::vector<WeightsFile> files;
    for (const WeightsGroup group : groups)
        for (const StoredWeights& stored : store.files(group))
            if (!stored.isUsable())
                files.push_back(stored.file);
    return files;
}

QString FetchPanel::Parts::chosenSource() const
{
    return source->currentData() == fromAuthors ? QString() : place->path();
}

QString FetchPanel::Parts::hintText() const
{
    const std::vector<WeightsFile> files = wanted();
    const int count = static_cast<int>(files.size());
    if (count == 0)
        return tr("Everything is there.");
    std::int64_t bytes = 0;
    for (const WeightsGroup group : groups)
        bytes += store.missingBytes(group);
    const QString what = tr("%n file(s), about %1", nullptr, count).arg(byteText(bytes));
    const QString target = shownPath(QString::fromStdString(store.folder().string()));
    if (source->currentData() == fromAuthors) {
        QStringList publishers;
        for (const WeightsFile& file : files)
            if (const QString publisher = publisherOf(file); !publishers.contains(publisher))
                publishers += publisher;
        return tr("Downloads %1, from %2 into %3.").arg(what, publishers.join(tr(" and ")), target);
    }
    const QString from = chosenSource();
    if (from.isEmpty())
        return tr("Choose a folder that holds the files by name, or type the address of a mirror. That will bring %1.")
            .arg(what);
    if (isUrl(from))
        return tr("Downloads %1, from that mirror into %2.").arg(what, target);
    if (!folderLook)
        return tr("Looking into the folder…");
    if (!folderLook->isFolder)
        return tr("There is no such folder.");
    if (folderLook->held == 0)
        return tr("The folder holds none of the files. They are looked for by name, such as %1.")
            .arg(QString::fromStdString(files.front().name));
    return tr("The folder holds %1 of the %n file(s) that are missing. Copies them into %2.", nullptr, count)
        .arg(folderLook->held)
        .arg(target);
}

bool FetchPanel::Parts::canFetch() const
{
    if (store.isFetching() || wanted().empty())
        return false;
    if (source->currentData() == fromAuthors)
        return true;
    return !place->path().isEmpty() && (!folderLook || folderLook->held > 0);
}

/// A folder may lie on a slow disk: it is looked into beside the window.
void FetchPanel::Parts::look()
{
    folderLook.reset();
    wantedAtLook = wanted().size();
    if (lookJob != 0)
        jobs.abandon(lookJob);
    const QString from = chosenSource();
    if (!from.isEmpty() && !isUrl(from)) {
        JobSpec spec;
        spec.title = tr("Looking into %1").arg(from);
        spec.visible = false;
        spec.owner = &q;
        lookJob = jobs.start<FolderLook>(
            std::move(spec),
            [folder = fs::path(from.toStdString()), files = wanted()](JobContext&) { return lookInto(folder, files); },
            [this](FolderLook result) {
                folderLook = result;
                showState();
                return QString();
            });
    }
    showState();
}

void FetchPanel::Parts::showState()
{
    const bool running = isRunningHere();
    // The button that has the focus gives it to the one that takes its place.
    const bool hadFocus = fetch->hasFocus() || cancel->hasFocus();
    if (hadFocus) {
        cancel->setVisible(true);
        fetch->setVisible(true);
        fetch->setEnabled(true);
        (running ? cancel : fetch)->setFocus();
    }
    sourceRow->setVisible(!running);
    place->setVisible(source->currentData() == fromElsewhere);
    hint->setVisible(!running);
    hint->setText(hintText());
    fetch->setVisible(!running);
    fetch->setEnabled(canFetch());
    bool goesOn = false;
    for (const WeightsGroup group : groups)
        for (const StoredWeights& stored : store.files(group))
            goesOn = goesOn || stored.knowledge == StoredWeights::Knowledge::partial;
    fetch->setText(goesOn ? tr("Resume") : tr("Fetch"));
    progressRow->setVisible(running);
    cancel->setVisible(running);
    showProgress();
}

void FetchPanel::Parts::showProgress()
{
    const std::optional<JobRow> row = store.fetchRow();
    if (isRunningHere()) {
        everStarted = true;
        message->setMessage({});
        if (!row)
            return;
        bar->setProgress(row->done, row->total);
        const QString file = checkpointLabel(store.fetchedFile().toStdString());
        const QString waiting = row->state == JobState::waiting ? tr("Waiting…") : tr("Starting…");
        const QString text = row->progressText.isEmpty() ? waiting : row->progressText;
        progressText->setText(file.isEmpty() ? text : QStringLiteral("%1 · %2").arg(file, text));
        return;
    }
    if (!everStarted || !row)
        return;
    if (row->state == JobState::failed)
        message->setMessage(row->message);
    else if (row->state == JobState::cancelled)
        message->setMessage(tr("Cancelled. What has come is kept."), QStringLiteral("file-partial"));
    else
        message->setMessage(row->message, QStringLiteral("file-good"));
}

void FetchPanel::Parts::begin()
{
    everStarted = true;
    store.fetch(groups, chosenSource());
    showState();
}

FetchPanel::FetchPanel(WeightsStore& store, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(*this, store, jobs))
{
    m_parts->build();
    setFocusProxy(m_parts->source);
    Parts& parts = *m_parts;
    connect(parts.source, &QComboBox::currentIndexChanged, this, [&parts] { parts.look(); });
    connect(parts.place, &PathField::pathChosen, this, [&parts] { parts.look(); });
    connect(parts.place, &PathField::edited, this, [&parts] {
        parts.folderLook.reset();
        parts.showState();
    });
    connect(parts.fetch, &QPushButton::clicked, this, [&parts] { parts.begin(); });
    connect(parts.cancel, &QPushButton::clicked, this, [&parts] { parts.store.cancelFetch(); });
    connect(&store, &WeightsStore::changed, this, [&parts] {
        if (parts.wanted().size() != parts.wantedAtLook)
            parts.look();
        else
            parts.showState();
    });
    connect(&store, &WeightsStore::progressChanged, this, [&parts] { parts.showState(); });
    parts.look();
}

FetchPanel::~FetchPanel() = default;

void FetchPanel::setGroups(std::vector<WeightsGroup> groups)
{
    if (groups == m_parts->groups)
        return;
    m_parts->groups = std::move(groups);
    m_parts->look();
}

void FetchPanel::setPrimary(bool primary)
{
    QPushButton* button = m_parts->fetch;
    button->setProperty("primary", primary);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace veriframe
