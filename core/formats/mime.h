#pragma once
#include <gmime/gmime.h>

#include <memory>
#include <string>
#include <string_view>

// GMime for the readers of messages; not for other folders.
namespace greffier::formats {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

// Null where the bytes cannot be taken for a message at all. They outlive it.
Owned<GMimeMessage> parseMime(std::string_view message);

// The bytes of a part without its transfer encoding.
std::string contentOf(GMimePart* part);

} // namespace greffier::formats
