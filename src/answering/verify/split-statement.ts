const SPLIT = /;\s+|,\s+(?:and|but|while|whereas|although)\s+|\s+(?:while|whereas)\s+/;

/** The clauses of a statement that may rest on different quotes: parted by a semicolon, or by a comma and a conjunction. */
export function splitStatement(statement: string): string[] {
  const parts = statement.split(SPLIT).map((part) => part.trim());
  return parts.every((part) => part.split(' ').length >= 3) ? parts : [statement];
}
