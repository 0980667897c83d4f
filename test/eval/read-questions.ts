import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A regular expression over a quote after NFKC and white-space collapse, without regard to case. */
const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'i');
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) });
    return z.NEVER;
  }
});

const status = z.enum(['answered', 'disputed', 'not-found']);
const reason = z.enum(['off-topic', 'fact-missing', 'filtered-out', 'not-a-question']);

const figureSchema = z.strictObject({
  value: pattern,
  /** Who or what gives the figure, as an attribution would name it. */
  speaker: pattern,
  articles: z.array(z.string()).min(1),
});

/** One line of a question set. */
const questionSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum([
      'who',
      'where',
      'when',
      'how-many',
      'which',
      'what-said',
      'exact-words',
      'why',
      'yes-no',
      'agree',
      'timeline',
      'overview',
      'about-article',
      'follow-up',
      'greeting',
      'injection',
    ]),
    question: z.string().min(1).optional(),
    /** What the reader asks, in order; the last one is graded. */
    turns: z.array(z.string().min(1)).min(2).optional(),
    /** The right fact: any of `anyOf` and all of `allOf`. Absent where there is none. */
    expected: z
      .strictObject({ anyOf: z.array(pattern).min(1).optional(), allOf: z.array(pattern).min(1).optional() })
      .optional(),
    /** A first quote that holds one of these and nothing expected states a wrong fact. */
    wrong: z.array(pattern).optional(),
    /** Articles that hold the right fact. */
    articles: z.array(z.string()),
    status: z.union([status, z.array(status).min(1)]).transform((given) => [given].flat()),
    reason: z.array(reason).min(1).optional(),
    /** Every distinct figure that reports give, each of which must be shown. */
    figures: z.array(figureSchema).min(2).optional(),
    /** Shares at most 30 % of its content words with the sentences that answer it. */
    paraphrase: z.literal(true).optional(),
    /** Never used for fitting. */
    heldOut: z.boolean(),
  })
  .refine(({ question, turns }) => (question === undefined) !== (turns === undefined), 'needs a question or turns')
  .transform(({ question, turns, ...line }) => ({ ...line, turns: turns ?? [question as string] }));

export type Question = z.infer<typeof questionSchema>;

/** The questions of a JSON Lines file, checked, in order. Throws `ZodError`. */
export function readQuestions(file: string | URL): Question[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => questionSchema.parse(JSON.parse(line)));
}

/** Whether the corpus answers the question: it may not be refused. */
export function isAnswerable(question: Question): boolean {
  return !question.status.includes('not-found');
}

/** What is asked last, and graded. */
export function lastTurn(question: Question): string {
  return question.turns.at(-1) as string;
}

/** All patterns of the right fact. */
export function expectedPatterns({ expected }: Pick<Question, 'expected'>): RegExp[] {
  return [...(expected?.anyOf ?? []), ...(expected?.allOf ?? [])];
}
