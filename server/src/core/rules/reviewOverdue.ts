import { firstToRead } from '../model/factOrder.ts';
import { propertyOf } from './ownLines.ts';
import type { FrameworkRule } from './rule.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const reviewOverdue: FrameworkRule = {
  id: 'review-overdue',
  group: 'governance',
  scope: 'workspace',
  about: 'framework',
  severity: 'warning',
  summary: 'A framework whose day of review is past',
  why: 'Evidence moves on. A framework says in `review-by` until when its authors stand by it; when the day is past, readers cannot tell whether it still holds.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
  review-by: 2012-01-31
             ^^^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  review-by: 2999-01-31
`,
    `
framework ipt: Interpersonal Psychotherapy
  status: retired
  review-by: 2012-01-31
`,
  ],
  check(framework, workspace, report) {
    const header = firstToRead(framework.headers, workspace);
    const node = header && workspace.nodeOf(header);
    const statement = propertyOf(node, 'review-by');
    const day = statement?.text?.text ?? '';
    if (header === undefined || statement?.text === undefined || workspace.today === undefined) return;
    if (!DAY.test(day) || day >= workspace.today || propertyOf(node, 'status')?.text?.text === 'retired')
      return;
    const message = `The framework was to be reviewed by ${day}.`;
    report({ path: header.path, statement, span: statement.text, message });
  },
};
