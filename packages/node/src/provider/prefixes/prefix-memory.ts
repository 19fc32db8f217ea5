import type { AccountId, PrefixHistory } from '@ostrom/protocol'

/** Parts of a channel's history that the memory uses to read it and to remove answers. */
type ChannelHistory = Pick<
  PrefixHistory.PrefixHistory,
  'clear' | 'forgetOldest' | 'heldTokens' | 'oldestEndedMs' | 'sweep'
>

/** The memory that the prefix claims of all channels of a provider share. */
export type PrefixMemory = {
  /** Number of token ids of prompts and outputs that all channels hold. */
  readonly heldTokens: number
  /**
   * Registers the prefixes of a client's channel. Beyond `tokensMax` ids in all channels, the
   * oldest answers of the client with the most ids are forgotten; among equals, those of the client
   * that was registered last.
   */
  register(client: AccountId, history: ChannelHistory): void
  /** Clears the history of a channel that has ended. */
  release(client: AccountId, history: ChannelHistory): void
  /** Forgets the answers of all channels that are too old for any claim. */
  sweep(nowMs: number): void
}

const heldBy = (histories: Iterable<ChannelHistory>): number => {
  let tokens = 0
  for (const { heldTokens } of histories) tokens += heldTokens
  return tokens
}

class SharedPrefixMemory implements PrefixMemory {
  readonly #tokensMax: number
  /** Histories by client, in the order of the last registration. */
  readonly #clients = new Map<AccountId, Set<ChannelHistory>>()

  constructor(tokensMax: number) {
    this.#tokensMax = tokensMax
  }

  get heldTokens(): number {
    let tokens = 0
    for (const histories of this.#clients.values()) tokens += heldBy(histories)
    return tokens
  }

  register(client: AccountId, history: ChannelHistory): void {
    const histories = this.#clients.get(client) ?? new Set()
    histories.add(history)
    this.#clients.delete(client)
    this.#clients.set(client, histories)
    for (let excess = this.#excess(); excess > 0; excess = this.#excess()) this.#forget(excess)
  }

  release(client: AccountId, history: ChannelHistory): void {
    history.clear()
    const histories = this.#clients.get(client)
    histories?.delete(history)
    if (histories?.size === 0) this.#clients.delete(client)
  }

  sweep(nowMs: number): void {
    for (const histories of this.#clients.values()) {
      for (const history of histories) history.sweep(nowMs)
    }
  }

  #excess(): number {
    return this.heldTokens - this.#tokensMax
  }

  /**
   * Forgets answers of the client with the most ids, until another client has more or `excess` ids
   * are forgotten.
   */
  #forget(excess: number): void {
    let [most, next]: readonly Held[] = [nothing, nothing]
    for (const histories of this.#clients.values()) {
      const held = { histories, tokens: heldBy(histories) }
      if (held.tokens >= most!.tokens) [most, next] = [held, most!]
      else if (held.tokens > next!.tokens) next = held
    }
    const { histories, tokens } = most!
    const enough = Math.max(tokens - excess, Math.min(next!.tokens, tokens - 1))
    let left = tokens
    while (left > enough) {
      const oldest = oldestOf(histories)
      if (!oldest) return
      const before = oldest.heldTokens
      oldest.forgetOldest()
      left -= before - oldest.heldTokens
    }
  }
}

type Held = { readonly histories: ReadonlySet<ChannelHistory>; readonly tokens: number }

const nothing: Held = { histories: new Set(), tokens: 0 }

/** Returns the history with the oldest answer. */
function oldestOf(histories: Iterable<ChannelHistory>): ChannelHistory | undefined {
  let oldest: ChannelHistory | undefined
  let endedMs = Number.POSITIVE_INFINITY
  for (const history of histories) {
    const { oldestEndedMs = Number.POSITIVE_INFINITY } = history
    if (oldestEndedMs < endedMs) [oldest, endedMs] = [history, oldestEndedMs]
  }
  return oldest
}

/** Creates the memory of a provider for `tokensMax` ids. */
export const createPrefixMemory = (tokensMax: number): PrefixMemory =>
  new SharedPrefixMemory(tokensMax)
