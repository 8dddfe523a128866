#pragma once
#include <QApplication>
#include <QFont>
#include <QWheelEvent>

#include <algorithm>

namespace greffier::views {

// Text size of the views in percent of the application's font.
inline constexpr int kLeastZoom = 50;
inline constexpr int kGreatestZoom = 300;
inline constexpr int kZoomStep = 10;

inline int boundedZoom(int percent)
{
    return std::clamp(percent, kLeastZoom, kGreatestZoom);
}

// The application's font at that size; its own unit (points or pixels) is kept.
inline QFont zoomedFont(int percent, const QWidget* widget)
{
    QFont font = QApplication::font(widget);
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, font.pixelSize() * percent / 100));
    else
        font.setPointSizeF(font.pointSizeF() * percent / 100.0);
    return font;
}

// The zoom that Ctrl+wheel asks for, or the same where the wheel is for scrolling.
inline int zoomAfterWheel(int percent, const QWheelEvent& event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier) || event.angleDelta().y() == 0)
        return percent;
    return boundedZoom(percent + (event.angleDelta().y() > 0 ? kZoomStep : -kZoomStep));
}

} // namespace greffier::views
