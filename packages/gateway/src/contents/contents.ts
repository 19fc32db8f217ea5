import { type Hash, Inference } from '@ostrom/protocol'
import { CONTENTS_ALL_BYTES_MAX, CONTENTS_BYTES_MAX, CONTENTS_OF_ASKER_MAX } from './limits.ts'

/** What two hashes of a receipt are of, as the bytes that were hashed. */
export type AnswerContents = {
  /** Its SHA-256 is `promptHash`; see `Inference.decodePrompt`. */
  readonly prompt: Uint8Array
  /** Its SHA-256 is `outputHash`; see `Inference.decodeOutput`. */
  readonly output: Uint8Array
}

/** Questions and answers of a short while, each for who asked it. */
export type Contents = {
  /** Keeps those of an answer, unless they are too large, vectors, or a picture. */
  keep(
    receipt: Hash,
    of: {
      readonly asker: string
      readonly prompt: Inference.AnyPrompt
      readonly output: Inference.Output
    },
  ): void
  /** @returns `undefined` where they are not kept, or not any more, or somebody else asked. */
  get(receipt: Hash, asker: string): AnswerContents | undefined
}

type Kept = AnswerContents & { readonly asker: string; readonly receipt: Hash }

const bytesOf = ({ prompt, output }: AnswerContents): number => prompt.length + output.length

/**
 * Keeps contents in memory alone: what people ask is on no disk and in no log of a gateway, and is
 * gone when it stops. One asker's answers let go of that asker's own first.
 */
export function createContents({ bytesMax = CONTENTS_ALL_BYTES_MAX } = {}): Contents {
  /** In the order of their coming. */
  const kept = new Map<Hash, Kept>()
  const counts = new Map<string, number>()
  let bytes = 0
  const drop = (one: Kept): void => {
    kept.delete(one.receipt)
    bytes -= bytesOf(one)
    const left = (counts.get(one.asker) ?? 1) - 1
    if (left === 0) counts.delete(one.asker)
    else counts.set(one.asker, left)
  }
  const oldest = (asker?: string): Kept | undefined => {
    for (const one of kept.values()) if (asker === undefined || one.asker === asker) return one
    return undefined
  }
  return {
    keep(receipt, { asker, prompt, output }) {
      const isText = prompt.kind === 'ids' || prompt.kind === 'messages' || prompt.kind === 'text'
      if (!isText) return
      const one = {
        asker,
        receipt,
        prompt: Inference.promptBytes(prompt),
        output: Inference.outputBytes(output),
      }
      if (bytesOf(one) > CONTENTS_BYTES_MAX) return
      const before = kept.get(receipt)
      if (before) drop(before)
      kept.set(receipt, one)
      counts.set(asker, (counts.get(asker) ?? 0) + 1)
      bytes += bytesOf(one)
      if (counts.get(asker)! > CONTENTS_OF_ASKER_MAX) drop(oldest(asker)!)
      while (bytes > bytesMax) drop(oldest()!)
    },
    get(receipt, asker) {
      const one = kept.get(receipt)
      return one?.asker === asker ? { prompt: one.prompt, output: one.output } : undefined
    },
  }
}
