import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseConfig, settingsSchema } from '../src/config.ts';

const settings = Object.entries(settingsSchema.shape);

describe('the settings', () => {
  test('all have defaults', () => {
    expect(parseConfig({})).toEqual({
      corpusDir: 'corpus',
      indexDir: 'index',
      indexUrl: null,
      watchCorpus: true,
      feeds: { addresses: [], interval: 30 },
      host: '127.0.0.1',
      port: 3000,
      embeddingModel: 'dateline-embed-en',
      crossEncoder: 'dateline-cross-encoder-en',
      maxFileBytes: 10_000_000,
      llm: null,
      access: { apiKeys: [], adminToken: null, allowedHosts: [], corsOrigins: [], trustProxy: 0 },
      load: { rateLimit: 0, maxConcurrent: 8, maxQueue: 32 },
      feedbackFile: null,
      logs: { level: 'info', questions: false },
    });
  });

  test('take what the environment says, without white space around it', () => {
    const config = parseConfig({ CORPUS_DIR: ' news/2024 ', PORT: '0', HOST: '::1', UNKNOWN: 'x' });
    expect(config).toMatchObject({ corpusDir: 'news/2024', port: 0, host: '::1' });
  });

  test('fall back to the default where the value is empty', () => {
    expect(parseConfig({ PORT: '', CORPUS_DIR: '  ', HOST: undefined })).toEqual(parseConfig({}));
  });

  test.each(['65536', '-1', '3000.5', '0x10', '1e3', 'three', '9'.repeat(400)])('refuse %s as a port', (PORT) => {
    expect(() => parseConfig({ PORT })).toThrow(
      expect.objectContaining({
        code: 'SETTING_INVALID',
        message: `PORT is "${PORT}", but must be a whole number from 0 to 65535; 0 takes any free port.`,
      }),
    );
  });

  test.each(['mysql://u:hush@db/news', 'postgres://u:hush@db:99999/news', 'postgres://u:hu sh@db/news'])(
    'refuse %s as the address of an index, without its password',
    (INDEX_URL) => {
      expect(() => parseConfig({ INDEX_URL })).toThrow(/^INDEX_URL is set to something else, but must be an address/);
    },
  );

  test('take lists between commas, without blanks and empty items', () => {
    const { access } = parseConfig({
      API_KEYS: ' one ,two,, ',
      ALLOWED_HOSTS: 'News.example.org,[fe80::1]',
      CORS_ORIGINS: 'https://a.example,http://b.example:8080',
      TRUST_PROXY: 'loopback, 10.0.0.0/8',
      ADMIN_TOKEN: 'boss',
    });
    expect(access).toEqual({
      apiKeys: ['one', 'two'],
      allowedHosts: ['news.example.org', '[fe80::1]'],
      corsOrigins: ['https://a.example', 'http://b.example:8080'],
      trustProxy: ['loopback', '10.0.0.0/8'],
      adminToken: 'boss',
    });
    expect(parseConfig({ TRUST_PROXY: '2' }).access.trustProxy).toBe(2);
  });

  test.each([
    ['ALLOWED_HOSTS', 'news.example.org:80'],
    ['ALLOWED_HOSTS', 'https://news.example.org'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://news.example.org/'],
    ['CORS_ORIGINS', 'file:///tmp'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '12'],
    ['MAX_CONCURRENT', '0'],
    ['LOG_QUESTIONS', 'maybe'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s', (name, value) => {
    expect(() => parseConfig({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'SETTING_INVALID', message: expect.stringContaining(`${name} is "${value}"`) }),
    );
  });

  test('never repeat a key or a token that is wrong', () => {
    for (const name of ['API_KEYS', 'ADMIN_TOKEN']) {
      expect(() => parseConfig({ [name]: 'hush hush' })).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('hush') }),
      );
    }
  });

  test('name every wrong one at once', () => {
    expect(() => parseConfig({ MAX_FILE_BYTES: '10 MB', HOST: 'a b', CORPUS_DIR: 'c' })).toThrow(
      /^MAX_FILE_BYTES is "10 MB".*HOST is "a b", but must be a host name or an IP address of this machine; 0.0.0.0 for all of them\.$/,
    );
  });
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

  test('lists every setting with its default, and no other', () => {
    const defaults = settings.map(([name, schema]) => [name, schema._def.defaultValue()]);
    expect(parseEnv(example)).toEqual(Object.fromEntries(defaults));
  });

  test.each(settings)('says what %s may be and what it is without it', (name, schema) => {
    const allowed = `# Allowed: ${schema.description}. Default: ${schema._def.defaultValue()}\n${name}=`;
    expect(example).toContain(allowed);
  });
});
