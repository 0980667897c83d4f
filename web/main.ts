import { createKeyRing } from './api/key-ring.ts';
import { createRequest } from './api/request.ts';
import { createServer } from './api/server.ts';
import { createQuoteMemory } from './article/quote-memory.ts';
import { browserStore } from './browser-store.ts';
import { createFilterMemory } from './corpus/filter-memory.ts';
import { showChatPage } from './pages/chat-page.ts';
import { showCorpusPage } from './pages/corpus-page.ts';
import { showReadPage } from './pages/read-page.ts';
import { askForKey } from './view/key-dialog.ts';
import { shortcutList } from './view/shortcut-list.ts';
import { themeToggle } from './view/theme-toggle.ts';

const kept = browserStore('localStorage');
const session = browserStore('sessionStorage');

const shortcuts = shortcutList(kept);

const showPage = pageAt(location.pathname);
showPage(document.body, {
  server: createServer(createRequest(createKeyRing(session, askForKey))),
  quotes: createQuoteMemory(kept),
  filters: createFilterMemory(session),
  session,
  controls: [shortcuts.button, themeToggle(kept)],
});
document.body.append(shortcuts.dialog);

function pageAt(path: string): typeof showChatPage {
  if (path.startsWith('/read/')) return showReadPage;
  return path === '/corpus' ? showCorpusPage : showChatPage;
}
