#include "core/evidence/permalink.h"

#include <QtTest>

using greffier::evidence::discussionKey;

class TestPermalink : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keys_data();
    void keys();
};

void TestPermalink::keys_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* uri, const char* key) { QTest::newRow(uri) << uri << key; };
    row("https://A.example/Article/", "a.example/Article");
    row("http://www.a.example/Article", "a.example/Article");
    row("https://a.example/article/comment-page-2/?replytocom=7#comment-3", "a.example/article");
    row("https://a.example/article/feed/", "a.example/article");
    row("https://a.example/?p=12&utm_source=x", "a.example?p=12");
    row("https://a.example/?p=13", "a.example?p=13");
    row("https://a.example/comment-page-x", "a.example/comment-page-x");
    row("https://a.example", "a.example");
    row("thread-1", "");
    row("", "");
}

void TestPermalink::keys()
{
    QFETCH(QString, uri);
    QFETCH(QString, key);
    QCOMPARE(QString::fromStdString(discussionKey(uri.toStdString())), key);
}

QTEST_GUILESS_MAIN(TestPermalink)
#include "tst_permalink.moc"
