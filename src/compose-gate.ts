import type { StatementToVerify, Verdict } from './answering/verify/verify-statement.ts';
import { openEmbedder } from './compose-embedder.ts';
import type { Config } from './config.ts';
import { passGate } from './writing/gate.ts';
import { embeddingSimilarity } from './writing/similarity.ts';

/** Says of a statement whether its quotes support it. */
export interface Gate {
  pass(statement: StatementToVerify): Promise<Verdict>;
  close(): Promise<void>;
}

/** The gate that every sentence of a language model goes through. Close it, or the embedding process keeps Node running. */
export async function openGate(config: Config): Promise<Gate> {
  const embedder = await openEmbedder(config);
  const similarity = embeddingSimilarity(embedder);
  return { pass: (statement) => passGate(statement, similarity), close: () => embedder.close() };
}
