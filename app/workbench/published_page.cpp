// SPDX-License-Identifier: GPL-3.0-or-later
#include "published_page.h"

#include "checkpoint_facts.h"
#include "fetch_panel.h"
#include "file_rows.h"
#include "form_parts.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int bodyPadding = 14;

QString checkedText(const WeightsCheck& check)
{
    switch (check.state) {
    case WeightsState::verified:
        return PublishedPage::tr("checksum verified");
    case WeightsState::asFetched:
        return PublishedPage::tr("unchanged since it was fetched");
    case WeightsState::unconfirmed:
        return PublishedPage::tr("readable; no checksum is known");
    case WeightsState::absent:
        return PublishedPage::tr("not here");
    case WeightsState::damaged:
        break;
    }
    return PublishedPage::tr("damaged");
}

/// State and words of one file.
void describe(FileRow& row, const StoredWeights& stored, bool isFetched)
{
    using Knowledge = StoredWeights::Knowledge;
    if (isFetched) {
        row.state = FileRow::State::reading;
        row.status = PublishedPage::tr("fetching…");
        return;
    }
    switch (stored.knowledge) {
    case Knowledge::absent:
        row.state = FileRow::State::absent;
        row.status = PublishedPage::tr("not here");
        break;
    case Knowledge::partial:
        row.state = FileRow::State::partial;
        row.status =
            PublishedPage::tr("%1 of about %2").arg(byteText(stored.bytes), byteText(stored.file.expectedBytes));
        break;
    case Knowledge::present:
        row.state = FileRow::State::reading;
        row.status = PublishedPage::tr("here, not checked yet");
        break;
    case Knowledge::checking:
        row.state = FileRow::State::reading;
        row.status = PublishedPage::tr("here, being checked…");
        break;
    case Knowledge::checked:
        row.state = stored.check.state == WeightsState::damaged ? FileRow::State::bad : FileRow::State::good;
        row.status = checkedText(stored.check);
        row.detail = asSentence(QString::fromStdString(stored.check.detail));
        break;
    }
    if (!stored.isUsable() && stored.fetchError) {
        row.state = FileRow::State::bad;
        row.status = PublishedPage::tr("not fetched");
        row.detail = asSentence(QString::fromStdString(stored.fetchError->why));
    }
}

FileRow rowOf(const WeightsStore& store, const StoredWeights& stored)
{
    FileRow row;
    row.key = QString::fromStdString(stored.file.name);
    row.title = checkpointLabel(stored.file.name);
    row.note = row.key;
    row.toolTip =
        row.key + QLatin1Char('\n') + shownPath(QString::fromStdString((store.folder() / stored.file.path).string()));
    describe(row, stored, store.isFetching() && store.fetchedFile() == row.key);
    row.toolTip += QLatin1Char('\n') + (row.detail.isEmpty() ? row.status : row.detail);
    if (!stored.check.sha256.empty())
        row.toolTip += QStringLiteral("\nSHA-256 ") + QString::fromStdString(stored.check.sha256);
    return row;
}

} // namespace

PublishedPage::PublishedPage(WeightsStore& store, JobRunner& jobs, QWidget* parent)
    : ModelPage(parent), m_store(store), m_rows(new FileRows), m_withDetector(new QCheckBox), m_fetch(nullptr)
{
    m_rows->setAccessibleName(tr("Published checkpoints"));
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->setMostLines(9);
    m_withDetector->setText(tr("also MTCNN's weights, the published face detector (2 MB)"));
    m_withDetector->setChecked(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, bodyPadding);
    layout->setSpacing(8);
    layout->addWidget(m_rows);
    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(bodyPadding, 0, bodyPadding, 0);
    lower->setSpacing(8);
    layout->addLayout(lower);
    m_fetch = new FetchPanel(store, jobs);
    m_fetch->setPrimary(true);
    lower->addWidget(m_withDetector);
    lower->addWidget(m_fetch);
    connect(m_withDetector, &QCheckBox::toggled, this, &PublishedPage::showState);
    connect(&store, &WeightsStore::changed, this, &PublishedPage::showState);
    connect(&store, &WeightsStore::progressChanged, this, &PublishedPage::showState);
    showState();
}

void PublishedPage::showState()
{
    std::vector<FileRow> rows;
    for (const StoredWeights& stored : m_store.files(WeightsGroup::ensemble))
        rows.push_back(rowOf(m_store, stored));
    m_rows->setRows(rows);
    const bool wantsDetector = !m_store.isComplete(WeightsGroup::mtcnn);
    const bool wantsEnsemble = !m_store.isComplete(WeightsGroup::ensemble);
    m_withDetector->setVisible(wantsEnsemble && wantsDetector && !m_store.isFetching());
    std::vector<WeightsGroup> groups{WeightsGroup::ensemble};
    if (wantsDetector && m_withDetector->isChecked())
        groups.insert(groups.begin(), WeightsGroup::mtcnn);
    m_fetch->setGroups(groups);
    m_fetch->setVisible(wantsEnsemble || m_store.isFetching(WeightsGroup::ensemble));
    Q_EMIT changed();
}

QString PublishedPage::problem() const
{
    const int there = m_store.usableCount(WeightsGroup::ensemble);
    const int all = static_cast<int>(m_store.files(WeightsGroup::ensemble).size());
    if (there == all)
        return {};
    if (m_store.isFetching(WeightsGroup::ensemble))
        return tr("The published files are being fetched: %1 of %2 are here.").arg(there).arg(all);
    if (there == 0)
        return tr("The published files are not here. Fetch them, or choose another way.");
    return tr(
        "%n of the published files are missing or damaged. Fetch them, or choose another way.", nullptr, all - there);
}

QString PublishedPage::status() const
{
    const int there = m_store.usableCount(WeightsGroup::ensemble);
    const int all = static_cast<int>(m_store.files(WeightsGroup::ensemble).size());
    return there == 0 ? tr("not here") : tr("%1 of %2 files here").arg(there).arg(all);
}

} // namespace veriframe
