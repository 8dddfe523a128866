#include "ui/delegates/thread_row_delegate.h"

#include "ui/delegates/chips.h"
#include "ui/delegates/display_text.h"
#include "ui/models/thread_model.h"

#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

namespace greffier::delegates {

using models::ThreadModel;

// What one call of paint() needs everywhere.
struct ThreadRowDelegate::Row {
    QPainter& painter;
    const QStyleOptionViewItem& option;
    const QModelIndex& index;
    const theme::Colours& colours;
    QFontMetrics font;
    theme::Metrics metrics;
    QRect content; // without indentation and padding
    bool isExpanded = false;

    int pitch() const { return metrics.line + 2 * metrics.stroke; }
    int lineTop(int line) const { return content.top() + line * pitch(); }
    int baseline(int line) const { return lineTop(line) + metrics.stroke + font.ascent(); }
    QString textOf(ThreadModel::Role role) const { return index.data(role).toString(); }
    int numberOf(ThreadModel::Role role) const { return index.data(role).toInt(); }
    bool isTrue(ThreadModel::Role role) const { return index.data(role).toBool(); }
};

namespace {

// Steps of indentation: none in a flat list, bounded in a tree.
int levelsOf(const QModelIndex& index)
{
    if (!index.parent().isValid())
        return 0;
    return std::clamp(index.data(ThreadModel::DepthRole).toInt() - 1, 0, theme::kDeepestIndent);
}

bool isTree(const QStyleOptionViewItem& option)
{
    return qobject_cast<const QTreeView*>(option.widget) != nullptr;
}

int expanderWidth(const theme::Metrics& metrics)
{
    return metrics.icon;
}

QRect contentRect(const QStyleOptionViewItem& option, const QModelIndex& index, const theme::Metrics& metrics)
{
    const int left = metrics.wide + levelsOf(index) * metrics.indent + expanderWidth(metrics) + metrics.gap;
    return option.rect.adjusted(std::min(left, option.rect.width() / 2), metrics.gap, -metrics.wide,
                                -metrics.gap);
}

// Paints text with its left edge there, elided to the width; gives the width used.
int drawElided(QPainter& painter, const QPoint& baseline, const QString& foreign, int width,
               const QFontMetrics& font)
{
    if (width <= 0)
        return 0;
    const QString shown = font.elidedText(oneLine(foreign), Qt::ElideRight, width);
    painter.drawText(baseline, QChar(0x2068) + shown + QChar(0x2069));
    return font.horizontalAdvance(shown);
}

} // namespace

QSize ThreadRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const theme::Metrics metrics{QFontMetrics(option.font)};
    return {metrics.line * 12, 3 * (metrics.line + 2 * metrics.stroke) + 2 * metrics.gap};
}

QRect ThreadRowDelegate::expanderRect(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!index.model() || !index.model()->hasChildren(index) || !isTree(option))
        return {};
    const theme::Metrics metrics{QFontMetrics(option.font)};
    const QRect content = contentRect(option, index, metrics);
    return {content.left() - metrics.gap - expanderWidth(metrics), content.top(),
            expanderWidth(metrics) + metrics.gap, metrics.line + 2 * metrics.stroke};
}

QPoint ThreadRowDelegate::anchorOf(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const theme::Metrics metrics{QFontMetrics(option.font)};
    const QRect content = contentRect(option, index, metrics);
    return {content.left() - metrics.gap - expanderWidth(metrics), content.top() + metrics.stroke + metrics.line / 2};
}

const theme::Colours& ThreadRowDelegate::coloursOf(const QPalette& palette) const
{
    if (m_paletteKey != palette.cacheKey()) {
        m_colours = theme::Colours::of(palette);
        m_paletteKey = palette.cacheKey();
    }
    return m_colours;
}

void ThreadRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const QFontMetrics font(option.font);
    const theme::Metrics metrics(font);
    Row row{*painter,
            option,
            index,
            coloursOf(option.palette),
            font,
            metrics,
            contentRect(option, index, metrics)};
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    row.isExpanded = tree && tree->isExpanded(index);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    paintGround(row);
    paintIndent(row);
    if (row.isTrue(ThreadModel::IsPlaceholderRole)) {
        paintPlaceholder(row);
    } else {
        paintFirstLine(row);
        paintSnippet(row, paintMarks(row));
    }
    painter->restore();
}

void ThreadRowDelegate::paintGround(Row& row) const
{
    const bool isSelected = row.option.state.testFlag(QStyle::State_Selected);
    const QRect& rect = row.option.rect;
    row.painter.fillRect(rect, isSelected ? row.colours.selectedRow : row.colours.page);
    row.painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                         theme::mixed(row.colours.guide, row.colours.page, 0.45));
    if (isSelected)
        row.painter.fillRect(QRect(rect.left(), rect.top(), row.metrics.gap, rect.height()),
                             row.colours.accent);
    if (row.option.state.testFlag(QStyle::State_HasFocus)) {
        row.painter.setPen(QPen(row.colours.accent, row.metrics.stroke));
        row.painter.setBrush(Qt::NoBrush);
        row.painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void ThreadRowDelegate::paintIndent(Row& row) const
{
    const QRect& rect = row.option.rect;
    const int levels = levelsOf(row.index);
    row.painter.setPen(QPen(row.colours.guide, row.metrics.stroke));
    for (int level = 0; level < levels; ++level) {
        const int x = rect.left() + row.metrics.wide + level * row.metrics.indent + row.metrics.icon / 2;
        if (x < row.content.left())
            row.painter.drawLine(x, rect.top(), x, rect.bottom());
    }
    const QRect expander = expanderRect(row.option, row.index);
    if (expander.isEmpty())
        return;
    const QPointF centre = QRectF(expander).center();
    const double half = row.metrics.icon * 0.22;
    const QPolygonF arrow =
        row.isExpanded ? QPolygonF({centre + QPointF(-half, -half / 2), centre + QPointF(half, -half / 2),
                                    centre + QPointF(0, half * 0.8)})
                       : QPolygonF({centre + QPointF(-half / 2, -half), centre + QPointF(half * 0.8, 0),
                                    centre + QPointF(-half / 2, half)});
    row.painter.setRenderHint(QPainter::Antialiasing);
    row.painter.setPen(Qt::NoPen);
    row.painter.setBrush(row.colours.muted);
    row.painter.drawPolygon(arrow);
    row.painter.setRenderHint(QPainter::Antialiasing, false);
}

void ThreadRowDelegate::paintFirstLine(Row& row) const
{
    QPainter& painter = row.painter;
    const int y = row.baseline(0);
    int right = row.content.right();
    const auto drawRight = [&](const QString& text) {
        right -= row.font.horizontalAdvance(text);
        painter.drawText(right, y, text);
        right -= 2 * row.metrics.wide; // these say different things
    };
    painter.setPen(row.colours.muted);
    drawRight(row.textOf(ThreadModel::PublicIdRole));
    if (const int answered = row.numberOf(ThreadModel::InferredParentRole); answered >= 0)
        drawRight(QStringLiteral("\u2504 ") + static_cast<const ThreadModel*>(row.index.model())->publicIdAt(answered));
    if (const int replies = row.numberOf(ThreadModel::ReplyCountRole); replies > 0)
        drawRight(tr("%n reply(s)", nullptr, replies));
    if (row.numberOf(ThreadModel::DepthRole) > theme::kDeepestIndent + 1)
        drawRight(tr("level %1").arg(row.numberOf(ThreadModel::DepthRole)));
    if (const int below = row.numberOf(ThreadModel::SubtreeHitsRole);
        below > 0 && !row.isExpanded && isTree(row.option))
        drawRight(tr("%n hit(s) below", nullptr, below));

    if (const QString change = row.textOf(ThreadModel::CaptureChangeRole); !change.isEmpty()) {
        painter.setPen(row.colours.link);
        drawRight(row.font.elidedText(oneLine(change), Qt::ElideRight, (right - row.content.left()) / 2));
    }

    QFont authorFont = row.option.font;
    const bool isKnown = row.isTrue(ThreadModel::IsAuthorKnownRole);
    authorFont.setBold(isKnown);
    authorFont.setItalic(!isKnown);
    painter.setFont(authorFont);
    painter.setPen(isKnown ? row.colours.text : row.colours.muted);
    const QFontMetrics authorMetrics(authorFont);
    const int left = row.content.left();
    const QString time = row.textOf(ThreadModel::TimeRole);
    const int timeWidth = row.font.horizontalAdvance(time) + row.metrics.wide;
    // The author gives way to the time only down to half of the line.
    const int authorRoom = std::max((right - left) / 2, right - left - timeWidth);
    const int used =
        drawElided(painter, {left, y}, row.textOf(ThreadModel::AuthorRole), authorRoom, authorMetrics);
    painter.setFont(row.option.font);
    painter.setPen(row.colours.muted);
    drawElided(painter, {left + used + row.metrics.wide, y}, time, right - left - used - row.metrics.wide,
               row.font);
}

int ThreadRowDelegate::paintMarks(Row& row) const
{
    int left = row.content.right();
    if (const int severity = row.numberOf(ThreadModel::SeverityRole); severity >= 0) {
        ChipText chip = severityChip(static_cast<evidence::Severity>(severity));
        if (const int hits = row.numberOf(ThreadModel::HitCountRole); hits > 1)
            chip.text += QStringLiteral(" \u00D7%1").arg(hits);
        const int x = row.content.right() - chipSize(chip, row.font).width();
        paintChip(row.painter, {x, row.lineTop(1) + row.metrics.stroke}, chip,
                  row.colours.severity(static_cast<evidence::Severity>(severity)), row.font);
        left = x;
    }
    int x = row.content.right();
    const auto status = static_cast<journal::DecisionStatus>(row.numberOf(ThreadModel::StatusRole));
    if (status != journal::DecisionStatus::Open) {
        const ChipText chip = statusChip(status);
        x -= chipSize(chip, row.font).width();
        paintChip(row.painter, {x, row.lineTop(2) + row.metrics.stroke}, chip, row.colours.status(status),
                  row.font);
    }
    if (row.isTrue(ThreadModel::IsAnnotatedRole)) {
        const int side = row.font.ascent();
        x -= side + row.metrics.gap;
        theme::paintIcon(row.painter, QRectF(x, row.lineTop(2) + (row.pitch() - side) / 2.0, side, side),
                         theme::Icon::Passage, row.colours.muted);
    }
    return std::min(left, x);
}

void ThreadRowDelegate::paintSnippet(Row& row, int right) const
{
    const int left = row.content.left();
    const bool hasMarks = right < row.content.right();
    const int width = right - left - (hasMarks ? row.metrics.wide : 0);
    if (width < row.metrics.line || !row.isTrue(ThreadModel::IsLoadedRole))
        return;
    QTextLayout layout(row.textOf(ThreadModel::SnippetRole), row.option.font, row.painter.device());
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(false);
    QList<QTextLayout::FormatRange> formats;
    const int severity = std::max(0, row.numberOf(ThreadModel::SeverityRole));
    const theme::Ink& ink = row.colours.severity(static_cast<evidence::Severity>(severity));
    const auto highlights = row.index.data(ThreadModel::HighlightsRole).value<models::Highlights>();
    for (const models::Highlight& highlight : highlights) {
        QTextCharFormat format;
        format.setBackground(ink.fill);
        format.setForeground(row.colours.text);
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(ink.line);
        formats.append({highlight.start, highlight.length, format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    row.painter.setPen(row.colours.text);
    const int ellipsis = row.font.horizontalAdvance(QChar(0x2026));
    for (int number = 0; number < 2; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        bool isCut = number == 1 && line.textStart() + line.textLength() < layout.text().size();
        if (isCut)
            line.setLineWidth(std::max(1, width - ellipsis));
        line.setPosition({0, 0});
        const QPointF origin(left, row.baseline(number + 1) - line.ascent());
        line.draw(&row.painter, origin);
        if (isCut)
            row.painter.drawText(QPointF(left + line.naturalTextRect().right(), row.baseline(number + 1)),
                                 QChar(0x2026));
    }
    layout.endLayout();
}

void ThreadRowDelegate::paintPlaceholder(Row& row) const
{
    QPainter& painter = row.painter;
    const QRect box = row.content.adjusted(0, row.metrics.stroke, 0, -row.metrics.stroke);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(row.colours.muted, row.metrics.stroke, Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), row.metrics.radius,
                            row.metrics.radius);
    const int side = row.metrics.icon;
    const int left = box.left() + row.metrics.wide;
    theme::paintIcon(painter, QRectF(left, box.center().y() - side / 2.0, side, side),
                     theme::Icon::Placeholder, row.colours.muted);
    QFont italic = row.option.font;
    italic.setItalic(true);
    painter.setFont(italic);
    painter.setPen(row.colours.placeholder.text);
    const QString publicId = row.textOf(ThreadModel::PublicIdRole);
    const int idWidth = row.font.horizontalAdvance(publicId) + row.metrics.wide;
    const QRect words(left + side + row.metrics.wide, box.top(),
                      box.width() - side - 3 * row.metrics.wide - idWidth, box.height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                     row.textOf(ThreadModel::SnippetRole));
    painter.setFont(row.option.font);
    painter.drawText(box.adjusted(0, 0, -row.metrics.wide, 0), Qt::AlignVCenter | Qt::AlignRight, publicId);
}

} // namespace greffier::delegates
