// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace veriframe {

/// A value of a configuration as a form shows it.
struct ConfigField {
    enum class Kind { text, number, flag, choice };

    QString id;    ///< "optimizer.learning_rate"
    QString group; ///< heading of its part: "Optimiser"; fields of one group stand together
    QString label; ///< "Learning rate"
    Kind kind = Kind::number;
    QString value = {};       ///< as it is typed; a flag: "true" or "false"
    QStringList choices = {}; ///< of a choice, as its value names them
    QStringList words = {};   ///< the choices as people read them; empty: as they are
    QString range = {};       ///< what is allowed, said beside the field: "1 to 4096"
    QString usual = {};       ///< what it is without anybody's doing; another value is marked. Empty: not known
    QString help = {};        ///< a sentence for its tool tip
    QString problem = {};     ///< why the value cannot be used; empty: it can
    bool shown = true;        ///< whether it counts with the other values
    bool operator==(const ConfigField&) const = default;
};

} // namespace veriframe
