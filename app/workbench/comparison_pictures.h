// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison_content.h"
#include "frame_source.h"

#include <QWidget>
#include <memory>

namespace veriframe {

class ElidedText;
class VideoView;

/// The same frame of two videos side by side, with the faces that were compared. The first one's pictures are handed
/// in, those of the second are read here.
class ComparisonPictures : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonPictures(QWidget* parent = nullptr);
    ~ComparisonPictures() override;

    /// @param second empty: none; its pictures are let go of
    void setVideos(const QString& firstName, const std::filesystem::path& second);
    /// Whose faces are drawn; null: none.
    void setOutcome(std::shared_ptr<const ComparisonOutcome> outcome);
    /// A picture of the first video; the second's counterpart follows.
    void showFrame(const DecodedFrame& frame);

    VideoView* first() const { return m_firstView; }

    VideoView* second() const { return m_secondView; }

    QSize sizeHint() const override { return {640, 240}; }

private:
    void showCounterpart();
    std::optional<int> counterpart() const;

    std::unique_ptr<FrameSource> m_frames; ///< of the second
    std::shared_ptr<const ComparisonOutcome> m_outcome;
    DecodedFrame m_shown; ///< of the first
    QString m_firstName, m_secondName;
    VideoView *m_firstView, *m_secondView;
    ElidedText *m_firstTitle, *m_secondTitle;
};

} // namespace veriframe
