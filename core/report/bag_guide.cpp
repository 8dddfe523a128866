#include "core/report/bag_guide.h"

#include "core/report/labels.h"

#include <QtGlobal>

#include <algorithm>

namespace greffier::report {
namespace {

// What recomputes the journal's head from its file; a text without words of any language.
constexpr const char* kProgram = R"(    import hashlib, json
    last = {}
    for line in open("data/journal.jsonl", encoding="utf-8", newline="\n"):
        act = json.loads(line)
        head = line[line.index('"head":') + 7 : line.rindex(',"prev":')].encode()
        made = hashlib.sha256(b"greffier/act/1\0" + bytes.fromhex(act["prev"]) + head).hexdigest()
        chain = act["head"]["chain"]
        assert made == act["hash"] and act["prev"] == last.get(chain, "00" * 32), act["seq"]
        last[chain] = act["hash"]
    print(hashlib.sha256(b"".join(sorted(map(bytes.fromhex, last.values())))).hexdigest())
)";

// The same where persons were erased: of acts whose words are gone the hash stays, but cannot be made again.
constexpr const char* kProgramOfErased = R"(    import hashlib, json
    erased = set()
    for other in json.load(open("data/evidence/index.json", encoding="utf-8"))["others"]:
        if other.get("media_type") == "application/vnd.greffier.erasure+json":
            erased |= set(json.load(open(other["file"], encoding="utf-8"))["acts"])
    last = {}
    for line in open("data/journal.jsonl", encoding="utf-8", newline="\n"):
        act = json.loads(line)
        head = line[line.index('"head":') + 7 : line.rindex(',"prev":')].encode()
        made = hashlib.sha256(b"greffier/act/1\0" + bytes.fromhex(act["prev"]) + head).hexdigest()
        chain = act["head"]["chain"]
        assert made == act["hash"] or "a-%d" % act["seq"] in erased, act["seq"]
        assert act["prev"] == last.get(chain, "00" * 32), act["seq"]
        last[chain] = act["hash"]
    print(hashlib.sha256(b"".join(sorted(map(bytes.fromhex, last.values())))).hexdigest())
)";

constexpr std::size_t kWidth = 96; // characters of a line

// Words one after the other on lines of bounded width, each line after `indent` blanks.
std::string wrapped(const std::string& text, std::size_t indent)
{
    std::string out;
    std::size_t width = kWidth;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string word = text.substr(start, end - start);
        const auto length = static_cast<std::size_t>(
            std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
        const bool fits = width + 1 + length <= kWidth;
        out += fits ? " " : (out.empty() ? "" : "\n") + std::string(indent, ' ');
        width = (fits ? width + 1 : indent) + length;
        out += word;
        start = end + 1;
    }
    return out + "\n";
}

class GuideText {
public:
    GuideText(const BagGuide& guide, const std::string& language) : m_guide(guide), m_labels(language) {}

    std::string text()
    {
        title(QT_TRANSLATE_NOOP("Report", "How to verify this bundle without Greffier"));
        say(QT_TRANSLATE_NOOP("Report", "This folder is a bag after RFC 8493 (BagIt 1.0). All commands are given in this folder, "
                                        "the one that holds bagit.txt. They come with every Linux system; Windows and macOS "
                                        "have equivalents."));
        files();
        if (m_guide.isSigned)
            signature();
        journal();
        if (!m_guide.isRedacted())
            evidence();
        if (m_guide.hasErasures && !m_guide.isRedacted())
            erasures();
        if (m_guide.hasComplaints)
            exhibits();
        if (m_guide.hasStamps)
            stamps();
        limits();
        return m_out;
    }

private:
    void title(const char* source)
    {
        m_out += (m_out.empty() ? "" : "\n") + m_labels.text(source) + "\n\n";
    }
    void say(const char* source) { m_out += wrapped(m_labels.text(source), 0); }
    void item(const char* source) { m_out += "  -" + wrapped(m_labels.text(source), 4).substr(3); }
    void command(const std::string& line) { m_out += "\n    " + line + "\n\n"; }

    void files()
    {
        title(QT_TRANSLATE_NOOP("Report", "No file was changed, lost or added"));
        say(QT_TRANSLATE_NOOP("Report", "Every line has to end with OK, and no file below data may be missing from the list."));
        command("sha512sum -c manifest-sha512.txt && sha512sum -c tagmanifest-sha512.txt");
        command("sha256sum -c manifest-sha256.txt && sha256sum -c tagmanifest-sha256.txt");
    }
    void signature()
    {
        title(QT_TRANSLATE_NOOP("Report", "Who vouches for the list"));
        say(QT_TRANSLATE_NOOP("Report", "The list of lists is signed with a key of Ed25519. Compare the public key with one that you "
                                        "were given in another way: the one in this folder proves nothing by itself."));
        command("openssl pkeyutl -verify -pubin -inkey signer.pub -rawin -in tagmanifest-sha512.txt -sigfile "
                "tagmanifest-sha512.txt.sig");
    }
    void journal()
    {
        title(QT_TRANSLATE_NOOP("Report", "The journal is whole"));
        say(QT_TRANSLATE_NOOP("Report", "data/journal.jsonl holds one act a line. The hash of an act is the SHA-256 of the bytes "
                                        "“greffier/act/1”, a zero byte, the 32 bytes of “prev” and the text of “head” as it stands "
                                        "in the line. “prev” is the hash of the act before in the same chain, 32 zero bytes for "
                                        "the first. The head of the journal is the SHA-256 of the last hashes of all chains, "
                                        "sorted, one after the other. Here it is:"));
        command(m_guide.journalHead + "  (" + m_labels.number(m_guide.acts) + ")");
        if (m_guide.isRedacted()) {
            say(QT_TRANSLATE_NOOP("Report", "This bundle is pseudonymised: what the acts say is left out, so that their hashes can "
                                            "be followed from one to the next and up to the head, but not computed again."));
            return;
        }
        say(QT_TRANSLATE_NOOP("Report", "This program in Python computes all of it again and prints the head:"));
        m_out += "\n" + std::string(m_guide.hasErasures ? kProgramOfErased : kProgram) + "\n";
    }
    void evidence()
    {
        title(QT_TRANSLATE_NOOP("Report", "The comments are those that the journal binds"));
        say(QT_TRANSLATE_NOOP("Report", "The SHA-256 of the file k-1.rows is the value “evidence” of the act that added the capture "
                                        "k-1. The file holds every field of the capture, its threads and comments, each with its "
                                        "length in front; texts stand there as SHA-256 of a salt and the text. The salts are in "
                                        "k-1.salts.jsonl, the texts in data/comments.json. The captured bytes are listed in "
                                        "data/evidence/index.json."));
        command("sha256sum data/evidence/*.rows; grep -o '\"evidence\":\"[0-9a-f]*\"' data/journal.jsonl");
    }
    void erasures()
    {
        title(QT_TRANSLATE_NOOP("Report", "What was erased"));
        say(QT_TRANSLATE_NOOP("Report", "Persons were erased from this case, as the acts Erased say. Behind each of them the journal "
                                        "binds a record, which data/evidence/index.json lists: the acts and files whose content "
                                        "is gone, under “evidence” what the SHA-256 of the fields of a capture is since then, and "
                                        "under “rows” that of every text that was changed. Such a text has no salt any more."));
    }
    void exhibits()
    {
        title(QT_TRANSLATE_NOOP("Report", "The letters and their exhibits"));
        say(QT_TRANSLATE_NOOP("Report", "data/complaints holds each letter with all its exhibits, data/exhibits each exhibit as a "
                                        "document of its own under its number. data/exhibits/index.json tells which comment, "
                                        "article, capture or file every number was given to. A number without a file was "
                                        "withdrawn: numbers never move."));
        if (!m_guide.isRedacted())
            say(QT_TRANSLATE_NOOP("Report", "“text_sha256” is the SHA-256 of the exact text, which data/comments.json holds; "
                                            "“file_sha256” is that of the captured or attached file, which "
                                            "data/evidence/index.json lists. The numbers are those of the acts ExhibitNumbered "
                                            "and ExhibitWithdrawn of the journal."));
    }
    void stamps()
    {
        title(QT_TRANSLATE_NOOP("Report", "The time stamps"));
        say(QT_TRANSLATE_NOOP("Report", "Each file .tsr below data/attest is a time stamp (RFC 3161) over a head of the journal; "
                                        "data/attest/index.json says which. AUTHORITY.pem is the certificate of the authority, to "
                                        "be had from the authority itself."));
        command("openssl ts -verify -digest HEAD -in data/attest/FILE.tsr -CAfile AUTHORITY.pem");
    }
    void limits()
    {
        title(QT_TRANSLATE_NOOP("Report", "What is not proved"));
        item(QT_TRANSLATE_NOOP("Report", "that the site really showed this: the case proves what was brought in, not where it came "
                                         "from;"));
        item(QT_TRANSLATE_NOOP("Report", "that the clock of the machine was right before the journal was first anchored outside "
                                         "(timestamp, letter, e-mail);"));
        item(QT_TRANSLATE_NOOP("Report", "that nobody rebuilt the whole journal before it was anchored outside;"));
        item(QT_TRANSLATE_NOOP("Report", "who the people behind the names of authors and operators are;"));
        item(QT_TRANSLATE_NOOP("Report", "what is marked as asserted: that is a person's statement."));
        if (!m_guide.isSigned)
            item(QT_TRANSLATE_NOOP("Report", "who made this bundle: the lists are not signed, and whoever changes a file can make "
                                             "new lists."));
        if (m_guide.isRedacted())
            item(QT_TRANSLATE_NOOP("Report", "that the pseudonymised texts are those of the case: the captured bytes and what the "
                                             "acts say are left out. Whoever holds the case can show it."));
    }

    const BagGuide& m_guide;
    Labels m_labels;
    std::string m_out;
};

} // namespace

std::string verifyGuide(const BagGuide& guide)
{
    const std::string line(kWidth, '=');
    return GuideText(guide, "fr").text() + "\n" + line + "\n\n" + GuideText(guide, "en").text();
}

} // namespace greffier::report
