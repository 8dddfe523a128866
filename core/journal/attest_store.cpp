#include "core/journal/attest_store.h"

#include "core/store/bundle_sql.h"

namespace greffier::journal {

base::Status storeAttest(store::Connection& connection, const Attest& attest)
{
    auto insert = connection.prepare(store::sql::kInsertAttest);
    if (!insert)
        return base::fail(insert.error());
    insert->bind(1, attest.upToSeq)
        .bindBlob(2, attest.head)
        .bind(3, attest.kind)
        .bindBlob(4, attest.token)
        .bind(5, attest.obtainedUtcMs);
    return insert->run();
}

base::Result<std::vector<Attest>> loadAttests(store::Connection& connection)
{
    auto rows = connection.prepare(store::sql::kSelectAttests);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Attest> attests;
    for (;;) {
        const auto hasRow = rows->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (!*hasRow)
            return attests;
        attests.push_back({rows->integer(0), rows->integer(1), std::string(rows->blob(2)), std::string(rows->text(3)),
                           std::string(rows->blob(4)), rows->integer(5)});
    }
}

} // namespace greffier::journal
