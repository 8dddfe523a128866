#pragma once
#include "core/store/connection.h"

namespace greffier::store {

// While it lives, inside one write transaction, a row of any table may come before the rows that it refers to, and nothing looks
// for those: whoever uses it writes them all before the commit. (SQLite's deferred checks would search all referring rows at each row
// that is referred to.) Statements are prepared after it.
class RowsInAnyOrder {
public:
    explicit RowsInAnyOrder(Connection& connection);
    RowsInAnyOrder(const RowsInAnyOrder&) = delete;
    RowsInAnyOrder& operator=(const RowsInAnyOrder&) = delete;
    ~RowsInAnyOrder();

private:
    Connection& m_connection;
};

} // namespace greffier::store
