#include "core/report/html_style.h"

namespace greffier::report {

const std::string_view kHtmlStyle = R"css(
:root { color-scheme: light dark; --ground: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #c9ced6;
  --soft: #f4f5f7; --accent: #0b4f8a; --hit: #ffe69c; --hit-line: #8a5a00; --passage: #cfe3ff; --passage-line: #0b4f8a;
  --info: #e1ecf7; --warning: #fff0c2; --danger: #fbdcd9; --good: #dcf1e1; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #16191d; --text: #e6e8eb; --quiet: #a5adb8; --line: #414852; --soft: #20252b; --accent: #8fc1f2;
    --hit: #5c4600; --hit-line: #ffd264; --passage: #173d66; --passage-line: #8fc1f2;
    --info: #1d3650; --warning: #4a3a08; --danger: #5a211d; --good: #1b4428; } }
* { box-sizing: border-box; }
html { font: 16px/1.5 "DejaVu Sans", "Noto Sans", "Segoe UI", system-ui, sans-serif; background: var(--ground);
  color: var(--text); }
body { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1.25rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.75rem 0 .75rem; padding-bottom: .3rem;
  border-bottom: 2px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.75rem 0 .6rem; }
h4 { font-size: 1rem; font-weight: normal; margin: 0 0 .5rem; }
p { margin: .4rem 0; }
a { color: var(--accent); }
bdi { white-space: pre-wrap; }
ul, ol { margin: .3rem 0; padding-left: 1.5rem; }
li { margin: .25rem 0; }
code { font: .86em "DejaVu Sans Mono", "Noto Sans Mono", Consolas, monospace; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0 1rem; font-size: .92rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--soft); border-bottom: 2px solid var(--line); }
table.facts th { width: 18rem; font-weight: normal; color: var(--quiet); }
td.number, th.number { text-align: right; }
.quiet { color: var(--quiet); }
p.quiet { font-size: .86rem; }
p.label { font-weight: bold; font-size: .92rem; margin-top: .9rem; }
p.notice { border-left: 4px solid var(--line); background: var(--soft); padding: .5rem .75rem; }
.badge { display: inline-block; padding: 0 .45rem; border-radius: .25rem; border: 1px solid var(--line);
  background: var(--soft); font-size: .86rem; }
.badge.info { background: var(--info); } .badge.warning { background: var(--warning); }
.badge.danger { background: var(--danger); } .badge.good { background: var(--good); }
.exact { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; font-family: "DejaVu Serif",
  "Noto Serif", Georgia, serif; line-height: 1.55; margin: .4rem 0; padding: .6rem .9rem; background: var(--soft);
  border-radius: .25rem; }
mark { background: var(--hit); color: inherit; text-decoration: underline 2px var(--hit-line); }
mark.passage { background: var(--passage); text-decoration: underline dotted 2px var(--passage-line); }
mark.hit.passage { background: linear-gradient(var(--hit) 60%, var(--passage) 60%);
  text-decoration: underline dotted 2px var(--passage-line); }
.coded { border: 1px solid var(--line); border-radius: .2rem; font: .8em "DejaVu Sans Mono", monospace; }
article { margin: .8rem 0; padding: .7rem 0 .2rem .9rem; border-left: 3px solid var(--line); }
article.selected { border: 1px solid var(--line); border-left: 5px solid var(--accent); border-radius: .3rem;
  padding: .8rem 1rem; }
article.context .exact { background: none; padding: 0; color: var(--quiet); }
article.absent { border-left-style: dashed; color: var(--quiet); }
article.gap { border-left-style: dotted; padding-top: 0; font-size: .9rem; }
.n1 { margin-left: 1.5rem; } .n2 { margin-left: 3rem; } .n3 { margin-left: 4.5rem; } .n4 { margin-left: 6rem; }
.n5 { margin-left: 7.5rem; } .n6 { margin-left: 9rem; }
ul.outline { list-style: none; padding-left: 0; font-size: .9rem; }
ul.outline li { margin: .15rem 0; }
.d1 { padding-left: 1.5rem; } .d2 { padding-left: 3rem; } .d3 { padding-left: 4.5rem; } .d4 { padding-left: 6rem; }
.d5 { padding-left: 7.5rem; }
blockquote.exact { margin: .6rem 0 .6rem 1.5rem; padding: .1rem 0 .1rem .9rem; background: none; border-radius: 0;
  border-left: 3px solid var(--line); }
p.address, p.recipient, p.place-date, p.signature { white-space: pre-line; }
p.recipient { margin: 1.5rem 0 1.5rem 50%; }
p.place-date { text-align: right; margin: 1.25rem 0; }
p.signature { margin: 2rem 0 2.5rem 50%; padding-bottom: 4.5rem; }
.letter { max-width: 50rem; }
.letter main { font-family: "DejaVu Serif", "Noto Serif", Georgia, serif; }
.letter p { margin: .7rem 0; }
.letter h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom-width: 1px; }
.letter table { font-size: .86rem; }
footer { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid var(--line); color: var(--quiet);
  font-size: .86rem; }
@media (max-width: 40rem) { .n1, .n2, .n3, .n4, .n5, .n6 { margin-left: .6rem; } table.facts th { width: 9rem; } }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --ground: #ffffff; --text: #000000; --quiet: #444444; --line: #999999; --soft: #f4f5f7;
    --accent: #000000; --hit: #ffe69c; --hit-line: #8a5a00; --passage: #cfe3ff; --passage-line: #0b4f8a;
    --info: #e1ecf7; --warning: #fff0c2; --danger: #fbdcd9; --good: #dcf1e1; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  h1, h2, h3, h4, p.label { break-after: avoid; }
  .page { break-before: page; margin-top: 0; }
  article.selected, article.context, table.facts, tr, li, p.notice, p.signature { break-inside: avoid; }
  p.signature { break-before: avoid; }
  thead { display: table-header-group; }
  mark, .badge, .exact { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
)css";

} // namespace greffier::report
