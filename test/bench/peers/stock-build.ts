import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import type { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';

/** An index of a folder of texts as the documentation of LangChain.js builds one: split, embed, HNSWLib, save. */
export async function stockBuild(corpusDir: string, saveDir: string, embeddings: Embeddings): Promise<HNSWLib> {
  const names = (await readdir(corpusDir)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(corpusDir, name), 'utf8')));
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 });
  const documents = await splitter.createDocuments(
    texts,
    names.map((source) => ({ source })),
  );
  const store = await HNSWLib.fromDocuments(documents, embeddings);
  await store.save(saveDir);
  return store;
}
