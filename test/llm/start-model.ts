import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The small model's file, or null where `test/llm/install.sh` has not run. */
export function installedModel(): string | null {
  if (!existsSync(here('node_modules/node-llama-cpp')) || !existsSync(here('model'))) return null;
  const file = readdirSync(here('model')).find((name) => name.endsWith('.gguf'));
  return file === undefined ? null : here(`model/${file}`);
}

/** Serves a model file as an OpenAI-compatible server in a process of its own; resolves when it is ready. */
export async function startModel(file: string) {
  const child = spawn(process.execPath, [here('serve.mjs'), file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const baseUrl = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /^http:\S+/m.exec(printed)?.[0];
      if (address) resolve(address);
    });
    child.once('close', () => reject(new Error(`The model's server ended before it was ready:\n${errors}`)));
  });
  return {
    baseUrl,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
