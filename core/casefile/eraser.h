#pragma once
#include "core/report/redaction.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

// Puts blocks in the place of everything that names a person.
class Eraser {
public:
    // `values`: what the person is called; `identifiers`: by which sources know the person.
    Eraser(const std::vector<std::string>& values, const std::vector<std::string>& identifiers);

    // As many blocks as there were characters. True where something was changed.
    bool text(std::string& text) const;
    // A label that is whole a value becomes a block of one length; else as text().
    bool label(std::string& label) const;
    // Every string of a JSON document, canonical again; what is no JSON, as text().
    bool json(std::string& json) const;
    bool isLabel(std::string_view label) const;
    bool isIn(std::string_view bytes) const;

private:
    report::RedactionSet m_set;
    report::Redactor m_redactor;
};

} // namespace greffier::casefile
