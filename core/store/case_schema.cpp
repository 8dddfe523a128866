#include "core/store/case_schema.h"

#include <QFile>

#include <map>

namespace greffier::store {
namespace {

using base::ErrorCode;

std::string script(const char* path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

constexpr const char* kCaseScript = ":/sql/case.sql";
constexpr const char* kDerivedScript = ":/sql/derived.sql";

base::Status setNumbers(Connection& connection, std::int64_t version)
{
    if (const auto status = connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId)); !status)
        return status;
    return connection.execute("PRAGMA user_version=" + std::to_string(version));
}

// name -> definition of everything that the file declares.
base::Result<std::map<std::string, std::string>> definitions(Connection& connection)
{
    auto statement = connection.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema");
    if (!statement)
        return base::fail(statement.error());
    std::map<std::string, std::string> found;
    for (;;) {
        const auto hasRow = statement->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (!*hasRow)
            return found;
        found.emplace(statement->text(0), statement->text(1));
    }
}

base::Result<std::map<std::string, std::string>> expectedDefinitions()
{
    auto memory = Connection::openInMemory();
    if (!memory)
        return base::fail(memory.error());
    if (const auto status = memory->executeScript(script(kCaseScript)); !status)
        return base::fail(status.error());
    return definitions(*memory);
}

} // namespace

base::Status createCaseSchema(Connection& connection)
{
    if (const auto status = connection.executeScript(script(kCaseScript)); !status)
        return status;
    return setNumbers(connection, kCaseSchema);
}

base::Status checkCaseSchema(Connection& connection)
{
    const auto application = connection.integer("PRAGMA application_id");
    if (!application)
        return base::fail(application.error());
    if (application->value_or(0) != kApplicationId)
        return base::fail(ErrorCode::CaseNotACase, connection.path());
    const auto version = connection.integer("PRAGMA user_version");
    if (!version)
        return base::fail(version.error());
    if (version->value_or(0) > kCaseSchema)
        return base::fail(ErrorCode::CaseNewer, connection.path(), std::to_string(**version));

    // Texts are read as the bytes that stand in the file.
    auto encoding = connection.prepare("PRAGMA encoding");
    if (!encoding)
        return base::fail(encoding.error());
    if (const auto hasRow = encoding->step(); !hasRow)
        return base::fail(hasRow.error());
    if (encoding->text(0) != "UTF-8")
        return base::fail(ErrorCode::CaseRefused, connection.path(), "encoding");

    const auto expected = expectedDefinitions();
    const auto found = definitions(connection);
    if (!expected || !found)
        return base::fail(!expected ? expected.error() : found.error());
    for (const auto& [name, sql] : *found) {
        const auto ours = expected->find(name);
        if (ours == expected->end() || ours->second != sql)
            return base::fail(ErrorCode::CaseRefused, connection.path(), name);
    }
    for (const auto& [name, sql] : *expected) {
        if (!found->contains(name))
            return base::fail(ErrorCode::CaseRefused, connection.path(), name);
    }
    return {};
}

base::Status createDerivedSchema(Connection& connection)
{
    if (const auto status = connection.executeScript(script(kDerivedScript)); !status)
        return status;
    return setNumbers(connection, kDerivedSchema);
}

bool isDerivedSchema(Connection& connection)
{
    const auto application = connection.integer("PRAGMA application_id");
    const auto version = connection.integer("PRAGMA user_version");
    return application && version && application->value_or(0) == kApplicationId &&
           version->value_or(0) == kDerivedSchema;
}

} // namespace greffier::store
