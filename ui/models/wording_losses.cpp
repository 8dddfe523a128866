// The losses of a capture's ledger in words.
#include "ui/models/wording.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QLocale>

namespace greffier::models {
namespace {

struct NamedLoss {
    std::string_view what; // evidence::Loss::what, as the readers write it
    const char* text;
};

// NOLINTNEXTLINE(modernize-avoid-c-arrays): a table of literals
constexpr NamedLoss kLosses[] = {
    {"duplicate-id", QT_TRANSLATE_NOOP("Wording", "Identifiers used more than once")},
    {"repeated-comment", QT_TRANSLATE_NOOP("Wording", "Comments that another file gives again, word for word")},
    {"rest-unreadable", QT_TRANSLATE_NOOP("Wording", "Places after which a file could not be read")},
    {"duplicate-key", QT_TRANSLATE_NOOP("Wording", "Fields given twice in one entry")},
    {"cycle", QT_TRANSLATE_NOOP("Wording", "Circles of replies, cut")},
    {"html-removed", QT_TRANSLATE_NOOP("Wording", "Markup left out of the text")},
    {"image", QT_TRANSLATE_NOOP("Wording", "Images left out of the text")},
    {"link-target", QT_TRANSLATE_NOOP("Wording", "Link addresses left out of the text")},
    {"page-furniture", QT_TRANSLATE_NOOP("Wording", "Parts of the page that are no comment")},
    {"invalid-bytes", QT_TRANSLATE_NOOP("Wording", "Bytes that are no valid text, shown as �")},
    {"lone-surrogates", QT_TRANSLATE_NOOP("Wording", "Halves of characters, shown as �")},
    {"nul-characters", QT_TRANSLATE_NOOP("Wording", "NUL characters shown as ␀")},
    {"unknown-charset", QT_TRANSLATE_NOOP("Wording", "Character sets that are not known")},
    {"more-comments", QT_TRANSLATE_NOOP("Wording", "Comments that the source only counts (“more”)")},
    {"partial", QT_TRANSLATE_NOOP("Wording", "Comments that the source lists but did not deliver")},
    {"attachment", QT_TRANSLATE_NOOP("Wording", "Attached files that are not part of the capture")},
    {"attachment-limit", QT_TRANSLATE_NOOP("Wording", "Attached files beyond the limits, not kept")},
    {"shared-elsewhere", QT_TRANSLATE_NOOP("Wording", "Shared posts whose text stands on another server")},
    {"deleted-thread", QT_TRANSLATE_NOOP("Wording", "Threads that the source marks as deleted")},
    {"rounded-time", QT_TRANSLATE_NOOP("Wording", "Times that were rounded before they were saved")},
    {"relative-time", QT_TRANSLATE_NOOP("Wording", "Times that only say how long ago; nothing tells when the page was saved")},
    {"relative-time-vague", QT_TRANSLATE_NOOP("Wording", "Times that only say roughly how long ago")},
    {"relative-time-counted", QT_TRANSLATE_NOOP("Wording", "Times that say how long ago, counted back from the moment of capture")},
    {"ambiguous-date", QT_TRANSLATE_NOOP("Wording", "Dates whose day and month cannot be told apart")},
    {"system-message", QT_TRANSLATE_NOOP("Wording", "Lines of the program itself")},
    {"repaired-encoding", QT_TRANSLATE_NOOP("Wording", "Texts encoded twice, repaired")},
    {"write-ahead-log", QT_TRANSLATE_NOOP("Wording", "Latest changes that stand in a file beside the database")},
    {"repaired-markup", QT_TRANSLATE_NOOP("Wording", "Faults of the markup, repaired")},
    {"judgement", QT_TRANSLATE_NOOP("Wording", "Comments whose decisions, notes and passages stay in the report")},
    {"other-sheet", QT_TRANSLATE_NOOP("Wording", "Further sheets of the spreadsheet, left out")},
    {"page-data-unreadable", QT_TRANSLATE_NOOP("Wording", "Data for search engines in the page that cannot be read")},
    {"uneven-row", QT_TRANSLATE_NOOP("Wording", "Rows with too many or too few cells")},
};

} // namespace

QString lossKindText(const std::string& what)
{
    for (const NamedLoss& named : kLosses) {
        if (named.what == what)
            return QCoreApplication::translate("Wording", named.text);
    }
    return base::toQString(what).replace(u'-', u' '); // a reader newer than this list
}

QString lossText(const evidence::Loss& loss)
{
    const QString count = QLocale().toString(static_cast<qlonglong>(loss.count));
    const QString kind = lossKindText(loss.what);
    if (loss.example.empty())
        return QCoreApplication::translate("Wording", "%1: %2", "a loss and its count").arg(kind, count);
    return QCoreApplication::translate("Wording", "%1: %2 (for example “%3”)", "a loss, its count, an example")
        .arg(kind, count, base::toQString(loss.example).simplified());
}

} // namespace greffier::models
