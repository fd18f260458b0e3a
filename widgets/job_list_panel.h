// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job_strip.h"

#include <QPointer>
#include <QWidget>

class QGraphicsOpacityEffect;
class QLabel;
class QPropertyAnimation;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace veriframe {

class JobRowView;
class SmallButton;

/// The list of jobs: a card over the window's content, above the strip that it belongs to. It keeps its place when the
/// window changes its size. Escape and its close button ask to close it.
class JobListPanel : public QWidget {
    Q_OBJECT

public:
    /// A child of the strip's window. @param strip must outlive it or be its ancestor
    explicit JobListPanel(QWidget* strip);

    void setJobs(const std::vector<JobRow>& jobs);

    /// Fades in, or out and then hides.
    void setOpen(bool open);

    bool isOpen() const { return m_open; }

    /// Focus to the list: not to a row's button, which a stray key would press.
    void takeFocus();

Q_SIGNALS:
    void closeRequested();
    void cancelRequested(std::uint64_t id);
    void retryRequested(std::uint64_t id);
    void openRequested(std::uint64_t id);
    void clearFinishedRequested();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* header();
    JobRowView* addRow();
    JobRowView* viewOf(std::uint64_t id) const;
    void place();
    void orderRows();
    /// The first row in view, which must not move when others come or go; at the very top none, so that new jobs show.
    JobRowView* scrollAnchor() const;

    QPointer<QWidget> m_strip;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout* m_rows;
    QLabel* m_empty;
    SmallButton* m_clear;
    QToolButton* m_close;
    QWidget* m_header;
    std::vector<JobRowView*> m_views;
    QPropertyAnimation* m_fade;
    QGraphicsOpacityEffect* m_effect;
    bool m_open = false;
};

} // namespace veriframe
