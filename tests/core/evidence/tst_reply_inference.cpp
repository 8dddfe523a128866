#include "core/evidence/reply_inference.h"
#include "core/text/unicode.h"
#include "tests/support/tree_text.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace greffier;
using namespace greffier::evidence;

// Comments as "number|author|text", one a line; "number@seconds|…" gives a time. Replies as "3>1 mention high “@Jean”".
class TestReplyInference : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replies_data();
    void replies();
    void newestFirstIsReadByTime();
    void textsWithoutSignsNeedNoSecondReading();
    void onlyAddedThreadsAnswer();
    void parentsAreAlwaysEarlier();
};

namespace {

std::vector<Comment> commentsOf(const QString& lines)
{
    std::vector<Comment> comments;
    for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList head = line.section(QLatin1Char('|'), 0, 0).split(QLatin1Char('@'));
        Comment comment;
        comment.id = {head[0].toLongLong()};
        comment.publicId = {base::PublicKind::Comment, comment.id.value};
        if (head.size() > 1) {
            comment.posted.seconds = head[1].toLongLong();
            comment.posted.isZoneKnown = true;
        }
        comment.author = line.section(QLatin1Char('|'), 1, 1).toStdString();
        comment.text = line.section(QLatin1Char('|'), 2).replace(QLatin1String("\\n"), QLatin1String("\n")).toStdString();
        comments.push_back(std::move(comment));
    }
    return comments;
}

std::vector<InferredReply> inferred(const ThreadArrays& arrays, const std::vector<Comment>& comments, std::int32_t cap)
{
    ReplyInference inference(arrays, std::vector<std::int32_t>(static_cast<std::size_t>(arrays.threadCount()), cap));
    for (const Comment& comment : comments)
        inference.add(comment);
    if (inference.needsTextsAgain()) {
        for (const Comment& comment : comments)
            inference.addAgain(comment);
    }
    return inference.finish();
}

QString described(const std::vector<InferredReply>& replies, const std::vector<Comment>& comments)
{
    QStringList all;
    for (const InferredReply& reply : replies) {
        const auto item = std::find_if(comments.begin(), comments.end(), [&](const Comment& c) { return c.id == reply.item; });
        QString line = QStringLiteral("%1>%2 %3 %4")
                           .arg(reply.item.value).arg(reply.parent.value)
                           .arg(QString::fromUtf8(toString(reply.reason).data()),
                                QString::fromUtf8(toString(reply.confidence).data()));
        if (!reply.span.isEmpty())
            line += QStringLiteral(" “%1”").arg(QString::fromStdString(std::string(text::slice(item->text, reply.span))));
        all << line;
    }
    return all.join(QLatin1String("; "));
}

} // namespace

namespace {

// Trees, their comments, what is inferred, and the depth cap of the capture.
void row(const char* name, const char* tree, const char* comments, const char* expected, int cap = 0)
{
    QTest::newRow(name) << QString::fromUtf8(tree) << QString::fromUtf8(comments) << cap << QString::fromUtf8(expected);
}

void addNames()
{
    row("one of that name", "(1)(2)(3)", "1|Jean|Bonjour\n2|Zoé|Salut\n3|Marc|@Jean tu crois ?", "3>1 mention high “@Jean”");
    row("accents and capitals", "(1)(2)", "1|Zoé|Bonjour\n2|Marc|  @ZOE: oui", "2>1 mention high “@ZOE”");
    row("name with blanks", "(1)(2)(3)", "1|Jean Mich|Bonjour\n2|Jean|Salut\n3|Marc|@Jean Mich bonjour à toi",
        "3>1 mention high “@Jean Mich”");
    row("underscore for a blank", "(1)(2)", "1|Jean Mich|Bonjour\n2|Marc|@Jean_Mich non", "2>1 mention high “@Jean_Mich”");
    row("blank for an underscore", "(1)(2)", "1|Jean_Mich|Bonjour\n2|Marc|@Jean Mich, non", "2>1 mention high “@Jean Mich”");
    row("a name that begins another one", "(1)(2)(3)", "1|Jean|Bonjour\n2|Jean Mich|Salut\n3|Marc|@Jean bonjour",
        "3>1 mention high “@Jean”");
    row("letters that begin a name are no name", "(1)(2)", "1|Jeanne|Bonjour\n2|Marc|@Jean bonjour", "");
    row("the first word of one name", "(1)(2)", "1|Jean Mich|Bonjour\n2|Marc|@Jean bonjour", "2>1 mention medium “@Jean”");
    row("the first word of two names", "(1)(2)(3)", "1|Jean Mich|A\n2|Jean Luc|B\n3|Marc|@Jean bonjour", "");
    row("the nearest of two comments", "(1)(2)(3)(4)", "1|Jean|A\n2|Zoé|B\n3|Jean|C\n4|Marc|@Jean oui", "4>3 mention medium “@Jean”");
    row("never a later one", "(1)(2)", "1|Marc|@Jean où es-tu ?\n2|Jean|Ici", "");
    row("never oneself", "(1)(2)", "1|Jean|A\n2|Jean|@Jean je me parle", "");
    row("nobody of that name", "(1)(2)", "1|Jean|A\n2|Marc|@Paul bonjour", "");
    row("not at the beginning", "(1)(2)", "1|Jean|A\n2|Marc|Bonjour @Jean", "");
    row("an address is no name", "(1)(2)", "1|Jean|A\n2|Marc|jean@exemple.fr", "");
    row("the captured parent says the same", "(1 2)", "1|Jean|A\n2|Marc|@Jean oui", "");
    row("beside the captured parent", "(1 (2 3))", "1|Jean|A\n2|Zoé|B\n3|Marc|@Jean oui", "3>1 mention medium “@Jean”");
    row("at the depth limit", "(1 (2 3 4))", "1|Ana|A\n2|Zoé|B\n3|Jean|C\n4|Marc|@Jean oui", "4>3 mention high “@Jean”", 3);
    row("the own branch first", "(1 2 (3 4))(5)", "1|Jean|A\n2|Jean|B\n3|Zoé|C\n4|Marc|@Jean oui\n5|Ana|D",
        "4>2 mention low “@Jean”");
    row("another branch", "(1)(2 3)", "1|Jean|A\n2|Zoé|B\n3|Marc|@Jean oui", "3>1 mention low “@Jean”");
    row("in words", "(1)(2)", "1|Élodie R.|A\n2|Marc|En réponse à Élodie R. :\\nnon", "2>1 mention high “En réponse à Élodie R”");
    row("words that are no name", "(1)(2)", "1|Jean|A\n2|Marc|En réponse à ta question", "");
    row("emoji before the end", "(1)(2)", "1|Léa 👩‍👧|A\n2|Marc|@Léa non", "2>1 mention high “@Léa”");
}

void addQuotationsAndLimits()
{
    row("quotation", "(1)(2)(3)", "1|Jean|La photo montre le visage de la patiente\n2|Zoé|Rien\n3|Marc|« montre le visage de la patiente » : non",
        "3>1 quote medium “« montre le visage de la patiente »”");
    row("long quotation", "(1)(2)",
        "1|Jean|Je pense que la photo montre le visage de la patiente\n2|Marc|> que la photo montre le visage de la patiente\\nnon",
        "2>1 quote high “> que la photo montre le visage de la patiente”");
    row("quotation without authors", "(1)(2)", "1||Le secret médical ne vaut plus rien ici\n2||\"secret medical ne vaut plus\" ?",
        "2>1 quote medium “\"secret medical ne vaut plus\"”");
    row("others quote it too", "(1)(2)(3)",
        "1|Jean|Le secret médical ne vaut rien\n2|Zoé|« Le secret médical ne vaut rien » !\n3|Marc|« Le secret médical ne vaut rien » ?",
        "2>1 quote medium “« Le secret médical ne vaut rien »”; 3>1 quote medium “« Le secret médical ne vaut rien »”");
    row("said twice", "(1)(2)(3)", "1|Jean|Je ne sais pas trop\n2|Ana|Je ne sais pas trop\n3|Marc|« Je ne sais pas trop » ?",
        "3>2 quote low “« Je ne sais pas trop »”");
    row("three words are no quotation", "(1)(2)", "1|Jean|Le secret médical\n2|Marc|« Le secret médical »", "");
    row("quotation of a later comment", "(1)(2)", "1|Marc|« Je ne sais pas trop »\n2|Jean|Je ne sais pas trop", "");
    row("quotation of oneself", "(1)(2)", "1|Marc|Je ne sais pas trop\n2|Marc|« Je ne sais pas trop »", "");
    row("quotation of the parent", "(1 2)", "1|Jean|Je ne sais pas trop\n2|Marc|« Je ne sais pas trop »", "");
    row("words in another order", "(1)(2)", "1|Jean|Je ne sais pas trop quoi dire ici\n2|Marc|« Je ne sais pas quoi dire ici »", "");
    row("the one named who said it", "(1)(2)(3)", "1|Jean|Je ne sais pas trop\n2|Jean|B\n3|Marc|@Jean « Je ne sais pas trop »",
        "3>1 quote high “« Je ne sais pas trop »”");

    row("an exchange at the depth limit", "(1 (2 3 4 5))", "1|Ana|A\n2|Zoé|B\n3|Marc|C\n4|Zoé|D\n5|Marc|E",
        "4>3 depth-limit low; 5>4 depth-limit low", 3);
    row("a newcomer at the depth limit", "(1 (2 3 4))", "1|Ana|A\n2|Zoé|B\n3|Marc|C\n4|Paul|D", "", 3);
    row("the same above the limit", "(1 (2 3 4))", "1|Ana|A\n2|Zoé|B\n3|Marc|C\n4|Zoé|D", "", 4);
    row("somebody unknown is named at the limit", "(1 (2 3 4))", "1|Ana|A\n2|Zoé|B\n3|Marc|C\n4|Zoé|@Yup D", "", 3);
    row("a link back quotes and answers nobody", "(1)(2)", "1|Jean|Je ne sais pas trop\n2|Blog|Pingback: « Je ne sais pas trop »", "");
    row("no authors at the limit", "(1 (2 3 4))", "1||A\n2||B\n3||C\n4||D", "", 3);
}

} // namespace

void TestReplyInference::replies_data()
{
    QTest::addColumn<QString>("tree");
    QTest::addColumn<QString>("comments");
    QTest::addColumn<int>("cap");
    QTest::addColumn<QString>("expected");
    addNames();
    addQuotationsAndLimits();
}

void TestReplyInference::replies()
{
    QFETCH(QString, tree);
    QFETCH(QString, comments);
    QFETCH(int, cap);
    const std::string text = tree.toStdString();
    const auto arrays = tests::arraysFromText({text});
    const auto all = commentsOf(comments);
    QTEST(described(inferred(*arrays, all, cap), all), "expected");
}

void TestReplyInference::newestFirstIsReadByTime()
{
    const auto arrays = tests::arraysFromText({"(1)(2)(3)"});
    const auto all = commentsOf(QStringLiteral("1@300|Marc|@Jean oui\n2@200|Zoé|@Marc non\n3@100|Jean|A"));
    QCOMPARE(described(inferred(*arrays, all, 0), all), QStringLiteral("1>3 mention high “@Jean”"));
}

void TestReplyInference::textsWithoutSignsNeedNoSecondReading()
{
    const auto arrays = tests::arraysFromText({"(1)(2)"});
    ReplyInference inference(*arrays, {});
    for (const Comment& comment : commentsOf(QStringLiteral("1|Jean|A « b »\n2|Marc|@Jean oui")))
        inference.add(comment);
    QVERIFY(!inference.needsTextsAgain());
    QCOMPARE(inference.finish().size(), std::size_t{1});
}

void TestReplyInference::onlyAddedThreadsAnswer()
{
    const auto arrays = tests::arraysFromText({"(1)(2)", "(3)(4)"});
    const auto all = commentsOf(QStringLiteral("1|Jean|A\n2|Marc|@Jean oui\n3|Jean|A\n4|Zoé|@Marc oui"));
    QCOMPARE(described(inferred(*arrays, all, 0), all), QStringLiteral("2>1 mention high “@Jean”")); // Marc is of the other thread
    QCOMPARE(described(inferred(*arrays, {all[2], all[3]}, 0), all), QString());
}

void TestReplyInference::parentsAreAlwaysEarlier()
{
    QRandomGenerator random(20'241'124);
    const QStringList names{QStringLiteral("Jean"), QStringLiteral("Jean Mich"), QStringLiteral("Zoé"), QStringLiteral("Ana B.")};
    for (int round = 0; round < 60; ++round) {
        std::vector<ItemNode> nodes;
        std::vector<Comment> comments;
        for (std::int64_t id = 1; id <= 60; ++id) {
            ItemNode node;
            node.id = {id};
            node.parent = {id > 1 && random.bounded(3) > 0 ? 1 + random.bounded(static_cast<int>(id) - 1) : 0};
            node.number = static_cast<std::int32_t>(id);
            nodes.push_back(node);
            const QString other = names[random.bounded(4)];
            const QString text = random.bounded(2) > 0 ? QStringLiteral("@%1 oui").arg(other)
                                                       : QStringLiteral("« un deux trois quatre %1 » un deux trois quatre %2")
                                                             .arg(random.bounded(3)).arg(random.bounded(3));
            comments.push_back(commentsOf(QStringLiteral("%1@%2|%3|%4").arg(id).arg(random.bounded(1000))
                                              .arg(names[random.bounded(4)], text)).front());
        }
        const ThreadArrays arrays = ThreadArrays::build(nodes, 1);
        for (const InferredReply& reply : inferred(arrays, comments, 3)) {
            const auto time = [&](base::ItemId id) { return *comments[static_cast<std::size_t>(id.value) - 1].posted.seconds; };
            QVERIFY(time(reply.parent) <= time(reply.item));
            const std::int32_t item = arrays.positionOf(reply.item), parent = arrays.positionOf(reply.parent);
            QVERIFY(parent < item || parent >= arrays.subtreeEnd(item));
            QVERIFY(arrays.parent(item) != parent);
        }
    }
}

QTEST_GUILESS_MAIN(TestReplyInference)
#include "tst_reply_inference.moc"
