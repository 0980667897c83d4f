import { createHash } from 'node:crypto';
import type { ArticleOrigin } from './read-listed-file.ts';

/** Digest of what a build reads: each article file in the order of ids, by its bytes or by why it is refused, and by what its note says. */
export class ArticlesDigest {
  readonly #hash = createHash('sha256');

  /** That a file is refused, and why, is a state of the corpus like any other. */
  add(id: string, content: Uint8Array | { readonly refused: string }, origin: ArticleOrigin | null): void {
    const held = 'refused' in content ? content.refused : createHash('sha256').update(content).digest('hex');
    this.#hash.update(`${JSON.stringify(id)} ${held}\n`);
    if (origin !== null) this.#hash.update(`${JSON.stringify(origin)}\n`);
  }

  /** Hexadecimal; nothing can be added any more. */
  end(): string {
    return this.#hash.digest('hex');
  }
}
