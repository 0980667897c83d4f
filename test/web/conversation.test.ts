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

  it('says that the connection broke off', async () => {
    const { conversation } = converse([statementEvent, new PageFailure({ kind: 'broken-off' })]);
    const states = await all(conversation.ask('Did the dam hold?'));
    expect(states.at(-1)).toMatchObject({ phase: 'failed', failure: { kind: 'broken-off' } });
  });
});
