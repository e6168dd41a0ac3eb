import { type LineTree, linesIn } from './lineTree.ts';

/** Numbers that look random and are the same each time (a linear congruential generator). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

interface Editing {
  readonly files: readonly LineTree[];
  readonly random: (below: number) => number;
  /** Makes ids and words that were never there. */
  fresh(): number;
}

type Place = { readonly line: LineTree; readonly parent: LineTree };

const WORDS =
  'listen reflect notice plan agree review calm steady rhythm story garden letter window table river morning colour paper music bridge'.split(
    ' ',
  );

/** Makes one edit that a person would make, and returns its name; undefined if there was nothing to edit. */
export function editAtRandom(editing: Editing): string | undefined {
  const [name, edit] = EDITS[editing.random(EDITS.length)] as (typeof EDITS)[number];
  return edit(editing) ? name : undefined;
}

const EDITS: readonly (readonly [string, (editing: Editing) => boolean])[] = [
  ['remove an item', removeItem],
  ['add an item', addItem],
  ['add an item without an id', (editing) => addItem(editing, false)],
  ['move an item', moveItem],
  ['reorder items', reorder],
  ['change a word', changeWord],
  ['rewrite an item', rewrite],
  ['change an id', renameId],
  ['add a property', addProperty],
  ['remove a property', removeProperty],
  ['add a comment', addComment],
  ['remove a comment', removeComment],
  ['retitle an activity', retitle],
  ['move an activity', moveActivity],
  ['space out', spaceOut],
];

const isItem = ({ line }: Place): boolean => line.text.startsWith('- ');
const isActivity = ({ line }: Place): boolean => line.text.startsWith('activity ');
const isComment = ({ line }: Place): boolean => line.text.startsWith('//');
const isHome = ({ line }: Place): boolean =>
  /^(knowledge:|application:|attitudes:)/.test(line.text) ||
  (/^group /.test(line.text) && line.children.some((child) => child.text.startsWith('- ')));

function withOne(
  { files, random }: Editing,
  wanted: (place: Place) => boolean,
  edit: (place: Place) => void,
): boolean {
  const places = files.flatMap((file) => [...linesIn(file)]).filter(wanted);
  const place = places[random(places.length)];
  if (place) edit(place);
  return place !== undefined;
}

function removeItem(editing: Editing): boolean {
  return withOne(editing, isItem, ({ line, parent }) =>
    parent.children.splice(parent.children.indexOf(line), 1),
  );
}

function sentence({ random, fresh }: Editing): string {
  const words = Array.from({ length: 6 + random(6) }, () => WORDS[random(WORDS.length)]);
  return `An ability to ${words.join(' ')} ${fresh()}`;
}

function addItem(editing: Editing, hasId = true): boolean {
  return withOne(editing, isHome, ({ line }) => {
    const text = `- ${hasId ? `[fresh-${editing.fresh()}] ` : ''}${sentence(editing)}`;
    line.children.splice(placeAmongItems(editing, line), 0, { text, children: [] });
  });
}

/** A position among the items of a line, so that they do not end up among its properties. */
function placeAmongItems({ random }: Editing, { children }: LineTree): number {
  const first = children.findIndex(({ text }) => text.startsWith('- '));
  return first < 0 ? children.length : first + random(children.length - first + 1);
}

function moveItem(editing: Editing): boolean {
  return withOne(editing, isItem, (moved) => {
    const inside = new Set([moved.line, ...[...linesIn(moved.line)].map(({ line }) => line)]);
    withOne(
      editing,
      (home) => isHome(home) && !inside.has(home.line),
      ({ line }) => {
        moved.parent.children.splice(moved.parent.children.indexOf(moved.line), 1);
        line.children.splice(placeAmongItems(editing, line), 0, moved.line);
      },
    );
  });
}

function reorder(editing: Editing): boolean {
  return withOne(
    editing,
    (place) => isItem(place) && place.parent.children.length > 1,
    ({ line, parent }) => {
      parent.children.splice(parent.children.indexOf(line), 1);
      parent.children.splice(placeAmongItems(editing, parent), 0, line);
    },
  );
}

function changeWord(editing: Editing): boolean {
  return withOne(editing, isItem, ({ line }) => {
    const words = line.text.split(' ');
    const first = words[1]?.startsWith('[') ? 2 : 1;
    const place = first + editing.random(words.length - first);
    words[place] = WORDS[editing.random(WORDS.length)] as string;
    line.text = words.join(' ');
  });
}

function rewrite(editing: Editing): boolean {
  return withOne(editing, isItem, ({ line }) => {
    const id = /^- (\[[^\]]*\] )?/.exec(line.text)?.[0] ?? '- ';
    line.text = id + sentence(editing);
  });
}

function renameId(editing: Editing): boolean {
  return withOne(
    editing,
    ({ line }) => /^- \[/.test(line.text),
    ({ line }) => {
      line.text = line.text.replace(/\[[^\]]*\]/, `[renamed-${editing.fresh()}]`);
    },
  );
}

function addProperty(editing: Editing): boolean {
  return withOne(
    editing,
    (place) => isItem(place) || isActivity(place),
    ({ line }) => {
      line.children.unshift({ text: `note: ${sentence(editing)}`, children: [] });
    },
  );
}

function removeProperty(editing: Editing): boolean {
  return withOne(
    editing,
    ({ line }) => /^(see|requires|evidence|phase|note): /.test(line.text),
    ({ line, parent }) => {
      parent.children.splice(parent.children.indexOf(line), 1);
    },
  );
}

function addComment(editing: Editing): boolean {
  return withOne(editing, isItem, ({ line, parent }) => {
    const comment = { text: `// ${sentence(editing)}`, children: [] };
    parent.children.splice(parent.children.indexOf(line), 0, comment);
  });
}

function removeComment(editing: Editing): boolean {
  return withOne(editing, isComment, ({ line, parent }) =>
    parent.children.splice(parent.children.indexOf(line), 1),
  );
}

function retitle(editing: Editing): boolean {
  return withOne(editing, isActivity, ({ line }) => {
    line.text = `${line.text.split(':')[0]}: Ability to ${WORDS[editing.random(WORDS.length)]} ${editing.fresh()}`;
  });
}

/** To another domain. */
function moveActivity(editing: Editing): boolean {
  const domains = editing.files.flatMap((file) =>
    [...linesIn(file)].flatMap(({ line }) => /^domain ([\w-]+)/.exec(line.text)?.[1] ?? []),
  );
  if (domains.length === 0) return false;
  return withOne(
    editing,
    ({ line }) => /^activity \S+ in /.test(line.text),
    ({ line }) => {
      line.text = line.text.replace(/ in [\w-]+:/, ` in ${domains[editing.random(domains.length)]}:`);
    },
  );
}

/** Changes no content. */
function spaceOut(editing: Editing): boolean {
  return withOne(editing, isItem, ({ line }) => {
    line.text = line.text.replace('- ', '-   ');
  });
}
