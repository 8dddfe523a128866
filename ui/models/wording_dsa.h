#pragma once
#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace greffier::models {

// The grounds and categories of a statement of reasons (DSA art. 17), by the words of the public database, in its order.
std::vector<std::pair<QString, QString>> dsaGroundTexts();
std::vector<std::pair<QString, QString>> dsaCategoryTexts();

} // namespace greffier::models
