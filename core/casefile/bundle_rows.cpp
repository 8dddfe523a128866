#include "core/casefile/bundle_rows.h"

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/ledger_json.h"
#include "core/evidence/names.h"
#include "core/report/json_item.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace greffier::casefile {
namespace {

using base::toQString;

constexpr std::size_t kHeadColumns = 15, kFileColumns = 3, kAuthorColumns = 2, kThreadColumns = 8, kItemColumns = 19,
                      kAttachmentColumns = 5;

std::string textOf(const QJsonObject& json, const char* key)
{
    return json.value(QLatin1String(key)).toString().toStdString();
}

std::int64_t numberOf(const std::string& publicId)
{
    const auto id = base::parsePublicId(publicId);
    return id ? id->number : 0;
}

// Comments and placeholders have numbers of their own.
std::int64_t keyOf(std::int64_t number, bool isPlaceholder)
{
    return 2 * number + (isPlaceholder ? 1 : 0);
}

std::array<char, 16> markOf(std::initializer_list<std::string_view> fields)
{
    base::Sha256 hash;
    for (const std::string_view field : fields)
        hash.addField(field);
    const base::Digest digest = hash.result();
    std::array<char, 16> mark{};
    std::copy_n(base::asBytes(digest).begin(), mark.size(), mark.begin());
    return mark;
}

std::array<char, 16> dateMark(const evidence::PostedTime& posted, const std::string& iso)
{
    return markOf({posted.raw, posted.seconds ? std::to_string(*posted.seconds) : std::string(),
                   evidence::toString(posted.precision), posted.isZoneKnown ? "1" : "0", iso});
}

bool isEqual(const QJsonValue& left, const QJsonValue& right)
{
    return base::canonicalJson(QJsonArray{left}) == base::canonicalJson(QJsonArray{right});
}

std::string attachmentKey(std::string_view object, std::string_view name, std::string_view type, std::string_view looksLike,
                          std::int64_t size)
{
    const auto mark = markOf({object, name, type, looksLike, std::to_string(size)});
    return {mark.data(), mark.size()};
}

void name(std::string& names, std::string_view member)
{
    names += names.empty() ? "" : ", ";
    names += member;
}

} // namespace

bool BundleRows::isAuthor(std::int64_t row, const std::string& label, const std::string& ref)
{
    if (row == 0)
        return label.empty() && ref.empty();
    const auto author = m_authors.find(row);
    if (author == m_authors.end() || author->second.ref != ref)
        return false;
    if (author->second.isKnown)
        return author->second.label == label;
    if (!isCommitted(m_salts.authors, m_erasures, "author " + std::to_string(row), label))
        return false;
    author->second.isKnown = true;
    author->second.label = label;
    return true;
}

// Each file that came with the capture is said once; those that people attached are told by the acts.
bool BundleRows::areAttachments(const QJsonObject& json)
{
    const QJsonArray files = json.value(QLatin1String("attachments")).toArray();
    return std::all_of(files.begin(), files.end(), [&](const QJsonValue& each) {
        const QJsonObject file = each.toObject();
        const std::string capture = textOf(file, "capture"), sha256 = textOf(file, "sha256");
        if (capture.empty())
            return true;
        auto [found, end] = m_attachments.equal_range(
            attachmentKey(capture + "/" + textOf(json, "id"), textOf(file, "name"), textOf(file, "media_type"),
                          textOf(file, "looks_like"), file.value(QLatin1String("size")).toInteger()));
        // Of an erased file the report prints no digest.
        found = std::find_if(found, end, [&sha256](const auto& known) { return sha256.empty() || known.second == sha256; });
        if (found == end)
            return false;
        m_attachments.erase(found);
        return true;
    });
}

std::string BundleRows::itemDifferences(const QJsonObject& json)
{
    const auto found = m_items.find(json.value(QLatin1String("row")).toInteger());
    if (found == m_items.end())
        return "not captured";
    const Item item = found->second;
    m_items.erase(found);
    std::string names;
    const QJsonObject posted = json.value(QLatin1String("posted")).toObject();
    const QJsonValue seconds = posted.value(QLatin1String("seconds"));
    const evidence::PostedTime time{textOf(posted, "raw"),
                                    seconds.isNull() ? std::nullopt : std::optional<std::int64_t>(seconds.toInteger()),
                                    evidence::timePrecisionFrom(textOf(posted, "precision")),
                                    posted.value(QLatin1String("zone_known")).toBool()};
    if (dateMark(time, textOf(posted, "time")) != item.date)
        name(names, "posted");
    if (!isAuthor(item.author, textOf(json, "author"), textOf(json, "author_ref")))
        name(names, "author");
    const std::string parent = textOf(json, "parent");
    const auto above = m_numbers.find(keyOf(numberOf(parent), parent.starts_with("p-")));
    if (parent.empty() ? item.parent != 0 : above == m_numbers.end() || above->second != item.parent)
        name(names, "parent");
    const auto place = markOf({textOf(json, "id"), textOf(json, "kind"), textOf(json, "thread"), textOf(json, "parent_state"),
                               std::to_string(json.value(QLatin1String("depth")).toInteger())});
    if (place != item.place)
        name(names, "id, kind, thread, parent_state or depth");
    const QJsonArray bytes = json.value(QLatin1String("bytes")).toArray();
    const auto source =
        markOf({textOf(json, "ref"), textOf(json, "audience"), textOf(json, "source_status"), textOf(json, "permalink"),
                std::to_string(bytes.at(0).toInteger()), std::to_string(bytes.at(1).toInteger()), textOf(json, "extra")});
    if (source != item.source)
        name(names, "ref, audience, source_status, permalink, bytes or extra");
    if (!areAttachments(json))
        name(names, "attachments");
    return names;
}

std::string BundleRows::differences(const std::string& section, const QJsonObject& element)
{
    if (section == "items")
        return itemDifferences(element);
    auto& all = section == "threads" ? m_threads : m_captures;
    const auto found = all.find(textOf(element, "id"));
    if (found == all.end())
        return "not captured";
    const QJsonObject expected = std::move(found->second);
    all.erase(found);
    std::string names;
    for (auto member = expected.begin(); member != expected.end(); ++member) {
        if (!isEqual(member.value(), element.value(member.key())))
            name(names, member.key().toStdString());
    }
    return names;
}

std::int64_t BundleRows::left(const std::string& section) const
{
    if (section == "attachments")
        return static_cast<std::int64_t>(m_attachments.size());
    return static_cast<std::int64_t>(section == "items" ? m_items.size() : section == "threads" ? m_threads.size() : m_captures.size());
}

// A number of 8 bytes begins each field: 0 is a column without value, 1 a column with one, 32 a digest alone.
void CaptureFields::number()
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < m_bytes.size(); ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_bytes[i])) << (8 * i);
    m_rest = 8;
    if (m_state == State::Length) {
        m_state = value == 0 ? State::Number : State::Column;
        m_rest = value == 0 ? 8 : value;
        if (value == 0)
            next().isNull = false;
    } else if (value == 0) {
        next().isNull = true;
    } else if (value == 1) {
        m_state = State::Length;
    } else if (value == sizeof(base::Digest)) {
        m_state = State::Digest;
        m_rest = value;
    } else {
        m_state = State::Broken;
    }
}

// What was read in full.
void CaptureFields::take()
{
    const State state = std::exchange(m_state, State::Number);
    m_rest = 8;
    if (state == State::Number || state == State::Length) {
        m_state = state;
        number();
    } else if (state == State::Column) {
        Column& column = next();
        column.isNull = false;
        column.text.swap(m_bytes);
    } else {
        digest();
    }
    m_bytes.clear();
}

void CaptureFields::add(std::string_view piece)
{
    while (!piece.empty() && m_state != State::Broken) {
        const std::size_t taken = static_cast<std::size_t>(std::min<std::uint64_t>(m_rest, piece.size()));
        m_bytes += piece.substr(0, taken);
        piece.remove_prefix(taken);
        m_rest -= taken;
        if (m_rest == 0)
            take();
    }
}

CaptureFields::Column& CaptureFields::next()
{
    if (m_count == m_columns.size())
        m_columns.emplace_back();
    Column& column = m_columns[m_count++];
    column.text.clear();
    return column;
}

std::int64_t CaptureFields::integer(std::size_t column) const
{
    const std::string& digits = text(column);
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

evidence::PostedTime CaptureFields::posted(std::size_t column) const
{
    evidence::PostedTime time;
    time.raw = text(column);
    time.isZoneKnown = !m_columns[column + 1].isNull;
    const std::size_t seconds = time.isZoneKnown ? column + 1 : column + 2;
    if (!m_columns[seconds].isNull)
        time.seconds = integer(seconds);
    time.precision = evidence::timePrecisionFrom(text(column + 3));
    return time;
}

void CaptureFields::head()
{
    m_isRead = m_isRead && m_count >= kHeadColumns;
    if (!m_isRead)
        return;
    m_capture = "k-" + text(0);
    const QJsonObject ledger = QJsonDocument::fromJson(QByteArray::fromStdString(text(14))).object();
    const base::Moment captured{integer(6), static_cast<std::int32_t>(integer(7))};
    evidence::Capture capture;
    capture.environment = text(10);
    m_rows.m_captures[m_capture] = {{QStringLiteral("id"), toQString(m_capture)},
                                    {QStringLiteral("uid"), toQString(text(1))},
                                    {QStringLiteral("format"), toQString(text(2))},
                                    {QStringLiteral("source"), toQString(text(4))},
                                    {QStringLiteral("title"), toQString(text(5))},
                                    {QStringLiteral("captured"), toQString(base::isoLocal(captured))},
                                    {QStringLiteral("captured_utc_ms"), static_cast<qint64>(captured.utcMs)},
                                    {QStringLiteral("operator"), toQString(text(8))},
                                    {QStringLiteral("tool"), toQString(text(9))},
                                    {QStringLiteral("environment"), toQString(text(10))},
                                    {QStringLiteral("charset"), toQString(text(12))},
                                    {QStringLiteral("note"), toQString(text(13))},
                                    {QStringLiteral("ledger"), evidence::toJson(evidence::ledgerFromJson(ledger))}};
    if (const std::string from = evidence::momentOrigin(capture).from; !from.empty())
        m_rows.m_captures[m_capture].insert(QStringLiteral("captured_from"), toQString(from));
}

// The columns of the file whose digest came before.
void CaptureFields::file()
{
    m_isRead = m_isRead && m_count >= kFileColumns;
    if (!m_isRead)
        return;
    m_fileList.append(QJsonObject{{QStringLiteral("name"), toQString(text(2))},
                                  {QStringLiteral("sha256"), toQString(base::toHex(m_lastDigest))},
                                  {QStringLiteral("size"), static_cast<qint64>(integer(0))},
                                  {QStringLiteral("media_type"), toQString(text(1))}});
    if (m_seen == m_files)
        m_rows.m_captures[m_capture].insert(QStringLiteral("files"), m_fileList);
}

// The last columns before a digest are those of its row; what stands before them are kinds of losses.
void CaptureFields::row(const std::string& name)
{
    const bool isAuthor = name.starts_with("author "), isThread = name.starts_with("t-");
    const std::size_t columns = isAuthor ? kAuthorColumns : isThread ? kThreadColumns : kItemColumns;
    m_isRead = m_isRead && m_count >= columns;
    if (!m_isRead)
        return;
    const std::size_t at = m_count - columns;
    if (isAuthor) {
        m_rows.m_authors[integer(at)] = {text(at + 1), {}, false};
        return;
    }
    if (isThread) {
        m_rows.m_threads[name] = {{QStringLiteral("id"), toQString(name)},
                                  {QStringLiteral("capture"), toQString(m_capture)},
                                  {QStringLiteral("ref"), toQString(text(at + 1))},
                                  {QStringLiteral("title"), toQString(text(at + 2))},
                                  {QStringLiteral("uri"), toQString(text(at + 3))},
                                  {QStringLiteral("posted"), report::postedJson(posted(at + 4))}};
        return;
    }
    const bool isPlaceholder = text(at + 2) == evidence::toString(evidence::ItemKind::Placeholder);
    const std::string id = (isPlaceholder ? "p-" : "c-") + text(at + 1), thread = "t-" + text(at + 3);
    const evidence::PostedTime time = posted(at + 9);
    BundleRows::Item item;
    item.place = markOf({id, isPlaceholder ? "placeholder" : "comment", thread,
                         evidence::toString(evidence::parentStateFrom(text(at + 6))), std::to_string(integer(at + 7))});
    item.date = dateMark(time, report::postedIso(time));
    item.source = markOf({text(at + 4), text(at + 13), text(at + 14), text(at + 15), std::to_string(integer(at + 16)),
                          std::to_string(integer(at + 17)), text(at + 18)});
    item.parent = integer(at + 5);
    item.author = integer(at + 8);
    m_isRead = m_rows.m_items.emplace(integer(at), item).second && id == name;
    m_rows.m_numbers.emplace(keyOf(integer(at + 1), isPlaceholder), integer(at));
}

// The columns of the attachment whose digest came before.
void CaptureFields::attachment()
{
    m_isRead = m_isRead && m_count == kAttachmentColumns;
    if (m_isRead)
        m_rows.m_attachments.emplace(attachmentKey(text(0), text(1), text(2), text(4), integer(3)), base::toHex(m_lastDigest));
}

void CaptureFields::digest()
{
    if (m_seen == 0)
        head();
    else if (m_seen <= m_files)
        file();
    const std::size_t index = m_seen++;
    const std::size_t attachments = m_files + m_names.size(); // where they begin
    if (index > attachments)
        attachment();
    else if (index == attachments)
        m_isRead = m_isRead && m_count >= 1 && text(m_count - 1) == "attachments";
    else if (index >= m_files && m_isRead)
        row(m_names[index - m_files]);
    m_isRead = m_isRead && index < attachments + m_attachments;
    m_lastDigest = m_bytes;
    m_digests += m_bytes;
    m_count = 0;
}

void CaptureFields::finish()
{
    if (m_seen == 0)
        head();
    else if (m_seen <= m_files)
        file();
    else if (m_seen > m_files + m_names.size())
        attachment();
    m_isRead = m_isRead && m_seen == m_files + m_names.size() + m_attachments;
}

} // namespace greffier::casefile
