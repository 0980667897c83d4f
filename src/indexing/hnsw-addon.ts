import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';

/** The addon's index; its types come by way of the store, because the addon itself may not be installed. */
export type HnswGraph = HNSWLib['index'];
export type HnswAddon = Awaited<ReturnType<typeof HNSWLib.imports>>;

export const GRAPH_SPACE = 'cosine';

/** The native addon, or null where it is not installed or does not load. */
export async function loadHnswAddon(): Promise<HnswAddon | null> {
  return HNSWLib.imports().catch(() => null);
}
