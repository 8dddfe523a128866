#include "core/law/catalogue.h"

#include "core/law/toml_fields.h"

#include <QFile>

#include <algorithm>
#include <set>

namespace greffier::law {
namespace {

using base::ErrorCode;
using base::Result;

constexpr std::size_t kMaxFile = 1'000'000; // bytes
constexpr std::size_t kMaxHouseGround = 16 * 1'024; // bytes: also bounds how deep its keys can nest

// A reference to nothing or an id given twice is a fault of the whole, seen when all files are read.
base::Status checkReferences(const Catalogue& all)
{
    std::set<std::string> ids;
    for (const Recipient& recipient : all.recipients) {
        if (!ids.insert(recipient.id).second)
            return base::fail(ErrorCode::BadValue, recipient.id, recipient.id);
    }
    std::set<std::string> grounds;
    for (const Ground& ground : all.grounds) {
        if (!grounds.insert(ground.id).second)
            return base::fail(ErrorCode::BadValue, ground.id, ground.id);
        for (const std::string& recipient : ground.recipients) {
            if (!ids.contains(recipient))
                return base::fail(ErrorCode::BadValue, ground.id, recipient);
        }
    }
    return {};
}

Catalogue compiledIn()
{
    std::vector<CatalogueFile> files;
    for (const char* name : {"grounds.toml", "recipients.toml"}) {
        QFile file(QLatin1String(":/law/") + QLatin1String(name));
        if (file.open(QIODevice::ReadOnly))
            files.push_back({name, file.readAll().toStdString()});
    }
    return readCatalogue(files).value_or(Catalogue{});
}

} // namespace

const Ground* Catalogue::ground(std::string_view id) const
{
    const auto found = std::find_if(grounds.begin(), grounds.end(), [id](const Ground& one) { return one.id == id; });
    return found == grounds.end() ? nullptr : &*found;
}

const Recipient* Catalogue::recipient(std::string_view id) const
{
    const auto found =
        std::find_if(recipients.begin(), recipients.end(), [id](const Recipient& one) { return one.id == id; });
    return found == recipients.end() ? nullptr : &*found;
}

const Catalogue& catalogue()
{
    static const Catalogue all = compiledIn();
    return all;
}

Result<Catalogue> readCatalogue(const std::vector<CatalogueFile>& files)
{
    Catalogue all;
    for (const CatalogueFile& file : files) {
        const auto table = parseToml(file.name, file.toml, kMaxFile);
        if (!table)
            return base::fail(table.error());
        TomlFields fields(file.name, Strictness::Catalogue);
        fields.checkKeys(*table, {"ground", "recipient"});
        for (const toml::table* ground : fields.tables(*table, "ground"))
            all.grounds.push_back(readGround(*ground, fields));
        for (const toml::table* recipient : fields.tables(*table, "recipient"))
            all.recipients.push_back(readRecipient(*recipient, fields));
        if (fields.problem())
            return base::fail(*fields.problem());
    }
    if (const base::Status status = checkReferences(all); !status)
        return base::fail(status.error());
    return all;
}

Result<Ground> readHouseGround(const std::string& toml)
{
    const auto table = parseToml("ground", toml, kMaxHouseGround);
    if (!table)
        return base::fail(table.error());
    TomlFields fields("ground", Strictness::House);
    Ground ground = readGround(*table, fields);
    if (fields.problem())
        return base::fail(*fields.problem());
    for (const std::string& recipient : ground.recipients) {
        if (!catalogue().recipient(recipient))
            return base::fail(ErrorCode::BadValue, "ground", recipient);
    }
    if (catalogue().ground(ground.id))
        return base::fail(ErrorCode::BadValue, "ground", ground.id); // a ground of the catalogue is not redefined
    return ground;
}

} // namespace greffier::law
