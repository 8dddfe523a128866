#include "core/store/rows_in_any_order.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace greffier::store {

// The pragma of that name does nothing inside a transaction.
RowsInAnyOrder::RowsInAnyOrder(Connection& connection) : m_connection(connection)
{
    sqlite3_db_config(m_connection.m_database->getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
}

RowsInAnyOrder::~RowsInAnyOrder()
{
    sqlite3_db_config(m_connection.m_database->getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
}

} // namespace greffier::store
