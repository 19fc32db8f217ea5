import { randomBytes } from 'node:crypto'
import type * as Roles from '@ostrom/gateway-web/context/role-parts'
import type { Ledger, OfferListing } from '@ostrom/ledger'
import type { Channel as NetworkChannel } from '@ostrom/network'
import { sealRequest } from '@ostrom/network/seal'
import { Cbor, Channel, type Hash, Hex, Session, SessionAccount } from '@ostrom/protocol'
import { sampleAuthorization, sampleInferenceRequest } from '@ostrom/protocol/testing'
import { PARTICIPANT_TIMEOUT_MS } from '../limits.ts'
import { echoTokenizer } from './echo-models.ts'

type ProviderMessage = Channel.ProviderMessage

/** A session's channel without the client's role, so that a test can send any message. */
export type RawSession = {
  readonly id: Hash
  readonly authorization: Session.SessionAuthorization
  send(message: Channel.ClientMessage): Promise<void>
  /** Encrypts the plaintext, a question or arbitrary bytes, and sends it as a question. */
  ask(askId: bigint, plaintext: Uint8Array): Promise<void>
  /**
   * Waits for a message of one of these kinds. Rejects if the channel ends before, or after
   * `PARTICIPANT_TIMEOUT_MS`.
   */
  until(...kinds: readonly ProviderMessage['kind'][]): Promise<ProviderMessage>
  drop(): void
}

export type RawSessionOptions = {
  readonly parts: Roles.IndexedRoleDependencies
  /** The wallet that pays. */
  readonly ledger: Ledger
  readonly listing: OfferListing
  readonly cap: bigint
  /** The nonce of an earlier session, to be reused with another offer. */
  readonly nonce?: bigint
}

const tokenizer = echoTokenizer()

/** Returns the plaintext of a question, encoded as a client encodes it. */
export function questionOf(modelVersion: Hash, content: string, maxTokens: number): Uint8Array {
  const messages = [{ role: 'user', content } as const]
  const question = sampleInferenceRequest({
    modelVersion,
    prompt: { kind: 'ids', ids: tokenizer.encodePrompt({ kind: 'messages', messages }) },
    maxTokens,
    clientNonce: Hex.from(randomBytes(32)),
    auditCommitment: Hex.zeroHash,
  })
  return Cbor.encode(question)
}

/**
 * Dials a provider and sends `hello-session`, the first message of a channel. Resolves when the
 * provider has answered with `ready` or `refused`.
 */
export async function openRawSession(options: RawSessionOptions): Promise<RawSession> {
  const { parts, ledger, listing, cap } = options
  const { network } = parts
  const { offer, offerHash, endpoint } = listing
  if (!endpoint) throw new Error('nobody is reached there')
  const signer = ledger.createSigner(new Uint8Array(randomBytes(32)))
  const now = await ledger.nowSeconds()
  const authorization = sampleAuthorization({
    client: ledger.account,
    signer: signer.account,
    provider: offer.provider,
    asset: offer.asset,
    offerHash,
    cap,
    openBySeconds: now + 300n,
    expiresAtSeconds: now + 24n * 3_600n,
    nonce: options.nonce ?? randomBytes(8).readBigUInt64BE(),
  })
  const id = Session.idOf(authorization, ledger.domain)
  const message = Session.authorizationMessage(authorization, ledger.domain)
  const signature = await ledger.signer.sign(message)
  const peerHash = Hex.sha256Hex(new TextEncoder().encode(network.peerId))
  const proof = await signer.sign(Channel.helloHash({ sessionId: id, peerHash }, ledger.domain))
  const { addresses, sealKey } = endpoint
  const channel = await network.connect({ addresses, protocol: Channel.INFER_PROTOCOL })
  const inbox = createInbox(channel)
  const send = (sent: Channel.ClientMessage) => channel.send(Channel.encode(sent))
  const first = inbox.until('ready', 'refused')
  await send({ kind: 'hello-session', authorization, signature, offer, proof })
  await first
  return {
    id,
    authorization,
    send,
    until: inbox.until,
    async ask(callId, plaintext) {
      const info = { sessionId: id, callId }
      const { enc, ciphertext } = await sealRequest({ sealKey, info, plaintext })
      const prepaidTokens = SessionAccount.PREPAID_TOKENS
      await send({ kind: 'infer', callId, prepaidTokens, enc, sealed: ciphertext })
    },
    drop: () => channel.abort(new Error('dropped')),
  }
}

/** Reads all messages of a channel, and resolves the matching waits. */
function createInbox(channel: NetworkChannel) {
  type Wait = {
    readonly kinds: readonly ProviderMessage['kind'][]
    readonly settle: PromiseWithResolvers<ProviderMessage>
  }
  const waits = new Set<Wait>()
  let over: Error | undefined
  const end = (error: unknown) => {
    over = error instanceof Error ? error : new Error('the channel ended')
    for (const { settle } of waits) settle.reject(over)
    waits.clear()
  }
  const read = async () => {
    for await (const bytes of channel.receive()) {
      const message = Channel.decodeProvider(bytes)
      for (const wait of [...waits]) {
        if (!wait.kinds.includes(message.kind)) continue
        waits.delete(wait)
        wait.settle.resolve(message)
      }
    }
  }
  void read().then(() => end(undefined), end)
  return {
    until(...kinds: readonly ProviderMessage['kind'][]): Promise<ProviderMessage> {
      const settle = Promise.withResolvers<ProviderMessage>()
      if (over) settle.reject(over)
      else waits.add({ kinds, settle })
      const timer = setTimeout(() => settle.reject(new Error('no answer')), PARTICIPANT_TIMEOUT_MS)
      settle.promise.catch(() => {}).finally(() => clearTimeout(timer))
      return settle.promise
    },
  }
}
