#include "core/formats/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxMemory = 1024 * 1024 * 1024;
constexpr int kMaxNesting = 400;
constexpr std::int64_t kMaxAttributes = 5'000; // of one tag
constexpr std::int64_t kMaxComparisons = 500'000'000;

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lowerAscii);
    return result;
}

// Gumbo's memory: counted, and freed in one go, since gumbo_destroy_output recurses into the page's depth. An
// overrun leaves gumbo by longjmp, which is safe because no C++ frame with a destructor lies between.
struct Arena {
    struct Block {
        Block* previous;
        Block* next;
        std::size_t size;
    };
    Block head{&head, &head, 0};
    std::size_t used = 0;
    std::jmp_buf overrun;

    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    ~Arena()
    {
        for (auto* block = head.next; block != &head;) {
            auto* next = block->next;
            std::free(block);
            block = next;
        }
    }
};

constexpr std::size_t kHeader = (sizeof(Arena::Block) + alignof(std::max_align_t) - 1) /
                                alignof(std::max_align_t) * alignof(std::max_align_t);

void* allocate(void* data, std::size_t size)
{
    auto* arena = static_cast<Arena*>(data);
    auto* block =
        arena->used + size > kMaxMemory ? nullptr : static_cast<Arena::Block*>(std::malloc(kHeader + size));
    if (!block)
        std::longjmp(arena->overrun, 1);
    block->previous = &arena->head;
    block->next = arena->head.next;
    block->size = size;
    arena->head.next->previous = block;
    arena->head.next = block;
    arena->used += size;
    return reinterpret_cast<char*>(block) + kHeader;
}

void release(void* data, void* memory)
{
    if (!memory)
        return;
    auto* arena = static_cast<Arena*>(data);
    auto* block = reinterpret_cast<Arena::Block*>(static_cast<char*>(memory) - kHeader);
    block->previous->next = block->next;
    block->next->previous = block->previous;
    arena->used -= block->size;
    std::free(block);
}

// Holds no object with a destructor between setjmp and longjmp.
const GumboOutput* parseInto(Arena& arena, std::string_view utf8)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = &arena;
    options.max_errors = 0; // the error list is quadratic on nested elements
    if (setjmp(arena.overrun) != 0)
        return nullptr;
    return gumbo_parse_with_options(&options, utf8.data(), utf8.size());
}

const GumboVector* childrenOf(const GumboNode* node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE ? &node->v.element.children
                                                                                 : nullptr;
}

std::string nameOf(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(element.tag);
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    auto name = lowered({piece.data ? piece.data : "", piece.length});
    return name.empty() ? "unknown" : name;
}

HtmlNode copied(const GumboNode* node, std::int32_t parent, std::size_t sourceSize)
{
    HtmlNode result;
    result.parent = parent;
    const auto* children = childrenOf(node);
    if (!children) {
        result.text = node->v.text.text;
        return result;
    }
    const auto& element = node->v.element;
    result.name = nameOf(element);
    for (unsigned int i = 0; i < element.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        result.attributes.emplace_back(attribute->name, attribute->value);
    }
    if (element.original_tag.length > 0 && (node->parse_flags & GUMBO_INSERTION_BY_PARSER) == 0) {
        const auto start = static_cast<std::int64_t>(element.start_pos.offset);
        const auto end = element.original_end_tag.length > 0
                             ? element.end_pos.offset + element.original_end_tag.length
                             : element.end_pos.offset;
        if (end > element.start_pos.offset && end <= sourceSize)
            result.bytes = {start, static_cast<std::int64_t>(end)};
    }
    return result;
}

bool isContent(const GumboNode* node)
{
    return node->type != GUMBO_NODE_COMMENT && node->type != GUMBO_NODE_DOCUMENT;
}

std::vector<HtmlNode> flattened(const GumboNode* root, std::size_t sourceSize)
{
    struct Step {
        const GumboNode* node;
        std::int32_t index;
        unsigned int next;
    };
    std::vector<HtmlNode> nodes;
    nodes.push_back(copied(root, -1, sourceSize));
    std::vector<Step> path{{root, 0, 0}};
    while (!path.empty()) {
        auto& step = path.back();
        const auto* children = childrenOf(step.node);
        if (!children || step.next >= children->length) {
            nodes[static_cast<std::size_t>(step.index)].end = static_cast<std::int32_t>(nodes.size());
            path.pop_back();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(children->data[step.next++]);
        if (!isContent(child))
            continue;
        const auto parent = step.index;
        nodes.push_back(copied(child, parent, sourceSize));
        path.push_back({child, static_cast<std::int32_t>(nodes.size()) - 1, 0});
    }
    return nodes;
}

bool isFlat(std::string_view name)
{
    static constexpr std::array<std::string_view, 30> flat = {
        "area",  "base",   "br",    "col",   "embed", "hr",    "img",      "input", "link",   "meta",
        "param", "source", "track", "wbr",   "p",     "li",    "dt",       "dd",    "option", "optgroup",
        "tr",    "td",     "th",    "thead", "tbody", "tfoot", "colgroup", "rp",    "rt",     "frame"};
    return std::find(flat.begin(), flat.end(), name) != flat.end();
}

std::string_view tagName(std::string_view html, std::size_t at)
{
    auto end = at;
    while (end < html.size() && end - at < 32 &&
           ((html[end] | 0x20) >= 'a' && (html[end] | 0x20) <= 'z' ? true
                                                                   : html[end] >= '0' && html[end] <= '9'))
        ++end;
    return html.substr(at, end - at);
}

// How many attributes the tag at `at` has, roughly as gumbo counts them; `at` is then its end.
std::int64_t attributesOf(std::string_view html, std::size_t& at)
{
    constexpr std::string_view kBlanks = " \t\r\n\f/";
    std::int64_t count = 0;
    at = std::min(html.find_first_of(" \t\r\n\f/>", at), html.size());
    while (true) {
        at = std::min(html.find_first_not_of(kBlanks, at), html.size());
        if (at >= html.size() || html[at] == '>')
            return count;
        ++count;
        at = std::min(html.find_first_of("= \t\r\n\f/>", at + 1), html.size());
        const auto value = html.find_first_not_of(" \t\r\n\f", at);
        if (value == std::string_view::npos || html[value] != '=')
            continue;
        at = std::min(html.find_first_not_of(" \t\r\n\f", value + 1), html.size());
        if (at < html.size() && (html[at] == '"' || html[at] == '\''))
            at = std::min(html.find(html[at], at + 1), html.size() - 1) + 1;
        else
            at = std::min(html.find_first_of(" \t\r\n\f>", at), html.size());
    }
}

// Which limit the page passes, seen without parsing it: gumbo takes time that grows with the square of a tag's attributes,
// and memory with every level. Elements that are closed by themselves (<p>, <li>, <br> …) are no level.
const char* limitPassed(std::string_view html)
{
    int depth = 0;
    std::int64_t comparisons = 0;
    for (auto at = html.find('<'); at != std::string_view::npos && at + 1 < html.size(); at = html.find('<', at + 1)) {
        if (html.compare(at, 4, "<!--") == 0) {
            at = html.find("-->", at + 4);
            if (at == std::string_view::npos)
                break;
            continue;
        }
        const bool isEnd = html[at + 1] == '/';
        const auto name = lowered(tagName(html, at + (isEnd ? 2 : 1)));
        if (name.empty())
            continue;
        auto end = at + 1;
        const auto attributes = attributesOf(html, end);
        comparisons += attributes * attributes;
        if (attributes > kMaxAttributes || comparisons > kMaxComparisons)
            return "attributes";
        if (name == "script" || name == "style") {
            end = html.find(name == "script" ? "</script" : "</style", at);
            at = isEnd || end == std::string_view::npos ? at : end;
        } else if (isEnd) {
            depth = isFlat(name) ? depth : std::max(0, depth - 1);
        } else if (!isFlat(name) && ++depth > kMaxNesting) {
            return "nesting";
        }
    }
    return nullptr;
}

} // namespace

std::string_view HtmlNode::attribute(std::string_view wanted) const
{
    for (const auto& [key, value] : attributes) {
        if (key == wanted)
            return value;
    }
    return {};
}

std::vector<std::string_view> HtmlNode::classes() const
{
    std::vector<std::string_view> result;
    const auto all = attribute("class");
    for (std::size_t start = 0; start < all.size();) {
        start = all.find_first_not_of(" \t\r\n\f", start);
        if (start == std::string_view::npos)
            break;
        const auto stop = std::min(all.find_first_of(" \t\r\n\f", start), all.size());
        result.push_back(all.substr(start, stop - start));
        start = stop;
    }
    return result;
}

bool HtmlNode::hasClass(std::string_view wanted) const
{
    const auto all = attribute("class");
    const auto isBorder = [&](std::size_t at) {
        return at >= all.size() || static_cast<unsigned char>(all[at]) <= ' ';
    };
    for (auto at = all.find(wanted); at != std::string_view::npos; at = all.find(wanted, at + 1)) {
        if ((at == 0 || isBorder(at - 1)) && isBorder(at + wanted.size()))
            return true;
    }
    return false;
}

base::Result<HtmlTree> HtmlTree::parse(std::string_view utf8, const std::string& name)
{
    if (utf8.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, name, "size");
    if (const char* limit = limitPassed(utf8))
        return base::fail(base::ErrorCode::LimitExceeded, name, limit);
    Arena arena;
    const auto* output = parseInto(arena, utf8);
    if (!output)
        return base::fail(base::ErrorCode::LimitExceeded, name, "memory");
    HtmlTree tree;
    tree.m_nodes = flattened(output->root, utf8.size());
    return tree;
}

} // namespace greffier::formats
