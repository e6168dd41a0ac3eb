import assert from 'node:assert/strict';
import {
  drawMap,
  elementsByKey,
  frameworkDocument,
  mapPicture,
  writeMarkdown,
} from '../../server/src/engine/export/index.ts';
import type { Workspace } from '../../server/src/engine/index.ts';
import { choosePart, type View } from '../../server/src/engine/view/index.ts';
import { linesOfDocument, sampleWorkspace } from '../support/exported.ts';
import { workspaceOf } from '../support/resolved.ts';

const SOURCE = `
framework x: The framework
  version: 1.0.0

facet setting: inpatient, community

domain empty: Nothing of it is for inpatients
  activity visit: Ability to visit
    setting: community
    - [visit-1] An ability to ring the bell
domain ward: Work on the ward
  activity talk: Ability to talk
    requires: @visit
    application:
      - [talk-1] An ability to begin:
        - [talk-2] at the bedside
          setting: inpatient
        - [talk-3] at home
          setting: community
      - [talk-4] An ability to end (@book)
        setting: inpatient
  activity write: Ability to write
    setting: inpatient
    - [write-1] An ability to write letters

curriculum course: A course
  audience: nurses
  module one: Module one
    covers: @talk-4
guide leaflet: A leaflet
  audience: service users
  topic: What we do

source book: The book
`;

function chosenDocument(workspace: Workspace, id: string, view: View, part?: string) {
  const framework = workspace.framework(id);
  assert.ok(framework);
  const chosen = choosePart(framework, view, workspace);
  const keyed = part === undefined ? undefined : elementsByKey(framework).get(part);
  return frameworkDocument({ framework, part: keyed, chosen }, workspace);
}

describe("a document of a reader's selection", () => {
  it('contains the filtered elements with their ancestors, and says how many there are', () => {
    const document = chosenDocument(workspaceOf(SOURCE), 'x', { facets: { setting: ['inpatient'] } });
    assert.equal(document.extent, 'Only: setting inpatient. 2 of 3 activities and 4 of 6 competences.');
    const lines = linesOfDocument(document);
    assert.deepEqual(
      lines.filter((line) => /^#+ |^ *- /.test(line)),
      [
        '## Work on the ward [ward]',
        '### Ability to talk [talk]',
        '#### Application',
        '- An ability to begin: [talk-1]',
        '  - at the bedside [talk-2]',
        '- An ability to end (source 1{#book}) [talk-4]',
        '### Ability to write [write]',
        '- An ability to write letters [write-1]',
        '## A leaflet [leaflet]',
        '### What we do',
        '## A course [course]',
        '### Module one [one]',
        '## Sources',
      ],
    );
    // An omitted element is shown by its title, without a link.
    assert.ok(lines.includes('Builds on: Ability to visit'), lines.join('\n'));
    assert.match(writeMarkdown(document), /^> \*\*Only: setting inpatient\.\*\* 2 of 3 activities/m);
  });

  it('keeps the colours of the domains, on the map and in the list', () => {
    const workspace = workspaceOf(SOURCE);
    const framework = workspace.framework('x');
    assert.ok(framework);
    const chosen = choosePart(framework, { facets: { setting: ['inpatient'] } }, workspace);
    const picture = mapPicture(framework, undefined, chosen);
    assert.deepEqual(
      picture.columns.map(({ title, hue }) => [title, hue]),
      [['Work on the ward', 2]],
    );
    const svg = drawMap(picture, { measure: (text, _, size) => text.length * size * 0.5 });
    assert.match(svg, /Only: setting inpatient\./);
    assert.match(svg, /<desc [^>]*>[^<]*Only: setting inpatient\./);
    assert.doesNotMatch(svg, /Ability to visit/);
    const { hue } = chosenDocument(workspace, 'x', { facets: { setting: ['inpatient'] } }, 'talk');
    assert.equal(hue, 2);
  });

  it('contains search results with their contents, and no documents for other audiences', () => {
    const workspace = workspaceOf(SOURCE);
    const found = chosenDocument(workspace, 'x', { search: 'begin', audience: 'nurses' });
    assert.equal(
      found.extent,
      'Only: containing ‘begin’; guides and courses for nurses. 1 of 3 activities and 3 of 6 competences.',
    );
    const said = linesOfDocument(found).join('\n');
    assert.match(said, /at home/);
    assert.doesNotMatch(said, /An ability to end|leaflet/);
    const whole = linesOfDocument(chosenDocument(workspace, 'x', { audience: 'nurses' })).join('\n');
    assert.match(whole, /A course/);
    assert.doesNotMatch(whole, /A leaflet/);
  });

  it('says how much of a domain or an activity is left, even if nothing is', () => {
    const workspace = workspaceOf(SOURCE);
    const view = { facets: { setting: ['inpatient'] } };
    const talk = chosenDocument(workspace, 'x', view, 'talk');
    assert.equal(talk.extent, 'Only: setting inpatient. 3 of 4 competences.');
    assert.doesNotMatch(linesOfDocument(talk).join('\n'), /at home/);
    const visit = chosenDocument(workspace, 'x', view, 'visit');
    assert.equal(visit.title, 'Ability to visit');
    assert.equal(visit.extent, 'Only: setting inpatient. 0 of 1 competence.');
    assert.deepEqual(linesOfDocument(visit), ['Setting: community']);
  });

  it('marks what the selected course or guide covers', () => {
    const document = chosenDocument(workspaceOf(SOURCE), 'x', { coverage: 'x/course' });
    assert.equal(document.extent, 'Marked: elements covered by A course.');
    const lines = linesOfDocument(document);
    assert.ok(lines.includes('- An ability to end (source 1{#book}) (covered) [talk-4]'), lines.join('\n'));
    assert.ok(lines.includes('### Ability to talk (1 of 4 covered) [talk]'));
    assert.ok(lines.includes('### Ability to write (0 of 1 covered) [write]'));
  });

  it('is complete without a selection, and keeps elements without a value if they are selected', () => {
    const workspace = sampleWorkspace();
    const framework = workspace.framework('ipt');
    assert.ok(framework);
    for (const view of [
      {},
      { arrangement: 'phase' },
      { ids: true },
      { audience: 'nobody' },
      { coverage: 'none' },
    ]) {
      assert.equal(choosePart(framework, view, workspace), undefined, JSON.stringify(view));
    }
    // Filtering for "phase" and against it gives everything when combined.
    const [phase] = framework.children.filter(({ kind, id }) => kind === 'facet' && id?.text === 'phase');
    assert.ok(phase);
    const values = ['', ...(phase.title?.text ?? '').split(',').map((value) => value.trim())];
    const all = choosePart(framework, { facets: { phase: values } }, workspace);
    assert.equal(all?.framework, framework);
    const parts = values.map((value) => choosePart(framework, { facets: { phase: [value] } }, workspace));
    for (const part of parts)
      assert.ok((part?.framework.counts.competences ?? 0) < framework.counts.competences);
  });
});
