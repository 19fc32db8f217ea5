import type { Ledger } from '@ostrom/ledger'
import { type AccountId, Channel, type Hash, Request, Session, Voucher } from '@ostrom/protocol'
import type { NetworkTap } from '../faults/network-tap.ts'
import type { ReferenceAccounting } from './reference-accounting.ts'

/** A Merkle root that no receipts have. */
export const WRONG_ROOT: Hash = `0x${'77'.repeat(32)}`

/**
 * Returns the peer id of a party: the original one, or the one of its location `at` after a move.
 */
export const peerOf = (party: string, at?: string): string => (at ? `${party}--${at}` : party)

/** Returns the party of a peer. */
const partyOf = (peerId: string): string => peerId.split('--')[0]!

/** Returns a tap that adds every voucher sent by an honest client to the reference accounting. */
export function tapClient(options: {
  readonly name: string
  readonly books: ReferenceAccounting
  readonly honest: boolean
}): NetworkTap {
  const { name, books, honest } = options
  if (!honest) return {}
  books.trust(name)
  return {
    onSend(provider, message) {
      const { signed } = messageFieldsOf(message)
      if (signed) books.recordSent(name, partyOf(provider), signed)
      return 'pass'
    },
  }
}

/** Returns a tap that adds every valid voucher received by a provider to the accounting. */
export function tapProvider(options: {
  readonly name: string
  readonly books: ReferenceAccounting
  readonly ledger: Ledger
}): NetworkTap {
  const { name, books, ledger } = options
  const openings: SessionTerms = new Map()
  /** Session or request of each open channel. */
  const channels = new Map<object, Hash>()
  return {
    onReceive(client, message, channel) {
      const { hello, request, signed } = messageFieldsOf(message)
      const begin = (id: Hash) => {
        if (!channels.has(channel)) books.recordOpened(name, id)
        channels.set(channel, id)
      }
      if (request) begin(request)
      if (hello) {
        const { cap, signer } = hello.authorization
        const id = Session.idOf(hello.authorization, ledger.domain)
        begin(id)
        openings.set(id, { cap, signer })
      }
      if (!signed) return 'pass'
      if (books.isTrusted(client)) books.recordReceived(name, client, signed)
      else {
        void isValidVoucher(signed, { openings, ledger }).then((good) => {
          if (good) books.recordReceived(name, client, signed)
        })
      }
      return 'pass'
    },
    onEnd(client, channel) {
      const id = channels.get(channel)
      if (channels.delete(channel)) books.recordClosed(name, client, id)
    },
  }
}

/** Caps and signers of the sessions that clients have announced. */
type SessionTerms = Map<Hash, { readonly cap: bigint; readonly signer: AccountId }>

async function isValidVoucher(
  { voucher, signature }: Channel.SignedVoucher,
  { openings, ledger }: { readonly openings: SessionTerms; readonly ledger: Ledger },
): Promise<boolean> {
  const { sessionId, total, receiptsRoot } = voucher
  if (receiptsRoot === WRONG_ROOT) return false
  const opening = openings.get(sessionId)
  const request = opening ? undefined : await ledger.request(sessionId)
  const account = opening?.signer ?? request?.terms.signer
  if (!account) return false
  const session = opening && (await ledger.session(sessionId))
  const cap = session?.cap ?? opening?.cap ?? request?.terms.costMax ?? 0n
  const domain = opening ? ledger.domain : Request.domain(ledger.domain)
  const digest = Voucher.hash(voucher, domain)
  return total <= cap && (await ledger.verify({ digest, signature, account }))
}

type MessageFields = {
  readonly hello?: Extract<Channel.ClientMessage, { kind: 'hello-session' }>
  readonly request?: Hash
  readonly signed?: Channel.SignedVoucher
}

/** Returns the fields of a client's message that the accounting needs; none for invalid bytes. */
function messageFieldsOf(bytes: Uint8Array): MessageFields {
  try {
    const message = Channel.decodeClient(bytes)
    if (message.kind === 'pay') return { signed: message }
    if (message.kind === 'hello-request') return { request: message.requestId }
    if (message.kind !== 'hello-session') return {}
    return { hello: message, ...(message.lastVoucher && { signed: message.lastVoucher }) }
  } catch {
    return {}
  }
}
