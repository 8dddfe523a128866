#pragma once
#include <QString>

#include <vector>

namespace greffier::dialogs {

// A legal or house ground that a passage can be given.
struct Ground {
    const char* id; // stable, as stored: "secret-professionnel"
    const char* text; // English source of its name, context "Grounds"
};

// In the order of the list shown (DECISIONS.md 23).
const std::vector<Ground>& grounds();
// The translated name; the id itself for a ground that is not in the list.
QString groundText(const QString& id);

} // namespace greffier::dialogs
