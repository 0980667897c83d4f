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
      watchCorpus: true,
      host: '127.0.0.1',
      port: 3000,
      embeddingModel: 'dateline-embed-en',
      maxFileBytes: 10_000_000,
      llm: null,
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

  test('name every wrong one at once', () => {
    expect(() => parseConfig({ MAX_FILE_BYTES: '10 MB', HOST: 'a b', CORPUS_DIR: 'c' })).toThrow(
      /^HOST is "a b".*MAX_FILE_BYTES is "10 MB", but must be a whole number of bytes from 1 to 100000000\.$/,
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
