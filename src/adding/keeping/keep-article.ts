import { join } from 'node:path';
import { sourceNoteName, type SourceNote } from '../../corpus/source-note.ts';
import type { Addition } from '../addition.ts';
import { sha256, type KeptFile } from './kept-file.ts';
import { writeWhole } from './write-whole.ts';

export interface ArticleToKeep {
  readonly corpusDir: string;
  /** Relative to the corpus. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly note: Omit<SourceNote, 'sha256' | 'replaced' | 'addedAt'>;
  /** What is there now. */
  readonly kept: KeptFile | null;
  /** Only tells what would become of it. */
  readonly dryRun: boolean;
}

/**
 * Keeps an article and the note on where it is from, unless both are there as they are. A file that was changed by hand
 * is left alone. The note is written first: a page that has just come is then never read without it.
 */
export async function keepArticle(article: ArticleToKeep): Promise<Omit<Addition, 'source'>> {
  const { corpusDir, name, bytes, note, kept, dryRun } = article;
  const digest = sha256(bytes);
  if (kept !== null && kept.name !== name)
    return refused(name, `it was kept as ${kept.name}; delete that file to have it in its new form`);
  const isSame = kept !== null && sha256(kept.bytes) === digest;
  if (kept !== null && !isSame && kept.holds === 'something-else') {
    if (kept.note?.sha256 === digest) return { outcome: 'unchanged', file: name, reason: null };
    return refused(name, `${name} was changed by hand; delete it to have it anew`);
  }
  if (!isSame || !saysSame(note, kept?.note ?? null)) {
    const replaced = kept !== null && !isSame ? { replaced: sha256(kept.bytes) } : {};
    const addedAt = (isSame && kept?.note?.addedAt) || new Date().toISOString();
    const text = `${JSON.stringify({ ...note, addedAt, sha256: digest, ...replaced }, null, 2)}\n`;
    if (!dryRun) {
      await writeWhole(join(corpusDir, sourceNoteName(name)), Buffer.from(text));
      if (!isSame) await writeWhole(join(corpusDir, name), bytes);
    }
  }
  return { outcome: isSame ? 'unchanged' : kept === null ? 'added' : 'changed', file: name, reason: null };
}

function refused(file: string, reason: string): Omit<Addition, 'source'> {
  return { outcome: 'refused', file, reason };
}

function saysSame(note: ArticleToKeep['note'], before: SourceNote | null): boolean {
  if (before === null) return false;
  const { sha256: _digest, replaced: _replaced, addedAt: _addedAt, ...rest } = before;
  return JSON.stringify(sorted(note)) === JSON.stringify(sorted(rest));
}

function sorted(value: object): unknown {
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, typeof each === 'object' && each !== null ? sorted(each) : each]);
}
