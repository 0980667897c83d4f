import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of the models in `folder` is not as its `SHA256SUMS` says, a sentence each. Notes and training scripts do not count. */
export function modelProblems(folder: string): string[] {
  const listed = new Map(
    readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.md$|^(?:SHA256SUMS|LICENSE)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !/(?:^|\/)(?:train|\.cache)\//.test(name));
  const missing = [...listed.keys()].filter((name) => !files.includes(name)).map((name) => `${name} is missing.`);
  const wrong = files.flatMap((name) => {
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    if (!listed.has(name)) return [`${name} is not in SHA256SUMS.`];
    return listed.get(name) === digest ? [] : [`${name} has another SHA-256 than SHA256SUMS says.`];
  });
  return [...missing, ...wrong];
}
