// A small OpenAI-compatible server around one GGUF model: `node serve.mjs MODEL.gguf`. Prints its address when it is ready.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { getLlama, LlamaChatSession } from 'node-llama-cpp';

const CONTEXT_TOKENS = 4096;
// Two threads wait for each other where anything else runs: a third of the speed of one on two shared cores.
const THREADS = 1;
/** Three or four sentences: what shows whether a small model's words pass, in a minute or two for 20 answers. */
const MOST_TOKENS = 110;

const llama = await getLlama({ build: 'never', gpu: false, logLevel: 'error' });
const model = await llama.loadModel({ modelPath: process.argv[2] });
const context = await model.createContext({ contextSize: CONTEXT_TOKENS, threads: THREADS });
const sequence = context.getSequence();

/** One answer at a time: there is one context. */
let last = Promise.resolve();

const server = createServer((req, res) => {
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  last = last.then(() => complete(req, res, gone.signal)).catch((error) => res.destroy(error));
});

async function complete(req, res, signal) {
  const { messages, max_tokens: maxTokens = 400 } = JSON.parse(await text(req));
  const session = new LlamaChatSession({ contextSequence: sequence });
  session.setChatHistory(messages.slice(0, -1).map(asHistory));
  res.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const send = (content, finish_reason = null) => {
    const choices = [{ index: 0, delta: { role: 'assistant', content }, finish_reason }];
    res.write(`data: ${JSON.stringify({ id: 'local', object: 'chat.completion.chunk', choices })}\n\n`);
  };
  try {
    await session.prompt(messages.at(-1).content, {
      maxTokens: Math.min(maxTokens, MOST_TOKENS),
      temperature: 0,
      signal,
      stopOnAbortSignal: true,
      onTextChunk: (chunk) => send(chunk),
    });
    send('', 'stop');
    res.end('data: [DONE]\n\n');
  } finally {
    session.dispose({ disposeSequence: false });
  }
}

function asHistory({ role, content }) {
  return role === 'assistant' ? { type: 'model', response: [content] } : { type: role, text: content };
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/v1\n`));
