import { assert } from '@ostrom/protocol'

// Records the tokens in the cells of each sequence. An answer takes a free sequence; after it the
// cells stay for prompts of the same scope that begin alike. Each sequence has cells of its own, as
// many as the context is long: in shared cells the order of summation, and so the logits, would
// depend on other answers (docs/adr/0075).

/** A sequence in use by one answer or score. */
export type KvSequence = {
  readonly id: number
  /** Tokens at the start of the prompt whose cells are there already. */
  readonly cached: number
  /** Says that tokens are being processed, whose cells are not recorded yet. */
  begin(): void
  /** Records the tokens that were processed, after those before. */
  append(tokens: readonly number[]): void
  /** Gives the sequence back; its cells stay for prompts of its scope, without one they do not. */
  release(): void
}

export type KvRequest = {
  readonly ids: readonly number[]
  /** Undefined: nothing is reused, and nothing is left behind. */
  readonly scope: string | undefined
}

export type KvCache = {
  /**
   * Takes a sequence for a prompt, with as much of its beginning as another prompt of the scope
   * has left. At least the last token has to be processed anew.
   *
   * @throws {Error} All sequences are in use: the caller starts no more answers than there are.
   */
  acquire(request: KvRequest): KvSequence
}

type Slot = {
  readonly id: number
  tokens: number[]
  scope: string | undefined
  isFree: boolean
  /** Counts acquisitions and releases, so that the slot used longest ago is known. */
  usedAt: number
}

function commonLength(a: readonly number[], b: readonly number[]): number {
  const end = Math.min(a.length, b.length)
  let length = 0
  while (length < end && a[length] === b[length]) length++
  return length
}

/** Empty slots come first, in their order: batches stay dense. Then the one used longest ago. */
const byAge = (a: Slot, b: Slot) =>
  Math.min(1, a.tokens.length) - Math.min(1, b.tokens.length) || a.usedAt - b.usedAt

/** Creates the slots of a cache of keys and values; each slot holds one sequence. */
export function createKvCache(options: createKvCache.Options): KvCache {
  const { sequences, copyTokensMin, canTrim, removeCells, copyCells } = options
  const slots = Array.from({ length: sequences }, (_, id): Slot => {
    return { id, tokens: [], scope: undefined, isFree: true, usedAt: 0 }
  })
  let uses = 0

  function clear(slot: Slot): void {
    removeCells(slot.id, 0)
    slot.tokens = []
  }

  /** Frees the cells from a position on; all of them where the model cannot free a part. */
  function trim(slot: Slot, length: number): void {
    if (slot.tokens.length <= length) return
    if (length > 0 && canTrim && removeCells(slot.id, length)) slot.tokens.length = length
    else clear(slot)
  }

  /** The slot of the scope that shares most with the prompt; also of a running answer. */
  function longestPrefix({ ids, scope }: KvRequest) {
    let best: Slot | undefined
    let length = 0
    for (const slot of slots) {
      if (scope === undefined || slot.scope !== scope) continue
      const shared = Math.min(commonLength(slot.tokens, ids), ids.length - 1)
      if (shared > length) [best, length] = [slot, shared]
    }
    return { best, length }
  }

  /** Chooses a free slot, and puts the shared beginning into it. */
  function occupy(request: KvRequest): Slot {
    const { best, length } = longestPrefix(request)
    const other = slots.filter((slot) => slot.isFree && slot !== best).toSorted(byAge)[0]
    const isWhole = best?.tokens.length === length
    const isCopied = canTrim && length >= copyTokensMin && other !== undefined
    if (best?.isFree && (isWhole || !isCopied)) {
      trim(best, length)
      return best
    }
    if (!other) throw new Error('no sequence is free')
    clear(other)
    if (best && isCopied) {
      copyCells(best.id, other.id)
      other.tokens = [...best.tokens]
      // A running answer may have cells that are not recorded yet.
      removeCells(other.id, length)
      other.tokens.length = length
    }
    return other
  }

  return {
    acquire(request) {
      const slot = occupy(request)
      const { scope } = request
      slot.scope = scope
      slot.isFree = false
      slot.usedAt = ++uses
      let isRecorded = true
      return {
        id: slot.id,
        cached: slot.tokens.length,
        begin: () => {
          isRecorded = false
        },
        append: (tokens) => {
          for (const token of tokens) slot.tokens.push(token)
          isRecorded = true
        },
        release() {
          assert(!slot.isFree, 'a sequence is given back once')
          slot.isFree = true
          // The next turn of a conversation follows the end of an answer, however long that took.
          slot.usedAt = ++uses
          if (scope === undefined || !(isRecorded || canTrim)) clear(slot)
          else if (!isRecorded) removeCells(slot.id, slot.tokens.length)
        },
      }
    },
  }
}

export declare namespace createKvCache {
  type Options = {
    readonly sequences: number
    /** Shared tokens from which on a copy of a whole sequence costs less than processing them. */
    readonly copyTokensMin: number
    /** Whether a part of a sequence's cells can be freed: plain attention. */
    readonly canTrim: boolean
    readonly removeCells: (sequence: number, from: number) => boolean
    /** Replaces the cells of `to` by all of `from`. */
    readonly copyCells: (from: number, to: number) => void
  }
}
