// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QSpinBox;

namespace veriframe {

/// What a file dialog offers as videos; anything else can be chosen too.
QString videoFilter();
/// ... and cases.
QString videoOrCaseFilter();

/// Every how-many-th frame is to be looked at.
class StrideDialog : public QDialog {
    Q_OBJECT

public:
    StrideDialog(int frameCount, int stride, QWidget* parent = nullptr);

    int stride() const;

private:
    void sayHowMany();

    int m_frameCount;
    QSpinBox* m_stride;
    QLabel* m_count;
};

} // namespace veriframe
