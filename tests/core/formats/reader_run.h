#pragma once
#include "core/formats/reader.h"
#include "tests/support/recording_sink.h"

#include <QElapsedTimer>

#include <string>
#include <string_view>

namespace greffier::tests {

// One reading of a file by one reader, with how long it took.
struct ReaderRun {
    RecordingSink sink;
    base::Status status;
    qint64 milliseconds = 0;

    base::ErrorCode code() const { return status ? base::ErrorCode::Internal : status.error().code; }
};

inline ReaderRun runReader(const char* reader, std::string_view bytes)
{
    ReaderRun run;
    QElapsedTimer timer;
    timer.start();
    run.status = formats::readerByName(reader)->read({"file", bytes}, run.sink, {});
    run.milliseconds = timer.elapsed();
    return run;
}

} // namespace greffier::tests
