#pragma once
#include "core/evidence/sink.h"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace greffier::formats {

// Which messages belong together: sets of identifiers, joined as messages name them.
class MessageGroups {
public:
    std::size_t of(const std::string& id)
    {
        const auto [known, isNew] = m_numbers.try_emplace(id, m_parents.size());
        if (isNew)
            m_parents.push_back(known->second);
        return root(known->second);
    }
    void join(std::size_t left, std::size_t right) { m_parents[root(left)] = root(right); }
    std::size_t root(std::size_t number)
    {
        while (m_parents[number] != number)
            number = m_parents[number] = m_parents[m_parents[number]];
        return number;
    }

private:
    std::map<std::string, std::size_t> m_numbers;
    std::vector<std::size_t> m_parents;
};

// The thread of each group, made when its first message comes and titled by that message's subject.
class GroupThreads {
public:
    explicit GroupThreads(evidence::Sink& sink) : m_sink(sink) {}
    evidence::ThreadIndex of(std::size_t root, const std::string& subject)
    {
        const auto known = m_threads.find(root);
        if (known != m_threads.end())
            return known->second;
        evidence::ThreadDraft draft;
        draft.title = subject;
        return m_threads.emplace(root, m_sink.addThread(std::move(draft))).first->second;
    }

private:
    evidence::Sink& m_sink;
    std::map<std::size_t, evidence::ThreadIndex> m_threads;
};

} // namespace greffier::formats
