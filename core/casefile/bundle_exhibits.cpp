#include "core/casefile/bundle_exhibits.h"

#include "core/base/ids.h"
#include "core/journal/state.h"
#include "core/report/bag_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>
#include <string>
#include <utility>

namespace greffier::casefile {
namespace {

namespace bag = report::bag;

std::string textOf(const QJsonValue& json, const char* key)
{
    return json[QLatin1String(key)].toString().toStdString();
}

class ExhibitIndex {
public:
    ExhibitIndex(const SeenFiles& seen, const std::map<std::string, std::string>& texts, BundleReport& report)
        : m_seen(seen), m_texts(texts), m_report(report)
    {
    }

    // Every digest that the list of captured and attached files gives: an erased file has no bytes any more, but its digest.
    void addFiles(const QJsonObject& evidence)
    {
        for (const QJsonValue& other : evidence[QLatin1String("others")].toArray())
            m_files.insert(textOf(other, "sha256"));
        for (const QJsonValue& capture : evidence[QLatin1String("captures")].toArray()) {
            for (const QJsonValue& file : capture[QLatin1String("files")].toArray())
                m_files.insert(textOf(file, "sha256"));
        }
    }

    void check(const QJsonObject& index, const std::vector<journal::Act>& acts)
    {
        for (const QJsonValue& letter : index[QLatin1String("complaints")].toArray()) {
            for (const QJsonValue& file : letter[QLatin1String("files")].toArray())
                name(file.toString().toStdString());
        }
        const journal::CaseState state = journal::fold(acts);
        const QJsonArray exhibits = index[QLatin1String("exhibits")].toArray();
        for (const QJsonValue& exhibit : exhibits) {
            const std::string file = textOf(exhibit, "file");
            if (exhibit[QLatin1String("withdrawn")].toBool() != file.empty())
                add(rowOf(exhibit), file.empty() ? "has no file" : "was withdrawn");
            if (!file.empty())
                name(file);
            if (!acts.empty())
                compare(exhibit, state);
        }
        for (const auto& [path, file] : m_seen) {
            const bool isOne = path.starts_with("data/complaints/") || path.starts_with("data/exhibits/");
            if (isOne && path != bag::kExhibits && !m_named.contains(path))
                add(path, "not in the list of exhibits");
        }
        m_report.layers.push_back({BundleLayer::Exhibit, exhibits.size()});
    }

private:
    void add(std::string row, std::string detail)
    {
        m_report.add(BundleLayer::Exhibit, std::move(row), std::move(detail));
    }

    void name(const std::string& path)
    {
        if (!m_seen.contains(path))
            add(path, "missing");
        if (!m_named.insert(path).second)
            add(path, "named twice in the list of exhibits");
    }

    static std::string rowOf(const QJsonValue& exhibit)
    {
        return textOf(exhibit, "complaint") + "/" + std::to_string(exhibit[QLatin1String("number")].toInteger());
    }

    void compare(const QJsonValue& json, const journal::CaseState& state)
    {
        const auto id = base::parsePublicId(textOf(json, "complaint"));
        const auto complaint = state.complaints.find(id ? id->number : 0);
        if (complaint == state.complaints.end())
            return add(rowOf(json), "no such complaint in the journal");
        const auto exhibit = complaint->second.exhibits.find(json[QLatin1String("number")].toInteger());
        if (exhibit == complaint->second.exhibits.end())
            return add(rowOf(json), "no act gave this number");
        const journal::Exhibit& given = exhibit->second;
        if (given.object != textOf(json, "object") || given.title != textOf(json, "title") ||
            given.withdrawn.has_value() != json[QLatin1String("withdrawn")].toBool())
            add(rowOf(json), "differs from the journal");
        const std::string text = textOf(json, "text_sha256"), file = textOf(json, "file_sha256");
        const auto known = m_texts.find(given.object);
        if (known != m_texts.end() && !given.withdrawn ? text != known->second : !text.empty())
            add(rowOf(json), "text_sha256");
        if (!file.empty() && !m_files.contains(file))
            add(rowOf(json), "file_sha256");
    }

    const SeenFiles& m_seen;
    const std::map<std::string, std::string>& m_texts;
    BundleReport& m_report;
    std::set<std::string> m_named, m_files;
};

QJsonObject parsed(const KeptFiles& kept, const char* path)
{
    const auto text = kept.find(path);
    return text == kept.end() ? QJsonObject() : QJsonDocument::fromJson(QByteArray::fromStdString(text->second)).object();
}

} // namespace

std::set<std::string> exhibitObjects(const KeptFiles& kept)
{
    std::set<std::string> objects;
    const QJsonArray exhibits = parsed(kept, bag::kExhibits)[QLatin1String("exhibits")].toArray();
    for (const QJsonValue& exhibit : exhibits)
        objects.insert(textOf(exhibit, "object"));
    return objects;
}

void checkExhibits(const SeenFiles& seen, const KeptFiles& kept, const std::vector<journal::Act>& acts,
                   const std::map<std::string, std::string>& texts, BundleReport& report)
{
    const QJsonObject index = parsed(kept, bag::kExhibits);
    if (kept.contains(bag::kExhibits) && index.isEmpty())
        report.add(BundleLayer::Exhibit, bag::kExhibits, "not as it was written");
    ExhibitIndex exhibits(seen, texts, report);
    exhibits.addFiles(parsed(kept, bag::kEvidence));
    exhibits.check(index, acts);
}

} // namespace greffier::casefile
