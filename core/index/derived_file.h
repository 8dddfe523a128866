#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/hit.h"
#include "core/evidence/thread_arrays.h"
#include "core/store/connection.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::index {

// What a stamp is about. A part whose stamp differs from the one asked for does not exist.
enum class Part { Arrays, Hits, Search };

struct StoredRule {
    std::string name; // "pack/rule"
    bool isWatched = false; // its hits are left out of hitsOf() and hitMarks()

    bool operator==(const StoredRule&) const = default;
};

// A rule's hit on an item on its way into the file.
struct StoredHit {
    base::ItemId item;
    std::uint32_t rule = 0; // index in the list of rules
    evidence::Severity severity = evidence::Severity::Info;
    text::ReadingKind reading = text::ReadingKind::Readable;
    std::vector<base::Span> spans;
};

struct ItemMarks {
    base::ItemId item;
    std::int64_t hits = 0;
    evidence::Severity severity = evidence::Severity::Info; // the highest
};

// The file of everything derived, one per case (third law of data): it can be deleted at any time.
// Invariant: a part's stamp is written last, so a part is whole or absent. One thread at a time; a long job opens its
// own.
class DerivedFile {
public:
    // <folder>/<caseUid>.idx, made anew where it is missing, damaged or of another layout. Errors: WriteFailed, DiskFull.
    static base::Result<DerivedFile> open(const std::string& folder, std::string_view caseUid);
    static std::string pathFor(const std::string& folder, std::string_view caseUid);

    bool isCurrent(Part part, std::string_view stamp);
    // Forgets every part.
    base::Status clear();

    // Empty where the part is not current.
    evidence::ThreadArrays loadArrays(std::string_view stamp);
    base::Status saveArrays(const evidence::ThreadArrays& arrays, std::string_view stamp);

    base::Status saveHits(const std::vector<StoredRule>& rules, const std::vector<StoredHit>& hits,
                          std::string_view stamp, const base::JobControl& job);
    std::vector<evidence::Hit> hitsOf(base::ItemId item);
    std::vector<ItemMarks> hitMarks(); // ascending by item
    std::map<std::string, std::int64_t> ruleCounts();
    // Every hit, of watched rules too, ascending by item.
    using VisitHit = std::function<void(const StoredRule& rule, base::ItemId item, evidence::Severity severity)>;
    void forEachHit(const VisitHit& visit);

    // Fills the full-text index: `next` gives the folded text of one item after the other, false at the end. An
    // error or a cancel leaves the index absent.
    using NextText = std::function<base::Result<bool>(base::ItemId& item, std::string& folded)>;
    base::Status saveSearch(const NextText& next, std::string_view stamp, const base::JobControl& job);
    // The items that hold the words of `folded` one after the other; ascending.
    base::Result<std::vector<base::ItemId>> search(std::string_view folded);

private:
    explicit DerivedFile(store::Connection connection) : m_connection(std::move(connection)) {}
    base::Result<bool> addSearchBatch(const NextText& next); // true at the end
    base::Status setStamp(Part part, std::string_view stamp);
    base::Status replacePart(Part part, std::string_view stamp, const std::function<base::Status()>& write);

    store::Connection m_connection;
};

} // namespace greffier::index
