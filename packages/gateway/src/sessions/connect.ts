import { effectiveModelStatus, type Ledger, type StakeMarket } from '@ostrom/ledger'
import type { TokenizedModel } from '@ostrom/models/catalog'
import type { Network } from '@ostrom/network'
import {
  type AccountId,
  Channel,
  type Clock,
  type Hash,
  Hex,
  PrefixHistory,
  SessionAccount,
  type Signer,
  withDeadline,
} from '@ostrom/protocol'
import type { ReceiptStore } from '../receipts/receipt-store.ts'
import type { OfferBreaches } from './breaches/offer-breaches.ts'
import { ClientSession } from './client-session.ts'
import type { ClientSessionRecord, ClientSessionRecords } from './client-session-records.ts'
import { CONNECTION_STEP, ProviderSilentError } from './errors.ts'
import { CEILING_CHECKPOINTS, READY_WAIT_MS } from './limits.ts'
import type { StopPays } from './payments/stop-pay.ts'
import type { PrefixSavings } from './prefix-savings.ts'
import { createSealKeyHolder, type SealKeyHolder } from './seal-key.ts'
import { createSessionConsents, type SessionConsents } from './session-consents.ts'

export type ConnectContext = {
  readonly ledger: Ledger
  readonly network: Network
  readonly clock: Clock
  readonly records: ClientSessionRecords
  readonly receipts: ReceiptStore
  readonly breaches: OfferBreaches
  /** Computes the pay for stopped prompts, from the record of all channels of the wallet. */
  readonly stopPays: StopPays
}

/**
 * Dependencies of the channels of sessions; unlike a request, a session can save by prefix claims.
 */
export type SessionConnectContext = ConnectContext & { readonly savings: PrefixSavings }

/** A session with an open channel. */
export type ConnectedSession = {
  readonly session: ClientSession
  readonly sealKey: SealKeyHolder
  readonly agreed: boolean
}

/** Returns true if a version or its base is quarantined now. */
export async function isModelQuarantined(ledger: Ledger, version: Hash): Promise<boolean> {
  return (await effectiveModelStatus(ledger, version))?.status === 'quarantined'
}

/**
 * Returns the cache scope of a caller in a session: it differs in each session, and does not reveal
 * the caller to the provider.
 */
export function cacheScopeOf(signerSecret: Hex.Hex, caller: string): Hex.Hex {
  const text = new TextEncoder().encode(`ostrom cache scope ${caller}`)
  return Hex.from(
    Hex.toBytes(Hex.sha256Hex(Hex.concat(Hex.toBytes(signerSecret), text))).slice(0, 16),
  )
}

/** Signs the hello of a session or request for this node's peer id. */
export async function signHello(
  { ledger, network }: Pick<ConnectContext, 'ledger' | 'network'>,
  sessionId: Hash,
  signer: Signer,
): Promise<Hex.Hex> {
  const peerHash = Hex.sha256Hex(new TextEncoder().encode(network.peerId))
  return await signer.sign(Channel.helloHash({ sessionId, peerHash }, ledger.domain))
}

/**
 * Dials a provider with a deadline.
 *
 * @throws {PeerUnreachableError} {ProviderSilentError}
 */
export const dial = (
  { network, clock }: Pick<ConnectContext, 'network' | 'clock'>,
  { provider, addresses }: { readonly provider: AccountId; readonly addresses: readonly string[] },
): ReturnType<Network['connect']> =>
  withDeadline(
    (signal) => network.connect({ addresses, protocol: Channel.INFER_PROTOCOL, signal }),
    {
      clock,
      ms: READY_WAIT_MS,
      error: () =>
        new ProviderSilentError({ provider, waitMs: READY_WAIT_MS, step: CONNECTION_STEP }),
    },
  )

/**
 * Opens a channel for a new or existing session.
 *
 * @returns The session, the holder of its seal key, and whether both sides count the same number of
 *   answers in it. If not, the session can only be finished.
 * @throws {PeerUnreachableError} {ProviderRefusedError} {ProviderSilentError}
 */
export async function connectSession(
  context: SessionConnectContext,
  options: {
    readonly id: Hash
    readonly record: ClientSessionRecord
    /** Addresses and seal key, if they have changed since the session was opened. */
    readonly endpoint?: Pick<ClientSessionRecord, 'addresses' | 'sealKey'>
    readonly model: TokenizedModel
    readonly previous?: ClientSession
    /** Approval that the provider submits with the opening, if the allowance was too small. */
    readonly approval?: Channel.SignedApproval
  },
): Promise<ConnectedSession> {
  const { id, model, previous, approval } = options
  const { ledger, clock, records } = context
  const signer = ledger.createSigner(Hex.toBytes(options.record.signerSecret))
  await previous?.signEnded()
  // Cap and signed maximum change during a session, so the record on disk takes precedence.
  const record = (await records.get(id)) ?? options.record
  const { authorization, signature, offer, cap, ceiling } = record
  const { addresses, ...known } = options.endpoint ?? record
  const sealKey = createSealKeyHolder(known.sealKey)
  const proof = await signHello(context, id, signer)
  const lastVoucher = previous?.last
  const prefixes = PrefixHistory.create(PrefixHistory.clientWindow)
  const scopeOf = (caller: string) => cacheScopeOf(options.record.signerSecret, caller)
  let reserved = ceiling
  const reserve = async (total: bigint) => {
    if (total <= reserved) return
    const ahead = total + CEILING_CHECKPOINTS * session.checkpoint
    const capped = ahead < session.cap ? ahead : session.cap
    const ceiling = capped > total ? capped : total
    await records.update(id, { ceiling })
    reserved = ceiling
  }
  const session: ClientSession = new ClientSession({
    id,
    hello: {
      kind: 'hello-session',
      authorization,
      signature,
      offer,
      proof,
      ...(lastVoucher && { lastVoucher }),
      ...(approval && { approval }),
    },
    channel: await dial(context, { provider: offer.provider, addresses }),
    offer,
    manifest: model.manifest,
    tokenizer: model.tokenizer,
    sealKey,
    signer,
    keys: ledger,
    operator: operatorOf(ledger, offer.provider, 'sessions'),
    domain: ledger.domain,
    clock,
    cap,
    accountSnapshot: previous?.accountSnapshot() ?? SessionAccount.initialSnapshot,
    last: lastVoucher,
    consents: previous?.consents ?? (await restoredConsents(context, id, signer)),
    prefixes,
    cacheScopeOf: scopeOf,
    ceiling,
    reserve,
    isModelQuarantined: () => isModelQuarantined(ledger, offer.modelVersion),
    saveReceipt: (receipt, about) => context.receipts.save(receipt, about),
    stopPay: context.stopPays.of(authorization.offerHash),
    saveBreach: context.breaches.save,
  })
  try {
    const agreed = await session.start()
    const { offerHash } = authorization
    context.savings.add({ session, offerHash, prefixes, cacheScopeOf: scopeOf })
    return { session, sealKey, agreed }
  } catch (error) {
    // While the failed channel is open, the provider accepts no other channel for this session.
    session.abandon(error instanceof Error ? error : new Error('session failed'))
    throw error
  }
}

/** Returns a function that reads a provider's operator from the chain. */
export const operatorOf =
  (ledger: Pick<Ledger, 'stake'>, provider: AccountId, market: StakeMarket) => async () =>
    (await ledger.stake(provider, market)).operator

/** Returns the consents of a session, with the stored audit modes of earlier answers. */
async function restoredConsents(
  { ledger, receipts }: ConnectContext,
  sessionId: Hash,
  signer: Signer,
): Promise<SessionConsents> {
  const { domain } = ledger
  return createSessionConsents({
    sessionId,
    domain,
    signer,
    auditModes: await receipts.auditModes(sessionId),
  })
}
