import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngineLlama, type LlamaModelHandle } from '@ostrom/engine/llama'
import { createEngineOnnx, type OnnxModel } from '@ostrom/engine/onnx'
import { Embedding, Hex } from '@ostrom/protocol'
import { prompts } from '../detection/prompts.ts'

// Embeddings of one set of inputs under each condition, as engines return them.
// Embeddings of earlier runs, on other machines or with other libraries, stay in a folder for
// comparison.

/** Number of inputs for each condition. */
const INPUTS = 128
/** Numbers of texts that are joined into one input, in rotation: about ten to a hundred tokens. */
const TEXTS_PER_INPUT = [1, 2, 4] as const

const texts = prompts.flatMap((turns) => turns.map(({ content }) => content))

/** The inputs whose embeddings are compared. No two are equal. */
export const inputs: readonly string[] = Array.from({ length: INPUTS }, (_, at) => {
  const count = TEXTS_PER_INPUT[at % TEXTS_PER_INPUT.length]!
  const parts = Array.from(
    { length: count },
    (_, part) => texts[(at * 5 + part * 11) % texts.length],
  )
  return `${at}: ${parts.join(' ')}`
})

/** How embeddings are computed. */
export type EmbeddingCondition = {
  readonly name: string
  readonly engine: 'llama' | 'llama-binding' | 'onnx'
  readonly threads: number
  /** Number of calls of the model at the same time, each with a share of the inputs. */
  readonly streams: number
}

export const conditions: readonly EmbeddingCondition[] = [
  { name: 'alone', engine: 'llama', threads: 1, streams: 1 },
  { name: '2 threads', engine: 'llama', threads: 2, streams: 1 },
  { name: '4 streams', engine: 'llama', threads: 1, streams: 4 },
  { name: 'binding', engine: 'llama-binding', threads: 1, streams: 1 },
]

const { signal } = new AbortController()

/** Returns the embeddings of texts, in their order. */
export async function embed(
  model: Pick<LlamaModelHandle | OnnxModel, 'embed'>,
  of: readonly string[],
): Promise<readonly Float32Array[]> {
  if (!model.embed) throw new Error('the model computes no embeddings')
  return await Array.fromAsync(model.embed({ prompt: { kind: 'embed-texts', inputs: of }, signal }))
}

/** Loads a GGUF file or an ONNX folder, and closes it after `run` has ended. */
export async function withModel<T>(
  path: string,
  { engine: kind, threads }: Pick<EmbeddingCondition, 'engine' | 'threads'>,
  run: (model: LlamaModelHandle | OnnxModel) => Promise<T>,
): Promise<T> {
  const runtime = kind === 'llama-binding' ? 'binding' : 'native'
  const engine =
    kind === 'onnx' ? createEngineOnnx({ threads }) : createEngineLlama({ threads, runtime })
  try {
    const artifact = {
      kind: kind === 'onnx' ? 'folder' : 'file',
      path,
      sha256: Hex.zeroHash,
    } as const
    return await run(await engine.load({ artifact, contextLength: 512 }))
  } finally {
    await engine.close()
  }
}

/** Computes embeddings of all inputs, divided among a condition's streams. */
export async function embedInputs(
  path: string,
  condition: EmbeddingCondition,
): Promise<readonly Float32Array[]> {
  const { streams } = condition
  return await withModel(path, condition, async (model) => {
    const shares = Array.from({ length: streams }, (_, stream) =>
      inputs.filter((_, at) => at % streams === stream),
    )
    const found = await Promise.all(shares.map((share) => embed(model, share)))
    return inputs.map((_, at) => found[at % streams]![Math.floor(at / streams)]!)
  })
}

/** Stores embeddings as `FOLDER/NAME.f32`. */
export function store(folder: string, name: string, vectors: readonly Float32Array[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.f32`), Buffer.concat(vectors.map(Embedding.encode)))
}

/** Reads all embeddings in a folder, by name. */
export function readAll(folder: string): ReadonlyMap<string, readonly Float32Array[]> {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : []
  return new Map(
    names.map((name) => {
      const vectors = Embedding.decode(readFileSync(join(folder, name)), inputs.length)
      if (!vectors) throw new Error(`${name} has embeddings of other inputs`)
      return [name.replace(/\.f32$/, ''), vectors]
    }),
  )
}
