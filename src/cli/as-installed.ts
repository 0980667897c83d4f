const isInstalled = import.meta.url.includes('/node_modules/');

/** A message that names a command of the checkout, for somebody who has only the installed package. */
export function asInstalled(message: string, installed = isInstalled): string {
  return installed
    ? message.replace(/npm run (?:-s )?(index|ask|inspect|add|feedback)(?: --(?= ))?/g, 'npx dateline $1')
    : message;
}
