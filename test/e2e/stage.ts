import { afterAll, beforeAll } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { createTestCorpus } from './corpus.ts';
import type { TestCorpus } from './corpus.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';

/** What every browser test needs; its fields are there once the suite's tests run. */
export interface Stage<Corpus = TestCorpus> {
  readonly browser: Browser;
  readonly corpus: Corpus;
  readonly product: Product;
}

/** Opens a browser and starts the product, with these settings, over a corpus of its own for the suite this is called in; both end with it. */
export function setStage(settings?: Readonly<Record<string, string>>): Stage;
export function setStage<Corpus extends Pick<TestCorpus, 'folder' | 'remove'>>(
  settings: Readonly<Record<string, string>>,
  createCorpus: () => Promise<Corpus>,
): Stage<Corpus>;
export function setStage(
  settings: Readonly<Record<string, string>> = {},
  createCorpus: () => Promise<Pick<TestCorpus, 'folder' | 'remove'>> = createTestCorpus,
): Stage<Pick<TestCorpus, 'folder' | 'remove'>> {
  let stage: Stage<Pick<TestCorpus, 'folder' | 'remove'>> | null = null;
  const set = (): NonNullable<typeof stage> => {
    if (stage === null) throw new Error('The stage is set only while tests run.');
    return stage;
  };
  beforeAll(async () => {
    const browser = await openBrowser();
    const corpus = await createCorpus();
    stage = { browser, corpus, product: await startProduct(corpus.folder, settings) };
  }, 120_000);
  afterAll(async () => {
    await stage?.browser.close();
    await stage?.product.stop();
    await stage?.corpus.remove();
  });
  return {
    get browser() {
      return set().browser;
    },
    get corpus() {
      return set().corpus;
    },
    get product() {
      return set().product;
    },
  };
}
