import { expect, test } from 'vitest';
import { asInstalled } from '../../src/cli/as-installed.ts';

test('an installed package tells of commands that are there; a checkout of its own', () => {
  const said = 'It is damaged. Run "npm run index -- --verify" or "npm run index".';
  expect(asInstalled(said, true)).toBe('It is damaged. Run "npx dateline index --verify" or "npx dateline index".');
  expect(asInstalled(said, false)).toBe(said);
});
