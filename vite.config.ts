import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const clearChunks: Plugin = {
  name: 'clear-chunks',
  buildStart: () => rm(path('dist/programs'), { recursive: true, force: true }),
};

/**
 * The server and the commands, over what tsc made of them: in a few dozen files instead of 1,100, which is most of what a
 * start waits for. Packages of many modules are put in, all that share classes with LangChain's among them; the others,
 * native ones too, stay where npm put them.
 */
export default defineConfig({
  publicDir: false,
  plugins: [clearChunks],
  ssr: {
    noExternal: [/^@langchain\//, 'langsmith', 'zod', 'zod-to-json-schema', '@cfworker/json-schema', 'chrono-node'],
  },
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    outDir: path('dist'),
    emptyOutDir: false,
    rollupOptions: {
      // Comments that it cannot interpret, in the packages of others.
      onwarn: (warning, warn) => (warning.message.includes('node_modules') ? undefined : warn(warning)),
      input: { main: path('src/main.ts'), cli: path('src/cli.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'programs/[name].js' },
    },
  },
});
