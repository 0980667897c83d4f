import type { Writer } from '../answering/writer.ts';
import { standaloneByModel } from './standalone-by-model.ts';
import { writeAnswer, type WriteParts } from './write-answer.ts';

/** A writer on a chat model. `name` is what answers call the model. */
export function createWriter(name: string, parts: WriteParts): Writer {
  return {
    model: name,
    write: (draft, signal) => writeAnswer(draft, parts, signal),
    standalone: (question, history, signal) => standaloneByModel(question, history, parts, signal),
  };
}
