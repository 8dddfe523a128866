#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/sink.h"
#include "core/formats/column_map.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// The captured file as a reader sees it. The bytes outlive the call.
struct Source {
    std::string name;       // file name without folder, for messages
    std::string_view bytes; // the whole file; large files are mapped, not copied
    // Told now and then how many bytes from the start were gone through: a mapped file's pages are then given back.
    std::function<void(std::size_t)> onRead = {};
    ColumnMap columns = {}; // what a person said about a table; readers of other formats do not look at it
};

// How sure a reader is that the file is its own, and why, in the reader's own facts ("<rss> with
// wp:comment").
struct Recognition {
    int confidence = 0; // 0 = not this format, 100 = certain
    std::string because;
};

// One input format. Stateless; one instance serves all imports.
class Reader {
public:
    virtual ~Reader() = default;
    virtual std::string name() const = 0;                    // stable id: "wordpress-html"
    virtual std::vector<std::string> extensions() const = 0; // without dot, for file dialogs only
    virtual std::vector<std::string>
    recovers() const = 0;            // "id" "parent" "author" "time" "text" "status" "permalink" "announced"
    virtual int version() const = 0; // raised when the same bytes give other evidence
    // Looks at the content, never at the name alone; must be cheap (the first 64 KiB, or a scan without
    // allocation).
    virtual Recognition recognise(const Source& source) const = 0;
    // Errors: NoThread (well-formed, nothing to review; `detail` says what it is), Malformed/Truncated with
    // line and column, DoctypeRefused, LimitExceeded, Cancelled. On an error the sink's content is thrown
    // away.
    virtual base::Status read(const Source& source, evidence::Sink& sink,
                              const base::JobControl& job) const = 0;
    // Where a file is one message that those in other files answer: the files of a folder are then read together.
    virtual bool isOneOfMany() const { return false; }
    // The files of a folder, in that order. Byte ranges stay unknown. Called only where isOneOfMany(). Errors: as read().
    virtual base::Status readTogether(const std::vector<Source>& files, evidence::Sink& sink,
                                      const base::JobControl& job) const;
};

// Every reader of the program, in the order in which `formats` prints them.
const std::vector<const Reader*>& allReaders();
// nullptr where there is none of that name.
const Reader* readerByName(std::string_view name);

struct Detection {
    const Reader* reader = nullptr;
    Recognition recognition;
};
// The readers that recognise the file, best first. A page or document that only looks like a known kind comes
// with a confidence of at most 10; its reader then says what it is. Errors: FileEmpty; FormatNotRecognised
// for what is no text, with what it looks like in `detail` ("a PNG image", "a PDF document", "binary data");
// NoThread for other text
// ("text without numbered comments").
base::Result<std::vector<Detection>> detect(const Source& source);

} // namespace greffier::formats
