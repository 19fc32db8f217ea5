import { nativeLibraries } from '../libraries.ts'
import { type LlamaLibrary, openLlamaLibrary } from './bindings.ts'
import type { NativeContext } from './context.ts'
import { createNativeModel, type NativeLlamaModel } from './native-model.ts'

// Measures whether the logits of a sequence depend on the other sequences in its batches.

/**
 * Comparison of a sequence's logits in batches with other sequences and in batches without them.
 */
export type BatchDifference = {
  /** Number of sequences in each shared batch, which has one token of each. */
  readonly sequences: number
  /** Number of compared positions. */
  readonly positions: number
  /** Number of positions whose logits are equal in every bit. */
  readonly equal: number
  /** Largest absolute difference between the two values of a logit. */
  readonly largest: number
}

const PROMPT_TOKENS = 24
const STEPS = 16

/**
 * Returns a token that differs between sequences, and avoids the control tokens at the beginning of
 * a vocabulary.
 */
const tokenAt = (sequence: number, position: number, vocabularySize: number) =>
  3 + ((977 * sequence + 131 * position + 17 * position * position) % (vocabularySize - 8))

/**
 * Returns the logits of sequence 0 in batches with one token of each sequence, after each sequence
 * has processed a different prompt.
 */
function logitsAmong(model: NativeLlamaModel, sequences: number): readonly Float32Array[] {
  const cells = sequences * (PROMPT_TOKENS + STEPS)
  const context = model.openPlain({ cells, sequences, threads: 1 })
  const decode = (rows: Parameters<NativeContext['decode']>[0]) => {
    const status = context.decode(rows)
    if (status !== 0) throw new Error(`llama_decode returned ${status}`)
  }
  const row = (sequence: number, position: number, isOutput: boolean) => {
    const token = tokenAt(sequence, position, model.vocabularySize)
    return { token, position, sequence, isOutput }
  }
  try {
    for (let sequence = 0; sequence < sequences; sequence++) {
      const prompt = Array.from({ length: PROMPT_TOKENS }, (_, at) => row(sequence, at, false))
      decode(prompt)
    }
    return Array.from({ length: STEPS }, (_, step) => {
      decode(Array.from({ length: sequences }, (_, at) => row(at, PROMPT_TOKENS + step, true)))
      return context.logits(0).slice()
    })
  } finally {
    context.close()
  }
}

function compare(sequences: number, alone: readonly Float32Array[], among: typeof alone) {
  const differences = alone.map((row, position) =>
    row.reduce((most, logit, id) => Math.max(most, Math.abs(logit - among[position]![id]!)), 0),
  )
  const equal = differences.filter((difference) => difference === 0).length
  return { sequences, positions: alone.length, equal, largest: Math.max(...differences) }
}

/** Opened only once in a process. */
let opened: Promise<LlamaLibrary> | undefined

/**
 * Compares the logits of a sequence alone with its logits in shared batches, for each number of
 * sequences, over several steps of one token. Loads the file into this process, so it must be
 * trusted.
 *
 * @throws {Error} The libraries are missing or the file cannot be loaded.
 */
export async function measureBatchDifference(
  path: string,
  sequences: readonly number[],
): Promise<readonly BatchDifference[]> {
  opened ??= nativeLibraries().then(({ folder }) => openLlamaLibrary(folder))
  const library = await opened
  const loaded = library.loadModel(path, { ...library.modelDefaults(), n_gpu_layers: 0 })
  if (!loaded) throw new Error(`llama.cpp could not load ${path}`)
  const contextLength = PROMPT_TOKENS + STEPS
  const model = createNativeModel({ library, model: loaded, contextLength, threads: () => 1 })
  const alone = logitsAmong(model, 1)
  return sequences.map((count) => compare(count, alone, logitsAmong(model, count)))
}
