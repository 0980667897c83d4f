/** How many bytes of a page are searched for a charset declaration; browsers take 1,024, saved pages have more above it. */
const HEAD_BYTES = 8192;

/** The charset that a `<meta>` element or an XML declaration near the start of a file names, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('iso-8859-1').decode(bytes.subarray(0, HEAD_BYTES));
  for (const [tag] of head.matchAll(/<(?:meta\s|\?xml\s)[^>]{1,400}>/gi)) {
    const label = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i.exec(tag)?.[1];
    if (label) return label.toLowerCase();
  }
  return null;
}
