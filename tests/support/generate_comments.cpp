#include "tests/support/million_comments.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    const int count = argc == 3 ? std::atoi(argv[2]) : 0;
    if (count <= 0) {
        std::fprintf(stderr, "usage: generate_comments FILE.csv COUNT\n");
        return 2;
    }
    if (!greffier::tests::writeCsv(argv[1], count)) {
        std::fprintf(stderr, "%s: the file cannot be written\n", argv[1]);
        return 3;
    }
    return 0;
}
