#include "core/rules/domain_term.h"

#include "core/base/json.h"
#include "core/rules/forms.h"
#include "core/rules/terms.h"

#include <QUrl>

#include <algorithm>

namespace greffier::rules {
namespace {

std::string ascii(std::string_view host)
{
    return QUrl::toAce(base::toQString(host).toLower()).toStdString();
}

// Web addresses whose host is one of the domains or below one.
class DomainTerm final : public Term {
public:
    explicit DomainTerm(const Node& node)
    {
        for (const std::string& text : node.texts) {
            for (const std::string& domain : splitForms(text))
                m_domains.push_back(ascii(domain));
        }
    }

    Matches find(const TextView& view) const override
    {
        Matches matches;
        for (const text::Token& token : view.tokens()) {
            if (token.kind != text::TokenKind::Url)
                continue;
            const std::string host = hostOf(token.readable);
            if (std::any_of(m_domains.begin(), m_domains.end(), [&](const std::string& d) { return isWithin(host, d); }))
                matches.found.push_back({token.exact, text::ReadingKind::Readable});
        }
        return matches;
    }

    // The tokenizer takes a bare host only in ASCII letters; any other address has a scheme or "www." and may write its
    // host in other characters than the domain's own.
    Literals literals() const override
    {
        LiteralSet all{{"://", LiteralPlace::Anywhere}, {"www.", LiteralPlace::Anywhere}};
        for (const std::string& domain : m_domains)
            all.push_back({domain.find('.') == std::string::npos ? "." + domain : domain, LiteralPlace::Anywhere});
        return {std::move(all)};
    }

private:
    static bool isWithin(std::string_view host, std::string_view domain)
    {
        if (host.size() < domain.size() || host.substr(host.size() - domain.size()) != domain)
            return false;
        return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
    }

    std::vector<std::string> m_domains; // ASCII
};

} // namespace

std::string hostOf(std::string_view url)
{
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const std::size_t user = url.rfind('@'); user != std::string_view::npos)
        url.remove_prefix(user + 1);
    url = url.substr(0, url.find(':'));
    while (!url.empty() && url.back() == '.')
        url.remove_suffix(1);
    return ascii(url);
}

std::optional<std::string> badDomain(std::string_view domains)
{
    for (const std::string& domain : splitForms(domains)) {
        const bool isHost = domain.find_first_of("/:@?# ") == std::string::npos;
        if (!isHost)
            return hostOf(domain);
        if (domain.empty() || ascii(domain).empty() || domain.front() == '.')
            return "example.org";
    }
    return std::nullopt;
}

std::unique_ptr<Term> makeDomainTerm(const Node& node)
{
    return std::make_unique<DomainTerm>(node);
}

} // namespace greffier::rules
