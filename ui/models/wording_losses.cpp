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
    {"unknown-author", QT_TRANSLATE_NOOP("Wording", "Comments without an author")},
    {"unknown-date", QT_TRANSLATE_NOOP("Wording", "Comments without a date")},
    {"duplicate-id", QT_TRANSLATE_NOOP("Wording", "Identifiers used more than once")},
    {"missing-parent", QT_TRANSLATE_NOOP("Wording", "Replies to comments that were not captured")},
    {"cycle", QT_TRANSLATE_NOOP("Wording", "Circles of replies, cut")},
    {"html-removed", QT_TRANSLATE_NOOP("Wording", "Markup left out of the text")},
    {"image-removed", QT_TRANSLATE_NOOP("Wording", "Images left out of the text")},
    {"link-removed", QT_TRANSLATE_NOOP("Wording", "Link addresses left out of the text")},
    {"invalid-bytes", QT_TRANSLATE_NOOP("Wording", "Bytes that are no valid text, shown as �")},
    {"bad-date", QT_TRANSLATE_NOOP("Wording", "Dates that could not be understood")},
    {"empty-text", QT_TRANSLATE_NOOP("Wording", "Comments without text")},
    {"unreadable-row", QT_TRANSLATE_NOOP("Wording", "Rows that could not be read")},
    {"unknown-column", QT_TRANSLATE_NOOP("Wording", "Columns that rules do not use")},
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
