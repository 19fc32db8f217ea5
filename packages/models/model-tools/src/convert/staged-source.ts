import { realpath, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type DecoderModel,
  ModelFilesInvalidError,
  openDecoder,
  readModel,
} from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'

// The folder that a tool receives for a folder of safetensors: a configuration of the checked
// fields, links to weights and tokenizer, and no other file of the untrusted folder.

type Folder = Awaited<ReturnType<typeof filesOnDisk>>

/** A folder of safetensors that was checked. */
export type CheckedSource = {
  readonly files: Folder
  readonly decoder: DecoderModel
  /** Path of its `tokenizer.json` in the folder. */
  readonly tokenizer: string
}

/**
 * Checks a folder of safetensors in the layout of the transformers library.
 *
 * @throws {ModelFilesInvalidError} A file is missing or broken.
 * @throws {ModelUnsupportedError} A part of the model is not converted.
 */
export async function openSource(path: string): Promise<CheckedSource> {
  const files = await filesOnDisk(path)
  const decoder = await openDecoder(files)
  const facts = (await readModel(files)).find(({ format }) => format === 'safetensors')
  if (facts?.tokenizer !== undefined) return { files, decoder, tokenizer: facts.tokenizer }
  const remedy = 'Convert with the tokenizer.json of the model beside its weights.'
  const fault = { file: 'folder', field: 'tokenizer.json', value: 'missing', remedy }
  throw new ModelFilesInvalidError(fault)
}

/** Returns the checked configuration, with the context length for which it was checked. */
export function exportedConfig({ json, config }: DecoderModel) {
  const isGemma = config.window !== undefined
  return {
    ...json,
    // If the files hold a separate output layer, they override a configuration that ties the layer.
    ...(json['tie_word_embeddings'] === true && !config.isTied && { tie_word_embeddings: false }),
    max_position_embeddings: config.contextLength,
    // The context is not longer than the window, so a sliding window has no effect.
    ...(!isGemma && 'sliding_window' in json && { sliding_window: null, layer_types: undefined }),
    ...(!isGemma && 'use_sliding_window' in json && { use_sliding_window: false }),
  }
}

/**
 * Returns the text of a configuration. JavaScript writes 30.0 as 30, but version 5 of transformers
 * refuses whole numbers in these fields of Gemma 2.
 */
export const configText = (config: object, indent?: number): string =>
  JSON.stringify(config, null, indent).replace(
    /"((?:attn|final)_logit_softcapping)":( ?)(\d+)(?=[,}\n])/g,
    '"$1":$2$3.0',
  )

/**
 * Writes the input of a tool into an empty folder.
 *
 * @returns The targets of the links in this folder.
 */
export async function stageSource(
  to: string,
  { files, decoder, tokenizer }: CheckedSource,
): Promise<readonly string[]> {
  await writeFile(join(to, 'config.json'), configText(exportedConfig(decoder)))
  const paths = [...new Set(decoder.tensors.map(({ from }) => from.path))].sort()
  const nameOf = (path: string) =>
    paths.length === 1 ? 'model.safetensors' : `part-${paths.indexOf(path)}.safetensors`
  const names = [['tokenizer.json', tokenizer], ...paths.map((path) => [nameOf(path), path])]
  const targets: string[] = []
  for (const [name = '', path = ''] of names) {
    const target = await realpath(files.place(path))
    await symlink(target, join(to, name))
    targets.push(target)
  }
  if (paths.length > 1) {
    const weight_map = Object.fromEntries(
      decoder.tensors.map(({ source, from }) => [source, nameOf(from.path)]),
    )
    const index = JSON.stringify({ metadata: {}, weight_map })
    await writeFile(join(to, 'model.safetensors.index.json'), index)
  }
  return targets
}
