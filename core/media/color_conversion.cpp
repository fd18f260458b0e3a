// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/color_conversion_internal.h"

#include "base/error.h"

#include <opencv2/core.hpp>

namespace veriframe {

namespace {

bool isFullRange(const AVFrame& frame)
{
    switch (frame.format) {
    case AV_PIX_FMT_YUVJ411P:
    case AV_PIX_FMT_YUVJ420P:
    case AV_PIX_FMT_YUVJ422P:
    case AV_PIX_FMT_YUVJ440P:
    case AV_PIX_FMT_YUVJ444P:
        return true;
    default:
        return frame.color_range == AVCOL_RANGE_JPEG;
    }
}

/// libswscale's coefficient set for what people should see; untagged high definition is BT.709 by convention.
int displayCoefficients(const AVFrame& frame)
{
    switch (frame.colorspace) {
    case AVCOL_SPC_UNSPECIFIED:
    case AVCOL_SPC_RESERVED:
        return frame.height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    default:
        return frame.colorspace;
    }
}

int rotationCode(int degrees)
{
    return degrees == 90 ? cv::ROTATE_90_CLOCKWISE : degrees == 180 ? cv::ROTATE_180 : cv::ROTATE_90_COUNTERCLOCKWISE;
}

} // namespace

void ColorConverter::prepare(const AVFrame& frame)
{
    if (m_scaler && frame.width == m_width && frame.height == m_height && frame.format == m_format &&
        frame.colorspace == m_colorSpace && frame.color_range == m_colorRange)
        return;
    m_width = frame.width;
    m_height = frame.height;
    m_format = frame.format;
    m_colorSpace = frame.colorspace;
    m_colorRange = frame.color_range;
    const auto format = static_cast<AVPixelFormat>(frame.format);
    // Bicubic without accurate_rnd and full_chroma: what OpenCV's VideoCapture asks for (spec algorithms.md 1).
    m_scaler.reset(sws_getContext(
        m_width, m_height, format, m_width, m_height, AV_PIX_FMT_RGB24, SWS_BICUBIC, nullptr, nullptr, nullptr));
    if (!m_scaler) {
        const char* name = av_get_pix_fmt_name(format);
        throw Error(
            ErrorCode::unsupported, "Converting a frame to RGB", {},
            std::string("the pixel format ") + (name ? name : "of this stream") + " cannot be converted");
    }
    if (m_conversion == ColorConversion::display)
        sws_setColorspaceDetails(
            m_scaler.get(), sws_getCoefficients(displayCoefficients(frame)), isFullRange(frame),
            sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16);
}

void ColorConverter::scale(const AVFrame& frame, std::uint8_t* rgb, int strideBytes)
{
    std::uint8_t* planes[4] = {rgb, nullptr, nullptr, nullptr};
    const int strides[4] = {strideBytes, 0, 0, 0};
    sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, m_height, planes, strides);
}

cv::Mat ColorConverter::toRgb(const AVFrame& frame)
{
    prepare(frame);
    // libswscale's vector code writes past the end of a row that is no multiple of its width.
    const int strideBytes = (m_width * 3 + 63) / 64 * 64;
    cv::Mat rgb;
    if (m_rotationDegrees == 0 && strideBytes == m_width * 3) {
        rgb.create(m_height, m_width, CV_8UC3);
        scale(frame, rgb.data, strideBytes);
        return rgb;
    }
    m_buffer.resize(static_cast<std::size_t>(strideBytes) * static_cast<std::size_t>(m_height) + 64);
    scale(frame, m_buffer.data(), strideBytes);
    const cv::Mat stored(m_height, m_width, CV_8UC3, m_buffer.data(), static_cast<std::size_t>(strideBytes));
    if (m_rotationDegrees == 0)
        stored.copyTo(rgb);
    else
        cv::rotate(stored, rgb, rotationCode(m_rotationDegrees));
    return rgb;
}

} // namespace veriframe
