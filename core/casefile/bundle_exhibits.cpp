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
    ExhibitIndex(const SeenFiles& seen, BundleReport& report) : m_seen(seen), m_report(report) {}

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
    }

    const SeenFiles& m_seen;
    BundleReport& m_report;
    std::set<std::string> m_named;
};

} // namespace

void checkExhibits(const SeenFiles& seen, const KeptFiles& kept, const std::vector<journal::Act>& acts, BundleReport& report)
{
    const auto text = kept.find(bag::kExhibits);
    const QJsonDocument json =
        text == kept.end() ? QJsonDocument() : QJsonDocument::fromJson(QByteArray::fromStdString(text->second));
    if (text != kept.end() && !json.isObject())
        report.add(BundleLayer::Exhibit, bag::kExhibits, "not as it was written");
    ExhibitIndex(seen, report).check(json.object(), acts);
}

} // namespace greffier::casefile
