#pragma once
#include "core/base/clock.h"
#include "core/evidence/comment.h"

#include <QLocale>
#include <QString>

#include <cstdint>

namespace greffier::models {

// How a day is written, as QLocale and QDateEdit take it: "1 December 2026". A short form such as 12/1/26 is read as two days.
QString dayFormat();
QString dayAndMinuteFormat();

// When something was posted, as precisely as it is known: "14 March 2024", "14 March 2024 21:05". A time without a
// zone says so ("local time"), a known one is shown in UTC; an unknown one is "unknown date", followed by the text
// as captured where there was one.
QString postedText(const evidence::PostedTime& posted, const QLocale& locale = QLocale());
// From where a moment of capture is known, as evidence::momentOrigin() names it.
QString momentSourceText(const std::string& from);

// A moment in the local time of the place where it was taken, with its offset: "23 November 2026 21:14 UTC+01:00".
QString momentText(base::Moment moment, const QLocale& locale = QLocale());
// The date and minute alone, for columns.
QString momentShortText(base::Moment moment, const QLocale& locale = QLocale());

} // namespace greffier::models
