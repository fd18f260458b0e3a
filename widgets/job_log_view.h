// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace veriframe {

/// A job's log as text to read and copy. Lines that are added leave selection and scroll position alone; it follows the
/// end only while the end is in view.
class JobLogView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit JobLogView(QWidget* parent = nullptr);

    void setLog(const QString& log);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool m_following = true; ///< the end is in view
    QString m_log;
};

} // namespace veriframe
