#include "ui/views/bounded_picture.h"

#include <QBuffer>
#include <QImageReader>

namespace greffier::views {

namespace {

constexpr qsizetype kMostBytes = qsizetype{64} * 1024 * 1024;
constexpr qint64 kMostPixels = 64'000'000;

// The one format that the first bytes prove; empty for all that is not shown.
QByteArray formatOf(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"))
        return "png";
    return bytes.starts_with("\xFF\xD8\xFF") ? QByteArray("jpeg") : QByteArray();
}

} // namespace

bool isPicture(std::string_view bytes)
{
    return !formatOf(bytes).isEmpty();
}

Picture decodePicture(std::string_view bytes, QSize most)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return {{}, PictureProblem::NotAPicture};
    const auto size = static_cast<qsizetype>(bytes.size());
    if (size > kMostBytes)
        return {{}, PictureProblem::TooLarge};
    QByteArray data = QByteArray::fromRawData(bytes.data(), size);
    QBuffer buffer(&data);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false); // no other decoder ever gets the bytes
    reader.setDecideFormatFromContent(false);
    const QSize declared = reader.size();
    if (!declared.isValid())
        return {{}, PictureProblem::Damaged};
    // What it says of itself is believed only where it is small; the reader refuses to use more memory than its limit.
    if (qint64{declared.width()} * declared.height() > kMostPixels)
        return {{}, PictureProblem::TooLarge};
    if (declared.width() > most.width() || declared.height() > most.height())
        reader.setScaledSize(declared.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image;
    if (reader.read(&image))
        return {image, {}};
    return {{}, PictureProblem::Damaged};
}

} // namespace greffier::views
