// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <cstdint>

namespace veriframe {

class TabularLabel;
class ThinProgress;

/// How a batch comes on, in one line.
struct BatchRunContent {
    std::int64_t done = 0, total = 0; ///< videos
    QString text;                     ///< "214 of 500 videos"
    QString pace;                     ///< "37 videos a minute · 18.4 frames/s · 7 min left"; may be empty
    bool resting = false;             ///< it does not move: paused, cancelled, not begun
    bool operator==(const BatchRunContent&) const = default;
};

/// A thin bar with what is done at its left and how fast that goes at its right. The figures do not tremble.
class BatchRunLine : public QWidget {
    Q_OBJECT

public:
    explicit BatchRunLine(QWidget* parent = nullptr);

    void setContent(const BatchRunContent& content);

    const BatchRunContent& content() const { return m_content; }

private:
    BatchRunContent m_content;
    TabularLabel *m_text, *m_pace;
    ThinProgress* m_progress;
};

} // namespace veriframe
