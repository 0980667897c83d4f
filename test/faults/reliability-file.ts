import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const file = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));
const httpHeading = '## The HTTP door';
const loadHeading = '## Under load';

/** docs/reliability.md as it stands, or nothing but its title. */
export function readReliability(): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '# Reliability\n';
}

/** Writes a part of docs/reliability.md and leaves the others: `index` is its head, and `load` is written by hand. */
export async function writeReliability(part: 'index' | 'http', text: string): Promise<void> {
  const before = readReliability();
  const index = before.split(`\n${httpHeading}\n`)[0]?.split(`\n${loadHeading}\n`)[0] ?? '';
  const [, http = ''] = (before.split(`\n${loadHeading}\n`)[0] ?? '').split(`\n${httpHeading}\n`);
  const [, load = ''] = before.split(`\n${loadHeading}\n`);
  const parts = [
    part === 'index' ? text : index,
    httpHeading,
    part === 'http' ? text : http,
    ...(load === '' ? [] : [loadHeading, load]),
  ];
  writeFileSync(file, await format(parts.join('\n\n'), { parser: 'markdown', printWidth: 120 }));
}
