import { once } from 'node:events';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { showProgress } from './cli/show-progress.ts';
import { stopSignal } from './cli/stop-signal.ts';
import { createDateline } from './compose.ts';
import { readConfig } from './config.ts';
import { messageOf } from './errors.ts';
import { createMcpServer } from './mcp/create-mcp-server.ts';

/**
 * Serves the corpus to the host that started this process, over standard input and output, until the host closes them
 * or a signal comes. What there is to say to people goes to standard error. Throws where the product does not open.
 */
export async function serveMcp(): Promise<void> {
  const stopped = stopSignal();
  const ended = new AbortController();
  const stop = AbortSignal.any([stopped, ended.signal]);
  const progress = showProgress(process.stderr);
  // A host asks what there is within seconds, and a first build may take longer.
  const opening = createDateline(readConfig(), {
    onProgress: progress.update,
    watch: true,
    signal: stop,
    suggest: false,
    onSwapFailed: (error) => say(`The new index was not taken over: ${messageOf(error)}`),
    onBuildFailed: (error) => say(`The index was not built: ${messageOf(error)}`),
    onEmbedderFailed: (error) => say(messageOf(error)),
    onModelFailed: (error) => say(messageOf(error)),
  }).finally(progress.stop);
  const server = createMcpServer({ corpus: opening, describeFailure: messageOf });
  // The SDK's transport does not look for the end of its input.
  process.stdin.once('end', () => ended.abort());
  await server.connect(new StdioServerTransport());
  try {
    const dateline = await opening;
    if (!stop.aborted) await once(stop, 'abort');
    await dateline.close();
  } catch (error) {
    // That the host left before the index was open is no failure.
    if (!ended.signal.aborted) throw error;
  } finally {
    await server.close();
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
