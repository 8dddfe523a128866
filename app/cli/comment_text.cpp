#include "app/cli/comment_text.h"

#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/journal/excerpts.h"
#include "core/report/json_item.h"
#include "core/text/unicode.h"
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace greffier::cli {
namespace {

constexpr int kRowText = 70;
constexpr int kBriefText = 100;

QString words(const char* source)
{
    return QCoreApplication::translate("Cli", source);
}

QString authorText(const evidence::Comment& comment)
{
    return comment.author.empty() ? models::unknownAuthorText() : oneLine(comment.author, 24);
}

QString dateText(const evidence::Comment& comment)
{
    const std::string iso = report::postedIso(comment.posted);
    if (!iso.empty())
        return base::toQString(iso);
    return comment.posted.raw.empty() ? words(QT_TRANSLATE_NOOP("Cli", "unknown date")) : oneLine(comment.posted.raw, 24);
}

// The text with control and bidi characters made visible as blanks, line ends kept: nothing in it can drive a terminal.
void printExact(const std::string& text)
{
    for (const QString& line : base::toQString(text).split(QLatin1Char('\n'))) {
        QString safe = line;
        for (QChar& c : safe) {
            const bool isBidi = (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
                                (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
            if (c.category() == QChar::Other_Control || isBidi)
                c = QChar(0xFFFD);
        }
        print(QLatin1String("    ") + safe);
    }
}

QString quoted(const std::string& text, const std::vector<base::Span>& spans)
{
    QStringList parts;
    for (const base::Span span : spans)
        parts << QStringLiteral("“%1” %2:%3")
                     .arg(oneLine(std::string(text::slice(text, span)), 60)).arg(span.start).arg(span.end);
    return parts.join(QLatin1String(", "));
}

void printBrief(const casefile::CaseFile& file, const char* title, std::int32_t position)
{
    const std::string id = base::toString(file.arrays().publicId(position));
    const auto comment = file.comment(file.arrays().id(position));
    const QString text = !comment || comment->isPlaceholder() ? models::placeholderText() : oneLine(comment->text, kBriefText);
    print(QStringLiteral("  %1 %2: %3").arg(words(title), base::toQString(id), text));
}

void printContext(const casefile::CaseFile& file, std::int32_t position)
{
    const evidence::ThreadArrays& arrays = file.arrays();
    const std::int32_t parent = arrays.parent(position);
    for (std::int32_t above = parent; above >= 0; above = arrays.parent(above))
        printBrief(file, QT_TRANSLATE_NOOP("Cli", "answers"), above);
    const std::int32_t thread = arrays.thread(position);
    const std::int32_t count = parent < 0 ? 0 : arrays.childCount(parent);
    for (std::int32_t row = 0; row < count; ++row) {
        if (arrays.child(parent, row) != position)
            printBrief(file, QT_TRANSLATE_NOOP("Cli", "beside"), arrays.child(parent, row));
    }
    for (std::int32_t row = 0; parent < 0 && row < arrays.rootCount(thread); ++row) {
        if (arrays.root(thread, row) != position)
            printBrief(file, QT_TRANSLATE_NOOP("Cli", "beside"), arrays.root(thread, row));
    }
    for (std::int32_t row = 0; row < arrays.childCount(position); ++row)
        printBrief(file, QT_TRANSLATE_NOOP("Cli", "answered by"), arrays.child(position, row));
}

void printNode(const evidence::ExplanationNode& node, const std::string& text, int level)
{
    QString line = QString(level * 2, QLatin1Char(' ')) + models::truthText(node.truth) + QLatin1String("  ") +
                   oneLine(node.condition, 120);
    if (!node.spans.empty())
        line += QLatin1String("  ") + quoted(text, node.spans);
    for (const evidence::Disguise& disguise : node.disguises)
        line += QLatin1String("  (") + models::disguiseText(disguise) + QLatin1Char(')');
    if (!node.measured.empty())
        line += QLatin1String("  [") + oneLine(node.measured, 60) + QLatin1Char(']');
    line += QStringLiteral("  %1").arg(models::stepsText(node.steps));
    if (node.isDecisive)
        line += QStringLiteral("  ← ") + words(QT_TRANSLATE_NOOP("Cli", "this alone is missing"));
    print(line);
    for (const evidence::ExplanationNode& child : node.children)
        printNode(child, text, level + 1);
}

} // namespace

QString tableRow(const casefile::CaseFile& file, const evidence::Comment& comment)
{
    const casefile::Marks& marks = file.marks(file.arrays().positionOf(comment.id));
    const QString hits = marks.hits == 0 ? QStringLiteral("-")
                                         : QStringLiteral("%1 %2")
                                               .arg(models::severityText(static_cast<evidence::Severity>(marks.severity)))
                                               .arg(marks.hits);
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
        .arg(base::toQString(base::toString(comment.publicId)), -8)
        .arg(comment.depth, 2)
        .arg(authorText(comment), -16)
        .arg(dateText(comment), -20)
        .arg(models::statusText(marks.status), -10)
        .arg(hits, -12)
        .arg(oneLine(comment.text, kRowText));
}

void printComment(const casefile::CaseFile& file, const evidence::Comment& comment, bool hasContext)
{
    const std::string id = base::toString(comment.publicId);
    const journal::CaseState& state = file.state();
    print(QStringLiteral("%1  %2  %3  %4").arg(base::toQString(id), authorText(comment), dateText(comment),
                                               models::statusText(state.statusOf(id))));
    if (hasContext)
        printContext(file, file.arrays().positionOf(comment.id));
    printExact(comment.text);
    for (const evidence::Hit& hit : file.hits(comment.id))
        print(QStringLiteral("  %1 %2: %3").arg(models::severityText(hit.severity), base::toQString(hit.rule),
                                               quoted(comment.text, hit.spans)));
    if (const auto decision = state.decisions.find(id); decision != state.decisions.end())
        print(QStringLiteral("  %1: %2 (%3, %4)")
                  .arg(models::statusText(decision->second.status), oneLine(decision->second.reason, 200),
                       oneLine(decision->second.actor, 40), base::toQString(base::isoLocal(decision->second.at))));
    for (const journal::Passage* passage : state.passagesOf(id))
        print(QStringLiteral("  a-%1 %2 %3: “%4” %5:%6")
                  .arg(passage->act).arg(oneLine(passage->mark.label, 60), oneLine(passage->mark.ground, 40),
                                         oneLine(journal::wordsOf(passage->mark), 120))
                  .arg(passage->mark.span.start).arg(passage->mark.span.end));
    if (const auto notes = state.notes.find(id); notes != state.notes.end()) {
        for (const journal::Note& note : notes->second)
            print(QStringLiteral("  ✎ ") + oneLine(note.text, 300));
    }
    if (const auto facts = state.asserted.find(id); facts != state.asserted.end()) {
        for (const auto& [field, fact] : facts->second)
            print(QStringLiteral("  %1: %2 = %3").arg(words(QT_TRANSLATE_NOOP("Cli", "asserted")), base::toQString(field),
                                                     oneLine(fact.value, 120)));
    }
}

void printExplanation(const evidence::Explanation& explanation, const std::string& text)
{
    QString head = QStringLiteral("%1  %2: %3").arg(base::toQString(explanation.rule), oneLine(explanation.title, 80),
                                                   models::truthText(explanation.truth));
    if (explanation.isNearMiss)
        head += QLatin1String("  (") + words(QT_TRANSLATE_NOOP("Cli", "one condition short")) + QLatin1Char(')');
    head += QStringLiteral("  ") + models::costText(explanation.root.steps, explanation.budget);
    print(head);
    printNode(explanation.root, text, 1);
}

} // namespace greffier::cli
