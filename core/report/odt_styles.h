#pragma once
#include "core/report/document.h"

#include <compare>
#include <map>
#include <string>
#include <string_view>

namespace greffier::report {

// Lengths are in hundredths of a millimetre.
inline constexpr int kOdtSide = 1800;                   // left and right margin of the page
inline constexpr int kOdtWidth = 21'000 - 2 * kOdtSide; // of the text on an A4 page
std::string odtLength(int hundredths);                  // "12.34mm"

// The file styles.xml: named styles, so that the text can be restyled in a word processor, the page with its head and
// foot, the language. `head` and `written` stand at the top of each page.
std::string odtStyles(const Document& document, const std::string& written);
// The namespaces that content.xml and styles.xml share.
std::string odtNamespaces();

// What a paragraph has besides its named style.
struct OdtFormat {
    std::string parent;        // the named style
    int left = 0;              // margin
    int inset = 0;             // between the bar (or the ground's edge) and the text
    int above = 0, below = 0;  // distance to the paragraphs around it
    std::string_view bar;      // "1mm solid #0b4f8a", empty for none
    bool hasGround = false;
    bool isRightToLeft = false;
    bool keepsWithNext = false;
    bool breaksPage = false; // before it

    auto operator<=>(const OdtFormat&) const = default;
};

// The automatic styles of content.xml, one for each format that occurs.
class OdtFormats {
public:
    std::string paragraph(const OdtFormat& format);
    std::string table(int left, int width, bool isWhole); // isWhole: not cut by the end of a page
    std::string column(int width);
    // "head", "key" or "cell"; the first cell of a row in a card continues the card's bar.
    std::string cell(std::string_view kind, std::string_view bar);
    const std::string& xml() const { return m_xml; }

private:
    std::string nameOf(const std::string& key, const char* letter, bool& isNew);

    std::map<OdtFormat, std::string> m_paragraphs;
    std::map<std::string, std::string> m_names;
    std::string m_xml;
};

} // namespace greffier::report
