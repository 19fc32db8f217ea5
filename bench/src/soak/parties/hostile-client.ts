import { createGateway, type Gateway } from '@ostrom/gateway'
import type { Ledger, Listing } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import {
  type AccountId,
  Channel,
  type Hash,
  Hex,
  Session,
  type Signer,
  Tally,
  Voucher,
} from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { tapNetwork } from '../../../../simulation/src/tapped-network.ts'
import { PARTY_WAIT_MS, RUBBISH_PER_ACTION, UNPAID_STREAMS } from '../limits.ts'
import { DEAR, ECHO } from '../models.ts'
import { ask, honestOffers, promptOf } from './asking.ts'
import { openWallet } from './chain.ts'
import type { Party, PartyContext } from './party.ts'
import { openRaw, questionOf } from './raw-session.ts'
import { UNIT } from './served.ts'
import { attackNames } from './wallets.ts'

/** What an attack works with. */
type Ground = PartyContext & {
  readonly wallets: Readonly<Record<AttackName, Ledger>>
  readonly payer: CapturedGateway
  /** An honest provider's offer of a model. */
  readonly target: (model: string) => Promise<Listing>
}

type AttackName = (typeof attackNames)[number]
type Attack = (ground: Ground, name: AttackName) => Promise<void>

/** Everything that a client may try, each with a wallet of its own. */
export async function startHostileClient(context: PartyContext): Promise<Party> {
  const { parts, order, dice, count } = context
  const entries: [AttackName, Ledger][] = []
  for (const name of attackNames) {
    const ledger = await openWallet(order.folder, name)
    await ledger.deposit({ asset: ledger.nativeAsset, amount: 100n * UNIT })
    entries.push([name, ledger])
  }
  const wallets = Object.fromEntries(entries) as Ground['wallets']
  const payer = await startCapturedGateway(context, wallets.void)
  const target = async (model: string) => dice.pick(await honestOffers(parts, model))
  const ground = { ...context, wallets, payer, target }
  return {
    async act(turn) {
      const name = attackNames[turn % attackNames.length]!
      count(name)
      await attacks[name](ground, name)
    },
    async end() {
      await payer.gateway.stop()
      const accounts = entries.map(([name, { account }]) => [name, account] as const)
      return { accounts: Object.fromEntries(accounts) as Record<string, AccountId> }
    },
  }
}

const leastCap = ({ offer: { prices } }: Listing): bigint =>
  2n * Tally.checkpointUp({ prices, checkpointTokens: 32, prefillTokens: 512 })

/** A session of the least cap, open on chain. */
async function openLeast({ parts, wallets, target }: Ground, name: AttackName) {
  const listing = await target(ECHO)
  const cap = leastCap(listing)
  return { listing, session: await openRaw({ parts, ledger: wallets[name], listing, cap }) }
}

const attacks: Readonly<Record<AttackName, Attack>> = {
  /** Pays for an answer, then has the chain settle nothing for more answers than there will be. */
  async void({ payer, target, dice }) {
    const { provider } = (await target(ECHO)).offer
    const content = promptOf('void', dice)
    await ask(payer.gateway, { model: ECHO, content, preferences: { provider } })
    for (const sessionId of payer.sessions()) {
      const voucher = { sessionId, total: 0n, count: 2n ** 64n - 1n, receiptsRoot: Hex.zeroHash }
      const signature = await payer.sign(sessionId, Voucher.hash(voucher, payer.ledger.domain))
      await payer.ledger.settle({ voucher, signature }).catch(() => {})
    }
  },

  /** Asks a long question and has the chain close the session while it is answered. */
  async close({ payer, target, dice }) {
    const { provider } = (await target(ECHO)).offer
    const content = promptOf('void', dice, 24)
    const asked = ask(payer.gateway, { model: ECHO, content, preferences: { provider } })
    asked.catch(() => {})
    const sessionId = payer.sessions().at(-1)
    if (sessionId) {
      const digest = Session.closeRequestHash({ sessionId }, payer.ledger.domain)
      const signature = await payer.sign(sessionId, digest)
      await payer.ledger.requestClose({ sessionId, signature }).catch(() => {})
    }
    await asked
  },

  /** Sealed bytes that are no questions. */
  async rubbish(ground, name) {
    const { session } = await openLeast(ground, name)
    for (let at = 0n; at < RUBBISH_PER_ACTION; at++) await session.ask(at, ground.dice.bytes(64))
    await session.until('closed').catch(() => {})
    session.drop()
  },

  /** Many answers at once in a session of the least cap, none of them paid. */
  async unpaid(ground, name) {
    const { session, listing } = await openLeast(ground, name)
    for (let at = 0n; at < UNPAID_STREAMS; at++) {
      const content = promptOf(name, ground.dice, 32)
      await session.ask(at, questionOf(listing.offer.modelVersion, content, 256))
    }
    // Until the provider gives it up.
    await session.until('closed').catch(() => {})
    session.drop()
  },

  /** Has a session opened and closed on chain for nothing. */
  async empty(ground, name) {
    const { session } = await openLeast(ground, name)
    await session.until('opened')
    await session.send({ kind: 'finish' })
    await session.until('closed')
  },

  /** A session with an open channel in which nothing is asked. */
  async hold(ground, name) {
    await openLeast(ground, name)
  },

  /** The dear model by the authorization, and for the price, of the cheap one. */
  async nonce(ground, name) {
    const { session } = await openLeast(ground, name)
    await session.until('opened')
    session.drop()
    const listing = await ground.target(DEAR)
    const { nonce, cap } = session.authorization
    const { parts, wallets, dice } = ground
    const again = await openRaw({ parts, ledger: wallets[name], listing, cap, nonce })
    const content = promptOf(name, dice, 8)
    await again.ask(0n, questionOf(listing.offer.modelVersion, content, 64))
    await new Promise((resolve) => setTimeout(resolve, PARTY_WAIT_MS / 10))
    again.drop()
  },
}

/** The gateway's role, and the secrets of its sessions. */
type CapturedGateway = {
  readonly gateway: Gateway
  readonly ledger: Ledger
  sessions(): readonly Hash[]
  sign(sessionId: Hash, digest: Hash): Promise<Hex.Hex>
}

async function startCapturedGateway(
  { parts }: PartyContext,
  wallet: Ledger,
): Promise<CapturedGateway> {
  const signers = new Map<AccountId, Signer>()
  const signerOf = new Map<Hash, AccountId>()
  const createSigner = (secret: Uint8Array) => {
    const signer = wallet.createSigner(secret)
    signers.set(signer.account, signer)
    return signer
  }
  const ledger = new Proxy(wallet, {
    get: (target, name) => (name === 'createSigner' ? createSigner : Reflect.get(target, name)),
  })
  const network: Network = tapNetwork(parts.network, {
    sending: (_, bytes) => {
      const message = Channel.decodeClient(bytes)
      if (message.kind === 'hello-session') {
        const { authorization } = message
        signerOf.set(Session.idOf(authorization, wallet.domain), authorization.signer)
      }
      return 'pass'
    },
  })
  const gateway = createGateway({ ...parts, ledger, network, state: createStateMemory() })
  await gateway.start()
  return {
    gateway,
    ledger: wallet,
    sessions: () => [...signerOf.keys()],
    sign: (sessionId, digest) => signers.get(signerOf.get(sessionId)!)!.sign(digest),
  }
}
