#pragma once
#include "case_fixture.h"
#include "core/casefile/passages.h"
#include "core/text/unicode.h"

#include <QString>

#include <memory>
#include <string>
#include <utility>
#include <vector>

// A thread of three comments, of which the first holds what passages are marked in.
namespace greffier::tests {

// One comment "a" of one thread; further rows as given.
inline std::string capture(const QString& text, const char* more = "")
{
    QString quoted = text;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return "id,parent,author,text,url\na,,Marc,\"" + quoted.toStdString() + "\",https://blog.example/article/\n" + more;
}
constexpr const char* kOther = "b,a,Ana,Une réponse,https://blog.example/article/\n"
                               "c,,Luc,Un autre avis,https://blog.example/article/\n";

inline base::Span spanOf(const std::string& text, const std::string& words, int n = 1)
{
    return text::findOccurrence(text, words, n).value_or(base::Span{});
}

inline casefile::PassageRequest request(base::Span span, std::vector<base::Span> more = {})
{
    casefile::PassageRequest wanted{"c-1", span, "insulte", "", "", ""};
    wanted.more = std::move(more);
    return wanted;
}

// A case with that thread; null where it cannot be made.
inline std::unique_ptr<casefile::CaseFile> filled(const CaseFolder& folder, const QString& text)
{
    auto file = folder.create();
    return file && CaseFolder::importText(*file, capture(text, kOther), "avant.csv") ? std::move(file) : nullptr;
}

} // namespace greffier::tests
