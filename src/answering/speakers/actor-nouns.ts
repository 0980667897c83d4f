import { wordSet } from '../language/word-set.ts';

/** Base forms of nouns for people and bodies that news reports quote without a name: "police said", "the union says". */
export const ACTOR_NOUNS: ReadonlySet<string> = wordSet(`
  police army navy military government ministry minister department agency authority council parliament senate court prosecutor
  prosecution union company firm bank regulator commission commissioner committee board party opposition coalition rebel insurgent
  militant guerrilla separatist official officer doctor medic surgeon nurse hospital rescuer firefighter organiser organizer promoter
  analyst economist expert scientist researcher geologist engineer investigator inspector inquiry auditor insurer lawyer attorney
  witness resident villager survivor relative campaigner activist monitor observer mission charity association federation institute
  observatory university school church embassy office service mayor governor president premier chancellor spokesman spokeswoman
  spokesperson mediator general commander colonel coroner sheriff marshal judge captain owner operator airline manufacturer maker
  airport newspaper broadcaster administration city town county province state club team coach director manager chief head chairman
  chairwoman leader founder secretary treasurer member source person neighbour neighbor employee worker employer producer publisher
  label retailer utility brigade crew diplomat envoy ambassador alliance group organisation organization watchdog ombudsman panel
  jury defendant suspect victim family widow parent teacher student farmer fisherman driver pilot forecaster meteorologist
  statistician study survey poll counter protester demonstrator marcher striker historian astronomer biologist physicist
  archaeologist lawmaker senator legislator critic supporter opponent adviser advisor trader investor shareholder creditor
  tenant passenger customer docker miner chamber laboratory lab bystander onlooker shopkeeper chemist paramedic consortium lobby
  inspectorate tribunal registrar`);
