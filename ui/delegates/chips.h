#pragma once
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QFontMetrics>
#include <QPainter>

#include <optional>

namespace greffier::delegates {

// A small labelled mark: a severity, a status. Always with its word, so that its colour never speaks alone.
struct ChipText {
    std::optional<theme::Icon> icon;
    QString text;
};

// Width and height in which the chip is painted with that font.
QSize chipSize(const ChipText& chip, const QFontMetrics& font);
// Paints the chip with its left top corner there.
void paintChip(QPainter& painter, const QPoint& leftTop, const ChipText& chip, const theme::Ink& ink,
               const QFontMetrics& font);

// Icon and word of a status; the letter dot before a severity's word.
ChipText statusChip(journal::DecisionStatus status);
ChipText severityChip(evidence::Severity severity);

} // namespace greffier::delegates
