#include "core/casefile/case_copy.h"

#include "core/base/json.h"
#include "core/evidence/attachment_store.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/evidence_reader.h"
#include "core/journal/act.h"
#include "core/store/evidence_sql.h"
#include "core/text/unicode.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>
#include <utility>

namespace greffier::casefile {
namespace {

namespace sql = store::sql;
using base::ErrorCode;
using base::Result;
using base::Status;

const base::Status kDone{};

constexpr std::int32_t kContext = 32; // code points around a passage

// The words of a passage as they stand in the text now: what was kept of it may end in the middle of a name.
void cutAgain(std::string_view text, journal::PassageMarked& mark)
{
    const std::int32_t end = text::codePointCount(text);
    const auto cut = [&](base::Span span, std::string& exact, std::string& prefix, std::string& suffix) {
        exact = text::slice(text, span);
        prefix = text::slice(text, {std::max(0, span.start - kContext), span.start});
        suffix = text::slice(text, {span.end, std::min(end, span.end + kContext)});
    };
    cut(mark.span, mark.exact, mark.prefix, mark.suffix);
    for (journal::Excerpt& excerpt : mark.more)
        cut(excerpt.span, excerpt.exact, excerpt.prefix, excerpt.suffix);
}

} // namespace

Status CaseCopy::copy(const sql::TableCopy& table, const Change& change, const std::string& parameter)
{
    auto select = m_from.prepare(table.select);
    auto insert = m_to.prepare(table.insert);
    if (!select || !insert)
        return base::fail(!select ? select.error() : insert.error());
    if (!parameter.empty())
        select->bind(1, parameter);
    const std::string_view types(table.types);
    for (std::int64_t done = 0;; ++done) {
        if (m_job.isCancelled())
            return base::fail(ErrorCode::Cancelled);
        const auto hasRow = select->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (!*hasRow)
            return {};
        Row row(types.size());
        for (std::size_t i = 0; i < types.size(); ++i) {
            const int column = static_cast<int>(i);
            row[i].isNull = select->isNull(column);
            if (types[i] == 'i')
                row[i].number = select->integer(column);
            else
                row[i].bytes = types[i] == 't' ? select->text(column) : select->blob(column);
        }
        if (const Status changed = change ? change(row) : kDone; !changed)
            return changed;
        if (row.empty())
            continue; // left out
        for (std::size_t i = 0; i < types.size(); ++i) {
            const int parameterNumber = static_cast<int>(i) + 1;
            if (row[i].isNull)
                insert->bindNull(parameterNumber);
            else if (types[i] == 'i')
                insert->bind(parameterNumber, row[i].number);
            else if (types[i] == 't')
                insert->bindView(parameterNumber, row[i].bytes);
            else
                insert->bindBlobView(parameterNumber, row[i].bytes);
        }
        if (const Status inserted = insert->run(); !inserted)
            return inserted;
    }
}

bool CaseCopy::clean(Row& row, std::initializer_list<std::size_t> columns, Clean how) const
{
    bool isChanged = false;
    for (const std::size_t column : columns)
        isChanged = (m_eraser.*how)(row[column].bytes) || isChanged;
    return isChanged;
}

bool CaseCopy::cleanSalted(Row& row, std::size_t column, const std::string& name, Clean how)
{
    if (!(m_eraser.*how)(row[column].bytes))
        return false;
    row[column + 1] = {true, 0, {}}; // the digest stays: nobody can guess at it without the salt
    m_record.rows[name] = base::toHex(base::sha256(row[column].bytes));
    return true;
}

Status CaseCopy::copyEvidence()
{
    Status status = copy(sql::kCopyCapture, [this](Row& row) {
        const bool isWordy = clean(row, {4, 5, 8, 13});
        const bool isData = clean(row, {10, 14}, &Eraser::json);
        if (isWordy || isData)
            m_captures.insert(row[0].number);
        return kDone;
    });
    if (status)
        status = copy(sql::kCopyThread, [this](Row& row) {
            m_threads[row[0].number] = row[1].number;
            const bool isPlain = clean(row, {2, 3, 4, 5});
            const bool isBody = cleanSalted(row, 9, "t-" + std::to_string(row[0].number), &Eraser::text);
            if (isPlain || isBody)
                m_captures.insert(row[1].number);
            return kDone;
        });
    if (status)
        status = copy(sql::kCopyAuthor, [this](Row& row) {
            const bool isPerson = m_eraser.isLabel(row[3].bytes);
            if (isPerson)
                m_people.insert(row[0].number);
            const bool isLabel = cleanSalted(row, 3, "author " + std::to_string(row[0].number), &Eraser::label);
            if (isPerson && !row[2].bytes.empty())
                row[2].bytes = row[3].bytes;
            if (clean(row, {2}) || isLabel)
                m_captures.insert(row[1].number);
            return kDone;
        });
    if (status)
        status = copy(sql::kCopyComment, [this](Row& row) {
            const std::string name = (row[2].bytes == "comment" ? "c-" : "p-") + std::to_string(row[1].number);
            if (!row[8].isNull && m_people.contains(row[8].number))
                m_own.insert(name);
            const bool isPlain = clean(row, {4, 9, 13, 14, 15});
            const bool isExtra = !row[18].bytes.empty() && clean(row, {18}, &Eraser::json);
            const bool isText = cleanSalted(row, 19, name, &Eraser::text);
            if (!isPlain && !isExtra && !isText)
                return kDone;
            ++m_comments;
            m_captures.insert(m_threads[row[3].number]);
            return kDone;
        });
    if (status)
        status = copy(sql::kCopyLoss, [this](Row& row) {
            if (clean(row, {4}))
                m_captures.insert(row[1].number);
            return kDone;
        });
    return status;
}

Status CaseCopy::findOwners()
{
    auto captured = m_from.prepare(sql::kSelectCapturesOfBlobs);
    auto attached = m_from.prepare(sql::kSelectObjectsOfBlobs);
    if (!captured || !attached)
        return base::fail(!captured ? captured.error() : attached.error());
    for (;;) {
        const auto hasRow = captured->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (!*hasRow)
            break;
        m_blobs[captured->integer(0)].captures.insert(captured->integer(1));
    }
    for (;;) {
        const auto hasRow = attached->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (!*hasRow)
            return {};
        Owners& owners = m_blobs[attached->integer(0)];
        const std::string object(attached->text(1));
        const auto capture = evidence::captureOfObject(object);
        owners.isNamed = owners.isNamed || !capture;
        if (!capture)
            continue;
        owners.shown.insert(capture.value);
        const bool isOwn = m_own.contains(object.substr(object.find('/') + 1));
        (isOwn ? owners.isOwn : owners.isOthers) = true;
    }
}

// The bytes of a capture that holds something of the person are gone, and so is what could be compared with them. A file
// that comments show goes with the person's comments; where a comment of somebody else shows it too, it stays.
Status CaseCopy::changeBlob(Row& row)
{
    const Owners owners = m_blobs[row[0].number];
    bool isConcerned = owners.shown.empty() ? std::any_of(owners.captures.begin(), owners.captures.end(),
                                                          [this](std::int64_t id) { return m_captures.contains(id); })
                                            : owners.isOwn && !owners.isOthers;
    if (!isConcerned) {
        const auto bytes = evidence::loadBlob(m_from, {row[0].number});
        if (!bytes)
            return base::fail(bytes.error());
        isConcerned = m_eraser.isIn(*bytes);
    }
    if (!isConcerned)
        return {};
    m_record.blobs.insert("blob " + std::to_string(row[0].number));
    m_captures.insert(owners.captures.begin(), owners.captures.end());
    m_captures.insert(owners.shown.begin(), owners.shown.end());
    if (!owners.isNamed && !(owners.captures.empty() && owners.shown.empty()))
        row[1].bytes = base::asBytes(evidence::saltedDigest(base::asBytes(base::SaltSource{}.next()), row[1].bytes));
    return {};
}

Status CaseCopy::copyFiles()
{
    if (const Status status = findOwners(); !status)
        return status;
    Status status = copy(sql::kCopyBlob, [this](Row& row) { return changeBlob(row); });
    if (status)
        status = copy(sql::kCopyChunk, [this](Row& row) {
            if (m_record.blobs.contains("blob " + std::to_string(row[1].number)))
                row.clear();
            return kDone;
        });
    if (status)
        status = copy(sql::kCopyCaptureBlob, [this](Row& row) {
            if (clean(row, {4}))
                m_captures.insert(row[1].number);
            return kDone;
        });
    if (status)
        status = copy(sql::kCopyAttachment, [this](Row& row) {
            if (const auto capture = evidence::captureOfObject(row[1].bytes); clean(row, {3}) && capture)
                m_captures.insert(capture.value);
            return kDone;
        });
    return status;
}

std::optional<std::string> CaseCopy::textOf(const std::string& comment)
{
    const auto id = base::parsePublicId(comment);
    auto find = m_to.prepare(sql::kSelectTextByNumber);
    if (!id || !find)
        return std::nullopt;
    find->bind(1, id->number);
    return find->step().value_or(false) ? std::optional(std::string(find->text(0))) : std::nullopt;
}

Status CaseCopy::changeAct(Row& row)
{
    const std::string name = "a-" + std::to_string(row[0].number);
    if (m_eraser.isIn(row[6].bytes) || m_eraser.isIn(row[7].bytes)) // who acted is part of every hash
        return base::fail(ErrorCode::BadValue, "erase", row[6].bytes);
    std::string& json = row[10].bytes;
    const std::string former = json;
    journal::Payload payload;
    if (!journal::payloadFromJson(row[8].bytes, QJsonDocument::fromJson(QByteArray::fromStdString(json)).object(), payload))
        return base::fail(ErrorCode::CaseDamaged, m_from.path(), name);
    if (auto* mark = std::get_if<journal::PassageMarked>(&payload); mark != nullptr && m_record.rows.contains(mark->comment)) {
        if (const auto text = textOf(mark->comment))
            cutAgain(*text, *mark);
        json = base::canonicalJson(journal::toJson(payload));
    }
    m_eraser.json(json);
    if (json == former)
        return {};
    if (!journal::payloadFromJson(row[8].bytes, QJsonDocument::fromJson(QByteArray::fromStdString(json)).object(), payload))
        return base::fail(ErrorCode::BadValue, "erase", name);
    m_record.acts.insert(name);
    return {};
}

Status CaseCopy::copyJournal()
{
    Status status = copy(sql::kCopyAct, [this](Row& row) { return changeAct(row); });
    return status ? copy(sql::kCopyAttest, {}) : status;
}

Status CaseCopy::run(const std::string& person)
{
    Status status = copy(sql::kCopyMeta, {});
    if (status)
        status = copyEvidence();
    if (status)
        status = copyFiles();
    if (status)
        status = copyJournal();
    if (status)
        status = copy(sql::kCopyPersonalValue, {}, person);
    if (status)
        status = copy(sql::kCopyPseudonym, {}, person);
    return status;
}

Result<ErasureRecord> CaseCopy::record()
{
    const auto captures = evidence::loadCaptures(m_to, {});
    if (!captures)
        return base::fail(captures.error());
    for (const evidence::Capture& capture : *captures) {
        if (!m_captures.contains(capture.id.value))
            continue;
        const auto digest = evidence::evidenceDigest(m_to, capture.id, [](const std::string&) {}, m_job);
        if (!digest)
            return base::fail(digest.error());
        m_record.evidence[capture.uid] = base::toHex(*digest);
    }
    return m_record;
}

} // namespace greffier::casefile
