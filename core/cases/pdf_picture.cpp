// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/pdf_picture_internal.h"

#include <algorithm>

namespace veriframe {

namespace {

struct ReadPlace {
    const std::string& bytes;
    std::size_t at = 0;
};

cairo_status_t readOn(void* from, unsigned char* data, unsigned int length)
{
    auto& place = *static_cast<ReadPlace*>(from);
    if (place.bytes.size() - place.at < length)
        return CAIRO_STATUS_READ_ERROR;
    std::copy_n(place.bytes.data() + place.at, length, reinterpret_cast<char*>(data));
    place.at += length;
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

Surface surfaceOf(const std::shared_ptr<const ReportPicture>& picture)
{
    if (picture->mimeType == "image/png") {
        ReadPlace place{picture->bytes};
        return Surface(cairo_image_surface_create_from_png_stream(readOn, &place));
    }
    // It has the picture's size, and no pixel of it is looked at.
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture->width, picture->height));
    const auto* bytes = reinterpret_cast<const unsigned char*>(picture->bytes.data());
    // The bytes live as long as whatever the library keeps of them.
    auto owner = std::make_unique<std::shared_ptr<const ReportPicture>>(picture);
    const auto release = [](void* kept) { delete static_cast<std::shared_ptr<const ReportPicture>*>(kept); };
    if (cairo_surface_set_mime_data(
            surface.get(), CAIRO_MIME_TYPE_JPEG, bytes, picture->bytes.size(), release, owner.get()) ==
        CAIRO_STATUS_SUCCESS)
        static_cast<void>(owner.release());
    return surface;
}

} // namespace veriframe
