import { createHash } from 'node:crypto';

/** Digest of what a build reads: each article file in the order of ids, by its bytes or by why it is refused. */
export class ArticlesDigest {
  readonly #hash = createHash('sha256');

  /** That a file is refused, and why, is a state of the corpus like any other. */
  add(id: string, content: Uint8Array | { readonly refused: string }): void {
    const held = 'refused' in content ? content.refused : createHash('sha256').update(content).digest('hex');
    this.#hash.update(`${JSON.stringify(id)} ${held}\n`);
  }

  /** Hexadecimal; nothing can be added any more. */
  end(): string {
    return this.#hash.digest('hex');
  }
}
