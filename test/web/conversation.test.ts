import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { AskRequest } from '../../src/protocol/ask-request.ts';
import { createConversation } from '../../web/conversation/conversation.ts';
import { PageFailure } from '../../web/api/page-failure.ts';
import { exampleAnswer, exampleCitation } from './example-answer.ts';

const [statement] = exampleAnswer.statements;
const statementEvent: AnswerEvent = {
  event: 'statement',
  data: {
    index: 0,
    statement: statement ?? { text: '', support: 'verbatim', markers: [] },
    citations: [exampleCitation],
  },
};
const answerEvent: AnswerEvent = { event: 'answer', data: exampleAnswer };

/** A conversation with a server that sends these events to every question, and the requests it got. */
function converse(events: readonly (AnswerEvent | Error | 'silence')[]) {
  const requests: AskRequest[] = [];
  const conversation = createConversation(async function* (request, signal) {
    requests.push(request);
    for (const event of events) {
      if (event instanceof Error) throw event;
      if (event !== 'silence') yield event;
      else await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    }
  });
  return { conversation, requests };
}

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of stream) collected.push(item);
  return collected;
}

describe('a conversation', () => {
  it('goes from searching over verified statements to the finished answer', async () => {
    const { conversation } = converse([
      { event: 'sources', data: { citations: [exampleCitation] } },
      statementEvent,
      answerEvent,
    ]);
    const states = await all(conversation.ask('Did the dam hold?'));
    expect(states.map(({ phase }) => phase)).toEqual(['searching', 'answering', 'answering', 'done']);
    expect(states.at(2)).toMatchObject({ arrived: { statements: [statement], citations: [exampleCitation] } });
    expect(states.at(-1)).toEqual({ phase: 'done', answer: exampleAnswer });
  });

  it('sends the last 20 messages, each cut to 8,000 characters', async () => {
    const { conversation, requests } = converse([answerEvent]);
    for (let turn = 1; turn <= 12; turn += 1) await all(conversation.ask(`${turn} ${'x'.repeat(9000)}`));
    const history = requests.at(-1)?.history ?? [];
    expect(history).toHaveLength(20);
    expect(history.at(0)).toMatchObject({ role: 'user', content: expect.stringMatching(/^2 x/) });
    expect(history.at(-1)).toEqual({ role: 'assistant', content: exampleAnswer.text });
    expect(Math.max(...history.map(({ content }) => content.length))).toBe(8000);
  });

  it('keeps what had arrived when the reader stops, and leaves it out of the history', async () => {
    const { conversation, requests } = converse([statementEvent, 'silence']);
    const states = [];
    for await (const state of conversation.ask('Did the dam hold?')) {
      states.push(state);
      if (state.phase === 'answering') setTimeout(() => conversation.stop());
    }
    expect(states.at(-1)).toMatchObject({ phase: 'stopped', arrived: { statements: [statement] } });
    await conversation
      .ask('And now?')
      .next()
      .then(() => conversation.stop());
    expect(requests.every(({ history }) => history?.length === 0)).toBe(true);
  });

  it('shows the problem that the server sends instead of the rest', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Internal',
      status: 500,
      detail: 'It broke.',
      code: 'INTERNAL',
    } as const;
    const { conversation } = converse([statementEvent, { event: 'error', data: problem }]);
    const states = await all(conversation.ask('Did the dam hold?'));
    expect(states.at(-1)).toMatchObject({ phase: 'failed', failure: { kind: 'problem', problem } });
  });

  it('keeps what had arrived when the connection breaks off, and asks again until the server is back', async () => {
    const attempts = [
      [statementEvent, new PageFailure({ kind: 'broken-off' })],
      ...Array.from({ length: 5 }, () => [new PageFailure({ kind: 'unreachable' })]),
      [statementEvent, answerEvent],
    ];
    const pauses: number[] = [];
    const conversation = createConversation(
      async function* () {
        for (const event of attempts.shift() ?? []) {
          if (event instanceof Error) throw event;
          yield event;
        }
      },
      undefined,
      async (milliseconds) => pauses.push(milliseconds) > 0,
    );
    const states = await all(conversation.ask('Did the dam hold?'));
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
    expect(states.at(2)).toMatchObject({ phase: 'waiting', arrived: { statements: [statement] } });
    expect(states.at(-2)).toMatchObject({ phase: 'answering', arrived: { statements: [statement] } });
    expect(states.at(-1)).toEqual({ phase: 'done', answer: exampleAnswer });
  });

  it('asks again when the server says in the middle of an answer that it is being stopped', async () => {
    const stopping = { type: 'about:blank', title: 'Stopping', status: 503, detail: 'Back soon.', code: 'STOPPING' };
    const said = { event: 'error', data: stopping } as AnswerEvent;
    const attempts = [
      [statementEvent, said],
      [statementEvent, answerEvent],
    ];
    const conversation = createConversation(
      async function* () {
        yield* attempts.shift() ?? [];
      },
      undefined,
      async () => true,
    );
    const states = await all(conversation.ask('Did the dam hold?'));
    expect(states.map(({ phase }) => phase)).toEqual(['searching', 'answering', 'waiting', 'answering', 'done']);
    expect(states.at(2)).toMatchObject({
      arrived: { statements: [statement] },
      failure: { kind: 'problem', problem: stopping },
    });
  });

  it('waits no more when the reader stops', async () => {
    const { conversation } = converse([new PageFailure({ kind: 'unreachable' })]);
    const phases = [];
    for await (const { phase } of conversation.ask('Did the dam hold?')) {
      phases.push(phase);
      if (phase === 'waiting') setTimeout(() => conversation.stop());
    }
    expect(phases).toEqual(['searching', 'waiting', 'stopped']);
  });

  it('takes over what another tab was answered, once, and keeps its own open question last', async () => {
    const { conversation } = converse([statementEvent, 'silence']);
    const other = { ...exampleAnswer, id: 'of another tab' };
    const asking = conversation.ask('Did the dam hold?');
    await asking.next();
    expect(conversation.adopt([other])).toEqual([other]);
    expect(conversation.adopt([other])).toEqual([]);
    expect(conversation.answers()).toEqual([other]);
    expect((await asking.next()).value).toMatchObject({ phase: 'answering' });
    const ending = asking.next();
    setTimeout(() => conversation.stop());
    expect((await ending).value).toMatchObject({ phase: 'stopped' });
    expect(conversation.answers()).toEqual([other]);
  });

  it('asks only of the articles that the filter lets through', async () => {
    const { conversation, requests } = converse([answerEvent]);
    await all(conversation.ask('Did the dam hold?', { from: '2024-01-01' }));
    await all(conversation.ask('And now?'));
    expect(requests.map(({ filter }) => filter)).toEqual([{ from: '2024-01-01' }, undefined]);
  });
});
