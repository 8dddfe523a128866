#include "core/store/large_cache.h"

namespace greffier::store {

// A cache of another size costs speed alone: whether a pragma worked does not matter.
LargeCache::LargeCache(Connection& connection) : m_connection(connection)
{
    static_cast<void>(m_connection.execute("PRAGMA cache_size=-49152")); // KiB
}

LargeCache::~LargeCache()
{
    static_cast<void>(m_connection.execute("PRAGMA cache_size=-2000")); // SQLite's own
    static_cast<void>(m_connection.execute("PRAGMA shrink_memory"));
}

} // namespace greffier::store
