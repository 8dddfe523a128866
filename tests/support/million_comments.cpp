#include "tests/support/million_comments.h"

#include "core/base/clock.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <string_view>

namespace greffier::tests {
namespace {

// splitmix64 (S. Vigna, public domain): one number from one seed, the same on every platform.
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::int32_t below(std::int32_t limit)
    {
        m_state = mixed(m_state);
        return static_cast<std::int32_t>(m_state % static_cast<std::uint64_t>(limit));
    }
    double unit()
    {
        m_state = mixed(m_state);
        return static_cast<double>(m_state >> 11U) / 9007199254740992.0;
    }

private:
    std::uint64_t m_state;
};

constexpr std::array<std::string_view, 96> kWords{
    "de",        "la",       "le",        "et",       "les",       "des",       "est",      "un",
    "une",       "que",      "pas",       "pour",     "dans",      "qui",       "sur",      "avec",
    "plus",      "mais",     "on",        "ce",       "il",        "je",        "vous",     "nous",
    "sont",      "tout",     "c’est",     "j’ai",     "n’est",     "qu’il",     "d’un",     "l’hôpital",
    "même",      "aussi",    "bien",      "faire",    "être",      "avoir",     "dire",     "comme",
    "patient",   "patients", "médecin",   "médecins", "groupe",    "article",   "commentaire", "photo",
    "secret",    "médical",  "internet",  "réseau",   "sociaux",   "personne",  "personnes", "monde",
    "jamais",    "toujours", "vraiment",  "justice",  "plainte",   "ordre",     "anonyme",  "humour",
    "fatigue",   "urgences", "nuit",      "garde",    "infirmière", "collègues", "étudiant", "années",
    "chose",     "problème", "question",  "réponse",  "honte",     "triste",    "normal",   "grave",
    "preuve",    "écrit",    "publié",    "supprimé", "lu",        "vu",        "parle",    "comprends",
    "d’accord",  "évidemment", "peut-être", "aujourd’hui", "là-dessus", "malheureusement", "🙂", "…"};
constexpr std::array<std::string_view, 5> kHits{"sale con", "bande de connards", "quel m****", "sales porcs de médecins",
                                                "espèce d’abruti"};
constexpr std::array<std::string_view, 12> kNames{"Camille", "Dominique", "Sacha", "Maxime", "Claude", "Alix",
                                                  "Noé",     "Éloïse",    "Lou",   "Morgan", "Anaïs",  "Théo"};
constexpr std::int64_t kFirstPosted = 1'577'836'800; // 2020-01-01T00:00:00Z
constexpr std::int32_t kAuthors = 20'000;

// Sizes of threads have a long tail: half of them are below 30, one in a hundred has more than 1,500.
std::int32_t threadSize(Random& random)
{
    return std::min(5'000, static_cast<std::int32_t>(15.0 / std::pow(1.0 - random.unit(), 1.0)) - 12);
}

// Which earlier comment of its thread the comment answers: most often the latest ones; -1 for none.
std::int32_t parentOf(Random& random, std::int32_t firstOfThread, std::int32_t index)
{
    const std::int32_t earlier = index - firstOfThread;
    if (earlier == 0 || random.below(100) < 35)
        return -1;
    const double back = std::pow(random.unit(), 4.0) * static_cast<double>(earlier);
    return index - 1 - std::min(earlier - 1, static_cast<std::int32_t>(back));
}

void appendSentence(Random& random, std::string& text)
{
    const std::int32_t words = 4 + random.below(18);
    const std::size_t start = text.size();
    for (std::int32_t i = 0; i < words; ++i) {
        // Frequent words stand first in the list: the square of a uniform number prefers them.
        const double place = random.unit();
        text += i == 0 ? "" : (random.below(14) == 0 ? ", " : " ");
        text += kWords.at(static_cast<std::size_t>(place * place * static_cast<double>(kWords.size())));
    }
    if (text[start] >= 'a' && text[start] <= 'z')
        text[start] = static_cast<char>(text[start] - 'a' + 'A');
    text += std::array<std::string_view, 4>{".", ".", " !", " ?"}.at(static_cast<std::size_t>(random.below(4)));
}

std::string quotedCell(std::string_view text)
{
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell + '"';
}

} // namespace

std::vector<MadeUpComment> madeUpComments(std::int32_t count)
{
    std::vector<MadeUpComment> comments;
    comments.reserve(static_cast<std::size_t>(count));
    Random random(20'261'123);
    for (std::int32_t thread = 0; static_cast<std::int32_t>(comments.size()) < count; ++thread) {
        const auto first = static_cast<std::int32_t>(comments.size());
        const std::int32_t size = threadSize(random);
        std::int64_t posted = kFirstPosted + std::int64_t{thread} * 3'600;
        for (std::int32_t index = first; index < first + size && index < count; ++index) {
            posted += 20 + random.below(900);
            const std::int32_t parent = parentOf(random, first, index);
            comments.push_back({thread, parent, random.below(kAuthors), posted});
        }
    }
    return comments;
}

std::string madeUpText(std::int32_t index)
{
    Random random(mixed(static_cast<std::uint64_t>(index) + 1));
    std::string text;
    const std::int32_t sentences = 1 + static_cast<std::int32_t>(random.unit() * random.unit() * 12.0);
    for (std::int32_t i = 0; i < sentences; ++i) {
        text += i == 0 ? "" : (random.below(5) == 0 ? "\n\n" : " ");
        appendSentence(random, text);
    }
    if (random.below(100) == 0)
        text += " " + std::string(kHits.at(static_cast<std::size_t>(random.below(5)))) + " !";
    return text;
}

std::string madeUpAuthor(std::int32_t author)
{
    return std::string(kNames.at(static_cast<std::size_t>(author) % kNames.size())) + "_" + std::to_string(author);
}

std::vector<evidence::ItemNode> madeUpNodes(const std::vector<MadeUpComment>& comments)
{
    std::vector<evidence::ItemNode> nodes;
    nodes.reserve(comments.size());
    for (std::size_t i = 0; i < comments.size(); ++i) {
        evidence::ItemNode node;
        node.id.value = static_cast<std::int64_t>(i) + 1;
        node.parent.value = std::int64_t{comments[i].parent} + 1; // -1 becomes 0: none
        node.thread = comments[i].thread;
        node.number = static_cast<std::int32_t>(i) + 1;
        nodes.push_back(node);
    }
    return nodes;
}

std::int32_t threadCountOf(const std::vector<MadeUpComment>& comments)
{
    return comments.empty() ? 0 : comments.back().thread + 1;
}

namespace {

std::string xmlText(std::string_view text)
{
    std::string escaped;
    for (const char c : text)
        escaped += c == '<' ? std::string("&lt;") : c == '&' ? std::string("&amp;") : std::string(1, c);
    return escaped;
}

std::string jsonText(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\\\"") : c == '\n' ? std::string("\\n") : std::string(1, c);
    return quoted + '"';
}

void writeCsvRow(std::ofstream& file, std::size_t index, const MadeUpComment& comment)
{
    file << index + 1 << ',';
    if (comment.parent >= 0)
        file << comment.parent + 1;
    file << ",fil-" << comment.thread + 1 << ',' << quotedCell(madeUpAuthor(comment.author)) << ','
         << base::isoUtc(comment.postedUtc * 1'000) << ',' << quotedCell(madeUpText(static_cast<std::int32_t>(index)))
         << '\n';
}

void writeJsonLine(std::ofstream& file, std::size_t index, const MadeUpComment& comment)
{
    file << R"({"id":")" << index + 1 << R"(","parent":")";
    if (comment.parent >= 0)
        file << comment.parent + 1;
    file << R"(","thread":"fil-)" << comment.thread + 1 << R"(","author":)" << jsonText(madeUpAuthor(comment.author))
         << R"(,"created_at":")" << base::isoUtc(comment.postedUtc * 1'000) << R"(","text":)"
         << jsonText(madeUpText(static_cast<std::int32_t>(index))) << "}\n";
}

void writeWxrComment(std::ofstream& file, std::size_t index, const MadeUpComment& comment)
{
    std::string gmt = base::isoUtc(comment.postedUtc * 1'000).substr(0, 19);
    gmt[10] = ' ';
    file << "<wp:comment><wp:comment_id>" << index + 1 << "</wp:comment_id><wp:comment_author>"
         << xmlText(madeUpAuthor(comment.author)) << "</wp:comment_author><wp:comment_date_gmt>" << gmt
         << "</wp:comment_date_gmt><wp:comment_content>" << xmlText(madeUpText(static_cast<std::int32_t>(index)))
         << "</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>" << comment.parent + 1
         << "</wp:comment_parent></wp:comment>\n";
}

} // namespace

bool writeComments(const std::string& path, Export kind, const std::vector<MadeUpComment>& comments)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    if (kind == Export::Csv)
        file << "id,parent,thread,author,created_at,text\n";
    if (kind == Export::Wxr)
        file << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
                "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Essai</title>"
                "<wp:wxr_version>1.2</wp:wxr_version>\n";
    std::int32_t thread = -1;
    for (std::size_t i = 0; i < comments.size(); ++i) {
        const MadeUpComment& comment = comments[i];
        if (kind == Export::Csv) {
            writeCsvRow(file, i, comment);
        } else if (kind == Export::JsonLines) {
            writeJsonLine(file, i, comment);
        } else {
            if (comment.thread != thread)
                file << (thread < 0 ? "" : "</item>\n") << "<item><title>Fil " << comment.thread + 1
                     << "</title><wp:post_id>" << comment.thread + 1 << "</wp:post_id>\n";
            writeWxrComment(file, i, comment);
        }
        thread = comment.thread;
    }
    if (kind == Export::Wxr)
        file << "</item></channel></rss>\n";
    file.flush();
    return file.good();
}

} // namespace greffier::tests
