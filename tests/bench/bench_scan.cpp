#include "core/rules/rule_set.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <random>

using namespace greffier;

namespace {

constexpr int kComments = 20'000;
constexpr int kMegabyte = 1'000'000;

class NoThread final : public rules::Surroundings {
public:
    const rules::Facts* parentOf(const rules::Facts&) override { return nullptr; }
    bool matchesSearch(const rules::Facts&, std::string_view) override { return false; }
};

// Ordinary French sentences, of which a few are examples of the pack: what a scan sees on a real page.
std::vector<rules::Facts> commentsFrom(const rules::Pack& pack)
{
    const std::vector<std::string> ordinary{
        "Je ne suis pas d'accord avec cet article, qui oublie l'essentiel.", "Merci pour ce partage !",
        "Les urgences de l’hôpital étaient pleines hier soir, on a attendu quatre heures.",
        "Vous avez lu l’étude ? Elle dit exactement le contraire.", "C’est un concours de circonstances, rien de plus.",
        "Quelqu’un sait-il si le groupe est encore ouvert aux nouveaux membres ?", "Bonne journée à tous."};
    std::vector<std::string> flagged;
    for (const rules::Rule& rule : pack.rules) {
        for (const rules::Example& example : rule.mustMatch)
            flagged.push_back(example.facts().text);
    }
    std::mt19937 random(7);
    std::vector<rules::Facts> comments(kComments);
    for (rules::Facts& facts : comments) {
        for (int sentences = 0; sentences < 4; ++sentences)
            facts.text += ordinary[random() % ordinary.size()] + " ";
        if (random() % 20 == 0)
            facts.text += flagged[random() % flagged.size()];
    }
    return comments;
}

} // namespace

class BenchScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void frenchPack()
    {
        QFile file(QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs/fr-moderation.toml"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("no French pack");
        const rules::Pack pack = rules::parsePack(file.readAll().toStdString(), "fr-moderation.toml").pack;
        const std::vector<rules::Facts> comments = commentsFrom(pack);
        QElapsedTimer timer;
        timer.start();
        const auto set = rules::RuleSet::compile(pack.rules);
        QVERIFY(set.has_value());
        qInfo("%zu rules compiled in %lld ms", pack.rules.size(), static_cast<long long>(timer.elapsed()));
        const auto matcher = set->matcher();
        NoThread around;
        std::size_t bytes = 0;
        std::size_t hits = 0;
        timer.start();
        for (const rules::Facts& facts : comments) {
            bytes += facts.text.size();
            for (const rules::Outcome& outcome : matcher->evaluate(facts, around))
                hits += outcome.truth == evidence::Truth::True ? 1 : 0;
        }
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        qInfo("%d comments, %.1f MB, %zu hits: %.2f s, %.0f comments per second", kComments,
              static_cast<double>(bytes) / kMegabyte, hits, seconds, kComments / seconds);
        QVERIFY(hits > 0);
    }
};

QTEST_GUILESS_MAIN(BenchScan)
#include "bench_scan.moc"
