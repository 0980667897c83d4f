import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatelineError } from '../errors.ts';

/** Where a model's files are, and which weights of it are used. */
export interface ModelLocation {
  readonly source: 'folder' | 'hub';
  /** Name below `parent`: a folder, or `owner/name` of the hub. */
  readonly modelId: string;
  /** What holds the model's folder: on disk already, or where the hub's files are kept. */
  readonly parent: string;
  /** Path of the weights; for a hub model there only once it was fetched. */
  readonly weights: string;
  readonly quantized: boolean;
}

const required = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
const weightsOf = (quantized: boolean): string => join('onnx', quantized ? 'model_quantized.onnx' : 'model.onnx');

/**
 * Finds an embedding model: a folder of this name in `modelsDir`, a folder at this path, or else `owner/name` of the
 * hub. Quantised weights are preferred. Throws `MODEL_MISSING` where a folder is incomplete or nothing fits.
 */
export function locateModel(model: string, modelsDir: string): ModelLocation {
  const folder = folderOf(model, modelsDir);
  if (folder !== undefined) return locateInFolder(folder, 'embedding model', 'EMBEDDING_MODEL');
  if (!/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(model)) {
    throw new DatelineError(
      'MODEL_MISSING',
      `There is no embedding model "${model}", neither in ${modelsDir} nor as a folder. ` +
        'Set EMBEDDING_MODEL to "dateline-embed-en", a folder in the layout of transformers.js, or a hub model like "Xenova/bge-small-en-v1.5".',
    );
  }
  const parent = join(modelsDir, '.cache');
  return { source: 'hub', modelId: model, parent, weights: join(parent, model, weightsOf(true)), quantized: true };
}

/** Finds a cross-encoder, which is a folder of this name in `modelsDir` or at this path. Throws `SETTING_INVALID` or `MODEL_MISSING`. */
export function locateCrossEncoder(model: string, modelsDir: string): ModelLocation {
  const folder = folderOf(model, modelsDir);
  if (folder !== undefined) return locateInFolder(folder, 'cross-encoder', 'CROSS_ENCODER');
  throw new DatelineError(
    'SETTING_INVALID',
    `There is no cross-encoder "${model}", neither in ${modelsDir} nor as a folder. ` +
      'Set CROSS_ENCODER to "dateline-cross-encoder-en", to a folder in the layout of transformers.js, or to "none".',
  );
}

function folderOf(model: string, modelsDir: string): string | undefined {
  return [join(modelsDir, model), resolve(model)].find((path) => existsSync(path));
}

function locateInFolder(folder: string, what: string, setting: string): ModelLocation {
  const quantized = [true, false].find((choice) => existsSync(join(folder, weightsOf(choice))));
  const missing = required.filter((file) => !existsSync(join(folder, file)));
  if (quantized === undefined) missing.push(weightsOf(true));
  if (quantized === undefined || missing.length > 0) {
    throw new DatelineError(
      'MODEL_MISSING',
      `The ${what} in ${folder} lacks ${missing.join(', ')}. Restore the folder (git checkout -- models) or set ${setting} to another one.`,
    );
  }
  const parent = dirname(folder);
  return {
    source: 'folder',
    modelId: basename(folder),
    parent,
    weights: join(folder, weightsOf(quantized)),
    quantized,
  };
}
