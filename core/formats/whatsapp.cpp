#include "core/formats/whatsapp.h"

#include "core/evidence/file_sink.h"
#include "core/formats/charset.h"
#include "core/formats/posted_time.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxBytes = 512 * 1024 * 1024;
constexpr std::size_t kHead = 16 * 1024;
constexpr std::size_t kMaxName = 200;

// The beginning of a message: "[15/01/2020 02:22:56] Mary: ", "15.01.20, 02:22 - Mary: ", "1/15/20, 2:22 PM -
// Mary: ".
struct Header {
    std::array<int, 3> date = {0, 0, 0};
    std::array<int, 3> digits = {0, 0, 0};
    std::array<int, 3> clock = {0, 0, 0};
    bool hasSeconds = false;
    std::string_view stamp; // the date as it stands
    std::string_view name;  // empty: a line of the program itself
    std::string_view text;
};

enum class Order { DayFirst, MonthFirst, YearFirst };
constexpr std::array<Order, 3> kOrders = {Order::DayFirst, Order::MonthFirst, Order::YearFirst};

class LineScan {
public:
    explicit LineScan(std::string_view line) : m_rest(line) {}

    bool skip(std::string_view text)
    {
        if (m_rest.substr(0, text.size()) != text)
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }
    // Blanks, NO-BREAK SPACE, NARROW NO-BREAK SPACE, LEFT-TO-RIGHT MARK.
    void skipBlanks()
    {
        while (skip(" ") || skip("\xC2\xA0") || skip("\xE2\x80\xAF") || skip("\xE2\x80\x8E")) {
        }
    }
    bool number(int& value, int& digits)
    {
        value = digits = 0;
        while (digits < 4 && !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9') {
            value = value * 10 + (m_rest.front() - '0');
            ++digits;
            m_rest.remove_prefix(1);
        }
        return digits > 0;
    }
    bool oneOf(std::string_view characters)
    {
        if (m_rest.empty() || characters.find(m_rest.front()) == std::string_view::npos)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

bool readClock(LineScan& scan, Header& header)
{
    int digits = 0;
    if (!scan.number(header.clock[0], digits) || digits > 2 || !scan.oneOf(":.h"))
        return false;
    if (!scan.number(header.clock[1], digits) || digits != 2)
        return false;
    if (scan.oneOf(":."))
        header.hasSeconds = scan.number(header.clock[2], digits);
    scan.skipBlanks();
    const auto half = scan.rest().substr(0, 4);
    const bool isAfternoon = half.substr(0, 2) == "PM" || half.substr(0, 2) == "pm" || half == "p.m.";
    const bool isMorning = half.substr(0, 2) == "AM" || half.substr(0, 2) == "am" || half == "a.m.";
    if (isAfternoon || isMorning) {
        header.clock[0] = header.clock[0] % 12 + (isAfternoon ? 12 : 0);
        for (const std::string_view word : {"PM", "pm", "p.m.", "AM", "am", "a.m."}) {
            if (scan.skip(word))
                break;
        }
        scan.skipBlanks();
    }
    return header.clock[0] < 24 && header.clock[1] < 60 && header.clock[2] < 61;
}

void splitName(std::string_view rest, Header& header)
{
    const auto colon = rest.find(": ");
    const bool isAtEnd = colon == std::string_view::npos && !rest.empty() && rest.back() == ':';
    const auto end = isAtEnd ? rest.size() - 1 : colon;
    if (end == std::string_view::npos || end == 0 || end > kMaxName)
        return;
    auto name = rest.substr(0, end);
    for (const std::string_view blank : {"\xC2\xA0", "\xE2\x80\xAF", " "}) {
        while (name.size() > blank.size() && name.substr(name.size() - blank.size()) == blank)
            name.remove_suffix(blank.size());
    }
    header.name = name;
    header.text = isAtEnd ? std::string_view() : rest.substr(end + 2);
}

std::optional<Header> readHeader(std::string_view line)
{
    Header header;
    LineScan scan(line);
    scan.skipBlanks();
    const bool hasBracket = scan.skip("[");
    const auto* start = scan.rest().data();
    for (std::size_t i = 0; i < 3; ++i) {
        if (!scan.number(header.date[i], header.digits[i]) || (i < 2 && !scan.oneOf("/.-")))
            return std::nullopt;
    }
    scan.oneOf(",");
    scan.skip(" à");
    scan.skip(" at");
    scan.skipBlanks();
    if (!readClock(scan, header))
        return std::nullopt;
    header.stamp = {start, static_cast<std::size_t>(scan.rest().data() - start)};
    if (!scan.skip(hasBracket ? "]" : "-"))
        return std::nullopt;
    scan.skipBlanks();
    splitName(scan.rest(), header);
    if (header.name.empty())
        header.text = scan.rest();
    return header;
}

// Seconds in the writer's time, or nothing where the date does not exist in that order.
std::optional<std::int64_t> secondsIn(const Header& header, Order order)
{
    const bool isYearFirst = order == Order::YearFirst;
    const std::size_t year = isYearFirst ? 0 : 2;
    const std::size_t month = order == Order::MonthFirst ? 0 : 1;
    const std::size_t day = isYearFirst ? 2 : order == Order::MonthFirst ? 1 : 0;
    if (header.digits[year] != 2 && header.digits[year] != 4)
        return std::nullopt;
    if (header.digits[day] > 2 || header.digits[month] > 2)
        return std::nullopt;
    const int fullYear = header.date[year] + (header.digits[year] == 2 ? 2000 : 0);
    if (header.date[month] < 1 || header.date[month] > 12 || header.date[day] < 1 || header.date[day] > 31 ||
        fullYear < 2005 || fullYear > 2200)
        return std::nullopt;
    return secondsOf(fullYear, header.date[month], header.date[day], header.clock[0], header.clock[1],
                     header.clock[2]);
}

// The order in which every date exists and time runs forward; of several, the one that makes the chat
// shortest. Nothing where two orders fit equally well and say different things.
class OrderGuess {
public:
    void add(const Header& header)
    {
        for (std::size_t i = 0; i < kOrders.size(); ++i) {
            auto& fit = m_fits[i];
            const auto seconds = secondsIn(header, kOrders[i]);
            if (!seconds) {
                fit.isPossible = false;
                continue;
            }
            if (fit.last) {
                fit.backwards += *seconds < *fit.last ? 1 : 0;
                fit.length += std::abs(*seconds - *fit.last);
            }
            fit.last = seconds;
        }
    }
    std::optional<Order> best() const
    {
        std::optional<std::size_t> best;
        bool isTied = false;
        for (std::size_t i = 0; i < kOrders.size(); ++i) {
            if (!m_fits[i].isPossible)
                continue;
            if (!best || keyOf(i) < keyOf(*best)) {
                best = i;
                isTied = false;
            } else if (keyOf(i) == keyOf(*best)) {
                isTied = isTied || m_fits[i].last != m_fits[*best].last;
            }
        }
        if (!best || isTied)
            return std::nullopt;
        return kOrders[*best];
    }

private:
    struct Fit {
        bool isPossible = true;
        std::int64_t backwards = 0;
        std::int64_t length = 0;
        std::optional<std::int64_t> last;
    };
    std::pair<std::int64_t, std::int64_t> keyOf(std::size_t i) const
    {
        return {m_fits[i].backwards, m_fits[i].length};
    }
    std::array<Fit, 3> m_fits;
};

template <class Take> void forEachLine(std::string_view text, const Take& take)
{
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        auto line = text.substr(start, end - start);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (!take(line, start))
            return;
        start = end + 1;
    }
}

bool isAttachment(std::string_view text)
{
    for (const std::string_view mark : {"omitted", "file attached", "omis", "fichier joint", "attached: ", "pi\xC3\xA8" "ce jointe"}) {
        if (text.size() < 200 && text.find(mark) != std::string_view::npos &&
            text.find_first_of("<(\xE2") != std::string_view::npos)
            return true;
    }
    return false;
}

// "IMG-1.jpg (fichier joint)" and "<attached: IMG-1.jpg>": the name alone, without direction marks.
std::string attachedName(std::string_view text)
{
    text = text.substr(0, text.find('\n'));
    if (const auto mark = text.find(": "); text.find('<') != std::string_view::npos && mark != std::string_view::npos)
        text = text.substr(mark + 2, text.find('>') == std::string_view::npos ? text.npos : text.find('>') - mark - 2);
    else
        text = text.substr(0, text.rfind(" ("));
    while (text.substr(0, 3) == "\xE2\x80\x8E" || text.substr(0, 3) == "\xE2\x80\x8F")
        text.remove_prefix(3);
    return std::string(text);
}

class ChatImport {
public:
    ChatImport(evidence::Sink& sink, std::optional<Order> order, std::int64_t shift)
        : m_sink(sink), m_order(order), m_shift(shift), m_thread(sink.addThread({}))
    {
    }

    void line(std::string_view line, std::size_t start)
    {
        const auto header = readHeader(line);
        if (!header) {
            if (m_draft)
                m_draft->text.append("\n").append(line);
            m_end = start + line.size();
            return;
        }
        flush();
        m_end = start + line.size();
        if (header->name.empty()) {
            m_sink.addLoss("system-message", 1, line);
            return;
        }
        m_start = start;
        m_draft = evidence::CommentDraft();
        m_draft->author = header->name;
        m_draft->text = header->text;
        m_draft->posted.raw = header->stamp;
        if (const auto seconds = m_order ? secondsIn(*header, *m_order) : std::nullopt) {
            m_draft->posted.seconds = seconds;
            m_draft->posted.precision =
                header->hasSeconds ? evidence::TimePrecision::Second : evidence::TimePrecision::Minute;
        }
    }
    void flush()
    {
        if (!m_draft)
            return;
        const std::string attached = isAttachment(m_draft->text) ? m_draft->text : std::string();
        if (!m_order)
            m_sink.addLoss("ambiguous-date", 1, m_draft->posted.raw);
        if (m_shift >= 0)
            m_draft->bytes = {static_cast<std::int64_t>(m_start) + m_shift,
                              static_cast<std::int64_t>(m_end) + m_shift};
        while (!m_draft->text.empty() && m_draft->text.back() == '\n')
            m_draft->text.pop_back();
        const auto item = m_sink.addComment(m_thread, std::move(*m_draft));
        if (!attached.empty() && !evidence::addAttachment(m_sink, item, {attachedName(attached)}))
            m_sink.addLoss("attachment", 1, attached);
        m_draft.reset();
        ++m_comments;
    }
    std::int64_t comments() const { return m_comments; }

private:
    evidence::Sink& m_sink;
    std::optional<Order> m_order;
    std::int64_t m_shift;
    evidence::ThreadIndex m_thread;
    std::optional<evidence::CommentDraft> m_draft;
    std::size_t m_start = 0;
    std::size_t m_end = 0;
    std::int64_t m_comments = 0;
};

} // namespace

Recognition WhatsAppReader::recognise(const Source& source) const
{
    auto head = source.bytes.substr(0, kHead);
    if (head.substr(0, 3) == "\xEF\xBB\xBF")
        head.remove_prefix(3);
    int lines = 0;
    int messages = 0;
    bool isFirst = false;
    forEachLine(head, [&](std::string_view line, std::size_t) {
        if (line.empty())
            return true;
        const bool isHeader = readHeader(line).has_value();
        isFirst = isFirst || (lines == 0 && isHeader);
        messages += isHeader ? 1 : 0;
        return ++lines < 50;
    });
    if (!isFirst || messages * 4 < lines)
        return {};
    return {messages > 1 ? 92 : 60,
            std::to_string(messages) + " lines that begin with a date, a time and a name"};
}

base::Status WhatsAppReader::read(const Source& source, evidence::Sink& sink,
                                  const base::JobControl& job) const
{
    if (source.bytes.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
    const auto decoded = decodeText(source);
    OrderGuess guess;
    forEachLine(decoded.text, [&](std::string_view line, std::size_t) {
        if (const auto header = readHeader(line))
            guess.add(*header);
        return true;
    });
    ChatImport import(sink, guess.best(), decoded.isIdentical ? decoded.skippedBytes : -1);
    bool isCancelled = false;
    forEachLine(decoded.text, [&](std::string_view line, std::size_t start) {
        import.line(line, start);
        isCancelled = job.isCancelled();
        return !isCancelled;
    });
    if (isCancelled)
        return base::fail(base::ErrorCode::Cancelled, source.name);
    import.flush();
    if (import.comments() == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, "text without messages of WhatsApp");
    evidence::CaptureDraft capture;
    capture.charset = decoded.charset;
    sink.setCapture(std::move(capture));
    reportDecoding(decoded, sink);
    return {};
}

} // namespace greffier::formats
