#pragma once
#include "core/report/redaction.h"

#include <QString>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace greffier::report {

// Takes the registered values out of acts. Their hashes go too: where everything else is shown, a name could be guessed
// by trying. The head of the journal stays, since it holds digests that are shown nowhere.
class ActRedactor {
public:
    // `texts`: the redacted comments by public id, out of which passages are cut again.
    ActRedactor(const Redactor& redactor, const std::map<std::string, RedactedText>& texts) : m_redactor(redactor), m_texts(texts) {}

    void redact(journal::Act& act) const;

private:
    const Redactor& m_redactor;
    const std::map<std::string, RedactedText>& m_texts;
};

// Cuts a passage anew out of the redacted text, since what was kept of the former one may end in the middle of a name; where
// the text is not known, nothing is shown.
void cutAgain(const RedactedText* text, journal::PassageMarked& mark);
// Every string of the payload.
void forEachWord(const journal::Payload& payload, const std::function<void(std::string_view)>& each);
// A payload of the same kind with `words` in the place of everything that people wrote, or that says nothing.
journal::Payload wordlessPayload(const journal::Payload& payload, const QString& words);

} // namespace greffier::report
