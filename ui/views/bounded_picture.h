#pragma once
#include <QImage>

#include <optional>
#include <string_view>

namespace greffier::views {

// Why a file is not shown as a picture.
enum class PictureProblem { NotAPicture, TooLarge, Damaged };

struct Picture {
    QImage image; // null where there is a problem
    std::optional<PictureProblem> problem;
};

// A PNG or JPEG file, told by its first bytes and by nothing else, at most as large as `most`. Every other kind, SVG first of
// all, is never decoded. Bounded: 64 MiB of file, 64 million declared pixels, and Qt's own limit of memory for an image.
// May run on a worker thread.
Picture decodePicture(std::string_view bytes, QSize most);
// Whether decodePicture() would try.
bool isPicture(std::string_view bytes);

} // namespace greffier::views
