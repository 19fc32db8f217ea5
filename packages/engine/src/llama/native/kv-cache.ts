import { assert } from '@ostrom/protocol'

// Records the tokens in the cells of each sequence. An answer takes a free sequence. After the
// answer its cells are kept for prompts of the same scope with a common prefix. Each sequence has
// separate cells for the whole context length: with shared cells, the order of summation and so the
// logits would depend on other answers (docs/spec/engines.md).

/** A sequence in use by one answer or score. */
export type KvSequence = {
  readonly id: number
  /** Number of tokens at the start of the prompt whose cells are cached. */
  readonly cached: number
  /** Marks the sequence as processing tokens whose cells are not recorded yet. */
  begin(): void
  /** Records processed tokens after the earlier ones. */
  append(tokens: readonly number[]): void
  /**
   * Releases the sequence. Its cells are kept for prompts of its scope; without a scope they are
   * freed.
   */
  release(): void
}

export type KvRequest = {
  readonly ids: readonly number[]
  /** Cache scope; if undefined, no cells are reused or kept. */
  readonly scope: string | undefined
}

export type KvCache = {
  /**
   * Takes a sequence for a prompt, with the longest prefix that other prompts of the scope have
   * cached. At least the last token must be processed again.
   *
   * @throws {Error} All sequences are in use, which the caller must prevent.
   */
  acquire(request: KvRequest): KvSequence
}

type Slot = {
  readonly id: number
  tokens: number[]
  scope: string | undefined
  isFree: boolean
  /** Value of a counter of acquisitions and releases, to find the least recently used slot. */
  usedAt: number
}

function commonLength(a: readonly number[], b: readonly number[]): number {
  const end = Math.min(a.length, b.length)
  let length = 0
  while (length < end && a[length] === b[length]) length++
  return length
}

/**
 * Empty slots come first, then the least recently used slot. Slots that were never used keep their
 * order, so that batches use consecutive sequences.
 */
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

  /** Frees the cells from a position on, or all cells if the model cannot free only a part. */
  function trim(slot: Slot, length: number): void {
    if (slot.tokens.length <= length) return
    if (length > 0 && canTrim && removeCells(slot.id, length)) slot.tokens.length = length
    else clear(slot)
  }

  /**
   * Returns the slot of the scope with the longest common prefix with the prompt, even if an answer
   * is using it.
   */
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

  /** Chooses a free slot, keeps or copies the common prefix in it, and frees its other cells. */
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
          // The release counts as a use, because the next turn of a conversation follows the end of
          // an answer.
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
    /**
     * Minimum number of common tokens to copy a sequence; below it, processing the tokens costs
     * less.
     */
    readonly copyTokensMin: number
    /** Whether a part of a sequence's cells can be freed, as with plain attention. */
    readonly canTrim: boolean
    readonly removeCells: (sequence: number, from: number) => boolean
    /** Replaces all cells of `to` by those of `from`. */
    readonly copyCells: (from: number, to: number) => void
  }
}
