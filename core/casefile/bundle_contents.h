#pragma once
#include "core/casefile/bag_lists.h"
#include "core/casefile/bundle_report.h"
#include "core/casefile/erasure_record.h"
#include "core/journal/act.h"
#include "core/journal/state.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier::casefile {

// Cuts what comes in pieces into lines, for files that are too large for memory. A line beyond 64 MiB, or a last one
// without its end, makes `isWhole` false.
class LineReader {
public:
    explicit LineReader(std::function<void(const std::string& line)> take) : m_take(std::move(take)) {}
    void add(std::string_view piece);
    bool isWhole() const { return m_isWhole && m_line.empty(); }

private:
    std::function<void(const std::string&)> m_take;
    std::string m_line;
    bool m_isWhole = true;
};

// The journal of a bundle, line by line: whole acts, whose hashes are made again, or (redacted) chains and hashes alone,
// which are followed.
class BundleJournal {
public:
    explicit BundleJournal(BundleReport& report) : m_report(report) {}

    void addLine(const std::string& line);
    void finish(const ErasureRecord& erasures); // findings about the chains; the report's head and number of acts

    const std::vector<journal::Act>& acts() const { return m_acts; } // redacted: hash, prev, seq, n and chain alone
    const std::string& caseUid() const { return m_caseUid; }
    bool isRedacted() const { return m_redacted > 0 && m_whole == 0; }

private:
    bool readWhole(const std::string& line, const QJsonObject& json);
    bool readRedacted(const QJsonObject& json);
    void followLinks();

    BundleReport& m_report;
    std::vector<journal::Act> m_acts;
    std::string m_caseUid;
    std::int64_t m_lines = 0, m_whole = 0, m_redacted = 0;
};

// The salts of one capture in their order, and by row ("c-12").
struct SaltedRow {
    std::string salt, digest; // bytes
};
struct BundleSalts {
    std::map<std::string, SaltedRow> rows;    // of all captures: comments, placeholders and threads
    std::map<std::string, SaltedRow> authors; // "author 4"
    std::map<std::string, std::string> digestsInOrder;          // by path of the file of salts: one after the other
    std::map<std::string, std::vector<std::string>> namesInOrder; // of their rows

    bool addLine(const std::string& path, const std::string& line); // false where it is no such line
};

// Whether the text is the one that the row's salted digest commits to; of a row that was erased, the one that was left.
bool isCommitted(const std::map<std::string, SaltedRow>& rows, const ErasureRecord& erasures, const std::string& row,
                 std::string_view text);

class BundleRows;

// comments.json, line by line: texts, bodies and acts against their digests, the salts and the journal, and everything else
// that was captured against the bound fields.
class BundleComments {
public:
    BundleComments(const BundleSalts& salts, const ErasureRecord& erasures, BundleRows& rows, const BundleJournal& journal,
                   BundleReport& report)
        : m_salts(salts), m_erasures(erasures), m_rows(rows), m_journal(journal), m_report(report)
    {
    }
    // Of these rows the digest of the text is kept.
    void keepDigestsOf(std::set<std::string> rows) { m_wanted = std::move(rows); }
    const std::map<std::string, std::string>& keptDigests() const { return m_kept; } // hex
    void addLine(const std::string& line);
    void finish();
    // The digests of captured files as the comments' file names them, by capture ("k-1").
    const std::map<std::string, std::vector<std::string>>& captureFiles() const { return m_captureFiles; }

private:
    void readMember(const std::string& line);
    void readElement(const QJsonObject& json);
    void checkText(BundleLayer layer, const std::string& id, const std::string& text, const std::string& sha256);

    void compare(BundleLayer layer, const QJsonObject& json);
    void compareJudgement(const QJsonObject& json); // of a comment: passages and decision, with the journal
    bool isAct(const QJsonObject& json) const;

    const BundleSalts& m_salts;
    const ErasureRecord& m_erasures;
    BundleRows& m_rows;
    const BundleJournal& m_journal;
    BundleReport& m_report;
    std::string m_section;
    std::set<std::string> m_wanted;
    std::map<std::string, std::string> m_kept;
    std::map<std::string, std::vector<std::string>> m_captureFiles;
    std::int64_t m_texts = 0, m_lines = 0, m_acts = 0;
    std::optional<journal::CaseState> m_state; // what the acts amount to
    std::map<std::string, qsizetype> m_passages; // how many stand in each comment
};

} // namespace greffier::casefile
