import type { Activity, Competence, Domain, FrameworkFile } from './model.ts';
import { type Random, randomFrom } from './random.ts';
import { capital, words } from './words.ts';

/** The size of a workload. */
export interface WorkloadSize {
  /** The total number of competences. */
  readonly competences: number;
  /** The number of files. The first of each framework has its header, the others are parts of it. */
  readonly files?: number;
  /** The number of frameworks, each with its own names. */
  readonly frameworks?: number;
  readonly seed?: number;
  /** The number of competences in each file that refer to the first one of the framework, besides random references. */
  readonly references?: number;
  /** The id of a competence that refers to an unknown name: see `NOWHERE`. */
  readonly wrong?: string;
}

/** A name that no competence has. */
export const NOWHERE = 'nowhere';

/** The number of competences in an activity, including nested ones, as in real frameworks. */
export const PER_ACTIVITY = 20;
const ACTIVITIES_PER_DOMAIN = 25;

/** The files of a workload, in order, one at a time, so that a million competences need not be in memory at once. */
export function* makeModel(size: WorkloadSize): Generator<FrameworkFile> {
  const { competences, files = 1, frameworks = 1, seed = 1, references = 0, wrong } = size;
  const random = randomFrom(seed);
  for (let number = 0; number < frameworks; number++) {
    const framework = { id: `framework-${number}`, title: `Framework number ${number}` };
    const ownFiles = shareOf(files, frameworks, number);
    const own = shareOf(competences, frameworks, number);
    for (let file = 0, first = 1; file < ownFiles; file++) {
      const count = shareOf(own, ownFiles, file);
      const maker: Maker = { random, end: first + count, referring: first + 1 + references, wrong };
      yield {
        path: `framework-${pad(number)}/${file === 0 ? 'framework' : `part-${pad(file)}`}`,
        framework,
        isPart: file > 0,
        domains: makeDomains(maker, first, file),
      };
      first += count;
    }
  }
}

interface Maker {
  readonly random: Random;
  /** The number after the last competence in the file. */
  readonly end: number;
  /** Competences with lower numbers refer to the first. */
  readonly referring: number;
  readonly wrong: string | undefined;
}

function makeDomains(maker: Maker, first: number, file: number): Domain[] {
  const domains: Domain[] = [];
  for (let next = first; next < maker.end; ) {
    const id = `domain-${file}-${next}`;
    const title = capital(words(maker.random, 3));
    const activities: Activity[] = [];
    while (activities.length < ACTIVITIES_PER_DOMAIN && next < maker.end) {
      const size = Math.min(PER_ACTIVITY, maker.end - next);
      activities.push(makeActivity(maker, next, size, activities.at(-1)?.id));
      next += size;
    }
    domains.push({ id, title, activities });
  }
  return domains;
}

function makeActivity(maker: Maker, first: number, size: number, before: string | undefined): Activity {
  const { random } = maker;
  const title = `Ability to ${words(random, 5)}`;
  const note = random() < 0.3 ? `${capital(words(random, 14))}.` : undefined;
  const requires = random() < 0.3 ? before : undefined;
  const split = first + Math.ceil(size * 0.3);
  const knowledge: Competence[] = [];
  for (let number = first; number < split; number++) {
    const text = `An ability to draw on knowledge of ${words(random, 11)}`;
    knowledge.push({ id: `c-${number}`, text, see: seeOf(maker, number, 0), children: [] });
  }
  const application = makeApplication(maker, split, first + size);
  return { id: `activity-${first}`, title, note, requires, knowledge, application };
}

function makeApplication(maker: Maker, first: number, end: number): Competence[] {
  const made: Competence[] = [];
  for (let number = first; number < end; ) {
    const competence = makeCompetence(maker, number, number + 3 <= end && number >= maker.referring);
    number += 1 + competence.children.length;
    made.push(competence);
  }
  return made;
}

/** A competence, with two below it at random if there is room. */
function makeCompetence(maker: Maker, number: number, hasRoom: boolean): Competence {
  const { random } = maker;
  const nests = hasRoom && random() < 0.25;
  const text = `An ability to ${words(random, 13)}`;
  const see = nests ? undefined : seeOf(maker, number, 0.05);
  const children = (nests ? [number + 1, number + 2] : []).map((child) => ({
    id: `c-${child}`,
    text: words(random, 9),
    see: seeOf(maker, child, 0),
    children: [],
  }));
  return { id: `c-${number}`, text, see, children };
}

function seeOf({ random, referring, wrong }: Maker, number: number, chance: number): string | undefined {
  const drawn = chance > 0 && random() < chance ? `c-${1 + Math.floor(random() * number)}` : undefined;
  if (`c-${number}` === wrong) return NOWHERE;
  return number > 1 && number < referring ? 'c-1' : drawn;
}

function shareOf(total: number, parts: number, part: number): number {
  return Math.floor((total * (part + 1)) / parts) - Math.floor((total * part) / parts);
}

function pad(index: number): string {
  return String(index).padStart(4, '0');
}
