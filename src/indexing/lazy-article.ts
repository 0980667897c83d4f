import type { Article } from '../domain/article.ts';
import type { ArticleText } from './article-line.ts';
import type { ArticleHead } from './whole-article.ts';

/** An article whose text is read when it is looked up. */
export class LazyArticle implements Article {
  readonly id: string;
  readonly digest: string;
  readonly title: string;
  readonly titleSource: Article['titleSource'];
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly publishedPrecision: Article['publishedPrecision'];
  readonly dateSource: Article['dateSource'];
  readonly agencies: boolean;
  readonly url: string | null;
  /** Its place among all. */
  readonly number: number;
  readonly #read: (article: LazyArticle) => ArticleText;
  #whole: ArticleText | null = null;

  constructor(head: ArticleHead, number: number, read: (article: LazyArticle) => ArticleText) {
    this.id = head.id;
    this.digest = head.digest;
    this.title = head.title;
    this.titleSource = head.titleSource;
    this.publisher = head.publisher;
    this.author = head.author;
    this.publishedAt = head.publishedAt;
    this.publishedPrecision = head.publishedPrecision;
    this.dateSource = head.dateSource;
    this.agencies = head.agencies;
    this.url = head.url;
    this.number = number;
    this.#read = read;
  }

  get text() {
    return this.whole().text;
  }

  get body() {
    return this.whole().body;
  }

  get dropped() {
    return this.whole().dropped;
  }

  get metadataSpans() {
    return this.whole().metadataSpans;
  }

  /** What is there of it, or is read now. */
  whole(): ArticleText {
    return (this.#whole ??= this.#read(this));
  }

  /** It is read anew when it is looked up again. */
  letGo(): void {
    this.#whole = null;
  }
}
