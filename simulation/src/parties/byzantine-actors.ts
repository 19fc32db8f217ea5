import type { Ledger } from '@ostrom/ledger'
import {
  Channel,
  Request,
  type Signature,
  SignedObject,
  type Signer,
  Voucher,
} from '@ostrom/protocol'
import { WRONG_ROOT } from '../accounting/accounting-taps.ts'
import type { TapResult } from '../faults/network-tap.ts'
import type { FaultInjection } from '../network/party-setup.ts'
import { type ByzantineContext, misnamedArtifact, overclaimRandomly } from './byzantine-models.ts'

/** One way to cheat: its name, and the changes to the ports of a role. */
export type ByzantineBehavior = {
  readonly name: string
  readonly faultInjection: (context: ByzantineContext) => FaultInjection
  /** Whether the party never returns after it leaves. */
  readonly isPermanentlyDown?: boolean
}

type ReadyMessage = Extract<Channel.ProviderMessage, { kind: 'ready' }>

/** Changes a provider's first message. */
const onReady =
  (change: (ready: ReadyMessage, context: ByzantineContext) => ReadyMessage) =>
  (context: ByzantineContext): FaultInjection => ({
    tap: {
      onSend: (_, bytes) => {
        const message = asProvider(bytes)
        if (message?.kind !== 'ready') return 'pass'
        return [Channel.encode(change(message, context))]
      },
    },
  })

/** Occasionally sends random bytes. */
const randomBytesFault = ({ prng }: ByzantineContext): FaultInjection => ({
  tap: {
    onSend: (_, bytes) => {
      if (!prng.chance(0.03)) return 'pass'
      return [prng.chance(0.5) ? prng.bytes(prng.between(0, 80)) : bytes.slice(0, -1)]
    },
  },
})

/** Placeholder for an engine's counts, because the simulation itself counts the tokens. */
const NO_COUNTS = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 }

/** Every way in which a provider lies. */
export const byzantineProviders: readonly ByzantineBehavior[] = [
  {
    name: 'counts more prompt than there is',
    faultInjection: () => ({
      model: (model) => ({
        ...model,
        async *generate(options) {
          for await (const piece of model.generate(options)) {
            yield piece.kind === 'prefill' ? { ...piece, tokens: piece.tokens + 7 } : piece
          }
        },
      }),
    }),
  },
  {
    name: 'signs other receipts',
    faultInjection: () => ({ ledger: (ledger) => withSigner(ledger, otherDigest(ledger.signer)) }),
  },
  {
    name: 'commits to another seed',
    faultInjection: onReady((ready, { prng }) => ({
      ...ready,
      seedCommitment: `0x${Buffer.from(prng.bytes(32)).toString('hex')}`,
    })),
  },
  {
    name: 'says that more had lapsed',
    faultInjection: onReady((ready) => ({
      ...ready,
      writtenOff: ready.writtenOff * 2n + 1_000_000_000n,
    })),
  },
  {
    name: 'forgets vouchers',
    faultInjection: onReady(({ lastVoucher: _, ...ready }) => ready),
  },
  {
    name: 'lets checkpoints grow',
    faultInjection: onReady((ready) => ({
      ...ready,
      checkpointTokens: 4_096,
      prefillTokens: 65_536,
    })),
  },
  {
    name: 'never closes',
    faultInjection: () => ({
      tap: {
        onReceive: (_, bytes) => (asClient(bytes)?.kind === 'finish' ? [] : 'pass'),
      },
      ledger: (ledger) => without(ledger, 'closeSession'),
    }),
  },
  {
    name: 'shows text that no id counts',
    faultInjection: () => ({
      model: (model) => ({
        ...model,
        async *generate(options) {
          let given = 0
          for await (const piece of model.generate(options)) {
            if (piece.kind === 'tokens' && given++ === 3) break
            yield piece
          }
          yield { kind: 'tokens', ids: [], text: 'Pay me.' }
          yield { kind: 'end', finish: 'stop', ...NO_COUNTS }
        },
      }),
    }),
  },
  {
    name: 'claims prompts and vanishes',
    faultInjection: overclaimRandomly(0),
    isPermanentlyDown: true,
  },
  {
    name: 'claims prompts, says a word and vanishes',
    faultInjection: overclaimRandomly(40),
    isPermanentlyDown: true,
  },
  { name: 'claims prompts and waits to be stopped', faultInjection: overclaimRandomly(0) },
  {
    name: 'counts otherwise than it offers',
    faultInjection: onReady((ready) => ({ ...ready, counting: 'retokenized' })),
  },
  { name: 'names another artifact than it offers', faultInjection: misnamedArtifact },
  { name: 'sends garbage', faultInjection: randomBytesFault },
  { name: 'vanishes', faultInjection: () => ({}), isPermanentlyDown: true },
]

/** Every way in which a client lies. */
export const byzantineClients: readonly ByzantineBehavior[] = [
  {
    name: 'stops paying',
    faultInjection: ({ prng }) => {
      let left = prng.between(0, 6)
      return onVoucher(() => (left-- > 0 ? 'pass' : []))
    },
  },
  {
    name: 'replays vouchers',
    faultInjection: ({ prng }) => {
      const earlier: Uint8Array[] = []
      return onVoucher((_, bytes) => {
        earlier.push(bytes)
        return prng.chance(0.5) ? 'pass' : [prng.pick(earlier)]
      })
    },
  },
  {
    name: 'signs over the cap',
    faultInjection: () =>
      reSignVouchers((voucher) => ({ ...voucher, total: voucher.total + 10n ** 24n })),
  },
  {
    name: 'counts answers and pays nothing for them',
    faultInjection: () => {
      const first = new Map<string, bigint>()
      return reSignVouchers((voucher) => {
        const total = first.get(voucher.sessionId) ?? voucher.total
        first.set(voucher.sessionId, total)
        return { ...voucher, total }
      })
    },
  },
  {
    name: 'names other receipts',
    faultInjection: () => reSignVouchers((voucher) => ({ ...voucher, receiptsRoot: WRONG_ROOT })),
  },
  {
    name: 'leaves prompts before they are paid',
    faultInjection: ({ party, prng, world }) => {
      let left = prng.between(1, 40)
      return {
        tap: {
          onReceive: (provider, bytes) => {
            if (asProvider(bytes)?.kind !== 'part' || --left > 0) return 'pass'
            left = prng.between(1, 40)
            world.hub.disconnect(party, provider)
            return []
          },
        },
      }
    },
  },
  {
    name: 'reads answers and leaves the rest of their prompts unpaid',
    faultInjection: () => {
      let isRead = false
      return {
        tap: {
          onReceive: (_, bytes) => {
            const message = asProvider(bytes)
            if (message?.kind === 'part' && message.final) isRead = true
            return 'pass'
          },
          onSend: (_, bytes) => (isRead && asClient(bytes)?.kind === 'pay' ? [] : 'pass'),
        },
      }
    },
  },
  { name: 'settles by vouchers of its own', faultInjection: (context) => selfSettlement(context) },
  {
    name: 'withdraws before its session is opened',
    faultInjection: ({ party, world }) => ({
      tap: {
        onSend: async (_, bytes): Promise<TapResult> => {
          if (asClient(bytes)?.kind !== 'hello-session') return 'pass'
          const ledger = world.ledgerOf(party)
          const asset = world.chain.nativeAsset
          world.time.schedule(300, () => {
            void ledger
              .balance(ledger.account, asset)
              .then((amount) => ledger.withdraw({ asset, amount }))
              .catch(() => {})
          })
          return 'pass'
        },
      },
    }),
  },
  {
    name: 'floods',
    faultInjection: ({ prng }) => ({
      tap: {
        onSend: (_, bytes) => {
          const copies = prng.chance(0.2) ? prng.between(2, 40) : 1
          return Array.from({ length: copies }, () => bytes)
        },
      },
    }),
  },
  {
    name: 'hoards authorizations',
    faultInjection: ({ prng, world }) => ({
      tap: {
        onSend: async (_, bytes): Promise<TapResult> => {
          if (asClient(bytes)?.kind !== 'hello-session') return 'pass'
          await world.time.clock.sleep(prng.between(200_000, 900_000))
          return 'pass'
        },
      },
    }),
  },
  { name: 'sends garbage', faultInjection: randomBytesFault },
  { name: 'vanishes', faultInjection: () => ({}), isPermanentlyDown: true },
]

/** Returns a fault: the client sends the result of `change` instead of each voucher. */
const onVoucher = (
  change: (message: Channel.SignedVoucher, bytes: Uint8Array) => TapResult | Promise<TapResult>,
): FaultInjection => ({
  tap: {
    onSend: (_, bytes) => {
      const message = asClient(bytes)
      return message?.kind === 'pay' ? change(message, bytes) : 'pass'
    },
  },
})

/** Changes each voucher that a client sends, and signs it again with the session's own key. */
export function reSignVouchers(
  change: (voucher: Voucher.Voucher) => Voucher.Voucher,
): FaultInjection {
  const keys = sessionKeys()
  const { tap } = onVoucher(async (signed) => {
    const again = await keys.resign(signed, change)
    return again ? [Channel.encode({ kind: 'pay', ...again })] : 'pass'
  })
  return { ...(tap && { tap }), ledger: keys.ledger }
}

/** Records the keys of a client's sessions when the client creates them. */
function sessionKeys() {
  const signers: Signer[] = []
  let domain: Ledger['domain'] | undefined
  let verify: Ledger['verify'] | undefined
  const ledger = (inner: Ledger): Ledger => {
    ;({ domain } = inner)
    verify = (options) => inner.verify(options)
    const createSigner = (secret: Uint8Array) => {
      const signer = inner.createSigner(secret)
      signers.push(signer)
      return signer
    }
    return withReplacedCalls(inner, { createSigner })
  }
  /** Returns a changed voucher signed with the same key; `undefined` if the key is unknown. */
  const resign = async (
    { voucher, signature }: Channel.SignedVoucher,
    change: (voucher: Voucher.Voucher) => Voucher.Voucher,
  ) => {
    // Vouchers for requests are signed under the domain of another contract.
    for (const scope of [domain!, Request.domain(domain!)]) {
      const digest = Voucher.hash(voucher, scope)
      for (const signer of signers) {
        if (!(await verify!({ digest, signature, account: signer.account }))) continue
        const changed = change(voucher)
        return { voucher: changed, signature: await signer.sign(Voucher.hash(changed, scope)) }
      }
    }
    return undefined
  }
  return { ledger, resign }
}

/** Returns the provider's consent to a client's settlement; only a built-in fault gets it. */
type ConsentOf = (voucher: Voucher.Voucher) => Promise<Signature | undefined>

/**
 * A client that pays correctly, but then settles its session or claims its request with another
 * total, count and root.
 */
export function selfSettlement(
  { prng, world, party }: ByzantineContext,
  consentOf: ConsentOf = async () => undefined,
): FaultInjection {
  const keys = sessionKeys()
  const { tap } = onVoucher(async (signed): Promise<TapResult> => {
    const total = prng.chance(0.5) ? 0n : signed.voucher.total
    const count = prng.chance(0.5) ? 1n : 2n ** 64n - 1n
    const other = { total, count, receiptsRoot: WRONG_ROOT }
    const mine = await keys.resign(signed, (voucher) => ({ ...voucher, ...other }))
    if (!mine) return 'pass'
    const settle = async () => {
      const ledger = world.ledgerOf(party)
      const consent = await consentOf(mine.voucher)
      const sent = { ...mine, ...(consent && { consent }) }
      await ledger.settle(sent).catch(() => ledger.claimRequest(mine))
    }
    world.time.schedule(prng.between(0, 20_000), () => void settle().catch(() => {}))
    return 'pass'
  })
  return { ...(tap && { tap }), ledger: keys.ledger }
}

const withReplacedCalls = (ledger: Ledger, parts: Partial<Ledger>): Ledger =>
  new Proxy(ledger, {
    get: (target, name) => Reflect.get(name in parts ? parts : target, name),
  })

const withSigner = (ledger: Ledger, signer: Signer): Ledger => withReplacedCalls(ledger, { signer })

const without = (ledger: Ledger, name: 'closeSession'): Ledger =>
  withReplacedCalls(ledger, { [name]: () => new Promise<never>(() => {}) })

const otherDigest = (signer: Signer): Signer => ({
  ...signer,
  sign: (digest) => signer.sign(`0x${SignedObject.requireDigest(digest).slice(2, 64)}00`),
})

function asProvider(bytes: Uint8Array): Channel.ProviderMessage | undefined {
  try {
    return Channel.decodeProvider(bytes)
  } catch {
    return undefined
  }
}

function asClient(bytes: Uint8Array): Channel.ClientMessage | undefined {
  try {
    return Channel.decodeClient(bytes)
  } catch {
    return undefined
  }
}
