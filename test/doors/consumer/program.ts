import { type Answer, createDateline, DatelineError, type PassageMetadata } from 'dateline';
import { BaseRetriever } from '@langchain/core/retrievers';
import { VectorStore } from '@langchain/core/vectorstores';
import { FakeListChatModel } from '@langchain/core/utils/testing';

const corpusDir = process.argv[2] ?? 'corpus';
const question = 'How many North Korean troops were sent to Russia?';

const dateline = await createDateline({ corpusDir });
const answer: Answer = await dateline.ask({ question, history: [] });
const retriever = dateline.retriever({ k: 2, filter: { articleIds: [answer.citations[0]?.articleId ?? ''] } });
const documents = await retriever.invoke(question);
const metadata: PassageMetadata | undefined = documents[0]?.metadata;
const nearest = await dateline.store.similaritySearchWithScore(question, 2);
const viaStore = await dateline.store.asRetriever(2).invoke(question);
const events: string[] = [];
for await (const { event } of dateline.stream(question)) events.push(event);
const refusal = await dateline.ask('x'.repeat(1001)).catch((error: unknown) => error);
const article = await dateline.article(metadata?.articleId ?? '');
const first = metadata?.sentences[0];
await dateline.close();

const withModel = await createDateline({
  corpusDir,
  chatModel: new FakeListChatModel({ responses: ['The moon is made of cheese. [1]'] }),
});
const written = await withModel.ask(question);
await withModel.close();

process.stdout.write(
  JSON.stringify({
    status: answer.status,
    citations: answer.citations.length,
    isRetriever: retriever instanceof BaseRetriever,
    isStore: dateline.store instanceof VectorStore,
    documents: documents.length,
    sentence: article?.text.slice(first?.start, first?.end).replace(/\s+/g, ' '),
    begins: documents[0]?.pageContent,
    ordered: (nearest[0]?.[1] ?? 0) >= (nearest[1]?.[1] ?? 1),
    same: viaStore[0]?.id === nearest[0]?.[0].id,
    events,
    refused: refusal instanceof DatelineError && refusal.code,
    withheld: written.withheld.length,
    mode: written.mode,
  }),
);
