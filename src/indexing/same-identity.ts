import type { EmbedderIdentity } from '../domain/embedder.ts';

/** Whether vectors of the two compare: the same weights under the same name, which decides prefixes and pooling. */
export function sameIdentity(a: EmbedderIdentity, b: EmbedderIdentity): boolean {
  return a.model === b.model && a.weights === b.weights && a.dimension === b.dimension && a.dtype === b.dtype;
}
