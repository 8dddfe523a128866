#pragma once
#include "core/casefile/case_file.h"
#include "core/casefile/writer_thread.h"
#include "core/evidence/relations.h"
#include "core/index/derived_file.h"
#include "core/journal/journal_store.h"
#include "core/rules/rule_set.h"
#include "core/store/connection.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <vector>

namespace greffier::casefile {

// What a job sees of a case: a copy made when it starts, so that it never races with a person's acts.
struct Snapshot {
    std::vector<journal::Act> acts;
    journal::CaseState state;
    std::vector<evidence::Capture> captures;
    std::vector<evidence::Thread> threads;
    std::shared_ptr<const evidence::ThreadArrays> arrays;
};

// Rules as they were read from the case file, and compiled when that was asked for. `key` is equal for equal rules.
struct KeptRules {
    std::string key;
    std::shared_ptr<const std::vector<rules::Rule>> all;
    std::shared_ptr<const rules::RuleSet> compiled;
};

// What follows from comparing the evidence with itself, and what it was made from.
struct KeptRelations {
    std::string stamp;
    std::shared_ptr<const evidence::Relations> all; // null before the first
};

// The thread arrays made or read last, while somebody uses them.
struct KeptArrays {
    std::string stamp;
    std::weak_ptr<const evidence::ThreadArrays> all;
};

// The part of a case that any thread may use: its connections, its writer, its derived file, and copies of its state.
// Invariant: `present` is changed only by the case's own thread, under the unique lock of `presentMutex`; that thread
// reads it without a lock, all others copy it.
class CaseCore {
public:
    CaseCore(std::string filePath, Environment where, store::Connection readConnection,
             std::optional<store::Connection> writeConnection);

    const std::string path;
    const Environment environment;
    std::string uid;
    Snapshot present;
    std::vector<Marks> marks; // by position; the case's own thread only

    bool isReadOnly() const { return !m_writer.has_value(); }
    bool isWriting() const { return m_writer && m_writer->isBusy(); }
    Snapshot snapshot() const;
    // Changes `present`; on the case's own thread.
    template <class Change> void changePresent(Change change)
    {
        const std::unique_lock lock(m_presentMutex);
        change(present);
    }

    // A short read: `use` gets the connection and gives a Result. Any thread.
    template <class Use> auto read(Use use) const
    {
        const std::lock_guard lock(m_readMutex);
        return use(m_reader);
    }
    // A write transaction on the writer's thread. Errors: CaseReadOnly, and the task's own.
    base::Status write(const WriterThread::Task& task);
    // One act in a transaction of its own; `before` writes what belongs to it.
    base::Status append(const journal::Payload& payload, const WriterThread::Task& before = {});
    // The derived file, opened on first use; nullptr where the cache folder cannot be written (then nothing is kept).
    template <class Use> auto derived(Use use) const
    {
        const std::lock_guard lock(m_derivedMutex);
        if (!m_derived) {
            if (auto opened = index::DerivedFile::open(environment.cacheFolder, uid))
                m_derived.emplace(std::move(*opened));
        }
        return use(m_derived ? &*m_derived : nullptr);
    }

    // The rules read and compiled last (rules_of_case.h). Any thread.
    KeptRules keptRules() const;
    void keepRules(KeptRules kept) const;
    KeptArrays keptArrays() const;
    void keepArrays(KeptArrays kept) const;
    // The relations used last (relations_of_case.h). Any thread.
    KeptRelations keptRelations() const;
    void keepRelations(KeptRelations kept) const;
    // Packs as they were parsed, by a key of the caller; null where it is not kept. Any thread.
    std::shared_ptr<const rules::Pack> keptPack(const std::string& key) const;
    void keepPack(const std::string& key, std::shared_ptr<const rules::Pack> pack) const;

private:
    mutable std::mutex m_keptMutex;
    mutable KeptRules m_rules;
    mutable KeptArrays m_arrays;
    mutable KeptRelations m_relations;
    mutable std::map<std::string, std::shared_ptr<const rules::Pack>> m_packs;
    mutable std::mutex m_readMutex;
    mutable store::Connection m_reader;
    mutable std::mutex m_derivedMutex;
    mutable std::optional<index::DerivedFile> m_derived;
    mutable std::shared_mutex m_presentMutex;
    std::optional<WriterThread> m_writer;
};

// What the derived file's parts are stamped with. Arrays and search: the digests that bind all evidence. Hits: the act
// of the scan, which another copy of the case does not have (DECISIONS.md 15).
std::string evidenceStamp(const std::vector<journal::Act>& acts);
std::string scanStamp(const std::vector<journal::Act>& acts, const journal::CaseState& state);

// The thread arrays of the case: from the derived file, else built and kept there; `known` where somebody has just built
// them. Any thread.
base::Result<std::shared_ptr<const evidence::ThreadArrays>>
loadArrays(const CaseCore& core, const std::vector<journal::Act>& acts, std::size_t threadCount,
           std::shared_ptr<const evidence::ThreadArrays> known = {});

} // namespace greffier::casefile
