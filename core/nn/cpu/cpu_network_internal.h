// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/block_geometry_internal.h"
#include "nn/cpu/crew_internal.h"
#include "nn/cpu/workspace_internal.h"
#include "nn/evidence_map.h"

#include <cstdint>

namespace veriframe::cpu {

/// One face, in one of two forms; the other is null.
struct Face {
    const std::uint8_t* rgb = nullptr; ///< (sidePx, sidePx, 3), to be normalised
    const float* nchw = nullptr;       ///< (3, sidePx, sidePx), normalised
    int sidePx = 0;
};

/// Writes a face as the stem reads it: normalised, channels-last, with its padding.
void loadFace(const Face& face, float* padded);

/// The folded classifier on our own kernels, one face at a time. Results depend neither on who works on a face nor on
/// how it is divided. Const members may be called from several threads, each with its own workspace.
class CpuNetwork {
public:
    /// @param kernels of an instruction set that this processor has
    CpuNetwork(const EncoderLayout& layout, const Checkpoint& checkpoint, const Kernels& kernels);

    /// Allocates nothing once the workspace has been used for that size. @throws Stopped between panels of a layer
    float logit(const Face& face, Workspace& workspace, const Crew& crew) const;
    /// What each cell of the last feature map adds to the logit.
    EvidenceMap evidence(const Face& face, Workspace& workspace, const Crew& crew) const;

    const Kernels& kernels() const { return m_kernels; }

private:
    /// The feature map on its way: square, in the workspace's stream and copy.
    struct Map {
        int side = 0;
        int channels = 0; ///< padded

        int pixels() const { return side * side; }
    };

    /// Fills workspace.features with the means of the last feature map. @return its side
    int run(const Face& face, Workspace& workspace, const Crew& crew, bool withMap) const;
    Map stem(const Face& face, Workspace& workspace, const Crew& crew) const;
    void block(const PackedBlock& block, Map& map, Workspace& workspace, const Crew& crew, std::size_t ring) const;
    void filter(
        const PackedBlock& block, const FilterShape& shape, const Map& map, Workspace& workspace, const Crew& crew,
        std::size_t ring) const;
    void
    squeezeExcite(const PackedBlock& block, const FilterShape& shape, Workspace& workspace, const Crew& crew) const;
    void project(const PackedBlock& block, const FilterShape& shape, Workspace& workspace, const Crew& crew) const;
    void projectPart(
        const PackedBlock& block, const Projection& plan, int pixels, int firstRow, std::size_t firstPanel,
        std::size_t lastPanel, Workspace& workspace) const;
    void head(const Map& map, Workspace& workspace, const Crew& crew, bool withMap) const;
    /// Rows of the feature map as the left factor of a product.
    Activations activations(const void* values, int channels, int depth) const;

    Kernels m_kernels;
    PackedClassifier m_packed;
};

} // namespace veriframe::cpu
