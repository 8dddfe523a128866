#pragma once
#include "core/store/connection.h"

namespace greffier::index {

// Reading the derived file cannot fail in a way that matters: what cannot be read counts as absent and is rebuilt.
template <class OnRow> void forEachRow(base::Result<store::Statement>& statement, OnRow onRow)
{
    if (!statement)
        return;
    for (;;) {
        const base::Result<bool> hasRow = statement->step();
        if (!hasRow || !*hasRow)
            return;
        onRow(*statement);
    }
}

} // namespace greffier::index
