const BEARERS =
  /^(?:please |can you |could you )?(?:(?:list|name|show|give|tell) (?:me |us )?|(?:which|what|who|how many)(?: are)? )(?:all )?(?:the )?(?:(?:different|various|several|other|all|two|three) ){0,2}(people|persons?|men|women|players?|things?|places?|towns?|ships?|works?|ones) (?:(?:are |is |were |was )?(?:called|named|known as)|(?:with|by|of) the name(?: of)?|(?:share|have) the name) (?!(?:in|by|after|as|on|at|for|to|from|with|before|during|an?|back|off|out|up|into|over) )(?:the )?([^?.!]{2,60})[?.! ]*$/i;
const PERSONS = /^(?:people|persons?|men|women|players?)$/i;

/** A question for all that have one name as one for what the name means: "Who is Doe?" of "List the people called Doe". Others as they are. */
export function withBearersAsked(question: string): string {
  const [, noun, name] = BEARERS.exec(question) ?? [];
  if (noun === undefined || name === undefined) return question;
  return `${PERSONS.test(noun) ? 'Who' : 'What'} is ${name}?`;
}
