#include "core/report/complaint_document.h"

#include "core/report/complaint_parts.h"
#include "core/report/letter_template.h"
#include "core/report/sections.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::report {
namespace {

enum class Blocks { Allowed, Refused }; // within the opening and the closing only fields are replaced

class LetterBuilder {
public:
    explicit LetterBuilder(LetterDraft& draft) : m_draft(draft) {}

    void build() { expand(partOf("template", "letter"), Blocks::Allowed); }

    bool hasBlock(const char* name) const { return partOf("template", "letter").find("{" + std::string(name) + "}") != std::string::npos; }

private:
    // What the complaint says, else the template that is compiled in.
    std::string partOf(const char* field, const char* part) const
    {
        const std::string own = m_draft.value(field);
        return own.empty() ? builtInLetter(m_draft.data.recipient.kind, m_draft.labels.language(), part) : own;
    }

    void expand(const std::string& text, Blocks blocks)
    {
        for (const LetterPart& part : readLetter(text)) {
            switch (part.kind) {
            case LetterPartKind::Heading:
            case LetterPartKind::Subheading:
                if (auto title = filled(part.lines.front()))
                    m_draft.section(std::move(*title), part.kind == LetterPartKind::Heading);
                break;
            case LetterPartKind::List: addList(part); break;
            case LetterPartKind::Text:
                for (const std::string& line : part.lines)
                    addLine(line, blocks);
                break;
            }
        }
    }

    void addList(const LetterPart& part)
    {
        List list;
        for (const std::string& line : part.lines) {
            if (auto item = filled(line))
                list.items.push_back(std::move(*item));
        }
        if (!list.items.empty())
            m_draft.add({std::move(list)});
    }

    void addLine(const std::string& line, Blocks blocks)
    {
        const std::vector<LetterCut> cuts = cutAtNames(line);
        const bool isNameAlone = cuts.size() == 2 && cuts[0].words.empty() && cuts[1].words.empty();
        if (isNameAlone && isLetterBlock(cuts[0].name)) {
            if (blocks == Blocks::Allowed)
                addBlock(cuts[0].name);
            return;
        }
        if (isNameAlone && !m_draft.value(cuts[0].name).empty()) {
            for (const std::string& each : linesIn(m_draft.value(cuts[0].name)))
                m_draft.say({foreign(m_draft.firm(each))});
            return;
        }
        if (auto inlines = filled(line))
            m_draft.say(std::move(*inlines));
    }

    // The line with its fields; nothing where a field that may be empty is empty.
    std::optional<Inlines> filled(const std::string& line) const
    {
        Inlines inlines;
        for (const LetterCut& cut : cutAtNames(line)) {
            if (!cut.words.empty())
                inlines.push_back(words(m_draft.firm(cut.words)));
            if (cut.name.empty())
                continue;
            std::optional<Inline> field = m_draft.field(cut.name);
            if (!field)
                return std::nullopt;
            inlines.push_back(std::move(*field));
        }
        return inlines;
    }

    void addBlock(const std::string& name)
    {
        using Entry = std::pair<std::string_view, void (*)(LetterDraft&)>;
        static constexpr std::array<Entry, 17> kBlocks{{{"sender", addSender},
                                                        {"recipient", addRecipient},
                                                        {"place-date", addPlaceAndDate},
                                                        {"subject", addSubject},
                                                        {"parties", addParties},
                                                        {"signature", addSignature},
                                                        {"enclosures", addEnclosures},
                                                        {"facts", addFacts},
                                                        {"locations", addLocations},
                                                        {"reports", addReports},
                                                        {"context", addContext},
                                                        {"provisions", addProvisions},
                                                        {"requests", addRequests},
                                                        {"statements", addStatements},
                                                        {"bordereau", addBordereau},
                                                        {"exhibits", addExhibits},
                                                        {"integrity", addIntegrity}}};
        if (name == "closing" || name == "signature" || name == "enclosures")
            m_draft.endSection();
        if (name == "opening" || name == "closing") {
            expand(partOf(name.c_str(), name.c_str()), Blocks::Refused);
            return;
        }
        if (name == "salutation") {
            const std::string& form = m_draft.data.recipient.formOfAddress.in(m_draft.labels.language());
            if (!form.empty())
                m_draft.say({words(m_draft.firm(form))});
            return;
        }
        const auto* const block =
            std::find_if(kBlocks.begin(), kBlocks.end(), [&name](const Entry& entry) { return entry.first == name; });
        if (block != kBlocks.end())
            block->second(m_draft);
    }

    LetterDraft& m_draft;
};

} // namespace

Document buildComplaint(const ComplaintData& data, const Renders& renders, LetterPages pages)
{
    const Labels labels(data.report.language);
    LetterDraft letter(data, labels);
    LetterBuilder builder(letter);
    letter.hasCountedPages = pages == LetterPages::Counted && builder.hasBlock("exhibits");
    builder.build();
    letter.document.isPseudonymised = data.report.redaction.has_value();
    Draft annex{data.report, labels, {}, std::move(letter.document), 0, 0};
    addWithheld(annex);
    if (hasUnlikeCharacters(annex.document, renders))
        addCharacters(annex, renders);
    return std::move(annex.document);
}

} // namespace greffier::report
