#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// The labels of all authors by their ids, close together: one is looked up for each item of a scan.
class AuthorLabels {
public:
    // Ids ascend.
    void add(std::int64_t author, std::string_view label)
    {
        m_places.push_back({author, m_bytes.size(), label.size()});
        m_bytes += label;
    }
    // Empty where there is no such author. Valid until the next is added.
    std::string_view of(std::int64_t author) const
    {
        // The numbers have no gaps but in damaged files.
        const auto guess = static_cast<std::uint64_t>(author) - 1;
        if (guess < m_places.size() && m_places[guess].author == author)
            return labelAt(m_places[guess]);
        const auto found = std::lower_bound(m_places.begin(), m_places.end(), author,
                                            [](const Place& place, std::int64_t wanted) { return place.author < wanted; });
        return found == m_places.end() || found->author != author ? std::string_view() : labelAt(*found);
    }

private:
    struct Place {
        std::int64_t author = 0;
        std::size_t start = 0, size = 0;
    };
    std::string_view labelAt(const Place& place) const { return std::string_view(m_bytes).substr(place.start, place.size); }

    std::vector<Place> m_places;
    std::string m_bytes;
};

} // namespace greffier::evidence
