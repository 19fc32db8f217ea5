import type { OfferListing } from '@ostrom/ledger'
import { type Clock, type Hash, type Hex, type PrefixHistory, Price } from '@ostrom/protocol'
import type { ClientSession } from './client-session.ts'
import { LOST_CHANNELS_PER_PROVIDER_MAX } from './limits.ts'

/** A prompt of token ids and its caller, before it is sent. */
export type PrefixPrompt = {
  readonly ids: readonly number[]
  readonly caller: string | undefined
}

/** A channel with the answers that later questions can claim. */
export type PrefixChannel = {
  readonly session: Pick<ClientSession, 'id' | 'offer' | 'status'>
  readonly offerHash: Hash
  readonly prefixes: PrefixHistory.PrefixHistory
  readonly cacheScopeOf: (caller: string) => Hex.Hex | undefined
}

/** What prompts save by the claims that they have on channels: docs/spec/sessions.md, section 9. */
export type PrefixSavings = {
  /** Records a channel that has opened. */
  add(channel: PrefixChannel): void
  /** Forgets the channels of a session that the gateway itself closes. */
  delete(sessionId: Hash): void
  /**
   * Returns the base units that a prompt saves under an offer by its claim on a live channel;
   * without one, the negative sum of what it lost on channels that the provider lost.
   */
  savingOf(listing: OfferListing, prompt: PrefixPrompt): bigint
  /** Returns the session of the longest claim, or the first one. */
  longest<T extends { readonly session: ClientSession }>(
    sessions: readonly T[],
    prompt: PrefixPrompt | undefined,
  ): T | undefined
}

/** A call id that no channel has, for a question that was not asked yet. */
const NEXT_CALL = -1n

class ChannelPrefixSavings implements PrefixSavings {
  readonly #clock: Pick<Clock, 'nowMs'>
  /** Live and lost channels, in the order of their opening. */
  #channels: readonly PrefixChannel[] = []

  constructor(clock: Pick<Clock, 'nowMs'>) {
    this.#clock = clock
  }

  add(channel: PrefixChannel): void {
    const nowMs = this.#clock.nowMs()
    const { provider } = channel.session.offer
    for (const { prefixes } of this.#channels) prefixes.sweep(nowMs)
    const open = this.#channels.filter((one) => isLive(one) || one.prefixes.heldTokens > 0)
    const lost = open.filter((one) => !isLive(one) && one.session.offer.provider === provider)
    const excess = new Set(lost.slice(0, Math.max(0, lost.length - LOST_CHANNELS_PER_PROVIDER_MAX)))
    this.#channels = [...open.filter((one) => !excess.has(one)), channel]
  }

  delete(sessionId: Hash): void {
    this.#channels = this.#channels.filter(({ session }) => session.id !== sessionId)
  }

  savingOf({ offer, offerHash }: OfferListing, prompt: PrefixPrompt): bigint {
    const live = this.#channels.filter((one) => isLive(one) && one.offerHash === offerHash)
    const saved = live.map((channel) => this.#savedOn(channel, prompt))
    const most = saved.reduce((a, b) => (b > a ? b : a), 0n)
    if (most > 0n) return most
    return this.#channels
      .filter((one) => !isLive(one) && one.session.offer.provider === offer.provider)
      .reduce((sum, channel) => sum - this.#savedOn(channel, prompt), 0n)
  }

  longest<T extends { readonly session: ClientSession }>(
    sessions: readonly T[],
    prompt: PrefixPrompt | undefined,
  ): T | undefined {
    if (!prompt || sessions.length < 2) return sessions[0]
    const tokensOf = ({ session }: T) => {
      const channel = this.#channels.find((one) => one.session === session)
      return channel ? this.#tokensOn(channel, prompt) : 0
    }
    const ranked = sessions.map((one) => ({ one, tokens: tokensOf(one) }))
    return ranked.reduce((a, b) => (b.tokens > a.tokens ? b : a)).one
  }

  #savedOn(channel: PrefixChannel, prompt: PrefixPrompt): bigint {
    const { prices } = channel.session.offer
    const tokens = BigInt(this.#tokensOn(channel, prompt))
    const fresh = Price.costUp(prices, { ...Price.zeroCounts, input: tokens })
    const cached = Price.costUp(prices, { ...Price.zeroCounts, cachedInput: tokens })
    return fresh > cached ? fresh - cached : 0n
  }

  #tokensOn({ prefixes, cacheScopeOf }: PrefixChannel, { ids, caller }: PrefixPrompt): number {
    const scope = caller === undefined ? undefined : cacheScopeOf(caller)
    const question = { callId: NEXT_CALL, scope, promptIds: ids }
    return prefixes.longestClaim(question, this.#clock.nowMs())?.tokens ?? 0
  }
}

const isLive = ({ session }: PrefixChannel): boolean => session.status !== 'ended'

/** Creates the savings of a gateway, which knows no channel yet. */
export const createPrefixSavings = (clock: Pick<Clock, 'nowMs'>): PrefixSavings =>
  new ChannelPrefixSavings(clock)
