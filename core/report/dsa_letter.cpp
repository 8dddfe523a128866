#include "core/report/dsa_writer.h"
#include "core/report/inlines.h"
#include "core/report/labels.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace greffier::report {
namespace {

using Word = std::pair<std::string_view, const char*>;
constexpr std::array<Word, 23> kWords{{
    {"DECISION_VISIBILITY_CONTENT_REMOVED", QT_TRANSLATE_NOOP("Report", "the content was removed")},
    {"DECISION_VISIBILITY_CONTENT_DISABLED", QT_TRANSLATE_NOOP("Report", "access to the content was disabled")},
    {"DECISION_VISIBILITY_CONTENT_DEMOTED", QT_TRANSLATE_NOOP("Report", "the content was demoted")},
    {"DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED", QT_TRANSLATE_NOOP("Report", "the content was restricted by age")},
    {"DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED", QT_TRANSLATE_NOOP("Report", "interaction with the content was restricted")},
    {"DECISION_VISIBILITY_CONTENT_LABELLED", QT_TRANSLATE_NOOP("Report", "the content was labelled")},
    {"DECISION_MONETARY_SUSPENSION", QT_TRANSLATE_NOOP("Report", "payments were suspended")},
    {"DECISION_MONETARY_TERMINATION", QT_TRANSLATE_NOOP("Report", "payments were ended")},
    {"DECISION_PROVISION_PARTIAL_SUSPENSION", QT_TRANSLATE_NOOP("Report", "the service was suspended in part")},
    {"DECISION_PROVISION_TOTAL_SUSPENSION", QT_TRANSLATE_NOOP("Report", "the service was suspended")},
    {"DECISION_PROVISION_PARTIAL_TERMINATION", QT_TRANSLATE_NOOP("Report", "the service was ended in part")},
    {"DECISION_PROVISION_TOTAL_TERMINATION", QT_TRANSLATE_NOOP("Report", "the service was ended")},
    {"DECISION_ACCOUNT_SUSPENDED", QT_TRANSLATE_NOOP("Report", "the account was suspended")},
    {"DECISION_ACCOUNT_TERMINATED", QT_TRANSLATE_NOOP("Report", "the account was closed")},
    {"SOURCE_ARTICLE_16", QT_TRANSLATE_NOOP("Report", "after a notice (DSA, art. 16)")},
    {"SOURCE_TRUSTED_FLAGGER", QT_TRANSLATE_NOOP("Report", "after a notice of a trusted flagger")},
    {"SOURCE_TYPE_OTHER_NOTIFICATION", QT_TRANSLATE_NOOP("Report", "after another notification")},
    {"SOURCE_VOLUNTARY", QT_TRANSLATE_NOOP("Report", "on our own initiative")},
    {"Yes", QT_TRANSLATE_NOOP("Report", "An automated rule pointed the content out.")},
    {"No", QT_TRANSLATE_NOOP("Report", "No automated means pointed the content out.")},
    {"AUTOMATED_DECISION_FULLY", QT_TRANSLATE_NOOP("Report", "The decision was taken by automated means.")},
    {"AUTOMATED_DECISION_PARTIALLY", QT_TRANSLATE_NOOP("Report", "A person confirmed a decision that automated means had prepared.")},
    {"AUTOMATED_DECISION_NOT_AUTOMATED", QT_TRANSLATE_NOOP("Report", "A person took the decision.")},
}};

class Letter {
public:
    Letter(const ReportData& data, const DsaStatement& statement)
        : m_data(data), m_statement(statement), m_item(data.items[statement.item]), m_labels(data.language)
    {
    }

    Document build()
    {
        m_document.title = m_labels.text(QT_TRANSLATE_NOOP("Report", "Statement of reasons"));
        m_document.language = m_data.language;
        m_document.footer = value("puid");
        add(heading(1, {words(m_document.title)}));
        add(paragraph({words(m_labels.text(QT_TRANSLATE_NOOP("Report", "Regulation (EU) 2022/2065 (DSA), art. 17"))), words(" — "),
                       code(value("puid"))}, ParagraphRole::Quiet));
        addDecision();
        addFacts();
        addGround();
        addRedress();
        return std::move(m_document);
    }

private:
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }
    void section(const char* title) { add(heading(2, {words(m_labels.text(title))})); }

    const std::vector<std::string>& values(const std::string& field) const
    {
        static const std::vector<std::string> none;
        const auto found = m_statement.statement.find(field);
        return found == m_statement.statement.end() ? none : found->second;
    }
    std::string value(const std::string& field) const { return values(field).empty() ? std::string() : values(field).front(); }

    // A word of the database in plain words; free text as it is.
    std::string plain(const std::string& word) const
    {
        const auto found = std::find_if(kWords.begin(), kWords.end(), [&word](const Word& one) { return one.first == word; });
        return found == kWords.end() ? word : m_labels.text(found->second);
    }

    std::string joined(const std::string& field) const
    {
        std::string all;
        for (const std::string& one : values(field))
            all += (all.empty() ? "" : ", ") + plain(one);
        return all;
    }

    std::string day(const std::string& iso) const
    {
        const QDate date = QDate::fromString(QString::fromStdString(iso), Qt::ISODate);
        if (!date.isValid())
            return iso;
        const QDateTime begin(date, QTime(0, 0), Qt::UTC);
        return m_labels.posted({iso, begin.toSecsSinceEpoch(), evidence::TimePrecision::Day, true});
    }

    void row(KeyValueTable& table, const char* key, Inlines inlines) const
    {
        table.rows.push_back({m_labels.text(key), std::move(inlines)});
    }

    std::string permalink() const
    {
        const auto asserted = m_item.asserted.find("permalink");
        return m_item.comment.permalink.empty() && asserted != m_item.asserted.end() ? asserted->second.value
                                                                                    : m_item.comment.permalink;
    }

    // Art. 17(3)(a): which restriction, where, how long; and which content.
    void addDecision()
    {
        section(QT_TRANSLATE_NOOP("Report", "Decision"));
        KeyValueTable table;
        constexpr std::array<std::pair<const char*, const char*>, 4> kDecisions{
            {{"decision_visibility", "end_date_visibility_restriction"},
             {"decision_monetary", "end_date_monetary_restriction"},
             {"decision_provision", "end_date_service_restriction"},
             {"decision_account", "end_date_account_restriction"}}};
        for (const auto& [field, end] : kDecisions) {
            if (values(field).empty())
                continue;
            const std::string other = value(std::string(field) + "_other");
            Inlines cell{words(joined(field))};
            if (!other.empty())
                cell.push_back(foreign(" " + other));
            row(table, QT_TRANSLATE_NOOP("Report", "Restriction"), std::move(cell));
            row(table, QT_TRANSLATE_NOOP("Report", "Duration"),
                {words(value(end).empty() ? m_labels.text(QT_TRANSLATE_NOOP("Report", "no end is set"))
                                          : m_labels.text(QT_TRANSLATE_NOOP("Report", "until %1"), {day(value(end))}))});
        }
        row(table, QT_TRANSLATE_NOOP("Report", "In force from"), {words(day(value("application_date")))});
        row(table, QT_TRANSLATE_NOOP("Report", "Territory"), {words(joined("territorial_scope"))});
        row(table, QT_TRANSLATE_NOOP("Report", "Content published on"), {words(day(value("content_date")))});
        const std::string address = permalink();
        row(table, QT_TRANSLATE_NOOP("Report", "Exact address of the content"),
            {address.empty() ? quiet(m_labels.text(QT_TRANSLATE_NOOP("Report", "not known: to be added by hand"))) : foreign(address)});
        add({std::move(table)});
        ExactText text{m_item.comment.text, {}};
        for (const journal::Passage& passage : m_item.passages)
            text.marks.push_back({passage.mark.span, true});
        add({std::move(text)});
    }

    // (b) facts and source, (c) automated means. Who notified stands here only where somebody found it necessary.
    void addFacts()
    {
        section(QT_TRANSLATE_NOOP("Report", "Facts and circumstances"));
        add(paragraph({foreign(value("decision_facts"))}));
        add(paragraph({words(m_labels.text(QT_TRANSLATE_NOOP("Report", "The decision was taken %1."), {joined("source_type")}))}));
        if (!value("source_identity").empty())
            add(paragraph({words(m_labels.text(QT_TRANSLATE_NOOP("Report", "Notice of: "))), foreign(value("source_identity"))}));
        section(QT_TRANSLATE_NOOP("Report", "Automated means"));
        add(paragraph({words(plain(value("automated_detection"))), words(" "), words(plain(value("automated_decision")))}));
    }

    // (d) the legal ground or (e) the clause, and why the content falls under it.
    void addGround()
    {
        const bool isIllegal = value("decision_ground") == "DECISION_GROUND_ILLEGAL_CONTENT";
        section(isIllegal ? QT_TRANSLATE_NOOP("Report", "Legal ground: the content is held to be illegal")
                          : QT_TRANSLATE_NOOP("Report", "Contractual ground: the content breaks the terms of the service"));
        add(paragraph({strong(value(isIllegal ? "illegal_content_legal_ground" : "incompatible_content_ground"))}));
        add(paragraph({foreign(value(isIllegal ? "illegal_content_explanation" : "incompatible_content_explanation"))}));
        if (!value("decision_ground_reference_url").empty())
            add(paragraph({foreign(value("decision_ground_reference_url"))}));
    }

    // (f): the database has no field for it, the letter may not lack it.
    void addRedress()
    {
        section(QT_TRANSLATE_NOOP("Report", "Possibilities of redress"));
        const auto own = m_data.values.find("dsa.redress");
        if (own != m_data.values.end() && !own->second.empty())
            add(paragraph({foreign(own->second)}));
        List list;
        for (const char* way :
             {QT_TRANSLATE_NOOP("Report", "Internal complaint to the platform, electronic and free, for at least six months from the "
                                          "day on which you were informed (art. 20)."),
              QT_TRANSLATE_NOOP("Report", "Out-of-court settlement by a certified body of your choice (art. 21)."),
              QT_TRANSLATE_NOOP("Report", "Proceedings before a court, at any time.")})
            list.items.push_back({words(m_labels.text(way))});
        add({std::move(list)});
    }

    const ReportData& m_data;
    const DsaStatement& m_statement;
    const ReportItem& m_item;
    Labels m_labels;
    Document m_document;
};

} // namespace

Document buildStatementLetter(const ReportData& data, const DsaStatement& statement)
{
    return Letter(data, statement).build();
}

} // namespace greffier::report
