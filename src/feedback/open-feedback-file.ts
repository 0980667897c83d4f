import type { FeedbackRequest } from '../protocol/feedback-request.ts';
import { DatelineError, messageOf } from '../errors.ts';

/** An opinion as it is kept. */
export interface Feedback extends FeedbackRequest {
  /** When it came (ISO 8601, UTC). */
  readonly receivedAt: string;
}

/** What readers thought of answers, in a file. */
export interface FeedbackFile {
  /** Keeps an opinion; one on the same answer is replaced. It is on the disk when this returns. */
  keep(feedback: FeedbackRequest): void;
  /** All opinions, oldest first. */
  all(): Feedback[];
  close(): void;
}

/** The oldest opinions make room for further ones. */
const mostKept = 100_000;

const schema = `
  CREATE TABLE IF NOT EXISTS feedback (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    answer_id TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    citations TEXT NOT NULL,
    rating INTEGER NOT NULL CHECK (rating IN (1, -1)),
    note TEXT NOT NULL
  )`;

/** Opens the SQLite database, creating it where it is missing. Throws `FEEDBACK_UNAVAILABLE`. */
export async function openFeedbackFile(file: string): Promise<FeedbackFile> {
  try {
    // Only where feedback is kept: the library has a native part, which not every platform has.
    const { default: Database } = await import('libsql');
    const database = new Database(file, { timeout: 2000 });
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec(schema);
    const insert = database.prepare(
      'INSERT OR REPLACE INTO feedback (answer_id, received_at, snapshot, citations, rating, note) VALUES (?, ?, ?, ?, ?, ?)',
    );
    const trim = database.prepare('DELETE FROM feedback WHERE number <= (SELECT max(number) FROM feedback) - ?');
    const list = database.prepare('SELECT * FROM feedback ORDER BY number');
    return {
      keep: ({ answerId, snapshot, citations, rating, note }) => {
        insert.run(answerId, new Date().toISOString(), snapshot, JSON.stringify(citations), rating, note);
        trim.run(mostKept);
      },
      all: () => (list.all() as Row[]).map(feedbackOf),
      close: () => {
        database.close();
      },
    };
  } catch (error) {
    const message = `FEEDBACK_FILE ${file} cannot be used: ${messageOf(error)}. Name a file in a folder that may be written to, or leave it empty.`;
    throw new DatelineError('FEEDBACK_UNAVAILABLE', message, { cause: error });
  }
}

interface Row {
  readonly answer_id: string;
  readonly received_at: string;
  readonly snapshot: string;
  readonly citations: string;
  readonly rating: 1 | -1;
  readonly note: string;
}

function feedbackOf(row: Row): Feedback {
  return {
    receivedAt: row.received_at,
    answerId: row.answer_id,
    snapshot: row.snapshot,
    citations: JSON.parse(row.citations) as Feedback['citations'],
    rating: row.rating,
    note: row.note,
  };
}
