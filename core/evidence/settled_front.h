#pragma once
#include "core/evidence/built_capture.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace greffier::evidence {

// Comments at the beginning of a capture whose places are known for good while the rest is still being read, right behind
// those of the part before.
struct SettledPart {
    std::vector<BuiltItem> items; // one for each comment, as settleStructure() leaves them
    WrittenDrafts drafts;         // holds what the comments say
};

// Follows a capture as it is read. As long as every parent comes before its replies nothing that follows can change a place:
// no placeholder is put before these comments, and they lie on no circle. The first item of which that cannot be said ends it;
// what is behind that waits for the end, as everything does where nobody takes the parts.
class SettledFront {
public:
    using Take = std::function<void(SettledPart)>;
    void setTake(Take take) { m_take = std::move(take); }

    // `item` comes next, `named` is the item whose identifier it names as its parent's, -1 = none or not known so far.
    // Settles it where that can be done.
    void follow(BuiltItem& item, std::int32_t named, const BuiltCapture& built);
    // Hands on what can be read by now.
    void handOn(const BuiltCapture& built);

private:
    Take m_take;
    bool m_isOver = false;
    std::int64_t m_settled = 0, m_handedOn = 0; // items
    std::int32_t m_threads = 0; // that the items stand in
};

} // namespace greffier::evidence
