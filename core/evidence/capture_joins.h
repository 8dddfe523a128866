#pragma once
#include "core/evidence/capture.h"
#include "core/evidence/joined_comments.h"
#include "core/evidence/relations.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::evidence {

// What joining looks at of a thread beside its comments.
struct JoinCandidate {
    base::CaptureId capture;
    std::int64_t capturedUtcMs = 0;
    std::string format;
    std::string uri; // of the thread, or what a person asserted; empty = that of its comments
    Coverage coverage = Coverage::Unstated;
};

// How much of its threads the capture shows.
Coverage coverageOf(const Capture& capture);

// Finds the threads that several captures show and compares what they show. Linear in the comments, times the captures of
// one thread; about 100 bytes a comment.
class CaptureJoins {
public:
    explicit CaptureJoins(const std::vector<JoinCandidate>& threads); // by index in the case
    // Every comment and placeholder of the case once, in the order of their identifiers.
    void add(const Comment& item);
    // Fills discussions, sightings and absences, and the replies of which another capture knows the parent.
    void finish(Relations& relations);

private:
    bool isEarlier(std::size_t thread, std::size_t other) const; // by moment of capture
    void joinByAddress();
    void joinByContent();
    bool unite(std::size_t thread, std::size_t with, JoinRule rule);

    std::vector<SeenThread> m_threads;             // by index in the case
    std::vector<std::size_t> m_order;              // by moment of capture
    std::vector<std::string> m_keys;               // discussionKey of each thread
    std::vector<std::vector<std::size_t>> m_groups; // of threads
    std::vector<std::size_t> m_groupOf;            // by thread
};

} // namespace greffier::evidence
