#pragma once
#include "core/law/dsa.h"
#include "core/report/report_data.h"

#include <QSet>
#include <QString>

#include <string>
#include <vector>

namespace greffier::report {

// Finds e-mail addresses, telephone numbers, @mentions, web addresses and labels of the case's authors in the free texts of a
// statement (a label's single words where they stand with a capital inside a sentence): it must hold no personal data (DSA art. 24(5)). What it reports names the kind, never the value.
class PersonalDataFinder {
public:
    // `names`: of persons of the case besides.
    explicit PersonalDataFinder(const ReportData& data, const std::vector<std::string>& names = {});
    std::vector<law::DsaProblem> find(const law::Statement& statement) const;

private:
    void add(const std::string& label);
    bool holdsName(const QString& text) const;

    QSet<QString> m_names; // whole labels: words in small letters, one blank between them
    QSet<QString> m_parts; // their words of four letters or more that begin with a capital, as written
};

// The fields of a statement that people write freely.
const std::vector<std::string>& statementTexts();

} // namespace greffier::report
