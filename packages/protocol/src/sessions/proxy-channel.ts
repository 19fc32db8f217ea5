import { type AuditConsent, signedConsentSchemas } from '../audits/audit.ts'
import * as Cbor from '../encoding/cbor.ts'
import type { AccountId, AssetId, Hash } from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { type Offer, offerSchema } from '../offers/offer.ts'
import * as Channel from './channel.ts'
import { type Voucher, voucherSchema } from './voucher.ts'

// Messages of `/ostrom/proxy/1`: a client asks a provider through a proxy, which opens and pays the
// session, but cannot read its contents. Tickets rely on the transport's encryption; prompts and
// answers are sealed to provider and client. See docs/spec/proxy.md.

export const PROXY_PROTOCOL = '/ostrom/proxy/1'

/** Bytes of a ticket: docs/spec/tickets.md, section 1. */
export const TICKET_BYTES = 354

type ForwardedToProvider = Extract<
  Channel.ClientMessage,
  { readonly kind: 'infer' | 'allow' | 'stop' | 'finish' }
>

/** Messages from a client to a proxy. */
export type ProxiedMessage =
  /**
   * First message. `credit` is a secret of the client that names the client's unspent balance at
   * the proxy. `keyId` is the id of the issuer's key that signed the client's tickets.
   */
  | { readonly kind: 'begin'; readonly credit: Hash; readonly keyId: Hash }
  /** A ticket. A ticket that is sent again under the same credit counts once. */
  | { readonly kind: 'ticket'; readonly ticket: Uint8Array }
  /** Requests a session under an offer that is on chain. */
  | { readonly kind: 'open'; readonly offer: Offer; readonly cap: bigint }
  /**
   * Asks the proxy to sign a voucher with the session's key; the client chooses total, count and
   * root.
   */
  | { readonly kind: 'pay'; readonly voucher: Voucher }
  /** Audit modes that the proxy signs and sends to the provider: `consent` of `ClientMessage`. */
  | { readonly kind: 'consent'; readonly consent: AuditConsent; readonly modes: Uint8Array }
  /**
   * Requests a payout of native coin from the credit to an account. The client draws `id` at
   * random; a repeated request with the same `id` means the same payout.
   */
  | { readonly kind: 'fund'; readonly id: Hash; readonly account: AccountId }
  | ForwardedToProvider

type ForwardedToClient = Exclude<Channel.ProviderMessage, { readonly kind: 'topped-up' }>

/** Messages from a proxy to its client. */
export type ProxyMessage =
  /**
   * The proxy's prices, and the rest of the client's credit, in base units of the asset in which
   * tickets of the key `keyId` are paid.
   */
  | {
      readonly kind: 'terms'
      readonly asset: AssetId
      /** Amount that a ticket adds to the credit. */
      readonly ticketCredit: bigint
      /** Amount of a ticket that the proxy keeps. */
      readonly ticketFee: bigint
      readonly balance: bigint
      /** Highest cap of a session. */
      readonly capMax: bigint
      /**
       * Fee of a payout. A payout takes `ticketCredit` from the credit. The proxy keeps the fee,
       * and sends the rest to the account. Absent if the proxy makes no payouts for tickets of this
       * key.
       */
      readonly payoutFee?: bigint
    }
  /** State of a payout; the credit is charged once the payout is `waiting`. */
  | {
      readonly kind: 'payout'
      readonly id: Hash
      /** `unpaid`: the credit does not cover the payout, and the proxy has no record of it. */
      readonly status: 'unpaid' | 'waiting' | 'sent'
      /** Unix second by which the payout's transaction is sent; 0 while the payout is unpaid. */
      readonly dueSeconds: bigint
    }
  /** A ticket was accepted, now or earlier. */
  | { readonly kind: 'credited'; readonly balance: bigint }
  /** The session that its provider now opens; the provider's `ready` follows. */
  | { readonly kind: 'session'; readonly sessionId: Hash; readonly cap: bigint }
  /** A refusal by the proxy itself, which ends the channel. */
  | {
      readonly kind: 'declined'
      readonly code: string
      readonly retry: 'never' | 'later' | 'elsewhere'
      readonly details: readonly string[]
    }
  | ForwardedToClient

const kind = <const Kind extends string>(name: Kind) => Schema.oneOf(name)
const amount = Schema.unsigned(128)
const { infer, allow, stop, finish } = Channel.clientMessageSchemas
const { ready, opened, part, refused, closed } = Channel.providerMessageSchemas

export const clientMessageSchema: Schema.Schema<ProxiedMessage> = Schema.union<ProxiedMessage>({
  begin: Schema.object({ kind: kind('begin'), credit: Schema.hash, keyId: Schema.hash }),
  ticket: Schema.object({ kind: kind('ticket'), ticket: Schema.bytes(TICKET_BYTES) }),
  open: Schema.object({ kind: kind('open'), offer: offerSchema, cap: amount }),
  pay: Schema.object({ kind: kind('pay'), voucher: voucherSchema }),
  consent: Schema.object({
    kind: kind('consent'),
    consent: signedConsentSchemas.consent,
    modes: signedConsentSchemas.modes,
  }),
  fund: Schema.object({ kind: kind('fund'), id: Schema.hash, account: Schema.account }),
  infer,
  allow,
  stop,
  finish,
})

export const proxyMessageSchema: Schema.Schema<ProxyMessage> = Schema.union<ProxyMessage>({
  terms: Schema.object({
    kind: kind('terms'),
    asset: Schema.account,
    ticketCredit: amount,
    ticketFee: amount,
    balance: amount,
    capMax: amount,
    payoutFee: Schema.optional(amount),
  }),
  payout: Schema.object({
    kind: kind('payout'),
    id: Schema.hash,
    status: Schema.oneOf('unpaid', 'waiting', 'sent'),
    dueSeconds: Schema.unsigned(64),
  }),
  credited: Schema.object({ kind: kind('credited'), balance: amount }),
  session: Schema.object({ kind: kind('session'), sessionId: Schema.hash, cap: amount }),
  declined: Schema.object({
    kind: kind('declined'),
    code: Schema.text(64),
    retry: Schema.oneOf('never', 'later', 'elsewhere'),
    details: Schema.list(Schema.text(512), 8),
  }),
  ready,
  opened,
  part,
  refused,
  closed,
})

/** Encodes a message of a proxy's channel in canonical dag-cbor. */
export const encode = (message: ProxiedMessage | ProxyMessage): Uint8Array => Cbor.encode(message)

/**
 * Decodes a client's message to a proxy.
 *
 * @throws {MalformedError} The bytes are not a valid client message.
 */
export const decodeClient = (bytes: Uint8Array): ProxiedMessage =>
  Cbor.decode(bytes, clientMessageSchema, 'message of a client')

/**
 * Decodes a proxy's message to its client.
 *
 * @throws {MalformedError} The bytes are not a valid proxy message.
 */
export const decodeProxy = (bytes: Uint8Array): ProxyMessage =>
  Cbor.decode(bytes, proxyMessageSchema, 'message of a proxy')
