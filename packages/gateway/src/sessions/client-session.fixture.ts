import type { Scenario } from '@ostrom/ledger/conformance'
import type { Channel as NetworkChannel } from '@ostrom/network'
import { createHub } from '@ostrom/network/memory'
import { Channel, type Hash, PrefixHistory, Session, SessionAccount } from '@ostrom/protocol'
import type { ManualClock } from '@ostrom/protocol/testing'
import type { InferenceCallEvent } from './calls/call-event.ts'
import type { CallObserver } from './calls/call-observer.ts'
import { ClientSession } from './client-session.ts'
import type { ClientSessionOptions, InferenceCallOptions } from './client-session-options.ts'
import { createStopPay } from './payments/stop-pay.ts'
import {
  TestProviderChannel,
  testModelOf,
  testRequestFor,
  testSealKey,
} from './provider.fixture.ts'
import { createSealKeyHolder } from './seal-key.ts'
import { createSessionConsents } from './session-consents.ts'

export type TestSessionOptions = {
  readonly scenario: Scenario
  readonly clock: ManualClock
  /** Maximum cost of the session, in base units. */
  readonly cap: bigint
  /**
   * Called with each step of the session, in order: writes to disk and messages to the provider.
   */
  readonly note: (step: string) => void
  readonly overrides: Partial<ClientSessionOptions>
}

/** Creates a session and the provider's end of its channel, before its hello. */
export async function connectTestSession(options: TestSessionOptions) {
  const { scenario, clock, cap, note, overrides } = options
  const { client, signer, domain, offer } = scenario
  const authorized = await scenario.authorize({ cap })
  const id = Session.idOf(authorized.authorization, domain)
  const hub = createHub()
  const [near, far] = ['gateway', 'provider'].map((name) => hub.createNetwork({ name }))
  await Promise.all([near!.start(), far!.start()])
  const accepted = Promise.withResolvers<NetworkChannel>()
  far!.handle(Channel.INFER_PROTOCOL, (channel) => accepted.resolve(channel))
  const channel = await near!.connect({
    addresses: far!.addresses(),
    protocol: Channel.INFER_PROTOCOL,
  })
  const noted: NetworkChannel = {
    remote: channel.remote,
    receive: () => channel.receive(),
    close: () => channel.close(),
    abort: (error) => channel.abort(error),
    send(bytes) {
      const message = Channel.decodeClient(bytes)
      note(message.kind === 'pay' ? `pay ${message.voucher.total}` : message.kind)
      return channel.send(bytes)
    },
  }
  const session = new ClientSession({
    id,
    hello: { kind: 'hello-session', ...authorized, proof: authorized.signature },
    channel: noted,
    offer,
    ...testModelOf(offer),
    sealKey: createSealKeyHolder(testSealKey.publicKey),
    signer,
    keys: client,
    operator: async () => undefined,
    domain,
    clock,
    cap,
    accountSnapshot: SessionAccount.initialSnapshot,
    last: undefined,
    consents: createSessionConsents({ sessionId: id, domain, signer }),
    prefixes: PrefixHistory.create(PrefixHistory.clientWindow),
    cacheScopeOf: () => undefined,
    ceiling: 0n,
    reserve: async (total) => note(`reserve ${total}`),
    isModelQuarantined: async () => false,
    saveReceipt: async ({ core }) => note(`receipt ${core.index}`),
    stopPay: createStopPay(clock),
    saveBreach: async () => note('breach'),
    ...overrides,
  })
  const provider = new TestProviderChannel(await accepted.promise, scenario, id)
  return { id, session, provider, cut: () => hub.disconnect('gateway', 'provider') }
}

export type TestCallOptions = Partial<Omit<InferenceCallOptions, 'observer'>> & {
  readonly observer?: Partial<CallObserver>
  /** Model that is asked. */
  readonly version: Hash
  readonly costMax: bigint
}

/** Starts a call, and collects its events. */
export function runTestCall(
  session: ClientSession,
  { version, observer, ...options }: TestCallOptions,
) {
  const promptTokens = options.promptTokens ?? 4
  const events: InferenceCallEvent[] = []
  const charges: bigint[] = []
  const stop = new AbortController()
  const stream = session.call({
    request: testRequestFor(version, promptTokens),
    promptTokens,
    audit: 'sampled',
    observer: { onUsage() {}, onCharge: (amount) => charges.push(amount), ...observer },
    signal: stop.signal,
    ...options,
  })
  const read = async () => {
    for await (const event of stream) events.push(event)
  }
  const done = read().then(
    () => 'done',
    (error) => error,
  )
  return { events, charges, stop, done }
}

export const kindsOf = (events: readonly InferenceCallEvent[]) => events.map(({ kind }) => kind)

/** Remedy and reason in a provider's refusal. */
export const refusal = { retry: 'elsewhere', details: ['Why: a test.'] } as const
