#pragma once
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

class QPainter;

namespace greffier::views {

// A comment that a page is about, and where it stands; what runs over several pages has one place on each.
struct PreviewItem {
    QString id; // "c-12"
    int page = 0;
    QRectF area; // points of the sheet
};

// A document as it will be printed. Whoever makes it (app/desktop) lays it out on a worker; afterwards it never changes
// and is painted by the window's thread alone.
class PreviewPages {
public:
    PreviewPages() = default;
    virtual ~PreviewPages() = default;
    PreviewPages(const PreviewPages&) = delete;
    PreviewPages& operator=(const PreviewPages&) = delete;

    virtual int count() const = 0;
    virtual QSizeF size() const = 0; // of a sheet, points (1/72 inch)
    // The whole sheet from its top left corner, one unit a point. Paper is white whatever the theme.
    virtual void paint(QPainter& painter, int page) const = 0;
    virtual const std::vector<PreviewItem>& items() const = 0; // by page, from the top
};

} // namespace greffier::views
