#pragma once
#include "core/report/report_data.h"

#include <string>

namespace greffier::report {

// The unit of the offsets of TextPositionSelector. The model counts characters, which are code points; some tools count
// UTF-16 code units. Which one was used is declared in the file ("greffier:offsets").
enum class OffsetUnit { CodePoints, Utf16 };

// What people and rules said about the comments, as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): an
// AnnotationCollection with one AnnotationPage. Passages and hits have a target with a quote and a position in the exact
// text of the comment (several targets where there are several stretches); decisions, notes and labels are about the
// whole comment. The target's source is the comment in its capture, as urn:uuid of the capture and the comment's public
// id as fragment; the page it stood on is the target's scope. UTF-8, keys sorted.
std::string toJsonLd(const ReportData& data, OffsetUnit unit = OffsetUnit::CodePoints);

} // namespace greffier::report
