// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/libav_internal.h"
#include "media/video_reader.h"

#include <cstdint>
#include <opencv2/core/mat.hpp>
#include <vector>

namespace veriframe {

/// Turns decoded pictures into upright RGB. Keeps the scaler and its buffer between pictures. Not thread-safe.
class ColorConverter {
public:
    ColorConverter(ColorConversion conversion, int rotationDegrees)
        : m_conversion(conversion), m_rotationDegrees(rotationDegrees)
    {}

    /// @throws Error (unsupported) if libswscale cannot read the pixel format
    cv::Mat toRgb(const AVFrame& frame);

private:
    void prepare(const AVFrame& frame);
    void scale(const AVFrame& frame, std::uint8_t* rgb, int strideBytes);

    ColorConversion m_conversion;
    int m_rotationDegrees;
    libav::ScalerHandle m_scaler;
    int m_width = 0, m_height = 0, m_format = -1, m_colorSpace = -1, m_colorRange = -1;
    std::vector<std::uint8_t> m_buffer;
};

} // namespace veriframe
