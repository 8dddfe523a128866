#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace greffier::rules {

// The host that a web or mail address leads to, in ASCII ("xn--…") and lower case; empty where there is none. What
// stands before an "@" is no host: "http://bank.example@evil.example/" leads to evil.example.
std::string hostOf(std::string_view url);

// Why "a.example|b.example" is no list of domains: what is wrong (may be empty). Nothing where it is right.
std::optional<std::string> badDomain(std::string_view domains);

} // namespace greffier::rules
