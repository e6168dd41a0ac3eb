/**
 * The types of ranges in both colourings: after the marks, the TextMate scope, then, after a bar, the semantic token
 * with its modifiers. A range without a bar has no semantic token: only TextMate colours it. The files are in one
 * folder; `=== name` starts one.
 */
export const COLOURS = `
=== generic.competence
framework generic: Generic competences
^^^^^^^^^ keyword.control.framework | keyword
          ^^^^^^^ entity.name.type.id | type.declaration
                 ^ punctuation.separator.colon
                   ^^^^^^^^^^^^^^^^^^^ markup.heading
  version: 1.0.0
  ^^^^^^^ variable.other.property | property
         ^ punctuation.separator.colon
           ^^^^^ constant.numeric.version | number
  status: published
  ^^^^^^ variable.other.property | property
          ^^^^^^^^^ string.unquoted.value | enumMember
  status: nearly done
  ^^^^^^ variable.other.property | property
          ^^^^^^^^^^^ string.unquoted.value
  published: 2026-11-21
  ^^^^^^^^^ variable.other.property | property
             ^^^^^^^^^^ constant.numeric.date | number
  mood: 2026-11-21
  ^^^^ variable.other.property
        ^^^^^^^^^^ constant.numeric.date
domain warmth
^^^^^^ keyword.control.domain | keyword
       ^^^^^^ entity.name.type.id | type.declaration
domain basic: Basic competences
^^^^^^ keyword.control.domain | keyword
       ^^^^^ entity.name.type.id | type.declaration
  activity alliance: Ability to form a good bond
  ^^^^^^^^ keyword.control.activity | keyword
           ^^^^^^^^ entity.name.type.id | type.declaration
                                       ^^^^^^^^^ markup.heading | glossaryTerm
    - [direct] An ability to *speak*
      ^ punctuation.definition.id.begin
       ^^^^^^ entity.name.type.id | type.declaration
             ^ punctuation.definition.id.end
                             ^^^^^^^ markup.italic
glossary
^^^^^^^^ keyword.control.glossary | keyword
  term bond: good bond
  ^^^^ keyword.control.term | keyword
       ^^^^ entity.name.type.id | type.declaration
=== ipt.competence
framework ipt: Interpersonal Psychotherapy (IPT)
^^^^^^^^^ keyword.control.framework | keyword
          ^^^ entity.name.type.id | type.declaration
             ^ punctuation.separator.colon
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading
  adapts: generic
  ^^^^^^ variable.other.property | property
          ^^^^^^^ string.unquoted.value | type
  uses: @generic
  ^^^^ variable.other.property | property
        ^^^^^^^^ entity.name.type.reference | type
  uses: @nowhere
  ^^^^ variable.other.property | property
        ^^^^^^^^ entity.name.type.reference
facet phase: initial, middle
^^^^^ keyword.control.facet | keyword
      ^^^^^ entity.name.type.id | type.declaration
             ^^^^^^^ string.unquoted.value | enumMember.declaration
                    ^ punctuation.separator.comma
                      ^^^^^^ string.unquoted.value | enumMember.declaration
domain focus: The focus
^^^^^^ keyword.control.domain | keyword
       ^^^^^ entity.name.type.id | type.declaration
activity engage in focus: Ability to *engage* the client
^^^^^^^^ keyword.control.activity | keyword
         ^^^^^^ entity.name.type.id | type.declaration
                ^^ keyword.operator.in | operator
                   ^^^^^ entity.name.type.reference | type
                                     ^^^^^^^^ markup.italic
                                                  ^^^^^^ meta.text | glossaryTerm
  phase: initial, late
  ^^^^^ variable.other.property | property
         ^^^^^^^ string.unquoted.value | enumMember
                ^ punctuation.separator.comma
                  ^^^^ string.unquoted.value
  requires: @alliance, @a.b
  ^^^^^^^^ variable.other.property | property
            ^ punctuation.definition.reference
            ^^^^^^^^^ entity.name.type.reference | type
                       ^^^ entity.name.type.reference
  see:@warmth
  ^^^ variable.other.property | property
      ^^^^^^^ entity.name.type.reference | type
  note: What the client brings
  ^^^^ variable.other.property | property
                 ^^^^^^ string.unquoted.value | glossaryTerm
  > What *every* good bond with a client rests on.
  ^ punctuation.definition.quote.begin
    ^^^^^^^^^^^^^^^ markup.quote
         ^^^^^^^ markup.italic
                 ^^^^^^^^^ markup.quote | glossaryTerm
                                  ^^^^^^ markup.quote | glossaryTerm
  ? One list or two?
  ^ keyword.control.question | keyword
    ^^^^^^^^^^^^^^^^ string.unquoted.question
    ? [Ann B] Two, see @engage.
    ^ keyword.control.question | keyword
       ^^^^^ entity.name.person | property
              ^^^^^^^^ string.unquoted.question
                       ^^^^^^^ entity.name.type.reference | type
    > Two.
    ^ punctuation.definition.quote.begin
      ^^^^ markup.quote
  application:
  ^^^^^^^^^^^ keyword.control.application | keyword
             ^ punctuation.separator.colon
    - [plain] An ability to be **plain**, see @engage and @generic/alliance.
    ^ punctuation.definition.list.begin
       ^^^^^ entity.name.type.id | type.declaration
              ^^^^^^^^^^^^^^^^^ meta.text
                               ^^^^^^^^^ markup.bold
                                              ^^^^^^^ entity.name.type.reference | type
                                                          ^^^^^^^^^^^^^^^^^ entity.name.type.reference | type
    - [sick] An ability to explain the sick role (@engage), to the client
       ^^^^ entity.name.type.id | type.declaration.deprecated
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.text | statementText.deprecated
                                                  ^^^^^^^ entity.name.type.reference | type
                                                         ^^^^^^^^^^ meta.text | statementText.deprecated
                                                                   ^^^^^^ meta.text | glossaryTerm
      retired: clients felt labelled by it
      ^^^^^^^ variable.other.property | property
    - An ability to go on from @sick
                               ^^^^^ entity.name.type.reference | type.deprecated
    - [UCL](https://www.ucl.ac.uk/CORE) or \`code\`, never \\@home
       ^^^ string.other.link.title
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.underline.link
                                           ^^^^^^ markup.inline.raw
                                                         ^^ constant.character.escape
  group: Ability to remind
  ^^^^^ keyword.control.group | keyword
       ^ punctuation.separator.colon
         ^^^^^^^^^^^^^^^^^ markup.heading
glossary
^^^^^^^^ keyword.control.glossary | keyword
  term client: Client
  ^^^^ keyword.control.term | keyword
       ^^^^^^ entity.name.type.id | type.declaration
    avoid: patient
    ^^^^^ variable.other.property | property
part of ipt
^^^^^^^ keyword.control.part | keyword
        ^^^ entity.name.type.reference | type
part of nowhere
^^^^^^^ keyword.control.part | keyword
        ^^^^^^^ entity.name.type.reference
include @generic/alliance
^^^^^^^ keyword.control.include | keyword
        ^ punctuation.definition.reference
        ^^^^^^^^^^^^^^^^^ entity.name.type.reference | type
amend alliance
^^^^^ keyword.control.amend | keyword
      ^^^^^^^^ entity.name.type.reference | type
  retitle: Ability to bond with the young person
  ^^^^^^^ keyword.control.retitle | keyword
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.text
  omit: replaced by psycho-education
  ^^^^ keyword.control.omit | keyword
  omit [direct]: no sick role
  ^^^^ keyword.control.omit | keyword
        ^^^^^^ entity.name.type.reference | type
  reword [direkt]: An ability to speak
  ^^^^^^ keyword.control.reword | keyword
          ^^^^^^ entity.name.type.reference
  move [direct] to warmth
  ^^^^ keyword.control.move | keyword
        ^^^^^^ entity.name.type.reference | type
                ^^ keyword.operator.to | operator
                   ^^^^^^ entity.name.type.reference | type
  before [direct]:
  ^^^^^^ keyword.control.before | keyword
          ^^^^^^ entity.name.type.reference | type
// A note to ourselves
^^ punctuation.definition.comment | comment
^^^^^^^^^^^^^^^^^^^^^^ comment.line.double-slash | comment
`;

/**
 * The scopes that each semantic token may overlap: both must have the same meaning. The scope of a term or a retired
 * text depends on its line.
 */
export const AGREEMENT: Readonly<Record<string, readonly string[]>> = {
  keyword: ['keyword.control'],
  operator: ['keyword.operator'],
  type: ['entity.name.type', 'string.unquoted.value'],
  property: ['variable.other.property', 'entity.name.person'],
  enumMember: ['string.unquoted.value'],
  number: ['constant.numeric'],
  comment: ['comment.line'],
  glossaryTerm: ['meta.text', 'string.unquoted.value'],
  statementText: ['meta.text'],
};

/** A range of a line with its type in each colouring. */
export interface ColouredStretch {
  readonly path: string;
  /** From 0. */
  readonly lineNumber: number;
  readonly line: string;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
  /** The type and the modifiers, with dots between; undefined for no semantic token. */
  readonly token: string | undefined;
}

/** Reads the table: its files, and the marked ranges. */
export function readColours(): {
  readonly files: Readonly<Record<string, string>>;
  readonly stretches: readonly ColouredStretch[];
} {
  const files: Record<string, string> = {};
  const stretches: ColouredStretch[] = [];
  let path = '';
  let line = '';
  for (const row of COLOURS.split('\n').slice(1, -1)) {
    const mark = /^\s*(\^+) ([a-z][a-z.-]*)(?: \| ([A-Za-z.]+))?$/.exec(row);
    const name = /^=== (.+)$/.exec(row)?.[1];
    if (name !== undefined) path = name;
    else if (mark?.[1] && mark[2]) {
      const start = row.indexOf('^');
      const lineNumber = (files[path] ?? '').split('\n').length - 2;
      stretches.push({
        path,
        lineNumber,
        line,
        start,
        end: start + mark[1].length,
        scope: mark[2],
        token: mark[3],
      });
    } else {
      line = row;
      files[path] = `${files[path] ?? ''}${row}\n`;
    }
  }
  return { files, stretches };
}
