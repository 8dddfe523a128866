#pragma once
#include <QIcon>
#include <QPainter>

namespace greffier::theme {

enum class Icon {
    Open,
    Check,
    Flag,
    Remove,
    Escalate, // one per decision status, in the order of journal::DecisionStatus
    Note,
    Passage,
    Capture,
    Thread,
    Placeholder,
    Search,
    Undo,
    Redo,
    Warning,
    Rules,
    Scan,
    Journal,
    Ledger,
    Report,
    Import,
    Expand,
    Previous,
    Next,
    Hidden
};
inline constexpr int kIconCount = static_cast<int>(Icon::Hidden) + 1;

// Paints the icon into `box` with strokes of `colour`. Shapes differ, so that colour is not needed to tell
// them apart.
void paintIcon(QPainter& painter, const QRectF& box, Icon icon, const QColor& colour);

// An icon for actions and buttons at any size. It is painted with the application's palette of the moment, so
// it follows a change of theme by itself.
QIcon icon(Icon icon);

} // namespace greffier::theme
