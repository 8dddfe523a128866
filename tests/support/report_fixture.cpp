#include "tests/support/report_fixture.h"

namespace greffier::testing {
namespace {

evidence::Capture reportCapture()
{
    evidence::Capture capture;
    capture.id = {1};
    capture.publicId = {base::PublicKind::Capture, 1};
    capture.uid = "0b6f5c1e-6a4b-4f7e-9c55-1d2f3a4b5c6d";
    capture.format = "page-text";
    capture.sourceUri = "https://journal.example/sante/groupe-ferme";
    capture.title = "Un groupe fermé de soignants signalé à l’Ordre";
    capture.captured = kWhen;
    capture.operatorName = "Me Claire Fontaine";
    capture.toolVersion = "Greffier 0.1.0";
    capture.environment = R"({"os":"Debian 12","qt":"6.4.2"})";
    capture.charset = "UTF-8";
    capture.note = "Page enregistrée depuis le navigateur.";
    capture.blobs = {{{1}, base::sha256("page"), 48'213, "text/html", "groupe-ferme.html"}};
    capture.ledger = {1, 6, 4, 2, 1, 3, 9, 5, 4, 0, 0, 0, 0, 0, "Lucie", {}, {},
                      {{"unknown-author", 5, "c-2"}, {"html-removed", 2, "<img src=x>"}}};
    return capture;
}

evidence::Explanation reportExplanation(const evidence::Hit& hit)
{
    evidence::ExplanationNode words{"phrase(\"sale|sales porc|porcs\")", evidence::Truth::True, hit.spans,
                                    text::ReadingKind::Folded, "", 12, false, {}};
    evidence::ExplanationNode quote{"not in_quote", evidence::Truth::True, {}, text::ReadingKind::Folded, "", 12, false, {}};
    evidence::ExplanationNode near{"near(it, list(\"profession\"), words = 12)", evidence::Truth::False, {},
                                   text::ReadingKind::Folded, "nearest: 14 words", 12, true, {}};
    evidence::ExplanationNode author{"author.comments > 3", evidence::Truth::Unknown, {}, text::ReadingKind::Raw, "", 12, false, {}};
    evidence::ExplanationNode either{"or", evidence::Truth::True, {}, text::ReadingKind::Raw, "", 24, false, {near, author}};
    evidence::ExplanationNode root{"and", evidence::Truth::True, hit.spans, text::ReadingKind::Folded, "", 60, false,
                                   {words, quote, either}};
    return {hit.rule, "Insulte visant une profession", hit.severity, evidence::Truth::True, false, 2'000'000, root};
}

std::vector<journal::Act> reportJournal()
{
    const std::vector<journal::Payload> payloads{
        journal::CaseOpened{"Groupe fermé"},
        journal::CaptureAdded{"0b6f5c1e-6a4b-4f7e-9c55-1d2f3a4b5c6d", "page-text", std::string(64, 'b'), 1, 6},
        journal::RulesAdopted{"fr-moderation", "1.0.0", std::string(64, 'c')},
        journal::ScanRun{std::string(64, 'd'), 1, 42, 6, 3, 2, 0, 0},
        journal::Decided{{"c-3"}, journal::DecisionStatus::Flagged, "Injure envers une profession ; mineure identifiable.", {}},
        journal::Noted{"c-3", "À rapprocher de c-1.\nVoir la pièce 2."}};
    std::vector<journal::Act> acts;
    for (std::size_t i = 0; i < payloads.size(); ++i) {
        journal::Act act;
        act.seq = static_cast<std::int64_t>(i) + 1;
        act.n = act.seq;
        act.uid = "act-" + std::to_string(act.seq);
        act.chainId = "chain-1";
        act.at = {kNoon + act.seq * 60'000, 60};
        act.actor = "Me Claire Fontaine";
        act.device = "poste-1";
        act.payload = payloads[i];
        if (!acts.empty())
            act.prev = acts.back().hash;
        act.hash = journal::computeHash(act, "case-uid-0001");
        acts.push_back(act);
    }
    return acts;
}

report::ReportItem reportPlaceholder(std::int64_t number)
{
    report::ReportItem item = reportComment(1000 + number, "", 1, "");
    item.comment.publicId = {base::PublicKind::Placeholder, number};
    return item;
}

std::vector<report::ReportItem> reportItems()
{
    std::vector<report::ReportItem> items;
    items.push_back(reportComment(1, "", 1, "@Lucie Tout à fait d’accord avec toi."));
    items.back().comment.author = "Lucie";
    items.push_back(reportComment(2, "c-1", 2, "Et le secret médical, alors ?"));
    items.push_back(reportFullComment());
    items.push_back(reportComment(4, "c-1", 2, "Je ne suis pas de cet avis.\nDu tout."));
    items.push_back(reportPlaceholder(1));
    items.push_back(reportComment(5, "p-1", 2, "Quelle bande de c*nnards \U0001F602\U0001F923"));
    items.back().comment.parentState = evidence::ParentState::Missing;
    items.back().isSelected = true;
    items.back().hits = {reportHit("fr-moderation/insulte-masquee", evidence::Severity::Medium,
                                     spanOf(items.back().comment.text, "c*nnards"))};
    items.push_back(reportComment(6, "", 1, "Merci pour l’article."));
    return items;
}

} // namespace

report::ReportItem reportComment(std::int64_t number, const std::string& parent, int depth, std::string text)
{
    report::ReportItem item;
    item.comment.id = {number};
    item.comment.publicId = {base::PublicKind::Comment, number};
    item.comment.parentState = parent.empty() ? evidence::ParentState::Root : evidence::ParentState::Known;
    item.comment.depth = depth;
    item.comment.text = std::move(text);
    item.threadId = "t-1";
    item.parentId = parent;
    item.textSha256 = base::toHex(base::sha256(item.comment.text));
    item.isSelected = false;
    return item;
}

evidence::Hit reportHit(std::string rule, evidence::Severity severity, base::Span span)
{
    return {std::move(rule), severity, text::ReadingKind::Folded, {span}};
}

base::Span spanOf(const std::string& text, const std::string& words)
{
    const auto count = [](const std::string& utf8) {
        std::int32_t points = 0;
        for (const char c : utf8)
            points += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1;
        return points;
    };
    const std::int32_t start = count(text.substr(0, text.find(words)));
    return {start, start + count(words)};
}

report::ReportItem reportFullComment()
{
    report::ReportItem item = reportComment(3, "c-2", 3,
        "Quels sales porcs ! Finir ainsi un office, c’est affligé d’avance…\n\n« Le secret », disaient-ils : 16 ans, la gamine.");
    item.isSelected = true;
    item.comment.ref = "c4711";
    item.comment.posted = {"hier à 21 h 14", kNoon / 1000 + 8040, evidence::TimePrecision::Minute, false};
    item.comment.permalink = "https://journal.example/sante/groupe-ferme#c4711";
    item.comment.audience = "public";
    item.comment.sourceStatus = "approved";
    item.comment.bytes = {1200, 1330};
    item.comment.extra = R"({"likes":"12"})";
    const std::string& text = item.comment.text;
    item.hits = {reportHit("fr-moderation/insulte-profession", evidence::Severity::High, spanOf(text, "sales porcs")),
                 {"fr-moderation/mineur", evidence::Severity::Critical, text::ReadingKind::Plain,
                  {spanOf(text, "16 ans"), spanOf(text, "gamine")}}};
    item.explanations = {reportExplanation(item.hits[0])};
    item.decision = journal::Decision{journal::DecisionStatus::Flagged, "Injure envers une profession ; mineure identifiable.",
                                      "Me Claire Fontaine", kWhen, 5};
    item.notes = {{"c-3", "À rapprocher de c-1.\nVoir la pièce 2.", "Me Claire Fontaine", kWhen, 6}};
    journal::PassageMarked mark{"c-3", spanOf(text, "porcs ! Finir"), "porcs ! Finir", "Quels sales ", " ainsi", std::string(64, 'a'), "injure", "injure",
                                "fr-moderation/insulte-profession", "vise les soignants"};
    item.passages = {{mark, "Me Claire Fontaine", kWhen, 7}};
    item.asserted["author"] = {"Jean Martin", "courriel du 20 novembre 2026", "Me Claire Fontaine", kWhen, 8};
    item.labels = {"à relire", "urgent"};
    return item;
}

report::ReportData sampleReport(const std::string& language)
{
    report::ReportData data;
    data.language = language;
    data.caseUid = "case-uid-0001";
    data.title = "Groupe fermé";
    data.toolVersion = "0.1.0";
    data.operatorName = "Me Claire Fontaine";
    data.values = {{"dossier", "2026-117"}, {"service", "Pôle numérique"}, {"requester", "Association des patients"}};
    data.written = kWhen;
    data.journalHead = base::toHex(base::sha256("head"));
    data.rulesDigest = base::toHex(base::sha256("rules"));
    data.captures = {reportCapture()};
    evidence::Thread thread;
    thread.id = {1};
    thread.publicId = {base::PublicKind::Thread, 1};
    thread.capture = {1};
    thread.title = "Un groupe fermé de soignants signalé à l’Ordre";
    thread.uri = "https://journal.example/sante/groupe-ferme";
    thread.body = "Ils étaient 15\u00A0000 dans ce groupe\u00A0: «\u00A0un défouloir\u00A0», dit l’une d’eux.\n\nFin de l’affaire\u202F? Non.";
    data.threads = {thread};
    data.items = reportItems();
    data.rules = {{"fr-moderation/insulte-profession", "Insulte visant une profession", "high", "active", std::string(64, '1'), 1},
                  {"fr-moderation/insulte-masquee", "Insulte masquée", "medium", "active", std::string(64, '2'), 1},
                  {"fr-moderation/mineur", "Personne mineure", "critical", "watch", std::string(64, '3'), 1}};
    data.journal = reportJournal();
    data.acts = static_cast<std::int64_t>(data.journal.size());
    return data;
}

std::vector<std::string> hostileTexts()
{
    return {"</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</bdi></div><h1>faux</h1>",
            "\"><a href=\"https://evil.example\">ici</a>", "&lt;b&gt; &amp;nbsp; &#0;", "]]> <!-- --> <?php ?>",
            "abc \u202Egnp.exe", std::string("nul \0 fin", 9), "cloche \a et \x1B[31m", "=HYPERLINK(\"x\")",
            "ligne\r\nCRLF\rCR", "\uFEFFmarque d’ordre", "fin \uFFFE\uFFFF"};
}

} // namespace greffier::testing
