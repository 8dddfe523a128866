#include "ui/models/ledger_model.h"

#include "core/base/digest.h"
#include "core/base/json.h"
#include "ui/models/moment_text.h"
#include "ui/models/wording.h"
#include "ui/models/wording_relations.h"

#include <QLocale>

namespace greffier::models {
namespace {

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

Attention attentionIf(bool isMissing)
{
    return isMissing ? Attention::Attention : Attention::Fact;
}

} // namespace

LedgerModel::LedgerModel(QObject* parent) : QAbstractTableModel(parent) {}

void LedgerModel::setCapture(const evidence::Capture& capture, CaptureJoins joins)
{
    beginResetModel();
    m_capture = capture;
    m_joins = std::move(joins);
    m_hasCapture = true;
    m_rows = wordedRows();
    endResetModel();
}

void LedgerModel::clear()
{
    beginResetModel();
    m_capture = {};
    m_joins = {};
    m_hasCapture = false;
    m_rows.clear();
    endResetModel();
}

QString LedgerModel::summary() const
{
    return m_hasCapture ? completenessText(m_capture.ledger) : QString();
}

std::vector<LedgerModel::Row> LedgerModel::wordedRows() const
{
    const evidence::Ledger& ledger = m_capture.ledger;
    const bool isShort = ledger.announced && *ledger.announced > ledger.comments;
    std::vector<Row> rows;
    const auto add = [&rows](const char* id, const QString& what, const QString& amount, Attention attention) {
        rows.push_back({QString::fromLatin1(id), what, amount, {}, attention});
    };
    add("announced", tr("Complete?"), completenessText(ledger), attentionIf(isShort));
    if (isShort)
        add("missing", tr("Announced but not captured"), number(*ledger.announced - ledger.comments),
            Attention::Attention);
    appendJoins(rows);
    add("orphans", tr("Replies whose parent is missing"), number(ledger.orphans), attentionIf(ledger.orphans > 0));
    add("placeholders", tr("Placeholders for missing comments"), number(ledger.placeholders),
        attentionIf(ledger.placeholders > 0));
    add("unknown-authors", tr("Comments without an author"), number(ledger.unknownAuthors),
        attentionIf(ledger.unknownAuthors > 0));
    add("unknown-dates", tr("Comments without a date"), number(ledger.unknownDates),
        attentionIf(ledger.unknownDates > 0));
    add("duplicates", tr("Comments captured twice"), number(ledger.duplicates),
        ledger.duplicates > 0 ? Attention::Notice : Attention::Fact);
    for (const evidence::Loss& loss : ledger.losses)
        rows.push_back({base::toQString(loss.what), lossKindText(loss.what), number(loss.count),
                        base::toQString(loss.example).simplified(), Attention::Notice});
    add("threads", tr("Threads"), number(ledger.threads), Attention::Fact);
    add("replies", tr("Replies"), number(ledger.replies), Attention::Fact);
    add("max-depth", tr("Deepest level"), number(ledger.maxDepth), Attention::Fact);
    appendProvenance(rows);
    return rows;
}

void LedgerModel::appendJoins(std::vector<Row>& rows) const
{
    for (const CaptureJoins::Thread& thread : m_joins.threads)
        rows.push_back({QStringLiteral("joined"), tr("Same thread as in %1 (%2)").arg(thread.others, joinRuleText(thread.part.rule)),
                        joinedThreadText(thread.part), coverageText(thread.part.coverage), Attention::Notice});
    for (const CaptureJoins::Finding& found : m_joins.findings) {
        const QString capture = base::toQString(base::toString(m_capture.publicId));
        rows.push_back({found.finding.isVanished ? QStringLiteral("vanished") : QStringLiteral("changed"),
                        joinFindingText(found.finding, found.item, found.earlier, capture),
                        found.finding.isVanished ? tr("vanished") : tr("changed"), found.text, Attention::Attention, found.item});
    }
    if (m_joins.moreFindings > 0)
        rows.push_back({QStringLiteral("more-findings"), tr("More changed or vanished comments: see “greffier-cli ledger”"),
                        number(m_joins.moreFindings), {}, Attention::Attention});
}

void LedgerModel::appendProvenance(std::vector<Row>& rows) const
{
    const auto add = [&rows](const char* id, const QString& what, const QString& amount) {
        if (!amount.isEmpty())
            rows.push_back({QString::fromLatin1(id), what, amount, {}, Attention::Fact});
    };
    add("format", tr("Format"), base::toQString(m_capture.format));
    add("source", tr("Source"), base::toQString(m_capture.sourceUri));
    add("captured", tr("Captured"), momentText(m_capture.captured));
    add("operator", tr("By"), base::toQString(m_capture.operatorName));
    add("charset", tr("Character set"), base::toQString(m_capture.charset));
    for (const evidence::Blob& blob : m_capture.blobs) {
        add("file", tr("File"),
            QStringLiteral("%1 (%2)").arg(base::toQString(blob.name), QLocale().formattedDataSize(blob.size)));
        add("sha256", tr("SHA-256 of the file"), base::toQString(base::toHex(blob.sha256)));
    }
    add("note", tr("Remark of the reader"), base::toQString(m_capture.note).simplified());
}

void LedgerModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_hasCapture)
        return;
    m_rows = wordedRows(); // the same rows in other words
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LedgerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == WhatColumn ? row.what : index.column() == AmountColumn ? row.amount : row.example;
    case Qt::AccessibleTextRole:
        return row.attention == Attention::Attention && index.column() == WhatColumn ? tr("Attention: %1").arg(row.what)
                                                                                     : data(index, Qt::DisplayRole);
    case AttentionRole:
        return static_cast<int>(row.attention);
    case WhatIdRole:
        return row.id;
    case ObjectRole:
        return row.object;
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("What");
    case AmountColumn:
        return tr("How much");
    case ExampleColumn:
        return tr("Example");
    default:
        return {};
    }
}

} // namespace greffier::models
