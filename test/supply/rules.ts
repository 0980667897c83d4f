/**
 * For each package the first version of a major release line in which every flaw known to us is mended. A version of a
 * lower line than the first one fails, one of a higher line than the last one passes.
 */
export const leastVersions: Readonly<Record<string, readonly string[]>> = {
  '@langchain/community': ['0.3.3', '1.1.14'],
  '@langchain/core': ['0.3.80', '1.1.8'],
  '@mozilla/readability': ['0.6.0'],
  'body-parser': ['1.20.3', '2.2.1'],
  'brace-expansion': ['1.1.12', '2.0.2', '3.0.1', '4.0.1'],
  braces: ['3.0.3'],
  cookie: ['0.7.0'],
  'cross-spawn': ['6.0.6', '7.0.5'],
  esbuild: ['0.25.0'],
  express: ['4.20.0', '5.0.0'],
  'form-data': ['2.5.4', '3.0.4', '4.0.4'],
  glob: ['7.2.3', '10.5.0', '11.1.0'],
  'js-yaml': ['3.14.2', '4.1.1'],
  lodash: ['4.17.23'],
  micromatch: ['4.0.8'],
  nanoid: ['3.3.8', '5.0.9'],
  'path-to-regexp': ['0.1.12', '8.0.0'],
  protobufjs: ['6.11.4', '7.2.5'],
  qs: ['6.14.1'],
  rollup: ['2.79.2', '3.29.5', '4.59.0'],
  semver: ['5.7.2', '6.3.1', '7.5.2'],
  send: ['0.19.0', '1.0.0'],
  'serve-static': ['1.16.0', '2.0.0'],
  sharp: ['0.32.6'],
  vite: ['5.4.21', '6.4.1', '7.1.11'],
  vitest: ['1.6.1', '2.1.9', '3.0.5'],
  ws: ['7.5.10', '8.17.1'],
  zod: ['3.22.3'],
};

/** Versions that were published by thieves. */
export const stolenVersions: Readonly<Record<string, string>> = {
  'ansi-regex': '6.2.1',
  'ansi-styles': '6.2.2',
  chalk: '5.6.1',
  'chalk-template': '1.1.1',
  'color-convert': '3.1.1',
  'color-name': '2.0.1',
  debug: '4.4.2',
  'error-ex': '1.3.3',
  'has-ansi': '6.0.1',
  'is-arrayish': '0.3.3',
  'simple-swizzle': '0.2.3',
  'slice-ansi': '7.1.1',
  'strip-ansi': '7.1.1',
  'supports-color': '10.2.1',
  'wrap-ansi': '9.0.1',
};

/** Packages that may run a program when they are installed, and what it does. */
export const installScripts: Readonly<Record<string, string>> = {
  esbuild: 'puts its binary, which is a package of its own, in place',
  fsevents: 'compiles the watcher of macOS',
  'hnswlib-node': 'compiles the HNSW index; optional',
  protobufjs: 'prints a note on versions',
  sharp: 'looks for a binary, which is a package of its own',
};

/** Licences under which everything may be used that we use; each part of "A AND B" and one part of "A OR B" must be here. */
export const licences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages under other licences, and why that will do; names may end in `*`. */
export const licenceExceptions: Readonly<Record<string, string>> = {
  '@img/sharp-*': 'libvips is LGPL: a shared library beside ours, unchanged and replaceable',
  'axe-core': 'MPL is for its own files: it is injected unchanged into pages under test, and never shipped',
  flatbuffers: 'Apache-2.0, in LICENSE.txt',
};
