type Attributes = Readonly<Record<string, string | boolean | null>>;
type Child = Node | string | null;

/**
 * A new element with these attributes (`true` sets an empty one; `false` and null leave it out) and children.
 * Strings become text nodes, never markup; null children are left out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) created.setAttribute(name, value === true ? '' : value);
  }
  created.append(...children.filter((child) => child !== null));
  return created;
}
