// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_set.h"

#include "base/npy.h"
#include "base/seeded_random.h"
#include "dataset/dataset_layout.h"
#include "dataset/fold_table.h"
#include "media/image_ops.h"

#include <fstream>
#include <functional>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

namespace veriframe::test {

namespace fs = std::filesystem;

namespace {

constexpr int frameStride = 10;

/// Many small files: waiting for the disk each time would take most of the tests' time.
void write(const fs::path& file, std::string_view bytes)
{
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void writePicture(const fs::path& file, const cv::Mat& bgr)
{
    std::vector<unsigned char> png;
    cv::imencode(".png", bgr, png);
    write(file, {reinterpret_cast<const char*>(png.data()), png.size()});
}

/// Not square, of more than one size, different for every crop.
cv::Mat drawnCrop(const std::string& name, int frame)
{
    SeededRandom random(std::hash<std::string>()(name), static_cast<std::uint64_t>(frame));
    cv::Mat crop(40 + static_cast<int>(random.below(8)), 36, CV_8UC3);
    cv::Mat bytes = crop.reshape(1);
    for (int y = 0; y < bytes.rows; ++y)
        for (int x = 0; x < bytes.cols; ++x)
            bytes.at<unsigned char>(y, x) = static_cast<unsigned char>(random.below(256));
    return crop;
}

} // namespace

void TrainingSet::addReal(const std::string& name, int fold, int frames)
{
    add(name, name, fold, frames);
    const DatasetLayout layout(root());
    fs::create_directories(layout.landmarkFolder(name));
    for (int i = 0; i < frames; ++i)
        write(
            layout.landmarkFolder(name) / FaceName{i * frameStride, 0}.landmarkFile(),
            npyText({{5, 2}, {12, 14, 24, 14, 18, 20, 13, 28, 23, 28}}));
}

void TrainingSet::addFake(const std::string& name, const std::string& original, int fold, int frames)
{
    add(name, original, fold, frames);
    const DatasetLayout layout(root());
    fs::create_directories(layout.diffFolder(name));
    for (int i = 0; i < frames; ++i) {
        const FaceName face{i * frameStride, 0};
        const cv::Mat crop = readImageRgb((layout.cropFolder(name) / face.cropFile()).string());
        cv::Mat mask(crop.size(), CV_8UC1, cv::Scalar(0));
        mask(cv::Rect(8, 8, 12, 12)).setTo(200);
        writePicture(layout.diffFolder(name) / face.diffFile(), mask);
    }
}

void TrainingSet::add(const std::string& name, const std::string& original, int fold, int frames)
{
    const fs::path folder = DatasetLayout(root()).cropFolder(name);
    fs::create_directories(folder);
    for (int i = 0; i < frames; ++i) {
        const FaceName face{i * frameStride, 0};
        writePicture(folder / face.cropFile(), drawnCrop(name, face.frame));
        const VideoLabel label = name == original ? VideoLabel::real : VideoLabel::fake;
        m_table += foldTableLine({name, face.cropFile(), label, original, face.frame, fold});
    }
}

void TrainingSet::writeTable() const
{
    writeFileAtomically(DatasetLayout(root()).foldTable(), foldTableHead() + m_table);
}

TrainingData TrainingSet::read(int heldOutFold) const
{
    writeTable();
    return readTrainingData(root(), {}, heldOutFold);
}

void addThreeFolds(TrainingSet& set)
{
    set.addReal("real0", 0, 6);
    set.addFake("fake0", "real0", 0, 6);
    set.addReal("real1", 1, 6);
    set.addFake("fake1a", "real1", 1, 6);
    set.addFake("fake1b", "real1", 1, 6);
    set.addReal("real2", 2, 6);
    set.addFake("fake2", "real2", 2, 6);
}

} // namespace veriframe::test
