#include "ui/models/rule_import_report.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QLocale>

namespace greffier::models {
namespace {

using rules::importers::Effect;
using rules::importers::Import;
using rules::importers::Reason;
using rules::importers::Remark;
using rules::importers::Source;

// In the order of Reason; %1 = Remark::detail.
// NOLINTNEXTLINE(modernize-avoid-c-arrays): a table of literals
constexpr const char* kReasons[] = {
    QT_TRANSLATE_NOOP("Wording", "a field of the same name in line %1 overwrites it, at its source too"),
    QT_TRANSLATE_NOOP("Wording", "unknown name"),
    QT_TRANSLATE_NOOP("Wording", "a capture does not hold what this asks for"),
    QT_TRANSLATE_NOOP("Wording", "rules of Greffier point at comments and do nothing else"),
    QT_TRANSLATE_NOOP("Wording", "lets comments through at its source; here it only points at them, with the lowest severity"),
    QT_TRANSLATE_NOOP("Wording", "is about posts, their titles or links, not about comments"),
    QT_TRANSLATE_NOOP("Wording", "the body is searched, the title is not"),
    QT_TRANSLATE_NOOP("Wording", "cannot be made into a condition (%1)"),
    QT_TRANSLATE_NOOP("Wording", "a value of another kind than expected"),
    QT_TRANSLATE_NOOP("Wording", "cannot be read (%1)"),
    QT_TRANSLATE_NOOP("Wording", "beyond the limit of %1"),
    QT_TRANSLATE_NOOP("Wording", "nothing of it carried over"),
    QT_TRANSLATE_NOOP("Wording", "read as the text of the comment"),
    QT_TRANSLATE_NOOP("Wording", "gives upper case at its source; here case does not count"),
    QT_TRANSLATE_NOOP("Wording", "upper case compared with lower-case letters: it matched nothing at its source; here case does not count"),
    QT_TRANSLATE_NOOP("Wording", "also a part of ordinary words (%1); made a whole word"),
    QT_TRANSLATE_NOOP("Wording", "its source also searches name, address and e-mail of the author; here only the text"),
    QT_TRANSLATE_NOOP("Wording", "an address of the network; a capture does not hold those"),
    QT_TRANSLATE_NOOP("Wording", "looks like a regular expression and was taken as one"),
    QT_TRANSLATE_NOOP("Wording", "found, but not replaced by “%1”"),
    QT_TRANSLATE_NOOP("Wording", "stands in line %1 already"),
    QT_TRANSLATE_NOOP("Wording", "is switched off at its source"),
    QT_TRANSLATE_NOOP("Wording", "its source leaves blanks and punctuation out when it counts; here every character counts"),
};
static_assert(std::size(kReasons) == rules::importers::kReasonNames.size());

QString effectText(Effect effect)
{
    switch (effect) {
    case Effect::Wider:
        return QCoreApplication::translate("Wording", "the rule finds more than at its source");
    case Effect::Narrower:
        return QCoreApplication::translate("Wording", "the rule finds less than at its source");
    case Effect::LeftOut:
        return QCoreApplication::translate("Wording", "left out");
    case Effect::None:
        break;
    }
    return {};
}

// Words of a stranger's file, on one line and without characters that turn it round.
QString plain(const std::string& data)
{
    QString text;
    for (const QChar c : base::toQString(data)) {
        if (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            text += c;
    }
    return text.simplified();
}

} // namespace

QString sourceName(Source source)
{
    switch (source) {
    case Source::AutoModerator:
        return QCoreApplication::translate("Wording", "AutoModerator (Reddit)");
    case Source::AbuseFilter:
        return QCoreApplication::translate("Wording", "AbuseFilter (MediaWiki)");
    case Source::WordPress:
        return QCoreApplication::translate("Wording", "word list (WordPress)");
    case Source::Discourse:
        break;
    }
    return QCoreApplication::translate("Wording", "watched words (Discourse)");
}

QString remarkText(const Remark& remark)
{
    QStringList place;
    if (remark.line > 0)
        place += QCoreApplication::translate("Wording", "line %1").arg(remark.line);
    if (!remark.rule.empty())
        place += QCoreApplication::translate("Wording", "rule %1").arg(plain(remark.rule));
    if (!remark.what.empty())
        place += QCoreApplication::translate("Wording", "“%1”", "words of a file").arg(plain(remark.what));
    QString why = QCoreApplication::translate("Wording", kReasons[static_cast<std::size_t>(remark.reason)]);
    if (why.contains(QLatin1String("%1")))
        why = why.arg(plain(remark.detail));
    else if (!remark.detail.empty())
        why += QStringLiteral(" (%1)").arg(plain(remark.detail));
    QString text = place.join(QStringLiteral(", "));
    if (!text.isEmpty())
        text += QCoreApplication::translate("Wording", ": ", "between a place and what happened there");
    text += why;
    if (const QString effect = effectText(remark.effect); !effect.isEmpty())
        text += QCoreApplication::translate("Wording", "; ", "between a cause and its effect") + effect;
    return text + u'.';
}

QStringList importReport(const Import& import)
{
    const int remarks = static_cast<int>(import.remarks.size());
    QStringList lines;
    lines += QCoreApplication::translate("Wording", "Read as %1: %2, %3.")
                 .arg(sourceName(import.source),
                      QCoreApplication::translate("Wording", "%n rule(s)", nullptr, import.rules),
                      QCoreApplication::translate("Wording", "%n remark(s)", nullptr, remarks));
    if (import.rules > 0)
        lines += QCoreApplication::translate("Wording", "Every imported rule is a draft: it finds nothing until its state is changed.");
    for (const Remark& remark : import.remarks)
        lines += remarkText(remark);
    return lines;
}

base::Result<ImportedRules> importRules(const std::string& bytes, const std::string& fileName)
{
    const auto import = rules::importers::importRules({bytes, fileName, std::nullopt});
    if (!import)
        return base::fail(import.error());
    return ImportedRules{import->packId + ".toml", import->toml, importReport(*import).join(u'\n'), import->rules};
}

} // namespace greffier::models
