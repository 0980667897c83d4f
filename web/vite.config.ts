import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The chosen theme is set by the script, so the first paint waits for it; inline scripts are refused by our own CSP. */
const paintAfterScript: Plugin = {
  name: 'paint-after-script',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

/**
 * The page's styles for a shadow root: what is for the root and the body is for the chat, which first forgets all that
 * it inherits, and a rem is 16 pixels whatever the page around it says. In conditions it stays the browser's.
 */
const styleForShadow: Plugin = {
  name: 'style-for-shadow',
  enforce: 'pre',
  transform: (code, id) => {
    if (!/\/styles\/[\w-]+\.css/.test(id)) return null;
    const inShadow = code
      .replace(/^( *):root\[data-theme='\w+'\] \{[^}]*\}/gm, '')
      .replace(/^( *)(?::root|html|body) \{/gm, '$1.chat {')
      .split('\n')
      .map((line) =>
        line.trimStart().startsWith('@') ? line : line.replace(/(?<![\w.])([\d.]+)rem\b/g, 'calc($1 * 16px)'),
      )
      .join('\n');
    return id.includes('tokens.css') ? `.chat {\n  all: initial;\n}\n${inShadow}` : inShadow;
  },
};

const shared = { target: 'es2022', modulePreload: false, assetsInlineLimit: 0 } as const;

/** The page or, with `--mode widget`, the one script for pages of other sites, which is built into the page's folder. */
export default defineConfig(({ mode }) =>
  mode === 'widget'
    ? {
        root: path('.'),
        publicDir: path('widget/public'),
        plugins: [styleForShadow],
        build: {
          ...shared,
          outDir: path('../dist/web/widget'),
          emptyOutDir: true,
          lib: {
            entry: path('widget/main.ts'),
            formats: ['iife'],
            name: 'datelineChat',
            fileName: () => 'dateline-chat.js',
          },
        },
      }
    : {
        root: path('.'),
        publicDir: false,
        plugins: [paintAfterScript],
        build: { ...shared, outDir: path('../dist/web'), emptyOutDir: true },
      },
);
