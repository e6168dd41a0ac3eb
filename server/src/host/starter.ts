/** The ids that the starter declares besides the framework's own. */
const TAKEN: ReadonlySet<string> = new Set(['basic', 'engage', 'handbook']);

/** The text that is selected when the file with the framework opens: the words of its first competence. */
export const FIRST_WORDS = 'Knowledge of what helps and hinders a therapeutic alliance';

/** The files of a framework to start from, by their names; `title` is one line. */
export function starterFiles(id: string, title = 'Title of the framework'): ReadonlyMap<string, string> {
  const framework = TAKEN.has(id) ? `${id}-framework` : id;
  return new Map([
    ['competence.json', CONFIGURATION],
    [`${framework}.competence`, frameworkFile(framework, title)],
  ]);
}

const CONFIGURATION = `{
  "extends": "ucl-core"
}
`;

function frameworkFile(id: string, title: string): string {
  return `framework ${id}: ${title}
  version: 0.1.0
  status: draft
  language: en-GB
  author: Name of the author
  > What the framework is about, and whom it is for.

domain basic: Basic competences
  > What the work rests on, whatever its focus.

  activity engage: Ability to engage the client
    evidence: @handbook
    knowledge:
      - ${FIRST_WORDS}
    application:
      - An ability to explain the therapy in plain words, and to answer questions about it

source handbook: Author (year), title of the handbook that the competences are drawn from
`;
}
