import type { IndexCheck } from '../indexing/index-check.ts';
import type { Database, Row } from './database.ts';
import { isOf } from './schema.ts';

/** The least share of the ten nearest vectors that a search has to find. */
const LEAST_RECALL = 0.99;
const SAMPLE = 50;

/** Whether the graph is valid and finds what comparing every vector finds, for vectors spread over the generation. */
export async function checkGraph(database: Database, generation: number): Promise<IndexCheck> {
  const part = 'dateline_chunks_graph';
  const [index] = await database.query<{ valid: boolean } & Row>(
    "SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass('dateline_chunks_graph')",
  );
  if (index === undefined) return { part, state: 'damaged', detail: 'there is none' };
  if (!index.valid) return { part, state: 'damaged', detail: 'it was not finished' };
  const sample = await database.query<{ embedding: string } & Row>(
    `SELECT embedding::text FROM dateline_chunks WHERE ${isOf('$1')} ORDER BY vector_key LIMIT $2`,
    [generation, SAMPLE],
  );
  let [found, wanted] = [0, 0];
  for (const { embedding } of sample) {
    const nearest = (plain: string) =>
      database.query<{ distance: number } & Row>(
        `SELECT embedding <=> $2::vector AS distance FROM dateline_chunks WHERE ${isOf('$1::integer')}
         ORDER BY (embedding <=> $2::vector) ${plain} LIMIT 10`,
        [generation, embedding],
      );
    const [searched, compared] = await Promise.all([nearest(''), nearest('+ 0')]);
    const farthest = (compared.at(-1)?.distance ?? 0) + 1e-6;
    found += searched.filter(({ distance }) => distance <= farthest).length;
    wanted += compared.length;
  }
  const recall = wanted === 0 ? 1 : found / wanted;
  const detail = `finds ${(100 * recall).toFixed(1)} % of the nearest`;
  return { part, state: recall < LEAST_RECALL ? 'damaged' : 'whole', detail };
}
