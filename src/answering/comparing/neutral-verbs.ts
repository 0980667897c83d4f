import { SPEECH_VERBS } from '../speakers/speech-verbs.ts';

/** Verbs that give a figure without telling what it is of. */
const NEUTRAL = new Set(
  'be have do take get go make part join remain become put count give speak talk measure list record tally register set reckon expect believe fear rise climb reach total stand number exceed top grow jump fall drop increase decrease raise revise lower leave claim bring include come amount run hit double triple mean see look range vary cause suffer inflict sustain incur face wreak involve approach near'.split(
    ' ',
  ),
);

/** Whether a verb, by its base form, says nothing of what a figure is of; also where there is none. */
export function isNeutral(verb: string | undefined): boolean {
  return verb === undefined || NEUTRAL.has(verb) || SPEECH_VERBS.has(verb);
}
