import { type Activity, type Competence, type FrameworkFile, HEADER, NOTE } from '../workload/model.ts';
import type { Format } from './format.ts';

/** The language itself. */
export const competenceFormat: Format = {
  extension: 'competence',
  comment: '//',
  print: (file) => `${[...headerLines(file), ...bodyLines(file)].join('\n')}\n`,
  printCompetence: (competence) => competenceLines(competence, '      '),
};

function headerLines({ framework, isPart }: FrameworkFile): string[] {
  if (isPart) return [`part of ${framework.id}`, ''];
  return [
    `framework ${framework.id}: ${framework.title}`,
    ...Object.entries(HEADER).map(([name, value]) => `  ${name}: ${value}`),
    `  > ${NOTE}`,
    '',
  ];
}

function bodyLines({ domains }: FrameworkFile): string[] {
  return domains.flatMap(({ id, title, activities }) => [
    `domain ${id}: ${title}`,
    ...activities.flatMap(activityLines),
  ]);
}

function activityLines({ id, title, note, requires, knowledge, application }: Activity): string[] {
  return [
    `  activity ${id}: ${title}`,
    ...(requires ? [`    requires: @${requires}`] : []),
    ...(note ? [`    > ${note}`] : []),
    ...sectionLines('knowledge', knowledge),
    ...sectionLines('application', application),
  ];
}

function sectionLines(name: string, competences: readonly Competence[]): string[] {
  if (competences.length === 0) return [];
  return [`    ${name}:`, ...competences.flatMap((competence) => competenceLines(competence, '      '))];
}

function competenceLines({ id, text, see, children }: Competence, indentation: string): string[] {
  const end = children.length > 0 ? ':' : see ? ` (@${see})` : '';
  return [
    `${indentation}- [${id}] ${text}${end}`,
    ...children.flatMap((child) => competenceLines(child, `${indentation}  `)),
  ];
}
