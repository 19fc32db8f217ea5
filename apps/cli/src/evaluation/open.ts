import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Engine, LoadedModel } from '@ostrom/engine'
import { createEngineLlama, readGgufHeader } from '@ostrom/engine/llama'
import { createTokenizer, type Tokenizer, tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import { ModelNotRunnableError } from '../composition/model-not-runnable.ts'
import { openModel } from '../composition/open-model.ts'
import type { CommandContext } from '../context/context.ts'
import { withLedger } from '../context/context.ts'
import { withStorage } from '../context/open-storage.ts'
import { requireModel } from '../models/require-model.ts'

/** A model to measure. */
export type EvaluationModel = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  /** The form that is measured, such as `gguf/f16`; undefined where its manifest lists another. */
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

/** Tokenizer of a GGUF file of this machine. */
export async function tokenizerOf(path: string): Promise<Tokenizer> {
  const { metadata } = await readGgufHeader(path)
  const { tokenizerJson, template, eosIds } = tokenizerFromGguf(metadata)
  return createTokenizer({ tokenizerJson, eosIds, ...(template && { template }) })
}

/** A GGUF file that is not published yet: its figures can then be in its first manifest. */
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

/** ONNX Runtime where that form is named, or nothing else of the model can be measured. */
function engineOf({ artifacts }: Manifest.Manifest, named: string | undefined): 'llama' | 'onnx' {
  const forms = named === undefined ? artifacts.map(Manifest.variantOf) : [named]
  const has = (format: Manifest.ArtifactFormat) =>
    forms.some((form) => form.startsWith(`${format}/`))
  return has('onnx') && !has('gguf') ? 'onnx' : 'llama'
}

/**
 * A registered model, in the form that this machine runs or the named form.
 *
 * @throws {ModelUnknownError} {ModelNotRunnableError} It has no form that tells likelihoods.
 */
export async function openRegisteredModel(
  context: CommandContext,
  { model: name, ...options }: OpenEvaluationOptions & { readonly model: string },
): Promise<EvaluationModel> {
  const { manifest } = await requireModel(context, name)
  const engine = { kind: engineOf(manifest, options.artifact), sequences: 1, ...options } as const
  return await withStorage(context.config, async ({ storage, sources }) => {
    const opened = await withLedger(context, (ledger) =>
      openModel({ ledger, storage, sources }, { model: name, engine }),
    )
    const { model, tokenizer } = opened
    try {
      if (!tokenizer) throw notRunnable(name, 'its manifest names no tokenizer')
      if (!model.score) throw notRunnable(name, 'it writes no text whose likelihood it could tell')
    } catch (error) {
      await opened.engine.close()
      throw error
    }
    const { artifactHash } = model.info
    const artifact = manifest.artifacts.find(({ sha256 }) => sha256 === artifactHash)
    return {
      model,
      tokenizer,
      form: artifact && Manifest.variantOf(artifact),
      engine: opened.engine,
    }
  })
}

const notRunnable = (model: string, reason: string) => new ModelNotRunnableError({ model, reason })
