// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "weights_store.h"
#include "widgets/card_frame.h"

#include <memory>

class QAction;

namespace veriframe {

class JobRunner;

/// The networks: whether some are there, fetching the published ones, pointing to others.
class NetworksCard : public CardFrame {
    Q_OBJECT

public:
    /// @param chooseModels the action that opens the choice of models
    NetworksCard(WeightsStore& store, JobRunner& jobs, QAction* chooseModels, QWidget* parent = nullptr);
    ~NetworksCard() override;

    /// @param name of what judges now; empty: nothing does
    void setModels(const QString& name);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
