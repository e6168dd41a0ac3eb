/**
 * Words that end in `our` in Britain and in `or` in America. Other words with this ending are `four`, `hour` or `your`.
 */
const OUR =
  /^(behavi|misbehavi|col|discol|fav|disfav|hon|dishon|hum|lab|neighb|rum|endeav|harb|vig|rig|od|tum|sav|flav|arm|parl|splend|cand|demean|savi|ferv|clam|glam|val)ou?r/;
const RE = /^(cent|fib|theat|met|kilomet|centimet|lit|millilit|spect|calib|somb|meag|lust)(re|er)(s|d)?$/;
const DOUBLED =
  /^(travel|counsel|model|label|signal|cancel|channel|level|quarrel|marshal|rival|dial|fuel|total|equal|initial|unravel)l?(ed|ing|ings|er|ers|or|ors|able)$/;
const ISE = /^(.{3,})(?:is|iz)(e|ed|es|er|ers|ing|ation|ations|ational|able)$/;
const YSE = /^(anal|paral|catal|psychoanal)(?:ys|yz)(e|ed|es|er|ers|ing)$/;

/** Words with a British and an American spelling that follow no pattern. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aging: 'ageing',
    among: 'amongst',
    catalog: 'catalogue',
    defense: 'defence',
    dialog: 'dialogue',
    enroll: 'enrol',
    enrollment: 'enrolment',
    fulfill: 'fulfil',
    fulfillment: 'fulfilment',
    gray: 'grey',
    judgment: 'judgement',
    judgments: 'judgements',
    learned: 'learnt',
    license: 'licence',
    offense: 'offence',
    orthopedic: 'orthopaedic',
    pediatric: 'paediatric',
    practise: 'practice',
    practised: 'practiced',
    practising: 'practicing',
    practises: 'practices',
    program: 'programme',
    programs: 'programmes',
    skeptical: 'sceptical',
    skillful: 'skilful',
    toward: 'towards',
    while: 'whilst',
    willful: 'wilful',
  }),
);

/** A word in lower case in one common spelling, so that British and American forms are equal. */
export function inOneSpelling(word: string): string {
  return (PAIRS.get(word) ?? word)
    .replace(OUR, '$1our')
    .replace(RE, '$1re$3')
    .replace(DOUBLED, '$1l$2')
    .replace(ISE, '$1ise$2')
    .replace(YSE, '$1yse$2');
}
