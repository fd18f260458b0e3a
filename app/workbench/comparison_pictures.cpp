// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_pictures.h"

#include "job_runner.h"
#include "widgets/elided_text.h"
#include "widgets/video_view.h"

#include <QGridLayout>
#include <algorithm>

namespace veriframe {

namespace {

constexpr std::size_t cacheBytes = std::size_t(96) << 20; ///< beside what Inspect keeps of the first

ElidedText* makeTitle()
{
    auto* title = new ElidedText(Qt::ElideMiddle, Token::dim);
    QFont font = title->font();
    font.setPixelSize(textSize::caption);
    title->setFont(font);
    return title;
}

} // namespace

ComparisonPictures::ComparisonPictures(QWidget* parent)
    : QWidget(parent), m_frames(std::make_unique<FrameSource>(FrameSourceOptions{cacheBytes, 0})),
      m_firstView(new VideoView), m_secondView(new VideoView), m_firstTitle(makeTitle()), m_secondTitle(makeTitle())
{
    m_firstView->setAccessibleName(tr("Frame of the first video"));
    m_secondView->setAccessibleName(tr("Frame of the second video"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(2 * space::grid, space::grid, 2 * space::grid, space::grid);
    grid->setHorizontalSpacing(2 * space::grid);
    grid->setVerticalSpacing(space::grid);
    grid->addWidget(m_firstTitle, 0, 0);
    grid->addWidget(m_secondTitle, 0, 1);
    grid->addWidget(m_firstView, 1, 0);
    grid->addWidget(m_secondView, 1, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_frames.get(), &FrameSource::opened, this, &ComparisonPictures::showCounterpart);
    connect(m_frames.get(), &FrameSource::openFailed, this, [this](const ErrorInfo& error) {
        m_secondView->clear(errorText(error));
    });
    connect(m_frames.get(), &FrameSource::frameReady, this, [this](const DecodedFrame& frame) {
        if (frame.index != counterpart())
            return;
        m_secondView->setPicture(
            frame.index, frame.picture,
            m_outcome ? comparisonOverlay(m_outcome->comparison, m_shown.index, true) : PictureOverlay());
        m_secondTitle->setContent(tr("Second · %1 · frame %2").arg(m_secondName).arg(frame.index));
    });
    connect(m_frames.get(), &FrameSource::frameFailed, this, [this](int index, const ErrorInfo& error) {
        if (index == counterpart())
            m_secondView->clear(errorText(error));
    });
}

ComparisonPictures::~ComparisonPictures()
{
    m_frames->disconnect(this);
}

void ComparisonPictures::setVideos(const QString& firstName, const std::filesystem::path& second)
{
    m_firstName = firstName;
    m_secondName = QString::fromStdString(second.filename().string());
    m_outcome.reset();
    m_firstView->clear();
    m_secondView->clear();
    m_secondView->fit();
    m_secondTitle->setContent(tr("Second · %1").arg(m_secondName));
    if (second.empty())
        m_frames->close();
    else
        m_frames->open(second);
    if (m_shown.index >= 0)
        showFrame(DecodedFrame(m_shown));
}

void ComparisonPictures::setOutcome(std::shared_ptr<const ComparisonOutcome> outcome)
{
    m_outcome = std::move(outcome);
    if (m_shown.index >= 0)
        showFrame(DecodedFrame(m_shown));
}

void ComparisonPictures::showFrame(const DecodedFrame& frame)
{
    m_shown = frame;
    m_firstView->setPicture(
        frame.index, frame.picture,
        m_outcome ? comparisonOverlay(m_outcome->comparison, frame.index, false) : PictureOverlay());
    m_firstTitle->setContent(tr("First · %1 · frame %2").arg(m_firstName).arg(frame.index));
    showCounterpart();
}

/// The frame of the second that belongs to the one shown, whether or not it was compared.
std::optional<int> ComparisonPictures::counterpart() const
{
    if (m_shown.index < 0 || !m_frames->isOpen())
        return std::nullopt;
    if (!m_outcome)
        return m_shown.index < m_frames->frameCount() ? std::optional(m_shown.index) : std::nullopt;
    const int index = m_shown.index;
    return pairFrames(m_outcome->firstTimes, m_frames->times(), {&index, 1}, m_outcome->pairing.by)
        .pairs.front()
        .second;
}

void ComparisonPictures::showCounterpart()
{
    if (m_shown.index < 0 || !m_frames->isOpen())
        return;
    if (const std::optional<int> frame = counterpart())
        return m_frames->request(*frame);
    m_secondView->clear(tr("The second video ends before this frame."));
    m_secondTitle->setContent(tr("Second · %1").arg(m_secondName));
}

} // namespace veriframe
