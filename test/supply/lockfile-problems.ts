import { z } from 'zod';
import { installScripts, leastVersions, licenceExceptions, licences, stolenVersions } from './rules.ts';

export const lockfileSchema = z.object({
  packages: z.record(
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

type Lockfile = z.infer<typeof lockfileSchema>;

/** What of a lockfile breaks the rules, a sentence each. */
export function lockfileProblems({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (path === '' || entry.link) return [];
    const { version = '', license = 'none', integrity = '', hasInstallScript = false } = entry;
    const problems: string[] = [];
    if (!isRecent(name, version)) problems.push(`is older than ${leastVersions[name]?.join(' or ')}`);
    if (stolenVersions[name] === version) problems.push('was published by thieves');
    if (hasInstallScript && !(name in installScripts)) problems.push('runs a program when it is installed');
    if (!mayBeUsed(license) && !isExcepted(name)) problems.push(`has the licence ${license}`);
    if (!integrity.startsWith('sha512-')) problems.push('has no SHA-512 digest');
    return problems.map((problem) => `${path} ${version} ${problem}.`);
  });
}

function isRecent(name: string, version: string): boolean {
  const least = leastVersions[name]?.map(numbersOf);
  if (!least) return true;
  const given = numbersOf(version);
  const sameLine = least.find(([major]) => major === given[0]);
  const highest = least.at(-1);
  return sameLine ? compare(given, sameLine) >= 0 : highest !== undefined && compare(given, highest) > 0;
}

function numbersOf(version: string): number[] {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((part, index) => part !== b[index]);
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}

function mayBeUsed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => licences.has(part)));
}

function isExcepted(name: string): boolean {
  return Object.keys(licenceExceptions).some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
}
