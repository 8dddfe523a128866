#pragma once
#include "core/evidence/comment.h"
#include "core/evidence/sink.h"

#include <string>
#include <string_view>

namespace greffier::formats {

// The parts of one message that a comment is made of, decoded by GMime.
struct MailContent {
    std::string author;  // the name, else the address
    std::string address; // of the writer
    std::string subject;
    std::string text; // of the plain parts, else of the HTML part
    evidence::PostedTime posted;
};

// `message` is one RFC 5322 message. Files that it carries and what its text could not keep are reported to
// `sink`.
MailContent mailContent(std::string_view message, evidence::Sink& sink);

} // namespace greffier::formats
