#pragma once
#include "core/base/clock.h"
#include "core/evidence/comment.h"

#include <QDate>
#include <QLocale>
#include <QTranslator>

#include <cstdint>
#include <initializer_list>
#include <string>

namespace greffier::report {

// The words of a report in the report's own language, whatever the interface speaks. Source strings are English and
// marked QT_TRANSLATE_NOOP("Report", …); the others come from ":/i18n/greffier_<language>.qm". A string without
// translation stays English.
class Labels {
public:
    explicit Labels(const std::string& language);

    const std::string& language() const { return m_language; }
    std::string text(const char* source) const;
    // %1, %2, … are replaced by the arguments, in one pass: an argument may itself contain "%1".
    std::string text(const char* source, std::initializer_list<std::string> arguments) const;

    std::string number(std::int64_t value) const;
    std::string bytes(std::int64_t size) const; // "12,345 bytes"
    // "23 November 2026, 21:14:05 UTC+01:00": local time with the offset that was in force.
    std::string moment(base::Moment moment) const;
    std::string utc(std::int64_t utcMs) const; // the same in UTC
    std::string day(const QDate& day) const;   // "23 November 2026"
    // As precise as known, whether the zone is known and whether it was counted back from the capture; "date unknown" where there
    // is none.
    std::string posted(const evidence::PostedTime& posted) const;
    std::string openQuote() const;  // with the narrow no-break space that French wants
    std::string closeQuote() const;

private:
    std::string interpreted(const evidence::PostedTime& posted) const;

    std::string m_language;
    QTranslator m_translator;
    QLocale m_locale;
};

} // namespace greffier::report
