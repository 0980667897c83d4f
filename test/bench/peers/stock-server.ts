/** A server as one would write it with LangChain.js: run with an index folder, tells its address to the parent process. */
import type { AddressInfo } from 'node:net';
import { PromptTemplate } from '@langchain/core/prompts';
import express from 'express';
import { readStockChunks } from '../data/stock-chunks.ts';
import { StockEmbeddings } from './stock-embeddings.ts';
import { stockRetriever } from './stock-retriever.ts';

const PASSAGES = 4;

const [indexDir = ''] = process.argv.slice(2);
const embeddings = new StockEmbeddings();
const retriever = await stockRetriever(await readStockChunks(indexDir), embeddings, PASSAGES);
const prompt = PromptTemplate.fromTemplate('{question}\n\n{context}');
await embeddings.embedQuery('warm');

const app = express();
app.use(express.json());
// What any answer costs at least.
app.post(
  '/bare',
  (request, response) => void response.json({ question: request.body.question, text: 'a'.repeat(4000) }),
);
// No language model: the passages found are the answer, as they would go into its prompt.
app.post('/ask', async (request, response) => {
  const { question } = request.body as { question: string };
  const documents = await retriever.invoke(question);
  const context = documents.map(({ pageContent }) => pageContent).join('\n\n');
  response.json({ question, text: await prompt.format({ question, context }), documents });
});
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('disconnect', () => process.exit());
