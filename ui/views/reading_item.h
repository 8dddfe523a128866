#pragma once
#include "ui/views/conversation_source.h"

namespace greffier::views {

// A comment named in one line: an ancestor or a reply.
struct ReadingLine {
    std::int32_t position = -1;
    QString publicId, author; // author empty = unknown
    QString snippet;          // one paragraph, without invisible characters
    bool isPlaceholder = false;
};

// What is known of a comment from elsewhere: whom it seems to answer, another capture of it.
struct ReadingRelation {
    QString text;     // worded
    ReadingLine line; // the other comment; position -1 where there is none to go to
};

// One comment with its surroundings, as the reading pane shows it.
struct ReadingItem {
    static constexpr int kShownReplies = 50;

    ConversationItem comment; // position -1: nothing to show
    QString threadTitle;
    std::vector<ReadingLine> ancestors; // from the root down
    int attachments = 0; // files kept with it
    std::vector<ReadingRelation> relations;
    std::vector<ReadingLine> replies;   // the first kShownReplies
    int moreReplies = 0;                // not in `replies`
};

} // namespace greffier::views
