function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Abbreviations that always have something after them: a name, a place or the other side. Lower-case, without the last stop. */
export const NEVER_FINAL = words(`
  mr mrs ms mx dr prof gen sen rep reps sens gov lt col sgt capt cpl cmdr cdr maj adm brig pvt pfc hon rev fr messrs mme mlle
  pres supt det insp atty amb msgr ald cllr comdr ens vice-adm lt-gen maj-gen brig-gen mt ft vs e.g i.e viz cf approx ca st
  ste
`);

/** Abbreviations that stand before a number; without one after them the stop ends the sentence. */
export const BEFORE_NUMBER = words(`
  nos no p pp vol vols art arts sec secs ch fig figs para paras ver est c rs jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Abbreviations that may well end a sentence: only the word after them tells. */
export const MAYBE_FINAL = words(`
  inc corp co cos ltd llc plc bros jr sr esq etc al dept univ assn intl natl govt ave blvd rd hwy ala ariz ark calif colo conn
  del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que mon tue
  tues wed thu thurs fri sat sun
`);

/** Those of the lists above that count in lower case too; the others do so only as "Gen." or "Ill.", not as words. */
export const LOWER_CASE = words(`vs e.g i.e viz cf approx ca p pp vol fig para est c etc al dept`);

/** Capitalised words that open a sentence far more often than they go on after an abbreviation. */
export const STARTERS = words(`
  the a an it its it's he she they we i you his her their our my your this that these those there here in on at by for from to
  of with as if when while after before since until during although though because however meanwhile moreover furthermore
  nevertheless instead still but and or so yet then now also both all some many most several few other others another each
  every no not nor one two three such among amid despite according what who why how where which whether once even
  only just last earlier later overall officials critics experts analysts police
`);
