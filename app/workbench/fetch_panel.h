// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "weights_store.h"

#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

/// Fetching published files: where from, what that will bring and how large it is, the button that begins it, and then
/// how far it is. Nothing is transferred before the button is pressed.
class FetchPanel : public QWidget {
    Q_OBJECT

public:
    FetchPanel(WeightsStore& store, JobRunner& jobs, QWidget* parent = nullptr);
    ~FetchPanel() override;

    /// What is fetched; not empty.
    void setGroups(std::vector<WeightsGroup> groups);
    /// Whether its button is the one to press on this screen.
    void setPrimary(bool primary);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
