#include "core/rules/disguises.h"

namespace greffier::rules {

void addDisguises(const TextView& view, const Match& match, std::vector<evidence::Disguise>& disguises)
{
    if (match.form >= 0) {
        const text::PlainForm& form = view.text().plain[static_cast<std::size_t>(match.form)];
        disguises.push_back({form.exact, form.readable, form.disguises});
    } else if (view.readable().hidesIn(match.span)) {
        text::Disguises how;
        how.hasHidden = true;
        disguises.push_back({match.span, {}, how});
    }
}

} // namespace greffier::rules
