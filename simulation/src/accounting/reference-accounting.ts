import {
  type AccountId,
  assert,
  type Channel,
  type Hash,
  Price,
  SessionAccount,
} from '@ostrom/protocol'
import { clientOf } from '../questions/question-ids.ts'
import { dueOf, markOfAttempt, owedMax, type StreamUsage } from './owed-work.ts'
import {
  countWork,
  createPairState,
  type PairState,
  releaseStreams,
  streamOf,
} from './pair-state.ts'
import { costDown, sum, uncached } from './unit-sums.ts'

/**
 * Accounts all work and all vouchers independently of the roles, from observed messages: the marks
 * of questions that engines process, and vouchers on arrival. A mark is the id with which the text
 * of each question begins (`questionIdOf`). The accounting shares no state with the roles, so that
 * it detects their faults.
 */
export type ReferenceAccounting = {
  /**
   * Records that a client asks a question, and the maximum number of its prompt tokens. The prompt
   * that continues a broken answer is longer, so the greatest recorded number counts.
   */
  readonly recordQuestion: (mark: string, promptTokensMax: number) => void
  /**
   * Records that a provider's engine starts to work on the question that has this mark. Returns the
   * name of this attempt: a question whose channel broke may reach the same provider again, and the
   * work of both attempts counts.
   */
  readonly recordStart: (provider: string, mark: string) => string
  /**
   * Records an engine's progress in an attempt. `cached` is the maximum number of prompt tokens
   * that the client may claim as cached; it may claim fewer and then pays the price of input for
   * the others.
   */
  readonly recordUsage: (provider: string, attempt: string, work: SessionAccount.Usage) => void
  /**
   * Records the end of an attempt: `stopped` by its client, so that a part of its prompt may not be
   * owed; `free` if it failed or sent no output, so that nothing is owed.
   */
  readonly recordEnd: (
    provider: string,
    attempt: string,
    ending: 'owed' | 'stopped' | 'free',
  ) => void
  /** Records that a voucher reached a provider. */
  readonly recordReceived: (provider: string, client: string, signed: Channel.SignedVoucher) => void
  /** Records that a client sent a voucher. */
  readonly recordSent: (client: string, provider: string, signed: Channel.SignedVoucher) => void
  /** Records that a channel of a session or request has begun at the provider. */
  readonly recordOpened: (provider: string, session: Hash) => void
  /** Returns the sessions and requests with an open channel at a provider. */
  readonly openChannels: () => readonly { readonly provider: string; readonly session: Hash }[]
  /** Records that the channel of a session or request ended at the provider, for any reason. */
  readonly recordClosed: (provider: string, client: string, session: Hash | undefined) => void
  /** Records that a party was killed. Possibly unpaid work of a killed provider is not owed. */
  readonly recordKilled: (party: string) => void
  /** Records the session that pays for a question, once its client knows the session. */
  readonly assign: (mark: string, session: Hash) => void
  readonly addProvider: (name: string, terms: ProviderTerms) => void
  /** Marks a client as honest, so that its signatures need no check. */
  readonly trust: (client: string) => void
  readonly isTrusted: (client: string) => boolean
  readonly pairs: () => readonly PairAccount[]
  /** Faults found so far, as text. */
  readonly faults: string[]
  /** The last voucher that the provider of each session received; any party may settle it. */
  readonly vouchers: ReadonlyMap<Hash, Channel.SignedVoucher>
  /** Returns whether a voucher with these fields ever reached the provider. */
  readonly hasReached: (session: Hash, count: bigint, root: Hash) => boolean
}

export type ProviderTerms = {
  readonly account: AccountId
  readonly prices: Price.PriceMap
  /** Base units that the provider may lose in each stream. */
  readonly checkpoint: bigint
  readonly honest: boolean
}

/** Work of one provider for one client, and the client's vouchers for it. */
export type PairAccount = {
  readonly provider: string
  readonly client: string
  /** Cost of all owed work in base units, rounded down once for the whole pair. */
  readonly due: bigint
  /** All work, including failed or abandoned work that is not owed. */
  readonly done: Price.UnitCounts
  readonly promised: bigint
  /** Base units that the client signed, in vouchers that may not have arrived. */
  readonly signed: bigint
  /** Number of streams that lost channels may have left unpaid. */
  readonly unpaidStreams: number
  /** Base units of credit that the provider gave for the prompts of these streams. */
  readonly unpaidLent: bigint
  /** Base units that the provider may lose in each stream. */
  readonly checkpoint: bigint
  /** Sessions and requests whose vouchers reached the provider. */
  readonly sessions: readonly Hash[]
}

/** Key of a provider with a question or an attempt: several providers may work on one question. */
const keyOf = (provider: string, mark: string): string => `${provider} ${mark}`

class ReferenceAccountant implements ReferenceAccounting {
  readonly faults: string[] = []
  readonly vouchers = new Map<Hash, Channel.SignedVoucher>()
  readonly #reached = new Set<string>()
  readonly #pairs = new Map<string, PairState>()
  readonly #terms = new Map<string, ProviderTerms>()
  readonly #honest = new Set<string>()
  readonly #openedAt = new Map<Hash, string>()
  /** The session that pays a provider for a question, by `keyOf` of both. */
  readonly #sessions = new Map<string, Hash>()
  /**
   * The session that paid for an earlier attempt, by `keyOf` of provider and attempt. An attempt is
   * an earlier one once the same provider has started the same question anew.
   */
  readonly #attemptSessions = new Map<string, Hash | undefined>()
  readonly #prompts = new Map<string, number>()
  readonly #open: { readonly provider: string; readonly session: Hash }[] = []

  addProvider(name: string, stated: ProviderTerms): void {
    this.#terms.set(name, stated)
  }

  trust(client: string): void {
    this.#honest.add(client)
  }

  isTrusted(client: string): boolean {
    return this.#honest.has(client)
  }

  pairs(): readonly PairAccount[] {
    return [...this.#pairs.values()].map((pair) => this.#viewOf(pair))
  }

  recordQuestion(mark: string, promptTokensMax: number): void {
    this.#prompts.set(mark, Math.max(this.#prompts.get(mark) ?? 0, promptTokensMax))
  }

  assign(mark: string, session: Hash): void {
    const provider = this.#openedAt.get(session)
    if (provider !== undefined) this.#sessions.set(keyOf(provider, mark), session)
  }

  recordStart(provider: string, mark: string): string {
    const pair = this.#pairOf(provider, clientOf(mark))
    let last: string | undefined
    let attempt = mark
    for (let number = 2; pair.streams.has(attempt); number++) {
      last = attempt
      attempt = `${mark}~${number}`
    }
    // The session that pays for the question from now on does not affect earlier attempts.
    if (last !== undefined) {
      this.#attemptSessions.set(keyOf(provider, last), this.#sessions.get(keyOf(provider, mark)))
    }
    streamOf(pair, attempt)
    return attempt
  }

  recordUsage(provider: string, attempt: string, work: SessionAccount.Usage): void {
    const pair = this.#pairOf(provider, clientOf(attempt))
    countWork(pair, streamOf(pair, attempt), { work, state: 'running' })
    this.#trackUnpaid(pair, attempt)
    this.#checkProvider(pair)
  }

  recordEnd(provider: string, attempt: string, ending: 'owed' | 'stopped' | 'free'): void {
    const pair = this.#pairOf(provider, clientOf(attempt))
    const stream = streamOf(pair, attempt)
    countWork(pair, stream, { ...stream, state: ending === 'owed' ? 'ended' : ending })
  }

  recordReceived(provider: string, client: string, signed: Channel.SignedVoucher): void {
    const { sessionId, total, count: answers, receiptsRoot } = signed.voucher
    this.#reached.add(`${sessionId} ${answers} ${receiptsRoot}`)
    const pair = this.#pairOf(provider, client)
    const before = pair.received.bySession.get(sessionId) ?? { total: 0n, count: 0n }
    if (total < before.total || answers < before.count) return
    pair.received.set(sessionId, { total, count: answers })
    this.vouchers.set(sessionId, signed)
    const { exposed } = pair
    releaseStreams(
      pair,
      { answers: Number(answers - before.count), paid: total - before.total },
      {
        within: (mark) => this.#within(pair, mark, sessionId),
        lentFor: (stream) => this.#lentTo(provider, [stream]),
      },
    )
    // A voucher may count answers without paying all that is due. Then the newest stream stays
    // possibly unpaid.
    const { due, promised } = this.#viewOf(pair)
    if (pair.exposed.length === 0 && due > promised) pair.exposed = exposed.slice(-1)
  }

  hasReached(session: Hash, count: bigint, root: Hash): boolean {
    return this.#reached.has(`${session} ${count} ${root}`)
  }

  recordSent(client: string, provider: string, { voucher }: Channel.SignedVoucher): void {
    const pair = this.#pairOf(provider, client)
    const { total, count: receipts } = voucher
    const before = pair.sent.bySession.get(voucher.sessionId) ?? { total: 0n, count: 0n }
    if (total > before.total || receipts > before.count) {
      pair.sent.set(voucher.sessionId, { total, count: receipts })
    }
    const { prices, honest } = this.#termsOf(provider)
    const promised = pair.sent.total
    // A lying provider may claim that it processed a whole prompt. The client then pays for the
    // prompt in proportion to the delivered answer.
    const counts = honest ? pair.done : owedMax(pair, this.#prompts)
    // The cost of each session, and of each attempt, may be rounded up by one base unit.
    const parts = pair.sent.bySession.size + pair.streams.size
    const done = Price.costUp(prices, uncached(counts)) + BigInt(parts)
    if (promised <= done) return
    this.faults.push(`${client} promises ${provider} ${promised} for work of ${done}`)
  }

  recordKilled(party: string): void {
    const left = this.#open.filter(({ provider }) => provider !== party)
    this.#open.splice(0, this.#open.length, ...left)
    for (const pair of this.#pairs.values()) {
      if (pair.client !== party && pair.provider !== party) continue
      for (const mark of pair.exposed) {
        const stream = pair.streams.get(mark)
        if (!stream || stream.state === 'free') continue
        // If a provider is killed, its possibly unpaid work is not owed. Payments for that work
        // are then credit for the next stream.
        if (pair.provider === party) countWork(pair, stream, { ...stream, state: 'free' })
        else this.#markUnpaid(pair, mark)
      }
      pair.exposed = []
    }
  }

  recordOpened(provider: string, session: Hash): void {
    this.#open.push({ provider, session })
    this.#openedAt.set(session, provider)
  }

  openChannels(): readonly { readonly provider: string; readonly session: Hash }[] {
    return this.#open
  }

  recordClosed(provider: string, client: string, session: Hash | undefined): void {
    const at = this.#open.findIndex((entry) => entry.session === session)
    if (at >= 0) this.#open.splice(at, 1)
    const pair = this.#pairOf(provider, client)
    const lost = pair.exposed.filter((mark) => this.#within(pair, mark, session))
    pair.exposed = pair.exposed.filter((mark) => !lost.includes(mark))
    for (const mark of lost) {
      if (pair.streams.get(mark)?.state !== 'free') this.#markUnpaid(pair, mark)
    }
  }

  #markUnpaid(pair: PairState, mark: string): void {
    pair.unpaidStreams++
    pair.unpaidMarks.set(mark, 0n)
    this.#trackUnpaid(pair, mark)
  }

  #trackUnpaid(pair: PairState, mark: string): void {
    const before = pair.unpaidMarks.get(mark)
    if (before === undefined) return
    const lent = this.#lentTo(pair.provider, [pair.streams.get(mark)!])
    if (lent <= before) return
    pair.unpaidMarks.set(mark, lent)
    pair.unpaidLent += lent - before
  }

  /** Returns the price of all prompt tokens that were processed before they were due. */
  #lentTo(provider: string, streams: Iterable<StreamUsage>): bigint {
    const { prices } = this.#termsOf(provider)
    const lent = ({ work }: StreamUsage) =>
      Price.costUp(prices, SessionAccount.unitCounts(work)) - Price.costUp(prices, dueOf(work))
    return sum(Array.from(streams, lent))
  }

  /**
   * Returns whether a stream may belong to a session. The stream's session is unknown before its
   * first token. Until then, the stream may belong to any session.
   */
  #within({ provider }: PairState, attempt: string, session: Hash | undefined): boolean {
    const known = this.#attemptSessions
    const key = keyOf(provider, attempt)
    const ofQuestion = keyOf(provider, markOfAttempt(attempt))
    const sessionId = known.has(key) ? known.get(key) : this.#sessions.get(ofQuestion)
    return sessionId === undefined || session === undefined || sessionId === session
  }

  #pairOf(provider: string, client: string): PairState {
    const key = `${provider} ${client}`
    const state = this.#pairs.get(key)
    if (state) return state
    const pair = createPairState({ provider, client })
    this.#pairs.set(key, pair)
    return pair
  }

  #termsOf(provider: string): ProviderTerms {
    const terms = this.#terms.get(provider)
    assert(terms, 'a provider states its terms before it works')
    return terms
  }

  #viewOf(pair: PairState): PairAccount {
    const { prices, checkpoint } = this.#termsOf(pair.provider)
    return {
      provider: pair.provider,
      client: pair.client,
      due: costDown(prices, pair.counts),
      done: pair.done,
      promised: pair.received.total,
      signed: pair.sent.total,
      unpaidStreams: pair.unpaidStreams,
      unpaidLent: pair.unpaidLent,
      checkpoint,
      sessions: [...pair.received.bySession.keys()],
    }
  }

  /**
   * Checks that unpaid work on running prompts stays within each client's credit line, and within
   * the line of all new clients together.
   */
  #checkLines({ provider, client }: PairState): void {
    const { checkpoint } = this.#termsOf(provider)
    let newcomers = 0n
    for (const pair of this.#pairs.values()) {
      if (pair.provider !== provider) continue
      const lent = this.#lentTo(provider, pair.running)
      const promised = pair.received.total
      if (promised < checkpoint) newcomers += lent
      const line = LINE_NEW * checkpoint + promised
      if (lent > line || lent > LINE_MAX * checkpoint) {
        this.faults.push(`${provider} lends ${lent} to ${pair.client}, whose line is ${line}`)
      }
    }
    if (newcomers <= LINE_NEWCOMERS * checkpoint) return
    this.faults.push(`${provider} lends ${newcomers} to new clients, ${client} among them`)
  }

  #checkProvider(pair: PairState): void {
    const { honest, checkpoint } = this.#termsOf(pair.provider)
    if (!honest) return
    const { due, promised } = this.#viewOf(pair)
    const streams = BigInt(pair.exposed.length + pair.unpaidStreams)
    const exposed = pair.exposed.map((mark) => pair.streams.get(mark)!)
    const lent = this.#lentTo(pair.provider, exposed) + pair.unpaidLent
    this.#checkLines(pair)
    if (due - promised <= streams * checkpoint + lent) return
    const names = `${pair.provider} works for ${pair.client}`
    const amounts = `${due - promised} unpaid, ${streams} streams of ${checkpoint}, ${lent} lent`
    this.faults.push(`${names} beyond the loss bound: ${amounts}`)
  }
}

/** Creates the accounting of one run. */
export const createReferenceAccounting = (): ReferenceAccounting => new ReferenceAccountant()

/**
 * Credit lines, in checkpoints, for prompts processed before payment: of a new client, of any
 * client at most, and of all new clients together.
 */
const LINE_NEW = 128n
const LINE_MAX = 1_024n
const LINE_NEWCOMERS = 768n
