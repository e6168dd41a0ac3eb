/**
 * The words that we have dropped, with those to use instead. Most are old-fashioned, or were invented for something that
 * has a standard name. See docs/glossary.md for the terms that we use.
 */

/**
 * Words that may not occur anywhere: in names, comments, messages and pages. Names are split into their words, so
 * `told` also stops `wasTold`.
 * @type {Readonly<Record<string, string>>}
 */
export const anywhere = {
  anew: 'again',
  glance: 'say what can be seen, or call it a preview',
  glances: 'say what can be seen, or call it a preview',
  landing: 'inherited change',
  mend: 'fix',
  mended: 'fixed',
  mending: 'fixing',
  mends: 'fixes',
  putter: 'writer',
  roster: 'documents',
  shelf: 'companion documents',
  standing: 'state, or position',
  standings: 'states, or positions',
  surroundings: 'neighbours, ancestors, or related files',
  told: 'sent, reported, or notified',
  untold: 'unsent',
  whereof: 'of which',
};

/**
 * Words that may not occur in names, but may be written in a sentence.
 * @type {Readonly<Record<string, string>>}
 */
export const inNames = {
  settle: 'checkPending',
  tell: 'send, or report',
  teller: 'reporter',
  telling: 'sending, or reporting',
  tells: 'sends, or reports',
  touched: 'changed, or dirty',
};

/**
 * Phrases that may not occur in comments, messages and pages.
 * @type {readonly [phrase: RegExp, instead: string][]}
 */
export const phrases = [
  [/\bhangs? on\b/i, 'depends on'],
  [/\bheld against\b/i, 'compared with'],
  [/\bso many\b/i, 'this many, or a number'],
  [/\ball else\b/i, 'everything else'],
  [/\b(?:is|are|was|were) to be\b/i, 'must be, or will be'],
  [/\bby and by\b/i, 'gradually'],
  [/\bst(?:and|ands|ood) (?:in (?!for\b)|under\b|above\b|beside\b)/i, 'is in, below, above, or beside'],
  [/\b(?:is|are) there no more\b/i, 'no longer exists'],
  [/\bno part of\b/i, 'not part of'],
];
