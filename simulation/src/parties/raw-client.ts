import { ALLOWANCE_UNLIMITED, type Ledger, type OfferListing } from '@ostrom/ledger'
import { createMarketMemory } from '@ostrom/ledger/memory'
import type { Network, Channel as NetworkChannel } from '@ostrom/network'
import { sealRequest } from '@ostrom/network/seal'
import { Cbor, Channel, Hex, Session, SessionAccount, type Signer } from '@ostrom/protocol'
import { sampleAuthorization, sampleInferenceRequest } from '@ostrom/protocol/testing'
import { secretOf } from '../network/party-runtime.ts'
import { type SimulatedNetwork, UNIT } from '../network/simulated-network.ts'

/** Terms that a client signed to open a session, and the key of the session. */
export type RawClientAuthorization = {
  readonly id: Hex.Hash
  readonly listing: OfferListing
  readonly authorization: Session.SessionAuthorization
  readonly signature: Hex.Hex
  readonly signer: Signer
}

/** A channel of an attacker, with the provider's messages so far. */
export type RawClientChannel = {
  readonly channel: NetworkChannel
  readonly received: Channel.ProviderMessage[]
  /** Resolves once the provider has ended the channel. */
  readonly closed: Promise<void>
  send(message: Channel.ClientMessage): Promise<void>
  /** Waits for a message of one of these kinds. */
  awaitMessage(...kinds: Channel.ProviderMessage['kind'][]): Promise<Channel.ProviderMessage>
  ask(askId: bigint, plaintext: Uint8Array): Promise<void>
}

/** The last voucher, as a client presents it to resume a session. */
type ResumeVoucher = { readonly last?: Channel.SignedVoucher }

export type RawClient = {
  readonly ledger: Ledger
  readonly network: Network
  sign(
    listing: OfferListing,
    terms: { readonly cap: bigint; readonly nonce: bigint },
  ): Promise<RawClientAuthorization>
  /** Dials the provider and sends hello. */
  hello(signed: RawClientAuthorization & ResumeVoucher): Promise<RawClientChannel>
  /** Dials a provider as the client of a request that this provider has locked. */
  helloRequest(listing: OfferListing, requestId: Hex.Hash): Promise<RawClientChannel>
}

/**
 * Creates an attacker with money in the Vault. The attacker uses the peer of the raw client `by`,
 * or a peer of its own if `by` is absent.
 */
export async function createRawClient(
  world: SimulatedNetwork,
  name: string,
  { deposit = 2n * UNIT, peer = name, by }: createRawClient.Options = {},
): Promise<RawClient> {
  const { chain, hub } = world
  const ledger = chain.connect(secretOf(name))
  chain.fund(ledger.account, deposit + UNIT)
  await ledger.deposit({ asset: chain.nativeAsset, amount: deposit })
  const { spenders, approve } = ledger.approvals!
  const spender = spenders.get('sessions')!
  await approve({ spender, asset: chain.nativeAsset, amount: ALLOWANCE_UNLIMITED })
  const network = by?.network ?? hub.createNetwork({ name: peer })
  if (!by) await network.start()
  const dial = async ({ endpoint }: OfferListing, id: Hex.Hash) => {
    const { addresses, sealKey } = endpoint!
    const dialled = network.connect({ addresses, protocol: Channel.INFER_PROTOCOL })
    return open(await world.time.until(dialled), { id, sealKey })
  }
  return {
    ledger,
    network,
    async sign(listing, { cap, nonce }) {
      const { offer, offerHash } = listing
      const signer = ledger.createSigner(secretOf(`${name} signs ${nonce}`))
      const now = await ledger.nowSeconds()
      const authorization = sampleAuthorization({
        client: ledger.account,
        signer: signer.account,
        provider: offer.provider,
        asset: offer.asset,
        offerHash,
        cap,
        openBySeconds: now + 300n,
        expiresAtSeconds: now + 86_400n,
        nonce,
      })
      const message = Session.authorizationMessage(authorization, ledger.domain)
      const signature = await ledger.signer.sign(message)
      const id = Session.idOf(authorization, ledger.domain)
      return { id, listing, authorization, signature, signer }
    },
    async hello({ id, listing, authorization, signature, signer, last: lastVoucher }) {
      const { offer } = listing
      const opened = await dial(listing, id)
      const peerHash = Hex.sha256Hex(new TextEncoder().encode(network.peerId))
      const digest = Channel.helloHash({ sessionId: id, peerHash }, ledger.domain)
      const proof = await signer.sign(digest)
      const terms = { authorization, signature, offer, proof }
      await opened.send({ kind: 'hello-session', ...terms, ...(lastVoucher && { lastVoucher }) })
      return opened
    },
    async helloRequest(listing, requestId) {
      const opened = await dial(listing, requestId)
      await opened.send({
        kind: 'hello-request',
        requestId,
        proof: await ledger.signer.sign(requestId),
      })
      return opened
    },
  }
}

export declare namespace createRawClient {
  type Options = { readonly deposit?: bigint; readonly peer?: string; readonly by?: RawClient }
}

function open(
  channel: NetworkChannel,
  { id, sealKey }: { readonly id: Hex.Hash; readonly sealKey: Hex.Hex },
): RawClientChannel {
  const received: Channel.ProviderMessage[] = []
  const waiting = new Set<() => void>()
  const listen = async () => {
    for await (const bytes of channel.receive()) {
      received.push(Channel.decodeProvider(bytes))
      for (const look of [...waiting]) look()
    }
  }
  const closed = listen().catch(() => {})
  void closed.then(() => {
    for (const look of [...waiting]) look()
  })
  let isOver = false
  void closed.then(() => {
    isOver = true
  })
  const send = (message: Channel.ClientMessage) => channel.send(Channel.encode(message))
  return {
    channel,
    received,
    closed,
    send,
    awaitMessage: (...kinds) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = received.find(({ kind }) => kinds.includes(kind))
          if (!found && !isOver) return
          waiting.delete(look)
          if (found) resolve(found)
          else reject(new Error(`the channel ended without ${kinds.join(' or ')}`))
        }
        waiting.add(look)
        void closed.then(look)
        look()
      }),
    async ask(callId, plaintext) {
      const info = { sessionId: id, callId }
      const { enc, ciphertext: sealed } = await sealRequest({ sealKey, info, plaintext })
      await send({
        kind: 'infer',
        callId,
        prepaidTokens: SessionAccount.PREPAID_TOKENS,
        enc,
        sealed,
      })
    },
  }
}

/** Returns the offers for a model version, cheapest output first. */
export async function listingsOf(
  world: SimulatedNetwork,
  version: Hex.Hash,
): Promise<readonly OfferListing[]> {
  const market = createMarketMemory(world.ledgerOf('onlooker'))
  await market.sync()
  return await market.offersFor(version)
}

/** Returns the encoded bytes of a question with default settings; the echo repeats its text. */
export const plainQuestion = (
  modelVersion: Hex.Hash,
  { text = 'Tell me.', maxTokens = 800, draws = false }: plainQuestion.Options = {},
): Uint8Array => {
  const question = sampleInferenceRequest({
    modelVersion,
    prompt: draws
      ? { kind: 'image', text }
      : { kind: 'messages', messages: [{ role: 'user', content: text }] },
    maxTokens,
    clientNonce: Hex.zeroHash,
    auditCommitment: Hex.zeroHash,
  })
  return Cbor.encode(question)
}

export namespace plainQuestion {
  export type Options = {
    readonly text?: string
    readonly maxTokens?: number
    /** Whether to request an image instead of text. */
    readonly draws?: boolean
  }
}
