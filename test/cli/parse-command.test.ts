import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../src/cli/parse-command.ts';

const adding = {
  name: 'add',
  map: undefined,
  limit: undefined,
  dryRun: false,
  json: false,
  allowPrivate: false,
  anyPort: false,
};

describe('the command line', () => {
  test.each([
    [['index'], { name: 'index', mode: 'build' }],
    [['index', '--watch'], { name: 'index', mode: 'watch' }],
    [['index', '--verify'], { name: 'index', mode: 'verify' }],
    [['ask', 'When did it reopen?'], { name: 'ask', question: 'When did it reopen?', json: false }],
    [['ask', 'When', 'did', 'it', 'reopen?', '--json'], { name: 'ask', question: 'When did it reopen?', json: true }],
    [['ask', '--json', '--', '-5 degrees where?'], { name: 'ask', question: '-5 degrees where?', json: true }],
    [['inspect', 'a.txt', '--json', 'b.html'], { name: 'inspect', files: ['a.txt', 'b.html'], json: true }],
    [['add', 'https://a.test/', 'b.jsonl'], { ...adding, sources: ['https://a.test/', 'b.jsonl'] }],
    [['add', '--feeds', '--json'], { ...adding, sources: 'feeds', json: true }],
    [
      ['add', 'b.jsonl', '--map', 'text=t', '--limit', '3', '--dry-run', '--allow-private', '--any-port'],
      { ...adding, sources: ['b.jsonl'], map: 'text=t', limit: 3, dryRun: true, allowPrivate: true, anyPort: true },
    ],
    [['help'], { name: 'help' }],
    [['ask', '--help'], { name: 'help' }],
  ])('understands %j', (args, command) => {
    expect(parseCommand(args)).toEqual(command);
  });

  test.each([
    [[], /No command/],
    [['serve'], /"serve"/],
    [['ask'], /question/],
    [['ask', ' '], /question/],
    [['ask', 'x'.repeat(1001)], /1,000/],
    [['inspect'], /file/],
    [['inspect', '--jsno', 'a.txt'], /--jsno/],
    [['index', 'folder'], /CORPUS_DIR/],
    [['add'], /addresses/],
    [['add', '--feeds', 'https://a.test/'], /--feeds/],
    [['add', 'a.jsonl', '--limit', '0'], /--limit/],
    [['ask', 'x', '--dry-run'], /--dry-run is for "add"/],
  ])('refuses %j and says why', (args, message) => {
    expect(() => parseCommand(args)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringMatching(message) }),
    );
  });
});
