import { strings } from '../strings.ts';
import { element } from '../view/element.ts';
import { createChat } from './chat.ts';
import type { Chat } from './chat.ts';
import { widgetStyle } from './widget-style.ts';

/** The server that this script came from; known only while it runs first. */
const scriptOrigin =
  document.currentScript instanceof HTMLScriptElement ? new URL(document.currentScript.src).origin : null;

const style = widgetStyle();

/**
 * `<dateline-chat server heading key theme>`: a chat with a Dateline server on any page, in a shadow root of its own.
 * `server` is by default where the script came from, `theme` is `light`, `dark` or as the system says. Another server or
 * heading begins a new conversation; another key is used from the next request on.
 */
export class DatelineChat extends HTMLElement {
  static readonly observedAttributes = ['server', 'heading'];
  readonly #root = this.attachShadow({ mode: 'open' });
  #chat: Chat | null = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [style];
  }

  connectedCallback(): void {
    if (this.#chat !== null) return;
    const base = this.#base();
    if (base === null) {
      const note = element('p', { class: 'failure', role: 'alert' }, strings.widget.notSetUp);
      this.#root.replaceChildren(element('section', { class: 'chat', lang: 'en', dir: 'ltr' }, note));
      return;
    }
    const heading = this.getAttribute('heading') ?? strings.widget.heading;
    this.#chat = createChat({ base, heading, key: () => this.getAttribute('key') || null });
    this.#root.replaceChildren(this.#chat.element);
  }

  disconnectedCallback(): void {
    // Moved within the page it is connected again at once, and keeps its conversation.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return;
    this.#end();
    this.connectedCallback();
  }

  #end(): void {
    this.#chat?.stop();
    this.#chat = null;
  }

  #base(): string | null {
    const named = this.getAttribute('server') ?? scriptOrigin;
    if (named === null || !URL.canParse(named, document.baseURI)) return null;
    const { protocol, origin, pathname } = new URL(named, document.baseURI);
    return protocol === 'http:' || protocol === 'https:' ? origin + pathname.replace(/\/+$/, '') : null;
  }
}
