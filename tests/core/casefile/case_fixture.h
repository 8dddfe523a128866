#pragma once
#include "core/casefile/case_file.h"
#include "core/casefile/import.h"
#include "core/casefile/rule_book.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace greffier::tests {

// A clock that moves on by one second each time it is asked.
class TickingClock final : public base::Clock {
public:
    base::Moment now() const override { return {m_now += 1'000, 60}; }

private:
    mutable std::int64_t m_now = 1'710'450'300'000;
};

// c-1 answered by c-2 (answered by c-4); c-3 answers the absent p-1; c-5 stands alone. Emoji, NFD and repeated words.
inline constexpr const char* kThread = "id,parent,author,text\n"
                                       "a,,Marc,Bonjour et bonjour : un bonjour de plus\n"
                                       "b,a,,\"Un sale con, 👨‍👩‍👧 dit-il\"\n"
                                       "c,missing,Zoé,Le cafe\u0301 est froid\n"
                                       "d,b,Marc,Quelle œuvre !\n"
                                       "e,,Ana,Rien à dire\n";

// One rule for each thing that a scan distinguishes.
inline constexpr const char* kPack = R"([pack]
id = "essai"
version = "1.0.0"
language = "fr"
title = "Essai"
licence = "CC0-1.0"
sources = ["Écrit pour les tests."]
changelog = ["1.0.0 : première version."]

[[rule]]
id = "insulte"
title = { fr = "Insulte", en = "Insult" }
group = "insult"
severity = "high"
ground = "injure"
state = "active"
when = 'word("con|cons")'
must_match = ["un con"]
must_not_match = ["un contour"]

[[rule]]
id = "salut"
title = { fr = "Salut", en = "Greeting" }
group = "insult"
severity = "info"
ground = "injure"
state = "active"
when = 'word("bonjour")'
must_match = ["Bonjour !"]
must_not_match = ["Bonsoir !"]

[[rule]]
id = "froid"
title = { fr = "Froid", en = "Cold" }
group = "insult"
severity = "low"
ground = "injure"
state = "watch"
when = 'word("froid")'
must_match = ["il est froid"]
must_not_match = ["il est chaud"]
)";

// A folder for cases with one cache; cases are made, opened and closed in it.
class CaseFolder {
public:
    std::string path(const char* name = "case.greffier") const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    std::string cache() const { return path("cache"); }
    casefile::Environment environment(const std::string& actor = "Anne", const std::string& device = "bureau") const
    {
        return {actor, device, cache(), m_clock};
    }
    std::unique_ptr<casefile::CaseFile> create(const char* name = "case.greffier") const
    {
        auto file = casefile::CaseFile::create(path(name), "Essai", environment());
        return file ? std::move(*file) : nullptr;
    }
    std::unique_ptr<casefile::CaseFile> open(const char* name = "case.greffier", const std::string& actor = "Anne") const
    {
        auto file = casefile::CaseFile::open(path(name), environment(actor));
        return file ? std::move(*file) : nullptr;
    }
    // With the thread above in it.
    std::unique_ptr<casefile::CaseFile> createFilled(const char* name = "case.greffier") const
    {
        auto file = create(name);
        return file && importText(*file, kThread) ? std::move(file) : nullptr;
    }
    static bool importText(casefile::CaseFile& file, const std::string& bytes, const std::string& name = "fil.csv")
    {
        casefile::ImportSource source;
        source.name = name;
        source.bytes = bytes;
        source.isInMemory = true;
        return casefile::importFiles(file, {source}, {}, {}).has_value();
    }
    std::string write(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path(name) : std::string();
    }
    // Only of a case that no connection of this process holds: closing a file drops its locks.
    QByteArray sha256(const char* name = "case.greffier") const
    {
        return QCryptographicHash::hash(bytes(name), QCryptographicHash::Sha256).toHex();
    }
    QByteArray bytes(const char* name = "case.greffier") const
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    const QTemporaryDir& folder() const { return m_folder; }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<TickingClock> m_clock = std::make_shared<TickingClock>();
};

inline QString codeOf(const base::Error& error)
{
    return QString::number(static_cast<int>(error.code)) + QLatin1Char(' ') + QString::fromStdString(error.where) + QLatin1Char(' ')
           + QString::fromStdString(error.detail);
}

} // namespace greffier::tests
