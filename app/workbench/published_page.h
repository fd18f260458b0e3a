// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model_page.h"
#include "weights_store.h"

class QCheckBox;

namespace veriframe {

class FetchPanel;
class FileRows;

/// The published seven: each file's state, and fetching.
class PublishedPage : public ModelPage {
    Q_OBJECT

public:
    PublishedPage(WeightsStore& store, JobRunner& jobs, QWidget* parent = nullptr);

    QString problem() const override;
    QString status() const override;

private:
    void showState();

    WeightsStore& m_store;
    FileRows* m_rows;
    QCheckBox* m_withDetector;
    FetchPanel* m_fetch;
};

} // namespace veriframe
