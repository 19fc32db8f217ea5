import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Engine, LoadedModel } from '@ostrom/engine'
import { createEngineLlama, readGgufHeader } from '@ostrom/engine/llama'
import { createTokenizer, type Tokenizer, tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { readModel } from '@ostrom/models'
import { filesOnDisk } from '@ostrom/models/disk'
import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import type { CommandContext } from '../commands/context.ts'
import { withLedger } from '../commands/context.ts'
import { ModelNotRunnableError } from '../composition/model-not-runnable.ts'
import { openModel } from '../composition/open-model.ts'
import { withPlace } from '../composition/places.ts'

/** A model to measure. */
export type Evaluated = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  /** The form that is measured, such as `gguf/f16`; undefined where its manifest lists another. */
  readonly form: string | undefined
  readonly engine: Engine
}

export type OpenOptions = {
  readonly threads: number
  readonly contextLength: number
  readonly artifact?: string
}

async function sha256Of(path: string): Promise<Hash> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
  return Hex.from(hash.digest())
}

/** A GGUF file that is not published yet: its figures can then be in its first manifest. */
export async function openFile(path: string, options: OpenOptions): Promise<Evaluated> {
  const { threads, contextLength } = options
  const [facts] = await readModel(await filesOnDisk(path))
  const { tokenizerJson, template, eosIds } = tokenizerFromGguf(
    (await readGgufHeader(path)).metadata,
  )
  const tokenizer = createTokenizer({ tokenizerJson, eosIds, ...(template && { template }) })
  const engine = createEngineLlama({ threads })
  try {
    const artifact = { kind: 'file', path, sha256: await sha256Of(path) } as const
    const model = await engine.load({ artifact, contextLength, sequencesMax: 1 })
    return { model, tokenizer, form: facts && Manifest.formOf(facts), engine }
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** A registered model, in the form that this machine runs or the one that is named. */
export async function openRegistered(
  context: CommandContext,
  { model: name, ...options }: OpenOptions & { readonly model: string },
): Promise<Evaluated> {
  const engine = { kind: 'llama', sequences: 1, ...options } as const
  return await withPlace(context.config, async ({ storage, sources }) => {
    const opened = await withLedger(context, (ledger) =>
      openModel({ ledger, storage, sources }, { model: name, engine }),
    )
    const { manifest, model, tokenizer } = opened
    if (!tokenizer) {
      await opened.engine.close()
      throw new ModelNotRunnableError({ model: name, reason: 'its manifest names no tokenizer' })
    }
    const { artifactHash } = model.info
    const artifact = manifest.artifacts.find(({ sha256 }) => sha256 === artifactHash)
    return { model, tokenizer, form: artifact && Manifest.formOf(artifact), engine: opened.engine }
  })
}
