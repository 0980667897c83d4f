import { parseArgs } from 'node:util';
import { DatelineError, messageOf } from '../errors.ts';
import { askRequestSchema } from '../protocol/ask-request.ts';

/** What the command line asks for. */
export type Command =
  | { readonly name: 'index'; readonly mode: 'build' | 'watch' | 'verify' }
  | { readonly name: 'ask'; readonly question: string; readonly json: boolean }
  | { readonly name: 'inspect'; readonly files: readonly string[]; readonly json: boolean }
  | { readonly name: 'verify' }
  | { readonly name: 'feedback'; readonly json: boolean }
  | AddCommand
  | { readonly name: 'help' };

/** Which articles to add, and how. */
export interface AddCommand {
  readonly name: 'add';
  /** Addresses and files; `feeds`: those that FEEDS names, and of them only what is new. */
  readonly sources: readonly string[] | 'feeds';
  /** As written. */
  readonly map: string | undefined;
  readonly limit: number | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly allowPrivate: boolean;
  readonly anyPort: boolean;
}

/** The command in the arguments after the script's name. Throws `USAGE` with what is wrong with them. */
export function parseCommand(args: readonly string[]): Command {
  const { json, help, watch, verify, positionals, ...adding } = parse(args);
  const [name, ...rest] = positionals;
  if (help) return { name: 'help' };
  if ((watch || verify) && name !== 'index') throw usage('--watch and --verify are for "index".');
  const [foreign] = Object.entries(adding).find(([, value]) => value !== undefined && value !== false) ?? [];
  if (foreign !== undefined && name !== 'add') throw usage(`--${foreign} is for "add".`);
  switch (name) {
    case 'help':
      return { name };
    case 'index':
      if (rest.length > 0 || json) throw usage('"index" takes no arguments; CORPUS_DIR and INDEX_DIR say where.');
      if (watch && verify) throw usage('"index" takes either --watch or --verify.');
      return { name, mode: watch ? 'watch' : verify ? 'verify' : 'build' };
    case 'ask':
      return { name, question: questionIn(rest), json };
    case 'inspect':
      if (rest.length === 0) throw usage('"inspect" needs at least one file.');
      return { name, files: rest, json };
    case 'verify':
      if (rest.length > 0) throw usage('"verify" takes no arguments; it reads JSON lines from standard input.');
      return { name };
    case 'feedback':
      if (rest.length > 0) throw usage('"feedback" takes no arguments; FEEDBACK_FILE says where it is kept.');
      return { name, json };
    case 'add':
      return addCommand(rest, { ...adding, json });
    default:
      throw usage(name === undefined ? 'No command was given.' : `There is no command "${name}".`);
  }
}

function parse(args: readonly string[]) {
  try {
    const options = {
      json: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      map: { type: 'string' },
      limit: { type: 'string' },
      feeds: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'allow-private': { type: 'boolean', default: false },
      'any-port': { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { ...values, positionals };
  } catch (error) {
    throw usage(messageOf(error));
  }
}

function addCommand(
  sources: readonly string[],
  options: Omit<ReturnType<typeof parse>, 'positionals' | 'help' | 'watch' | 'verify'>,
): AddCommand {
  const { feeds, map, limit, json } = options;
  if (feeds ? sources.length > 0 : sources.length === 0)
    throw usage('"add" needs addresses, .jsonl files or .pdf files, or else --feeds for those in FEEDS.');
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit)) throw usage('--limit takes a number of pages from 1 on.');
  return {
    name: 'add',
    sources: feeds ? 'feeds' : sources,
    map,
    limit: limit === undefined ? undefined : Number(limit),
    dryRun: options['dry-run'],
    json,
    allowPrivate: options['allow-private'],
    anyPort: options['any-port'],
  };
}

/** The words of a question, which need no quotation marks around them. */
function questionIn(words: readonly string[]): string {
  const parsed = askRequestSchema.shape.question.safeParse(words.join(' '));
  if (!parsed.success) throw usage('"ask" needs a question of 1 to 1,000 characters.');
  return parsed.data;
}

function usage(message: string): DatelineError {
  return new DatelineError('USAGE', message);
}
