#pragma once
#include "core/casefile/bundle_contents.h"
#include "core/casefile/erasure_record.h"
#include "core/evidence/comment.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace greffier::casefile {

// What the bound fields of the captures (k-N.rows) say of captures, threads and comments, so that every captured member of
// comments.json can be compared with them. Of a comment stand 100 bytes in memory, not its fields.
class BundleRows {
public:
    BundleRows(const BundleSalts& salts, const ErasureRecord& erasures) : m_salts(salts), m_erasures(erasures) {}

    // An element of comments.json; the names of the members that differ, a comma between. Of an element that no field
    // tells of, or of one that comes a second time: "not captured".
    std::string differences(const std::string& section, const QJsonObject& element);
    // How many elements of the section were not asked about.
    std::int64_t left(const std::string& section) const;

private:
    friend class CaptureFields;
    using Mark = std::array<char, 16>; // of a SHA-256
    struct Item {
        Mark place, date, source;
        std::int64_t parent = 0, author = 0; // rows, 0: none
    };
    struct Author {
        std::string ref, label; // label: the one that was found right
        bool isKnown = false;
    };
    std::string itemDifferences(const QJsonObject& json);
    bool areAttachments(const QJsonObject& json);
    bool isAuthor(std::int64_t row, const std::string& label, const std::string& ref);

    const BundleSalts& m_salts;
    const ErasureRecord& m_erasures;
    std::unordered_map<std::int64_t, Item> m_items;           // by row
    std::unordered_map<std::int64_t, std::int64_t> m_numbers; // of comments (even) and placeholders (odd) to rows
    std::unordered_map<std::int64_t, Author> m_authors;
    std::map<std::string, QJsonObject> m_threads, m_captures; // as comments.json should have them
    std::multimap<std::string, std::string> m_attachments;    // all that is said of a file of a comment, to its digest in hex
};

// The fields of one capture (evidence_digest.cpp), read from the front: columns, each with or without a value, and digests.
// Which row a digest belongs to is told by the names of the salts, which stand in the same order.
class CaptureFields {
public:
    // `files`: how many the capture has, whose digests come first; `attachments`: how many its comments, whose digests come last.
    CaptureFields(std::size_t files, std::size_t attachments, const std::vector<std::string>& names, BundleRows& rows)
        : m_files(files), m_attachments(attachments), m_names(names), m_rows(rows)
    {
    }
    void add(std::string_view piece);
    void finish();
    bool isWhole() const { return m_state == State::Number && m_rest == 8 && m_isRead; }
    const std::string& digests() const { return m_digests; } // one after the other

private:
    enum class State { Number, Length, Digest, Column, Broken };
    struct Column {
        bool isNull = false;
        std::string text;
    };
    void number();
    void take();
    void digest();
    void head();
    void file();
    void row(const std::string& name);
    void attachment();
    Column& next();
    const std::string& text(std::size_t column) const { return m_columns[column].text; }
    std::int64_t integer(std::size_t column) const;
    evidence::PostedTime posted(std::size_t column) const;

    std::size_t m_files, m_attachments;
    const std::vector<std::string>& m_names;
    BundleRows& m_rows;
    State m_state = State::Number;
    std::uint64_t m_rest = 8; // bytes of what is being read
    std::string m_bytes, m_digests, m_capture;
    std::vector<Column> m_columns; // since the last digest
    std::size_t m_count = 0;       // of them: the vector keeps its strings
    std::size_t m_seen = 0;        // digests
    bool m_isRead = true;
    QJsonArray m_fileList;
    std::string m_lastDigest;
};

} // namespace greffier::casefile
