import { assert } from '@ostrom/protocol'

// Which tokens the cells of each sequence hold. An answer takes a sequence and reserves cells for
// its prompt and output; after it, the cells stay for prompts of the same scope that begin alike.

/** A sequence in use by one answer or score. */
export type KvSequence = {
  readonly id: number
  /** Tokens at the start of the prompt whose cells were there already. */
  readonly cached: number
  /** Says that tokens are being processed, whose cells are not recorded yet. */
  begin(): void
  /** Records the tokens that were processed, after those before. */
  append(tokens: readonly number[]): void
  /** Gives the sequence back; its cells stay for prompts of its scope, or not at all without one. */
  release(): void
}

export type KvCache = {
  /**
   * Takes a sequence for a prompt, with as much of its beginning as another prompt of the scope has
   * left. At least its last token has to be processed anew. Waits for cells in order of arrival.
   *
   * @returns undefined where it was cancelled while it waited.
   */
  acquire(request: KvRequest): Promise<KvSequence | undefined>
}

export type KvRequest = {
  readonly ids: readonly number[]
  /** Undefined: nothing is reused, and nothing is left behind. */
  readonly scope: string | undefined
  /** Cells that prompt and output take together. */
  readonly cells: number
  readonly isCancelled: () => boolean
}

type Slot = {
  readonly id: number
  tokens: number[]
  scope: string | undefined
  /** Cells of the answer that uses it; 0 where it is free. */
  reserved: number
  /** Counts acquisitions, so that the slot used longest ago is known. */
  usedAt: number
}

type Waiter = {
  readonly request: KvRequest
  readonly resolve: (it: KvSequence | undefined) => void
}

function commonLength(a: readonly number[], b: readonly number[]): number {
  const end = Math.min(a.length, b.length)
  let length = 0
  while (length < end && a[length] === b[length]) length++
  return length
}

export function createKvCache(options: createKvCache.Options): KvCache {
  const { sequences, cells, canShare, removeCells, copyCells } = options
  const slots = Array.from({ length: sequences }, (_, id): Slot => {
    return { id, tokens: [], scope: undefined, reserved: 0, usedAt: 0 }
  })
  let waiters: Waiter[] = []
  let acquisitions = 0

  const isFree = ({ reserved }: Slot) => reserved === 0
  const taken = () =>
    slots.reduce((sum, { reserved, tokens }) => sum + Math.max(reserved, tokens.length), 0)

  function clear(slot: Slot): void {
    removeCells(slot.id, 0)
    slot.tokens = []
  }

  /** Frees the cells from a position on; all of them where the model cannot free a part. */
  function trim(slot: Slot, length: number): void {
    if (slot.tokens.length <= length) return
    if (length > 0 && canShare && removeCells(slot.id, length)) slot.tokens.length = length
    else clear(slot)
  }

  const isEmpty = ({ tokens }: Slot) => tokens.length === 0
  /** Empty slots come first, then the one used longest ago; low numbers make dense batches. */
  const oldestFree = (except?: Slot) =>
    slots
      .filter((slot) => isFree(slot) && slot !== except)
      .toSorted((a, b) => Number(isEmpty(b)) - Number(isEmpty(a)) || a.usedAt - b.usedAt)
      .at(0)

  /** The slot of the scope that shares most with the prompt. */
  function longestPrefix({ ids, scope }: KvRequest) {
    let best: Slot | undefined
    let length = 0
    for (const slot of slots) {
      if (scope === undefined || slot.scope !== scope) continue
      // A running answer is shared as far as it has been processed.
      if (!isFree(slot) && !canShare) continue
      const shared = Math.min(commonLength(slot.tokens, ids), ids.length - 1)
      if (shared > length) [best, length] = [slot, shared]
    }
    return { best, length }
  }

  /** Chooses the sequence of a request, and puts the shared beginning into it. */
  function occupy(request: KvRequest): Slot | undefined {
    const { best, length } = longestPrefix(request)
    const isContinued = best && isFree(best) && best.tokens.length === length
    const other = oldestFree(best)
    const canReuse = best && isFree(best)
    if (isContinued || (canReuse && (!canShare || !other))) {
      trim(best, length)
      return best
    }
    const slot = other
    if (!slot) return undefined
    clear(slot)
    if (best && length > 0) {
      copyCells(best.id, slot.id, length)
      slot.tokens = best.tokens.slice(0, length)
    }
    return slot
  }

  function open(slot: Slot, { scope, cells: reserved }: KvRequest): KvSequence {
    slot.scope = scope
    slot.reserved = reserved
    slot.usedAt = ++acquisitions
    let isOpen = true
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
        assert(isOpen, 'a sequence is given back once')
        isOpen = false
        slot.reserved = 0
        if (scope === undefined || !(isRecorded || canShare)) clear(slot)
        else if (!isRecorded) removeCells(slot.id, slot.tokens.length)
        serve()
      },
    }
  }

  /** Frees kept cells, those used longest ago first, until as many as wanted are free. */
  function makeRoom(wanted: number): boolean {
    const kept = slots.filter(isFree).toSorted((a, b) => a.usedAt - b.usedAt)
    for (const slot of kept) {
      if (taken() + wanted <= cells) return true
      trim(slot, 0)
    }
    return taken() + wanted <= cells
  }

  function tryAcquire(request: KvRequest): KvSequence | undefined {
    const reserved = slots.reduce((sum, slot) => sum + slot.reserved, 0)
    if (reserved + request.cells > cells || !slots.some(isFree)) return undefined
    const slot = occupy(request)
    if (!slot) return undefined
    const sequence = open(slot, request)
    // Its own reservation counts by now.
    makeRoom(0)
    return sequence
  }

  /** Gives sequences to those who wait, in their order: a large request is not overtaken. */
  function serve(): void {
    waiters = waiters.filter(({ request, resolve }) => {
      if (!request.isCancelled()) return true
      resolve(undefined)
      return false
    })
    for (let next = waiters[0]; next; next = waiters[0]) {
      const sequence = tryAcquire(next.request)
      if (!sequence) return
      waiters.shift()
      next.resolve(sequence)
    }
  }

  return {
    acquire(request) {
      assert(request.cells <= cells, 'a request fits the context')
      return new Promise((resolve) => {
        waiters.push({ request, resolve })
        serve()
      })
    },
  }
}

export declare namespace createKvCache {
  type Options = {
    readonly sequences: number
    /** Cells of all sequences together. */
    readonly cells: number
    /** Whether sequences can share cells, and free some of them: plain attention. */
    readonly canShare: boolean
    readonly removeCells: (sequence: number, from: number) => boolean
    readonly copyCells: (from: number, to: number, length: number) => void
  }
}
