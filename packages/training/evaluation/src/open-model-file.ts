import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Engine, LoadedModel } from '@ostrom/engine'
import { createEngineLlama, readGgufHeader } from '@ostrom/engine/llama'
import { createTokenizer, type Tokenizer, tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { type Hash, Hex, Manifest } from '@ostrom/protocol'

/** A model to measure. */
export type EvaluationModel = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  /**
   * The measured form (artifact), such as `gguf/f16`; undefined if it is not known, or will not be
   * among the artifacts of the model's manifest.
   */
  readonly form: string | undefined
  readonly engine: Engine
}

export type OpenEvaluationOptions = {
  readonly threads: number
  readonly contextLength: number
  readonly artifact?: string
}

async function sha256Of(path: string): Promise<Hash> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
  return Hex.from(hash.digest())
}

/** Creates the tokenizer that a GGUF file on this machine contains. */
export async function tokenizerOf(path: string): Promise<Tokenizer> {
  const { metadata } = await readGgufHeader(path)
  const { tokenizerJson, template, eosIds } = tokenizerFromGguf(metadata)
  return createTokenizer({ tokenizerJson, eosIds, ...(template && { template }) })
}

/**
 * Opens a GGUF file for a measurement. The file needs no manifest, so that the results can be in
 * the first manifest of the model.
 */
export async function openModelFile(
  path: string,
  options: OpenEvaluationOptions,
): Promise<EvaluationModel> {
  const { threads, contextLength } = options
  const [facts] = await readModel(await filesOnDisk(path))
  const tokenizer = await tokenizerOf(path)
  const engine = createEngineLlama({ threads })
  try {
    const artifact = { kind: 'file', path, sha256: await sha256Of(path) } as const
    const model = await engine.load({ artifact, contextLength, sequencesMax: 1 })
    return { model, tokenizer, form: facts && Manifest.variantOf(facts), engine }
  } catch (error) {
    await engine.close()
    throw error
  }
}
