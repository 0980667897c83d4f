import type { CommandName } from './parse-command.ts';

interface CommandHelp {
  readonly usage: string;
  readonly does: string;
  readonly more: readonly string[];
  readonly examples: readonly string[];
}

const commands: Readonly<Record<CommandName, CommandHelp>> = {
  serve: {
    usage: 'serve',
    does: 'serve page and HTTP interface until a signal',
    more: ['Builds the index first where it is missing or stale. HOST and PORT say where it listens.'],
    examples: ['npx dateline serve', 'PORT=8080 CORPUS_DIR=news npx dateline serve'],
  },
  index: {
    usage: 'index [--watch | --verify]',
    does: 'read the articles and build the index',
    more: [
      '--watch     build it again whenever the articles change',
      '--verify    check every part of the index and repair it',
    ],
    examples: ['npx dateline index', 'CORPUS_DIR=news INDEX_DIR=news-index npx dateline index --watch'],
  },
  ask: {
    usage: 'ask QUESTION [--json]',
    does: 'answer one question',
    more: ['--json      the whole answer as one line of JSON'],
    examples: [
      'npx dateline ask "Who signed the treaty, and when?"',
      'npx dateline ask --json "How many people were evacuated?"',
    ],
  },
  inspect: {
    usage: 'inspect FILE… [--json]',
    does: 'show what is understood of a file and what is dropped',
    more: ['--json      a line of JSON for each file'],
    examples: ['npx dateline inspect corpus/*.html', 'npx dateline inspect --json page.html | head -1'],
  },
  add: {
    usage: 'add URL… [FILE…] | --feeds',
    does: 'add web pages, the pages of feeds, JSON Lines and PDFs to the articles',
    more: [
      '--dry-run                         show what would be added, and write nothing',
      '--map title=headline,text=body    which fields of a .jsonl file are title, text, date, author, publisher, url, id',
      '--limit N                         at most N pages of each feed (200)',
      '--feeds                           instead of addresses: what is new in the feeds that FEEDS names',
      '--allow-private, --any-port       reach servers of an intranet, and ports besides 80 and 443',
      '--json                            a line of JSON for each',
    ],
    examples: [
      'npx dateline add https://news.example.org/feed.xml',
      'npx dateline add archive.jsonl --map text=body --dry-run',
    ],
  },
  mcp: {
    usage: 'mcp',
    does: 'serve the Model Context Protocol on standard input and output',
    more: ['For programs that start it themselves; "serve" has the same at /mcp.'],
    examples: ['npx dateline mcp', 'CORPUS_DIR=/home/me/news npx dateline mcp'],
  },
  verify: {
    usage: 'verify --json',
    does: 'check statements against quotes, JSON lines in and out',
    more: [],
    examples: [
      `echo '{"statement": "It reopened.", "quotes": [{"quote": "It may reopen."}]}' | npx dateline verify --json`,
    ],
  },
  feedback: {
    usage: 'feedback [--json]',
    does: 'list what readers thought of answers',
    more: ['--json      a line of JSON for each'],
    examples: ['FEEDBACK_FILE=feedback.sqlite npx dateline feedback'],
  },
};

const SETTINGS = `Articles are read from ./corpus and the index is kept in ./index; CORPUS_DIR and INDEX_DIR name other folders.
Settings are in the environment or in ./.env; .env.example of the package lists them.
`;

/** How the command line is used. */
export const usage = `Usage: npx dateline COMMAND

${Object.values(commands)
  .map((command) => `  ${command.usage.padEnd(28)}${command.does}\n`)
  .join('')}  ${'help [COMMAND]'.padEnd(28)}this, or how one command is used

Examples:
${Object.values(commands)
  .slice(0, 4)
  .map(({ examples }) => `  ${examples[0]}\n`)
  .join('')}
With --json, standard output holds only JSON; progress goes to standard error.
${SETTINGS}In a checkout of Dateline, "npm start" serves, and "npm run index", "npm run -s ask -- …" do as "npx dateline" does.
`;

/** How one command is used, with examples. */
export function usageOf(name: CommandName): string {
  const { usage: line, does, more, examples } = commands[name];
  const options = more.map((text) => `  ${text}\n`).join('');
  const shown = examples.map((text) => `  ${text}\n`).join('');
  return `Usage: npx dateline ${line}\n\n  ${does[0]?.toUpperCase()}${does.slice(1)}.\n${options}\nExamples:\n${shown}\n${SETTINGS}`;
}
