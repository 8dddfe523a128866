#include "tests/bench/labelled_sets.h"

#include "core/base/digest.h"
#include "core/formats/csv.h"
#include "core/formats/html_text.h"
#include "core/formats/html_tree.h"
#include "core/formats/reader.h"
#include "tests/support/recording_sink.h"

#include <QDirIterator>
#include <QFile>
#include <QString>

#include <algorithm>
#include <functional>

namespace greffier::bench {
namespace {

using Cells = std::vector<std::string>;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

LabelledText labelled(std::string text, bool isToxic)
{
    const bool isHeldOut = base::sha256(text)[0] % 2 == 1;
    return {std::move(text), isToxic, isHeldOut};
}

struct Table {
    const char* file;
    const char* name;
    const char* meaning;
    const char* text;  // column
    const char* label; // column
    std::function<bool(const std::string&)> isToxic;
};

LabelledSet readTable(const std::string& corpus, const Table& table)
{
    LabelledSet set{table.name, table.meaning, {}};
    const QByteArray bytes = bytesOf(QString::fromStdString(corpus + "/toxicity/" + table.file));
    const std::string text = QString::fromUtf8(bytes).toStdString(); // a byte that is none becomes U+FFFD
    formats::CsvScanner scanner(text, ',');
    const auto header = scanner.next();
    if (!header)
        return set;
    const auto column = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(header->cells.begin(), header->cells.end(), name) - header->cells.begin());
    };
    const std::size_t textColumn = column(table.text);
    const std::size_t labelColumn = column(table.label);
    while (const auto record = scanner.next()) {
        if (record->cells.size() > std::max(textColumn, labelColumn))
            set.texts.push_back(labelled(record->cells[textColumn], table.isToxic(record->cells[labelColumn])));
    }
    return set;
}

void addParagraphs(LabelledSet& set, const QByteArray& html)
{
    constexpr qsizetype kShortest = 40; // menus and buttons are no paragraphs
    const auto tree = formats::HtmlTree::parse(QString::fromUtf8(html).toStdString(), {});
    if (!tree)
        return;
    formats::HtmlTextLosses losses;
    const QString text = QString::fromStdString(formats::textOfHtml(*tree, 0, losses));
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (line.size() >= kShortest)
            set.texts.push_back(labelled(line.toStdString(), false));
    }
}

void addComments(LabelledSet& set, const QByteArray& bytes)
{
    const formats::Source source{"file", {bytes.constData(), static_cast<std::size_t>(bytes.size())}};
    const auto detections = formats::detect(source);
    if (!detections)
        return;
    tests::RecordingSink sink;
    if (!detections->front().reader->read(source, sink, {}))
        return;
    for (const auto& comment : sink.comments())
        set.texts.push_back(labelled(comment.text, false));
}

} // namespace

std::vector<LabelledSet> labelledSets(const std::string& corpus, const std::string& language)
{
    const auto isOne = [](const std::string& label) { return label == "1"; };
    const Table french[] = {
        {"mlma-fr/fr_dataset.csv", "MLMA-fr", "every sentiment but \"normal\" alone, as its authors count", "tweet", "sentiment",
         [](const std::string& label) { return label != "normal"; }},
        {"ftr-fr/FTR_new_labels.csv", "FTR", "racist (1)", "tweet", "label", isOne},
        {"multilingual-hatecheck-fr/hatecheck_cases_final_french.csv", "HateCheck-FR", "hateful (gold label)", "test_case",
         "label_gold", [](const std::string& label) { return label == "hateful"; }},
        {"jigsaw-fr-subset/subset_jigsaw_annotated.csv", "Jigsaw-fr", "toxic (1), of the English original", "content", "toxic", isOne}};
    const Table english[] = {
        {"jigsaw-fr-subset/subset_jigsaw_annotated.csv", "Jigsaw-en", "toxic (1)", "original_text", "toxic", isOne},
        {"toxic-spans-en/tsd_train.csv", "ToxicSpans-en", "has a span that people marked", "text", "spans",
         [](const std::string& label) { return label != "[]"; }}};
    std::vector<LabelledSet> sets;
    const auto add = [&](const Table& table) {
        if (LabelledSet set = readTable(corpus, table); !set.texts.empty())
            sets.push_back(std::move(set));
    };
    if (language == "fr")
        std::for_each(std::begin(french), std::end(french), add);
    else
        std::for_each(std::begin(english), std::end(english), add);
    return sets;
}

std::vector<LabelledSet> harmlessSets(const std::string& corpus)
{
    const QString root = QString::fromStdString(corpus);
    LabelledSet comments{"comments of French pages", "none", {}};
    LabelledSet paragraphs{"paragraphs of French pages", "none", {}};
    for (const char* folder : {"armetiz-wordpress-fr", "desirelabs-wordpress-fr", "starbound-fr-wordpress-fr", "negatives-fr"}) {
        QDirIterator files(root + QStringLiteral("/saved-html/") + QLatin1String(folder), {QStringLiteral("*.html")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QByteArray html = bytesOf(files.next());
            addComments(comments, html);
            addParagraphs(paragraphs, html);
        }
    }
    LabelledSet seed{"comments of the seed", "none", {}};
    addComments(seed, bytesOf(root + QStringLiteral("/seed/journaldugeek.txt")));
    return {std::move(comments), std::move(paragraphs), std::move(seed)};
}

LabelledSet englishForums(const std::string& corpus)
{
    LabelledSet set{"comments of English forums", "none", {}};
    for (const char* folder : {"discourse-json", "hackernews-json", "stackexchange-xml"}) {
        QDirIterator files(QString::fromStdString(corpus) + QLatin1Char('/') + QLatin1String(folder), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            addComments(set, bytesOf(files.next()));
    }
    return set;
}

} // namespace greffier::bench
