import type { Ledger } from '@ostrom/ledger'
import {
  Channel,
  Request,
  type Signature,
  SignedObject,
  type Signer,
  Voucher,
} from '@ostrom/protocol'
import { claims, type LiarContext, otherArtifact } from './model-liars.ts'
import type { Tapped } from './tapped-network.ts'
import { WRONG_ROOT } from './watch.ts'
import type { Mask } from './world.ts'

/** One way to cheat: a name, and what it changes between a role and the world. */
export type Liar = {
  readonly name: string
  readonly mask: (context: LiarContext) => Mask
  /** Once it goes, it never comes back. */
  readonly vanishes?: boolean
}

type Ready = Extract<Channel.ProviderMessage, { kind: 'ready' }>

/** Changes what a provider says first. */
const inReady =
  (change: (ready: Ready, context: LiarContext) => Ready) =>
  (context: LiarContext): Mask => ({
    tap: {
      sending: (_, bytes) => {
        const message = asProvider(bytes)
        if (message?.kind !== 'ready') return 'pass'
        return [Channel.encode(change(message, context))]
      },
    },
  })

/** Now and then sends bytes that mean nothing. */
const garbage = ({ dice }: LiarContext): Mask => ({
  tap: {
    sending: (_, bytes) => {
      if (!dice.chance(0.03)) return 'pass'
      return [dice.chance(0.5) ? dice.bytes(dice.between(0, 80)) : bytes.slice(0, -1)]
    },
  },
})

/** What an engine says of its counts; they are counted anew. */
const NO_COUNTS = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 }

/** Every way in which a provider lies. */
export const lyingProviders: readonly Liar[] = [
  {
    name: 'counts more prompt than there is',
    mask: () => ({
      model: (model) => ({
        ...model,
        async *generate(asked) {
          for await (const piece of model.generate(asked)) {
            yield piece.kind === 'prefill' ? { ...piece, tokens: piece.tokens + 7 } : piece
          }
        },
      }),
    }),
  },
  {
    name: 'signs other receipts',
    mask: () => ({ ledger: (ledger) => withSigner(ledger, otherDigest(ledger.signer)) }),
  },
  {
    name: 'commits to another seed',
    mask: inReady((ready, { dice }) => ({
      ...ready,
      seedCommitment: `0x${Buffer.from(dice.bytes(32)).toString('hex')}`,
    })),
  },
  {
    name: 'says that more had lapsed',
    mask: inReady((ready) => ({ ...ready, lapsed: ready.lapsed * 2n + 1_000_000_000n })),
  },
  {
    name: 'forgets vouchers',
    mask: inReady(({ last: _, ...ready }) => ready),
  },
  {
    name: 'lets checkpoints grow',
    mask: inReady((ready) => ({ ...ready, checkpointTokens: 4_096, prefillTokens: 65_536 })),
  },
  {
    name: 'never closes',
    mask: () => ({
      tap: {
        received: (_, bytes) => (asClient(bytes)?.kind === 'finish' ? [] : 'pass'),
      },
      ledger: (ledger) => without(ledger, 'closeSession'),
    }),
  },
  {
    name: 'shows text that no id counts',
    mask: () => ({
      model: (model) => ({
        ...model,
        async *generate(asked) {
          let given = 0
          for await (const piece of model.generate(asked)) {
            if (piece.kind === 'tokens' && given++ === 3) break
            yield piece
          }
          yield { kind: 'tokens', ids: [], text: 'Pay me.' }
          yield { kind: 'end', finish: 'stop', ...NO_COUNTS }
        },
      }),
    }),
  },
  { name: 'claims prompts and vanishes', mask: claims(0), vanishes: true },
  { name: 'claims prompts, says a word and vanishes', mask: claims(40), vanishes: true },
  { name: 'claims prompts and waits to be stopped', mask: claims(0) },
  {
    name: 'counts otherwise than it offers',
    mask: inReady((ready) => ({ ...ready, counting: 'retokenized' })),
  },
  { name: 'names another artifact than it offers', mask: otherArtifact },
  { name: 'sends garbage', mask: garbage },
  { name: 'vanishes', mask: () => ({}), vanishes: true },
]

/** Every way in which a client lies. */
export const lyingClients: readonly Liar[] = [
  {
    name: 'stops paying',
    mask: ({ dice }) => {
      let left = dice.between(0, 6)
      return inPay(() => (left-- > 0 ? 'pass' : []))
    },
  },
  {
    name: 'replays vouchers',
    mask: ({ dice }) => {
      const earlier: Uint8Array[] = []
      return inPay((_, bytes) => {
        earlier.push(bytes)
        return dice.chance(0.5) ? 'pass' : [dice.pick(earlier)]
      })
    },
  },
  {
    name: 'signs over the cap',
    mask: () => resigned((voucher) => ({ ...voucher, total: voucher.total + 10n ** 24n })),
  },
  {
    name: 'counts answers and pays nothing for them',
    mask: () => {
      const first = new Map<string, bigint>()
      return resigned((voucher) => {
        const total = first.get(voucher.sessionId) ?? voucher.total
        first.set(voucher.sessionId, total)
        return { ...voucher, total }
      })
    },
  },
  {
    name: 'names other receipts',
    mask: () => resigned((voucher) => ({ ...voucher, receiptsRoot: WRONG_ROOT })),
  },
  {
    name: 'leaves prompts before they are paid',
    mask: ({ party, dice, world }) => {
      let left = dice.between(1, 40)
      return {
        tap: {
          received: (provider, bytes) => {
            if (asProvider(bytes)?.kind !== 'piece' || --left > 0) return 'pass'
            left = dice.between(1, 40)
            world.hub.cut(party, provider)
            return []
          },
        },
      }
    },
  },
  {
    name: 'reads answers and leaves the rest of their prompts unpaid',
    mask: () => {
      let isRead = false
      return {
        tap: {
          received: (_, bytes) => {
            const message = asProvider(bytes)
            if (message?.kind === 'piece' && message.final) isRead = true
            return 'pass'
          },
          sending: (_, bytes) => (isRead && asClient(bytes)?.kind === 'pay' ? [] : 'pass'),
        },
      }
    },
  },
  { name: 'settles by vouchers of its own', mask: (context) => settlesItself(context) },
  {
    name: 'withdraws before its session is opened',
    mask: ({ party, world }) => ({
      tap: {
        sending: async (_, bytes): Promise<Tapped> => {
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
    mask: ({ dice }) => ({
      tap: {
        sending: (_, bytes) => {
          const copies = dice.chance(0.2) ? dice.between(2, 40) : 1
          return Array.from({ length: copies }, () => bytes)
        },
      },
    }),
  },
  {
    name: 'hoards authorizations',
    mask: ({ dice, world }) => ({
      tap: {
        sending: async (_, bytes): Promise<Tapped> => {
          if (asClient(bytes)?.kind !== 'hello-session') return 'pass'
          await world.time.clock.sleep(dice.between(200_000, 900_000))
          return 'pass'
        },
      },
    }),
  },
  { name: 'sends garbage', mask: garbage },
  { name: 'vanishes', mask: () => ({}), vanishes: true },
]

/** Does something with each voucher that a client sends. */
const inPay = (
  change: (message: Channel.SignedVoucher, bytes: Uint8Array) => Tapped | Promise<Tapped>,
): Mask => ({
  tap: {
    sending: (_, bytes) => {
      const message = asClient(bytes)
      return message?.kind === 'pay' ? change(message, bytes) : 'pass'
    },
  },
})

/** Changes each voucher that a client sends, and signs it again with the session's own key. */
export function resigned(change: (voucher: Voucher.Voucher) => Voucher.Voucher): Mask {
  const keys = sessionKeys()
  const { tap } = inPay(async (signed) => {
    const again = await keys.resign(signed, change)
    return again ? [Channel.encode({ kind: 'pay', ...again })] : 'pass'
  })
  return { ...(tap && { tap }), ledger: keys.ledger }
}

/** The keys of a client's sessions, as it makes them. */
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
    return replaced(inner, { createSigner })
  }
  /** Another voucher by the key that signed this one; `undefined` where it is not known. */
  const resign = async (
    { voucher, signature }: Channel.SignedVoucher,
    change: (voucher: Voucher.Voucher) => Voucher.Voucher,
  ) => {
    // Words about requests are of another contract's domain.
    for (const place of [domain!, Request.domain(domain!)]) {
      const digest = Voucher.hash(voucher, place)
      for (const signer of signers) {
        if (!(await verify!({ digest, signature, account: signer.account }))) continue
        const changed = change(voucher)
        return { voucher: changed, signature: await signer.sign(Voucher.hash(changed, place)) }
      }
    }
    return undefined
  }
  return { ledger, resign }
}

/** How somebody other than the provider comes by its consent: nobody does, but in a canary. */
type ConsentOf = (voucher: Voucher.Voucher) => Promise<Signature | undefined>

/** Pays as it should, and settles or claims by another count and root, for less, by itself. */
export function settlesItself(
  { dice, world, party }: LiarContext,
  consentOf: ConsentOf = async () => undefined,
): Mask {
  const keys = sessionKeys()
  const { tap } = inPay(async (signed): Promise<Tapped> => {
    const total = dice.chance(0.5) ? 0n : signed.voucher.total
    const count = dice.chance(0.5) ? 1n : 2n ** 64n - 1n
    const other = { total, count, receiptsRoot: WRONG_ROOT }
    const mine = await keys.resign(signed, (voucher) => ({ ...voucher, ...other }))
    if (!mine) return 'pass'
    const settle = async () => {
      const ledger = world.ledgerOf(party)
      const consent = await consentOf(mine.voucher)
      const sent = { ...mine, ...(consent && { consent }) }
      await ledger.settle(sent).catch(() => ledger.claimRequest(sent))
    }
    world.time.schedule(dice.between(0, 20_000), () => void settle().catch(() => {}))
    return 'pass'
  })
  return { ...(tap && { tap }), ledger: keys.ledger }
}

const replaced = (ledger: Ledger, parts: Partial<Ledger>): Ledger =>
  new Proxy(ledger, {
    get: (target, name) => Reflect.get(name in parts ? parts : target, name),
  })

const withSigner = (ledger: Ledger, signer: Signer): Ledger => replaced(ledger, { signer })

const without = (ledger: Ledger, name: 'closeSession'): Ledger =>
  replaced(ledger, { [name]: () => new Promise<never>(() => {}) })

const otherDigest = (signer: Signer): Signer => ({
  ...signer,
  sign: (digest) => signer.sign(`0x${SignedObject.onlyDigest(digest).slice(2, 64)}00`),
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
