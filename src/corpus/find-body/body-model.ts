/**
 * A linear-chain conditional random field with two labels, furniture and body: the score of a labelling is the sum of
 * the weights of the features of its body lines and of its transitions.
 */
export interface BodyModel {
  readonly weights: Readonly<Record<string, number>>;
  readonly transitions: Transitions;
}

export interface Transitions {
  readonly stayOut: number;
  readonly enter: number;
  readonly leave: number;
  readonly stayIn: number;
  /** The first, the last line is body. */
  readonly first: number;
  readonly last: number;
}
