import type { Citation } from '../../src/protocol/citation.ts';
import { strings } from '../strings.ts';
import { citationLine } from '../text/citation-line.ts';
import { collapseSpace } from '../text/collapse-space.ts';
import { element } from './element.ts';

/** What a marker shows before it is followed: outlet, date, speaker and the quote. */
export function citationNote(citation: Citation): readonly Node[] {
  return [
    element('p', { class: 'note-line' }, citationLine(citation)),
    element('p', { class: 'note-quote', dir: 'auto' }, `“${collapseSpace(citation.quote)}”`),
    ...(citation.speaker === null
      ? []
      : [element('p', { class: 'note-line' }, strings.citation.said(citation.speaker))]),
  ];
}
