/** What a question about the articles themselves asks for. */
export interface AskedField {
  readonly field: 'author' | 'publisher' | 'date' | 'title';
  /** Only the newest or the oldest of the articles meant, or those without a date. */
  readonly pick: 'newest' | 'oldest' | 'undated' | null;
}

const AUTHOR =
  /\b(?:who (?:wrote|authored|penned|is the (?:author|writer|reporter|journalist))|(?:author|writer|by ?line|reporter|journalist)s?\b|written by)/i;
const DATE = /\b(?:when|what (?:date|day)|date of|how (?:old|recent)|dated)\b/i;
const PUBLISHER =
  /\b(?:who (?:published|publishes|reported)|which (?:outlets?|publishers?|sources|(?:news)?papers?|(?:web)?sites?|media)|what (?:outlets?|publishers?|sources|(?:news)?papers?|(?:web)?sites?)|publisher|outlets?)\b/i;
const NEWEST =
  /\b(?:newest|latest|most recent|last)\s+(?:\w+\s+)?(?:articles?|stor(?:y|ies)|reports?|pieces?|news)\b|\b(?:article|story|report|piece) is (?:the )?(?:newest|latest|most recent)\b/i;
const OLDEST =
  /\b(?:oldest|earliest|first)\s+(?:\w+\s+)?(?:articles?|stor(?:y|ies)|reports?|pieces?)\b|\b(?:article|story|report|piece) is (?:the )?(?:oldest|earliest)\b/i;

const UNDATED =
  /\b(?:undated|(?:no|without(?: an?)?|lack(?:s|ing)?(?: an?)?|missing(?: an?)?|not (?:carry|have|give|bear|show)(?: an?| any)?) (?:publication )?dates?|not dated)\b|n['’]t (?:(?:carry|have|give|bear|show)(?: an?| any)? dates?|dated)\b/i;

/** Reads the field that a question of kind `about-article` asks for; titles where it names none. */
export function askedField(question: string): AskedField {
  if (UNDATED.test(question)) return { field: 'title', pick: 'undated' };
  const pick = NEWEST.test(question) ? 'newest' : OLDEST.test(question) ? 'oldest' : null;
  if (AUTHOR.test(question)) return { field: 'author', pick };
  if (PUBLISHER.test(question)) return { field: 'publisher', pick };
  if (DATE.test(question)) return { field: 'date', pick };
  return { field: 'title', pick };
}
