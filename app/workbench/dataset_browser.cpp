// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_browser.h"

#include "form_parts.h"
#include "widgets/chip.h"
#include "widgets/dataset_table.h"
#include "widgets/mask_compare.h"
#include "widgets/panel_parts.h"
#include "widgets/state_card.h"
#include "widgets/text_parts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace veriframe {

namespace {

constexpr int listWidth = 380;

} // namespace

DatasetBrowser::DatasetBrowser(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_list(new DatasetTable), m_columns(new QSplitter(Qt::Horizontal)),
      m_pages(new QStackedWidget), m_card(new StateCard), m_compare(new MaskCompare),
      m_slider(new QSlider(Qt::Horizontal)), m_frameText(new QLabel), m_faceLabel(nullptr), m_face(new QComboBox),
      m_landmarks(new Chip), m_back(new QToolButton), m_forward(new QToolButton)
{
    m_list->setCompact(true);
    m_list->setObjectName(QStringLiteral("browserList"));
    m_compare->setTitles(tr("Original"), tr("Fake"), tr("SSIM mask"));
    buildLayout();
    connect(m_list, &DatasetTable::currentVideoChanged, this, &DatasetBrowser::showVideo);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        fillFaceChoice();
        showFace();
        Q_EMIT frameChanged(frame());
    });
    connect(m_face, &QComboBox::activated, this, &DatasetBrowser::showFace);
    showNothing(tr("No video is chosen."), tr("Choose one in the list."));
}

void DatasetBrowser::buildLayout()
{
    auto* pictures = new QWidget;
    auto* column = new QVBoxLayout(pictures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_compare, 1);
    column->addWidget(makeFrameBar());
    m_pages->addWidget(m_card);
    m_pages->addWidget(pictures);
    m_columns->addWidget(m_list);
    m_columns->addWidget(m_pages);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    m_columns->setSizes({listWidth, 10'000});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_columns);
}

QWidget* DatasetBrowser::makeFrameBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::panelPadding, 2 * space::grid, space::panelPadding, 2 * space::grid);
    row->setSpacing(2 * space::grid);
    m_slider->setAccessibleName(tr("Frame"));
    m_slider->setPageStep(5);
    constexpr int leastSliderWidth = 100;
    m_slider->setMinimumWidth(leastSliderWidth);
    m_frameText->setMinimumWidth(m_frameText->fontMetrics().horizontalAdvance(QStringLiteral("0000000 / 0000000")));
    m_frameText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_face->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_faceLabel = makeFieldLabel(tr("Fac&e"), m_face);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_slider, 1);
    row->addWidget(m_frameText);
    row->addWidget(m_faceLabel);
    row->addWidget(m_face);
    row->addWidget(m_landmarks);
    return bar;
}

void DatasetBrowser::setLandmarksAction(QAction* action)
{
    m_landmarks->setAction(action);
    connect(action, &QAction::toggled, m_compare, &MaskCompare::setShowLandmarks);
}

void DatasetBrowser::setStepActions(QAction* back, QAction* forward)
{
    constexpr QSize iconSize(20, 20);
    for (const auto& [button, action] : {std::pair(m_back, back), std::pair(m_forward, forward)}) {
        button->setDefaultAction(action);
        button->setIconSize(iconSize);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(withoutMnemonic(action->text()));
    }
}

void DatasetBrowser::setIndex(std::shared_ptr<const DatasetIndex> index)
{
    const bool sameRoot = index && m_index && index->root == m_index->root;
    m_index = std::move(index);
    if (!sameRoot) {
        m_video.clear();
        m_list->setCurrentVideo({});
        showNothing(tr("No video is chosen."), tr("Choose one in the list."));
    }
}

void DatasetBrowser::showVideo(const QString& name)
{
    const DatasetVideo* video = m_index && !name.isEmpty() ? m_index->find(name.toStdString()) : nullptr;
    if (!video)
        return;
    if (name != m_video) {
        m_faces.clear();
        m_frames.clear();
    }
    m_video = name;
    if (m_list->currentVideo() != name)
        m_list->setCurrentVideo(name);
    m_pair = pairOf(*m_index, *video);
    for (JobId* job : {&m_listJob, &m_pictureJob})
        if (*job)
            m_jobs.abandon(std::exchange(*job, 0));
    JobSpec spec;
    spec.title = tr("Listing the crops of %1").arg(name);
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_listJob = 0;
        showNothing(tr("The crops cannot be listed."), errorText(error));
    };
    m_listJob = m_jobs.start<std::vector<FaceName>>(
        std::move(spec),
        [root = m_index->root, pair = m_pair](JobContext&) { return facesOf(DatasetLayout(root), pair); },
        [this](std::vector<FaceName> faces) {
            m_listJob = 0;
            takeFaces(std::move(faces));
            return QString();
        });
}

void DatasetBrowser::takeFaces(std::vector<FaceName> faces)
{
    const int before = frame();
    m_faces = std::move(faces);
    m_frames.clear();
    for (const FaceName& face : m_faces)
        if (m_frames.empty() || m_frames.back() != face.frame)
            m_frames.push_back(face.frame);
    if (m_frames.empty()) {
        showNothing(
            tr("There are no crops of %1.").arg(m_video),
            tr("Run the steps up to the crops; the list of videos says why one was left out."));
        return;
    }
    const bool isChoice = m_faces.size() > m_frames.size();
    m_face->setVisible(isChoice);
    m_faceLabel->setVisible(isChoice);
    {
        const QSignalBlocker blocker(m_slider);
        m_slider->setRange(0, static_cast<int>(m_frames.size()) - 1);
    }
    setFrame(before);
    fillFaceChoice();
    showFace();
    Q_EMIT frameChanged(frame());
}

void DatasetBrowser::showNothing(const QString& title, const QString& text)
{
    m_faces.clear();
    m_frames.clear();
    m_card->setContent(StateCard::Kind::empty, title, text, QStringLiteral("faces"));
    m_pages->setCurrentIndex(0);
}

void DatasetBrowser::setFrame(int wanted)
{
    if (m_frames.empty())
        return;
    const auto next = std::lower_bound(m_frames.begin(), m_frames.end(), std::max(0, wanted));
    const auto last = m_frames.end() - 1;
    m_slider->setValue(static_cast<int>(std::min(next, last) - m_frames.begin()));
}

int DatasetBrowser::frame() const
{
    const auto place = static_cast<std::size_t>(m_slider->value());
    return place < m_frames.size() ? m_frames[place] : -1;
}

void DatasetBrowser::step(int frames)
{
    m_slider->setValue(m_slider->value() + frames);
}

void DatasetBrowser::fillFaceChoice()
{
    const QVariant chosen = m_face->currentData();
    m_face->clear();
    for (const FaceName& face : m_faces)
        if (face.frame == frame())
            m_face->addItem(QString::number(face.face + 1), face.face);
    m_face->setCurrentIndex(std::max(0, m_face->findData(chosen)));
    const bool isChoice = m_face->count() > 1;
    m_face->setEnabled(isChoice);
    m_faceLabel->setEnabled(isChoice);
}

std::optional<FaceName> DatasetBrowser::currentFace() const
{
    if (frame() < 0 || m_face->currentIndex() < 0)
        return std::nullopt;
    return FaceName{frame(), m_face->currentData().toInt()};
}

void DatasetBrowser::showFace()
{
    const auto face = currentFace();
    if (!face || !m_index)
        return;
    m_frameText->setText(QStringLiteral("%1 / %2").arg(face->frame).arg(m_frames.back()));
    m_frameText->setToolTip(tr("Frame of the video / last frame that was cut out"));
    if (m_pictureJob)
        m_jobs.abandon(std::exchange(m_pictureJob, 0));
    JobSpec spec;
    spec.title = tr("Reading a face of %1").arg(m_video);
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_pictureJob = 0;
        MaskCompareContent content;
        content.message = errorText(error);
        m_compare->setContent(content);
    };
    m_pictureJob = m_jobs.start<MaskCompareContent>(
        std::move(spec),
        [root = m_index->root, pair = m_pair, face = *face](JobContext&) {
            return readFacePictures(DatasetLayout(root), pair, face);
        },
        [this](const MaskCompareContent& content) {
            m_pictureJob = 0;
            m_compare->setContent(content);
            m_pages->setCurrentIndex(1);
            return QString();
        });
}

QByteArray DatasetBrowser::saveState() const
{
    return m_columns->saveState();
}

void DatasetBrowser::restoreState(const QByteArray& state)
{
    if (!state.isEmpty())
        m_columns->restoreState(state);
}

} // namespace veriframe
