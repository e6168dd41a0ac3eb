/** The values of an attribute in HTML that the site wrote, as they were before they were escaped. */
export function attributesIn(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<[a-z][^<>]*? ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    unescaped(value),
  );
}

/** The targets of the links, styles and scripts of a page. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<[a-z][^<>]*? (?:href|src|action)="([^"]*)"/g)].map(([, value = '']) =>
    unescaped(value),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
