// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "machine_facts.h"
#include "weights_store.h"
#include "widgets/card_frame.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QAction;

namespace veriframe {

class DemoMaker;
class JobRunner;
class Settings;

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

/// What this machine is and how fast it judges; measured once, then remembered for this hardware.
class MachineCard : public CardFrame {
    Q_OBJECT

public:
    MachineCard(JobRunner& jobs, Settings& settings, QWidget* parent = nullptr);
    ~MachineCard() override;

    void setMeasure(std::function<MachineFacts()> facts, std::function<double(Progress&, std::stop_token)> measure);
    /// Asks what the machine is, and measures where that is not known.
    void ask();
    /// Ends a measurement; what was not measured is measured the next time.
    void stopMeasuring();
    bool isMeasuring() const;
    std::optional<double> secondsPerFace() const;

Q_SIGNALS:
    void measured(double secondsPerFace);

private:
    void measure();
    void showState();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The demo: opens its result, or makes it, with what that takes said before.
class DemoCard : public CardFrame {
    Q_OBJECT

public:
    explicit DemoCard(DemoMaker& demo, QWidget* parent = nullptr);
    ~DemoCard() override;

    /// What this machine takes for a face, which tells how long the demo takes.
    void setSecondsPerFace(double seconds);

Q_SIGNALS:
    void openRequested();

private:
    void showState();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
