#pragma once
#include "core/report/document.h"
#include "core/report/odt_styles.h"

#include <string>
#include <string_view>

namespace greffier::report {

// The document tree as the text of content.xml. Cards are paragraphs with a bar at their left edge and no space between
// them, so that the bar runs on; nesting is their margin.
class OdtBody {
public:
    void add(const std::vector<Block>& blocks);
    const std::string& xml() const { return m_out; }
    const OdtFormats& formats() const { return m_formats; }

private:
    void add(const Heading& heading);
    void add(const Paragraph& paragraph);
    void add(const KeyValueTable& table);
    void add(const Table& table);
    void add(const ExactText& exact);
    void add(const List& list);
    void add(const Outline& outline);
    void add(const Card& card);

    // A paragraph of the named style, within the present card where there is one.
    OdtFormat format(std::string_view style, int above, int below) const;
    void paragraph(const OdtFormat& format, const std::string& content);
    // `isWhole`: on one page, where one can hold it.
    void openTable(const std::string& caption, const std::vector<int>& widths, bool isWhole);
    void cell(std::string_view kind, std::size_t column, std::string_view style, const Inlines& inlines);

    OdtFormats m_formats;
    std::string m_out;
    std::string_view m_bar; // of the present card, empty outside of cards
    int m_left = 0;         // of the present card
    int m_cardGap = 0;      // above its first paragraph
    bool m_isContext = false;
    bool m_keepsParagraph = false;
    int m_tables = 0;
};

} // namespace greffier::report
