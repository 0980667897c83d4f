/**
 * English function words, which say nothing about what a text is about: articles, pronouns, prepositions,
 * conjunctions, auxiliaries and the words questions are asked with. Lower case, apostrophes left out.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those such same own other another each every either neither both all any some no none
   i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
   we us our ours ourselves they them their theirs themselves one ones
   am is are was were be been being do does did doing done have has had having
   can could may might must shall should will would ought
   who whom whose which what when where why how many much few more most less least
   and or but nor so yet if then else than because since while whereas although though unless until whether
   about above across after against along among around as at before behind below beneath beside besides between
   beyond by down during for from in inside into of off on onto out outside over per through throughout to toward
   towards under up upon via with within without
   not only also too very just even still again ever never now here there already almost quite rather
   dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt
   im ive id ill youre youve youd youll hes shes theyre theyve theyd theyll weve wed thats theres whats whos lets
   please tell`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
