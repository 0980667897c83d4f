import { element } from './element.ts';

/** Lets the browser save a text as a file of this name and media type; nothing leaves the browser. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element('a', { href: address, download: name }).click();
  // The browser reads the blob after the click; it may go with the next task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
