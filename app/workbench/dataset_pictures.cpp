// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_pictures.h"

#include "base/error.h"
#include "base/npy.h"
#include "dataset/ssim_mask.h"
#include "job_runner.h"

#include <QCoreApplication>
#include <QImage>
#include <QImageReader>
#include <opencv2/core.hpp>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

struct PictureWords {
    Q_DECLARE_TR_FUNCTIONS(veriframe::PictureWords)
};

struct ReadPicture {
    QImage image;
    QString problem; ///< why there is none
};

ReadPicture readPicture(const fs::path& path, const QString& ifAbsent)
{
    const QString name = QString::fromStdString(path.string());
    if (!fs::exists(path))
        return {{}, ifAbsent};
    QImageReader reader(name);
    ReadPicture read{reader.read(), {}};
    if (read.image.isNull())
        read.problem = PictureWords::tr("%1 cannot be read: %2.")
                           .arg(QString::fromStdString(path.filename().string()), reader.errorString());
    return read;
}

cv::Mat asBgr(QImage& image)
{
    image.convertTo(QImage::Format_BGR888);
    return {image.height(), image.width(), CV_8UC3, image.bits(), static_cast<std::size_t>(image.bytesPerLine())};
}

/// Mean SSIM of the two pictures as they are now; nothing where they cannot be compared.
std::optional<double> meanSsimOf(QImage real, QImage fake)
{
    if (real.isNull() || fake.isNull() || real.size() != fake.size() ||
        std::min(real.width(), real.height()) < ssimWindowPx)
        return std::nullopt;
    return ssimMask(asBgr(real), asBgr(fake)).meanSsim;
}

std::vector<QPointF> readLandmarks(const fs::path& path)
{
    std::vector<QPointF> points;
    try {
        const NpyInt16 array = readNpyInt16(path);
        if (array.shape.size() == 2 && array.shape[1] == 2)
            for (std::size_t i = 0; i + 1 < array.values.size(); i += 2)
                points.emplace_back(array.values[i] + 0.5, array.values[i + 1] + 0.5); // the pixel's middle
    } catch (const Error&) {
        points.clear(); // none were found in this crop, or the file is broken: the completeness report says which
    }
    return points;
}

QString maskMissing(const QImage& real, const QImage& fake, const BrowsedPair& pair)
{
    if (pair.fake.isEmpty())
        return PictureWords::tr("A real video has no mask.");
    if (!real.isNull() && !fake.isNull() && real.size() != fake.size())
        return PictureWords::tr("The two crops differ in size, so there is no mask.");
    return PictureWords::tr("No mask was made of this pair yet.");
}

} // namespace

BrowsedPair pairOf(const DatasetIndex& index, const DatasetVideo& video)
{
    const QString name = QString::fromStdString(video.name);
    if (video.label == VideoLabel::real)
        return {name, {}};
    return {video.original ? QString::fromStdString(index.videos[*video.original].name) : QString(), name};
}

std::vector<FaceName> facesOf(const DatasetLayout& layout, const BrowsedPair& pair)
{
    return facesInFolder(layout.cropFolder((pair.fake.isEmpty() ? pair.real : pair.fake).toStdString()), ".png");
}

MaskCompareContent readFacePictures(const DatasetLayout& layout, const BrowsedPair& pair, const FaceName& face)
{
    MaskCompareContent content;
    const auto crop = [&](const QString& video, const QString& ifNone) {
        return video.isEmpty() ? ReadPicture{{}, ifNone}
                               : readPicture(
                                     layout.cropFolder(video.toStdString()) / face.cropFile(),
                                     PictureWords::tr("There is no such crop."));
    };
    const ReadPicture real = crop(pair.real, PictureWords::tr("The original is not in the dataset."));
    const ReadPicture fake = crop(pair.fake, PictureWords::tr("This video is real. Choose a fake to compare."));
    content.original = real.image;
    content.questioned = fake.image;
    const ReadPicture mask = pair.fake.isEmpty() ? ReadPicture{{}, maskMissing(real.image, fake.image, pair)}
                                                 : readPicture(
                                                       layout.diffFolder(pair.fake.toStdString()) / face.diffFile(),
                                                       maskMissing(real.image, fake.image, pair));
    content.mask = mask.image;
    content.paneMessages = {real.problem, fake.problem, mask.problem};
    content.meanSsim = meanSsimOf(real.image, fake.image);
    if (!pair.real.isEmpty())
        content.landmarks = readLandmarks(layout.landmarkFolder(pair.real.toStdString()) / face.landmarkFile());
    content.caption = PictureWords::tr("Frame %1, face %2").arg(face.frame).arg(face.face + 1);
    return content;
}

} // namespace veriframe
