/** Who is let in by the HTTP door. */
export interface AccessRules {
  /** The address that is listened on; it and the loopback names are always names of this server. */
  readonly host: string;
  /** Further names, in lower case, without port. */
  readonly allowedHosts: readonly string[];
  /** Empty lets everybody in. */
  readonly apiKeys: readonly string[];
  /** Lets its owner rebuild the index; null means nobody. */
  readonly adminToken: string | null;
  /** Origins of other sites whose pages may call. */
  readonly corsOrigins: readonly string[];
  /** How many proxies are believed about who asks, or which addresses and networks. */
  readonly trustProxy: number | readonly string[];
}
