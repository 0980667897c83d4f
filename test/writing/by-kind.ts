/** Cases in groups of one kind, in the order in which the kinds first come. */
export function byKind<Case extends { readonly kind: string }>(cases: readonly Case[]): [kind: string, Case[]][] {
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, cases.filter((one) => one.kind === kind)]);
}
