import { wordSet } from '../language/word-set.ts';

/** Words that questions are made of, lower case: they may be misspelt though no article holds them. */
export const QUESTION_WORDS: ReadonlySet<string> = wordSet(
  'who whom whose what when where which why how many much did does do was were is are has have had will would can could should may ' +
    'the and about after before since until between during with from they them their there this that these those his her she him ' +
    'according say says said tell told exact exactly words quote quoted verbatim confirm confirmed deny denied announce announced ' +
    'article articles story stories report reports reported reporting reporter author wrote written published publisher outlet outlets ' +
    'newspaper newspapers source sources mention mentions mentioned newest latest oldest recent first last news headline title ' +
    'timeline chronology happen happened happening overview summary summarise summarize briefing recap agree disagree differ ' +
    'number amount people person name named called call date day week month year time place country city reason cause ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'actually really probably currently exactly finally between people ' +
    'think claim claimed state stated describe described react reacted reaction respond response explain ask asked want wanted',
);
