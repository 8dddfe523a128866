#pragma once
#include "core/base/ids.h"
#include "core/text/folded_texts.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace greffier::casefile {

// The folded texts of the chunks that a scan read last, whichever of its threads read them: most comments that one may
// quote stand there, and a look at them is a hundred times as quick as reading them from the case. Scans ascend: the first
// items are forgotten first.
class RecentTexts {
    struct Chunk;

public:
    // What was there at one moment. One for each thread; outlives all threads that add.
    class View {
    public:
        // False only where the text of the item is there and does not hold the part.
        bool mayHold(base::ItemId item, std::string_view part) const;

    private:
        friend class RecentTexts;
        std::vector<std::shared_ptr<const Chunk>> m_chunks; // by first item
    };

    // Adds a chunk, with one text for each item, which ascend, and renews the view. `texts` become others, whose memory may
    // be used again. Thread-safe.
    void add(const std::vector<base::ItemId>& items, text::FoldedTexts& texts, View& view);

private:
    struct Chunk {
        bool mayHold(base::ItemId item, std::string_view part) const;

        std::vector<base::ItemId> items;
        text::FoldedTexts texts;
    };
    std::shared_ptr<Chunk> takeSpare();

    static constexpr std::size_t kLargeSpare = 2'000'000;  // bytes: made by an unusual comment, not used again
    static constexpr std::size_t kMostMemory = 12'000'000; // bytes; some 15,000 comments
    std::mutex m_mutex;
    std::map<std::int64_t, std::shared_ptr<Chunk>> m_chunks; // by first item
    std::vector<std::shared_ptr<Chunk>> m_spare; // left out; their memory is used again once no view has them
    std::size_t m_memory = 0; // bytes, of m_chunks
};

} // namespace greffier::casefile
