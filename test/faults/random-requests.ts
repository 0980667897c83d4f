import fc from 'fast-check';

/** A request as anybody may send it. */
export interface RandomRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '\udfff x',
    '\u202e',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '%00',
    '[1]',
    '"',
  ),
  fc.constantFrom('a'.repeat(1001), 'é'.repeat(8001), '9'.repeat(1000), '('.repeat(1000), ' ?'.repeat(500)),
);

const question = fc.oneof(
  anyText,
  fc.constantFrom('How many troops were sent?', 'Who is Sabrina Singh?', 'What happened since 2024-10-01?'),
  fc
    .array(fc.constantFrom('who', 'how many', 'troops', 'Russia', '12', '%', '“', 'not', 'when', 'per', '?'), {
      maxLength: 40,
    })
    .map((words) => words.join(' ')),
);

const turn = fc.record(
  { role: fc.constantFrom('user', 'assistant', 'system', ''), content: anyText },
  { requiredKeys: [] },
);

const asked = fc.record(
  {
    question: fc.oneof({ weight: 8, arbitrary: question }, { weight: 1, arbitrary: fc.anything() }),
    history: fc.oneof(fc.array(turn, { maxLength: 4 }), fc.constant([{ role: 'user', content: 'x'.repeat(8000) }])),
    filter: fc.record(
      {
        from: fc.oneof(anyText, fc.constantFrom('2024-01-01', '2024-02-30', '9999-12-31', '0000-00-00')),
        to: fc.constantFrom('2024-12-31', '1', ''),
        publishers: fc.array(fc.oneof(anyText, fc.constant(null)), { maxLength: 3 }),
        articleIds: fc.array(anyText, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
    mode: fc.constantFrom('extractive', 'llm', 'other'),
  },
  { requiredKeys: ['question'] },
);

/** Bodies that break a careless reader, each as it goes over the wire. */
const brokenBodies = [
  '',
  'null',
  'NaN',
  '{"question": NaN}',
  '{"question": 1e999}',
  '{"question": "\\ud800"}',
  '{"question": "\\u0000"}',
  '{"__proto__": {"question": "x"}}',
  '{"question": "x", "__proto__": null}',
  '{"question": "x", "constructor": {"prototype": {}}}',
  '{"question"',
  '['.repeat(50_000),
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  JSON.stringify({ question: 'x'.repeat(1_000_000) }),
  JSON.stringify({ question: 'x', history: Array.from({ length: 10_000 }, () => ({ role: 'user', content: 'y' })) }),
  JSON.stringify({ question: 'x', filter: { articleIds: Array.from({ length: 1001 }, String) } }),
  `{${'"question":"x",'.repeat(10_000)}"question":"When?"}`,
];

const answerable = fc.record(
  {
    question,
    history: fc.array(fc.record({ role: fc.constantFrom('user', 'assistant'), content: anyText }), { maxLength: 4 }),
    filter: fc.record({ to: fc.constantFrom('2024-12-31', '2999-01-01') }),
    mode: fc.constantFrom('extractive', 'llm'),
  },
  { requiredKeys: ['question'] },
);

const body = fc.oneof(
  { weight: 6, arbitrary: answerable.map((value) => JSON.stringify(value)) },
  { weight: 3, arbitrary: asked.map((value) => JSON.stringify(value) ?? '') },
  { weight: 2, arbitrary: fc.constantFrom(...brokenBodies) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

const segment = fc.oneof(
  fc.constantFrom(
    'ask',
    'articles',
    'health',
    'ready',
    'metrics',
    'openapi.json',
    'docs',
    'index',
    'feedback',
    'read',
    'assets',
  ),
  fc.constantFrom('..', '.', '%2e%2e', '%00', '%zz', '%ed%a0%80', '*', '', '__proto__', '001_b4ac82b43a11b72f.txt'),
  fc.webSegment(),
);

const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'text/plain',
      'nonsense',
      '/',
    ),
    accept: fc.constantFrom('text/event-stream', '*/*', 'image/png', ';;;', 'application/json;q=NaN'),
    range: fc.constantFrom('bytes=0-', 'bytes=99999999-', 'bytes=-1', 'x'),
    'if-none-match': fc.constantFrom('*', '"x"', 'W/'),
    'content-encoding': fc.constantFrom('gzip', 'br', 'nonsense', 'identity'),
    'x-request-id': fc.constantFrom('ok', 'not ok', 'x'.repeat(500)),
    'x-forwarded-for': fc.constantFrom('unknown', '1.2.3.4', ',,,'),
    authorization: fc.constantFrom('Bearer', 'Bearer x', 'Basic eDp5', 'x'.repeat(2000)),
    origin: fc.constantFrom('null', 'https://evil.example', 'x'),
  },
  { requiredKeys: [] },
);

/** Requests of all kinds, two thirds of them questions that may well be answered. */
export const randomRequest: fc.Arbitrary<RandomRequest> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      method: fc.constant('POST'),
      path: fc.constantFrom('/ask', '/ask', '/ask', '/feedback', '/index'),
      headers: fc.constantFrom<Record<string, string>>(
        { 'content-type': 'application/json' },
        { 'content-type': 'application/json', accept: 'text/event-stream' },
      ),
      body,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'PROPFIND', 'TRACE'),
      path: fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`),
      headers: headers as fc.Arbitrary<Record<string, string>>,
      body,
    }),
  },
);
