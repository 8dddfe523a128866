#include "core/evidence/attachment_store.h"

#include "core/evidence/evidence_writer.h"
#include "core/store/evidence_sql.h"

#include <utility>

namespace greffier::evidence {

namespace sql = store::sql;

std::string capturedObject(base::CaptureId capture, const std::string& comment)
{
    return base::toString({base::PublicKind::Capture, capture.value}) + "/" + comment;
}

base::CaptureId captureOfObject(std::string_view object)
{
    const auto slash = object.find('/');
    const auto capture = slash == std::string_view::npos ? std::nullopt : base::parsePublicId(object.substr(0, slash));
    return {capture ? capture->number : 0};
}

base::Status storeAttachments(store::Connection& connection, base::CaptureId capture, std::int64_t firstComment,
                              const std::vector<BuiltAttachment>& attachments, TypeOf typeOf, const base::JobControl& job)
{
    auto insert = connection.prepare(sql::kInsertAttachment);
    if (!insert)
        return base::fail(insert.error());
    for (const BuiltAttachment& file : attachments) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        const std::string type = typeOf(file.bytes);
        const auto blob = storeBlob(connection, file.bytes, type);
        if (!blob)
            return base::fail(blob.error());
        const std::string comment = base::toString({base::PublicKind::Comment, firstComment + file.comment});
        insert->bind(1, capturedObject(capture, comment))
            .bind(2, blob->value)
            .bind(3, file.name)
            .bind(4, file.mediaType.empty() ? type : file.mediaType);
        if (const base::Status status = insert->run(); !status)
            return status;
    }
    return {};
}

base::Result<std::vector<Attachment>> loadAttachments(store::Connection& connection, const std::string& object)
{
    auto statement = connection.prepare(sql::kSelectAttachments);
    if (!statement)
        return base::fail(statement.error());
    statement->bind(1, object);
    std::vector<Attachment> found;
    for (;;) {
        const auto hasRow = statement->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (!*hasRow)
            return found;
        Attachment file;
        file.number = statement->integer(4);
        file.object = statement->text(0);
        file.capture = captureOfObject(file.object);
        if (file.capture)
            file.object.erase(0, file.object.find('/') + 1);
        file.name = statement->text(2);
        file.mediaType = statement->text(3);
        file.blob = {{statement->integer(5)},
                     base::digestFromBytes(statement->blob(1)).value_or(base::Digest{}),
                     statement->integer(6),
                     std::string(statement->text(7)),
                     file.name};
        file.isErased = statement->integer(8) != 0;
        found.push_back(std::move(file));
    }
}

} // namespace greffier::evidence
