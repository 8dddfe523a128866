#include "core/formats/html_text.h"

#include "core/evidence/file_sink.h"

#include <algorithm>
#include <array>
#include <vector>

namespace greffier::formats {

namespace {

constexpr int kMaxQuoteMarks = 32;

template <std::size_t N> bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isParagraph(std::string_view name)
{
    static constexpr std::array<std::string_view, 15> names = {"p",   "h1",         "h2",    "h3",     "h4",
                                                               "h5",  "h6",         "ul",    "ol",     "dl",
                                                               "pre", "blockquote", "table", "figure", "hr"};
    return isOneOf(name, names);
}

bool isBlock(std::string_view name)
{
    static constexpr std::array<std::string_view, 20> names = {
        "div",     "li",      "tr",      "dt",       "dd",     "section", "article",
        "header",  "footer",  "aside",   "main",     "nav",    "address", "figcaption",
        "caption", "details", "summary", "fieldset", "center", "body"};
    return isOneOf(name, names);
}

bool isNoText(std::string_view name)
{
    static constexpr std::array<std::string_view, 8> names = {"head",     "title",  "template", "noscript",
                                                              "textarea", "select", "button",   "svg"};
    return isOneOf(name, names);
}

bool isRemoved(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> names = {"script", "style", "iframe", "object", "embed",
                                                              "form",   "audio", "video",  "canvas"};
    return isOneOf(name, names);
}

// Puts lines together: newlines and blanks wait until a visible character follows.
class LineWriter {
public:
    void word(std::string_view text)
    {
        if (text.empty())
            return;
        startLine();
        m_text += text;
    }
    void blank() { m_hasBlank = true; }
    void breakLine() { ++m_newlines, m_hasBlank = false; }
    void needNewlines(int count) { m_newlines = std::max(m_newlines, count), m_hasBlank = false; }
    void changeQuote(int by)
    {
        needNewlines(2);
        m_quote += by;
        m_lowestQuote = std::min(m_lowestQuote, m_quote);
    }
    std::string take() { return std::move(m_text); }

private:
    void mark(int level)
    {
        for (int i = 0; i < std::min(level, kMaxQuoteMarks); ++i)
            m_text += i == 0 ? ">" : " >";
    }
    void startLine()
    {
        if (m_text.empty()) {
            m_newlines = 0;
            openLine();
        } else if (m_newlines > 0) {
            for (; m_newlines > 1; --m_newlines) {
                m_text += '\n';
                mark(m_lowestQuote);
            }
            m_text += '\n';
            m_newlines = 0;
            openLine();
        } else if (m_hasBlank) {
            m_text += ' ';
        }
        m_hasBlank = false;
        m_lowestQuote = m_quote;
    }
    void openLine()
    {
        mark(m_quote);
        if (m_quote > 0)
            m_text += ' ';
    }

    std::string m_text;
    int m_newlines = 0;
    int m_quote = 0;
    int m_lowestQuote = 0; // since the last visible character: an empty line between two quotes is not quoted
    bool m_hasBlank = false;
};

bool isHtmlBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

void writeText(LineWriter& writer, std::string_view text, bool isPreformatted)
{
    std::size_t start = 0;
    while (start < text.size()) {
        auto end = start;
        if (isPreformatted) {
            end = std::min(text.find('\n', start), text.size());
            writer.word(text.substr(start, end - start));
            if (end < text.size())
                writer.breakLine();
            start = end + 1;
            continue;
        }
        while (end < text.size() && !isHtmlBlank(text[end]))
            ++end;
        writer.word(text.substr(start, end - start));
        if (end < text.size())
            writer.blank();
        while (end < text.size() && isHtmlBlank(text[end]))
            ++end;
        start = end;
    }
}

void count(std::int64_t& counter, std::string& example, std::string_view what)
{
    if (counter++ == 0)
        example = what;
}

class TextWalk {
public:
    TextWalk(const HtmlTree& tree, HtmlTextLosses& losses, const std::function<bool(std::int32_t)>& isSkipped)
        : m_tree(tree), m_losses(losses), m_isSkipped(isSkipped)
    {
    }

    std::string run(std::int32_t root)
    {
        m_root = root;
        const auto end = m_tree.node(root).end;
        for (auto i = root; i < end;) {
            closeUntil(i);
            i = visit(i);
        }
        closeUntil(end);
        return m_writer.take();
    }

private:
    // The next node to look at.
    std::int32_t visit(std::int32_t index)
    {
        const auto& node = m_tree.node(index);
        if (m_isSkipped && m_isSkipped(index))
            return node.end;
        if (node.isText()) {
            writeText(m_writer, node.text, m_preformatted > 0);
            return index + 1;
        }
        if (isRemoved(node.name)) {
            count(m_losses.removed, m_losses.removedExample, "<" + node.name + ">");
            return node.end;
        }
        if (isNoText(node.name))
            return node.end;
        open(index);
        return index + 1;
    }

    void open(std::int32_t index)
    {
        const auto& node = m_tree.node(index);
        if (node.name == "br")
            m_writer.breakLine();
        else if (node.name == "img")
            image(node);
        else if (isQuote(index))
            m_writer.changeQuote(1);
        else if (isParagraph(node.name))
            m_writer.needNewlines(2);
        else if (isBlock(node.name))
            m_writer.needNewlines(1);
        else if ((node.name == "td" || node.name == "th") && index > node.parent + 1 && hasCellBefore(index))
            m_writer.word("\t");
        else if (node.name == "a")
            link(node, index);
        if (node.name == "pre")
            ++m_preformatted;
        m_open.push_back(index);
    }

    // Some forums put the whole text of a post into a <blockquote>: the element asked for is never a
    // quotation.
    bool isQuote(std::int32_t index) const
    {
        return index != m_root && m_tree.node(index).name == "blockquote";
    }

    bool hasCellBefore(std::int32_t index) const
    {
        const auto parent = m_tree.node(index).parent;
        for (auto i = parent + 1; i < index; i = m_tree.node(i).end) {
            if (!m_tree.node(i).isText())
                return true;
        }
        return false;
    }

    void closeUntil(std::int32_t index)
    {
        while (!m_open.empty() && m_tree.node(m_open.back()).end <= index) {
            const auto& node = m_tree.node(m_open.back());
            if (isQuote(m_open.back()))
                m_writer.changeQuote(-1);
            else if (isParagraph(node.name))
                m_writer.needNewlines(2);
            else if (isBlock(node.name))
                m_writer.needNewlines(1);
            if (node.name == "pre")
                --m_preformatted;
            m_open.pop_back();
        }
    }

    void image(const HtmlNode& node)
    {
        const auto alternative = node.attribute("alt");
        if ((node.hasClass("wp-smiley") || node.hasClass("emoji")) && !alternative.empty())
            m_writer.word(alternative);
        else // pages that load pictures late name them apart
            m_losses.files.push_back({std::string(node.attribute("src")), {std::string(node.attribute("data-src"))}});
    }

    void link(const HtmlNode& node, std::int32_t index)
    {
        const auto target = node.attribute("href");
        if (!target.empty() && target.front() != '#')
            m_losses.files.push_back({std::string(target), {}, {}, {}, true});
        const bool isShown =
            index + 1 < node.end && m_tree.node(index + 1).isText() && m_tree.node(index + 1).text == target;
        if (!target.empty() && !isShown)
            count(m_losses.linkTargets, m_losses.linkExample, target);
    }

    const HtmlTree& m_tree;
    HtmlTextLosses& m_losses;
    const std::function<bool(std::int32_t)>& m_isSkipped;
    LineWriter m_writer;
    std::vector<std::int32_t> m_open;
    std::int32_t m_root = 0;
    int m_preformatted = 0;
};

} // namespace

void keepFiles(HtmlTextLosses& losses, evidence::ItemIndex item, evidence::Sink& sink)
{
    for (evidence::AttachmentDraft& file : losses.files) {
        const bool isLink = file.isLink;
        const std::string target = file.target;
        if (!evidence::addAttachment(sink, item, std::move(file)) && !isLink)
            count(losses.images, losses.imageExample, target);
    }
    losses.files.clear();
}

void dropFiles(HtmlTextLosses& losses)
{
    for (const evidence::AttachmentDraft& file : losses.files) {
        if (!file.isLink)
            count(losses.images, losses.imageExample, file.target);
    }
    losses.files.clear();
}

void reportHtmlLosses(const HtmlTextLosses& losses, evidence::Sink& sink)
{
    if (losses.images > 0)
        sink.addLoss("image", losses.images, losses.imageExample);
    if (losses.linkTargets > 0)
        sink.addLoss("link-target", losses.linkTargets, losses.linkExample);
    if (losses.removed > 0)
        sink.addLoss("html-removed", losses.removed, losses.removedExample);
}

std::string textOfHtml(const HtmlTree& tree, std::int32_t root, HtmlTextLosses& losses,
                       const std::function<bool(std::int32_t)>& isSkipped)
{
    return TextWalk(tree, losses, isSkipped).run(root);
}

std::string labelOfHtml(const HtmlTree& tree, std::int32_t root,
                        const std::function<bool(std::int32_t)>& isSkipped)
{
    HtmlTextLosses ignored;
    auto text = textOfHtml(tree, root, ignored, isSkipped);
    std::replace(text.begin(), text.end(), '\n', ' ');
    const auto isDouble = [](char left, char right) { return left == ' ' && right == ' '; };
    text.erase(std::unique(text.begin(), text.end(), isDouble), text.end());
    return text;
}

} // namespace greffier::formats
