// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect_analysis.h"
#include "widgets/picture_overlay.h"

#include <QObject>
#include <list>
#include <optional>

namespace veriframe {

/// Heat maps of the faces of one frame at a time, computed in the background and kept for the last frames seen.
/// All members are called from the GUI thread.
class HeatMaps : public QObject {
    Q_OBJECT

public:
    HeatMaps(JobRunner& jobs, InspectAnalysis& analysis, QObject* parent = nullptr);

    /// Forgets everything: another video or other models.
    void clear();
    /// The patches of a frame; nothing where they are not computed yet.
    std::optional<std::vector<HeatPatch>> patchesOf(int frameIndex) const;
    /// Computes them; ready() follows. A request that has not begun is replaced by the next.
    void request(const std::filesystem::path& video, const FrameResult& frame);

Q_SIGNALS:
    void ready(int frameIndex);
    void failed(const veriframe::ErrorInfo& error);

private:
    struct Entry {
        int frameIndex = 0;
        std::vector<HeatPatch> patches;
    };

    JobRunner& m_jobs;
    InspectAnalysis& m_analysis;
    std::list<Entry> m_entries; ///< the last used first
    JobId m_job = 0;
    int m_requested = -1;
};

} // namespace veriframe
