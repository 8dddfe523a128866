#pragma once
#include "core/evidence/comment.h"
#include "core/evidence/hit.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace greffier::rules {

// Who wrote which comments of a case, and when: for author.comments, author.first and burst. 21 bytes per comment, and
// each author's name once. Comments have small numbers, in the order in which they were captured.
// Invariant: after finish() immutable; any thread may ask.
class AuthorIndex {
public:
    void add(std::int32_t comment, std::string_view author, const evidence::PostedTime& posted); // numbers ascend
    void finish();

    // Answers for a comment that was not added, or without an author: 0, false, False.
    std::int64_t comments(std::int32_t comment) const;
    // The earliest of its author where all of that author's times can be compared, else the one with the lowest number.
    bool isFirst(std::int32_t comment) const;
    // One of at least `count` comments of its author within `minutes` minutes. Unknown where comments without a comparable
    // time would decide.
    evidence::Truth isInBurst(std::int32_t comment, std::int32_t count, std::int32_t minutes) const;

private:
    enum Clock : std::uint8_t { None, Local, Universal }; // times of different clocks are not compared
    struct Entry {
        std::int64_t seconds = 0;
        std::int32_t author = -1;
        Clock clock = None;
    };
    const Entry* find(std::int32_t comment) const;
    bool isBefore(std::int32_t a, std::int32_t b) const;
    std::pair<std::size_t, std::size_t> range(std::int32_t author) const; // in m_order

    std::vector<Entry> m_entries; // by number
    std::unordered_map<std::string, std::int32_t> m_authors;
    std::vector<std::int32_t> m_order;      // comments by author, clock, time, number
    std::vector<std::size_t> m_begin;       // in m_order, by author, and one for the end
    std::vector<std::int32_t> m_first;      // by author
};

} // namespace greffier::rules
