import base from '../styles/base.css?inline';
import claims from '../styles/claims.css?inline';
import composer from '../styles/composer.css?inline';
import front from '../styles/front.css?inline';
import marks from '../styles/marks.css?inline';
import tokens from '../styles/tokens.css?inline';
import tooltip from '../styles/tooltip.css?inline';
import turn from '../styles/turn.css?inline';
import widget from '../styles/widget.css?inline';

/** The style of the chat in its shadow root: what it shares with the page, then its own. Made once, for all chats of a page. */
export function widgetStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokens, base, front, turn, marks, claims, composer, tooltip, widget].join('\n'));
  return sheet;
}
