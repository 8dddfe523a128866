#pragma once
#include "core/store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::tests {

// Statements on a closed case, past its triggers, which stand again afterwards: what a patient hand can do.
inline bool tamper(const std::string& path, const std::string& table, const std::vector<std::string>& statements)
{
    auto connection = store::Connection::open(path, store::OpenMode::ReadWrite);
    if (!connection || !connection->execute("PRAGMA foreign_keys=OFF") || !connection->execute("PRAGMA recursive_triggers=OFF"))
        return false;
    std::vector<std::string> definitions;
    {
        auto find = connection->prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1");
        find->bind(1, table);
        std::vector<std::string> names;
        while (find->step().value_or(false)) {
            names.emplace_back(find->text(0));
            definitions.emplace_back(find->text(1));
        }
        find->reset();
        for (const std::string& name : names) {
            if (!connection->execute("DROP TRIGGER " + name))
                return false;
        }
    }
    std::int64_t changes = 0;
    for (const std::string& statement : statements) {
        if (!connection->execute(statement))
            return false;
        changes += connection->integer("SELECT changes()").value().value();
    }
    for (const std::string& definition : definitions) {
        if (!connection->execute(definition))
            return false;
    }
    return changes > 0;
}

} // namespace greffier::tests
