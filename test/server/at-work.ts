import { EventEmitter, once } from 'node:events';
import { answerEvents, ScriptedDateline } from './scripted-dateline.ts';

/** A product that works at its answer until nobody waits for it any more; `working` is the signal of that work. */
export function atWork() {
  const begun = new EventEmitter();
  const working = once(begun, 'work').then(([signal]) => signal as AbortSignal);
  const api = new ScriptedDateline(async function* (_request, signal) {
    yield* answerEvents.slice(0, 2);
    begun.emit('work', signal);
    if (!signal.aborted) await once(signal, 'abort');
  });
  return { api, working };
}
