// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/stop.h"
#include "demo/synthetic_video.h"
#include "report_sample.h"

#include <gmock/gmock.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

cv::Mat decoded(const ReportPicture& picture)
{
    const std::vector<unsigned char> bytes(picture.bytes.begin(), picture.bytes.end());
    return cv::imdecode(bytes, cv::IMREAD_COLOR);
}

/// A drawn video with the face where it is drawn.
class ReportPictures : public testing::Test {
protected:
    ReportPictures()
    {
        m_options.frames = 24;
        writeSyntheticVideo(m_folder.path() / "clip.mp4", m_options);
        m_video.path = m_folder.path() / "clip.mp4";
        m_video.settings.models = {{"a.pth", "", "", 380, "float32", "cpu", false}};
        VideoResult& result = m_video.analysis;
        result.path = m_video.path;
        result.state = VideoState::scored;
        result.frameCount = m_options.frames;
        result.facts.width = m_options.width;
        for (int index = 0; index < m_options.frames; ++index) {
            const cv::Rect place = drawSyntheticFrame(m_options, index).face;
            FaceResult face;
            face.box = {place.x, place.y, place.br().x, place.br().y};
            face.track = 0;
            face.probabilities = {index / 24.0};
            FrameResult frame;
            frame.index = index;
            frame.faces = {face};
            result.frames.push_back(std::move(frame));
        }
        scoreVideo(result, 1, {});
    }

    ReportMaterial gather(const AttentionOfFace& attention = {}) const
    {
        NoProgress progress;
        return gatherReportMaterial(m_video, m_video.path, {}, attention, progress);
    }

    TemporaryDirectory m_folder;
    SyntheticVideoOptions m_options;
    CaseVideo m_video;
};

TEST_F(ReportPictures, ShowTheFramesThatSpeakMost)
{
    const ReportMaterial material = gather();
    ASSERT_EQ(material.strongest.size(), 3U);
    EXPECT_EQ(material.strongest[0].frame, 23) << "the highest probability comes first";
    EXPECT_EQ(material.frames.size(), 3U);
    EXPECT_EQ(material.persons.size(), 1U);
    EXPECT_TRUE(material.missing.empty()) << material.missing;
    ASSERT_TRUE(material.container);
    EXPECT_EQ(material.container->streams.at(0).codec, "h264");
    const cv::Mat frame = decoded(*material.frames[0].picture);
    EXPECT_EQ(frame.size(), cv::Size(640, 480));
    EXPECT_FALSE(material.strongest[0].heat) << "without models there is no attention";
}

TEST_F(ReportPictures, WithoutHeatMapsSayWhy)
{
    EXPECT_EQ(gather().noHeatMaps, noHeatMapsWithoutModels);
    const auto everywhere = [](const cv::Mat& crop) { return cv::Mat(crop.size(), CV_32F, cv::Scalar(1)); };
    EXPECT_EQ(gather(everywhere).noHeatMaps, "");
    EXPECT_THAT(gather([](const cv::Mat&) { return cv::Mat(); }).noHeatMaps, HasSubstr("the models find nothing"));
    m_video.path = m_folder.path() / "moved.mp4";
    EXPECT_THAT(gather(everywhere).noHeatMaps, HasSubstr("could not be read"));
    for (FrameResult& frame : m_video.analysis.frames)
        frame.faces.clear();
    EXPECT_EQ(gather().noHeatMaps, "") << "no face, nothing to be missed";
}

TEST_F(ReportPictures, OfAFrameAreThoseOfTheVideo)
{
    const ReportMaterial material = gather();
    const int index = material.frames.back().frame;
    cv::Mat shown = decoded(*material.frames.back().picture), drawn;
    cv::cvtColor(drawSyntheticFrame(m_options, index).rgb, drawn, cv::COLOR_RGB2BGR);
    EXPECT_LT(cv::norm(shown, drawn, cv::NORM_L1) / static_cast<double>(shown.total() * 3), 4);
}

TEST_F(ReportPictures, HeatMapsAreOrangeWhereTheModelsLook)
{
    int asked = 0;
    const ReportMaterial material = gather([&](const cv::Mat& crop) {
        ++asked;
        cv::Mat attention(crop.rows, crop.cols, CV_32F, cv::Scalar(0));
        attention.colRange(0, crop.cols / 2).setTo(1);
        return attention;
    });
    EXPECT_EQ(asked, 3);
    const cv::Mat crop = decoded(*material.strongest[0].crop), heat = decoded(*material.strongest[0].heat);
    ASSERT_EQ(crop.size(), heat.size());
    const int third = crop.cols / 3;
    const cv::Scalar left = cv::mean(heat.colRange(0, third));
    EXPECT_GT(left[2], left[0] + 60) << "more red than blue";
    EXPECT_LT(
        cv::norm(crop.colRange(2 * third, crop.cols), heat.colRange(2 * third, heat.cols), cv::NORM_L1) /
            (third * crop.rows * 3),
        4)
        << "untouched where they do not";
}

TEST_F(ReportPictures, ABookmarkedFrameIsShownEvenWhereNobodyIs)
{
    m_video.bookmarks = {{5, 0.2, CaseMark::open, "here"}, {5000, 200, CaseMark::open, "beyond the end"}};
    const ReportMaterial material = gather();
    EXPECT_EQ(material.frames.front().frame, 5);
    EXPECT_EQ(material.frames.size(), 4U) << "what the video does not have is left out";
}

TEST_F(ReportPictures, AMissingVideoIsSaidAndNoFailure)
{
    m_video.path = m_folder.path() / "moved.mp4";
    const ReportMaterial material = gather();
    EXPECT_THAT(material.missing, HasSubstr("moved.mp4"));
    EXPECT_TRUE(material.frames.empty());
    EXPECT_FALSE(material.container);
    ReportInput input;
    input.content.videos = {m_video};
    input.material = {material};
    EXPECT_THAT(reportHtml(reportDocument(input)), HasSubstr("moved.mp4"));
    EXPECT_TRUE(reportPdf(reportDocument(input)).starts_with("%PDF-"));
}

TEST_F(ReportPictures, StopAtOnce)
{
    std::stop_source stop;
    stop.request_stop();
    NoProgress progress;
    EXPECT_THROW(gatherReportMaterial(m_video, m_video.path, {}, {}, progress, stop.get_token()), Stopped);
}

TEST(StrongestFaces, AreMomentsApart)
{
    const CaseVideo video = sampleVideo(200, 1);
    const auto faces = strongestFaces(video.analysis, 0, 3);
    ASSERT_EQ(faces.size(), 3U);
    for (std::size_t i = 0; i < faces.size(); ++i)
        for (std::size_t k = i + 1; k < faces.size(); ++k)
            EXPECT_GE(std::abs(faces[i].frame - faces[k].frame), 10);
    EXPECT_TRUE(strongestFaces(video.analysis, 7, 3).empty()) << "a person that is not there";
}

} // namespace
} // namespace veriframe::test
