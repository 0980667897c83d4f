/** What the embedding process is started with, as JSON in its first argument. */
export interface EmbeddingProcessSettings {
  /** Name below `parent`: a folder, or `owner/name` of the hub. */
  readonly modelId: string;
  /** What holds the model's folder: models on disk, or where files from the hub are kept. */
  readonly parent: string;
  /** Only a hub model may be fetched over the network. */
  readonly source: 'folder' | 'hub';
  readonly quantized: boolean;
  /** Path of the weights; those of a hub model are there once they were fetched. */
  readonly weights: string;
  readonly pooling: 'mean' | 'cls';
  /** Threads of one inference; 0 is one for each core. */
  readonly threads: number;
  /** The cross-encoder, which is loaded once the embedder was described; null where none is to be used. */
  readonly crossEncoder: ModelFolder | null;
}

/** A model on disk, in the layout of transformers.js. */
export interface ModelFolder {
  /** Name of the folder below `parent`. */
  readonly modelId: string;
  readonly parent: string;
  readonly quantized: boolean;
  readonly weights: string;
}

/** `urgent` texts (a question) and `score` go before those that wait (a rebuild). */
export type EmbeddingRequest =
  | { readonly id: number; readonly kind: 'describe' }
  | { readonly id: number; readonly kind: 'embed'; readonly texts: readonly string[]; readonly urgent: boolean }
  | {
      readonly id: number;
      readonly kind: 'embed-passages';
      readonly prefix: string;
      readonly passages: readonly (readonly string[])[];
    }
  | { readonly id: number; readonly kind: 'score'; readonly question: string; readonly sentences: readonly string[] }
  | { readonly id: number; readonly kind: 'count'; readonly texts: readonly string[] };

/** `vectors` holds one vector after the other, that of a passage before those of its sentences; `alive` says that a model is being fetched or loaded. */
export type EmbeddingReply =
  | { readonly kind: 'alive' }
  | { readonly id: number; readonly kind: 'description'; readonly dimension: number }
  | { readonly id: number; readonly kind: 'vectors'; readonly vectors: Float32Array }
  | { readonly id: number; readonly kind: 'scores'; readonly scores: number[] }
  | { readonly id: number; readonly kind: 'counts'; readonly counts: number[] }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: 'load' | 'inference'; readonly message: string };
