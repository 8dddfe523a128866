#pragma once
#include "ui/theme/colours.h"
#include "ui/views/conversation_layout.h"

class QPainter;

namespace greffier::views {

// How a row of the conversation is painted at the moment.
struct CardState {
    bool isCurrent = false;
    bool hasFocus = false;
    TextSelectionPaint selection;
};

// Paints a laid out row with the left top of its band at `origin`; `clip` in the same coordinates.
void paintCard(QPainter& painter, const QPoint& origin, const QRect& clip, ConversationLayout& layout,
               std::int32_t row, const theme::Colours& colours, const CardState& state);
// Title and body of the article, the page's top at `origin`.
void paintHead(QPainter& painter, const QPoint& origin, const QRect& clip, ConversationLayout& layout,
               const theme::Colours& colours);

} // namespace greffier::views
