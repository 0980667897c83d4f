/**
 * Generations share their rows: a row is of every generation from `born` until before `died`. What a build adds is thus
 * seen by nobody before `dateline_current` names its generation, and what it leaves out is there for who reads the one
 * before. Terms are kept uncompressed: counting them is what a search by words costs. Plain tables and indexes, no
 * partitions, triggers or functions.
 */
const TABLES = `
CREATE TABLE IF NOT EXISTS dateline_generations (
  generation integer PRIMARY KEY,
  id text NOT NULL,
  manifest text NOT NULL,
  copies text NOT NULL,
  words bytea NOT NULL
);
CREATE TABLE IF NOT EXISTS dateline_current (
  one integer PRIMARY KEY CHECK (one = 1),
  generation integer NOT NULL REFERENCES dateline_generations
);
CREATE TABLE IF NOT EXISTS dateline_leases (
  reader uuid PRIMARY KEY,
  generation integer NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS dateline_articles (
  article bigint PRIMARY KEY,
  born integer NOT NULL,
  died integer,
  id text NOT NULL,
  digest text NOT NULL,
  metadata text NOT NULL,
  characters integer NOT NULL,
  body_characters integer NOT NULL,
  first_chunk bigint NOT NULL,
  chunks integer NOT NULL,
  content text NOT NULL
);
CREATE TABLE IF NOT EXISTS dateline_chunks (
  chunk bigint PRIMARY KEY,
  article bigint NOT NULL,
  born integer NOT NULL,
  died integer,
  vector_key text NOT NULL,
  terms text[] NOT NULL,
  times integer[] NOT NULL,
  length integer NOT NULL,
  embedding vector(DIMENSION) NOT NULL,
  sentences bytea NOT NULL
);
CREATE TABLE IF NOT EXISTS dateline_terms (
  term text NOT NULL,
  born integer NOT NULL,
  died integer,
  frequency integer NOT NULL,
  PRIMARY KEY (term, born)
);
ALTER TABLE dateline_chunks ALTER COLUMN terms SET STORAGE EXTERNAL, ALTER COLUMN times SET STORAGE EXTERNAL;
CREATE INDEX IF NOT EXISTS dateline_articles_born ON dateline_articles (born);
CREATE INDEX IF NOT EXISTS dateline_articles_died ON dateline_articles (died);
CREATE INDEX IF NOT EXISTS dateline_chunks_article ON dateline_chunks (article);
CREATE INDEX IF NOT EXISTS dateline_chunks_born ON dateline_chunks (born);
CREATE INDEX IF NOT EXISTS dateline_chunks_died ON dateline_chunks (died);
CREATE INDEX IF NOT EXISTS dateline_chunks_key ON dateline_chunks (vector_key);
CREATE INDEX IF NOT EXISTS dateline_terms_died ON dateline_terms (died);
CREATE INDEX IF NOT EXISTS dateline_chunks_terms ON dateline_chunks USING gin (terms);
`;

/** The statements that make the tables of an index, where they are missing; `dimension` is that of its vectors. */
export function schemaStatements(dimension: number): string {
  return TABLES.replace('DIMENSION', String(dimension));
}

/** The graph over all vectors; made after the first load, which is many times faster. */
export const CREATE_GRAPH = `CREATE INDEX IF NOT EXISTS dateline_chunks_graph ON dateline_chunks USING hnsw (embedding vector_cosine_ops)`;

/** The condition that a row is of the generation that this parameter holds. */
export function isOf(generation: string, table = ''): string {
  return `${table}born <= ${generation} AND (${table}died IS NULL OR ${table}died > ${generation})`;
}
