#include "core/report/page_breaks.h"

#include <algorithm>

namespace greffier::report {
namespace {

constexpr std::size_t kClosing = 2; // paragraphs before a signature that go with it

bool isSignature(const Block& block)
{
    const auto* paragraph = std::get_if<Paragraph>(&block.content);
    return paragraph != nullptr && paragraph->role == ParagraphRole::Signature;
}

bool leadsToSignature(const std::vector<Block>& blocks, std::size_t index)
{
    const std::size_t end = std::min(blocks.size(), index + 1 + kClosing);
    for (std::size_t i = index + 1; i < end; ++i) {
        if (isSignature(blocks[i]))
            return true;
        if (!std::holds_alternative<Paragraph>(blocks[i].content))
            return false;
    }
    return false;
}

} // namespace

bool staysWithNext(const std::vector<Block>& blocks, std::size_t index)
{
    if (index + 1 >= blocks.size())
        return false;
    const Block& next = blocks[index + 1];
    return leadsToSignature(blocks, index)
           || (!std::holds_alternative<Paragraph>(next.content) && !std::holds_alternative<Heading>(next.content)
               && !std::holds_alternative<Card>(next.content));
}

bool isRowKept(std::size_t row, std::size_t rows)
{
    return row + 1 < rows && (row + 1 < kFirstRows || row + kLastRows >= rows);
}

} // namespace greffier::report
