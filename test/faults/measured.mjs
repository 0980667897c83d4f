// Loaded before a server: answers "measure" from its parent with what garbage collection leaves of the heap, what keeps
// the process awake, who listens to it, and how much waits to be sent in its open responses.
import { subscribe } from 'node:diagnostics_channel';

const open = new Set();
let mostBuffered = 0;

function look() {
  for (const response of open) mostBuffered = Math.max(mostBuffered, response.writableLength);
}

subscribe('http.server.request.start', ({ response }) => {
  open.add(response);
  response.once('close', () => {
    look();
    open.delete(response);
  });
});
setInterval(look, 50).unref();

process.on('message', (message) => {
  if (message !== 'measure') return;
  globalThis.gc();
  globalThis.gc();
  look();
  const resources = process.getActiveResourcesInfo().filter((name) => name !== 'Timeout');
  process.send({
    heapBytes: process.memoryUsage().heapUsed,
    mostBufferedBytes: mostBuffered,
    openResponses: open.size,
    resources: resources.length,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
  });
});
