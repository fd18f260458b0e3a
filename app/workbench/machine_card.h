// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "machine_facts.h"
#include "widgets/card_frame.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace veriframe {

class JobRunner;
class Settings;

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

} // namespace veriframe
