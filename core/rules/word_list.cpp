#include "core/rules/word_list.h"

namespace greffier::rules {

const std::string& WordListReader::next()
{
    if (m_isInEntry)
        skipWords();
    m_isInEntry = true;
    m_folded.resize(take());
    for (bool isLast = false; !isLast;) {
        const unsigned char byte = take();
        isLast = (byte & 0x80U) != 0;
        m_folded += static_cast<char>(byte & 0x7FU);
    }
    return m_folded;
}

std::vector<std::string> WordListReader::words()
{
    m_isInEntry = false;
    std::vector<std::string> result(take());
    for (std::string& word : result) {
        std::size_t copied = 0;
        for (std::size_t changes = take(); changes > 0; --changes) {
            const std::size_t position = take();
            const WordLetter& letter = m_list.letters[take()];
            word.append(m_folded, copied, position - copied).append(letter.utf8);
            copied = position + letter.foldedLength;
        }
        word.append(m_folded, copied, std::string::npos);
    }
    return result;
}

void WordListReader::skipWords()
{
    for (std::size_t words = take(); words > 0; --words) {
        const std::size_t changes = take();
        m_at += 2 * changes;
    }
}

} // namespace greffier::rules
