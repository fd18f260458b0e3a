// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace veriframe {

/// The body of a card of the model set-up: one way to name what judges.
class ModelPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Why this way cannot be taken as it stands, a sentence; empty: it can.
    virtual QString problem() const = 0;
    /// How it stands, in a few words, for the card's head.
    virtual QString status() const = 0;

Q_SIGNALS:
    void changed();
};

/// No model: there is nothing to choose.
class FacesOnlyPage : public ModelPage {
    Q_OBJECT

public:
    using ModelPage::ModelPage;

    QString problem() const override;
    QString status() const override;
};

} // namespace veriframe
