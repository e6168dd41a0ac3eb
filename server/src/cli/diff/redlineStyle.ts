/** Removed text is struck through and added text underlined, so that colour is never the only sign. */
export const REDLINE_STYLE = `
:root { color-scheme: light dark; --ground: light-dark(#f4f6f8, #14171c); --paper: light-dark(#ffffff, #1b1f26);
  --ink: light-dark(#1d2430, #e4e8ee); --quiet: light-dark(#545e6d, #a5afbd); --line: light-dark(#d7dce2, #343b47);
  --gone: light-dark(#b3261e, #ff9b93); --come: light-dark(#146c2e, #7fd99a); --mind: light-dark(#7a4d00, #e8b85c); }
* { box-sizing: border-box; margin: 0; }
body { padding: 1.5rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 80rem; margin: 0 auto; }
header p, .notes, .version, .files { color: var(--quiet); font-size: 0.875rem; }
h1 { font-size: 1.6rem; font-weight: 600; line-height: 1.25; }
h2 { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
h3, h4 { font-size: 1rem; font-weight: 600; line-height: 1.3; }
h4 { margin-top: 0.375rem; color: var(--quiet); font-size: 0.75rem; }
.framework { margin-top: 2rem; }
.framework > * + * { margin-top: 0.75rem; }
.version.low { color: var(--mind); font-weight: 600; }
.map { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12.5rem, 100%), 1fr)); gap: 0.75rem; align-items: start; }
.domain { padding: 0.75rem; border: 1px solid var(--line); border-top: 4px solid var(--quiet); border-radius: 0.5rem; background: var(--paper); }
.domain > h3 { font-size: 0.875rem; }
ul, ol { padding: 0; list-style: none; }
.boxes { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.375rem; margin-top: 0.5rem; }
.box { padding: 0.375rem 0.5rem; border: 1px solid var(--line); border-radius: 0.375rem; color: var(--quiet); font-size: 0.75rem; overflow-wrap: anywhere; }
.box.changed { border: 2px solid var(--ink); color: var(--ink); }
.box.gone { border-style: dashed; }
.box-title { display: block; }
.marks { display: flex; flex-wrap: wrap; gap: 0 0.5rem; font-size: 0.75rem; font-weight: 600; }
.mark { color: inherit; }
.mark.attention { color: var(--gone); }
a { color: inherit; text-underline-offset: 0.15em; }
.inherited { display: grid; gap: 0.25rem; font-size: 0.875rem; }
.mark.breaking, .breaking .significance { color: var(--gone); }
.mark.substantive, .substantive .significance { color: var(--mind); }
.mark.editorial, .editorial .significance { color: var(--quiet); }
.mark.new { color: var(--come); }
.changes { display: grid; gap: 0.5rem; }
.change { padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 0.375rem; background: var(--paper); overflow-wrap: anywhere; }
.change.breaking { border-left: 4px double var(--gone); }
.change.substantive { border-left-color: var(--mind); }
.what { font-size: 0.875rem; }
.significance { font-size: 0.75rem; font-weight: 600; text-transform: uppercase; letter-spacing: 0.04em; }
.attention { color: var(--gone); font-weight: 600; }
.text { max-width: 75ch; white-space: pre-line; }
.further { padding-left: 1rem; }
.change:target { outline: 2px solid var(--ink); outline-offset: 2px; }
details > summary { color: var(--quiet); font-size: 0.875rem; cursor: pointer; }
.editorial > .changes { margin-top: 0.5rem; }
.inside ul { display: grid; gap: 0.125rem; padding-left: 1rem; border-left: 1px solid var(--line); }
.inside > ul { margin-top: 0.25rem; }
del { color: var(--gone); text-decoration: line-through; }
ins { color: var(--come); text-decoration: underline; text-underline-offset: 0.15em; }
code { font: 0.875em ui-monospace, monospace; }
.files { margin-top: 2rem; }
.warnings { margin-top: 1.5rem; padding: 0.5rem 0.75rem; border-left: 4px solid var(--mind); background: var(--paper); overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; --ground: #fff; --paper: #fff; --ink: #000; --quiet: #333; --line: #999; }
  body { padding: 0; font-size: 10pt; }
  .map { grid-template-columns: none; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 0.25rem; break-inside: avoid; }
  .domain { padding: 3pt; } .box, .domain > h3, .marks, h4 { font-size: 7pt; }
  .change { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
