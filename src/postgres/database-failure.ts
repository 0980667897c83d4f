import { DatelineError, type ErrorCode, messageOf } from '../errors.ts';

type Failure = readonly [code: ErrorCode, message: string];

const UNREACHABLE: Failure = [
  'INDEX_UNREACHABLE',
  'The database of the index does not answer. Check that it runs and that INDEX_URL names it; it is tried again by itself.',
];
const REFUSED: Failure = [
  'INDEX_UNREACHABLE',
  'The database of the index refuses the user name or password of INDEX_URL. Put it right there and start again.',
];
const READ_ONLY: Failure = [
  'INDEX_UNWRITABLE',
  'The user of INDEX_URL may only read the database, or it is a replica. Build with a user that owns the tables, on the primary.',
];
const NO_VECTORS: Failure = [
  'INDEX_UNREACHABLE',
  'The database of the index has no pgvector. Install it on the server and run "CREATE EXTENSION vector" as its administrator.',
];
const FULL: Failure = [
  'INDEX_UNREACHABLE',
  'The database of the index has no space, memory or connection left. Give it more; what is served stays as it is.',
];
const NO_TABLES: Failure = ['INDEX_MISSING', 'There is no index in the database of INDEX_URL. Run "npm run index".'];

/** By SQLSTATE, then by its class. */
const byState: Readonly<Record<string, Failure>> = {
  '28000': REFUSED,
  '28P01': REFUSED,
  '3D000': [
    'INDEX_UNREACHABLE',
    'The database that INDEX_URL names does not exist on its server. Create it ("createdb"), or name another.',
  ],
  '25006': READ_ONLY,
  '42501': READ_ONLY,
  '42P01': NO_TABLES,
  // A type, an extension's control file or its library that is not there.
  '42704': NO_VECTORS,
  '58P01': NO_VECTORS,
  '0A000': NO_VECTORS,
  '57014': ['INDEX_UNREACHABLE', 'The database of the index took too long to answer. Check its load.'],
  '57P01': UNREACHABLE,
  '57P02': UNREACHABLE,
  '57P03': UNREACHABLE,
  '53': FULL,
  '08': UNREACHABLE,
};

/** What the driver says of a connection that cannot be made or is gone; those errors carry no SQLSTATE. */
const LOST =
  /Connection terminated|Connection ended|timeout exceeded when trying to connect|Query read timeout|not queryable/i;

/** Whether a connection that was made before is gone, so that the same may go well on another. */
export function isCut(error: unknown): boolean {
  return (
    /^(?:ECONNRESET|EPIPE|57P0[12])/.test(codeOf(error)) ||
    /Connection terminated|not queryable/i.test(messageOf(error))
  );
}

/** Whether the database cannot be reached, or no more. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error);
  return (
    /^(?:ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08|57P0)/.test(code) ||
    LOST.test(messageOf(error))
  );
}

/** What a driver or the database threw as an error that says what to do, without user, password or address; anything else as it is. */
export function databaseFailure(error: unknown): unknown {
  if (error instanceof DatelineError) return error;
  const code = codeOf(error);
  const [kind, message] = byState[code] ?? byState[code.slice(0, 2)] ?? (isLost(error) ? UNREACHABLE : []);
  return kind === undefined || message === undefined ? error : new DatelineError(kind, message, { cause: error });
}

function codeOf(error: unknown): string {
  // Several addresses of one host fail together.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  return typeof first === 'object' && first !== null && 'code' in first ? String(first.code) : '';
}
