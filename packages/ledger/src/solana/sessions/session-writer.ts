import { consentModes, runtimePrograms } from '@ostrom/contracts-solana'
import { type Hash, Hex, Offer, Request, Session, Voucher } from '@ostrom/protocol'
import type { Instruction } from '@solana/kit'
import { check, LedgerError } from '../../errors.ts'
import type { LedgerWriter } from '../../ledger.ts'
import type { ClaimOptions } from '../../requests/requests.ts'
import type { SessionState, SettleOptions } from '../../sessions/sessions.ts'
import type { ErrorMap } from '../program/errors.ts'
import {
  checkProviderOrOperator,
  type Instructions,
  signatureProof,
} from '../program/instructions.ts'
import { type AccountSignature, keyBytes, royaltiesOf } from '../program/program.ts'
import { decodeSession } from '../reader.ts'
import { requireActiveModel } from '../registry/registry-writer.ts'

type SolanaSessionMethods =
  | 'openSession'
  | 'raiseCap'
  | 'settle'
  | 'closeSession'
  | 'closeCooperatively'
  | 'requestClose'
  | 'expireSession'
  | 'collectPay'

/** Returns the writes of sessions for an account. */
export function sessionWriter(acts: Instructions): Pick<LedgerWriter, SolanaSessionMethods> {
  return { ...sessionOpenWriter(acts), ...sessionCloseWriter(acts) }
}

/** Returns the state of an open session, with its royalties and its recipient of the fee. */
async function openSessionOf({ market }: Instructions, sessionId: Hash) {
  const record = await market.read('session', market.at.session(keyBytes(sessionId)))
  check(record, 'session-unknown', { sessionId })
  const state = decodeSession(sessionId, record)
  check(state.status === 'open', 'session-closed', { sessionId })
  return { state, royalties: royaltiesOf(record), feeSink: Hex.from(record.feeSink) }
}

type OpenSession = Awaited<ReturnType<typeof openSessionOf>>

/**
 * Returns the addresses of the balances that a payment credits. The payment itself creates missing
 * balances, and its sender pays their rent.
 */
export async function payeesOf(
  { balance }: Instructions,
  trade: {
    readonly client: Hex.Hex
    readonly provider: Hex.Hex
    readonly asset: Hex.Hex
    readonly royalties: readonly Offer.Royalty[]
    /** Recipient of the fee when the session or request was opened. */
    readonly feeSink: Hex.Hex
  },
) {
  const { client, provider, asset, royalties, feeSink } = trade
  const at = async (index: number) => {
    const account = royalties[index]?.recipient
    return account ? await balance(account, asset) : runtimePrograms.system
  }
  return {
    clientBalance: await balance(client, asset),
    providerBalance: await balance(provider, asset),
    feeBalance: await balance(feeSink, asset),
    royaltyBalance0: await at(0),
    royaltyBalance1: await at(1),
  }
}

/** Returns the port's errors for a voucher that the program refuses. */
export function voucherErrorMap(
  voucher: Voucher.Voucher,
  state: { readonly cap: bigint; readonly total: bigint; readonly count: bigint },
): ErrorMap {
  const { total, count } = voucher
  const previous = { total: state.total, count: state.count }
  return {
    VoucherOverCap: () => new Voucher.VoucherOverCapError({ cap: state.cap, total }),
    VoucherNotIncreasing: () =>
      new Voucher.VoucherNotIncreasingError({ previous, next: { total, count } }),
  }
}

/**
 * Returns the voucher as instruction data, with the index of its proof and the provider's consent.
 */
export const voucherData = (
  { total, count, receiptsRoot }: Voucher.Voucher,
  fields: ConsentFields & { readonly proof: number },
) => ({ total, count, receiptsRoot: keyBytes(receiptsRoot), ...fields })

type ConsentFields = { readonly mode: number; readonly consent: number }

/** Returns the instruction that verifies a signature of the provider or its operator. */
async function proofOfProvider(acts: Instructions, signed: AccountSignature): Promise<Instruction> {
  const { market } = acts
  const { account } = signed
  const isOwn = market.verify(signed)
  const record = isOwn
    ? undefined
    : await market.read('provider', market.at.provider(keyBytes(account)))
  const operator = record && Hex.from(record.operator)
  const key = operator && market.verify({ ...signed, account: operator }) ? operator : account
  const proof = signatureProof(acts, { ...signed, account: key })
  check(proof, 'signature-invalid', { account })
  return proof
}

/**
 * Returns the provider's form of consent to a voucher whose proof is the transaction's first
 * instruction. If the provider is not the sender, its signature check is the second instruction.
 */
async function providerConsentOf(
  acts: Instructions,
  { voucher, consent }: SettleOptions,
  provider: Hex.Hex,
): Promise<ConsentFields & { readonly proofs: readonly Instruction[] }> {
  const { account, market } = acts
  if (account === provider || !consent) {
    await checkProviderOrOperator(acts, provider)
    return { mode: consentModes.sends, consent: 0, proofs: [] }
  }
  const digest = Session.settlementConsentHash(voucher, market.domain)
  const proof = await proofOfProvider(acts, { account: provider, digest, signature: consent })
  return { mode: consentModes.settlement, consent: 1, proofs: [proof] }
}

/** Like `providerConsentOf`, for a claim, whose consent has a least total. */
export async function claimConsentOf(
  acts: Instructions,
  { voucher, consent }: ClaimOptions,
  provider: Hex.Hex,
): Promise<ConsentFields & { readonly totalMin: bigint; readonly proofs: readonly Instruction[] }> {
  const { account, market } = acts
  if (account === provider || !consent) {
    await checkProviderOrOperator(acts, provider)
    return { mode: consentModes.sends, consent: 0, totalMin: 0n, proofs: [] }
  }
  const { totalMin, signature } = consent
  const { sessionId: requestId, total, count, receiptsRoot } = voucher
  check(total >= totalMin, 'consent-mismatch', { total, totalMin })
  const agreed = { requestId, totalMin, count, receiptsRoot }
  const digest = Request.claimConsentHash(agreed, market.domain)
  const proof = await proofOfProvider(acts, { account: provider, digest, signature })
  return { mode: consentModes.claim, consent: 1, totalMin, proofs: [proof] }
}

type SettlementInstructions = {
  readonly instructions: readonly Instruction[]
  readonly own: ErrorMap
  readonly state: SessionState
}

/**
 * Returns the instructions that settle a voucher. With `isClosing`, the caller puts the provider's
 * consent to close before them.
 */
async function settlementInstructions(
  acts: Instructions,
  options: SettleOptions,
  { isClosing = false, session: found }: { isClosing?: boolean; readonly session: OpenSession },
): Promise<SettlementInstructions> {
  const { market, payer, build } = acts
  const { voucher, signature } = options
  const { state, royalties, feeSink } = found
  const { client, provider, asset, signer } = state.authorization
  const payees = await payeesOf(acts, { client, provider, asset, royalties, feeSink })
  const digest = Voucher.hash(voucher, market.domain)
  const proof = signatureProof(acts, { account: signer, digest, signature })
  check(proof && voucher.sessionId === state.id, 'signature-invalid', { account: signer })
  const session = await market.at.session(keyBytes(state.id))
  const config = await market.at.config()
  const providerRecord = await market.at.provider(keyBytes(provider))
  const current = { cap: state.cap, total: state.settled, count: state.count }
  // This check precedes the signature check, as in the contracts.
  if (voucher.total > state.cap) {
    throw new Voucher.VoucherOverCapError({ cap: state.cap, total: voucher.total })
  }
  const closing = { mode: consentModes.close, consent: 0, proofs: [] }
  const { proofs, ...agreed } = isClosing
    ? closing
    : await providerConsentOf(acts, options, provider)
  const act = build('settle', {
    data: voucherData(voucher, { ...agreed, proof: isClosing ? 1 : 0 }),
    accounts: { sender: payer, session, config, providerRecord, ...payees },
  })
  const own = voucherErrorMap(voucher, current)
  return { instructions: [proof, ...proofs, act], own, state }
}

function sessionOpenWriter(
  acts: Instructions,
): Pick<LedgerWriter, 'openSession' | 'raiseCap' | 'settle'> {
  const { market, payer, build, balance, createMissingAccounts } = acts
  const { at } = market
  return {
    async openSession({ authorization, signature, offer: wished }) {
      const { client, provider, asset, offerHash, cap } = authorization
      await checkProviderOrOperator(acts, provider)
      check(cap > 0n, 'amount-invalid', { cap })
      const id = keyBytes(Session.idOf(authorization, market.domain))
      check(!(await market.read('session', at.session(id))), 'session-exists', {
        sessionId: Hex.from(id),
      })
      const isSame = Offer.hash(wished, market.domain) === offerHash && wished.asset === asset
      check(isSame, 'offer-mismatch', { offerHash, asset })
      const offer = await market.read('offer', at.offer(keyBytes(offerHash)))
      check(offer, 'offer-unknown', { offerHash })
      await requireActiveModel(acts, Hex.from(offer.model))
      const digest = Session.authorizationMessage(authorization, market.domain)
      const proof = signatureProof(acts, { account: client, digest, signature })
      check(proof, 'signature-invalid', { account: client })
      const parties = [client, provider].map((one) => ({ account: one, asset }))
      const before = await createMissingAccounts({ balances: parties, client, provider })
      // The client's records are permanent, so the client must create them with its deposit.
      // Otherwise any account could make a provider pay for many such records.
      const own = [await at.client(keyBytes(client)), await balance(client, asset)]
      const isNew = before.some(({ accounts }) =>
        accounts?.some((one) => own.includes(one.address)),
      )
      check(!isNew, 'insufficient-funds', { account: client, asset, cap })
      if (before.length > 0) await acts.send('open records', before)
      const accounts = {
        sender: payer,
        config: await at.config(),
        asset: await at.asset(keyBytes(asset)),
        offer: await at.offer(keyBytes(offerHash)),
        model: await at.model(offer.model),
        modelPermission: await at.modelPermission(offer.model, keyBytes(client)),
        providerRecord: await at.provider(keyBytes(provider)),
        clientRecord: await at.client(keyBytes(client)),
        session: await at.session(id),
        clientBalance: await balance(client, asset),
      }
      const { signer, openBySeconds: openBy, expiresAtSeconds: expiresAt, nonce } = authorization
      const data = {
        id,
        client: keyBytes(client),
        signer: keyBytes(signer),
        cap,
        openBy,
        expiresAt,
        nonce,
        proof: 0,
      }
      const act = build('openSession', { data, accounts })
      return acts.send('openSession', [proof, act])
    },
    async raiseCap({ topUp, signature }) {
      const { state } = await openSessionOf(acts, topUp.sessionId)
      const { client, provider } = state.authorization
      await checkProviderOrOperator(acts, provider)
      const digest = Session.topUpHash(topUp, market.domain)
      const proof = signatureProof(acts, { account: client, digest, signature })
      check(proof, 'signature-invalid', { account: client })
      const instructionAccounts = {
        ...(await closeAccountsOf(acts, state)),
        config: await at.config(),
      }
      const accounts = { sender: payer, ...instructionAccounts }
      const data = { cap: topUp.cap, validUntil: topUp.validUntilSeconds, proof: 0 }
      return acts.send('raiseCap', [proof, build('raiseCap', { data, accounts })])
    },
    async settle(options) {
      const session = await openSessionOf(acts, options.voucher.sessionId)
      const { instructions, own } = await settlementInstructions(acts, options, { session })
      return acts.send('settle', instructions, own)
    },
  }
}

/** Returns the addresses that all instructions that end a session need. */
async function closeAccountsOf(
  { market, balance }: Instructions,
  { id, authorization }: SessionState,
) {
  const { client, provider, asset } = authorization
  const { at } = market
  return {
    session: await at.session(keyBytes(id)),
    providerRecord: await at.provider(keyBytes(provider)),
    clientBalance: await balance(client, asset),
  }
}

type SessionCloseMethods =
  | 'closeSession'
  | 'closeCooperatively'
  | 'requestClose'
  | 'expireSession'
  | 'collectPay'

function sessionCloseWriter(acts: Instructions): Pick<LedgerWriter, SessionCloseMethods> {
  const { market, payer, build } = acts
  const { at } = market
  return {
    async closeSession({ sessionId, last }) {
      const session = await openSessionOf(acts, sessionId)
      const { state } = session
      await checkProviderOrOperator(acts, state.authorization.provider)
      const accounts = { sender: payer, ...(await closeAccountsOf(acts, state)) }
      const close = build('closeByProvider', { data: {}, accounts })
      if (!last || !isNewer(last.voucher, state)) return acts.send('closeSession', [close])
      const { instructions, own } = await settlementInstructions(acts, last, { session })
      return acts.send('closeSession', [...instructions, close], own)
    },
    async closeCooperatively({ last, consentSignature }) {
      const { voucher } = last
      const session = await openSessionOf(acts, voucher.sessionId)
      const { state } = session
      const { provider } = state.authorization
      const digest = Session.closeConsentHash(voucher, market.domain)
      const consent = { account: provider, digest, signature: consentSignature }
      const proof = await proofOfProvider(acts, consent)
      const accounts = { ...(await closeAccountsOf(acts, state)), config: await at.config() }
      const close = build('closeCooperatively', { data: { proof: 0 }, accounts })
      if (!isNewer(voucher, state)) {
        // If the provider settled a higher voucher in the meantime, its consent is not for this
        // end.
        const previous = { total: state.settled, count: state.count }
        const isSame = voucher.total === previous.total && voucher.count === previous.count
        if (!isSame) throw new Voucher.VoucherNotIncreasingError({ previous, next: voucher })
        return acts.send('closeCooperatively', [proof, close])
      }
      const { instructions, own } = await settlementInstructions(acts, last, {
        isClosing: true,
        session,
      })
      return acts.send('closeCooperatively', [proof, ...instructions, close], own)
    },
    async requestClose({ sessionId, signature }) {
      const { state } = await openSessionOf(acts, sessionId)
      const { signer, client } = state.authorization
      const digest = Session.closeRequestHash({ sessionId }, market.domain)
      const instructionAccounts = {
        session: await at.session(keyBytes(sessionId)),
        config: await at.config(),
      }
      const isBy = (who: Hex.Hex) => market.verify({ digest, signature, account: who })
      const party = isBy(signer) ? 0 : 1
      const proof = signatureProof(acts, {
        account: party === 0 ? signer : client,
        digest,
        signature,
      })
      check(proof && (party === 0 || isBy(client)), 'signature-invalid', { sessionId })
      const accounts = { sender: payer, ...instructionAccounts }
      const act = build('requestClose', { data: { party, proof: 0 }, accounts })
      return acts.send('requestClose', [proof, act])
    },
    async expireSession(sessionId) {
      const { state } = await openSessionOf(acts, sessionId)
      const accounts = await closeAccountsOf(acts, state)
      return acts.send('expireSession', [build('expireSession', { data: {}, accounts })])
    },
    async collectPay({ subjects }) {
      // On this chain, pay is final at settlement.
      throw new LedgerError('no-pay-due', { subjects: subjects.length })
    },
  }
}

/** Returns true if a voucher exceeds the settled one, by total or else by count. */
const isNewer = ({ total, count }: Voucher.Voucher, state: SessionState): boolean =>
  total > state.settled || (total === state.settled && count > state.count)
