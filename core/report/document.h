#pragma once
#include "core/base/span.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace greffier::report {

// What a stretch of a line is. Words are ours, in the report's language; Foreign is what others wrote (authors, titles,
// reasons, notes) and is set apart from our own text; Code is for digests and identifiers.
// Page is the number of the page on which `target` begins, counted by the program that opens the file; elsewhere its text.
enum class InlineKind { Words, Strong, Quiet, Foreign, Code, Badge, Link, Page };
enum class Tone { Neutral, Info, Warning, Danger, Good };

struct Inline {
    InlineKind kind = InlineKind::Words;
    std::string text;
    std::string target;         // Link, Page: the anchor it leads to
    Tone tone = Tone::Neutral; // Badge
};
using Inlines = std::vector<Inline>;

// Level 1 is the document's title (once), 2 a section, 3 a thread or a capture; items of a thread are Cards.
struct Heading {
    int level = 2;
    Inlines inlines;
    std::string anchor; // may be empty
    bool startsPage = false; // where the format has pages
};

// Of a letter: Address stands at the left, Recipient in the right half, PlaceDate at the right edge (each a block of lines,
// separated by line feeds); Signature leaves room for a hand above it.
enum class ParagraphRole { Normal, Quiet, Notice, Label, Address, Recipient, PlaceDate, Signature };
struct Paragraph {
    Inlines inlines;
    ParagraphRole role = ParagraphRole::Normal;
};

struct KeyValue {
    std::string key;
    Inlines value;
};
struct KeyValueTable {
    std::vector<KeyValue> rows;
};

struct Column {
    std::string title;
    int share = 1; // of the width, in relation to the other columns
    bool isNumber = false;
};
struct Table {
    std::string caption; // for readers who hear the document
    std::vector<Column> columns;
    std::vector<std::vector<Inlines>> rows; // each as long as `columns`
};

struct Mark {
    base::Span span; // code points of the exact text
    bool isPassage = false; // marked by a person; else matched by a rule
};
// A text of record: printed character for character, with its marks.
// With quotes around it, it is a quotation in a letter; the quotes are ours and no part of the text.
struct ExactText {
    std::string text;
    std::vector<Mark> marks;
    std::string openQuote{}, closeQuote{};

    bool isQuotation() const { return !openQuote.empty(); }
};

struct List {
    std::vector<Inlines> items;
    bool isNumbered = false;
};

// Lines with a depth: the explanation of a hit.
struct OutlineRow {
    int depth = 0;
    Inlines inlines;
};
struct Outline {
    std::vector<OutlineRow> rows;
};

struct Block;

enum class CardKind { Selected, Context, Absent, Gap };
// One item of a thread. `nesting` counts from 0 and is shown.
struct Card {
    CardKind kind = CardKind::Selected;
    int nesting = 0;
    std::string anchor; // "c-12", may be empty
    Inlines head;
    std::vector<Block> blocks;
};

struct Block {
    std::variant<Heading, Paragraph, KeyValueTable, Table, ExactText, List, Outline, Card> content;
};

// A letter is set as letters are: larger, with serifs, without a head on its first page and without coloured frames.
enum class Layout { Report, Letter };

// The one tree that the page-like formats are made from.
struct Document {
    std::string title;
    std::string language; // "fr", "en"
    std::string footer;   // on each page: case and head of the journal, shortened
    bool isPseudonymised = false; // then no file goes along that holds more than what is printed
    std::vector<Block> blocks;
    Layout layout = Layout::Report;
};

} // namespace greffier::report
