import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngineLlama } from '@ostrom/engine/llama'
import {
  type EvaluationModel,
  type OpenEvaluationOptions,
  openModelFile,
  tokenizerOf,
} from '@ostrom/evaluation/open-model-file'
import { InputInvalidError } from '@ostrom/protocol'
import { baseGguf, fileHash, writeServedAdapter } from './export-adapter.ts'
import { openLocalBase } from './local-base.ts'

// Opens adapters that are not registered, so that they can be measured.

/**
 * Returns the folder of an adapter in PEFT's form: the named folder, or the one inside of a run's
 * folder.
 *
 * @throws {InputInvalidError} Neither folder has an `adapter_config.json`.
 */
export function adapterFolder(named: string): string {
  const found = [named, join(named, 'adapter')].find((one) =>
    existsSync(join(one, 'adapter_config.json')),
  )
  if (found !== undefined) return found
  const expected = 'a folder with adapter_config.json, or that of a run of a local training'
  throw new InputInvalidError({ field: 'adapter', value: named, expected })
}

/**
 * Returns the path of the GGUF file of a base on this machine: `base` itself if it is such a file,
 * otherwise the GGUF file of a folder or of the bundled model, converted if there is none.
 */
const ggufOf = async (base: string, kept: string): Promise<string> =>
  base.endsWith('.gguf') && existsSync(base)
    ? base
    : await baseGguf({ base: openLocalBase(base).folder, kept })

/**
 * Opens a base on this machine, with or without an unregistered adapter. Converted files are in a
 * temporary folder, which is removed when the returned engine is closed. The folders of base and
 * adapter are not written to.
 *
 * @param base A GGUF file, a folder of safetensors, or the name of the bundled model.
 * @throws {InputInvalidError} The base or the adapter does not exist.
 * @throws {ModelFilesInvalidError} The adapter does not fit this base.
 */
export async function openTrainedAdapter(
  { base, adapter }: { readonly base: string; readonly adapter?: string | undefined },
  options: OpenEvaluationOptions,
): Promise<EvaluationModel> {
  const folder = adapter === undefined ? undefined : adapterFolder(adapter)
  const kept = await mkdtemp(join(tmpdir(), 'ostrom-evaluated-'))
  const remove = () => rm(kept, { recursive: true, force: true })
  try {
    const path = await ggufOf(base, kept)
    if (folder === undefined) return removing(await openModelFile(path, options), remove)
    const converted = join(kept, 'adapter.gguf')
    await writeServedAdapter(folder, path, converted)
    const engine = createEngineLlama({ threads: options.threads })
    try {
      const model = await engine.load({
        artifact: { kind: 'file', path, sha256: await fileHash(path) },
        adapter: { path: converted, sha256: await fileHash(converted) },
        contextLength: options.contextLength,
        sequencesMax: 1,
      })
      const tokenizer = await tokenizerOf(path)
      return removing({ model, tokenizer, form: undefined, engine }, remove)
    } catch (error) {
      await engine.close()
      throw error
    }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Returns an opened model whose engine, when it is closed, also removes the converted files. */
const removing = (opened: EvaluationModel, remove: () => Promise<void>): EvaluationModel => ({
  ...opened,
  engine: {
    ...opened.engine,
    async close() {
      await opened.engine.close()
      await remove()
    },
  },
})
