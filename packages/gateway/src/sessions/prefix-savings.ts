import type { OfferListing } from '@ostrom/ledger'
import {
  type Clock,
  type Hash,
  type Hex,
  monotonicMs,
  type PrefixHistory,
  Price,
} from '@ostrom/protocol'
import type { ClientSession } from './client-session.ts'
import { LOST_CHANNELS_PER_PROVIDER_MAX } from './limits.ts'

/** A prompt of token ids and its caller, before it is sent. */
export type PrefixPrompt = {
  readonly ids: readonly number[]
  readonly caller: string | undefined
}

/** A channel with the answers whose prefixes later questions can claim. */
export type PrefixChannel = {
  readonly session: Pick<ClientSession, 'id' | 'offer' | 'status'>
  readonly offerHash: Hash
  readonly prefixes: PrefixHistory.PrefixHistory
  readonly cacheScopeOf: (caller: string) => Hex.Hex | undefined
}

/** Savings of prompts through their claims on channels: docs/spec/sessions.md, section 9. */
export type PrefixSavings = {
  /** Records a channel that has opened. */
  add(channel: PrefixChannel): void
  /** Forgets the live channel of a session that the gateway itself closes; lost channels stay. */
  delete(sessionId: Hash): void
  /**
   * Returns the base units that a prompt saves under an offer by its best claim on a live channel.
   * Channels that the provider lost, or made useless by a new offer for the model, reduce the
   * result: each by the further units that the prompt would have saved there. The result can be
   * negative.
   */
  savingOf(listing: OfferListing, prompt: PrefixPrompt): bigint
  /** Returns the most tokens that a prompt can claim under an offer on a live channel. */
  claimableTokens(listing: Pick<OfferListing, 'offerHash'>, prompt: PrefixPrompt): number
  /** Returns the session with the prompt's longest claim, or the first session. */
  longest<T extends { readonly session: ClientSession }>(
    sessions: readonly T[],
    prompt: PrefixPrompt | undefined,
  ): T | undefined
}

/** A call id that no channel uses, for a question that has not been asked. */
const NEXT_CALL = -1n

class ChannelPrefixSavings implements PrefixSavings {
  readonly #clock: Pick<Clock, 'nowMs'>
  /** Live and lost channels, in order of opening. */
  #channels: readonly PrefixChannel[] = []

  constructor(clock: Pick<Clock, 'nowMs'>) {
    this.#clock = clock
  }

  add(channel: PrefixChannel): void {
    const nowMs = monotonicMs(this.#clock)
    const { provider } = channel.session.offer
    for (const { prefixes } of this.#channels) prefixes.sweep(nowMs)
    const open = this.#channels.filter((one) => isLive(one) || one.prefixes.heldTokens > 0)
    const lost = open.filter((one) => !isLive(one) && one.session.offer.provider === provider)
    const count = Math.max(0, lost.length - LOST_CHANNELS_PER_PROVIDER_MAX)
    // The channels with the fewest tokens are dropped first, so that a few more channels with short
    // answers do not hide the loss of one with a long answer.
    const excess = new Set(lost.toSorted(byHeldTokens).slice(0, count))
    this.#channels = [...open.filter((one) => !excess.has(one)), channel]
  }

  delete(sessionId: Hash): void {
    this.#channels = this.#channels.filter((one) => one.session.id !== sessionId || !isLive(one))
  }

  savingOf({ offer, offerHash }: OfferListing, prompt: PrefixPrompt): bigint {
    const { provider, modelVersion, asset } = offer
    const ofModel = this.#channels.filter(
      ({ session: { offer: one } }) =>
        one.provider === provider && one.modelVersion === modelVersion && one.asset === asset,
    )
    const isUsable = (one: PrefixChannel) => isLive(one) && one.offerHash === offerHash
    const saved = ofModel.map((channel) => {
      return { isUsable: isUsable(channel), amount: this.#savedOn(channel, prompt) }
    })
    const live = saved.filter((one) => one.isUsable)
    const most = live.reduce((max, { amount }) => (amount > max ? amount : max), 0n)
    const lost = saved.filter((one) => !one.isUsable && one.amount > most)
    return lost.reduce((sum, { amount }) => sum - (amount - most), most)
  }

  claimableTokens({ offerHash }: Pick<OfferListing, 'offerHash'>, prompt: PrefixPrompt): number {
    const usable = this.#channels.filter((one) => isLive(one) && one.offerHash === offerHash)
    return Math.max(0, ...usable.map((channel) => this.#tokensOn(channel, prompt)))
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
    return prefixes.longestClaim(question, monotonicMs(this.#clock))?.tokens ?? 0
  }
}

const isLive = ({ session }: PrefixChannel): boolean => session.status !== 'ended'

const byHeldTokens = (a: PrefixChannel, b: PrefixChannel): number =>
  a.prefixes.heldTokens - b.prefixes.heldTokens

/** Creates the savings of a gateway, without any channel. */
export const createPrefixSavings = (clock: Pick<Clock, 'nowMs'>): PrefixSavings =>
  new ChannelPrefixSavings(clock)
