#include "ui/models/wording.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace greffier;
using base::Error;
using base::ErrorCode;

namespace {

bool isOneLine(const QString& text)
{
    return !text.trimmed().isEmpty() && !text.contains(u'\n') && !text.contains(u'\r') && !text.contains(u'%');
}

// One value of every alternative of the variant.
template <std::size_t... I> std::vector<journal::Payload> everyPayload(std::index_sequence<I...>)
{
    return {journal::Payload(std::in_place_index<I>)...};
}

journal::Payload decided(std::size_t comments, journal::DecisionStatus status, const std::string& reason)
{
    journal::Decided act;
    for (std::size_t i = 1; i <= comments; ++i)
        act.comments.push_back("c-" + std::to_string(i));
    act.status = status;
    act.reason = reason;
    return act;
}

template <class Value, class Text> void compareDistinct(std::initializer_list<Value> values, Text text)
{
    QSet<QString> texts;
    for (const Value value : values) {
        QVERIFY(isOneLine(text(value)));
        texts.insert(text(value));
    }
    QCOMPARE(texts.size(), static_cast<qsizetype>(values.size()));
}

} // namespace

class TestWording : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void everyErrorHasItsOwnLine();
    void errorNamesPlaceAndWayOut_data();
    void errorNamesPlaceAndWayOut();
    void strangeDataStaysOnTheLine();
    void everyActHasItsOwnWords();
    void actsSayWhatWasDone_data();
    void actsSayWhatWasDone();
    void longTextsAreShortened();
    void enumsHaveDistinctWords();
    void ledgerAndLosses();
    void everyLossOfTheReadersIsWorded();
    void countsAndProgress();
    void paceIsHonest_data();
    void paceIsHonest();
    void findings();
};

void TestWording::everyErrorHasItsOwnLine()
{
    QSet<QString> texts;
    const int last = static_cast<int>(ErrorCode::Internal); // the last enumerator
    for (int code = 0; code <= last; ++code) {
        const QString text = models::errorText({static_cast<ErrorCode>(code), {}, {}, 0, 0, {}});
        QVERIFY2(isOneLine(text), qPrintable(QString::number(code)));
        QVERIFY2(text.front().isUpper(), qPrintable(text));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!texts.contains(text), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), static_cast<qsizetype>(last + 1));
}

void TestWording::errorNamesPlaceAndWayOut_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("text");
    QTest::newRow("file") << Error{ErrorCode::FileEmpty, "page.html", {}, 0, 0, {}}
                          << "page.html: the file is empty. Save or export the page again.";
    QTest::newRow("position") << Error{ErrorCode::Malformed, "a.xml", "unexpected <", 3, 12, {}}
                              << "a.xml, line 3, column 12: the file breaks the rules of its format (unexpected <). "
                                 "Export it again and compare.";
    QTest::newRow("line alone") << Error{ErrorCode::NotUtf8, "", {}, 7, 0, {}}
                                << "Line 7: the text is not valid UTF-8. Save the file as UTF-8.";
    QTest::newRow("activation") << Error{ErrorCode::ActivationRefused, "case/a", "7 2", 0, 0, {}}
                                << QStringLiteral("case/a: a rule written in the case becomes active after 20 decided hits, with a "
                                                  "precision whose lower bound is 0.6 or more (so far: 7 of 9 (45–94 %)). Decide "
                                                  "more of its hits, or give a written reason.");
    QTest::newRow("hint") << Error{ErrorCode::RuleUnknown, "insult", {}, 0, 0, "fr-moderation/insulte"}
                          << "insult: the case has no such rule. What would be right: fr-moderation/insulte.";
    QTest::newRow("no way out") << Error{ErrorCode::NothingToUndo, {}, {}, 0, 0, {}} << "There is nothing to undo.";
}

void TestWording::errorNamesPlaceAndWayOut()
{
    QFETCH(Error, error);
    QFETCH(QString, text);
    QCOMPARE(models::errorText(error), text);
}

void TestWording::strangeDataStaysOnTheLine()
{
    const Error error{ErrorCode::Malformed, "a\nb.xml", "x\r\ny\t\xE2\x80\xAE%1%2\xE2\x80\xA8z", 1, 1, {}};
    const QString text = models::errorText(error);
    QVERIFY(text.startsWith(QStringLiteral("a b.xml, line 1, column 1: ")));
    QVERIFY(text.contains(QStringLiteral("(x  y %1%2 z)")));
    for (const QChar c : text)
        QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
}

void TestWording::everyActHasItsOwnWords()
{
    const auto payloads = everyPayload(std::make_index_sequence<std::variant_size_v<journal::Payload>>());
    QSet<QString> texts, kinds;
    for (const journal::Payload& payload : payloads) {
        const QString text = models::payloadText(payload);
        const QString kind = models::kindText(payload);
        QVERIFY2(isOneLine(text), qPrintable(text));
        QVERIFY2(isOneLine(kind), qPrintable(kind));
        texts.insert(text);
        kinds.insert(kind);
    }
    QCOMPARE(texts.size(), static_cast<qsizetype>(payloads.size()));
    QCOMPARE(kinds.size(), static_cast<qsizetype>(payloads.size()));
}

void TestWording::actsSayWhatWasDone_data()
{
    using journal::DecisionStatus;
    QTest::addColumn<journal::Payload>("payload");
    QTest::addColumn<QString>("text");
    QTest::newRow("decided") << decided(1, DecisionStatus::Flagged, "injure") << "Flagged c-1: injure";
    QTest::newRow("without reason") << decided(2, DecisionStatus::Cleared, "") << "Cleared c-1, c-2";
    QTest::newRow("many") << decided(20, DecisionStatus::Removed, "") << "Removed c-1, c-2, c-3, c-4, c-5 and 15 more";
    QTest::newRow("reopened") << decided(1, DecisionStatus::Open, "") << "Reopened c-1";
    QTest::newRow("note") << journal::Payload(journal::Noted{"c-3", "à  revoir\n%1"})
                          << QStringLiteral("Note on c-3: à revoir %1");
    QTest::newRow("capture") << journal::Payload(journal::CaptureAdded{"", "wxr", "", 1, 20})
                             << "Imported a capture (wxr): comments c-1 to c-20";
    QTest::newRow("nothing in the capture") << journal::Payload(journal::CaptureAdded{"", "wxr", "", 1, 0})
                                            << "Imported a capture (wxr)";
    QTest::newRow("label off") << journal::Payload(journal::LabelSet{"c-1", "ironie", false})
                               << QStringLiteral("Took from c-1 the label “ironie”");
    QTest::newRow("verdict") << journal::Payload(journal::HitJudged{"c-1", "p/r", "", journal::Verdict::Beside})
                             << "Judged the hit of p/r on c-1: beside the point";
    QTest::newRow("broken") << journal::Payload(journal::Verified{false, "c-3"}) << "Verified the case: c-3";
}

void TestWording::actsSayWhatWasDone()
{
    QFETCH(journal::Payload, payload);
    QFETCH(QString, text);
    QCOMPARE(models::payloadText(payload), text);
    journal::Act act;
    act.payload = payload;
    QCOMPARE(models::actText(act), text);
}

void TestWording::longTextsAreShortened()
{
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "\U0001F600";
    const QString said = models::payloadText(journal::Noted{"c-1", text});
    QVERIFY(said.size() < 160);
    QVERIFY(said.endsWith(u'…'));
    QVERIFY(said[said.size() - 2].isLowSurrogate()); // no character is cut in two
}

void TestWording::enumsHaveDistinctWords()
{
    using journal::DecisionStatus, journal::Verdict, evidence::Severity, evidence::Truth, text::ReadingKind,
        rules::RuleState, base::Stage, casefile::Layer;
    const auto statuses = {DecisionStatus::Open, DecisionStatus::Cleared, DecisionStatus::Flagged,
                           DecisionStatus::Removed, DecisionStatus::Escalated};
    compareDistinct(statuses, models::statusText);
    compareDistinct(statuses, models::statusVerb);
    compareDistinct({Severity::Info, Severity::Low, Severity::Medium, Severity::High, Severity::Critical},
                    models::severityText);
    compareDistinct({Truth::False, Truth::True, Truth::Unknown, Truth::Indeterminate}, models::truthText);
    compareDistinct({ReadingKind::Raw, ReadingKind::Readable, ReadingKind::Folded, ReadingKind::Plain},
                    models::readingText);
    compareDistinct({Verdict::Right, Verdict::Wrong, Verdict::Beside}, models::verdictText);
    compareDistinct({RuleState::Draft, RuleState::Watch, RuleState::Active, RuleState::Retired}, models::ruleStateText);
    compareDistinct({Stage::Reading, Stage::Parsing, Stage::Storing, Stage::Scanning, Stage::Indexing, Stage::Verifying,
                     Stage::Exporting},
                    models::stageText);
    compareDistinct({Layer::File, Layer::Schema, Layer::Blob, Layer::Text, Layer::Author, Layer::Thread, Layer::Capture,
                     Layer::Passage, Layer::Chain, Layer::Derived, Layer::Reparse},
                    models::layerText);
}

void TestWording::ledgerAndLosses()
{
    evidence::Ledger ledger;
    ledger.comments = 20;
    QVERIFY(models::completenessText(ledger).startsWith(QStringLiteral("20 captured, ")));
    ledger.announced = 32;
    QCOMPARE(models::completenessText(ledger), QStringLiteral("20 captured of 32 announced"));
    QCOMPARE(models::lossText({"cycle", 2, ""}), QStringLiteral("Circles of replies, cut: 2"));
    QCOMPARE(models::lossText({"cycle", 2, "a %1\nb"}),
             QStringLiteral("Circles of replies, cut: 2 (for example “a %1 b”)"));
    QCOMPARE(models::lossKindText("something-new"), QStringLiteral("something new"));
}

// A loss without words would show its identifier to a French reader.
void TestWording::everyLossOfTheReadersIsWorded()
{
    static const QRegularExpression kCall(QStringLiteral("addLoss\\(\"([a-z-]+)\""));
    QSet<QString> losses;
    QDirIterator files(QStringLiteral(GREFFIER_SOURCE_DIR "/core"), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto calls = kCall.globalMatch(QString::fromUtf8(file.readAll()));
        while (calls.hasNext())
            losses << calls.next().captured(1);
    }
    QVERIFY(losses.contains(QStringLiteral("cycle")));
    for (QString loss : std::as_const(losses)) {
        const QString worded = models::lossKindText(loss.toStdString());
        QVERIFY2(worded != loss.replace(u'-', u' '), qPrintable(loss));
    }
}

void TestWording::countsAndProgress()
{
    QVERIFY(models::commentCountText(20).startsWith(QStringLiteral("20 ")));
    QVERIFY(models::hitCountText(0).startsWith(QStringLiteral("0 ")));
    QCOMPARE(models::progressText({base::Stage::Scanning, 5, 20}), QStringLiteral("Scanning: 5 of 20"));
    QCOMPARE(models::progressText({base::Stage::Reading, 5, 0}), QStringLiteral("Reading…"));
    QCOMPARE(models::progressText({base::Stage::Storing, 1'500'000, 20'000'000}), QStringLiteral("Storing: 1.5 MB of 20.0 MB"));
}

void TestWording::paceIsHonest_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<int>("perSecond");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << qint64{100} << 10 << "20 of 100, 10 per second, about 8 s left";
    QTest::newRow("rounded") << qint64{2'300} << 60 << "120 of 2300, 60 per second, about 35 s left";
    QTest::newRow("minutes") << qint64{10'000} << 10 << "20 of 10000, 10 per second, about 17 min left";
    QTest::newRow("hours") << qint64{100'000} << 10 << "20 of 100000, 10 per second, about 2 h 45 min left";
    QTest::newRow("no total") << qint64{0} << 10 << "10 per second";
    QTest::newRow("nothing moves") << qint64{100} << 0 << "0 of 100, time left unknown";
}

void TestWording::paceIsHonest()
{
    QFETCH(qint64, total);
    QFETCH(int, perSecond);
    base::Pace pace;
    QCOMPARE(models::paceText({}, pace), QString());
    base::Progress progress{base::Stage::Scanning, 0, total};
    pace.observe(progress, 0);
    progress.done = 2 * perSecond;
    pace.observe(progress, 2'000);
    QTEST(models::paceText(progress, pace), "text");
}

void TestWording::findings()
{
    QCOMPARE(models::findingText({casefile::Layer::Text, "c-12", "digest\ndiffers"}),
             QStringLiteral("comment text, c-12: digest differs"));
    QCOMPARE(models::findingText({casefile::Layer::Chain, "", "broken"}), QStringLiteral("journal: broken"));
}

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
