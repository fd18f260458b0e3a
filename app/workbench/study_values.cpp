// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_values.h"

namespace veriframe {

EnsembleMember networkOf(const StudyMember& member)
{
    EnsembleMember network{member.path};
    network.inputSizePx = member.inputSizePx;
    network.encoder = member.encoder;
    network.sha256 = member.sha256;
    return network;
}

} // namespace veriframe
