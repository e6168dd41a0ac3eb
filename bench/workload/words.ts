import type { Random } from './random.ts';

/** This many words separated by spaces. No word is repeated, because that would be reported. */
export function words(random: Random, count: number): string {
  const drawn: string[] = [];
  while (drawn.length < count) {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    if (word !== drawn.at(-1)) drawn.push(word);
  }
  return drawn.join(' ');
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
