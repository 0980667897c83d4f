import { setTimeout as sleep } from 'node:timers/promises';
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import { BaseChatModel, type BaseChatModelCallOptions } from '@langchain/core/language_models/chat_models';
import { AIMessageChunk, type BaseMessage } from '@langchain/core/messages';
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs';

/** One step of a script: words to write, a pause in milliseconds, or something to fail with. */
export type Step = string | number | Error;

/** What a model was asked, and the signal it was given. */
export interface Asked {
  readonly prompt: string;
  readonly signal: AbortSignal | undefined;
}

/** A LangChain chat model that writes what a script says, a script a request, the last one for all further ones. */
export class ScriptedChatModel extends BaseChatModel {
  readonly asked: Asked[] = [];
  /** How many steps of all scripts were taken. */
  taken = 0;
  readonly #scripts: readonly (readonly Step[])[];
  readonly #heedsSignal: boolean;

  constructor(scripts: readonly (readonly Step[])[], { heedsSignal = true } = {}) {
    super({ maxRetries: 0 });
    this.#scripts = scripts;
    this.#heedsSignal = heedsSignal;
  }

  override _llmType(): string {
    return 'scripted';
  }

  override async _generate(messages: BaseMessage[], options: BaseChatModelCallOptions): Promise<ChatResult> {
    let text = '';
    for await (const chunk of this._streamResponseChunks(messages, options)) text += chunk.text;
    return { generations: [{ text, message: new AIMessageChunk(text) }] };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    { signal }: BaseChatModelCallOptions,
    _run?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const script = this.#scripts[Math.min(this.asked.length, this.#scripts.length - 1)] ?? [];
    this.asked.push({ prompt: messages.map(({ text }) => text).join('\n'), signal });
    for (const step of script) {
      this.taken++;
      if (step instanceof Error) throw step;
      if (typeof step === 'number') await sleep(step, undefined, this.#heedsSignal && signal ? { signal } : {});
      else for (const text of step.match(/.{1,12}/gsu) ?? []) yield chunkOf(text);
    }
  }
}

function chunkOf(text: string): ChatGenerationChunk {
  return new ChatGenerationChunk({ text, message: new AIMessageChunk(text) });
}
