// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fold_chart.h"

#include <QStringList>
#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

/// What was found when the data of a training was looked at.
struct DataCheckContent {
    enum class State { unchecked, checking, checked, failed };

    State state = State::unchecked;
    QString text = {}; ///< failed: why and what to do
    std::vector<FoldCount> folds = {};
    int heldOut = -1;

    /// One kind of files that are needed and absent.
    struct Missing {
        QString what; ///< "3 of 1,200 crops are not on the disk"
        QString then; ///< what that means for the training
        bool operator==(const Missing&) const = default;
    };

    std::vector<Missing> missing = {};
    QStringList examples = {}; ///< paths of missing crops
    bool operator==(const DataCheckContent&) const = default;
};

/// Real and fake of each fold as bars with their counts, the held-out one marked; a click on another, or Up, Down and
/// Return, holds that one out. Below, what is missing, with examples.
class DataCheckCard : public QWidget {
    Q_OBJECT

public:
    explicit DataCheckCard(QWidget* parent = nullptr);
    ~DataCheckCard() override;

    void setContent(const DataCheckContent& content);
    const DataCheckContent& content() const;

Q_SIGNALS:
    void heldOutRequested(int fold);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
