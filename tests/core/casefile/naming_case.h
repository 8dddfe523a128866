#pragma once
#include "case_fixture.h"
#include "core/casefile/annotate.h"
#include "core/casefile/export.h"
#include "core/report/export_formats.h"
#include "core/report/export_streams.h"

#include <QDir>
#include <QProcess>

#include <map>

namespace greffier::tests {

inline constexpr const char* kTalk =
    "id,parent,author,text,profile,avatar\n"
    "u1001,,Brünehilde Lachâtre,\"Bonjour, je suis née le 12/03/1984 et mon numéro est le 06 39 98 12 34.\",https://f.example/u/brunehilde#1,lachatre.png\n"
    "u1002,u1001,Zoé,\"@BRUNEHILDE LACHATRE a tort ; +33 6 39 98 12 34, c'est elle. Lachâtre !\",https://f.example/u/2,z.png\n"
    "u1003,u1001,Kévin_du_13,\"Zoe\u0301 ment, écrivez à zoe.k@example.org. Elle a 16 ans.\",https://f.example/u/3,k.png\n"
    "u1004,,Zoé,\"RPPS 10 10 12 34 567, NIR 2 95 10 99 126 111 93, FR76 3000 6000 0112 3456 7890 189.\",https://f.example/u/4,z.png\n"
    "u1005,u1004,Kévin_du_13,\"L a c h â t r e ! L4ch4tre, L\u0430chatre, @Lach4tre, Lach**re et Brun3hilde\",https://f.example/u/3,k.png\n";

// Words by which somebody would look for a person in a file.
struct Searched {
    QString word;
    bool isInside = true; // false: as a word of its own
};

inline QString searchable(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Other_Format)
            plain += c.toCaseFolded();
    }
    return plain;
}

inline const std::map<QString, std::vector<Searched>>& searched()
{
    static const std::map<QString, std::vector<Searched>> all = [] {
        std::vector<Searched> names{{QStringLiteral("brunehilde"), true}, {QStringLiteral("lachatre"), true}, {QStringLiteral("zoe"), false},
                                    {QStringLiteral("kevin"), true},      {QStringLiteral("f.example/u/"), true}};
        for (const char* word : {"l a c h", "l4ch4tre", "l\u0430chatre", "lach4tre", "lach**re", "brun3hilde"})
            names.push_back({QString::fromUtf8(word), true});
        std::vector<Searched> personal = names;
        for (const char* word : {"639981234", "639 98 12 34", "12/03/1984", "zoe.k", "16 ans", "101012345", "10 10 12 34", "99 126 111",
                                 "0112 3456"})
            personal.push_back({QLatin1String(word), true});
        return std::map<QString, std::vector<Searched>>{{QStringLiteral("names"), names},
                                                        {QStringLiteral("personal"), personal},
                                                        {QStringLiteral("custom:tel"), {{QStringLiteral("639981234"), true},
                                                                                        {QStringLiteral("39 98 12 34"), true}}}};
    }();
    return all;
}

inline std::map<QString, casefile::Renderer> renderers()
{
    std::map<QString, casefile::Renderer> all;
    for (const report::ExportFormat& format : report::exportFormats())
        all[QString::fromUtf8(format.id.data(), static_cast<qsizetype>(format.id.size()))] = format.writer();
    return all;
}

// What a reader sees: the text of a PDF by another program, what archives hold, else the bytes.
inline QString shown(const QString& path)
{
    if (path.endsWith(QLatin1String(".pdf"))) {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        process.waitForFinished(60'000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    QFile file(path);
    const std::string bytes = file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    QString all;
    if (const auto streams = report::streamsOf("export", bytes)) {
        for (const report::ExportStream& stream : *streams)
            all += QString::fromStdString(stream.text) + QLatin1Char('\n');
    }
    return all;
}

// A talk in which several texts name two people, and acts that name them too.
class NamingCase {
protected:
    // False where the case cannot be made.
    bool prepare()
    {
        m_folder = std::make_unique<CaseFolder>();
        m_file = m_folder->create();
        return m_file && CaseFolder::importText(*m_file, kTalk, "fil-lachatre.csv") &&
               casefile::decide(*m_file, {"c-2"}, journal::DecisionStatus::Flagged, "Vise Brunehilde Lachâtre, 06.39.98.12.34") &&
               casefile::note(*m_file, "c-1", "Voir Mme LACHÂTRE et Zoé.") &&
               casefile::markPassage(*m_file, {"c-2", {0, 20}, "injure", "injure", {}, "vise Lachâtre"}) &&
               m_file->act(journal::Asserted{"c-3", "permalink", "https://f.example/u/brunehilde#3", ""}) &&
               m_file->act(journal::CaseValueSet{"requester", "Brunehilde Lachâtre"}) &&
               m_file->act(journal::RedactionProfileSet{"tel", {"phone"}, {}});
    }

    std::unique_ptr<CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

} // namespace greffier::tests
