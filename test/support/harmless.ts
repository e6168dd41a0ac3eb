import assert from 'node:assert/strict';

/** Texts that run code, or lead somewhere, if they are not treated as text. */
export const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:x)',
  '[x](file:///etc/passwd)',
  '![x](https://example.org/x.png)',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](https://example.org "\\" onmouseover=alert(1) \\"")',
  '[x]: javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '`<script>`',
  '<!-- x',
];

/** A framework with `text` in every field that an author can fill. */
export function hostile(text: string): string {
  return `framework f: ${text}
  version: ${text}
  status: ${text}
  author: ${text}
  publisher: ${text}
  homepage: ${text}
  adapts: ${text}
  overarching: ${text}
  > ${text}
domain d: ${text}
  > ${text}
  see: ${text}
  ? ${text}
  group g: ${text}
    activity a: ${text}
      note: ${text}
      evidence: @d, ${text}
      ${text}
      application: ${text}
        - [${text}] ${text}
        - [y] ${text} @d @g
          anything: ${text}
          ? ${text}
activity ${text} in d: ${text}
activity ${text}
${text}
  activity z: ${text}
`;
}

/** Checks that a page contains only allowed elements, attributes and addresses. */
export function expectHarmless(html: string): void {
  const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name?.toLowerCase() ?? '');
  const allowed =
    /^(?:a|article|br|button|code|dd|del|details|div|dl|dt|em|h[1-6]|header|ins|li|ol|p|pre|section|span|strong|summary|ul|blockquote|hr)$/;
  assert.deepEqual(
    tags.filter((name) => !allowed.test(name)),
    [],
    html,
  );
  // Text in quotes is not an attribute; only the remaining names are.
  const attributes = [...html.matchAll(/<[a-z][^\s>]*((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/gi)].flatMap(
    ([, all = '']) =>
      [...all.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/gi)].map(([, name = '', value = '']) => ({ name, value })),
  );
  for (const { name, value } of attributes) {
    assert.match(name, /^(?:class|href|rel|title|data-[a-z]+|start|type)$/);
    if (name === 'type') assert.equal(value, 'button');
    if (name === 'href') assert.match(value, /^(?:#|https?:\/\/|mailto:)/);
  }
  // Every "<" begins one of the tags above: none was left open by an author.
  assert.equal(
    (html.match(/</g) ?? []).length,
    (html.match(/<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"<]*")?)*\s*>/g) ?? []).length,
  );
}
