import { type Activity, type Competence, type FrameworkFile, HEADER, NOTE } from '../workload/model.ts';

/** The same content as Markdown: headings, and lists in lists. It is only parsed, as a floor. */
export function printMarkdown(file: FrameworkFile): string {
  return `${[...headerLines(file), ...bodyLines(file)].join('\n')}\n`;
}

function headerLines({ framework, isPart }: FrameworkFile): string[] {
  if (isPart) return [`# Part of ${framework.id}`, ''];
  const properties = Object.entries(HEADER).map(([name, value]) => `- ${name}: ${value}`);
  return [`# ${framework.title}`, '', ...properties, '', `> ${NOTE}`, ''];
}

function bodyLines({ domains }: FrameworkFile): string[] {
  return domains.flatMap(({ title, activities }) => [
    `## ${title}`,
    '',
    ...activities.flatMap(activityLines),
  ]);
}

function activityLines({ title, note, requires, knowledge, application }: Activity): string[] {
  return [
    `### ${title}`,
    '',
    ...(requires ? [`Requires [${requires}](#${requires}).`, ''] : []),
    ...(note ? [`> ${note}`, ''] : []),
    ...sectionLines('Knowledge', knowledge),
    ...sectionLines('Application', application),
  ];
}

function sectionLines(name: string, competences: readonly Competence[]): string[] {
  if (competences.length === 0) return [];
  return [`#### ${name}`, '', ...competences.flatMap((competence) => competenceLines(competence, '')), ''];
}

function competenceLines({ id, text, see, children }: Competence, indentation: string): string[] {
  return [
    `${indentation}- **${id}** ${text}${see ? ` ([${see}](#${see}))` : ''}`,
    ...children.flatMap((child) => competenceLines(child, `${indentation}  `)),
  ];
}
