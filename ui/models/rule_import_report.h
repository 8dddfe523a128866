#pragma once
#include "core/base/result.h"
#include "core/rules/importers/rule_import.h"

#include <QString>
#include <QStringList>

namespace greffier::models {

// The import of somebody else's rules in words (context "Wording").

QString sourceName(rules::importers::Source source); // "AutoModerator (Reddit)"
// One line: where, what, why, and what it does to the hits.
QString remarkText(const rules::importers::Remark& remark);
// "12 rules of AutoModerator (Reddit), 5 remarks" and one line for every remark.
QStringList importReport(const rules::importers::Import& import);

// Rules made from a file, ready to be shown and adopted.
struct ImportedRules {
    std::string packName; // as a pack file would be called
    std::string toml;
    QString report;
    int rules = 0;
};
// Errors: those of importRules().
base::Result<ImportedRules> importRules(const std::string& bytes, const std::string& fileName);

} // namespace greffier::models
