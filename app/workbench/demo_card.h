// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/card_frame.h"

#include <memory>

namespace veriframe {

class DemoMaker;

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
