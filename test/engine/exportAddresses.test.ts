import assert from 'node:assert/strict';
import { documentOfSource, runsOfBlocks } from '../support/exported.ts';

describe('web addresses in documents', () => {
  const urlOf = (address: string): string | undefined => {
    const source = `framework x: X\n  source s: S\n    url: ${address}\n  > Read [this](${address}).\n`;
    const runs = runsOfBlocks(documentOfSource(source).blocks);
    assert.ok(runs.some(({ text }) => text === address));
    return runs.find(({ text }) => text === address)?.url;
  };

  it('are links if they can be opened', () => {
    for (const address of [
      'https://example.org',
      'http://example.org:8080/a?b=c&d=%20#e',
      'https://[2001:db8::1]/a',
      'https://user@example.org/',
    ])
      assert.equal(urlOf(address), address);
    assert.equal(urlOf('https://example.org/ä[1]'), 'https://example.org/%C3%A4%5B1%5D');
  });

  it('are text otherwise', () => {
    for (const address of [
      'http://[bad',
      'https://example.org/%zz',
      'http://',
      'https://a:b/',
      'http://a]b/',
    ])
      assert.equal(urlOf(address), undefined, address);
  });
});
