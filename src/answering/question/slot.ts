import { categoryAsked, type Category } from './categories.ts';
import { matterOf } from './matter.ts';
import { questionKind, type QuestionKind } from './question-kind.ts';

/** What a sentence must hold to answer a question of its kind. */
export type Slot =
  | {
      readonly kind: 'number';
      /** The counted noun as asked, lower case ("troops"); null where none is named. */ readonly noun: string | null;
    }
  | { readonly kind: 'category'; readonly category: Category }
  /** Something that has a name: "which banks", "which bill". */
  | { readonly kind: 'name' }
  | { readonly kind: 'age' | 'person' | 'place' | 'date' | 'reason' | 'quotation' | 'definition' };

const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|be|been|that|who|which|in|on|at|of|from|to|by|with|for)$/;
const SIDE_QUESTION =
  /^(?:has|have|had|did|does|is|are|was|were)\s+(?!(?:we|you|u|anyone|anybody|someone|somebody|they|there|it)\b).{1,80}\bhow (?:many|much)\b/i;
const PLURAL = /^(?:people|men|women|children|police|[a-z]{2,}s)$/;

/** "Which minister", "which of the captains": the noun is a person's calling; "what is the mayor planning" asks for no person. */
const CALLING = String.raw`(?:\p{L}{3,20}(?:man|woman|ist|cian|yer|tor|ster|iter|thor|eer)|official|leader|head|captain|chief|mayor|governor|president|judge|coach|general|king|queen|expert|spokesperson|person|chairman|doctor|officer|player|teacher|soldier|critic|chef)`;
const PERSON = new RegExp(
  String.raw`\b(?:what|which) (?:of (?:the|these|those|its|their) )?(?:(?!(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must|the|an?|his|her|its|their|this|that)\b)\p{L}+ ){0,2}${CALLING}s?\b`,
  'iu',
);

/** "What is the name of the teacher", "the captain's name". */
const NAME_OF_PERSON = new RegExp(
  String.raw`\bwhat(?: is|['’]s| was) (?:the (?:full |first |last )?name of (?:the |his |her |their )?(?:\p{L}+ ){0,2}${CALLING}\b|(?:the |his |her |their )?(?:\p{L}+ ){0,2}${CALLING}['’]s (?:full |first |last )?name\b)`,
  'iu',
);

/** "What is the Harbour List?": a name and nothing of it; "What is Jane Doe's salary?" asks for no definition. */
const ASKS_DEFINITION =
  /\b[Ww]hat(?: is|['’]s| are| was| were) (?:the |an? )?(?:["“][^"”]{1,80}["”]|\p{Lu}[\p{L}\p{N}.&-]*(?: (?:of|the|and|for|de|\d+|\p{Lu}[\p{L}\p{N}.&-]*)){0,7})(?: (?:in|at|on|near) [^?]{1,60})?[?.! ]*$|\b(?:mean|refer|stand for)/u;

/** Whether a person's name is asked for, so that a sentence which names nobody is no answer. */
export function asksForName(question: string): boolean {
  return NAME_OF_PERSON.test(question);
}

/** The slot that an answer to a question of this kind must fill, or null where any sentence on the subject may do. */
export function slotOf(kind: QuestionKind, question: string): Slot | null {
  switch (kind) {
    case 'quantity':
      if (/\bhow old\b/i.test(question)) return { kind: 'age' };
      // "Has the minister confirmed how many": that she has, or has not, is an answer without a number.
      return SIDE_QUESTION.test(question) ? null : { kind: 'number', noun: countedNoun(question) };
    case 'who':
      return { kind: 'person' };
    case 'where':
      return { kind: 'place' };
    case 'when':
      return { kind: 'date' };
    case 'why':
      return { kind: 'reason' };
    case 'exact-words':
      return { kind: 'quotation' };
    case 'about-article':
      // "Who wrote The Long Way Home?": where no article has that title, of a book.
      return /^\s*who\b/i.test(question) ? { kind: 'person' } : null;
    case 'agreement': {
      const matter = matterOf(question);
      const asked = matter === null ? 'topic' : questionKind(matter);
      return matter === null || asked === 'agreement' ? null : slotOf(asked, matter);
    }
    case 'what':
    case 'which': {
      const category = categoryAsked(question);
      if (category !== null) return { kind: 'category', category };
      if (PERSON.test(question) || NAME_OF_PERSON.test(question)) return { kind: 'person' };
      if (kind === 'which') return { kind: 'name' };
      return ASKS_DEFINITION.test(question) ? { kind: 'definition' } : null;
    }
    default:
      return null;
  }
}

/** The head of what "how many …" or "number of …" counts: the last plural before a verb or preposition, at most six words on. */
function countedNoun(question: string): string | null {
  const asked = /\b(?:how many|(?:number|amount|total|percentage|share) of)\s+(.{1,120})/i.exec(question)?.[1];
  if (!asked) return null;
  let head: string | null = null;
  for (const word of asked
    .toLowerCase()
    .split(/[^\p{L}\p{N}'-]+/u)
    .slice(0, 6)) {
    if (AUXILIARY.test(word)) break;
    if (PLURAL.test(word)) head = word;
  }
  return head;
}
