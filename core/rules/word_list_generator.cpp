// Writes a word list as a C++ source file that defines the constant NAME; run by the build only.
// word_list_generator WORDS OUTPUT NAME [ordinary]: `ordinary` leaves out names and forms with an apostrophe.
#include "core/rules/word_data.h"
#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <QString>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

namespace {

using namespace greffier;

struct Change {
    std::size_t position; // byte of the folded form
    std::size_t letter;
};

// Collects the words by folded form and writes them down.
class WordTable {
public:
    void add(const std::string& line)
    {
        const std::string word = QString::fromStdString(line).toLower().toStdString();
        const std::string folded = text::fold(word);
        const bool isPlain = std::all_of(folded.begin(), folded.end(), [](char c) { return c > ' ' && c < 0x7F; });
        if (!folded.empty() && isPlain && folded.size() < 255)
            m_words[folded].insert(word);
    }

    void write(std::ostream& out, const std::string& name)
    {
        std::string data;
        std::string before;
        std::vector<std::size_t> blocks;
        std::size_t count = 0;
        for (const auto& [folded, words] : m_words) {
            if (count++ % rules::kWordsPerBlock == 0) {
                blocks.push_back(data.size());
                before.clear();
            }
            const auto mismatch = std::mismatch(folded.begin(), folded.end(), before.begin(), before.end()).first;
            data += static_cast<char>(mismatch - folded.begin());
            data.append(mismatch, folded.end());
            data.back() = static_cast<char>(static_cast<unsigned char>(data.back()) | 0x80U);
            data += static_cast<char>(words.size());
            for (const std::string& word : words)
                appendChanges(data, word);
            before = folded;
        }
        out << "#include \"core/rules/word_data.h\"\nnamespace greffier::rules {\nnamespace {\n";
        writeBytes(out, data);
        out << "const std::uint32_t kBlocks[] = {";
        for (const std::size_t block : blocks)
            out << block << ",\n";
        out << "};\nconst WordLetter kLetters[] = {";
        for (const auto& [letter, length] : m_letters)
            out << "{\"" << letter << "\", " << length << "},";
        out << "};\n} // namespace\nconst WordList " << name << " = {kData, kBlocks, " << blocks.size() << ", " << count
            << ", kLetters};\n} // namespace greffier::rules\n";
    }

private:
    void appendChanges(std::string& data, const std::string& word)
    {
        std::vector<Change> changes;
        std::size_t position = 0;
        for (const char32_t c : text::toUtf32(word)) {
            const std::string letter = text::fromUtf32(std::u32string(1, c));
            const std::size_t length = text::fold(letter).size();
            if (letter.size() > 1)
                changes.push_back({position, indexOf(letter, length)});
            position += length;
        }
        data += static_cast<char>(changes.size());
        for (const Change& change : changes) {
            data += static_cast<char>(change.position);
            data += static_cast<char>(change.letter);
        }
    }

    std::size_t indexOf(const std::string& letter, std::size_t length)
    {
        const auto entry = std::make_pair(letter, length);
        const auto found = std::find(m_letters.begin(), m_letters.end(), entry);
        if (found != m_letters.end())
            return static_cast<std::size_t>(found - m_letters.begin());
        m_letters.push_back(entry);
        return m_letters.size() - 1;
    }

    static void writeBytes(std::ostream& out, const std::string& data)
    {
        out << "const char kData[] =\n\"";
        for (std::size_t i = 0; i < data.size(); ++i) {
            const auto byte = static_cast<unsigned char>(data[i]);
            if ((byte >= 'a' && byte <= 'z') || byte == '-')
                out << data[i];
            else
                out << '\\' << (byte >> 6U) << ((byte >> 3U) & 7U) << (byte & 7U);
            if (i % 200 == 199)
                out << "\"\n\"";
        }
        out << "\";\n";
    }

    std::map<std::string, std::set<std::string>> m_words;
    std::vector<std::pair<std::string, std::size_t>> m_letters;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc < 4)
        return 2;
    const bool isOrdinaryOnly = argc > 4 && std::string(argv[4]) == "ordinary";
    std::ifstream words(argv[1]);
    if (!words) {
        std::cerr << argv[1] << ": cannot be read (Debian packages wfrench and wamerican)\n";
        return 3;
    }
    WordTable table;
    for (std::string line; std::getline(words, line);) {
        const bool isOrdinary = line.find('\'') == std::string::npos && QString::fromStdString(line).toLower().toStdString() == line;
        if (isOrdinary || !isOrdinaryOnly)
            table.add(line);
    }
    std::ofstream out(argv[2]);
    table.write(out, argv[3]);
    return out.flush() ? 0 : 3;
}
