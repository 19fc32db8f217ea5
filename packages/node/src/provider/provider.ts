import type { Channel as NetworkChannel } from '@ostrom/network'
import { createReplayCache } from '@ostrom/network/seal'
import { type AccountId, Audit, Channel, type Hash, Hex, Offer, Tally } from '@ostrom/protocol'
import { holdStake } from '../hold-stake.ts'
import { onBlocks } from '../on-blocks.ts'
import { createRandomness } from '../randomness.ts'
import { checkHello, type HelloSession } from './admission.ts'
import { type Announcer, createAnnouncer } from './announce.ts'
import { atOnce } from './at-once.ts'
import { type AuditKeeping, createAuditKeeping } from './audit/audit-keeping.ts'
import { serveContents } from './contents/contents.ts'
import { createDebts, type Debts } from './debts.ts'
import { createDoorway, type Doorway } from './doorway.ts'
import { HelloMissingError, ProviderStoppingError, SessionClosedError } from './errors.ts'
import { firstMessage } from './first-message.ts'
import { byUnsettled, type KeptSession, unpaidOf, unsettledOf } from './kept-session.ts'
import { createLending } from './lending/lending.ts'
import {
  CHECKPOINT_TOKENS,
  CLOSINGS_AT_ONCE_MAX,
  DEMANDS_LOOK_MS,
  PREFILL_TOKENS,
  QUESTION_REPLAY_SECONDS,
  REQUEST_POLL_MS,
  SWEEP_MS,
} from './limits.ts'
import { awaitOpenings, sendReady, tellOpening } from './openings.ts'
import { createPayKeeper, type PayKeeper } from './pay/pay-keeper.ts'
import type { ProviderOptions } from './provider-options.ts'
import type { ProviderStatus } from './provider-status.ts'
import { createRecords, type Records } from './records.ts'
import { faultOf, refusalOf } from './refusals.ts'
import { createRequestServer, type RequestServer } from './requests.ts'
import { createRoom } from './room.ts'
import {
  type ChannelServer,
  createChannelServer,
  type ServeContext,
  type ServeOptions,
} from './serve-channel.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { createStanding, type Standing } from './standing.ts'
import { sweepSessions } from './sweep.ts'
import { createTurns } from './turns.ts'

/** Sells answers: docs/spec/sessions.md and docs/spec/requests.md from the provider's side. */
export type Provider = {
  /**
   * Stakes, finds sessions of before, publishes offers, and serves from then on.
   *
   * @throws {LedgerError} `insufficient-funds`: the wallet cannot pay stake or gas.
   * @throws {NotOperatorError} {StakeMissingError} What only the account itself can put right.
   */
  start(): Promise<void>
  /**
   * Stops serving, settles what is owed, leaves sessions open for a later start; but for those that
   * the chain would not take a settlement of now, which it closes.
   */
  stop(): Promise<void>
  /** Settles and closes every session. */
  closeAll(): Promise<void>
  status(): ProviderStatus
}

class ProviderRole implements Provider {
  readonly #options: ProviderOptions
  readonly #account: AccountId
  readonly #records: Records
  readonly #pays: PayKeeper
  readonly #sessions: Sessions
  readonly #announcer: Announcer
  readonly #context: ServeContext
  readonly #requests: RequestServer
  readonly #audits: AuditKeeping
  readonly #standing: Standing
  readonly #doorway: Doorway
  readonly #stopping = new AbortController()
  readonly #channels = new Set<Promise<void>>()
  #loops: Promise<unknown> = Promise.resolve()

  constructor(options: ProviderOptions) {
    const { ledger, network, state, clock, log, served, settings = {} } = options
    const checkpointTokens = settings.checkpointTokens ?? CHECKPOINT_TOKENS
    const prefillTokens = settings.prefillTokens ?? PREFILL_TOKENS
    const checkpointOf = ({ prices }: Offer.Offer) =>
      Tally.checkpointUp({ prices, checkpointTokens, prefillTokens })
    this.#options = options
    this.#account = options.account ?? ledger.account
    const provider = this.#account
    const pays = createPayKeeper(options)
    this.#pays = pays
    this.#records = createRecords(state)
    const stopping = this.#stopping.signal
    const given = createDebts(clock)
    const lending = createLending({ clock, debts: given })
    const debts: Debts = {
      ...given,
      credit(dealing, amount) {
        given.credit(dealing, amount)
        lending.earn(dealing.offer.asset, amount)
      },
    }
    const records = this.#records
    const versions = served.map(({ version }) => version)
    this.#doorway = createDoorway({ clock, keys: ledger })
    const { audits, drand } = ledger.audits ? { audits: ledger.audits, drand: options.drand } : {}
    const randomness = audits && createRandomness({ audits, ledger, drand, signal: stopping, log })
    const chosen = { gate: options.audits, appeals: settings.appeals ?? true, randomness }
    const watching = { ...options, records, provider, versions, ...chosen, keys: this.#doorway }
    this.#audits = createAuditKeeping(watching)
    const onClosed = (id: Hash, offer: Offer.Offer) => this.#audits.ended(id, offer)
    const models = new Map(served.map(({ version, model }) => [version, model.info.sequencesMax]))
    const turns = createTurns({ debts, models })
    const maturing = pays.maturing
    const room = createRoom({ clock, debts, ledger, provider, maturing })
    const onPaid = () => turns.look()
    const common = { ...options, provider, records, pays, checkpointOf, debts }
    this.#sessions = createSessions({ ...common, room, stopping, onClosed, onPaid })
    const addresses = () => network.addresses()
    this.#announcer = createAnnouncer({ ...options, provider, addresses })
    this.#context = {
      signer: ledger.signer,
      clock,
      log,
      sealKeys: () => this.#announcer.sealKeys(),
      debts,
      lending,
      turns,
      checkpointTokens,
      prefillTokens,
      keys: ledger,
      saveReceipt: (receipt) => this.#audits.saveReceipt(receipt),
      saveConsent: (consent) => this.#audits.saveConsent(consent),
    }
    const announcer = this.#announcer
    const taking = { ...common, addresses, announcer, signal: stopping }
    this.#requests = createRequestServer({ ...taking, onEnded: onClosed })
    this.#standing = createStanding({
      ledger,
      clock,
      log,
      versions,
      closeIdle: (version) => this.#closeIdle(version),
      restored: () => this.#announcer.publish(),
    })
  }

  async start(): Promise<void> {
    const { network, settings = {} } = this.#options
    await this.#holdStakes()
    await this.#pays.recover()
    await this.#sessions.recover()
    await this.#requests.recover()
    network.handle(Channel.INFER_PROTOCOL, (channel, { peerId }) => {
      this.#watch(this.#serve(channel, peerId).catch((error) => this.#refuse(channel, error)))
    })
    network.handle(Audit.AUDIT_PROTOCOL, (channel, { peerId }) => {
      const serve = async () => this.#audits.serve(channel, this.#doorway.enter(peerId))
      this.#watch(serve().catch((error) => channel.abort(error)))
    })
    const enter = (peerId: string) => this.#doorway.enter(peerId)
    const watch = (serving: Promise<void>) => this.#watch(serving)
    serveContents({ ...this.#options, enter, watch, signal: this.#stopping.signal })
    await this.#announcer.announce()
    const { signal } = this.#stopping
    const loops = [
      this.#every(SWEEP_MS, () => this.#sweepSessions()),
      this.#every(SWEEP_MS, () => this.#sweep()),
      this.#every(DEMANDS_LOOK_MS, () => this.#audits.answerDemands(signal)),
    ]
    if (settings.requests !== false) loops.push(this.#watchRequests())
    loops.push(this.#standing.run(signal))
    this.#loops = Promise.all(loops)
  }

  /** For sessions, and for requests where those are taken. */
  async #holdStakes(): Promise<void> {
    const { ledger, settings = {} } = this.#options
    const { stakeMin } = await ledger.parameters()
    const { stake = stakeMin, requestStake = stakeMin } = settings
    const account = this.#account
    await holdStake(ledger, { account, market: 'sessions', amount: stake })
    const takes = settings.requests !== false && ledger.capabilities.has('requests')
    if (takes) await holdStake(ledger, { account, market: 'requests', amount: requestStake })
  }

  #watch(served: Promise<void>): void {
    this.#channels.add(served)
    void served.then(() => this.#channels.delete(served))
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    while (this.#channels.size > 0) await Promise.all(this.#channels)
    await this.#loops
    await this.#requests.rest()
    // Nothing may come back from the chain to a role that is gone.
    await awaitOpenings(this.#sessions.all(), this.#options.clock)
    await this.#each((session) => this.#sessions.rest(session, 'its provider stops'))
  }

  async closeAll(): Promise<void> {
    await this.#each((session) => this.#sessions.close(session))
  }

  /** Takes a step in every session, side by side, where most is unsettled first. */
  async #each(step: (session: KeptSession) => Promise<unknown>): Promise<void> {
    const sessions = this.#sessions.all().toSorted(byUnsettled)
    await atOnce(sessions, CLOSINGS_AT_ONCE_MAX, (session) => this.#try(() => step(session)))
  }

  /** Closes the sessions of a version that nobody uses now. */
  async #closeIdle(version: Hash): Promise<void> {
    await this.#each(async (session) => {
      const idle = session.paid.offer.modelVersion === version && !session.live
      if (idle) await this.#sessions.close(session)
    })
  }

  status(): ProviderStatus {
    const sessions = this.#sessions.all()
    const unsettled = sessions.reduce((sum, kept) => sum + unsettledOf(kept), 0n)
    const unpaid = sessions.reduce((sum, kept) => sum + unpaidOf(kept.paid), 0n)
    const streams = sessions.reduce((sum, { paid }) => sum + paid.tally().running(), 0)
    return { sessions: sessions.length, streams, unsettled, unpaid }
  }

  async #serve(channel: NetworkChannel, peerId: string): Promise<void> {
    if (this.#stopping.signal.aborted) throw new ProviderStoppingError()
    const heard = this.#doorway.enter(peerId)
    const first = await firstMessage(channel, this.#options.clock).finally(heard)
    if (first.kind === 'hello-session') return await this.#serveSession(channel, first, peerId)
    if (first.kind === 'hello-request') {
      const serving = await this.#requests.admit(first, peerId)
      const replays = createReplayCache({ keysMax: 1, seconds: QUESTION_REPLAY_SECONDS })
      const options = { ...serving, replays, context: this.#context, channel, ...this.#seed() }
      try {
        await sendReady(options, { status: 'open', lapsed: 0n })
        return await this.#pump(options)
      } finally {
        const unpaid = unpaidOf(serving.session)
        if (unpaid > 0n) this.#context.debts.note(serving.session, unpaid)
        await this.#requests.leave(first.requestId)
      }
    }
    throw new HelloMissingError({ waitMs: 0 })
  }

  async #serveSession(channel: NetworkChannel, hello: HelloSession, peerId: string): Promise<void> {
    const { ledger } = this.#options
    const sessionId = await checkHello(hello, peerId, {
      keys: this.#doorway,
      domain: ledger.domain,
      provider: this.#account,
      offers: this.#announcer.offers(),
      authorizationOf: (id) => this.#sessions.authorizationOf(id),
    })
    this.#standing.check(hello.offer.modelVersion)
    const session = await this.#sessions.enter(hello, sessionId, peerId)
    try {
      await this.#serveEntered(channel, session)
    } finally {
      await this.#sessions.leave(session)
    }
  }

  async #serveEntered(channel: NetworkChannel, session: KeptSession): Promise<void> {
    const options: ServeOptions = {
      context: this.#context,
      channel,
      session: session.paid,
      // What the session pays for, whatever the hello says.
      served: this.#offerOf(session).served,
      replays: session.replays,
      ...this.#seed(),
      topUp: (message) => this.#sessions.raiseCap(session, message),
      finish: () => {
        // The channel itself ends this session and says so.
        delete session.live
        return this.#sessions.close(session)
      },
    }
    const status = session.record.status === 'open' ? 'open' : 'opening'
    await sendReady(options, { status, lapsed: session.record.mark.lapsed })
    if (status === 'opening') tellOpening(channel, session)
    // It may have begun since the client came in: what is paid in it now is settled by nobody.
    if (session.closing || session.record.status === 'closed') {
      throw new SessionClosedError({ sessionId: session.paid.id, reason: 'it is being closed' })
    }
    await this.#pump(options, (server) => {
      const { id: sessionId } = session.paid
      const hangUp = (reason: string) =>
        void this.#refuse(channel, new SessionClosedError({ sessionId, reason }))
      session.live = { stop: () => server.stop('provider'), hangUp }
    })
  }

  /** @throws {SessionClosedError} Its offer does not stand any more. */
  #offerOf({ paid }: KeptSession) {
    const hash = Offer.hash(paid.offer, this.#options.ledger.domain)
    const ours = this.#announcer.offers().get(hash)
    if (ours) return ours
    throw new SessionClosedError({ sessionId: paid.id, reason: 'its offer was retired' })
  }

  #seed() {
    return { serverSeed: Hex.from(this.#options.random(32)) }
  }

  /** Serves messages until the channel ends, one way or the other. */
  async #pump(
    options: ServeOptions,
    begun: (server: ChannelServer) => void = () => {},
  ): Promise<void> {
    const server = createChannelServer(options)
    begun(server)
    const { session, finish, channel, served } = options
    const refuse = (error: Error) => this.#refuse(channel, error)
    const leave = this.#standing.enter({ version: served.version, server, session, finish, refuse })
    const abort = () => options.channel.abort(new ProviderStoppingError())
    this.#stopping.signal.addEventListener('abort', abort, { once: true })
    if (this.#stopping.signal.aborted) abort()
    try {
      for await (const bytes of options.channel.receive()) {
        await server.accept(Channel.decodeClient(bytes))
      }
    } catch (error) {
      const { id } = options.session
      const ours = error instanceof SessionClosedError || error instanceof ProviderStoppingError
      if (!ours) this.#options.log('channel-lost', { session: id, ...faultOf(error) })
    } finally {
      leave()
      this.#stopping.signal.removeEventListener('abort', abort)
      // What comes after is not read, so the peer must not take the channel for open.
      options.channel.abort(
        new SessionClosedError({ sessionId: options.session.id, reason: 'lost' }),
      )
      await server.stop(this.#stopping.signal.aborted ? 'provider' : 'client')
    }
  }

  async #refuse(channel: NetworkChannel, error: unknown): Promise<void> {
    const refusal = refusalOf(error)
    this.#options.log('session-refused', faultOf(error))
    try {
      await channel.send(Channel.encode({ kind: 'refused', ...refusal }))
      await channel.close()
    } catch {
      // The peer is gone already: nobody is left to tell.
    }
    channel.abort(error instanceof Error ? error : new Error('refused'))
  }

  /** Looks after offers, requests, audits and pay; one that fails stops none of the others. */
  async #sweep(): Promise<void> {
    await this.#try(() => this.#announcer.refresh())
    await this.#try(() => this.#requests.endAll())
    await this.#try(() => this.#audits.sweep())
    await this.#try(() => this.#pays.step())
  }

  /** By itself: a request to close leaves ten minutes, and nothing else may use them up. */
  async #sweepSessions(): Promise<void> {
    const { settings } = this.#options
    const sweep = { ...this.#options, settleAbove: settings?.settleAbove, sessions: this.#sessions }
    await sweepSessions(sweep)
  }

  async #watchRequests(): Promise<void> {
    const { signal } = this.#stopping
    const options = { ...this.#options, pollMs: REQUEST_POLL_MS, signal }
    await onBlocks(options, () => this.#try(() => this.#requests.step()))
  }

  async #every(intervalMs: number, step: () => Promise<void>): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await this.#options.clock.sleep(intervalMs, signal)
      if (!signal.aborted) await this.#try(step)
    }
  }

  /** Goes on after a failure of one step: the next look will find the same work. */
  async #try(step: () => Promise<unknown>): Promise<void> {
    try {
      await step()
    } catch (error) {
      this.#options.log('step-failed', faultOf(error))
    }
  }
}

export const createProvider = (options: ProviderOptions): Provider => new ProviderRole(options)
