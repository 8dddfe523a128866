#include "core/formats/greffier_json.h"

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/evidence/names.h"
#include "core/formats/charset.h"
#include "core/formats/json_walk.h"

#include <QJsonDocument>

#include <algorithm>
#include <unordered_map>

namespace greffier::formats {

namespace {

constexpr std::string_view kFormat = "greffier-report";
constexpr std::int64_t kVersion = 1;
constexpr std::size_t kHead = 4 * 1024;
constexpr std::int64_t kFirstSecond = -62135596800; // 0001-01-01
constexpr std::int64_t kLastSecond = 253402300799;  // 9999-12-31 23:59:59

bool isWebAddress(std::string_view uri)
{
    return uri.substr(0, 7) == "http://" || uri.substr(0, 8) == "https://";
}

evidence::PostedTime postedOf(JsonValue json)
{
    evidence::PostedTime posted;
    posted.raw = json["raw"].text();
    const auto precision = evidence::timePrecisionFrom(json["precision"].text());
    const auto seconds = json["seconds"].integer();
    if (!seconds || *seconds < kFirstSecond || *seconds > kLastSecond ||
        precision == evidence::TimePrecision::Unknown)
        return posted;
    posted.seconds = seconds;
    posted.precision = precision;
    posted.isZoneKnown = json["zone_known"].isTrue();
    return posted;
}

// Our own form of it, whoever wrote the file.
std::string extraOf(const std::string& text)
{
    const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    return object.isEmpty() ? std::string() : base::canonicalJson(object);
}

bool isJudged(JsonValue item)
{
    const auto isFilled = [&](const char* key) { return item[key].first().exists(); };
    return isFilled("decision") || isFilled("notes") || isFilled("passages") || isFilled("asserted") ||
           isFilled("labels");
}

// A number of its own for each identifier of an item; 0 for what is none.
std::int64_t keyOf(const std::string& id)
{
    const auto known = base::parsePublicId(id);
    if (!known || (known->kind != base::PublicKind::Comment && known->kind != base::PublicKind::Placeholder))
        return 0;
    return 2 * known->number + (known->kind == base::PublicKind::Placeholder ? 1 : 0);
}

// Where one item stands in the file, and in the case that it came from.
struct Place {
    std::int64_t row = 0;
    std::int64_t key = 0;
    std::size_t start = 0;
};

// The file holds the items in reading order; their rows tell the order in which they were captured, which numbers them
// again. So the file is gone through twice: only the places stay in memory.
class Report {
public:
    Report(const Source& source, const DecodedText& decoded, evidence::Sink& sink, const base::JobControl& job)
        : m_source(source), m_decoded(decoded), m_text(decoded.text), m_sink(sink), m_job(job)
    {
    }

    base::Status run()
    {
        if (auto found = findPlaces(); !found)
            return found;
        if (m_places.empty())
            return base::fail(base::ErrorCode::NoThread, m_source.name, "a report of a case without comments");
        std::stable_sort(m_places.begin(), m_places.end(),
                         [](const Place& left, const Place& right) { return left.row < right.row; });
        m_capture.charset = m_decoded.charset;
        m_sink.setCapture(std::move(m_capture));
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (m_job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled, m_source.name);
            if (auto emitted = emitItem(i); !emitted)
                return emitted;
        }
        if (m_comments == 0)
            return base::fail(base::ErrorCode::NoThread, m_source.name, "a report of a case without comments");
        if (m_judged > 0)
            m_sink.addLoss("judgement", m_judged, m_judgedExample);
        m_findings.report(m_sink);
        return {};
    }

private:
    base::Status findPlaces()
    {
        std::optional<base::Error> refused;
        const auto walked = walkJsonObject(
            m_text, m_source.name, m_text.find('{'),
            [&](std::string_view key, JsonValue value, std::size_t start) {
                progress(start);
                if (key == "version" && value.integer().value_or(0) > kVersion)
                    refused = base::Error{base::ErrorCode::FormatNotRecognised, m_source.name,
                                          "a report of a later version of Greffier", 0, 0, {}};
                else if (key == "captures")
                    takeCapture(value);
                else if (key == "threads")
                    takeThread(value);
                else if (key == "items")
                    m_places.push_back({value["row"].integer().value_or(static_cast<std::int64_t>(m_places.size())),
                                        keyOf(value["id"].text()), start});
                return !refused && !m_job.isCancelled();
            });
        if (m_job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, m_source.name);
        return refused ? base::fail(*refused) : walked;
    }

    void progress(std::size_t at)
    {
        m_job.report(base::Stage::Parsing, static_cast<std::int64_t>(at), static_cast<std::int64_t>(m_text.size()));
        if (m_source.onRead && m_decoded.isIdentical)
            m_source.onRead(at);
    }

    void takeCapture(JsonValue capture)
    {
        const auto uri = capture["source"].text();
        if (m_capture.title.empty())
            m_capture.title = capture["title"].text();
        if (m_capture.uri.empty() && isWebAddress(uri))
            m_capture.uri = uri;
        // Where it came from: identifier, format, origin, moment, digests of the bytes.
        m_capture.note += (m_capture.note.empty() ? "" : "\n") + capture["id"].text() + " " +
                          capture["format"].text() + " " + uri + " " + capture["captured"].text();
        const auto files = capture["files"];
        for (auto file = files.first(); file.exists(); file = file.next())
            m_capture.note += " sha256:" + file["sha256"].text();
        const auto ledger = capture["ledger"];
        if (const auto announced = ledger["announced"].integer(); announced && *announced >= 0)
            m_capture.announced = std::min(m_capture.announced.value_or(0) + std::min(*announced, kMany), kMany);
        const auto losses = ledger["losses"];
        for (auto loss = losses.first(); loss.exists(); loss = loss.next()) {
            const auto what = loss["what"].text();
            if (!what.empty() && what != "duplicate-id") // counted anew
                m_sink.addLoss(what, std::clamp<std::int64_t>(loss["count"].integer().value_or(0), 0, kMany),
                               loss["example"].text());
        }
    }

    void takeThread(JsonValue thread)
    {
        evidence::ThreadDraft draft;
        draft.ref = thread["ref"].text();
        draft.title = thread["title"].text();
        draft.uri = thread["uri"].text();
        draft.posted = postedOf(thread["posted"]);
        draft.body = thread["body"].text();
        m_threads.emplace(thread["id"].text(), m_sink.addThread(std::move(draft)));
    }

    evidence::ThreadIndex threadOf(const std::string& id)
    {
        const auto known = m_threads.find(id);
        if (known != m_threads.end())
            return known->second;
        return m_threads.emplace(id, m_sink.addThread({})).first->second;
    }

    base::Status emitItem(std::size_t index)
    {
        std::size_t end = m_places[index].start;
        progress(end);
        const auto tree = JsonTree::parse(m_text, m_source.name, end, end);
        if (!tree)
            return tl::unexpected(tree.error());
        m_findings.add(tree->findings());
        const auto item = tree->root();
        const auto thread = threadOf(item["thread"].text());
        const auto id = item["id"].text();
        const auto depth = item["depth"].integer();
        evidence::CommentDraft draft;
        draft.parent = parentOf(item);
        if (depth && *depth > 0)
            draft.statedDepth = static_cast<std::int32_t>(std::min<std::int64_t>(*depth, kMany));
        evidence::ItemIndex emitted = 0;
        if (item["kind"].text() == "placeholder") {
            emitted = m_sink.addPlaceholder(thread, {draft.parent, item["ref"].text(), draft.statedDepth});
        } else {
            fill(draft, item);
            emitted = m_sink.addComment(thread, std::move(draft));
            ++m_comments;
            for (auto file = item["attachments"].first(); file.exists(); file = file.next())
                m_sink.addLoss("attachment", 1, file["name"].text()); // the report names it, its bytes are not carried
            if (isJudged(item) && m_judged++ == 0)
                m_judgedExample = id;
        }
        m_emitted.emplace(keyOf(id), emitted);
        return {};
    }

    void fill(evidence::CommentDraft& draft, JsonValue item) const
    {
        draft.ref = item["ref"].text();
        draft.authorRef = item["author_ref"].text();
        draft.author = item["author"].text();
        draft.posted = postedOf(item["posted"]);
        draft.audience = item["audience"].text();
        draft.sourceStatus = item["source_status"].text();
        draft.permalink = item["permalink"].text();
        draft.extra = extraOf(item["extra"].text());
        draft.text = item["text"].text();
        if (m_decoded.isIdentical) {
            const auto bytes = item.bytes();
            draft.bytes = {bytes.start + m_decoded.skippedBytes, bytes.end + m_decoded.skippedBytes};
        }
    }

    // Of a parent that comes later the source's own identifier is named, as in the first capture; of one that is
    // nowhere its number, which a placeholder then bears.
    evidence::DraftParent parentOf(JsonValue item)
    {
        auto id = item["parent"].text();
        if (id.empty())
            return {};
        if (const auto known = m_emitted.find(keyOf(id)); known != m_emitted.end())
            return evidence::ParentItem{known->second};
        auto ref = refOf(keyOf(id));
        return evidence::ParentRef{ref.empty() ? std::move(id) : std::move(ref)};
    }

    std::string refOf(std::int64_t key)
    {
        if (m_startOf.empty()) {
            for (const Place& place : m_places)
                m_startOf.emplace(place.key, place.start);
        }
        const auto found = m_startOf.find(key);
        if (found == m_startOf.end())
            return {};
        std::size_t end = found->second;
        const auto tree = JsonTree::parse(m_text, m_source.name, end, end);
        return tree ? tree->root()["ref"].text() : std::string();
    }

    static constexpr std::int64_t kMany = 1'000'000'000;

    const Source& m_source;
    const DecodedText& m_decoded;
    std::string_view m_text;
    evidence::Sink& m_sink;
    const base::JobControl& m_job;
    evidence::CaptureDraft m_capture;
    std::unordered_map<std::string, evidence::ThreadIndex> m_threads; // by the report's identifiers
    std::unordered_map<std::int64_t, evidence::ItemIndex> m_emitted;  // by keyOf()
    std::unordered_map<std::int64_t, std::size_t> m_startOf;          // made for the first parent that comes later
    std::vector<Place> m_places;
    JsonTree::Findings m_findings;
    std::int64_t m_comments = 0;
    std::int64_t m_judged = 0;
    std::string m_judgedExample;
};

} // namespace

Recognition GreffierJsonReader::recognise(const Source& source) const
{
    const auto start = source.bytes.substr(0, kHead).find('{');
    if (start == std::string_view::npos || source.bytes.substr(0, kHead).find(kFormat) == std::string_view::npos)
        return {};
    const auto head = JsonTree::glimpse(source.bytes.substr(start, kHead));
    return head.root()["format"].text() == kFormat ? Recognition{100, "the program's own JSON report"} : Recognition{};
}

base::Status GreffierJsonReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    const auto decoded = decodeText(source);
    if (decoded.text.find('{') == std::string_view::npos)
        return base::fail(base::ErrorCode::NoThread, source.name, "text that is no JSON");
    const auto status = Report(source, decoded, sink, job).run();
    if (status)
        reportDecoding(decoded, sink);
    return status;
}

} // namespace greffier::formats
