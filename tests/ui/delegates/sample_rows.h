#pragma once
// A small thread for tests of rows and views: deep nesting, a placeholder, hits, statuses, names that try to
// deceive.
#include "core/evidence/thread_arrays.h"
#include "ui/models/thread_model.h"

#include <memory>
#include <string>
#include <vector>

namespace greffier::tests {

struct SampleRow {
    int parent; // row, -1 for a root
    bool isPlaceholder;
    const char* author;
    const char* text;
    std::vector<base::Span> hits;
    models::RowMarks marks;
};

inline std::vector<SampleRow> sampleRows()
{
    using journal::DecisionStatus;
    std::vector<SampleRow> rows{
        {-1,
         false,
         "Marguerite de La Rochefoucauld-Montmorency d'Aubigné",
         "Franchement, ces gens-là sont des sales porcs et je pèse mes mots : quand on se moque de ses "
         "malades dans un groupe fermé, on ne mérite pas d'exercer, et ceux qui les défendent non plus.",
         {{34, 45}},
         {DecisionStatus::Flagged, 3, 3, true}},
        {0,
         false,
         "",
         "je suis d accord avec toi mais il faut pas generaliser, moi mon medecin est tres bien",
         {},
         {DecisionStatus::Cleared, 0, -1, false}},
        {0, true, "", "", {}, {}},
        {2,
         false,
         "Jean\u202E Mich",
         "@Jean Mich : « sales porcs », vraiment ? Quelle m**** ce commentaire. \U0001F621\U0001F621",
         {{48, 53}},
         {DecisionStatus::Open, 1, 0, false}},
        {-1,
         false,
         "Docteur K.",
         "Ma fille de 16 ans a lu ce groupe.\nElle a reconnu sa photo.\nOn fait quoi maintenant ?",
         {{3, 18}},
         {DecisionStatus::Escalated, 12, 4, true}},
        {4,
         false,
         "\u05D9\u05E2\u05E7\u05D1",
         "\u05E9\u05DC\u05D5\u05DD, c'est une honte",
         {},
         {DecisionStatus::Removed, 0, -1, false}},
    };
    int parent = 5;
    for (int depth = 3; depth < 20; ++depth) {
        rows.push_back({parent,
                        false,
                        depth % 3 == 0 ? "" : "Anne",
                        depth == 14 ? "Niveau profond : crétin !" : "Une réponse courte.",
                        {},
                        {DecisionStatus::Open, static_cast<std::uint8_t>(depth == 14),
                         static_cast<std::int8_t>(depth == 14 ? 2 : -1), false}});
        if (depth == 14)
            rows.back().hits = {{17, 23}};
        parent = static_cast<int>(rows.size()) - 1;
    }
    return rows;
}

inline std::shared_ptr<const evidence::ThreadArrays> sampleArrays(const std::vector<SampleRow>& rows)
{
    std::vector<evidence::ItemNode> nodes;
    int comments = 0, placeholders = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        evidence::ItemNode node;
        node.id = {static_cast<std::int64_t>(i) + 1};
        node.parent = {rows[i].parent + 1};
        node.isPlaceholder = rows[i].isPlaceholder;
        node.number = rows[i].isPlaceholder ? ++placeholders : ++comments;
        nodes.push_back(node);
    }
    return std::make_shared<evidence::ThreadArrays>(evidence::ThreadArrays::build(nodes, 1));
}

inline std::vector<models::CommentDisplay> sampleDisplays(const evidence::ThreadArrays& arrays,
                                                          const std::vector<SampleRow>& rows,
                                                          std::int32_t first, std::int32_t end)
{
    std::vector<models::CommentDisplay> displays;
    for (std::int32_t p = first; p < end; ++p) {
        const SampleRow& row = rows[static_cast<std::size_t>(arrays.id(p).value - 1)];
        models::CommentDisplay display;
        display.author = QString::fromUtf8(row.author);
        if (p % 2 == 1)
            display.posted = {"2017-01-08 21:05", 1483909500, evidence::TimePrecision::Minute, true};
        display.snippet = models::makeSnippet(row.text, row.hits);
        displays.push_back(display);
    }
    return displays;
}

// Asks for every page and answers it.
inline void answerPages(models::TextPages& pages, const evidence::ThreadArrays& arrays,
                        const std::vector<SampleRow>& rows)
{
    pages.reset(arrays.size());
    std::vector<std::pair<quint64, int>> asked;
    const auto connection =
        QObject::connect(&pages, &models::TextPages::pageNeeded, &pages,
                         [&asked](quint64 request, int page) { asked.emplace_back(request, page); });
    for (std::int32_t first = 0; first < arrays.size(); first += models::TextPages::kPageSize)
        pages.find(first);
    QObject::disconnect(connection);
    for (const auto& [request, page] : asked) {
        const std::int32_t first = page * models::TextPages::kPageSize;
        pages.setPage(request, page,
                      sampleDisplays(arrays, rows, first,
                                     std::min(arrays.size(), first + models::TextPages::kPageSize)));
    }
}

inline std::vector<models::RowMarks> sampleMarks(const evidence::ThreadArrays& arrays,
                                                 const std::vector<SampleRow>& rows)
{
    std::vector<models::RowMarks> marks;
    for (std::int32_t p = 0; p < arrays.size(); ++p)
        marks.push_back(rows[static_cast<std::size_t>(arrays.id(p).value - 1)].marks);
    return marks;
}

// A model with its pages, filled.
struct SampleModel {
    SampleModel() : SampleModel(sampleRows()) {}
    explicit SampleModel(std::vector<SampleRow> given)
        : rows(std::move(given)), arrays(sampleArrays(rows)), pages(64), model(&pages)
    {
        model.setArrays(arrays, sampleMarks(*arrays, rows));
        answerPages(pages, *arrays, rows);
    }
    std::vector<SampleRow> rows;
    std::shared_ptr<const evidence::ThreadArrays> arrays;
    models::TextPages pages;
    models::ThreadModel model;
};

} // namespace greffier::tests
