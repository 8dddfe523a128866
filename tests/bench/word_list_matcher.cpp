#include "tests/bench/word_list_matcher.h"

#include <QFile>
#include <QString>

#include <algorithm>

namespace greffier::bench {

void WordListMatcher::addFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const std::u16string entry = line.trimmed().toLower().toStdU16String();
        if (entry.empty())
            continue;
        m_longest = std::max(m_longest, entry.size());
        m_entries.insert(entry);
    }
}

bool WordListMatcher::matches(const std::string& text) const
{
    const std::u16string lower = QString::fromStdString(text).toLower().toStdU16String();
    const auto isWord = [&](std::size_t i) {
        return i < lower.size() && (QChar(lower[i]).isLetterOrNumber() || QChar(lower[i]).isMark());
    };
    for (std::size_t start = 0; start < lower.size(); ++start) {
        if (start > 0 && isWord(start - 1))
            continue;
        const std::size_t limit = std::min(lower.size(), start + m_longest);
        for (std::size_t end = start + 1; end <= limit; ++end) {
            if (!isWord(end) && m_entries.count(lower.substr(start, end - start)) > 0)
                return true;
        }
    }
    return false;
}

} // namespace greffier::bench
