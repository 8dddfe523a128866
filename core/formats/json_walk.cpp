#include "core/formats/json_walk.h"

namespace greffier::formats {

namespace {

class Walk {
public:
    Walk(std::string_view text, const std::string& name, std::size_t from, const TakeMember& take)
        : m_text(text), m_name(name), m_at(from), m_take(take)
    {
    }

    base::Status run()
    {
        if (auto open = expect("{"); !open)
            return open;
        while (!m_isOver) {
            if (isNext('}'))
                return {};
            const auto key = JsonTree::parse(m_text, m_name, m_at, m_at);
            if (!key)
                return tl::unexpected(key.error());
            if (auto colon = expect(":"); !colon)
                return colon;
            if (auto member = value(key->root().text()); !member)
                return member;
            if (auto end = separator('}'); !end || m_isOver)
                return end;
        }
        return {};
    }

private:
    bool isNext(char c)
    {
        m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size());
        return m_at < m_text.size() && m_text[m_at] == c;
    }

    base::Status expect(std::string_view c)
    {
        if (!isNext(c.front()))
            return base::fail(jsonErrorAt(m_text, m_at, m_name, base::ErrorCode::Malformed, std::string(c)));
        ++m_at;
        return {};
    }

    // A comma, or the end of the object or array, which ends the walk where it is the object's.
    base::Status separator(char end)
    {
        if (isNext(','))
            ++m_at;
        else if (!isNext(end))
            return base::fail(
                jsonErrorAt(m_text, m_at, m_name, base::ErrorCode::Malformed, std::string(", or ") + end));
        else
            m_isOver = m_isOver || end == '}';
        return {};
    }

    base::Status value(const std::string& key)
    {
        if (!isNext('['))
            return one(key);
        ++m_at;
        while (!isNext(']')) {
            if (auto element = one(key); !element || m_isOver)
                return element;
            if (auto comma = separator(']'); !comma)
                return comma;
        }
        ++m_at;
        return {};
    }

    base::Status one(const std::string& key)
    {
        isNext('\0');
        const auto start = m_at;
        const auto tree = JsonTree::parse(m_text, m_name, m_at, m_at);
        if (!tree)
            return tl::unexpected(tree.error());
        m_isOver = !m_take(key, tree->root(), start);
        return {};
    }

    std::string_view m_text;
    const std::string& m_name;
    std::size_t m_at;
    const TakeMember& m_take;
    bool m_isOver = false;
};

} // namespace

base::Status walkJsonObject(std::string_view utf8, const std::string& name, std::size_t from, const TakeMember& take)
{
    return Walk(utf8, name, from, take).run();
}

} // namespace greffier::formats
