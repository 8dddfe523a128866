#pragma once
#include "core/journal/state.h"

#include <QDate>

namespace greffier::casefile {

class CaseFile;

// The days, in Europe/Paris, between which something became of a complaint: nothing did tomorrow.
struct ComplaintDays {
    QDate lastSending;   // today, or the day of the first answer that stands; a reminder may follow an acknowledgement
    QDate firstAnswer;   // the day of the first sending; invalid where there is none
    QDate today;
};
// The day of the first sending, reminders left aside; invalid where there is none.
QDate firstSentOn(const journal::Complaint& complaint);
ComplaintDays daysOf(const CaseFile& file, const journal::Complaint& complaint);

} // namespace greffier::casefile
