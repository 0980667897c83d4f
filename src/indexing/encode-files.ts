import type { CountedWords } from '../domain/corpus-words.ts';
import type { EmbedderIdentity } from '../domain/embedder.ts';
import type { FileCalls } from '../domain/file-calls.ts';
import { encodeAxes } from './axes-file.ts';
import { encodeGraph } from './graph-file.ts';
import { loadHnswAddon } from './hnsw-addon.ts';
import { findingGraph } from './hnsw-graph.ts';
import { AXES_FILE, encodeManifest, GRAPH_FILE, MANIFEST, MAX_CHUNK_TOKENS, recordOf, SCHEMA } from './manifest.ts';
import { encodeContent } from './snapshot-content.ts';
import type { SnapshotContent } from './snapshot-content.ts';

export interface Origin {
  readonly identity: EmbedderIdentity;
  /** Digest of the corpus. */
  readonly corpus: string;
}

/** A folder to write to for a moment. */
export interface Scratch {
  readonly folder: string;
  readonly calls: FileCalls;
}

/** All files of a snapshot, the manifest among them, and the id. The addon needs a folder to write to for a moment. */
export async function encodeFiles(
  content: SnapshotContent & { readonly words: CountedWords },
  { identity, corpus }: Origin,
  scratch: Scratch,
  onProgress: (done: number, total: number) => void,
): Promise<{ id: string; files: Readonly<Record<string, Buffer>> }> {
  const data = encodeContent(content, content.words);
  const graph = await encodeBestGraph(content, scratch, onProgress);
  const manifest = encodeManifest({
    schema: SCHEMA,
    embedder: {
      model: identity.model,
      weights: identity.weights,
      dimension: identity.dimension,
      dtype: identity.dtype,
    },
    chunks: { maxTokens: MAX_CHUNK_TOKENS },
    corpus,
    articles: content.articles.length,
    breadth: graph?.breadth ?? null,
    files: {
      'articles.jsonl': recordOf(data['articles.jsonl']),
      'texts.jsonl': recordOf(data['texts.jsonl']),
      'vectors.f32': recordOf(data['vectors.f32']),
      'sentences.i8': recordOf(data['sentences.i8']),
      'terms.txt': recordOf(data['terms.txt']),
      'terms.i32': recordOf(data['terms.i32']),
      'words.txt': recordOf(data['words.txt']),
      'words.i32': recordOf(data['words.i32']),
      ...(graph && { [GRAPH_FILE]: recordOf(graph.files[GRAPH_FILE]) }),
      ...(graph?.files[AXES_FILE] && { [AXES_FILE]: recordOf(graph.files[AXES_FILE]) }),
    },
  });
  const files = { ...data, ...graph?.files, [MANIFEST]: manifest.bytes };
  return { id: manifest.id, files };
}

/** Null where the addon is missing or the graph does not reach the recall wanted. */
async function encodeBestGraph(
  { table }: SnapshotContent,
  { folder, calls }: Scratch,
  onProgress: (done: number, total: number) => void,
): Promise<{ files: { [GRAPH_FILE]: Buffer; [AXES_FILE]?: Buffer }; breadth: number } | null> {
  const addon = await loadHnswAddon();
  if (addon === null) return null;
  const found = await findingGraph(addon, table, { onProgress });
  if (found === null) return null;
  const { graph, breadth } = found;
  const bytes = await encodeGraph(graph, folder, calls);
  return {
    files: { [GRAPH_FILE]: bytes, ...(graph.axes && { [AXES_FILE]: encodeAxes(graph.axes) }) },
    breadth,
  };
}
