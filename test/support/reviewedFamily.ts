/** An author's changes to IPT since it was published, by file: the old text, and the new text. */
const EDITS: readonly (readonly [path: string, from: string, to: string])[] = [
  ['ipt.competence', '  version: 1.0.0\n  status: published', '  version: 1.1.0\n  status: draft'],
  [
    'ipt.competence',
    'domain techniques: Specific IPT techniques',
    'domain techniques: Particular IPT techniques',
  ],
  ['ipt.competence', '// The header of the framework', '// The head of the framework'],
  ['basic.competence', 'knowledge of the four problem areas', 'knowledge of the three problem areas'],
  [
    'basic.competence',
    '(so that dreams, cognitions and homework, for instance, are not)',
    '(so that dreams are)',
  ],
  // Three have another form: one removed, one added, one moved.
  [
    'basic.competence',
    '    - [context-2] An ability to draw on knowledge of the chief task',
    '    - [context-9] An ability to draw on knowledge of what a role is\n    - [context-2] An ability to draw upon knowledge of the chief task',
  ],
  ['basic.competence', /\n {2}- \[review-2\][^\n]*/.source, ''],
  [
    'basic.competence',
    'activity stance in basic: Ability to implement',
    'activity stance in basic: Ability to carry out',
  ],
  [
    'basic.competence',
    '  phase: initial, middle, ending\n  see: @questionnaires',
    '  phase: initial, middle',
  ],
  ['metacompetences.competence', 'activity adapting in metacompetences', 'activity adapting in basic'],
  ['applications.competence', /\nactivity skills-groups(?:.|\n)*?(?=\nactivity )/.source, ''],
  [
    'applications.competence',
    'activity families in applications',
    'activity couples in applications: IPT for couples\n  - [couples-1] An ability to work with both partners\n\nactivity families in applications',
  ],
  ['glossary.competence', '    also: working alliance\n', ''],
];

/** A published version of IPT, and an author's draft with nearly every kind of change. */
export function reviewedFamily(sample: ReadonlyMap<string, string>): {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
} {
  const before = new Map(sample);
  before.set('ipt.competence', replaced(sample, 'ipt.competence', 'status: draft', 'status: published'));
  const after = new Map(before);
  for (const [path, from, to] of EDITS) after.set(path, replaced(after, path, from, to));
  return { before, after };
}

function replaced(documents: ReadonlyMap<string, string>, path: string, from: string, to: string): string {
  const text = documents.get(path) ?? '';
  const changed = text.includes(from) ? text.replace(from, to) : text.replace(new RegExp(from), to);
  if (changed === text) throw new Error(`${path} does not hold ${from}`);
  return changed;
}
