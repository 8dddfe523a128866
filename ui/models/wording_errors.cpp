// One sentence for every error code of core: place, what happened, the way out.
#include "ui/models/wording.h"

#include "core/base/json.h"

#include <QCoreApplication>

namespace greffier::models {
namespace {

using base::ErrorCode;

// `what` says what happened, without a full stop; `wayOut` is a whole sentence or empty.
// %1 = Error::detail, %2 = Error::hint, each already quoted or cleaned by the caller.
struct Sentence {
    ErrorCode code;
    const char* what;
    const char* wayOut;
};

// NOLINTNEXTLINE(modernize-avoid-c-arrays): a table of literals
constexpr Sentence kSentences[] = {
    {ErrorCode::Usage, QT_TRANSLATE_NOOP("Wording", "the command is not complete or has too many arguments"),
     QT_TRANSLATE_NOOP("Wording", "“greffier-cli help COMMAND” shows how it is used.")},
    {ErrorCode::UnknownCommand, QT_TRANSLATE_NOOP("Wording", "there is no such command"), QT_TRANSLATE_NOOP("Wording", "“greffier-cli help” lists the commands.")},
    {ErrorCode::UnknownOption, QT_TRANSLATE_NOOP("Wording", "there is no such option"), QT_TRANSLATE_NOOP("Wording", "“greffier-cli help COMMAND” lists the options.")},
    {ErrorCode::UnknownObject, QT_TRANSLATE_NOOP("Wording", "the case holds no such object"),
     QT_TRANSLATE_NOOP("Wording", "“greffier-cli list” shows the identifiers of the comments.")},
    {ErrorCode::UnknownField, QT_TRANSLATE_NOOP("Wording", "there is no such field"), QT_TRANSLATE_NOOP("Wording", "Use one of the fields that exist.")},
    {ErrorCode::UnknownFormat, QT_TRANSLATE_NOOP("Wording", "there is no such format"), QT_TRANSLATE_NOOP("Wording", "“greffier-cli formats” lists them.")},
    {ErrorCode::BadValue, QT_TRANSLATE_NOOP("Wording", "the value cannot be used"), QT_TRANSLATE_NOOP("Wording", "Correct the value.")},
    {ErrorCode::BadExpression, QT_TRANSLATE_NOOP("Wording", "the condition cannot be understood"), QT_TRANSLATE_NOOP("Wording", "Correct it at this place.")},
    {ErrorCode::PassageNotFound, QT_TRANSLATE_NOOP("Wording", "the text holds no such passage"),
     QT_TRANSLATE_NOOP("Wording", "Copy the words exactly as they stand in the comment.")},
    {ErrorCode::PassageSplitsGrapheme, QT_TRANSLATE_NOOP("Wording", "the passage would cut a character in two"),
     QT_TRANSLATE_NOOP("Wording", "Move its start or end by one character.")},
    {ErrorCode::PackInvalid, QT_TRANSLATE_NOOP("Wording", "the rule pack has an error and was not adopted"),
     QT_TRANSLATE_NOOP("Wording", "Correct the pack at this place.")},
    {ErrorCode::RuleUnknown, QT_TRANSLATE_NOOP("Wording", "the case has no such rule"), QT_TRANSLATE_NOOP("Wording", "“greffier-cli rules list” shows the rules.")},
    {ErrorCode::PlaceholderNotAllowed,
     QT_TRANSLATE_NOOP("Wording", "it stands for a comment that the capture does not hold, so nothing can be decided or noted on it"),
     QT_TRANSLATE_NOOP("Wording", "Choose one of the replies to it.")},
    {ErrorCode::ComplaintClosed, QT_TRANSLATE_NOOP("Wording", "the complaint was sent and does not change any more"),
     QT_TRANSLATE_NOOP("Wording", "Record the answer, or open another complaint.")},
    {ErrorCode::FileExists, QT_TRANSLATE_NOOP("Wording", "the file exists already"), QT_TRANSLATE_NOOP("Wording", "Choose another name.")},

    {ErrorCode::NoThread, QT_TRANSLATE_NOOP("Wording", "no thread here"),
     QT_TRANSLATE_NOOP("Wording", "Keep it as an attachment (“greffier-cli attach”), or save the page again with its comments.")},
    {ErrorCode::NothingFound, QT_TRANSLATE_NOOP("Wording", "nothing was found"), QT_TRANSLATE_NOOP("Wording", "Widen the condition.")},
    {ErrorCode::NothingToUndo, QT_TRANSLATE_NOOP("Wording", "there is nothing to undo"), ""},
    {ErrorCode::NothingToRedo, QT_TRANSLATE_NOOP("Wording", "there is nothing to redo"), ""},
    {ErrorCode::VerificationFailed, QT_TRANSLATE_NOOP("Wording", "the case is not what was recorded"),
     QT_TRANSLATE_NOOP("Wording", "Keep this file as it is and compare it with a backup.")},
    {ErrorCode::TestsFailed, QT_TRANSLATE_NOOP("Wording", "an example of a rule gives another answer than the pack says"),
     QT_TRANSLATE_NOOP("Wording", "Correct the rule or the example.")},
    {ErrorCode::ActivationRefused,
     QT_TRANSLATE_NOOP("Wording", "a rule written in the case becomes active after 20 decided hits, with a precision "
                                  "whose lower bound is 0.6 or more"),
     QT_TRANSLATE_NOOP("Wording", "Decide more of its hits, or give a written reason.")},
    {ErrorCode::GroundConflict,
     QT_TRANSLATE_NOOP("Wording", "the same words cannot be qualified both ways: %1 stands on them already"),
     QT_TRANSLATE_NOOP("Wording", "Withdraw the other qualification, or mark other words.")},
    {ErrorCode::ComplaintIncomplete, QT_TRANSLATE_NOOP("Wording", "the complaint is not complete: %1"),
     QT_TRANSLATE_NOOP("Wording", "“greffier-cli complaint show” lists what is missing.")},
    {ErrorCode::StatementInvalid, QT_TRANSLATE_NOOP("Wording", "the statement of reasons would be refused: %1"),
     QT_TRANSLATE_NOOP("Wording", "Correct the field with “decide --dsa” or “case set”.")},
    {ErrorCode::RedactionLeak,
     QT_TRANSLATE_NOOP("Wording", "the export still shows what it should not, %1, and was not written"),
     QT_TRANSLATE_NOOP("Wording", "Add the word to a person or to the profile, or change the text that holds it.")},
    {ErrorCode::TooFewDecisions,
     QT_TRANSLATE_NOOP("Wording", "words can be compared once comments have been decided both ways"),
     QT_TRANSLATE_NOOP("Wording", "Flag some comments and clear others, then ask again.")},

    {ErrorCode::FileMissing, QT_TRANSLATE_NOOP("Wording", "the file does not exist"), QT_TRANSLATE_NOOP("Wording", "Check the name and the folder.")},
    {ErrorCode::FileUnreadable, QT_TRANSLATE_NOOP("Wording", "the file cannot be read"), QT_TRANSLATE_NOOP("Wording", "Check the permissions of the file.")},
    {ErrorCode::FileEmpty, QT_TRANSLATE_NOOP("Wording", "the file is empty"), QT_TRANSLATE_NOOP("Wording", "Save or export the page again.")},
    {ErrorCode::FileIsDirectory, QT_TRANSLATE_NOOP("Wording", "this is a folder, not a file"), QT_TRANSLATE_NOOP("Wording", "Give the files in it one by one.")},
    {ErrorCode::FileTooLarge, QT_TRANSLATE_NOOP("Wording", "the file is too large"), QT_TRANSLATE_NOOP("Wording", "Split the export into several files.")},
    {ErrorCode::FileChanged, QT_TRANSLATE_NOOP("Wording", "the file changed while it was read"),
     QT_TRANSLATE_NOOP("Wording", "Bring it in again once nothing writes to it.")},
    {ErrorCode::FormatNotRecognised, QT_TRANSLATE_NOOP("Wording", "no reader knows this kind of file"),
     QT_TRANSLATE_NOOP("Wording", "“greffier-cli formats” lists what can be read; --format chooses a reader.")},
    {ErrorCode::Malformed, QT_TRANSLATE_NOOP("Wording", "the file breaks the rules of its format"), QT_TRANSLATE_NOOP("Wording", "Export it again and compare.")},
    {ErrorCode::Truncated, QT_TRANSLATE_NOOP("Wording", "the file ends too early"), QT_TRANSLATE_NOOP("Wording", "Download or export it again, complete.")},
    {ErrorCode::DoctypeRefused, QT_TRANSLATE_NOOP("Wording", "the file declares its own document type, which may hide entities"),
     QT_TRANSLATE_NOOP("Wording", "Remove the DOCTYPE declaration if you trust the file.")},
    {ErrorCode::LimitExceeded, QT_TRANSLATE_NOOP("Wording", "the file goes beyond a safety limit"), QT_TRANSLATE_NOOP("Wording", "Split the file.")},
    {ErrorCode::NotUtf8, QT_TRANSLATE_NOOP("Wording", "the text is not valid UTF-8"), QT_TRANSLATE_NOOP("Wording", "Save the file as UTF-8.")},
    {ErrorCode::MissingColumn, QT_TRANSLATE_NOOP("Wording", "a column that is needed is missing"),
     QT_TRANSLATE_NOOP("Wording", "Name the columns in the first line; a column with the text is needed.")},

    {ErrorCode::CaseMissing, QT_TRANSLATE_NOOP("Wording", "there is no case of this name"),
     QT_TRANSLATE_NOOP("Wording", "Check the name, or create it with “greffier-cli new”.")},
    {ErrorCode::CaseNotACase, QT_TRANSLATE_NOOP("Wording", "the file is not a case"), QT_TRANSLATE_NOOP("Wording", "Choose a file that Greffier wrote.")},
    {ErrorCode::CaseDamaged, QT_TRANSLATE_NOOP("Wording", "the case is damaged"),
     QT_TRANSLATE_NOOP("Wording", "Run “greffier-cli verify” on it and go back to a backup.")},
    {ErrorCode::CaseNewer, QT_TRANSLATE_NOOP("Wording", "the case was written by a newer version"), QT_TRANSLATE_NOOP("Wording", "Install the newer version to work on it.")},
    {ErrorCode::CaseLocked, QT_TRANSLATE_NOOP("Wording", "another program is writing to the case"), QT_TRANSLATE_NOOP("Wording", "Wait for it or close it, then try again.")},
    {ErrorCode::CaseReadOnly, QT_TRANSLATE_NOOP("Wording", "the case is open for reading only"), QT_TRANSLATE_NOOP("Wording", "Work on a copy that can be written.")},
    {ErrorCode::CaseRefused, QT_TRANSLATE_NOOP("Wording", "the case holds what a case must not hold, and was refused"),
     QT_TRANSLATE_NOOP("Wording", "Do not trust this file; ask its sender for another copy.")},
    {ErrorCode::SideCarPresent, QT_TRANSLATE_NOOP("Wording", "a journal file of an interrupted writing stands beside the case"),
     QT_TRANSLATE_NOOP("Wording", "Keep both files together and open the case with the program that wrote it.")},

    {ErrorCode::DiskFull, QT_TRANSLATE_NOOP("Wording", "the disk is full; nothing was changed"), QT_TRANSLATE_NOOP("Wording", "Free some space and try again.")},
    {ErrorCode::WriteFailed, QT_TRANSLATE_NOOP("Wording", "the file cannot be written"), QT_TRANSLATE_NOOP("Wording", "Check the folder and its permissions.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Wording", "stopped as you asked; nothing was changed"), ""},
    {ErrorCode::Internal, QT_TRANSLATE_NOOP("Wording", "something happened that should not happen"),
     QT_TRANSLATE_NOOP("Wording", "Please report it with these words.")},
};

const Sentence& sentenceOf(ErrorCode code)
{
    const Sentence* last = nullptr;
    for (const Sentence& sentence : kSentences) {
        last = &sentence;
        if (sentence.code == code)
            break;
    }
    return *last; // Internal is the last
}

// Error data is data of strangers: it must stay on the line and must not turn it around.
QString oneLine(const std::string& data)
{
    QString line;
    for (const QChar c : base::toQString(data)) {
        const bool isFormat = c.category() == QChar::Other_Format;
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            line += u' ';
        else if (!isFormat)
            line += c;
    }
    return line.trimmed();
}

QString placeText(const base::Error& error)
{
    const QString where = oneLine(error.where);
    if (error.line <= 0)
        return where;
    const QString position =
        error.column > 0 ? QCoreApplication::translate("Wording", "line %1, column %2").arg(error.line).arg(error.column)
                         : QCoreApplication::translate("Wording", "line %1").arg(error.line);
    return where.isEmpty() ? position : where + QStringLiteral(", ") + position;
}

// Where the data of an error is two counts, they are worded.
QString detailText(const base::Error& error)
{
    const bool isRefusal = error.code == ErrorCode::ActivationRefused;
    if (error.detail.empty() || (!isRefusal && error.code != ErrorCode::TooFewDecisions))
        return reasonText(oneLine(error.detail).toStdString());
    const QStringList counts = base::toQString(error.detail).split(u' ');
    const rules::Tally tally{counts.value(0).toLongLong(), counts.value(1).toLongLong()};
    if (isRefusal)
        return QCoreApplication::translate("Wording", "so far: %1").arg(precisionText(tally));
    return QCoreApplication::translate("Wording", "so far %1 decided against, %2 cleared")
        .arg(tally.confirmed).arg(tally.contradicted);
}

} // namespace

QString errorText(const base::Error& error)
{
    const Sentence& sentence = sentenceOf(error.code);
    QString text = placeText(error);
    if (!text.isEmpty())
        text += QCoreApplication::translate("Wording", ": ", "between a place and what happened there");
    const QString what = QCoreApplication::translate("Wording", sentence.what);
    const QString detail = detailText(error);
    const bool isInside = what.contains(QLatin1String("%1")); // the sentence says itself where the detail stands
    text += isInside ? what.arg(detail) : what;
    if (!isInside && !detail.isEmpty())
        text += QStringLiteral(" (%1)").arg(detail);
    text += u'.';
    if (const QString hint = oneLine(error.hint); !hint.isEmpty())
        text += u' ' + QCoreApplication::translate("Wording", "What would be right: %1.").arg(hint);
    else if (*sentence.wayOut != '\0')
        text += u' ' + QCoreApplication::translate("Wording", sentence.wayOut);
    if (text.size() > 0)
        text[0] = error.where.empty() ? text[0].toUpper() : text[0];
    return text;
}

} // namespace greffier::models
