/** Frameworks to measure with, made from a seed: the same numbers give the same bytes on every machine. */

/** A file of a workload. */
export interface WorkloadFile {
  readonly path: string;
  readonly text: string;
}

/** What to make. */
export interface WorkloadSize {
  /** How many competences in all. */
  readonly competences: number;
  /** Over how many files; the first of each framework holds its header, the others are parts of it. */
  readonly files?: number;
  /** How many frameworks; they refer to each other. */
  readonly frameworks?: number;
  readonly seed?: number;
}

/** As many competences as an activity of a real framework has, nested ones among them. */
const PER_ACTIVITY = 20;
const ACTIVITIES_PER_DOMAIN = 25;

/** The files of a workload, sorted by path. */
export function workload({ competences, files = 1, frameworks = 1, seed = 1 }: WorkloadSize): WorkloadFile[] {
  const random = randomFrom(seed);
  const made: WorkloadFile[] = [];
  for (let framework = 0; framework < frameworks; framework++) {
    const ownFiles = shareOf(files, frameworks, framework);
    const own = shareOf(competences, frameworks, framework);
    let first = 1;
    for (let file = 0; file < ownFiles; file++) {
      const count = shareOf(own, ownFiles, file);
      made.push({
        path: `framework-${pad(framework)}/${file === 0 ? 'framework' : `part-${pad(file)}`}.competence`,
        text: fileText({ framework, file, first, count, random }),
      });
      first += count;
    }
  }
  return made;
}

interface FileContents {
  readonly framework: number;
  readonly file: number;
  /** The number of its first competence in the framework. */
  readonly first: number;
  readonly count: number;
  readonly random: Random;
}

function fileText({ framework, file, first, count, random }: FileContents): string {
  const id = `framework-${framework}`;
  const lines =
    file === 0
      ? [
          `framework ${id}: Framework number ${framework}`,
          '  version: 1.0.0',
          '  language: en-GB',
          '  status: draft',
          '  licence: CC BY-SA 4.0',
          '  > A framework made from a seed, to measure with.',
          '',
        ]
      : [`part of ${id}`, ''];
  const end = first + count;
  for (let next = first; next < end; ) {
    const domain = `domain-${file}-${next}`;
    lines.push(`domain ${domain}: ${capital(words(random, 3))}`);
    for (let activity = 0; activity < ACTIVITIES_PER_DOMAIN && next < end; activity++) {
      const size = Math.min(PER_ACTIVITY, end - next);
      pushActivity(lines, `activity-${next}`, next, size, random);
      next += size;
    }
  }
  return `${lines.join('\n')}\n`;
}

function pushActivity(lines: string[], id: string, first: number, size: number, random: Random): void {
  lines.push(`  activity ${id}: Ability to ${words(random, 5)}`);
  if (random() < 0.3) lines.push(`    > ${capital(words(random, 14))}.`);
  const knowledge = Math.ceil(size * 0.3);
  lines.push('    knowledge:');
  for (let index = 0; index < knowledge; index++) {
    lines.push(`      - [c-${first + index}] An ability to draw on knowledge of ${words(random, 11)}`);
  }
  if (size > knowledge) lines.push('    application:');
  for (let index = knowledge; index < size; ) {
    const nested = index + 3 <= size && random() < 0.25 ? 2 : 0;
    const see = random() < 0.05 && first > 1 ? ` (@c-${1 + Math.floor(random() * (first - 1))})` : '';
    const end = nested ? ':' : see;
    lines.push(`      - [c-${first + index}] An ability to ${words(random, 13)}${end}`);
    index++;
    for (let child = 0; child < nested; child++, index++) {
      lines.push(`        - [c-${first + index}] ${words(random, 9)}`);
    }
  }
}

type Random = () => number;

/** mulberry32 (T. Ettinger, public domain): small, quick, and good enough to draw words with. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
}

function shareOf(total: number, parts: number, part: number): number {
  return Math.floor((total * (part + 1)) / parts) - Math.floor((total * part) / parts);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pad(index: number): string {
  return String(index).padStart(4, '0');
}

const WORDS =
  `account agree aim alliance anger anxiety approach assess assessment balance behaviour belief boundary break
  carer change child choice client clinic close collaborate concern conflict consent context contract convey cope
  crisis culture decide depression describe develop diagnosis difficulty discuss distress draw emotion encourage
  end engage episode event evidence example expect experience explain explore express face family feedback feeling
  focus follow formulation friend goal grief ground guide harm help history hold hope hypothesis identify illness
  impact include influence inform intervention invite issue join judge keep language lead learn life limit link
  listen loss maintain manage measure meaning medication meet mood motive need notice offer outcome parent partner
  pattern pause person phase place plan point practice present problem process progress prompt protect question
  range reaction reason recall recognise record reflect relapse relate relationship repair respond review risk role
  routine safety school sense service session set share skill sleep solve source speak stage state story strategy
  strength stress style suggest supervision support symptom task team theme therapist therapy thought time topic
  transition treat trust understand use value view voice wait wish withdraw work worker worry write young`
    .split(/\s+/)
    .filter((word) => word !== '');
