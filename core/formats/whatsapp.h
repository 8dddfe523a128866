#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// The text file that WhatsApp sends: one message per line, with a date whose order depends on the telephone;
// lines without a date go on with the message before.
class WhatsAppReader final : public Reader {
public:
    std::string name() const override { return "whatsapp-txt"; }
    std::vector<std::string> extensions() const override { return {"txt"}; }
    std::vector<std::string> recovers() const override { return {"author", "time", "text"}; }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
