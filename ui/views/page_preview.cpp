#include "ui/views/page_preview.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/views/zoom.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace greffier::views {

namespace {

constexpr qreal kFullScale = 96.0 / 72.0; // pixels per point at 100 %
constexpr int kHintedLetters = 70;        // width that a dock is given first
constexpr qreal kLeastScale = 0.2;        // a narrow dock still shows something

} // namespace

PagePreview::PagePreview(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("pagePreview"));
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width that pages fit would depend on itself
    viewport()->setMouseTracking(true);
    layOut();
}

void PagePreview::setPages(std::shared_ptr<const PreviewPages> pages)
{
    const QString item = currentItem();
    const int page = currentPage();
    const int within = page >= 0 ? pageRect(page).top() : gap();
    m_pages = std::move(pages);
    m_pixmaps.clear();
    m_current = -1;
    layOut();
    if (m_pages) {
        const auto& items = m_pages->items();
        const auto same = std::find_if(items.begin(), items.end(), [&item](const PreviewItem& each) { return each.id == item; });
        if (!item.isEmpty() && same != items.end())
            m_current = static_cast<int>(same - items.begin());
        const int kept = std::clamp(page, 0, std::max(0, m_pages->count() - 1));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + pageRect(kept).top() - within);
    }
    viewport()->update();
    Q_EMIT moved();
}

qreal PagePreview::scale() const
{
    if (m_zoom)
        return kFullScale * *m_zoom / 100.0;
    if (!m_pages)
        return kFullScale;
    return std::max(kLeastScale, (viewport()->width() - 2.0 * gap()) / m_pages->size().width());
}

int PagePreview::zoom() const
{
    return static_cast<int>(std::lround(scale() / kFullScale * 100));
}

void PagePreview::setZoom(std::optional<int> percent)
{
    const int page = currentPage();
    const qreal share = page >= 0 ? -pageRect(page).top() / std::max<qreal>(1, pageSize().height()) : 0;
    m_zoom = percent ? std::optional<int>(boundedZoom(*percent)) : std::nullopt;
    layOut();
    if (page >= 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + pageRect(page).top()
                                      + static_cast<int>(share * pageSize().height()));
    viewport()->update();
    Q_EMIT moved();
}

int PagePreview::gap() const
{
    return theme::Metrics(fontMetrics()).margin;
}

QSize PagePreview::pageSize() const
{
    return m_pages ? (m_pages->size() * scale()).toSize() : QSize();
}

QRect PagePreview::pageRect(int page) const
{
    const QSize size = pageSize();
    const int left = std::max(gap(), (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    return {QPoint(left, gap() + page * (size.height() + gap()) - verticalScrollBar()->value()), size};
}

QRect PagePreview::itemRect(const PreviewItem& item) const
{
    const qreal factor = scale();
    const QRect page = pageRect(item.page);
    const QRectF area(item.area.topLeft() * factor, item.area.size() * factor);
    return area.translated(page.topLeft()).toAlignedRect().adjusted(-gap() / 2, 0, gap() / 2, 0).intersected(page);
}

QSize PagePreview::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * kHintedLetters;
    return {width, width};
}

void PagePreview::layOut()
{
    const QSize size = pageSize();
    const int height = gap() + pageCount() * (size.height() + gap());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(3 * fontMetrics().height());
    verticalScrollBar()->setRange(0, m_pages ? std::max(0, height - viewport()->height()) : 0);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(3 * fontMetrics().averageCharWidth());
    horizontalScrollBar()->setRange(0, m_zoom ? std::max(0, size.width() + 2 * gap() - viewport()->width()) : 0);
}

int PagePreview::currentPage() const
{
    if (pageCount() == 0)
        return -1;
    const int step = pageSize().height() + gap();
    return std::clamp((verticalScrollBar()->value() + viewport()->height() / 3) / std::max(1, step), 0, pageCount() - 1);
}

QString PagePreview::currentItem() const
{
    return m_current >= 0 ? m_pages->items()[static_cast<std::size_t>(m_current)].id : QString();
}

void PagePreview::goToPage(int page)
{
    if (page >= 0 && page < pageCount())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + pageRect(page).top() - gap());
}

bool PagePreview::step(Step step)
{
    if (!m_pages)
        return false;
    const auto& items = m_pages->items();
    const int direction = step == Step::Next ? 1 : -1;
    int index = m_current + direction;
    if (m_current < 0) { // from what is on screen
        const int page = currentPage();
        index = direction > 0 ? 0 : static_cast<int>(items.size()) - 1;
        while (index >= 0 && index < static_cast<int>(items.size())
               && (items[static_cast<std::size_t>(index)].page - page) * direction < 0)
            index += direction;
    } else { // a comment that runs on over pages is one step
        while (index >= 0 && index < static_cast<int>(items.size())
               && items[static_cast<std::size_t>(index)].id == currentItem())
            index += direction;
    }
    if (index < 0 || index >= static_cast<int>(items.size()))
        return false;
    setCurrent(index);
    return true;
}

bool PagePreview::showItem(const QString& id)
{
    if (!m_pages)
        return false;
    const auto& items = m_pages->items();
    // Where most of it stands: tables name it too.
    auto best = items.end();
    for (auto item = items.begin(); item != items.end(); ++item) {
        if (item->id == id && (best == items.end() || item->area.height() > best->area.height()))
            best = item;
    }
    if (best == items.end())
        return false;
    setCurrent(static_cast<int>(best - items.begin()));
    return true;
}

void PagePreview::setCurrent(int index)
{
    m_current = index;
    if (index >= 0)
        scrollTo(itemRect(m_pages->items()[static_cast<std::size_t>(index)]));
    viewport()->update();
    Q_EMIT moved();
}

void PagePreview::scrollTo(const QRect& rect)
{
    const int view = viewport()->height();
    if (rect.top() >= 0 && rect.bottom() < view)
        return;
    const bool isTall = rect.height() > view - 2 * gap();
    const int by = rect.top() < 0 || isTall ? rect.top() - gap() : rect.bottom() - view + gap();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

int PagePreview::itemAt(QPoint point) const
{
    if (!m_pages)
        return -1;
    const auto& items = m_pages->items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (itemRect(items[i]).contains(point))
            return static_cast<int>(i);
    }
    return -1;
}

const QPixmap& PagePreview::pixmapOf(int page)
{
    const qreal ratio = devicePixelRatioF();
    if (m_pixmapScale != scale() * ratio) {
        m_pixmaps.clear();
        m_pixmapScale = scale() * ratio;
    }
    const auto found = m_pixmaps.find(page);
    if (found != m_pixmaps.end())
        return found->second;
    QPixmap pixmap(pageSize() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale(), scale());
    m_pages->paint(painter, page);
    return m_pixmaps.emplace(page, std::move(pixmap)).first->second;
}

void PagePreview::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const theme::Colours colours = theme::Colours::of(palette());
    const theme::Metrics metrics(fontMetrics());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Window));
    if (pageCount() == 0)
        return;
    const int step = pageSize().height() + gap();
    const int first = std::clamp((verticalScrollBar()->value() - gap()) / std::max(1, step), 0, pageCount() - 1);
    const int last = std::clamp((verticalScrollBar()->value() + viewport()->height()) / std::max(1, step), first, pageCount() - 1);
    std::erase_if(m_pixmaps, [first, last](const auto& each) { return each.first < first - 1 || each.first > last + 1; });
    for (int page = first; page <= last; ++page) {
        const QRect rect = pageRect(page);
        painter.drawPixmap(rect.topLeft(), pixmapOf(page));
        painter.setPen(QPen(colours.guide, metrics.stroke));
        painter.drawRect(rect.adjusted(-metrics.stroke, -metrics.stroke, 0, 0));
    }
    const QString current = currentItem();
    if (current.isEmpty())
        return;
    // Paper is white in every theme: the frame has to stand out from it.
    const QColor frame = theme::legible(colours.accent, {QColor(Qt::white)}, 3);
    painter.setPen(QPen(frame, (hasFocus() ? 3 : 2) * metrics.stroke));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = static_cast<std::size_t>(m_current); i < m_pages->items().size(); ++i) {
        const PreviewItem& item = m_pages->items()[i];
        if (item.id != current)
            break;
        painter.drawRoundedRect(itemRect(item), metrics.radius, metrics.radius);
    }
}

void PagePreview::resizeEvent(QResizeEvent* event)
{
    const int page = currentPage();
    const qreal share = page >= 0 && pageSize().height() > 0 ? -pageRect(page).top() / qreal(pageSize().height()) : 0;
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (page >= 0 && event->oldSize().width() != event->size().width() && share > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + pageRect(page).top()
                                      + static_cast<int>(share * pageSize().height()));
    Q_EMIT moved();
}

void PagePreview::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT moved();
}

bool PagePreview::handleKey(int key)
{
    QScrollBar* const bar = verticalScrollBar();
    switch (key) {
    case Qt::Key_PageDown: bar->triggerAction(QAbstractSlider::SliderPageStepAdd); return true;
    case Qt::Key_PageUp: bar->triggerAction(QAbstractSlider::SliderPageStepSub); return true;
    case Qt::Key_Down: bar->triggerAction(QAbstractSlider::SliderSingleStepAdd); return true;
    case Qt::Key_Up: bar->triggerAction(QAbstractSlider::SliderSingleStepSub); return true;
    case Qt::Key_Home: bar->setValue(bar->minimum()); return true;
    case Qt::Key_End: bar->setValue(bar->maximum()); return true;
    case Qt::Key_Right: step(Step::Next); return true;
    case Qt::Key_Left: step(Step::Previous); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT itemActivated(currentItem());
        return true;
    default: return false;
    }
}

void PagePreview::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isPlain || !handleKey(event->key()))
        QAbstractScrollArea::keyPressEvent(event);
}

void PagePreview::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(itemAt(event->position().toPoint()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PagePreview::mousePressEvent(QMouseEvent* event)
{
    const int index = event->button() == Qt::LeftButton ? itemAt(event->position().toPoint()) : -1;
    if (index < 0)
        return;
    m_current = index; // it is in sight: nothing scrolls under the pointer
    viewport()->update();
    Q_EMIT moved();
    Q_EMIT itemActivated(currentItem());
}

void PagePreview::wheelEvent(QWheelEvent* event)
{
    const int wanted = zoomAfterWheel(zoom(), *event);
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        QAbstractScrollArea::wheelEvent(event);
    else if (wanted != zoom())
        setZoom(wanted);
}

void PagePreview::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PagePreview::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PagePreview::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace greffier::views
