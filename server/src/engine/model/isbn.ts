const LETTERS_AROUND = /^isbn(?:-1[03])?:?\s*/i;

/** Whether `text` is an ISBN of 10 or 13 digits, with or without hyphens, with a correct check digit. */
export function isIsbn(text: string): boolean {
  if (!/^[\d -]*[\dXx]$/.test(text)) return false;
  const digits = text.replace(/[ -]/g, '');
  return digits.length === 10 ? hasCheckDigit10(digits) : digits.length === 13 && hasCheckDigit13(digits);
}

/** The ISBN without the word before it, and with plain hyphens; undefined if it is not valid. */
export function isbnLike(text: string): string | undefined {
  const bare = text
    .slice(0, 60)
    .replace(LETTERS_AROUND, '')
    .replace(/[‐‑–—]/g, '-')
    .trim();
  return isIsbn(bare) ? bare : undefined;
}

function hasCheckDigit10(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const digit = digits.charAt(index).toUpperCase();
    if (digit === 'X' && index < 9) return false;
    sum += (10 - index) * (digit === 'X' ? 10 : Number(digit));
  }
  return sum % 11 === 0;
}

function hasCheckDigit13(digits: string): boolean {
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 13; index++) sum += Number(digits[index]) * (index % 2 ? 3 : 1);
  return sum % 10 === 0;
}
