/** Texts that are markup, or worse, where they are not taken for text. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '](javascript:alert(1))',
  '[click](javascript:alert(1)) and [data](data:text/html,x)',
  '# heading 1. list - item > quote | cell | `code` ~~~',
  '&lt;b&gt; &#x41; &copy;',
  ']]> <!-- comment --> <![CDATA[ x ]]>',
  'שלום עולם and مرحبا',
  '👩‍⚕️ speaks 中文',
  `Donau${'dampfschifffahrts'.repeat(12)}gesellschaft`,
  '(\\) unbalanced (( parentheses',
] as const;

/** A framework with a hostile text in every field. */
export function hostileFramework(text: string): string {
  return `framework evil: ${text}
  version: 1.0.0
  status: draft
  language: en-GB
  author: ${text}
  contributor: ${text} — helper
  reference-group: ${text}
  commissioned-by: ${text}
  publisher: ${text}
  licence: ${text}
  overarching: ${text}
  > ${text}
  >
  > - ${text}
  ? [secret ${text}] secret question ${text}
    ? [secret ${text}] secret reply ${text}
      > secret answer ${text}
    > secret answer ${text}

// secret comment ${text}

facet phase: initial, middle

domain basic: ${text}
  note: ${text}
  > ${text}

  group pair: ${text}
    activity talk: ${text}
      retired: ${text}
      phase: initial
      knowledge:
        - [talk-1] ${text}
          note: ${text}
          evidence: @book
          - ${text}
        ? secret question too
          > secret answer too
      application:
        group inner: ${text}
          - [talk-2] ${text} (@book), see @basic

source book: ${text}
  year: 2001

guide leaflet: ${text}
  audience: ${text}

  topic first: ${text}
    > ${text}

curriculum course: ${text}
  provider: ${text}

  module one: ${text}
    covers: @talk
  requirement: ${text}

glossary words:
  term thing: ${text}
    also: ${text}
    > ${text}
`;
}
