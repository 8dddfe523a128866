#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

enum class MailKind { Mbox, Message };

// Mail: a mailbox file (mboxrd, mboxo) or one message (RFC 5322), news articles included. Every message is a
// comment; what answers it follows from Message-ID, In-Reply-To and References. Messages tied by any of these
// identifiers are one thread, an absent message that two of them name included.
class MailReader final : public Reader {
public:
    explicit MailReader(MailKind kind) : m_kind(kind) {}

    std::string name() const override { return m_kind == MailKind::Mbox ? "mbox" : "eml"; }
    std::vector<std::string> extensions() const override;
    std::vector<std::string> recovers() const override { return {"id", "parent", "author", "time", "text"}; }
    int version() const override { return 1; }
    bool isOneOfMany() const override { return m_kind == MailKind::Message; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
    base::Status readTogether(const std::vector<Source>& files, evidence::Sink& sink,
                              const base::JobControl& job) const override;

private:
    MailKind m_kind;
};

} // namespace greffier::formats
