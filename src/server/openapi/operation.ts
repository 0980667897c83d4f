import type { ProblemCode } from '../../protocol/problem.ts';

/** What is known of one route: enough for its entry in the OpenAPI document and on the page about it. */
export interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly PathParameter[];
  /** Name of the schema of the JSON body. */
  readonly body?: SchemaName;
  readonly success: {
    readonly status: 200 | 202 | 204;
    readonly description: string;
    /** By content type: the name of a schema, or null for plain text. */
    readonly content: Readonly<Record<string, SchemaName | null>>;
  };
  readonly problems: readonly ProblemCode[];
  /** Name of the schema of these problems, where they are no problem details. */
  readonly problemsAs?: 'ChatError';
  /** Who may: anybody, who has a key (where keys are set), or who has the admin token. */
  readonly for: 'anybody' | 'key' | 'admin';
}

/** A part of the path. */
export interface PathParameter {
  readonly name: string;
  readonly description: string;
}

/** The schemas that the document names. */
export type SchemaName =
  | 'AskRequest'
  | 'Answer'
  | 'AnswerEvent'
  | 'ArticleList'
  | 'ArticleView'
  | 'ChatChunk'
  | 'ChatCompletion'
  | 'ChatModel'
  | 'ChatModelList'
  | 'ChatRequest'
  | 'FeedbackRequest'
  | 'Health'
  | 'IndexState'
  | 'Readiness';
