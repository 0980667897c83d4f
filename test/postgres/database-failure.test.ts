import { expect, it } from 'vitest';
import { DatelineError } from '../../src/errors.ts';
import { databaseFailure } from '../../src/postgres/database-failure.ts';

/** As the driver throws it. */
function failed(code: string): Error {
  return Object.assign(new Error('for user "somebody" with "hush-hush" at db.example.org'), { code });
}

it.each([
  ['ECONNREFUSED', 'INDEX_UNREACHABLE', 'Check that it runs'],
  ['57P01', 'INDEX_UNREACHABLE', 'tried again by itself'],
  ['28P01', 'INDEX_UNREACHABLE', 'user name or password of INDEX_URL'],
  ['3D000', 'INDEX_UNREACHABLE', 'createdb'],
  ['53100', 'INDEX_UNREACHABLE', 'no space'],
  ['58P01', 'INDEX_UNREACHABLE', 'CREATE EXTENSION vector'],
  ['25006', 'INDEX_UNWRITABLE', 'on the primary'],
  ['42501', 'INDEX_UNWRITABLE', 'owns the tables'],
  ['42P01', 'INDEX_MISSING', 'npm run index'],
])('says of %s what to do, and nothing of who connects where', (code, expected, advice) => {
  const failure = databaseFailure(failed(code)) as DatelineError;
  expect(failure).toBeInstanceOf(DatelineError);
  expect(failure.code).toBe(expected);
  expect(failure.message).toContain(advice);
  expect(failure.message).not.toMatch(/somebody|hush|example/);
});

it('leaves a mistake of our own as it is', () => {
  const mistake = failed('42601');
  expect(databaseFailure(mistake)).toBe(mistake);
});
