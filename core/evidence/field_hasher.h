#pragma once
#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/evidence/evidence_digest.h"

#include <cstdint>
#include <future>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// The row that a text stands in: "c-12" is {"c-", 12}.
struct RowName {
    const char* kind = "";
    std::int64_t number = 0;
    std::string toString() const { return kind + std::to_string(number); }
};

// Hashes the fields of evidence in their order, and the texts beside their digests, on a second thread while the next rows
// are read. What `watch` is told, it is told on the caller's thread.
class FieldHasher {
public:
    explicit FieldHasher(const Watch& watch) : m_watch(watch) {}
    FieldHasher(const FieldHasher&) = delete;
    FieldHasher& operator=(const FieldHasher&) = delete;
    ~FieldHasher();

    void addField(std::string_view bytes);
    void addField(std::int64_t number);
    // The number 1 and the value as a field, a number in decimal digits: a value that is there.
    void addValue(std::string_view bytes);
    void addValue(std::int64_t number);
    // Has `digest` compared with that of salt and text; a difference is told by one of the next calls.
    void compare(const RowName& row, std::string_view salt, std::string_view text, std::string_view digest);
    // Call once, at the end. Errors: those of the watch's onFields.
    base::Status finish();
    base::Digest result() const { return m_hash.result(); } // after finish()

private:
    struct Commitment {
        RowName row;
        std::size_t start = 0, saltedSize = 0, digestSize = 0; // in `texts`: salt and text, behind them the digest
    };
    struct Piece {
        std::string fields;
        std::string texts;
        std::vector<Commitment> commitments;
    };
    using Differing = std::vector<RowName>;

    static Differing hash(base::Sha256& hash, const Piece& piece);
    void giveFields();
    void handOver();
    void settle();
    void tell(const Differing& differing) const;

    const Watch& m_watch;
    base::Sha256 m_hash;
    Piece m_piece;  // being filled
    Piece m_handed; // the other thread's
    std::future<Differing> m_work;
    base::Status m_status;
};

} // namespace greffier::evidence
