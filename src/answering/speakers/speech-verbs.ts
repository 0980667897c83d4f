import { wordSet } from '../language/word-set.ts';

/** Base forms of verbs by which a newspaper gives somebody's words or view. */
export const SPEECH_VERBS: ReadonlySet<string> = wordSet(`
  say tell state note add claim allege confirm deny warn announce report estimate argue insist stress emphasise emphasize
  indicate explain acknowledge admit concede maintain assert declare reveal suggest believe think describe condemn accuse predict show
  forecast project write tweet remark comment observe reiterate repeat caution promise pledge vow reply respond recall testify
  disclose echo contend conclude assess estimate dismiss reject criticise criticize praise complain inform advise mention
  highlight underline underscore voice express cite affirm recount ask urge call find hear learn understand`);

/** Speech verbs that may follow the words and precede the speaker: "…, said the mayor". */
export const INVERTING_VERBS: ReadonlySet<string> = wordSet(
  'say note add warn announce report explain write remark comment argue insist reply respond claim state declare recall',
);

/** Verbs that report speech only with "that" or with the words themselves: `finds that`, not `finds a boat`. */
export const ONLY_WITH_THAT: ReadonlySet<string> = wordSet(
  'find hear learn show understand indicate reveal suggest highlight underline underscore project recall observe conclude call express voice urge ask',
);

/** Verbs that never stand behind the words they report: "…, her office rejected". */
export const TAKES_OBJECT: ReadonlySet<string> = wordSet(
  'deny dismiss reject accuse criticise criticize condemn describe praise call urge ask highlight underline underscore voice express cite mention',
);
