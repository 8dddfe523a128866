#include "core/store/hardening.h"

#include <sqlite3.h>

#include <array>
#include <cctype>
#include <utility>

namespace greffier::store {

void harden(sqlite3* handle)
{
    constexpr std::array<std::pair<int, int>, 8> kSwitches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                            {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                            {SQLITE_DBCONFIG_ENABLE_TRIGGER, 1},
                                                            {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                            {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
                                                            {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                                            {SQLITE_DBCONFIG_DQS_DML, 0},
                                                            {SQLITE_DBCONFIG_DQS_DDL, 0}}};
    for (const auto& [option, value] : kSwitches)
        sqlite3_db_config(handle, option, value, nullptr);

    constexpr std::array<std::pair<int, int>, 6> kLimits{{{SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024},
                                                          {SQLITE_LIMIT_SQL_LENGTH, 1'000'000},
                                                          {SQLITE_LIMIT_COLUMN, 100},
                                                          {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                          {SQLITE_LIMIT_ATTACHED, 0},
                                                          {SQLITE_LIMIT_TRIGGER_DEPTH, 10}}};
    for (const auto& [limit, value] : kLimits)
        sqlite3_limit(handle, limit, value);
}

std::string immutableUri(std::string_view path)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || c == '/' || c == '.' || c == '-' || c == '_') {
            uri += c;
        } else {
            uri += '%';
            uri += kHex[byte >> 4U];
            uri += kHex[byte & 0x0FU];
        }
    }
    return uri + "?immutable=1";
}

std::vector<std::string> splitScript(std::string_view script)
{
    std::vector<std::string> statements(1);
    while (!script.empty()) {
        const std::size_t end = script.find('\n');
        const std::string_view line = script.substr(0, end);
        script.remove_prefix(end == std::string_view::npos ? script.size() : end + 1);
        if (line == "--;") {
            statements.emplace_back();
        } else if (!line.starts_with("--") && !line.empty()) {
            std::string& statement = statements.back();
            if (!statement.empty())
                statement += '\n';
            statement += line;
        }
    }
    return statements;
}

} // namespace greffier::store
