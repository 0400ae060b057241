/** The looks of an audit in a browser and on paper. Contrast: text 4.5:1, bars 3:1, in both themes. */
export const auditStyle = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --card: #f6f7f8; --line: #d4d7da; --text: #1b1d1f; --quiet: #55595e;
  --ink: #0f5c8c; --good: #0b6a3a; --bad: #a4262c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #17191b; --card: #222528; --line: #41464b; --text: #eceef0; --quiet: #aeb4ba;
    --ink: #6cb8e6; --good: #6ccb95; --bad: #f0989c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.0625rem; margin: 1.75rem 0 .5rem; }
p { margin: .5rem 0; max-width: 46rem; overflow-wrap: anywhere; }
a { color: var(--ink); }
.subtitle, .note { color: var(--quiet); }
.note { font-size: .875rem; }
.note + p:not(.note) { margin-top: 1rem; }
nav ol { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: 1rem 0 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.figures div { background: var(--card); border-radius: .5rem; padding: .75rem 1rem; min-width: 0; }
.figures dt { color: var(--quiet); font-size: .875rem; }
.figures dd { margin: 0; overflow-wrap: anywhere; }
.figures .value { font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures .detail { font-size: .875rem; color: var(--quiet); }
.table { overflow-x: auto; margin: 1rem 0 .25rem; }
.table:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; font-size: 1.0625rem; padding-bottom: .375rem; }
th, td { text-align: start; vertical-align: top; padding: .375rem .625rem; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-inline-start: 0; }
thead th { color: var(--quiet); font-weight: 600; vertical-align: bottom; border-bottom-width: 2px; }
tbody th { font-weight: 600; min-width: 7rem; }
/* What a row is about stays in sight while its figures scroll. */
th:first-child { position: sticky; inset-inline-start: 0; background: var(--ground); }
.number { text-align: end; }
td.number { white-space: nowrap; }
.long { min-width: 14rem; }
.funnel ol { list-style: none; margin: .5rem 0; padding: 0; }
.funnel li { margin: .75rem 0; }
.funnel .head { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; }
.funnel .name { flex-grow: 1; font-weight: 600; overflow-wrap: anywhere; }
.funnel .figure { font-variant-numeric: tabular-nums; font-weight: 600; }
.funnel svg { display: block; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: .5rem 0; padding: 0; font-size: .875rem; color: var(--quiet); }
.legend li { display: flex; align-items: center; gap: .375rem; margin: 0; }
.won { fill: var(--ink); stroke: var(--ink); }
.on { fill: url(#on); stroke: var(--ink); }
.here { fill: var(--ground); stroke: var(--ink); }
.lost { fill: url(#lost); stroke: var(--quiet); }
.bar-ink { stroke: var(--ink); stroke-width: 1.5; }
.bar-quiet { stroke: var(--quiet); stroke-width: 1.5; }
.bar-ground { fill: var(--ground); }
.baseline { stroke: var(--quiet); stroke-width: 2; }
.gaps { padding: 0; margin: 1rem 0; list-style: none; counter-reset: gap; }
.gaps > li { counter-increment: gap; border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; }
.gaps h3 { margin: 0; display: flex; flex-wrap: wrap; gap: 0 .75rem; justify-content: space-between; }
.gaps h3 span:first-child::before { content: counter(gap) ". "; }
.gaps .size { color: var(--bad); font-variant-numeric: tabular-nums; }
.gaps p { margin: .375rem 0 0; }
.brief { margin: .5rem 0; padding-inline-start: 1.5rem; }
.brief .size { color: var(--quiet); font-variant-numeric: tabular-nums; }
dl.terms dt { font-weight: 600; margin-top: .75rem; }
dl.terms dd { margin: 0; max-width: 46rem; }
@media (forced-colors: active) {
  .won { fill: CanvasText; }
  .here, .bar-ground { fill: Canvas; }
  .won, .on, .here, .lost, .bar-ink, .bar-quiet, .baseline { stroke: CanvasText; }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --card: #f6f7f8; --line: #c4c7ca; --text: #000000; --quiet: #44484c; --ink: #0f5c8c; --bad: #8f1d22;
  }
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  .table { overflow: visible; }
  table { font-size: 8.5pt; }
  .long { min-width: 0; }
  h2, h3, caption { break-after: avoid; }
  tr, .gaps > li, .figures div, .funnel li { break-inside: avoid; }
}
`;
