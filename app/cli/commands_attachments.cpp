#include "app/cli/commands_attachments.h"

#include "app/cli/attachment_json.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/attachments.h"

#include <QCoreApplication>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

Result<int> save(const Call& call, const casefile::CaseFile& file)
{
    const std::string path = call.value("o");
    bool isNumber = false;
    const qlonglong number = QString::fromStdString(call.value("save")).toLongLong(&isNumber);
    if (!isNumber)
        return base::fail(base::Error{ErrorCode::BadValue, "--save", call.value("save"), 0, 0, "1 2 3 …"});
    if (path.empty())
        return base::fail(base::Error{ErrorCode::Usage, "attachments", {}, 0, 0, "--save N -o FILE"});
    const base::Status saved = casefile::saveAttachment(file, number, path);
    return saved ? Result<int>(0) : base::fail(saved.error());
}

Result<int> attachments(const Call& call)
{
    const auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    if (call.has("save"))
        return save(call, **file);
    if (call.has("o"))
        return base::fail(base::Error{ErrorCode::Usage, "attachments", {}, 0, 0, "--save N -o FILE"});
    const std::string object = call.argument(1);
    if (!object.empty()) {
        if (const auto known = (*file)->resolveComment(object); !known)
            return base::fail(known.error());
    }
    const auto all = casefile::attachmentsOf(**file, object);
    if (!all)
        return base::fail(all.error());
    if (call.has("json")) {
        printJson(attachmentsJson(*all, (*file)->acts()));
        return 0;
    }
    const std::vector<std::string> acts = attachingActs(*all, (*file)->acts());
    for (std::size_t i = 0; i < all->size(); ++i)
        print(attachmentLine((*all)[i], acts[i]));
    return 0;
}

} // namespace

Command attachmentsCommand()
{
    return {"attachments", "CASE [COMMENT]", 1, 2,
             QT_TRANSLATE_NOOP("Cli", "lists the files kept with comments; --save writes one of them"),
             {{"json"}, {"save", "N"}, {"o", "FILE"}},
             "[{number, id, object, capture, name, media_type, looks_like, size, erased, sha256}]; capture is null where a person "
             "attached the file, id where nobody did: with that id “complaint add” makes it an exhibit; sha256 is empty where its bytes were erased. --save N writes the file with that number to FILE, which must not exist.",
             attachments};
}

} // namespace greffier::cli
