import { type Element, propertyValue, titleOf } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { countAllQuestions, type OpenQuestion, openQuestions } from '../model/openQuestions.ts';
import type { AskedQuestion, QuestionReply } from '../model/questions.ts';
import { inWords } from '../render/words.ts';
import { SECTIONS } from '../syntax/statement.ts';
import { countOf } from '../text/counts.ts';
import type { Block, ExportDocument, Heading, List, ListItem, Run, Runs } from './document.ts';
import { plainRuns, runsOfText, unmarkedText } from './runs.ts';
import { type ExportView, findTarget } from './targets.ts';
import { headerText, shownTitle, titleOfShown } from './writing.ts';

/** Who finds an empty list also learns how a question is asked. */
const NO_QUESTIONS =
  'There are no open questions. To ask one, write “? ” and the question on a line of its own, indented under what it is about.';

/**
 * The open questions of a framework as a document for its authors: by domain and activity, each below the statement that
 * it is about, with names and replies. `view` finds the targets of references.
 */
export function questionDocument(framework: Framework, view: ExportView): ExportDocument {
  const status = headerText(framework, 'status');
  const count = countAllQuestions(framework);
  const said = count === 0 ? NO_QUESTIONS : `${countOf(count, 'open question')}.`;
  const summary: Block = { type: 'paragraph', role: 'text', text: [{ text: said }] };
  return {
    kind: 'questions',
    title: `Open questions: ${titleOfShown(framework)}`,
    partOf: undefined,
    language: undefined,
    version: headerText(framework, 'version'),
    status: status === undefined ? undefined : inWords(status),
    notice: undefined,
    extent: undefined,
    authors: [],
    publisher: undefined,
    published: undefined,
    licence: undefined,
    hue: 0,
    map: undefined,
    blocks: [summary, ...blocksOfQuestions({ framework, view })],
  };
}

interface Context {
  readonly framework: Framework;
  readonly view: ExportView;
}

/** Questions about one element, under the headings of the elements that contain it. */
interface Place {
  readonly domain: Element | undefined;
  readonly activity: Element | undefined;
  readonly element: Element;
  readonly questions: AskedQuestion[];
}

function blocksOfQuestions(context: Context): Block[] {
  const blocks: Block[] = [];
  let before: Place | undefined;
  let items: ListItem[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push(listOf(items));
    items = [];
  };
  for (const place of placesOf(context.framework)) {
    const { domain, activity, element } = place;
    const isNewDomain = domain !== before?.domain;
    if (isNewDomain || activity !== before?.activity) endList();
    if (domain && isNewDomain) blocks.push(headingOf(domain, 2));
    if (activity && activity !== before?.activity) blocks.push(headingOf(activity, 3));
    const questions = place.questions.map((question) => itemOfQuestion(context, question));
    const isInHeading = element === domain || element === activity || element === context.framework.header;
    if (isInHeading) items.push(...questions);
    else items.push({ ...itemOf(statementOf(context, element)), blocks: [listOf(questions)] });
    before = place;
  }
  endList();
  return blocks;
}

function placesOf(framework: Framework): readonly Place[] {
  const places: Place[] = [];
  for (const open of openQuestions(framework)) {
    const last = places.at(-1);
    if (last?.element === open.element) last.questions.push(open.question);
    else places.push(placeOf(open, framework));
  }
  return places;
}

function placeOf({ element, within, question }: OpenQuestion, { header }: Framework): Place {
  const line = element === header ? [] : [...within, element];
  const [domain] = line;
  const activity = line.findLast((each) => each.kind === 'activity' && each !== domain);
  return { domain, activity, element, questions: [question] };
}

function headingOf(element: Element, level: 2 | 3): Heading {
  const marks = propertyValue(element, 'retired') === undefined ? [] : ['retired'];
  const text: Runs = [{ text: shownTitle(element) }];
  return {
    type: 'heading',
    level,
    text,
    anchor: undefined,
    id: undefined,
    marks,
    kind: element.kind,
    hue: 0,
  };
}

function listOf(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, start: 1, items };
}

function itemOf(text: Runs): ListItem {
  return { anchor: undefined, id: undefined, text, marks: [], blocks: [] };
}

/** The statement that a question is about, with its id; a section by its name. */
function statementOf(context: Context, element: Element): Runs {
  const { kind, id } = element;
  if (titleOf(element) === '') return [{ text: isSection(kind) ? inWords(kind) : shownTitle(element) }];
  const code: Runs = id ? [{ text: ' ' }, { text: unmarkedText(id.text), code: true }] : [];
  return [...textOfLine(context, titleOf(element), element.path), ...code];
}

function isSection(kind: Element['kind']): boolean {
  return SECTIONS.some((section) => section === kind);
}

function itemOfQuestion(context: Context, { name, text, replies, path }: AskedQuestion): ListItem {
  const words = [...askerRuns(name), ...textOfLine(context, text.text, path)];
  return { ...itemOf(words), blocks: blocksOfReplies(context, replies, path) };
}

/** Replies as lists, one inside the other. */
function blocksOfReplies(context: Context, replies: readonly QuestionReply[], path: string): Block[] {
  const [first] = replies;
  if (first === undefined) return [];
  const starts = replies.flatMap(({ depth }, index) => (depth <= first.depth ? [index] : []));
  const items = starts.map((start, at): ListItem => {
    const { name, text } = replies[start] as QuestionReply;
    const inside = replies.slice(start + 1, starts[at + 1]);
    const words = [...askerRuns(name), ...textOfLine(context, text.text, path)];
    return { ...itemOf(words), blocks: blocksOfReplies(context, inside, path) };
  });
  return [listOf(items)];
}

function askerRuns(name: string | undefined): Runs {
  if (name === undefined) return [];
  const named: Run = {
    text: `${plainRuns(name)
      .map(({ text }) => text)
      .join('')}:`,
    strong: true,
  };
  return [named, { text: ' ' }];
}

/** A line of an author's text, with the titles of what it refers to. */
function textOfLine({ framework, view }: Context, text: string, path: string): Runs {
  return runsOfText(text, (reference, looks) => {
    const target = findTarget(view, framework, reference, path);
    return plainRuns(target ? shownTitle(target.element) : reference.text, looks);
  });
}
