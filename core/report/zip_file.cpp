#include "core/report/zip_file.h"

#include <QByteArray>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace greffier::report {
namespace {

constexpr std::uint32_t kIn64 = 0xFFFFFFFFU;   // the value stands in the field of ZIP64
constexpr std::uint16_t kNeeds = 20;           // version 2.0: deflate
constexpr std::uint16_t kNeeds64 = 45;
constexpr std::uint16_t kMadeOn = 3 << 8;      // Unix, so that the rights below are read
constexpr std::uint32_t kRights = 0100644U << 16U;
constexpr std::uint16_t kNameIsUtf8 = 1 << 11;

constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint32_t kCrcStart = 0xFFFFFFFFU; // the sum is the complement of where it ends

std::uint32_t addCrc(std::uint32_t crc, std::string_view bytes)
{
    static const auto kTable = [] {
        std::array<std::uint32_t, 256> table{};
        for (std::uint32_t i = 0; i < table.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
            table[i] = value;
        }
        return table;
    }();
    for (const char c : bytes)
        crc = kTable[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8U);
    return crc;
}

// qCompress gives four bytes of length, then a zlib stream: two bytes of head, the deflated bytes, four of a sum.
QByteArray deflated(std::string_view bytes)
{
    const QByteArray stream = qCompress(reinterpret_cast<const uchar*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    constexpr qsizetype kHead = 6;
    constexpr qsizetype kTail = 4;
    return stream.mid(kHead, stream.size() - kHead - kTail);
}

void add16(std::string& out, std::uint64_t value)
{
    out += static_cast<char>(value & 0xFFU);
    out += static_cast<char>((value >> 8U) & 0xFFU);
}

void add32(std::string& out, std::uint64_t value)
{
    add16(out, value & 0xFFFFU);
    add16(out, value >> 16U);
}

void add64(std::string& out, std::uint64_t value)
{
    add32(out, value & 0xFFFFFFFFU);
    add32(out, value >> 32U);
}

// The extra field of ZIP64; nothing where there are no values.
std::string extra64(std::initializer_list<std::uint64_t> values)
{
    std::string extra;
    if (values.size() == 0)
        return extra;
    add16(extra, 1);
    add16(extra, values.size() * 8);
    for (const std::uint64_t value : values)
        add64(extra, value);
    return extra;
}

bool isAscii(std::string_view name)
{
    return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

ZipWriter::ZipWriter(Sink sink, base::Moment dated, ZipLimits limits) : m_sink(std::move(sink)), m_limits(limits)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(dated.utcMs, Qt::UTC);
    const QDate date = std::clamp(utc.date(), QDate(1980, 1, 1), QDate(2107, 12, 31));
    const QTime time = utc.time();
    m_date = static_cast<std::uint16_t>((date.year() - 1980) << 9 | date.month() << 5 | date.day());
    m_time = static_cast<std::uint16_t>(time.hour() << 11 | time.minute() << 5 | time.second() / 2);
}

base::Status ZipWriter::put(std::string_view bytes)
{
    if (!m_sink(bytes))
        return base::fail(base::ErrorCode::WriteFailed, "ZIP");
    m_offset += bytes.size();
    return {};
}

base::Status ZipWriter::begin(const Head& head)
{
    if (head.name.size() > 0xFFFF)
        return base::fail(base::ErrorCode::LimitExceeded, std::string(head.name.substr(0, 100)), "ZIP");
    const bool isLong = head.size >= m_limits.bytes || head.packed >= m_limits.bytes;
    const bool isFar = m_offset >= m_limits.bytes;
    // What the entry's head and the directory both hold.
    const auto common = [&](const std::string& extra) {
        std::string fields;
        add16(fields, extra.empty() ? kNeeds : kNeeds64);
        add16(fields, isAscii(head.name) ? 0U : kNameIsUtf8);
        add16(fields, head.method);
        add16(fields, m_time);
        add16(fields, m_date);
        add32(fields, head.crc);
        add32(fields, isLong ? kIn64 : head.packed);
        add32(fields, isLong ? kIn64 : head.size);
        add16(fields, head.name.size());
        add16(fields, extra.size());
        return fields;
    };
    const std::string own = isLong ? extra64({head.size, head.packed}) : std::string();
    const std::string listed = isLong && isFar ? extra64({head.size, head.packed, m_offset})
                               : isFar         ? extra64({m_offset})
                                               : own;
    m_directory += "PK\x01\x02";
    add16(m_directory, kMadeOn | kNeeds);
    m_directory += common(listed);
    add16(m_directory, 0); // no comment
    add16(m_directory, 0); // on the first disk
    add16(m_directory, 0); // nothing said of its content
    add32(m_directory, kRights);
    add32(m_directory, isFar ? kIn64 : m_offset);
    m_directory += head.name;
    m_directory += listed;
    ++m_count;
    return put("PK\x03\x04" + common(own) + std::string(head.name) + own);
}

base::Status ZipWriter::add(const ZipEntry& entry)
{
    return add(entry.name, entry.bytes, entry.isStored);
}

base::Status ZipWriter::add(std::string_view name, std::string_view bytes, bool isStored)
{
    QByteArray packed;
    if (!isStored)
        packed = deflated(bytes);
    const auto size = static_cast<std::size_t>(packed.size());
    const bool isDeflated = !isStored && size < bytes.size() && (m_limits.ratio == 0 || size * m_limits.ratio >= bytes.size());
    const std::string_view content =
        isDeflated ? std::string_view(packed.constData(), size) : bytes;
    const base::Status status =
        begin({name, isDeflated ? kDeflated : kStored, ~addCrc(kCrcStart, bytes), content.size(), bytes.size()});
    return status ? put(content) : status;
}

base::Status ZipWriter::addStored(const std::string& name, const std::function<base::Status(const Take&)>& feed)
{
    Head head{name, kStored, kCrcStart, 0, 0};
    base::Status status = feed([&head](std::string_view bytes) -> base::Status {
        head.crc = addCrc(head.crc, bytes);
        head.size += bytes.size();
        return {};
    });
    head.crc = ~head.crc;
    head.packed = head.size;
    if (status)
        status = begin(head);
    std::uint64_t written = 0;
    if (status) {
        status = feed([this, &written](std::string_view bytes) {
            written += bytes.size();
            return put(bytes);
        });
    }
    if (status && written != head.size)
        return base::fail(base::ErrorCode::Internal, name, "another length at the second reading");
    return status;
}

base::Status ZipWriter::finish()
{
    const bool is64 = m_count >= m_limits.entries || m_directory.size() >= m_limits.bytes || m_offset >= m_limits.bytes;
    std::string end;
    if (is64) {
        constexpr std::uint64_t kBehind = 44; // bytes of the record behind its length
        end += "PK\x06\x06";
        add64(end, kBehind);
        add16(end, kMadeOn | kNeeds64);
        add16(end, kNeeds64);
        add32(end, 0); // one disk
        add32(end, 0);
        add64(end, m_count);
        add64(end, m_count);
        add64(end, m_directory.size());
        add64(end, m_offset);
        end += "PK\x06\x07";
        add32(end, 0);
        add64(end, m_offset + m_directory.size());
        add32(end, 1); // disk altogether
    }
    end += "PK\x05\x06";
    add32(end, 0); // one disk
    add16(end, is64 ? 0xFFFFU : m_count);
    add16(end, is64 ? 0xFFFFU : m_count);
    add32(end, is64 ? kIn64 : m_directory.size());
    add32(end, is64 ? kIn64 : m_offset);
    add16(end, 0); // no comment
    if (const base::Status status = put(m_directory); !status)
        return status;
    return put(end);
}

base::Result<std::string> zipOf(const std::vector<ZipEntry>& entries, base::Moment dated)
{
    std::string zip;
    ZipWriter writer(
        [&zip](std::string_view bytes) {
            zip += bytes;
            return true;
        },
        dated);
    for (const ZipEntry& entry : entries) {
        if (const base::Status status = writer.add(entry); !status)
            return base::fail(status.error());
    }
    if (const base::Status status = writer.finish(); !status)
        return base::fail(status.error());
    return zip;
}

} // namespace greffier::report
