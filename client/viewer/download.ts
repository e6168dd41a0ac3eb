/** Lets the browser download a file; `content` is in base64. */
export function download(name: string, content: string): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const link = document.createElement('a');
  // Browsers read it some time after the click, so the address stays valid until the preview is closed.
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = name;
  // The link is not on the page, so that VS Code does not open it instead.
  link.click();
}
