// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/stop.h"
#include "dataset/step_internal.h"
#include "media/video_reader.h"
#include "media/video_writer.h"

#include <cmath>
#include <numeric>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

std::vector<int> everyNth(int frameCount, int stride)
{
    std::vector<int> frames;
    for (int frame = 0; frame < frameCount; frame += stride)
        frames.push_back(frame);
    return frames;
}

StepInputs videoAsInput(const StepContext& context, const DatasetVideo& video)
{
    if (!video.onDisk)
        return StepInputs::skipped("the video is not on the disk");
    return StepInputs::ready(context.fingerprintOf(video));
}

fs::path compressedPath(const StepContext& context, const DatasetVideo& video)
{
    const DatasetPart& part = context.index.parts[video.partIndex];
    return context.layout.compressedFolder() / part.folder.filename() / video.fileName;
}

/// The same video gets the same factor on every machine, and two seeds choose differently.
int crfOf(const PreprocessingOptions& options, const DatasetVideo& video)
{
    const std::string digest = digestOf(fmt::format("{} {}", options.seed, video.name));
    return options.crfs[std::stoul(digest.substr(0, 8), nullptr, 16) % options.crfs.size()];
}

/// With AVX-512, x264 0.164 gives other files from one run to the next (seen with mbtree); with AVX2 it does not.
bool hasAvx512()
{
#ifdef __x86_64__
    return __builtin_cpu_supports("avx512f") != 0;
#else
    return false;
#endif
}

class CompressWorker : public StepWorker {
public:
    CompressWorker(const StepContext& context, int threads) : m_context(context), m_threads(threads) {}

    StepResult make(const DatasetVideo& video, const WorkContext& work) override
    {
        VideoReader reader(m_context.index.pathOf(video), {ColorConversion::network, m_threads});
        const fs::path target = compressedPath(m_context, video);
        std::error_code reason;
        fs::create_directories(target.parent_path(), reason);
        if (reason)
            throw Error(ErrorCode::unwritable, "Making the folder", target.parent_path().string(), reason.message());
        const int crf = crfOf(m_context.options, video);
        VideoWriter writer(target, writerOptions(reader.facts(), crf));
        StepResult result;
        work.expect(reader.frameCount());
        reader.readFrames(
            everyNth(reader.frameCount(), 1),
            [&](const VideoFrame& frame) {
                writer.write(frame.rgb, std::llround(frame.time.seconds * timeBase));
                ++result.frames;
                work.advanced(1);
                return true;
            },
            work.stop);
        throwIfStopped(work.stop);
        writer.finish();
        result.why = fmt::format("CRF {}{}{}", crf, reader.damage() ? "; " : "", reader.damage().value_or(""));
        return result;
    }

private:
    static constexpr int timeBase = 90'000; ///< per second: holds every usual frame rate exactly

    VideoWriterOptions writerOptions(const VideoFacts& facts, int crf) const
    {
        VideoWriterOptions options;
        options.codec = "h264";
        options.width = facts.width;
        options.height = facts.height;
        options.timeBaseDenominator = timeBase;
        options.framesPerSecond = facts.averageFps;
        options.crf = crf;
        // More threads cut the picture differently; one gives the same file on every machine.
        options.encoderOptions["threads"] = "1";
        if (hasAvx512())
            options.encoderOptions["x264-params"] = "asm=avx2";
        return options;
    }

    const StepContext& m_context;
    const int m_threads;
};

class CompressStep : public Step {
public:
    explicit CompressStep(const StepContext& context) : m_context(context)
    {
        const std::vector<int>& crfs = context.options.crfs;
        if (crfs.empty() || std::any_of(crfs.begin(), crfs.end(), [](int crf) { return crf < 0 || crf > 51; }))
            throw Error(
                ErrorCode::badInput, "Re-encoding videos", fmt::format("CRF {}", fmt::join(crfs, ", ")),
                "constant rate factors of H.264 go from 0 to 51");
    }

    PreprocessingStep kind() const override { return PreprocessingStep::compress; }

    bool concerns(const DatasetVideo&) const override { return true; }

    std::string settings() const override
    {
        return fmt::format("H.264, CRF {}, seed {}", fmt::join(m_context.options.crfs, " or "), m_context.options.seed);
    }

    StepInputs inputsOf(const DatasetVideo& video) const override { return videoAsInput(m_context, video); }

    FileSum filesOf(const DatasetVideo& video) const override { return sumOfFile(compressedPath(m_context, video)); }

    fs::path outputFolder() const override { return m_context.layout.compressedFolder(); }

    std::unique_ptr<StepWorker> makeWorker(int threads) const override
    {
        return std::make_unique<CompressWorker>(m_context, threads);
    }

private:
    const StepContext& m_context;
};

/// "120.jpg"
bool isFrameName(const std::string& name)
{
    constexpr std::string_view ending = ".jpg";
    return name.size() > ending.size() && name.ends_with(ending) &&
           name.find_first_not_of("0123456789") == name.size() - ending.size();
}

class FramesWorker : public StepWorker {
public:
    FramesWorker(const StepContext& context, int threads) : m_context(context), m_threads(threads) {}

    StepResult make(const DatasetVideo& video, const WorkContext& work) override
    {
        VideoReader reader(m_context.index.pathOf(video), {ColorConversion::network, m_threads});
        const fs::path target = m_context.layout.frameFolder(video.name);
        AtomicFolder folder(target);
        StepResult result;
        cv::Mat bgr;
        std::vector<unsigned char> bytes;
        const std::vector<int> wanted = everyNth(reader.frameCount(), m_context.options.dumpStride);
        work.expect(static_cast<int>(wanted.size()));
        reader.readFrames(
            wanted,
            [&](const VideoFrame& frame) {
                cv::cvtColor(frame.rgb, bgr, cv::COLOR_RGB2BGR);
                const std::string name = fmt::format("{}.jpg", frame.index);
                if (!cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, m_context.options.jpegQuality}))
                    throw Error(ErrorCode::internal, "Encoding the frame", name, "OpenCV cannot encode it as JPEG");
                folder.write(name, std::as_bytes(std::span(bytes)));
                ++result.frames;
                work.advanced(1);
                return true;
            },
            work.stop);
        throwIfStopped(work.stop);
        keepOlderFiles(folder, target, isFrameName, {}, false);
        folder.commit();
        result.why = reader.damage().value_or("");
        return result;
    }

private:
    const StepContext& m_context;
    const int m_threads;
};

class FramesStep : public Step {
public:
    explicit FramesStep(const StepContext& context) : m_context(context)
    {
        const PreprocessingOptions& options = context.options;
        if (options.dumpStride < 1 || options.jpegQuality < 1 || options.jpegQuality > 100)
            throw Error(
                ErrorCode::badInput, "Writing frames",
                fmt::format("stride {}, quality {}", options.dumpStride, options.jpegQuality),
                "the stride must be at least 1 frame, the quality 1 to 100");
    }

    PreprocessingStep kind() const override { return PreprocessingStep::frames; }

    bool concerns(const DatasetVideo&) const override { return true; }

    std::string settings() const override
    {
        return fmt::format(
            "JPEG quality {}, every {} frames", m_context.options.jpegQuality, m_context.options.dumpStride);
    }

    StepInputs inputsOf(const DatasetVideo& video) const override { return videoAsInput(m_context, video); }

    FileSum filesOf(const DatasetVideo& video) const override
    {
        return sumOfFiles(m_context.layout.frameFolder(video.name), isFrameName);
    }

    fs::path outputFolder() const override { return m_context.layout.frameFolder("x").parent_path(); }

    std::unique_ptr<StepWorker> makeWorker(int threads) const override
    {
        return std::make_unique<FramesWorker>(m_context, threads);
    }

private:
    const StepContext& m_context;
};

} // namespace

std::unique_ptr<Step> makeCompressStep(const StepContext& context)
{
    return std::make_unique<CompressStep>(context);
}

std::unique_ptr<Step> makeFramesStep(const StepContext& context)
{
    return std::make_unique<FramesStep>(context);
}

} // namespace veriframe
