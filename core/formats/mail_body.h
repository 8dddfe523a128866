#pragma once
#include "core/evidence/attachment.h"
#include "core/evidence/comment.h"
#include "core/evidence/sink.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// The parts of one message that a comment is made of, decoded by GMime.
struct MailContent {
    std::string author;  // the name, else the address
    std::string address; // of the writer
    std::string subject;
    std::string text; // of the plain parts, else of the HTML part
    evidence::PostedTime posted;
    std::vector<evidence::AttachmentDraft> files; // that it carries, and pictures of its HTML part
};

// `message` is one RFC 5322 message. What its text could not keep, and messages inside it, are reported to
// `sink`.
MailContent mailContent(std::string_view message, evidence::Sink& sink);

} // namespace greffier::formats
