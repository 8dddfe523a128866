// The hits in the derived file: written rule by rule while a scan goes on, shown when it is whole.
#include "core/index/derived_file.h"

#include "core/index/rows.h"
#include "core/store/index_sql.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace greffier::index {
namespace {

namespace sql = store::sql;
using base::Result;
using base::Status;

// Versions that are not shown may come back with an undo or be the beginning of a scan that was interrupted; more of them
// than this are left-overs.
constexpr std::int64_t kMostNotShown = 1'000;

std::string packSpans(const std::vector<base::Span>& spans)
{
    return {reinterpret_cast<const char*>(spans.data()), spans.size() * sizeof(base::Span)};
}

std::vector<base::Span> unpackSpans(std::string_view bytes)
{
    std::vector<base::Span> spans(bytes.size() / sizeof(base::Span));
    if (!spans.empty()) // a hit without words has no spans, and then no data to copy from
        std::memcpy(spans.data(), bytes.data(), spans.size() * sizeof(base::Span));
    return spans;
}

} // namespace

Result<std::vector<RulePart>> DerivedFile::ruleParts(const std::vector<std::string>& versions,
                                                     const std::set<std::string>& evidence)
{
    auto transaction = store::Transaction::begin(m_connection, store::Transaction::Kind::Write);
    if (!transaction)
        return base::fail(transaction.error());
    auto select = m_connection.prepare(sql::kSelectRule);
    auto insert = m_connection.prepare(sql::kInsertRule);
    if (!select || !insert)
        return base::fail(!select ? select.error() : insert.error());
    std::vector<RulePart> parts;
    const auto find = [&](const std::string& version) -> Result<bool> {
        select->bind(1, version);
        Result<bool> hasRow = select->step();
        while (hasRow && *hasRow && select->integer(2) > 0 && !evidence.contains(std::string(select->text(1))))
            hasRow = select->step();
        if (hasRow && *hasRow)
            parts.push_back({version, select->integer(0), select->integer(2), std::string(select->text(1)), select->integer(3),
                             select->integer(4), select->integer(5), select->integer(6), select->integer(7) != 0});
        select->reset();
        return hasRow;
    };
    for (const std::string& version : versions) {
        Result<bool> isThere = find(version);
        if (isThere && !*isThere) {
            insert->bind(1, version);
            if (const Status status = insert->run(); !status)
                return base::fail(status.error());
            isThere = find(version);
        }
        if (!isThere)
            return base::fail(isThere.error());
    }
    if (const Status status = transaction->commit(); !status)
        return base::fail(status.error());
    return parts;
}

Status DerivedFile::addHits(const std::vector<RulePart>& parts, const std::vector<StoredHit>& hits,
                            const std::set<std::string>& evidence)
{
    auto transaction = store::Transaction::begin(m_connection, store::Transaction::Kind::Write);
    if (!transaction)
        return base::fail(transaction.error());
    auto update = m_connection.prepare(sql::kUpdateRule);
    auto insert = m_connection.prepare(sql::kInsertHit);
    auto select = m_connection.prepare(sql::kSelectRuleEvidence);
    if (!update || !insert || !select)
        return base::fail(!update ? update.error() : !insert ? insert.error() : select.error());
    for (const RulePart& part : parts) {
        select->bind(1, part.id);
        const Result<bool> hasRow = select->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        const std::string now(*hasRow ? select->text(0) : "?");
        if (!now.empty() && !evidence.contains(now))
            return base::fail(base::ErrorCode::CaseLocked, m_connection.path());
        select->reset();
    }
    for (const StoredHit& hit : hits) {
        insert->bind(1, hit.item.value)
            .bind(2, parts[hit.rule].id)
            .bind(3, static_cast<std::int64_t>(hit.reading))
            .bindBlob(4, packSpans(hit.spans));
        if (const Status status = insert->run(); !status)
            return status;
    }
    for (const RulePart& part : parts) {
        update->bind(1, part.id).bind(2, part.covered).bind(3, part.unknown).bind(4, part.indeterminate);
        update->bind(5, part.candidates).bind(6, part.overruns).bind(7, std::int64_t{part.isSuspended}).bind(8, part.evidence);
        if (const Status status = update->run(); !status)
            return status;
    }
    return transaction->commit();
}

Status DerivedFile::addSketches(const std::vector<SketchedItems>& all)
{
    auto transaction = store::Transaction::begin(m_connection, store::Transaction::Kind::Write);
    auto insert = m_connection.prepare(sql::kInsertSketches);
    if (!transaction || !insert)
        return base::fail(!transaction ? transaction.error() : insert.error());
    for (const SketchedItems& items : all) {
        insert->bind(1, items.first).bindView(2, items.stamp).bindBlobView(3, items.bytes);
        if (const Status status = insert->run(); !status)
            return status;
    }
    return transaction->commit();
}

void DerivedFile::forEachSketches(const std::set<std::string>& stamps, bool withBytes, const VisitSketches& visit)
{
    auto statement = m_connection.prepare(withBytes ? sql::kSelectSketches : sql::kSelectSketchPlaces);
    forEachRow(statement, [&](const store::Statement& row) {
        if (!stamps.contains(std::string(row.text(1))))
            return;
        const std::string_view sketches = withBytes ? row.blob(2) : std::string_view();
        const auto size = withBytes ? static_cast<std::int64_t>(sketches.size()) : row.integer(2);
        const std::int64_t first = row.integer(0);
        visit(first, first + size / static_cast<std::int64_t>(SketchedItems::kSketchBytes), sketches);
    });
}

HitTotals DerivedFile::totals(const std::vector<RulePart>& parts, std::int64_t lastItem)
{
    std::unordered_map<std::int64_t, std::size_t> place; // by id
    for (const RulePart& part : parts)
        place.emplace(part.id, place.size());
    HitTotals totals;
    totals.ofPart.resize(parts.size());
    std::int64_t last = 0;
    auto statement = m_connection.prepare(sql::kSelectHitKeys);
    if (statement)
        statement->bind(1, lastItem);
    forEachRow(statement, [&](const store::Statement& row) {
        const auto part = place.find(row.integer(1));
        if (part == place.end())
            return;
        ++totals.ofPart[part->second];
        ++totals.hits;
        totals.items += row.integer(0) != last ? 1 : 0;
        last = row.integer(0);
    });
    return totals;
}

Status DerivedFile::showHits(const std::vector<StoredRule>& rules, const std::vector<RulePart>& parts,
                             std::int64_t lastItem, std::string_view stamp)
{
    return replacePart(Part::Hits, stamp, [&]() -> Status {
        if (const Status status = m_connection.execute(sql::kDropShown); !status)
            return status;
        auto insert = m_connection.prepare(sql::kInsertShown);
        if (!insert)
            return base::fail(insert.error());
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            insert->bind(1, rules[rule].name).bind(2, parts[rule].id).bind(3, std::int64_t{rules[rule].isWatched});
            insert->bind(4, static_cast<std::int64_t>(rules[rule].severity)).bind(5, lastItem);
            if (const Status status = insert->run(); !status)
                return status;
        }
        const auto others = m_connection.integer(sql::kCountRulesNotShown);
        if (!others || others->value_or(0) <= kMostNotShown)
            return {};
        const Status status = m_connection.execute(sql::kDropHitsNotShown);
        return status ? m_connection.execute(sql::kDropRulesNotShown) : status;
    });
}

std::vector<evidence::Hit> DerivedFile::hitsOf(base::ItemId item)
{
    std::vector<evidence::Hit> hits;
    auto statement = m_connection.prepare(sql::kSelectHits);
    if (statement)
        statement->bind(1, item.value);
    forEachRow(statement, [&hits](const store::Statement& row) {
        hits.push_back({std::string(row.text(0)), static_cast<evidence::Severity>(row.integer(1)),
                        static_cast<text::ReadingKind>(row.integer(2)), unpackSpans(row.blob(3))});
    });
    return hits;
}

std::vector<ItemMarks> DerivedFile::hitMarks()
{
    std::vector<ItemMarks> marks;
    auto statement = m_connection.prepare(sql::kSelectHitMarks);
    forEachRow(statement, [&marks](const store::Statement& row) {
        marks.push_back({{row.integer(0)}, row.integer(1), static_cast<evidence::Severity>(row.integer(2))});
    });
    return marks;
}

std::map<std::string, std::int64_t> DerivedFile::ruleCounts()
{
    std::map<std::string, std::int64_t> counts;
    auto statement = m_connection.prepare(sql::kSelectRuleCounts);
    forEachRow(statement,
               [&counts](const store::Statement& row) { counts.emplace(row.text(0), row.integer(1)); });
    return counts;
}

std::vector<RuleGap> DerivedFile::ruleGaps()
{
    std::vector<RuleGap> gaps;
    auto statement = m_connection.prepare(sql::kSelectRuleGaps);
    forEachRow(statement, [&gaps](const store::Statement& row) {
        gaps.push_back({std::string(row.text(0)), row.integer(1), row.integer(2) != 0});
    });
    return gaps;
}

void DerivedFile::forEachHit(const VisitHit& visit)
{
    auto statement = m_connection.prepare(sql::kSelectRuleItems);
    forEachRow(statement, [&visit](const store::Statement& row) {
        const auto severity =
            std::clamp<std::int64_t>(row.integer(3), 0, static_cast<std::int64_t>(evidence::Severity::Critical));
        visit({std::string(row.text(0)), row.integer(2) != 0}, {row.integer(1)}, static_cast<evidence::Severity>(severity));
    });
}

} // namespace greffier::index
