import type { BodyModel } from '../../../src/corpus/find-body/body-model.ts';

/** The source of a module that exports a fitted model, with a docstring that says how it was fitted. */
export function weightsModule(
  name: string,
  model: BodyModel,
  fit: { pages: number; folds: number; f1: string },
): string {
  return `import type { BodyModel } from './body-model.ts';

/**
 * Fitted by test/eval/fit-body.ts on ${fit.pages} labelled news pages by others, which are not part of this repository;
 * ${fit.folds}-fold cross-validated word 4-gram F1 ${fit.f1}. Do not edit by hand.
 */
export const ${name}: BodyModel = {
  transitions: {
${entries(model.transitions)}  },
  weights: {
${entries(model.weights)}  },
};
`;
}

function entries(values: object): string {
  return Object.entries(values)
    .filter(([, value]) => value !== 0)
    .map(([key, value]) => `    ${/^\w+$/.test(key) ? key : `'${key}'`}: ${value},\n`)
    .join('');
}
