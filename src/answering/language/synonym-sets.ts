/**
 * Words that newspapers use for one another, sets parted by a slash or line end, as base forms. Only words that may take each other's place
 * without changing what is asserted: `kill` and `die` count the same dead, `allege` and `prove` do not say the same. Written by us.
 */
export const SYNONYM_SETS = `
say state tell add note remark explain comment report announce declare mention statement
claim allege assert contend maintain allegation / warn caution warning
stress emphasise emphasize underline underscore highlight / think believe / estimate reckon estimation
predict forecast prediction / promise pledge vow / ask request / urge appeal / propose suggest proposal
accuse accusation / admit acknowledge concede admission / confirm confirmation verify corroborate / deny denial
reject dismiss rebuff rejection / dismiss fire sack / refuse decline / criticise criticize criticism / condemn denounce condemnation
demand insist / kill die dead death fatality perish killing / injure injury wound hurt / missing disappear vanish
troop soldier serviceman servicemen personnel military / people person resident inhabitant individual
resident inhabitant local / child kid youngster / parent mother father / house home dwelling / job post position
employee worker staff / plane aircraft jet airplane aeroplane / ship vessel / boat vessel / car vehicle
policeman officer / police officer / protester demonstrator / protest demonstration rally demonstrate / pupil student
migrant refugee / scientist researcher / doctor physician medic / attorney lawyer / company firm business
chief head leader boss / president presidential / premier prime / minister ministerial
spokesman spokesperson spokeswoman / government administration / parliament legislature / election vote poll
court tribunal / judge justice / decide rule decision ruling / send deploy dispatch deployment
arrest detain detention / free release / jail imprison prison imprisonment / steal take theft rob / thief burglar robber / seize capture
rescue save / find discover discovery / recover retrieve / attack assault strike raid / shoot fire launch
bomb bombing / burn blaze / fire blaze wildfire / explode explosion blast / quake earthquake / flood flooding
storm hurricane / destroy destruction wreck / damage harm / beat defeat / win victory / quit resign step resignation
close shut closure / open opening / resume restart reopen / start begin commence launch beginning / end finish conclude stop
continue keep remain go / rise increase grow climb jump raise growth / raise lift / reach hit / rival competitor / regulator authority / key main principal / lawmaker legislator mp deputy parliament legislature / stop halt / keep hold / widen broaden / warn alert / pull remove / back endorse / fall drop decline decrease decline slump plunge
cut reduce lower reduction / ban prohibit outlaw forbid / allow permit permission / let allow
buy purchase acquire acquisition / sell sale / build construct construction / make produce
produce manufacture production / cause trigger / cause reason / reveal disclose / show indicate demonstrate / hide conceal
help aid assist assistance / support back / oppose opposition / agree agreement deal accord / plan intend intention
expect anticipate expectation / need require / want seek / try attempt / use utilise utilize usage
approve approval endorse pass / sign signature / visit trip / meet meeting hold
talk negotiation discussion negotiate discuss / fight battle combat / war conflict
cooperation collaboration cooperate collaborate / flee escape / evacuate evacuation
kidnap abduct kidnapping abduction / infect infection / case infection / vaccinate vaccination vaccine immunise
cost price / expensive costly / money cash fund / pay wage salary / profit earnings / annual yearly / year annually
monthly month / cheap inexpensive / big large huge / small little / quick fast rapid swift
quickly fast rapidly swiftly / serious grave severe / important significant / hard difficult / show display
begin start / country nation / area region zone district / zone area / road street / frontier border
site location place / near close / nearby near neighbouring neighboring / near around / eliminate cut / load carry / alone own solo / former ex / new latest / current present
whole entire / several various / approximately about around roughly some / nearly almost / over above exceed
mph mile / kilometre kilometer km / metre meter / tonne ton / percent per cent % / euro € / dollar $ us$ / pound £
strike walk walkout stoppage / cancel scrap / delay postpone postponement / crash collide / victim casualty
charge indict indictment / convict conviction / sentence jail / fine penalty
probe investigation inquiry investigate investigator / study research / drug medicine medication
disease illness sickness / hospital clinic / film movie / book novel / team side / coach manager
leave depart departure / arrive arrival reach / return back / carry transport / aboard board carry / give provide supply deliver / deliver bring / record data
receive get obtain / join enter / form establish found create set / lose loss / replace substitute / repair fix mend
repeat reiterate / answer reply respond response / name identify / know determine establish / hope wish / fear worry concern / anger outrage
threat danger menace / safe secure / security safety / weapon arm / missile rocket / gunman shooter / rebel insurgent
militant insurgent / coast shore / sea ocean / dam barrage / mountain peak / forest woodland / farmer grower
crop harvest / power electricity / pollute pollution / train railway rail / flight fly / truck lorry
suspicion suspect suspected / overturn reverse quash / publish release publication / teach teacher / trade commerce
export exporter / import importer / debt borrowing / tax levy / budget spending / rate level / law legislation
bill legislation / right entitlement / mayor mayoral / call describe term dub / fire sack / kilogram kilo kg / strike hit / relocate shift / presence present / absence absent / operate operation
`;
