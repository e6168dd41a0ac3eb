/** The ids that the starter declares besides the framework's own. */
const TAKEN: ReadonlySet<string> = new Set(['basic', 'engage', 'handbook']);

/** The files of a framework to start from, by their names; `title` is one line. */
export function starterFiles(id: string, title = 'Title of the framework'): ReadonlyMap<string, string> {
  const framework = TAKEN.has(id) ? `${id}-framework` : id;
  return new Map([
    ['competence.json', CONFIGURATION],
    [`${framework}.competence`, headerFile(framework, title)],
    ['basic.competence', domainFile(framework)],
  ]);
}

const CONFIGURATION = `{
  "extends": "ucl-core"
}
`;

function headerFile(id: string, title: string): string {
  return `// The header of the framework. Each domain has a file of its own beside this one.

framework ${id}: ${title}
  version: 0.1.0
  status: draft
  language: en-GB
  author: Name of the author
  > What the framework is about, and whom it is for.

source handbook: Author (year), title of the handbook that the competences are drawn from
`;
}

function domainFile(id: string): string {
  return `part of ${id}

domain basic: Basic competences
  > What the work rests on, whatever its focus.

  activity engage: Ability to engage the client
    evidence: @handbook
    knowledge:
      - Knowledge of what helps and hinders a therapeutic alliance
    application:
      - An ability to explain the therapy in plain words, and to answer questions about it
`;
}
