#pragma once
#include "core/evidence/comment.h"
#include "core/evidence/name_table.h"
#include "core/evidence/opening_name.h"
#include "core/evidence/quoted_words.h"
#include "core/evidence/relations.h"
#include "core/evidence/thread_arrays.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace greffier::evidence {

// Infers whom comments answer from what they say: "@name" or "En réponse à name" at the beginning, a quotation of an
// earlier comment, and the place beside others where the site stops nesting. Nothing is inferred where the captured parent
// is the one found, and never a later comment, as far as times or else the reading order tell. Linear in the comments;
// some 40 bytes of each are kept, and no text.
class ReplyInference {
public:
    // `depthCaps`: for each thread, the depth at which its site seems to stop nesting, 0 where there is no sign of it.
    ReplyInference(const ThreadArrays& arrays, std::vector<std::int32_t> depthCaps);

    // Every comment of the threads that are asked about, once, in any order.
    void add(const Comment& comment);
    // Comments quote others: every text is needed a second time.
    bool needsTextsAgain() const { return !m_quotes.isEmpty(); }
    void addAgain(const Comment& comment);
    // By item, at most one for a comment. Call once.
    std::vector<InferredReply> finish();

private:
    struct Moment {
        std::int64_t seconds = 0;
        std::uint8_t kind = 0; // 0 = unknown, 1 = UTC, 2 = local time
    };
    struct Named {
        std::int32_t author = -1;
        base::Span span;
        bool isPart = false; // of the name: its first word
    };

    std::int32_t authorNumber(const std::string& label);
    void orderThread(std::int32_t thread);
    void listAuthors(std::int32_t thread);
    bool isOfThread(std::int32_t author) const;
    Named namedBy(const Opening& opening) const;
    bool isCandidate(std::int32_t position, std::int32_t other) const;
    std::optional<InferredReply> nearestBy(std::int32_t position, std::int32_t author) const;
    std::optional<InferredReply> byQuote(std::int32_t position, std::int32_t author) const;
    std::optional<InferredReply> byMention(std::int32_t position) const;
    std::optional<InferredReply> byPlace(std::int32_t position) const;
    std::optional<InferredReply> infer(std::int32_t position) const;

    static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

    const ThreadArrays& m_arrays;
    std::vector<std::int32_t> m_depthCaps;
    NameTable m_labels;                        // as captured
    std::vector<std::int32_t> m_authorOfLabel; // number in m_authors
    NameTable m_authors;                       // nameKey of labels
    NameTable m_firstNames;
    std::vector<std::int32_t> m_firstNameOf;   // by author: number in m_firstNames, -1 = none
    std::vector<std::int32_t> m_author;        // by position, -1 = unknown
    std::vector<Moment> m_moments;             // by position
    std::vector<std::int32_t> m_rank;          // by position: order in time within the thread
    std::vector<std::int32_t> m_root;          // by position: the root above it
    std::unordered_map<std::int32_t, Opening> m_openings; // by position
    QuotedWords m_quotes;

    // Of the thread that is looked at:
    std::vector<std::pair<std::int32_t, std::int32_t>> m_byAuthor; // author and rank, ascending
    std::vector<std::int32_t> m_positionOfRank;
    std::unordered_map<std::int32_t, std::int32_t> m_authorOfFirstName; // -1 where several have it
};

} // namespace greffier::evidence
