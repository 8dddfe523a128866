#pragma once
#include "core/report/document.h"

#include <string>
#include <utility>

namespace greffier::report {

// Short names for building the document tree.
inline Inline words(std::string text)
{
    return {InlineKind::Words, std::move(text), {}, Tone::Neutral};
}
inline Inline strong(std::string text)
{
    return {InlineKind::Strong, std::move(text), {}, Tone::Neutral};
}
inline Inline quiet(std::string text)
{
    return {InlineKind::Quiet, std::move(text), {}, Tone::Neutral};
}
inline Inline foreign(std::string text)
{
    return {InlineKind::Foreign, std::move(text), {}, Tone::Neutral};
}
inline Inline code(std::string text)
{
    return {InlineKind::Code, std::move(text), {}, Tone::Neutral};
}
inline Inline badge(std::string text, Tone tone)
{
    return {InlineKind::Badge, std::move(text), {}, tone};
}
inline Inline link(std::string text, std::string anchor)
{
    return {InlineKind::Link, std::move(text), std::move(anchor), Tone::Neutral};
}
inline Inline pageOf(std::string anchor)
{
    return {InlineKind::Page, "\u2026", std::move(anchor), Tone::Neutral};
}

inline Block paragraph(Inlines inlines, ParagraphRole role = ParagraphRole::Normal)
{
    return {Paragraph{std::move(inlines), role}};
}
inline Block heading(int level, Inlines inlines, std::string anchor = {})
{
    return {Heading{level, std::move(inlines), std::move(anchor)}};
}

} // namespace greffier::report
