import { type Activity, type Competence, type FrameworkFile, HEADER, NOTE } from '../workload/model.ts';
import type { Format } from './format.ts';

/** The same model as YAML; its schema is bench/peers/framework.schema.json. */
export const yamlFormat: Format = {
  extension: 'yaml',
  comment: '#',
  print: (file) => `${[...headerLines(file), ...bodyLines(file)].join('\n')}\n`,
  printCompetence: (competence) => competenceLines(competence, '          '),
};

function headerLines({ framework, isPart }: FrameworkFile): string[] {
  if (isPart) return [`part: ${framework.id}`];
  return [
    `framework: ${framework.id}`,
    `title: ${framework.title}`,
    ...Object.entries(HEADER).map(([name, value]) => `${name}: ${value}`),
    `note: ${NOTE}`,
  ];
}

function bodyLines({ domains }: FrameworkFile): string[] {
  const lines = domains.flatMap(({ id, title, activities }) => [
    `  - id: ${id}`,
    `    title: ${title}`,
    '    activities:',
    ...activities.flatMap(activityLines),
  ]);
  return ['domains:', ...lines];
}

function activityLines({ id, title, note, requires, knowledge, application }: Activity): string[] {
  return [
    `      - id: ${id}`,
    `        title: ${title}`,
    ...(requires ? [`        requires: ${requires}`] : []),
    ...(note ? [`        note: ${note}`] : []),
    ...sectionLines('knowledge', knowledge),
    ...sectionLines('application', application),
  ];
}

function sectionLines(name: string, competences: readonly Competence[]): string[] {
  if (competences.length === 0) return [];
  const lines = competences.flatMap((competence) => competenceLines(competence, '          '));
  return [`        ${name}:`, ...lines];
}

function competenceLines({ id, text, see, children }: Competence, indentation: string): string[] {
  const lines = [`${indentation}- id: ${id}`, `${indentation}  text: ${text}`];
  if (see) lines.push(`${indentation}  see: ${see}`);
  if (children.length === 0) return lines;
  const below = children.flatMap((child) => competenceLines(child, `${indentation}    `));
  return [...lines, `${indentation}  children:`, ...below];
}
