#pragma once
#include "ui/views/conversation_source.h"
#include "ui/views/reading_item.h"

namespace greffier::casefile {
class CaseFile;
}

namespace greffier::views {

// One thread of a case. Invariant: the case outlives it; after CaseFile::captureAdded() a new one has to be
// made (ConversationView::setSource), since positions have moved. Marks and journal are read afresh on every
// call.
class CaseConversation final : public ConversationSource {
public:
    // `thread` is the index of CaseFile::threads().
    CaseConversation(const casefile::CaseFile& file, std::int32_t thread);

    std::int32_t count() const override;
    QString title() const override;
    std::string body() const override;
    std::int32_t depth(std::int32_t row) const override;
    std::int32_t guessedLength(std::int32_t row) const override;
    std::int32_t positionAt(std::int32_t row) const override;
    std::int32_t rowOf(std::int32_t position) const override;
    std::vector<ConversationItem> items(std::int32_t firstRow, std::int32_t count) const override;

private:
    const casefile::CaseFile& m_file;
    std::int32_t m_thread;
    std::int32_t m_first, m_end; // positions of the thread
};

// What a page shows of the comments at those positions. One read for all of them.
std::vector<ConversationItem> conversationItems(const casefile::CaseFile& file, const std::vector<std::int32_t>& positions);

// Everything that the reading pane shows of one comment (short reads; at most kShownReplies replies).
// An empty item (position -1) where the case has no such position.
ReadingItem readingItem(const casefile::CaseFile& file, std::int32_t position);

} // namespace greffier::views
