#include "ui/models/wording_dsa.h"

#include "core/law/dsa.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace greffier::models {

namespace {

struct Row {
    std::string_view id;
    const char* text;
};
constexpr std::array<Row, 2> kGrounds{{
    {"DECISION_GROUND_INCOMPATIBLE_CONTENT", QT_TRANSLATE_NOOP("Wording", "It breaks the terms of use")},
    {"DECISION_GROUND_ILLEGAL_CONTENT", QT_TRANSLATE_NOOP("Wording", "It is illegal")},
}};
constexpr std::array<Row, 16> kCategories{{
    {"STATEMENT_CATEGORY_ANIMAL_WELFARE", QT_TRANSLATE_NOOP("Wording", "Animal welfare")},
    {"STATEMENT_CATEGORY_CONSUMER_INFORMATION", QT_TRANSLATE_NOOP("Wording", "Information of consumers")},
    {"STATEMENT_CATEGORY_CYBER_VIOLENCE", QT_TRANSLATE_NOOP("Wording", "Violence online")},
    {"STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN", QT_TRANSLATE_NOOP("Wording", "Violence online against women")},
    {"STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", QT_TRANSLATE_NOOP("Wording", "Personal data and private life")},
    {"STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", QT_TRANSLATE_NOOP("Wording", "Illegal or harmful speech")},
    {"STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS", QT_TRANSLATE_NOOP("Wording", "Intellectual property")},
    {"STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS", QT_TRANSLATE_NOOP("Wording", "Public debate and elections")},
    {"STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE", QT_TRANSLATE_NOOP("Wording", "Notice that names no category")},
    {"STATEMENT_CATEGORY_OTHER_VIOLATION_TC", QT_TRANSLATE_NOOP("Wording", "Other breach of the terms of use")},
    {"STATEMENT_CATEGORY_PROTECTION_OF_MINORS", QT_TRANSLATE_NOOP("Wording", "Protection of minors")},
    {"STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY", QT_TRANSLATE_NOOP("Wording", "Public security")},
    {"STATEMENT_CATEGORY_SCAMS_AND_FRAUD", QT_TRANSLATE_NOOP("Wording", "Scams and fraud")},
    {"STATEMENT_CATEGORY_SELF_HARM", QT_TRANSLATE_NOOP("Wording", "Self-harm")},
    {"STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS", QT_TRANSLATE_NOOP("Wording", "Unsafe and prohibited products")},
    {"STATEMENT_CATEGORY_VIOLENCE", QT_TRANSLATE_NOOP("Wording", "Violence")},
}};

// A word that the catalogue has and this table does not is shown as it is.
template <class Rows> std::vector<std::pair<QString, QString>> textsOf(std::string_view field, const Rows& rows)
{
    std::vector<std::pair<QString, QString>> texts;
    for (const std::string& id : law::dsaValues(field)) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&id](const Row& row) { return row.id == id; });
        const QString word = QString::fromStdString(id);
        texts.emplace_back(word, found == rows.end() ? word : QCoreApplication::translate("Wording", found->text));
    }
    return texts;
}

} // namespace

std::vector<std::pair<QString, QString>> dsaGroundTexts()
{
    return textsOf("decision_ground", kGrounds);
}

std::vector<std::pair<QString, QString>> dsaCategoryTexts()
{
    return textsOf("category", kCategories);
}

} // namespace greffier::models
