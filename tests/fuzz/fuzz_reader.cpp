#include "tests/fuzz/read_bytes.h"

#include <cstdio>
#include <cstdlib>

// One libFuzzer target per reader; GREFFIER_READER is its name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto wrong = greffier::tests::readBytes(GREFFIER_READER, data, size);
    if (!wrong.empty()) {
        std::fprintf(stderr, "%s\n", wrong.c_str());
        std::abort();
    }
    return 0;
}
