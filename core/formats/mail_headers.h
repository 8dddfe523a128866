#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// What ties messages together, read from the raw headers without decoding anything else.
struct MailLinks {
    std::string id;                      // without angle brackets, empty where there is none
    std::string parent;                  // In-Reply-To, else the last of References
    std::vector<std::string> references; // all identifiers named, the parent included
    bool hasMailHeaders = false;         // From, Date, Subject …: two of them at least
};

MailLinks mailLinks(std::string_view message);

// The first header of that name, unfolded, as raw bytes; empty where there is none.
std::string mailHeader(std::string_view message, std::string_view name);

// Where each message of a mailbox begins (at its "From " line) and the whole ends.
std::vector<std::size_t> mailboxStarts(std::string_view mailbox);

// Without the "From " line, and with the ">" in front of "From " in the body taken away (mboxrd).
std::string mailboxMessage(std::string_view piece);

} // namespace greffier::formats
