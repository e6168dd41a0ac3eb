import assert from 'node:assert/strict';
import { html, joinHtml, trustHtml } from '../../server/src/engine/render/html.ts';
import { ATTACKS, expectHarmless } from '../support/harmless.ts';

describe('the template for HTML', () => {
  it('escapes what has a meaning in HTML, between tags and in attributes', () => {
    const text = `a & b < c > d "e" 'f'`;
    const escaped = 'a &amp; b &lt; c &gt; d &quot;e&quot; &#39;f&#39;';
    assert.equal(String(html`<p title="${text}">${text}</p>`), `<p title="${escaped}">${escaped}</p>`);
  });

  for (const attack of ATTACKS) {
    it(`shows ${attack} as text in every position`, () => {
      const inside = html`<em title="${attack}">${attack}</em>`;
      const list = [attack, [attack, html`<strong>${attack}</strong>`]];
      expectHarmless(String(html`<p class="${attack}">${attack}${inside}${list}</p>`));
      expectHarmless(String(joinHtml([attack, inside], ', ')));
    });
  }

  it('escapes a text once, however deep it is nested', () => {
    const link = html`<a href="?a=1&amp;b=2">${'R&D'}</a>`;
    const item = html`<li>${link}</li>`;
    assert.equal(String(html`<ul>${[item]}</ul>`), '<ul><li><a href="?a=1&amp;b=2">R&amp;D</a></li></ul>');
  });

  it('escapes a text that is written like HTML already', () => {
    assert.equal(String(html`${'&lt;'}`), '&amp;lt;');
    assert.equal(String(html`${String(html`<b>x</b>`)}`), '&lt;b&gt;x&lt;/b&gt;');
  });

  it('writes numbers, zero among them, and the items of arrays one after the other', () => {
    assert.equal(String(html`${0}, ${-1.5} and ${[1, '<', [html`<br>`]]}`), '0, -1.5 and 1&lt;<br>');
  });

  it('writes nothing for what is undefined or false, and for an empty array', () => {
    assert.equal(String(html`<p>${undefined}${false}${[]}${[undefined, false]}</p>`), '<p></p>');
  });

  it('joins values with a separator, without those that are nothing', () => {
    assert.equal(String(joinHtml(['<', undefined, html`<b>b</b>`, false, 3], ' · ')), '&lt; · <b>b</b> · 3');
    assert.equal(String(joinHtml([], ', ')), '');
  });

  it('is not mistaken in an object that says it is HTML', () => {
    const forged = { toString: () => '<script>' } as unknown as string;
    assert.throws(() => html`${forged}`);
    // HTML from a library that has escaped it is used as it is, but only through this function.
    assert.equal(String(trustHtml('<i>x</i>')), '<i>x</i>');
  });
});
