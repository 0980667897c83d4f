import { execFileSync } from 'node:child_process';
import { link, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface HostileFile {
  readonly name: string;
  /** Puts it into a corpus. */
  readonly make: (corpusDir: string) => Promise<unknown>;
  /** Why it is refused; absent where it is read, or passed over. */
  readonly refused?: RegExp;
}

const K100 = 100_000;

const written = (name: string, content: string | Buffer, refused?: RegExp): HostileFile => ({
  name,
  make: (corpusDir) => writeFile(join(corpusDir, name), content),
  ...(refused && { refused }),
});

const linked = (name: string, target: string, refused: RegExp): HostileFile => ({
  name,
  make: (corpusDir) => symlink(target, join(corpusDir, name)),
  refused,
});

const noise = (length: number) => Buffer.from(Array.from({ length }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 255));

/** 100 kB of one thing again and again, for expressions that go back over what they have read. */
const bombs: Readonly<Record<string, string>> = {
  letters: 'a',
  blanks: ' ',
  tabs: '\t ',
  digits: '1',
  'digits and commas': '1,',
  'digits and dots': '1.',
  'sentence ends': '. A',
  initials: 'A. ',
  quotes: '"',
  'curly quotes': '“a” ',
  brackets: '(',
  'brackets and quotes': '("',
  dashes: '—-',
  slashes: '/',
  'at signs': 'a@',
  addresses: 'http://a.',
  'by lines': 'By A B ',
  dates: '1 January 2024 ',
  'half dates': '12/',
  months: 'may ',
  numbers: 'ten thousand ',
  percent: '5% of ',
  capitals: 'Aa Bb ',
  'said that': 'he said that ',
  separators: '| » ',
  colons: 'a: ',
  apostrophes: "o'",
  combining: 'e\u0301',
  surrogates: '\u{1F600}',
  'zero width': '\u200b\u200d',
  stars: '*a_',
  underscores: '__',
  'open pictures': '![a](',
  backticks: '`',
  'lists in lists': '- ',
  entities: '&amp;',
  'tag openers': '<',
  comments: '<!--',
  'open elements': '<b>',
  attributes: '<p class="a" ',
};

const bombFiles = Object.entries(bombs).flatMap(([name, unit]) => {
  const text = unit.repeat(Math.ceil(K100 / unit.length)).slice(0, K100);
  return ['txt', 'md', 'html'].map((ending) => written(`bomb ${name}.${ending}`, `${text} end.\n`));
});

/** Files that nobody should put into a corpus, and what becomes of them. */
export const hostileFiles: readonly HostileFile[] = [
  {
    name: '100 MB.txt',
    make: async (corpusDir) => {
      await writeFile(join(corpusDir, '100 MB.txt'), '');
      await truncate(join(corpusDir, '100 MB.txt'), 100_000_000);
    },
    refused: /100000000 bytes/,
  },
  written('a million lines.txt', 'a line\n'.repeat(1_000_000), /1000000 lines/),
  written('a million elements.html', '<p>x'.repeat(1_000_000), /1000000 tags/),
  written('noise.txt', noise(50_000), /./),
  written('noise.html', noise(50_000), /./),
  written('nul.txt', Buffer.alloc(50_000), /./),
  written('invalid.txt', Buffer.from([...Buffer.from('The mayor said so. '), 0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80])),
  written('archive.txt', Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(1000)]), /ZIP/),
  written('empty.txt', '', /no text/),
  written('..txt', 'The mayor of Ansty said on Monday that the bridge would open.'),
  written('a..b...txt', 'The mayor of Brannock said on Monday that the bridge would open.'),
  written('..%2f..%2fetc%2fpasswd.txt', 'The mayor of Ostley said on Monday that the bridge would open.'),
  written('news.zip#..!evil.txt', 'The mayor of Keel said on Monday that the bridge would open.'),
  written('C:\\windows\\..\\evil.txt', 'The mayor of Perth said on Monday that the bridge would open.'),
  written('line\nbreak \u001b[31m\u202e.txt', 'The mayor of Oslo said on Monday that the bridge would open.'),
  written(`${'n'.repeat(251)}.txt`, 'The mayor of Quito said on Monday that the bridge would open.'),
  written('__proto__.txt', 'The mayor of Lisbon said on Monday that the bridge would open.'),
  linked('passwd.txt', '/etc/passwd', /out of the folder/),
  linked('zero.txt', '/dev/zero', /out of the folder/),
  linked('up.txt', '..', /out of the folder/),
  linked('self.txt', 'self.txt', /circle/),
  linked('nowhere.txt', 'nothing-there.txt', /does not exist/),
  linked('loop', '.', /link to a folder/),
  {
    name: 'pipe.txt',
    make: async (corpusDir) => execFileSync('mkfifo', [join(corpusDir, 'pipe.txt')]),
    refused: /device or a pipe/,
  },
  { name: 'folder.txt', make: async (corpusDir) => execFileSync('mkdir', [join(corpusDir, 'folder.txt')]) },
  {
    name: 'hard link.txt',
    make: (corpusDir) => link(join(corpusDir, 'story-0.txt'), join(corpusDir, 'hard link.txt')),
  },
  written('deep.html', `${'<div>'.repeat(50_000)}x`, /deep/),
  written('billion laughs.html', `<!DOCTYPE l [<!ENTITY a "${'ha'.repeat(100)}">]><p>${'&a;'.repeat(30_000)}`),
  ...bombFiles,
];
