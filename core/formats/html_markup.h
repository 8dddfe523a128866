#pragma once
#include "core/formats/reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// How a page says which comment answers which.
enum class HtmlNesting {
    Flat,      // not at all
    Enclosing, // the nearest enclosing comment
    Wrappers,  // the depth is the number of enclosing elements that match `depth`
    Levels     // the depth is the number in the text of the element that `depth` finds
};

// Where to find a comment's parts. Each list is tried in turn: a selector (html_selector.h) of an element
// inside the comment, "selector@attribute", or "@attribute" of the comment's own element; "@class^t1_" is the
// class that begins so. A body "+p" is the next element behind the comment's own.
struct HtmlMarkup {
    std::string name; // of the reader
    std::string because;
    std::vector<std::string_view> marks; // all of them stand in the file
    std::vector<std::string_view> comment;
    std::vector<std::string_view> id;
    std::vector<std::string_view> author;
    std::vector<std::string_view> time;
    std::vector<std::string_view> body;
    std::vector<std::string_view> skipped; // parts of the body that are no text of the comment
    HtmlNesting nesting = HtmlNesting::Flat;
    std::string_view depth = {};
    std::vector<std::string_view> heading = {}; // the author, or a sentence with a full stop, which is kept as "title"
    std::string_view thread = {}; // encloses the comments of one thread and begins with its title; empty: the page is one
    int confidence = 93;
};

// The table of known markups.
const std::vector<HtmlMarkup>& htmlMarkups();

// Reads pages of one markup.
class HtmlMarkupReader final : public Reader {
public:
    explicit HtmlMarkupReader(const HtmlMarkup& markup) : m_markup(markup) {}

    std::string name() const override { return m_markup.name; }
    std::vector<std::string> extensions() const override { return {"html", "htm"}; }
    std::vector<std::string> recovers() const override;
    int version() const override { return 2; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;

private:
    const HtmlMarkup& m_markup;
};

} // namespace greffier::formats
