import type { Answer } from '../../src/protocol/answer.ts';
import { conversationAsJson } from '../text/conversation-as-json.ts';
import { conversationAsMarkdown } from '../text/conversation-as-markdown.ts';
import { saveFile } from '../view/save-file.ts';
import { saveMenu } from '../view/save-menu.ts';

/** The menu that saves or prints the answers there are when something is chosen. */
export function saveConversation(answers: () => readonly Answer[]): ReturnType<typeof saveMenu> {
  return saveMenu({
    markdown: () => saveFile(fileName('md'), 'text/markdown', conversationAsMarkdown(answers(), location.origin)),
    json: () =>
      saveFile(fileName('json'), 'application/json', conversationAsJson(answers(), location.origin, new Date())),
    print: () => window.print(),
  });
}

function fileName(ending: string): string {
  return `dateline-${new Date().toISOString().slice(0, 10)}.${ending}`;
}
