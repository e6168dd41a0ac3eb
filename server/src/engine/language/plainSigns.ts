/** Characters that nobody sees: soft hyphens, spaces without width, marks of direction, and variants of signs. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/g;

/** Signs that are typed or drawn in different ways, each with its usual form. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/<[-=]{1,2}>|[⇔⟷⬌]/g, '↔'],
  [/[-=]{1,2}>|[⇒⟶⟹➔➜➝➞➡]/g, '→'],
  [/<-{1,2}(?!\d)|[⇐⟵⟸⬅]/g, '←'],
  [/[✔☑✅]/g, '✓'],
  [/[✘✖☒❌✕❎]/g, '✗'],
  [/>=|⩾/g, '≥'],
  [/<=|⩽/g, '≤'],
];
const ANY_FORM = /[<>⇔⟷⬌⇒⟶⟹➔➜➝➞➡⇐⟵⟸⬅✔☑✅✘✖☒❌✕❎⩾⩽]/;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** A text with composed letters and without invisible characters, and with each sign in its usual form. */
export function plainSigns(text: string): string {
  const plain = BEYOND_ASCII.test(text) ? text.normalize('NFC').replace(INVISIBLE, '') : text;
  return ANY_FORM.test(plain) ? FORMS.reduce((all, [form, sign]) => all.replace(form, sign), plain) : plain;
}
