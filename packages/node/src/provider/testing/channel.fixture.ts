import type { SignatureScheme } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { createReplayCache, generateSealKey } from '@ostrom/network/seal'
import { Audit, Channel, type Hash, Hex, Offer, Price, SessionAccount } from '@ostrom/protocol'
import { createFairScheduler } from '../admission/fair-scheduler.ts'
import { type ChannelServer, createChannelServer } from '../channels/channel-server.ts'
import type { ChannelServerOptions } from '../channels/channel-server-options.ts'
import { createLendingLimiter } from '../lending/lending-limiter.ts'
import { PREFIX_TOKENS_MAX } from '../prefixes/limits.ts'
import { createPrefixMemory, type PrefixMemory } from '../prefixes/prefix-memory.ts'
import type { ServedModel } from '../served-model.ts'
import { createPaidSession } from '../sessions/paid-session.ts'
import { createTestClock, TestClient } from './client.fixture.ts'
import { serveEcho } from './served-model.fixture.ts'

// A channel in memory for tests, served with the echo engine, and its client.

/** Id of the session. */
export const id: Hash = `0x${'5e'.repeat(32)}`
const version: Hash = `0x${'0d'.repeat(32)}`
export const serverSeed: Hash = `0x${'22'.repeat(32)}`
export const CAP = 10n ** 18n
/** Base units of one output token; a prompt token costs half as much. */
export const OUTPUT = 1_000n
export const prices: Price.PriceMap = {
  ...Price.zeroPrices,
  input: (OUTPUT * 1_000_000n) / 2n,
  output: OUTPUT * 1_000_000n,
}
export const CHECKPOINT = 100n * OUTPUT
const sealKey = generateSealKey((size) => new Uint8Array(size).fill(21))

/** Parts of the test channel that replace the usual ones. */
export type TestChannelOptions = Partial<
  Pick<ChannelServerOptions, 'asksMax' | 'topUp' | 'finish'> & {
    readonly prices: Price.PriceMap
    readonly model: Partial<ServedModel['model']>
    readonly prefixMemory: PrefixMemory
    readonly saveReceipt: (index: bigint) => Promise<void>
    readonly verifyConsent: SignatureScheme['verify']
    /** Service tier of the offer. */
    readonly service: Offer.ServiceTier
  }
>

/** A served channel and its client. */
export async function connectTestClient(overrides: TestChannelOptions = {}) {
  const ledger = createMemoryChain().connect(new Uint8Array(32).fill(7))
  const { account, domain } = ledger
  const signer = ledger.createSigner(new Uint8Array(32).fill(8))
  const clock = createTestClock()
  const terms = { modelVersion: version, asset: ledger.nativeAsset, feeBps: 0, royalties: [] }
  const bound = { windowSeconds: 1, court: account, stakeRatio: CAP, provider: account, nonce: 1n }
  const tier = overrides.service ?? 'default'
  const offered = {
    prices: overrides.prices ?? prices,
    nonce: Offer.nonceFrom({ tier, unique: 1n }),
  }
  const session = createPaidSession({
    id,
    client: account,
    signer: signer.account,
    consenter: signer.account,
    cap: CAP,
    isConfirmed: true,
    offer: { ...terms, ...bound, verification: Offer.unverifiedTerms, ...offered },
    accountSnapshot: SessionAccount.initialSnapshot,
    last: undefined,
    checkpoint: CHECKPOINT,
    keys: ledger,
    domain,
    clock,
    save: async () => {},
  })
  const { clientLimiter, lending } = createLendingLimiter(clock)
  const hub = createHub()
  const [near, far] = [
    hub.createNetwork({ name: 'client' }),
    hub.createNetwork({ name: 'provider' }),
  ]
  await Promise.all([near.start(), far.start()])
  const steps: string[] = []
  /** Sizes and times of the sent parts, as an observer of the network sees them. */
  const wire: { readonly bytes: number; readonly atMs: number }[] = []
  const consents: Audit.SignedConsent[] = []
  const served = { ...(await serveEcho('chat', overrides.model)), version }
  let server!: ChannelServer
  let error: unknown
  far.handle(Channel.INFER_PROTOCOL, async (channel) => {
    server = createChannelServer({
      context: {
        signer: ledger.signer,
        clock,
        log: (event) => void steps.push(event),
        sealKeys: () => [sealKey.secretKey],
        clientLimiter,
        lending,
        prefixMemory: overrides.prefixMemory ?? createPrefixMemory(PREFIX_TOKENS_MAX),
        scheduler: createFairScheduler({ clientLimiter, models: new Map([[version, 4]]) }),
        checkpointTokens: 100,
        prefillTokens: 64,
        keys: { verify: overrides.verifyConsent ?? ((signed) => ledger.verify(signed)) },
        saveReceipt: async ({ index }) => {
          await overrides.saveReceipt?.(index)
          steps.push(`receipt ${index}`)
        },
        saveConsent: async (consent) => void consents.push(consent),
      },
      channel: {
        remote: channel.remote,
        receive: () => channel.receive(),
        close: () => channel.close(),
        abort: (reason) => channel.abort(reason),
        send(bytes) {
          const { kind } = Channel.decodeProvider(bytes)
          steps.push(kind)
          if (kind === 'part') wire.push({ bytes: bytes.length, atMs: clock.nowMs() })
          return channel.send(bytes)
        },
      },
      session,
      served,
      replayCache: createReplayCache(),
      serverSeed,
      topUp: async () => CAP,
      finish: async () => {
        steps.push('finish')
        return '0xend'
      },
      ...overrides,
    })
    try {
      for await (const bytes of channel.receive()) await server.accept(Channel.decodeClient(bytes))
    } catch (failure) {
      error = failure
    }
    await server.stop('client')
  })
  const channel = await near.connect({
    addresses: far.addresses(),
    protocol: Channel.INFER_PROTOCOL,
  })
  const client = new TestClient({
    channel,
    sessionId: id,
    modelVersion: version,
    sealKey: sealKey.publicKey,
    signer,
    domain,
  })
  const consentOf = async (count: number, fields: Partial<Audit.SignedConsent['consent']> = {}) => {
    const modes = Audit.encodeModes(Array.from({ length: count }, () => 'sampled' as const))
    const consent = {
      sessionId: id,
      count: BigInt(count),
      modesHash: Audit.modesHash(modes),
      secret: Hex.zeroHash,
      ...fields,
    }
    const signature = await signer.sign(Audit.consentHash(consent, domain))
    return { consent, modes, signature }
  }
  return {
    client,
    clientLimiter,
    clock,
    consentOf,
    consents,
    cut: () => hub.disconnect('client', 'provider'),
    errorOf: () => error,
    ledger,
    server,
    session,
    steps,
    wire,
  }
}
