/** Texts that would do something, if they were not shown as text. */
export const HOSTILE: readonly string[] = [
  '<script>globalThis.hurt = 1</script>',
  '"><img src=x onerror="globalThis.hurt = 1">',
  "'><svg onload=globalThis.hurt=1>",
  '[here](javascript:globalThis.hurt=1)',
  '![x](https://elsewhere.example/x.png)',
  '</script><script>globalThis.hurt = 1</script>',
  '<!--',
  ']]>',
  '{{7*7}} <%= 7*7 %>',
  'An ability \u0001 to `"><b>x</b>` and \u2028 and \u0000 and &lt;i&gt;',
  '<a href="https://elsewhere.example">x</a>',
  '<https://elsewhere.example/"onmouseover="globalThis.hurt=1">',
];

/** A framework with a hostile text in every field. */
export function hostileFramework(text: string, id = 'hurt'): string {
  return `framework ${id}: ${text}
  version: ${text}
  status: ${text}
  language: ${text}
  author: ${text}
  contributor: ${text}
  reference-group: ${text}
  commissioned-by: ${text}
  publisher: ${text}
  licence: ${text}
  published: ${text}
  review-by: ${text}
  homepage: ${text}
  uses: ${text}
  overarching: ${text}
  > ${text}

facet phase: ${text}
  > ${text}

domain basic: ${text}
  see: ${text}
  note: ${text}
  > ${text}
  group together: ${text}
    activity engage: ${text}
      phase: ${text}
      see: @second
      evidence: @book
      requires: ${text}
      > ${text}
      knowledge: ${text}
        - [first] ${text}
          retired: ${text}
          replaced-by: ${text}
          note: ${text}
          > ${text}
          - ${text}
      application:
        group inner: ${text}
          - [second] ${text}
  - [loose] ${text}

activity stray: ${text}
  - [astray] ${text}

glossary
  > ${text}
  term word: ${text}
    also: ${text}
    avoid: ${text}
    > ${text}

source book: ${text}
  doi: ${text}
  url: ${text}
  isbn: ${text}
  year: ${text}

guide leaflet: ${text}
  audience: ${text}
  explains: @engage
  > ${text}
  topic one: ${text}
    explains: @first
    > ${text}
  topic: ${text}

curriculum course: ${text}
  provider: ${text}
  level: ${text}
  audience: ${text}
  homepage: ${text}
  module day: ${text}
    covers: @engage
    leads-to: ${text}
    > ${text}
  requirement: ${text}
`;
}

/** A framework that adapts the one above, with a hostile text in every amendment. */
export function hostileAdaptation(text: string, base: string, id: string): string {
  return `framework ${id}: ${text}
  adapts: ${base}

amend basic
  retitle: ${text}

amend engage
  reword [second]: ${text}
  omit [first]: ${text}
  after [second]:
    - [third] ${text}
`;
}
