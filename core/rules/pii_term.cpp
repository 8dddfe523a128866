#include "core/rules/pii.h"
#include "core/rules/terms.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <array>

namespace greffier::rules {
namespace {

using text::Token;
using text::TokenKind;

// Every row of digits in which people are looked for has two of them side by side.
std::vector<std::string> digitPairs()
{
    std::vector<std::string> pairs;
    for (char first = '0'; first <= '9'; ++first) {
        for (char second = '0'; second <= '9'; ++second)
            pairs.push_back({first, second});
    }
    return pairs;
}

std::vector<std::string> emailSigns()
{
    std::vector<std::string> signs{"arob", "arrob", " at ", " chez ", "@"};
    for (const std::string_view open : {"(", "[", "{", "<"}) {
        for (const std::string_view word : {"at", "a", "chez"}) {
            for (const std::string_view blank : {"", " "})
                signs.push_back(std::string(open).append(blank).append(word));
        }
    }
    return signs;
}

std::vector<std::string> ipSigns()
{
    std::vector<std::string> signs{"::"};
    for (const char digit : std::string_view("0123456789")) {
        signs.push_back({digit, '.'});
        signs.push_back({':', digit});
    }
    for (char letter = 'a'; letter <= 'f'; ++letter)
        signs.push_back({':', letter});
    return signs;
}

std::vector<std::string> dateSigns()
{
    std::vector<std::string> signs = digitPairs();
    for (const char* const words : {"neuf cent", "neuf-cent", "deux mille", "deux-mille"})
        signs.emplace_back(words);
    return signs;
}

// How one kind is found, and which literals a text holds that has one (as Term::literals).
struct Kind {
    std::string_view name; // of the keyword table
    Pattern::Found (*find)(std::string_view);
    std::vector<std::string> (*literals)();
    bool isInsideLinks; // what stands in a web address is part of it, not of the text
};
constexpr std::array<Kind, 7> kKinds{{{"phone", findPhones, digitPairs, false},
                                      {"email", findEmails, emailSigns, true},
                                      {"nir", findNirs, digitPairs, false},
                                      {"iban", findIbans, digitPairs, false},
                                      {"birthdate", findBirthdates, dateSigns, false},
                                      {"card", findCards, digitPairs, false},
                                      {"ip", findIps, ipSigns, true}}};

bool isLink(const Token& token)
{
    return token.kind == TokenKind::Url && token.readable.find('@') == std::string::npos;
}

class PiiTerm final : public Term {
public:
    explicit PiiTerm(const Node& node)
    {
        for (const Kind& kind : kKinds) {
            if (std::find(node.texts.begin(), node.texts.end(), kind.name) != node.texts.end())
                m_kinds.push_back(&kind);
        }
    }

    Matches find(const TextView& view) const override
    {
        Matches matches;
        const text::ReadText& readable = view.readable();
        const text::Offsets offsets(readable.text);
        for (const Kind* const kind : m_kinds) {
            const Pattern::Found found = kind->find(readable.text);
            matches.isOverrun = matches.isOverrun || found.isOverrun;
            for (const base::Span bytes : found.bytes) {
                const base::Span exact = readable.toExact({offsets.fromByte(bytes.start), offsets.fromByte(bytes.end)});
                if (kind->isInsideLinks || !isInLink(view, exact))
                    matches.found.push_back({exact, text::ReadingKind::Readable});
            }
        }
        sortMatches(matches.found);
        return matches;
    }

    Literals literals() const override
    {
        LiteralSet all;
        for (const Kind* const kind : m_kinds) {
            for (const std::string& sign : kind->literals())
                all.push_back({sign, LiteralPlace::Anywhere});
        }
        return {std::move(all)};
    }

private:
    static bool isInLink(const TextView& view, base::Span span)
    {
        return std::any_of(view.tokens().begin(), view.tokens().end(),
                           [&](const Token& token) { return isLink(token) && token.exact.contains(span); });
    }

    std::vector<const Kind*> m_kinds;
};

} // namespace

std::unique_ptr<Term> makePiiTerm(const Node& node)
{
    return std::make_unique<PiiTerm>(node);
}

} // namespace greffier::rules
