import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

/** A range of a line with its scopes. */
export interface ScopedStretch {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** The TextMate grammar of the language, as VS Code loads it. */
export async function loadGrammar(): Promise<IGrammar> {
  const { createOnigScanner, createOnigString, loadWASM } = oniguruma;
  await loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  const path = 'syntaxes/competence.tmLanguage.json';
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, 'utf8'), path),
  });
  const grammar = await registry.loadGrammar('source.competence');
  assert.ok(grammar, `${path} is no grammar`);
  return grammar;
}

/** The ranges of a line as the grammar colours them. */
export function stretchesOf(grammar: IGrammar, line: string): ScopedStretch[] {
  return grammar.tokenizeLine(line, textmate.INITIAL).tokens.map(({ startIndex, endIndex, scopes }) => ({
    start: startIndex,
    end: Math.min(endIndex, line.length),
    scopes,
  }));
}

/** Whether a range has the scope, or one within it. */
export function hasScope({ scopes }: ScopedStretch, scope: string): boolean {
  return scopes.some((candidate) => candidate.startsWith(`${scope}.`) || candidate === scope);
}
