#pragma once
// A conversation of plain values for tests: the article of the sample, its comments, as many as are asked
// for.
#include "ui/views/conversation_source.h"

#include <vector>

namespace greffier::tests {

class SampleSource final : public views::ConversationSource {
public:
    explicit SampleSource(std::vector<views::ConversationItem> items) : m_items(std::move(items)) {}
    std::int32_t count() const override { return static_cast<std::int32_t>(m_items.size()); }
    QString title() const override
    {
        return QStringLiteral("Des soignants raillent des patients dans un groupe fermé");
    }
    std::string body() const override
    {
        return "Un groupe réservé aux professionnels a publié des photographies de patients\u00A0: « on ne "
               "devrait pas rire "
               "de ça\u00A0», dit l'une d'eux.\n\nL'association de patients a saisi l'ordre, qui dit avoir "
               "ouvert une enquête.";
    }
    std::int32_t depth(std::int32_t row) const override
    {
        return m_items[static_cast<std::size_t>(row)].depth;
    }
    std::int32_t guessedLength(std::int32_t) const override { return 120; }
    std::int32_t positionAt(std::int32_t row) const override { return row + kOffset; }
    std::int32_t rowOf(std::int32_t position) const override
    {
        return position >= kOffset && position < kOffset + count() ? position - kOffset : -1;
    }
    std::vector<views::ConversationItem> items(std::int32_t first, std::int32_t wanted) const override
    {
        ++reads;
        const auto end = std::min(first + wanted, count());
        return {m_items.begin() + first, m_items.begin() + end};
    }

    static constexpr std::int32_t kOffset = 1000; // positions are of the whole case
    mutable int reads = 0;

private:
    std::vector<views::ConversationItem> m_items;
};

inline std::vector<views::ConversationItem> sampleItems()
{
    using journal::DecisionStatus;
    using views::TextHighlight;
    std::vector<views::ConversationItem> items(6);
    items[0].author = QStringLiteral("Marguerite de La Rochefoucauld-Montmorency d'Aubigné");
    items[0].time = QStringLiteral("8 janvier 2017 21:05 (heure locale)");
    items[0].text = "Franchement, ces gens-là sont des sales porcs\u00A0! Je pèse mes mots\u00A0: quand on "
                    "se moque de ses malades "
                    "dans un groupe fermé, on ne mérite pas d'exercer, et ceux qui les défendent non plus.";
    items[0].highlights = {
        {TextHighlight::Kind::Hit,
         {34, 45},
         evidence::Severity::High,
         QStringLiteral("fr-moderation/insulte-profession")},
        {TextHighlight::Kind::Passage, {67, 110}, evidence::Severity::Medium, QStringLiteral("injure")}};
    items[0].severity = 3;
    items[0].hits = 3;
    items[0].passages = 1;
    items[0].status = DecisionStatus::Flagged;
    items[1].depth = 2;
    items[1].text = "je suis d accord avec toi mais il faut pas generaliser";
    items[1].status = DecisionStatus::Cleared;
    items[2].depth = 2;
    items[2].isPlaceholder = true;
    items[3].depth = 3;
    items[3].author = QStringLiteral("Jean\u202E Mich");
    items[3].text =
        "@Jean Mich\u00A0: con\u00ADnard toi-même \U0001F621\U0001F621\n\nQuelle m**** ce commentaire.";
    items[3].highlights = {{TextHighlight::Kind::Hit,
                            {42, 47},
                            evidence::Severity::Low,
                            QStringLiteral("fr-moderation/masque")}};
    items[3].severity = 1;
    items[3].hits = 1;
    items[4].author = QStringLiteral("\u05D9\u05E2\u05E7\u05D1");
    items[4].text = "\u05E9\u05DC\u05D5\u05DD, c'est une honte. \u05E2\u05D5\u05DC\u05DD";
    items[4].notes = 2;
    items[4].status = DecisionStatus::Escalated;
    items[5].depth = 30;
    items[5].author = QStringLiteral("Anne");
    items[5].text = "Très loin dans la discussion, un commentaire qui reste lisible malgré sa profondeur de "
                    "trente niveaux.";
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].position = SampleSource::kOffset + static_cast<std::int32_t>(i);
        items[i].publicId =
            items[i].isPlaceholder ? QStringLiteral("p-1") : QStringLiteral("c-%1").arg(i + 1);
    }
    return items;
}

inline std::vector<views::ConversationItem> manyItems(std::int32_t count)
{
    std::vector<views::ConversationItem> items(static_cast<std::size_t>(count));
    for (std::int32_t i = 0; i < count; ++i) {
        views::ConversationItem& item = items[static_cast<std::size_t>(i)];
        item.position = SampleSource::kOffset + i;
        item.publicId = QStringLiteral("c-%1").arg(i + 1);
        item.depth = 1 + i % 20;
        for (int word = 0; word < i % 97; ++word)
            item.text += "commentaire ";
    }
    return items;
}

} // namespace greffier::tests
