import { assert } from '@ostrom/protocol'
import koffi from 'koffi'
import type { Batch, LlamaLibrary, Pointer } from './bindings.ts'

// A context of llama.cpp: the cells of the KV cache for its sequences, and one batch of tokens at a
// time.

/** A token to process, with its sequence and its position in the sequence. */
export type BatchRow = {
  readonly token: number
  readonly position: number
  readonly sequence: number
  /** Whether the token's logits are requested. */
  readonly isOutput: boolean
}

export type NativeContext = {
  /**
   * Processes a batch. @returns 0 on success, 1 if there are no free cells and nothing was changed,
   * a negative number on failure.
   */
  decode(rows: readonly BatchRow[]): number
  /**
   * Raw logits of the `output`-th row with `isOutput` of the last batch. A view of native memory,
   * valid until the next batch.
   */
  logits(output: number): Float32Array
  /**
   * Frees the cells of a sequence from a position on. @returns False if the model cannot free only
   * a part.
   */
  removeCells(sequence: number, from: number): boolean
  /** Replaces all cells of `to` by those of `from`. */
  copyCells(from: number, to: number): void
  close(): void
}

/** Allocates the arrays in native memory that a batch points to. */
function allocateBatch(rowsMax: number) {
  const view = (type: string, bytes: number) => {
    const pointer: Pointer = koffi.alloc(type, rowsMax)
    return { pointer, buffer: koffi.view(pointer, rowsMax * bytes) }
  }
  const tokens = view('int32_t', 4)
  const positions = view('int32_t', 4)
  const counts = view('int32_t', 4)
  const sequences = view('int32_t', 4)
  const sequencePointers = view('void *', 8)
  const outputs = view('int8_t', 1)
  new Int32Array(counts.buffer).fill(1)
  const base = koffi.address(sequences.pointer)
  const addresses = new BigUint64Array(sequencePointers.buffer)
  for (let row = 0; row < rowsMax; row++) addresses[row] = base + BigInt(4 * row)
  return {
    tokens: new Int32Array(tokens.buffer),
    positions: new Int32Array(positions.buffer),
    sequences: new Int32Array(sequences.buffer),
    outputs: new Int8Array(outputs.buffer),
    of: (count: number): Batch => ({
      n_tokens: count,
      token: tokens.pointer,
      embd: 0n,
      pos: positions.pointer,
      n_seq_id: counts.pointer,
      seq_id: sequencePointers.pointer,
      logits: outputs.pointer,
    }),
    free: () => {
      for (const { pointer } of [tokens, positions, counts, sequences, sequencePointers, outputs]) {
        koffi.free(pointer)
      }
    },
  }
}

/** Wraps a native context, for batches of at most `rowsMax` rows. */
export function createNativeContext(options: createNativeContext.Options): NativeContext {
  const { library, context, vocabularySize, rowsMax } = options
  const memory = library.getMemory(context)
  const batch = allocateBatch(rowsMax)
  let outputs = 0
  let rows = new Float32Array()
  let rowsAt: Pointer = 0n
  return {
    decode(tokens) {
      assert(tokens.length <= rowsMax, 'a batch has no more rows than the context takes')
      outputs = 0
      for (let row = 0; row < tokens.length; row++) {
        const { token, position, sequence, isOutput } = tokens[row]!
        batch.tokens[row] = token
        batch.positions[row] = position
        batch.sequences[row] = sequence
        batch.outputs[row] = isOutput ? 1 : 0
        if (isOutput) outputs++
      }
      return library.decode(context, batch.of(tokens.length))
    },
    logits(output) {
      assert(output < outputs, 'only rows of the last batch have logits')
      const at = library.logits(context)
      const length = outputs * vocabularySize
      // The native buffer moves when it grows; until then one view serves all batches.
      if (at !== rowsAt || rows.length < length) {
        rows = new Float32Array(koffi.view(at, 4 * length))
        rowsAt = at
      }
      return rows.subarray(output * vocabularySize, (output + 1) * vocabularySize)
    },
    removeCells: (sequence, from) =>
      memory === 0n || library.memoryRemove(memory, sequence, from, -1),
    copyCells: (from, to) => library.memoryCopy(memory, from, to, -1, -1),
    close() {
      library.free(context)
      batch.free()
    },
  }
}

export declare namespace createNativeContext {
  type Options = {
    readonly library: LlamaLibrary
    readonly context: Pointer
    readonly vocabularySize: number
    /** Maximum rows of one batch. */
    readonly rowsMax: number
  }
}
