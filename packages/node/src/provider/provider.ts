import type { Channel as NetworkChannel } from '@ostrom/network'
import { createReplayCache } from '@ostrom/network/seal'
import {
  type AccountId,
  Audit,
  Channel,
  type Hash,
  Hex,
  monotonicMs,
  Offer,
  SessionAccount,
} from '@ostrom/protocol'
import { onBlocks } from '../on-blocks.ts'
import { createRandomness } from '../randomness.ts'
import { checkHello, type HelloSession } from './admission/admission.ts'
import { type ConnectionLimiter, createConnectionLimiter } from './admission/connection-limiter.ts'
import { createFairScheduler } from './admission/fair-scheduler.ts'
import { createProviderCapacity } from './admission/provider-capacity.ts'
import { type AuditResponder, createAuditResponder } from './audit/audit-responder.ts'
import type { ChannelContext } from './channels/channel-context.ts'
import type { ChannelServerOptions } from './channels/channel-server-options.ts'
import { firstMessage, firstMessageBound } from './channels/first-message.ts'
import {
  createModelStatusWatcher,
  type ModelStatusWatcher,
} from './channels/model-status-watcher.ts'
import { type MessageReading, readMessages } from './channels/read-messages.ts'
import { refuseChannel } from './channels/refuse-channel.ts'
import { awaitOpenings, notifyOpening, sendReady } from './channels/session-notifications.ts'
import { serveContents } from './contents/content-server.ts'
import { logFieldsOf } from './error-fields.ts'
import { HelloMissingError, ProviderStoppingError, SessionClosedError } from './errors.ts'
import { forEachConcurrent } from './for-each-concurrent.ts'
import { createLendingLimiter } from './lending/lending-limiter.ts'
import {
  CHALLENGES_POLL_MS,
  CHECKPOINT_TOKENS,
  CLOSINGS_AT_ONCE_MAX,
  PREFILL_TOKENS,
  QUESTION_REPLAY_SECONDS,
  REQUEST_POLL_MS,
  SWEEP_MS,
} from './limits.ts'
import { type Announcer, createAnnouncer } from './market/announcer.ts'
import { createPayService, type PayService } from './pay/pay-service.ts'
import { PREFIX_TOKENS_MAX } from './prefixes/limits.ts'
import { createPrefixMemory } from './prefixes/prefix-memory.ts'
import type { Provider } from './provider-interface.ts'
import type { ProviderOptions } from './provider-options.ts'
import { ensureProviderStakes } from './provider-stakes.ts'
import type { ProviderStatus } from './provider-status.ts'
import { createProviderRecords, type ProviderRecords } from './records.ts'
import { createRequestServer, type RequestServer } from './requests/request-server.ts'
import {
  byUnsettled,
  type ProviderSession,
  unpaidOf,
  unsettledOf,
} from './sessions/provider-session.ts'
import { createProviderSessions, type ProviderSessions } from './sessions/provider-sessions.ts'
import { sweepSessions } from './sessions/sweep-sessions.ts'

/** @see createProvider */
export class ProviderRole implements Provider {
  readonly #options: ProviderOptions
  readonly #account: AccountId
  readonly #records: ProviderRecords
  readonly #payService: PayService
  readonly #sessions: ProviderSessions
  readonly #announcer: Announcer
  readonly #context: ChannelContext
  readonly #requests: RequestServer
  readonly #auditResponder: AuditResponder
  readonly #modelStatus: ModelStatusWatcher
  readonly #connectionLimiter: ConnectionLimiter
  /**
   * Least stake on this chain, as the first sweep reads it. A later change has no effect on this
   * run.
   */
  #stakeMin: bigint | undefined
  readonly #stopping = new AbortController()
  readonly #channels = new Set<Promise<void>>()
  #loops: Promise<unknown> = Promise.resolve()

  constructor(options: ProviderOptions) {
    const { ledger, market, network, state, clock, random, log } = options
    const { served, storage, sources, settings = {} } = options
    const checkpointTokens = settings.checkpointTokens ?? CHECKPOINT_TOKENS
    const prefillTokens = settings.prefillTokens ?? PREFILL_TOKENS
    const checkpointOf = ({ prices }: Offer.Offer) =>
      SessionAccount.checkpointUp({ prices, checkpointTokens, prefillTokens })
    this.#options = options
    this.#account = options.account ?? ledger.account
    const provider = this.#account
    const payService = createPayService(options)
    this.#payService = payService
    this.#records = createProviderRecords(state)
    const stopping = this.#stopping.signal
    const { clientLimiter, lending } = createLendingLimiter(clock)
    const records = this.#records
    const versions = served.map(({ version }) => version)
    this.#connectionLimiter = createConnectionLimiter({ clock, keys: ledger })
    const { audits, drand } = ledger.audits ? { audits: ledger.audits, drand: options.drand } : {}
    const randomness = audits && createRandomness({ audits, ledger, drand, signal: stopping, log })
    const appeals = settings.appeals ?? true
    const chosen = { gate: options.audits, appeals, randomness, signal: stopping }
    const keys = this.#connectionLimiter
    const audited = { ledger, market, provider, versions, state, random, clock, records, log, keys }
    this.#auditResponder = createAuditResponder({ ...audited, ...chosen })
    const onClosed = (id: Hash, offer: Offer.Offer) => this.#auditResponder.recordEnd(id, offer)
    const models = new Map(served.map(({ version, model }) => [version, model.info.sequencesMax]))
    const scheduler = createFairScheduler({ clientLimiter, models })
    const maturing = payService.maturing
    const capacity = createProviderCapacity({ clock, clientLimiter, ledger, provider, maturing })
    const onPaid = () => scheduler.reschedule()
    const paid = { ledger, provider, records, payService, clock, log, checkpointOf, clientLimiter }
    this.#sessions = createProviderSessions({ ...paid, capacity, stopping, onClosed, onPaid })
    const addresses = () => network.addresses()
    const described = { ledger, provider, market, state, clock, served, storage, settings }
    const { examinedArtifacts } = options
    this.#announcer = createAnnouncer({ ...described, addresses, examinedArtifacts })
    this.#context = {
      signer: ledger.signer,
      clock,
      log,
      sealKeys: () => this.#announcer.sealKeys(),
      clientLimiter,
      lending,
      prefixMemory: createPrefixMemory(PREFIX_TOKENS_MAX),
      scheduler,
      checkpointTokens,
      prefillTokens,
      keys: ledger,
      saveReceipt: (receipt) => this.#auditResponder.saveReceipt(receipt),
      saveConsent: (consent) => this.#auditResponder.saveConsent(consent),
    }
    const announcer = this.#announcer
    const locking = { ...paid, market, state, served, storage, sources, addresses, announcer }
    const { answerBondMax } = settings
    const turns = { scheduler, randomness, answerBondMax, signal: stopping, onEnded: onClosed }
    this.#requests = createRequestServer({ ...locking, ...turns })
    this.#modelStatus = createModelStatusWatcher({
      ledger,
      clock,
      log,
      versions,
      closeIdle: (version) => this.#closeIdle(version),
      onRestored: () => this.#announcer.publish(),
    })
  }

  async start(): Promise<void> {
    const { network, storage, served, clock, settings = {} } = this.#options
    const { signal } = this.#stopping
    await ensureProviderStakes(this.#options, this.#account)
    await this.#payService.recover()
    await this.#sessions.recover()
    await this.#requests.recover()
    network.handle(
      Channel.INFER_PROTOCOL,
      (channel, { peerId }) => {
        this.#watch(this.#serve(channel, peerId).catch((error) => this.#refuse(channel, error)))
      },
      firstMessageBound,
    )
    network.handle(
      Audit.AUDIT_PROTOCOL,
      (channel, { peerId }) => {
        const serve = async () =>
          this.#auditResponder.serve(channel, this.#connectionLimiter.admit(peerId))
        this.#watch(serve().catch((error) => channel.abort(error)))
      },
      firstMessageBound,
    )
    const enter = (peerId: string) => this.#connectionLimiter.admit(peerId)
    const watch = (serving: Promise<void>) => this.#watch(serving)
    serveContents({ network, storage, served, clock, signal, enter, watch })
    await this.#announcer.announce()
    const loops = [
      this.#every(SWEEP_MS, () => this.#sweepSessions()),
      this.#every(SWEEP_MS, () => this.#sweep()),
      this.#every(SWEEP_MS, async () => this.#context.prefixMemory.sweep(monotonicMs(clock))),
      this.#every(CHALLENGES_POLL_MS, () => this.#auditResponder.answerChallenges(signal)),
    ]
    if (settings.requests !== false) loops.push(this.#watchRequests())
    this.#loops = Promise.all([...loops, this.#modelStatus.run(signal)])
  }

  #watch(served: Promise<void>): void {
    this.#channels.add(served)
    void served.then(() => this.#channels.delete(served))
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    while (this.#channels.size > 0) await Promise.all(this.#channels)
    await this.#loops
    await this.#requests.drain()
    // Openings must end before the provider's role ends.
    await awaitOpenings(this.#sessions.all(), this.#options.clock)
    await this.#each((session) => this.#sessions.settleOrClose(session, 'its provider stops'))
  }

  async closeAll(): Promise<void> {
    await this.#each((session) => this.#sessions.close(session))
  }

  /**
   * Runs a step for every session, `CLOSINGS_AT_ONCE_MAX` at a time, beginning with the most
   * unsettled value.
   */
  async #each(step: (session: ProviderSession) => Promise<unknown>): Promise<void> {
    const sessions = this.#sessions.all().toSorted(byUnsettled)
    await forEachConcurrent(sessions, CLOSINGS_AT_ONCE_MAX, (session) =>
      this.#try(() => step(session)),
    )
  }

  /** Closes the sessions of a model version that have no open channel. */
  async #closeIdle(version: Hash): Promise<void> {
    await this.#each(async (session) => {
      const idle = session.paid.offer.modelVersion === version && !session.channel
      if (idle) await this.#sessions.close(session)
    })
  }

  status(): ProviderStatus {
    const sessions = this.#sessions.all()
    const unsettled = sessions.reduce((sum, session) => sum + unsettledOf(session), 0n)
    const unpaid = sessions.reduce((sum, session) => sum + unpaidOf(session.paid), 0n)
    const streams = sessions.reduce((sum, { paid }) => sum + paid.account().runningCount(), 0)
    return { sessions: sessions.length, streams, unsettled, unpaid }
  }

  async #serve(channel: NetworkChannel, peerId: string): Promise<void> {
    if (this.#stopping.signal.aborted) throw new ProviderStoppingError()
    const { clock } = this.#options
    const { signal } = this.#stopping
    const heard = this.#connectionLimiter.admit(peerId)
    const first = await firstMessage(channel, { clock, signal }).finally(heard)
    if (first.kind === 'hello-session') return await this.#serveSession(channel, first, peerId)
    if (first.kind === 'hello-request') {
      const serving = await this.#requests.admit(first, peerId)
      const replayCache = createReplayCache({ keysMax: 1, seconds: QUESTION_REPLAY_SECONDS })
      const options = { ...serving, replayCache, context: this.#context, channel, ...this.#seed() }
      try {
        await sendReady(options, { status: 'open', writtenOff: 0n })
        return await this.#readMessages(options)
      } finally {
        const unpaid = unpaidOf(serving.session)
        if (unpaid > 0n) this.#context.clientLimiter.recordDebt(serving.session, unpaid)
        await this.#requests.onDisconnect(first.requestId)
      }
    }
    throw new HelloMissingError({ waitMs: 0 })
  }

  async #serveSession(channel: NetworkChannel, hello: HelloSession, peerId: string): Promise<void> {
    const { ledger } = this.#options
    const sessionId = await checkHello(hello, peerId, {
      keys: this.#connectionLimiter,
      domain: ledger.domain,
      provider: this.#account,
      offers: this.#announcer.offers(),
      authorizationOf: (id) => this.#sessions.authorizationOf(id),
    })
    this.#modelStatus.check(hello.offer.modelVersion)
    const session = await this.#sessions.enter(hello, sessionId, peerId)
    try {
      await this.#serveAdmitted(channel, session)
    } finally {
      await this.#sessions.onDisconnect(session)
    }
  }

  async #serveAdmitted(channel: NetworkChannel, session: ProviderSession): Promise<void> {
    const options: ChannelServerOptions = {
      context: this.#context,
      channel,
      session: session.paid,
      // The session's offer names the model; a hello that resumes the session cannot change it.
      served: this.#offerOf(session).served,
      replayCache: session.replayCache,
      ...this.#seed(),
      topUp: (message) => this.#sessions.raiseCap(session, message),
      finish: () => {
        // This channel requested the close and gets the reply itself.
        delete session.channel
        return this.#sessions.finish(session)
      },
    }
    const status = session.record.status === 'open' ? 'open' : 'opening'
    await sendReady(options, { status, writtenOff: session.record.accountSnapshot.writtenOff })
    if (status === 'opening') notifyOpening(channel, session)
    // A close may have begun since the hello; later vouchers would not be settled.
    if (session.closing || session.record.status === 'closed') {
      throw new SessionClosedError({ sessionId: session.paid.id, reason: 'it is being closed' })
    }
    await this.#readMessages(options, (server) => {
      const { id: sessionId } = session.paid
      const disconnect = (reason: string) =>
        void this.#refuse(channel, new SessionClosedError({ sessionId, reason }))
      session.channel = { stop: () => server.stop('provider'), disconnect }
    })
  }

  /** @throws {SessionClosedError} The session's offer is no longer published. */
  #offerOf({ paid }: ProviderSession) {
    const hash = Offer.hash(paid.offer, this.#options.ledger.domain)
    const ours = this.#announcer.offers().get(hash)
    if (ours) return ours
    throw new SessionClosedError({ sessionId: paid.id, reason: 'its offer was retired' })
  }

  #seed() {
    return { serverSeed: Hex.from(this.#options.random(32)) }
  }

  async #readMessages(
    options: ChannelServerOptions,
    begun?: MessageReading['begun'],
  ): Promise<void> {
    await readMessages(options, {
      log: this.#options.log,
      modelStatus: this.#modelStatus,
      stopping: this.#stopping.signal,
      refuse: (error) => this.#refuse(options.channel, error),
      ...(begun && { begun }),
    })
  }

  async #refuse(channel: NetworkChannel, error: unknown): Promise<void> {
    this.#options.log('session-refused', logFieldsOf(error))
    await refuseChannel(channel, error)
  }

  /** Processes offers, requests, audits and pay. A failure of one part does not stop the others. */
  async #sweep(): Promise<void> {
    await this.#try(() => this.#announcer.refresh())
    await this.#try(() => this.#requests.endAll())
    await this.#try(() => this.#auditResponder.sweep())
    await this.#try(() => this.#payService.step())
  }

  /**
   * Settles or closes sessions, in a loop apart from other work, because a client's close request
   * leaves only two hours to settle.
   */
  async #sweepSessions(): Promise<void> {
    const { ledger, clock, log, settings } = this.#options
    const { settleAbove } = settings ?? {}
    this.#stakeMin ??= (await ledger.parameters()).stakeMin
    const common = { ledger, clock, log, sessions: this.#sessions }
    await sweepSessions({ ...common, settleAbove, stakeMin: this.#stakeMin })
  }

  async #watchRequests(): Promise<void> {
    const { signal } = this.#stopping
    const { ledger, clock } = this.#options
    const blocks = { ledger, clock, pollMs: REQUEST_POLL_MS, signal }
    await onBlocks(blocks, () => this.#try(() => this.#requests.step()))
  }

  async #every(intervalMs: number, step: () => Promise<void>): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await this.#options.clock.sleep(intervalMs, signal)
      if (!signal.aborted) await this.#try(step)
    }
  }

  /** Logs the failure of a step. The next check repeats its work. */
  async #try(step: () => Promise<unknown>): Promise<void> {
    try {
      await step()
    } catch (error) {
      this.#options.log('provider-step-failed', logFieldsOf(error))
    }
  }
}
