import { createGateway, type Gateway } from '@ostrom/gateway'
import type { Ledger, OfferListing } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import {
  type AccountId,
  Channel,
  type Hash,
  Hex,
  Session,
  SessionAccount,
  type Signer,
  Voucher,
} from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { tapNetwork } from '../../../../simulation/src/faults/network-tap.ts'
import { INVALID_MESSAGES_PER_ACTION, PARTICIPANT_TIMEOUT_MS, UNPAID_STREAMS } from '../limits.ts'
import { ECHO, EXPENSIVE } from '../models.ts'
import { askGateway, honestOffers, promptOf } from './ask-gateway.ts'
import { openWallet } from './chain.ts'
import { UNIT } from './echo-models.ts'
import type { ParticipantContext, SoakParticipant } from './participant.ts'
import { openRawSession, questionOf } from './raw-session.ts'
import { attackNames } from './wallets.ts'

/** Context of an attack: also the wallets of all attacks, and a gateway that pays for answers. */
type AttackContext = ParticipantContext & {
  readonly wallets: Readonly<Record<ClientAttackName, Ledger>>
  readonly payer: ByzantineGateway
  /** Returns an honest provider's offer of a model. */
  readonly target: (model: string) => Promise<OfferListing>
}

type ClientAttackName = (typeof attackNames)[number]
type ClientAttack = (ground: AttackContext, name: ClientAttackName) => Promise<void>

/** Runs the attacks of a hostile client in turn, one in each action. */
export async function startHostileClient(context: ParticipantContext): Promise<SoakParticipant> {
  const { parts, config, prng, count } = context
  const entries: [ClientAttackName, Ledger][] = []
  for (const name of attackNames) {
    const ledger = await openWallet(config.folder, name)
    await ledger.deposit({ asset: ledger.nativeAsset, amount: 100n * UNIT })
    entries.push([name, ledger])
  }
  const wallets = Object.fromEntries(entries) as AttackContext['wallets']
  const payer = await startByzantineGateway(context, wallets.void)
  const target = async (model: string) => prng.pick(await honestOffers(parts, model))
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

const capMin = ({ offer: { prices } }: OfferListing): bigint =>
  2n * SessionAccount.checkpointUp({ prices, checkpointTokens: 32, prefillTokens: 512 })

/** Opens a channel to an honest provider, for a session with the minimum cap: two checkpoints. */
async function openMinimalSession(
  { parts, wallets, target }: AttackContext,
  name: ClientAttackName,
) {
  const listing = await target(ECHO)
  const cap = capMin(listing)
  return { listing, session: await openRawSession({ parts, ledger: wallets[name], listing, cap }) }
}

const attacks: Readonly<Record<ClientAttackName, ClientAttack>> = {
  /**
   * Pays for an answer, then settles a voucher with total zero and the maximum count, after which
   * the chain accepts no other voucher.
   */
  async void({ payer, target, prng }) {
    const { provider } = (await target(ECHO)).offer
    const content = promptOf('void', prng)
    await askGateway(payer.gateway, { model: ECHO, content, preferences: { provider } })
    for (const sessionId of payer.sessions()) {
      const voucher = { sessionId, total: 0n, count: 2n ** 64n - 1n, receiptsRoot: Hex.zeroHash }
      const signature = await payer.sign(sessionId, Voucher.hash(voucher, payer.ledger.domain))
      await payer.ledger.settle({ voucher, signature }).catch(() => {})
    }
  },

  /** Sends a long question, and requests the close of a session while the answer streams. */
  async close({ payer, target, prng }) {
    const { provider } = (await target(ECHO)).offer
    const content = promptOf('void', prng, 24)
    const answer = askGateway(payer.gateway, { model: ECHO, content, preferences: { provider } })
    answer.catch(() => {})
    const sessionId = payer.sessions().at(-1)
    if (sessionId) {
      const digest = Session.closeRequestHash({ sessionId }, payer.ledger.domain)
      const signature = await payer.sign(sessionId, digest)
      await payer.ledger.requestClose({ sessionId, signature }).catch(() => {})
    }
    await answer
  },

  /** Sends encrypted bytes that are not questions. */
  async rubbish(ground, name) {
    const { session } = await openMinimalSession(ground, name)
    for (let at = 0n; at < INVALID_MESSAGES_PER_ACTION; at++)
      await session.ask(at, ground.prng.bytes(64))
    await session.until('closed').catch(() => {})
    session.drop()
  },

  /**
   * Requests many answers at the same time in a session with the minimum cap, and pays for none of
   * them.
   */
  async unpaid(ground, name) {
    const { session, listing } = await openMinimalSession(ground, name)
    for (let at = 0n; at < UNPAID_STREAMS; at++) {
      const content = promptOf(name, ground.prng, 32)
      await session.ask(at, questionOf(listing.offer.modelVersion, content, 256))
    }
    // Waits until the provider closes the session.
    await session.until('closed').catch(() => {})
    session.drop()
  },

  /** Makes the provider open and close a session on the chain without any payment. */
  async empty(ground, name) {
    const { session } = await openMinimalSession(ground, name)
    await session.until('opened')
    await session.send({ kind: 'finish' })
    await session.until('closed')
  },

  /** Opens a channel of a session and sends no question. */
  async hold(ground, name) {
    await openMinimalSession(ground, name)
  },

  /** Requests the expensive model with the nonce and the cap of a session for the cheap model. */
  async nonce(ground, name) {
    const { session } = await openMinimalSession(ground, name)
    await session.until('opened')
    session.drop()
    const listing = await ground.target(EXPENSIVE)
    const { nonce, cap } = session.authorization
    const { parts, wallets, prng } = ground
    const again = await openRawSession({ parts, ledger: wallets[name], listing, cap, nonce })
    const content = promptOf(name, prng, 8)
    await again.ask(0n, questionOf(listing.offer.modelVersion, content, 64))
    await new Promise((resolve) => setTimeout(resolve, PARTICIPANT_TIMEOUT_MS / 10))
    again.drop()
  },
}

/** The gateway's role, with access to the secrets of its sessions. */
type ByzantineGateway = {
  readonly gateway: Gateway
  readonly ledger: Ledger
  sessions(): readonly Hash[]
  sign(sessionId: Hash, digest: Hash): Promise<Hex.Hex>
}

async function startByzantineGateway(
  { parts }: ParticipantContext,
  wallet: Ledger,
): Promise<ByzantineGateway> {
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
    onSend: (_, bytes) => {
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
