import type { Line } from './read-line.ts';
import { FURNITURE_KINDS } from './vocabulary.ts';

/** Feature names with their values (0 to 1, mostly flags); features that are absent are 0. */
export type Features = Map<string, number>;

const WORD_BINS = [1, 3, 6, 10, 17, 30, 60, Infinity];
/** Furniture words weigh in a short line; in a long one they may be what the story is about. */
const SHORT_WORDS = 15;

/** What a line says about itself: length, ending, kind of words, furniture vocabulary. */
export function ownFeatures(line: Line): Features {
  const features: Features = new Map();
  const flag = (name: string, on: boolean): void => void (on && features.set(name, 1));
  const bin = WORD_BINS.findIndex((limit) => line.words <= limit);
  flag(`words:${bin}`, true);
  flag(`end:${line.end}`, true);
  flag(`words:${bin} ends`, line.end === 'sentence' || line.end === 'question');
  flag('inner:1', line.inner === 1);
  flag('inner:2+', line.inner >= 2);
  flag('quoting', line.isQuoting);
  flag('reporting', line.isReporting && line.words >= 6);
  flag('lower start', /^["“'‘(]?\p{Ll}/u.test(line.text.slice(0, 2)));
  flag('item start', /^(?:[-*•–—·»>]|\d{1,3}[.)]?\s)/.test(line.text.slice(0, 5)));
  flag('separators', /[|»›·•].{1,80}[|»›·•]/.test(line.text.slice(0, 300)));
  flag('address', /https?:|www\.|@\w/.test(line.text.slice(0, 300)));
  flag('date', isDated(line));
  flag(
    'ago',
    /\b(?:ago|yesterday|just now)$|\b\d+ (?:hours?|mins?|minutes?|days?|weeks?|months?) ago\b/i.test(
      line.text.slice(0, 80),
    ) && line.words < 12,
  );
  if (line.words >= 4) {
    features.set('stop words', Math.min(line.stopShare, 0.6));
    flag('few stop words', line.stopShare < 0.2);
    flag('title case', line.capitalShare > 0.6);
    flag('upper case', line.upperShare > 0.7);
    features.set('digits', line.digitShare);
    features.set('commas', Math.min(line.commas * 4, 1));
  }
  const size = line.words <= SHORT_WORDS ? 'short' : line.words <= 45 ? 'middle' : 'long';
  for (const kind of FURNITURE_KINDS) flag(`${kind}:${size}`, line.furniture.has(kind));
  flag('furniture kinds:2+', line.furniture.size >= 2);
  flag('shouting', /!!|\?\?|\.{4,}|\b(?:lol|imo|imho|gonna|wtf)\b/i.test(line.text.slice(0, 400)));
  flag('I', /\bI(?:'m|'ve|'d|'ll|’m|’ve|’d|’ll)?\b/.test(line.text.slice(0, 400)) && !line.isQuoting && line.words > 3);
  flag('you', /\b(?:you|your|we|our|us)\b/i.test(line.text.slice(0, 400)) && !line.isQuoting);
  return features;
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b\.?/i;

function isDated(line: Line): boolean {
  if (line.words > 14) return false;
  const text = line.text.slice(0, 120);
  return (
    (MONTH.test(text) && /\b\d{4}\b/.test(text)) ||
    /\b\d{1,2}:\d{2}\b/.test(text) ||
    /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b/.test(text)
  );
}
