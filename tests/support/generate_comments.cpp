#include "tests/support/million_comments.h"

#include <cstdio>
#include <cstdlib>
#include <string>

int main(int argc, char** argv)
{
    const int count = argc == 3 ? std::atoi(argv[2]) : 0;
    if (count <= 0) {
        std::fprintf(stderr, "usage: generate_comments FILE.csv|FILE.ndjson|FILE.xml COUNT\n");
        return 2;
    }
    using namespace greffier::tests;
    const std::string path = argv[1];
    const Export kind = path.ends_with(".xml") ? Export::Wxr : path.ends_with(".ndjson") ? Export::JsonLines : Export::Csv;
    if (!writeComments(path, kind, madeUpComments(count))) {
        std::fprintf(stderr, "%s: the file cannot be written\n", argv[1]);
        return 3;
    }
    return 0;
}
