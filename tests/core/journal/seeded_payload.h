#pragma once
#include "core/journal/act.h"

#include <random>
#include <string>

namespace greffier::tests {

// Payloads of every kind with fields that are easily lost on the way through JSON.
class SeededPayloads {
public:
    explicit SeededPayloads(unsigned seed) : m_random(seed) {}

    std::string text()
    {
        static const std::vector<std::string> kParts{"\"", "\\", "/", "é", "😏", "🖕🏽", "\uFEFF", "\n", "\r\n", "\t", "\u0001",
                                                     "\u2028", "\u00A0", "a", "c-12", "{}", "œuvre", "\U0010FFFF", "\uFFFE"};
        std::string made = m_random() % 3 == 0 ? "\uFEFF" : "";
        for (unsigned left = m_random() % 8; left > 0; --left)
            made += kParts[m_random() % kParts.size()];
        return made;
    }
    std::int64_t number() { return static_cast<std::int64_t>(m_random() % 9'000'000) - 3; }
    bool flag() { return m_random() % 2 == 0; }
    std::vector<std::string> texts()
    {
        std::vector<std::string> made(m_random() % 4);
        for (std::string& one : made)
            one = text();
        return made;
    }

    std::vector<journal::NamedValue> named()
    {
        return m_random() % 2 == 0 ? std::vector<journal::NamedValue>() : std::vector<journal::NamedValue>{{text(), text()}};
    }
    std::vector<journal::Excerpt> more()
    {
        return m_random() % 2 == 0 ? std::vector<journal::Excerpt>()
                                   : std::vector<journal::Excerpt>{{{12, 14}, text(), text(), text()}};
    }
    std::vector<journal::Element> elements()
    {
        return {{text(), static_cast<journal::ElementState>(m_random() % 4), text()}};
    }

    journal::Payload make(std::size_t kind)
    {
        using namespace journal;
        switch (kind) {
        case 0: return CaseOpened{text()};
        case 1: return CaptureAdded{text(), text(), text(), number(), number()};
        case 2: return Attached{text(), text(), text(), text(), number()};
        case 3: return RulesAdopted{text(), text(), text()};
        case 4: return RuleEdited{text(), text(), text(), text(), text()};
        case 5: return RuleRemoved{text()};
        case 6: return RuleStateSet{text(), text(), text()};
        case 7: return ScanRun{text(), 4, number(), number(), number(), number(), number(), number()};
        case 8: return Decided{texts(), static_cast<DecisionStatus>(m_random() % 5), text(), {{text(), text()}, {text(), text()}}, named()};
        case 9: return Noted{text(), text()};
        case 10: return PassageMarked{text(), {3, 9}, text(), text(), text(), text(), text(), text(), text(), text(), more(), text(), text(), text()};
        case 11: return PassageRetracted{text()};
        case 12: return LabelSet{text(), text(), flag()};
        case 13: return Asserted{text(), text(), text(), text()};
        case 14: return HitJudged{text(), text(), text(), static_cast<Verdict>(m_random() % 3)};
        case 15: return CaseValueSet{text(), text()};
        case 16: return ViewSaved{text(), text()};
        case 17: return ViewRemoved{text()};
        case 18: return Exported{text(), text(), text(), text(), text(), text()};
        case 19: return Verified{flag(), text()};
        case 20: return Qualified{text(), text(), text(), static_cast<EvidenceDegree>(m_random() % 3), elements(), text()};
        case 21: return QualificationWithdrawn{text(), text()};
        case 22: return PersonNamed{text(), text(), texts()};
        case 23: return RedactionProfileSet{text(), texts(), texts()};
        case 24: return ComplaintOpened{text(), text(), text(), text()};
        case 25: return ComplaintAmended{text(), text(), text()};
        case 26: return ComplaintFactSet{text(), text(), flag()};
        case 27: return ComplaintSent{text(), text(), text(), text(), text()};
        case 28: return ComplaintAnswered{text(), text(), text(), text()};
        case 29: return ExhibitNumbered{text(), number(), text(), text()};
        case 30: return ExhibitWithdrawn{text(), number(), text()};
        case 31: return Anchored{number(), text(), text(), text()};
        case 32: return Erased{text(), text(), number(), number()};
        case 33: return Undone{texts()};
        default: return Redone{texts()};
        }
    }

private:
    std::mt19937 m_random;
};

} // namespace greffier::tests
