// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "media/video_reader.h"

#include <QImage>
#include <QObject>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

namespace veriframe {

/// One picture as people see it: colours by the stream's own tags.
struct DecodedFrame {
    int index = -1; ///< presentation order, from 0
    FrameTime time;
    char pictureType = '?'; ///< I, P, B
    QImage picture;         ///< RGB32
};

struct FrameSourceOptions {
    std::size_t cacheBytes = std::size_t(768) << 20; ///< decoded pictures around the cursor
    int decoderThreads = 0;
};

/// Pictures of one video for the window. A thread of its own decodes: what was asked for last comes first, then the
/// pictures around it in the direction of travel, both ways within the group of pictures, as far as the budget goes.
/// All members are called from the GUI thread and return at once.
class FrameSource : public QObject {
    Q_OBJECT

public:
    explicit FrameSource(const FrameSourceOptions& options = {}, QObject* parent = nullptr);
    /// Waits for the thread, which stops at the next picture.
    ~FrameSource() override;

    /// Replaces the video; nothing of the former one is passed on any more. opened() or openFailed() follows.
    void open(const std::filesystem::path& path);
    void close();

    bool isOpen() const;
    const VideoFacts& facts() const;             ///< after opened()
    const std::vector<FrameTime>& times() const; ///< one per frame, presentation order
    int frameCount() const;                      ///< 0 unless open

    /// Asks for a picture; frameReady() or frameFailed() follows, at once (before this returns) where it is cached.
    /// A request that is not answered yet is replaced by the next.
    void request(int index);
    /// Whether that picture would be there at once.
    bool isCached(int index) const;
    /// The cached picture; null where it is not cached.
    QImage cachedPicture(int index) const;
    std::size_t cachedBytes() const;

    /// Which frames decoding can begin at, ascending.
    std::vector<int> keyFrames() const;

Q_SIGNALS:
    void opened();
    void openFailed(const veriframe::ErrorInfo& error);
    void frameReady(const veriframe::DecodedFrame& frame);
    /// The stream does not give that frame.
    void frameFailed(int index, const veriframe::ErrorInfo& error);
    /// The file was changed or removed by somebody else while it is open; what is cached stays.
    void fileChanged(bool exists);

private Q_SLOTS:
    void deliverMail();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
