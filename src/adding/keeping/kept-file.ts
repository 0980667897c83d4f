import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSourceNote, sourceNoteName, type SourceNote } from '../../corpus/source-note.ts';

/** A file that is in the corpus already. */
export interface KeptFile {
  /** Relative to the corpus. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was noted when it was added; null where nothing was, or nothing that can be read. */
  readonly note: SourceNote | null;
  /** Whose words it holds: those that its note is of, those before them where a writing was broken off, or somebody's own. */
  readonly holds: 'what-was-added' | 'what-that-replaced' | 'something-else';
}

const ENDINGS = ['.html', '.txt', '.md'];

/** The article file of this name without its ending; null where there is none. Throws what the file system throws. */
export async function keptFile(corpusDir: string, stem: string): Promise<KeptFile | null> {
  for (const ending of ENDINGS) {
    const name = `${stem}${ending}`;
    const bytes = await readIfThere(join(corpusDir, name));
    if (bytes === null) continue;
    const note = await readNote(join(corpusDir, sourceNoteName(name)));
    return { name, bytes, note, holds: holds(sha256(bytes), note) };
  }
  return null;
}

/** SHA-256 as notes have it. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function holds(digest: string, note: SourceNote | null): KeptFile['holds'] {
  if (digest === note?.sha256) return 'what-was-added';
  return digest === note?.replaced ? 'what-that-replaced' : 'something-else';
}

async function readNote(path: string): Promise<SourceNote | null> {
  const bytes = await readIfThere(path);
  try {
    return bytes && parseSourceNote(bytes);
  } catch {
    return null; // It is said by whoever reads the corpus; here it only means that nothing is known.
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
}
