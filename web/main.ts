import { createQuoteMemory } from './article/quote-memory.ts';
import { browserStore } from './browser-store.ts';
import { showChatPage } from './pages/chat-page.ts';
import { showReadPage } from './pages/read-page.ts';
import { themeToggle } from './view/theme-toggle.ts';

const showPage = location.pathname.startsWith('/read/') ? showReadPage : showChatPage;
const store = browserStore();
showPage(document.body, themeToggle(store), createQuoteMemory(store));
