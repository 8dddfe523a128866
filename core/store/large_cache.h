#pragma once
#include "core/store/connection.h"

namespace greffier::store {

// While it lives the connection keeps more pages in memory: for a long write that comes back to many of them, such as the
// authors that each comment of an import refers to.
class LargeCache {
public:
    explicit LargeCache(Connection& connection);
    LargeCache(const LargeCache&) = delete;
    LargeCache& operator=(const LargeCache&) = delete;
    ~LargeCache();

private:
    Connection& m_connection;
};

} // namespace greffier::store
