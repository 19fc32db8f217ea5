import { type Hash, Inference } from '@ostrom/protocol'
import { CONTENTS_ALL_BYTES_MAX, CONTENTS_BYTES_MAX, CONTENTS_PER_CALLER_MAX } from './limits.ts'

/** Preimages of two hashes in a receipt: the bytes that were hashed. */
export type AnswerContents = {
  /** Its SHA-256 is `promptHash`; see `Inference.decodePrompt`. */
  readonly prompt: Uint8Array
  /** Its SHA-256 is `outputHash`; see `Inference.decodeOutput`. */
  readonly output: Uint8Array
}

/** Cache of recent questions and answers, each for its caller. */
export type AnswerContentCache = {
  /** Stores the contents of an answer, unless they are too large, vectors, or a picture. */
  put(
    receipt: Hash,
    of: {
      readonly callerId: string
      readonly prompt: Inference.AnyPrompt
      readonly output: Inference.InferenceOutput
    },
  ): void
  /** @returns `undefined` if the contents are not in the cache, or belong to another caller. */
  get(receipt: Hash, asker: string): AnswerContents | undefined
}

type CachedContents = AnswerContents & { readonly callerId: string; readonly receipt: Hash }

const bytesOf = ({ prompt, output }: AnswerContents): number => prompt.length + output.length

/** Copies bytes, because a part of a larger buffer keeps the whole buffer in memory. */
const ownBytes = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes)

/**
 * Keeps contents in memory alone: they are on no disk and in no log, and are gone when the gateway
 * stops. New contents of a caller displace the oldest contents of the same caller first.
 */
export function createAnswerContentCache({
  bytesMax = CONTENTS_ALL_BYTES_MAX,
} = {}): AnswerContentCache {
  /** In the order of insertion. */
  const cached = new Map<Hash, CachedContents>()
  const counts = new Map<string, number>()
  let bytes = 0
  const drop = (one: CachedContents): void => {
    cached.delete(one.receipt)
    bytes -= bytesOf(one)
    const left = (counts.get(one.callerId) ?? 1) - 1
    if (left === 0) counts.delete(one.callerId)
    else counts.set(one.callerId, left)
  }
  const oldest = (callerId?: string): CachedContents | undefined => {
    for (const one of cached.values())
      if (callerId === undefined || one.callerId === callerId) return one
    return undefined
  }
  return {
    put(receipt, { callerId, prompt, output }) {
      const isText = prompt.kind === 'ids' || prompt.kind === 'messages' || prompt.kind === 'text'
      if (!isText) return
      const one = {
        callerId,
        receipt,
        prompt: ownBytes(Inference.encodePrompt(prompt)),
        output: ownBytes(Inference.encodeOutput(output)),
      }
      if (bytesOf(one) > CONTENTS_BYTES_MAX) return
      const before = cached.get(receipt)
      if (before) drop(before)
      cached.set(receipt, one)
      counts.set(callerId, (counts.get(callerId) ?? 0) + 1)
      bytes += bytesOf(one)
      if (counts.get(callerId)! > CONTENTS_PER_CALLER_MAX) drop(oldest(callerId)!)
      while (bytes > bytesMax) drop(oldest()!)
    },
    get(receipt, callerId) {
      const one = cached.get(receipt)
      return one?.callerId === callerId ? { prompt: one.prompt, output: one.output } : undefined
    },
  }
}
