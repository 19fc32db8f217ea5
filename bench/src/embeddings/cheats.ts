import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Embedding } from '@ostrom/protocol'
import { perturbWeights, prune, quantizeWeights } from '../detection/altered-weights.ts'
import { type EmbeddingCondition, embed, embedInputs, inputs, withModel } from './measure.ts'

// Vectors that a dishonest provider could return instead of the named model's embeddings.

export type EmbeddingCheat = { readonly name: string; readonly vectors: readonly Float32Array[] }

const condition: EmbeddingCondition = { name: 'alone', engine: 'llama', threads: 1, streams: 1 }

/** Returns the vectors of cheats that change honest embeddings or their inputs. */
export async function changedAnswers(
  path: string,
  honest: readonly Float32Array[],
): Promise<readonly EmbeddingCheat[]> {
  const size = honest[0]?.length ?? 0
  const each = (name: string, change: (vector: Float32Array, at: number) => Float32Array) => {
    return { name, vectors: honest.map(change) }
  }
  const half = (vector: Float32Array) =>
    Embedding.normalize(vector.map((value, at) => (at < size / 2 ? value : 0)))
  const rounded = (steps: number) => (vector: Float32Array) => {
    const highest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    return vector.map((value) => (Math.round((value / highest) * steps) / steps) * highest)
  }
  const others = async (name: string, change: (text: string) => string) => {
    const vectors = await withModel(path, condition, (model) => embed(model, inputs.map(change)))
    return { name, vectors }
  }
  return [
    each('second half of the numbers zero', half),
    each('numbers rounded to 8 bits', rounded(127)),
    each('numbers rounded to 4 bits', rounded(7)),
    each('scaled by 1.05', (vector) => vector.map((value) => value * 1.05)),
    each('order swapped in pairs', (_, at) => honest[at ^ 1]!),
    await others('last fifth of the text left out', (text) => {
      return text.slice(0, Math.ceil(text.length * 0.8))
    }),
    await others('one word left out', (text) => text.replace(/ \S+/, '')),
  ]
}

/** Returns the vectors of cheats that alter the weights in a file with 16-bit weights. */
export async function alteredModels(path: string): Promise<readonly EmbeddingCheat[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-embeddings-'))
  const alterations = {
    'weights rounded to 4 bits': (to: string) => quantizeWeights(path, to),
    'second layer left out': (to: string) => prune(path, to, 1),
    'small change of queries and values (1 %)': (to: string) => perturbWeights(path, to, 0.01),
    'small change of queries and values (5 %)': (to: string) => perturbWeights(path, to, 0.05),
  }
  try {
    const cheats: EmbeddingCheat[] = []
    for (const [name, alter] of Object.entries(alterations)) {
      const to = join(folder, 'altered.gguf')
      await alter(to)
      cheats.push({ name, vectors: await embedInputs(to, condition) })
    }
    return cheats
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Returns a cheat for each of the other model files, with its key in `files` as its name. */
export async function otherModels(
  files: Readonly<Record<string, string>>,
): Promise<readonly EmbeddingCheat[]> {
  const cheats: EmbeddingCheat[] = []
  for (const [name, file] of Object.entries(files)) {
    cheats.push({ name, vectors: await embedInputs(file, condition) })
  }
  return cheats
}
