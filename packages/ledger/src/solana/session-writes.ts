import { agreementWays, runtime } from '@ostrom/contracts-solana'
import { type Hash, Hex, Offer, Session, Voucher } from '@ostrom/protocol'
import type { Instruction } from '@solana/kit'
import { check, LedgerError } from '../errors.ts'
import type { LedgerWriter, SessionState, SettleOptions } from '../ledger.ts'
import { type Acts, checkActsFor, proofOf } from './acts.ts'
import type { Meanings } from './errors.ts'
import { keyOf, royaltiesOf, type Signed } from './market.ts'
import { sessionIn } from './reader.ts'
import { requireServed } from './registry-writes.ts'

type SessionWrites =
  | 'openSession'
  | 'raiseCap'
  | 'settle'
  | 'closeSession'
  | 'closeTogether'
  | 'requestClose'
  | 'expireSession'
  | 'collectPay'

export function sessionWrites(acts: Acts): Pick<LedgerWriter, SessionWrites> {
  return { ...openingWrites(acts), ...endingWrites(acts) }
}

/** A session that is open, with its record. */
async function openSessionOf({ market }: Acts, sessionId: Hash) {
  const record = await market.read('session', market.at.session(keyOf(sessionId)))
  check(record, 'session-unknown', { sessionId })
  const state = sessionIn(sessionId, record)
  check(state.status === 'open', 'session-closed', { sessionId })
  return { state, royalties: royaltiesOf(record), feeSink: Hex.from(record.feeSink) }
}

type OpenSession = Awaited<ReturnType<typeof openSessionOf>>

/**
 * Balances of everybody that a payment reaches; those that are absent are opened first. `again`
 * opens those of the fee's and royalties' recipients within the payment's own transaction, without
 * harm where they are there: who closes its balance just before cannot stop the payment. Where both
 * sides' words stand in it, it has no room for that.
 */
export async function payeesOf(
  acts: Acts,
  trade: {
    readonly client: Hex.Hex
    readonly provider: Hex.Hex
    readonly asset: Hex.Hex
    readonly royalties: readonly Offer.Royalty[]
    /** Who has the fee, as it was when the session or request was opened. */
    readonly feeSink: Hex.Hex
  },
) {
  const { market, me, build, balance, opening } = acts
  const { client, provider, asset, royalties, feeSink } = trade
  const reached = [client, provider, feeSink, ...royalties.map(({ recipient }) => recipient)]
  const open = await opening({ balances: reached.map((account) => ({ account, asset })) })
  const at = async (index: number) => {
    const account = royalties[index]?.recipient
    return account ? await balance(account, asset) : runtime.system
  }
  const accounts = {
    clientBalance: await balance(client, asset),
    providerBalance: await balance(provider, asset),
    feeBalance: await balance(feeSink, asset),
    royaltyBalance0: await at(0),
    royaltyBalance1: await at(1),
  }
  const again = await Promise.all(
    [feeSink, ...royalties.map(({ recipient }) => recipient)].map(async (recipient) => {
      const place = { balance: await balance(recipient, asset) }
      const accounts = { payer: me, ...place, asset: await market.at.asset(keyOf(asset)) }
      return build('openBalance', { data: { owner: keyOf(recipient) }, accounts })
    }),
  )
  return { open, again, accounts }
}

/** What a voucher that the program refuses would have needed. */
export function voucherMeanings(
  voucher: Voucher.Voucher,
  known: { readonly cap: bigint; readonly total: bigint; readonly count: bigint },
): Meanings {
  const { total, count } = voucher
  const previous = { total: known.total, count: known.count }
  return {
    VoucherOverCap: () => new Voucher.VoucherOverCapError({ cap: known.cap, total }),
    VoucherNotIncreasing: () =>
      new Voucher.VoucherNotIncreasingError({ previous, next: { total, count } }),
  }
}

/** The proof's place in the transaction, what was signed, and how the provider agrees to it. */
export const voucherData = (
  { total, count, receiptsRoot }: Voucher.Voucher,
  places: Agreement & { readonly proof: number },
) => ({ total, count, receiptsRoot: keyOf(receiptsRoot), ...places })

type Agreement = { readonly way: number; readonly consent: number }

/** The check of a word that a provider gave itself, or by its operator. */
async function proofOfProvider(acts: Acts, signed: Signed): Promise<Instruction> {
  const { market } = acts
  const { account } = signed
  const isOwn = market.verify(signed)
  const record = isOwn
    ? undefined
    : await market.read('provider', market.at.provider(keyOf(account)))
  const operator = record && Hex.from(record.operator)
  const key = operator && market.verify({ ...signed, account: operator }) ? operator : account
  const proof = proofOf(acts, { ...signed, account: key })
  check(proof, 'signature-invalid', { account })
  return proof
}

/**
 * How the provider agrees to a voucher whose proof is the transaction's first instruction, and the
 * check of its signature, which is the second, where it does not send.
 */
export async function agreementOf(
  acts: Acts,
  { voucher, consent }: SettleOptions,
  provider: Hex.Hex,
): Promise<Agreement & { readonly proofs: readonly Instruction[] }> {
  const { account, market } = acts
  if (account === provider || !consent) {
    await checkActsFor(acts, provider)
    return { way: agreementWays.sends, consent: 0, proofs: [] }
  }
  const digest = Session.settlementConsentHash(voucher, market.domain)
  const proof = await proofOfProvider(acts, { account: provider, digest, signature: consent })
  return { way: agreementWays.settlement, consent: 1, proofs: [proof] }
}

type Settling = {
  readonly before: readonly Instruction[]
  readonly instructions: readonly Instruction[]
  readonly own: Meanings
  readonly state: SessionState
}

/**
 * The instructions that settle a voucher. With `isClosing` the provider's consent to close stands
 * before them.
 */
async function settling(
  acts: Acts,
  options: SettleOptions,
  { isClosing = false, session: found }: { isClosing?: boolean; readonly session: OpenSession },
): Promise<Settling> {
  const { market, me, build } = acts
  const { voucher, signature } = options
  const { state, royalties, feeSink } = found
  const { client, provider, asset, signer } = state.authorization
  const payees = await payeesOf(acts, { client, provider, asset, royalties, feeSink })
  const digest = Voucher.hash(voucher, market.domain)
  const proof = proofOf(acts, { account: signer, digest, signature })
  check(proof && voucher.sessionId === state.id, 'signature-invalid', { account: signer })
  const session = await market.at.session(keyOf(state.id))
  const config = await market.at.config()
  const providerRecord = await market.at.provider(keyOf(provider))
  const known = { cap: state.cap, total: state.settled, count: state.count }
  // Told before the signature is looked at, as the contracts do.
  if (voucher.total > state.cap) {
    throw new Voucher.VoucherOverCapError({ cap: state.cap, total: voucher.total })
  }
  const closing = { way: agreementWays.close, consent: 0, proofs: [] }
  const { proofs, ...agreed } = isClosing ? closing : await agreementOf(acts, options, provider)
  const act = build('settle', {
    data: voucherData(voucher, { ...agreed, proof: isClosing ? 1 : 0 }),
    accounts: { sender: me, session, config, providerRecord, ...payees.accounts },
  })
  const own = voucherMeanings(voucher, known)
  const again = isClosing || proofs.length > 0 ? [] : payees.again
  return { before: payees.open, instructions: [proof, ...proofs, ...again, act], own, state }
}

function openingWrites(acts: Acts): Pick<LedgerWriter, 'openSession' | 'raiseCap' | 'settle'> {
  const { market, me, build, balance, opening } = acts
  const { at } = market
  return {
    async openSession({ authorization, signature, offer: wished }) {
      const { client, provider, asset, offerHash, cap } = authorization
      await checkActsFor(acts, provider)
      check(cap > 0n, 'amount-invalid', { cap })
      const id = keyOf(Session.idOf(authorization, market.domain))
      check(!(await market.read('session', at.session(id))), 'session-exists', {
        sessionId: Hex.from(id),
      })
      const isSame = Offer.hash(wished, market.domain) === offerHash && wished.asset === asset
      check(isSame, 'offer-mismatch', { offerHash, asset })
      const offer = await market.read('offer', at.offer(keyOf(offerHash)))
      check(offer, 'offer-unknown', { offerHash })
      await requireServed(acts, Hex.from(offer.model))
      const digest = Session.authorizationMessage(authorization, market.domain)
      const proof = proofOf(acts, { account: client, digest, signature })
      check(proof, 'signature-invalid', { account: client })
      const parties = [client, provider].map((one) => ({ account: one, asset }))
      const before = await opening({ balances: parties, client, provider })
      // Records of the client stay: it pays for them by its deposit, or anybody could have a
      // provider pay for any number of them.
      const own = [await at.client(keyOf(client)), await balance(client, asset)]
      const isNew = before.some(({ accounts }) =>
        accounts?.some((one) => own.includes(one.address)),
      )
      check(!isNew, 'insufficient-funds', { account: client, asset, cap })
      if (before.length > 0) await acts.send('open records', before)
      const accounts = {
        sender: me,
        config: await at.config(),
        asset: await at.asset(keyOf(asset)),
        offer: await at.offer(keyOf(offerHash)),
        model: await at.model(offer.model),
        leave: await at.allowed(offer.model, keyOf(client)),
        providerRecord: await at.provider(keyOf(provider)),
        clientRecord: await at.client(keyOf(client)),
        session: await at.session(id),
        clientBalance: await balance(client, asset),
      }
      const { signer, openBySeconds: openBy, expiresAtSeconds: expiresAt, nonce } = authorization
      const data = {
        id,
        client: keyOf(client),
        signer: keyOf(signer),
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
      await checkActsFor(acts, provider)
      const digest = Session.topUpHash(topUp, market.domain)
      const proof = proofOf(acts, { account: client, digest, signature })
      check(proof, 'signature-invalid', { account: client })
      const places = { ...(await endingOf(acts, state)), config: await at.config() }
      const accounts = { sender: me, ...places }
      const data = { cap: topUp.cap, validUntil: topUp.validUntilSeconds, proof: 0 }
      return acts.send('raiseCap', [proof, build('raiseCap', { data, accounts })])
    },
    async settle(options) {
      const session = await openSessionOf(acts, options.voucher.sessionId)
      const { before, instructions, own } = await settling(acts, options, { session })
      if (before.length > 0) await acts.send('open records', before)
      return acts.send('settle', instructions, own)
    },
  }
}

/** Accounts of every way to end a session. */
async function endingOf({ market, balance }: Acts, { id, authorization }: SessionState) {
  const { client, provider, asset } = authorization
  const { at } = market
  return {
    session: await at.session(keyOf(id)),
    providerRecord: await at.provider(keyOf(provider)),
    clientBalance: await balance(client, asset),
  }
}

type EndingWrites =
  | 'closeSession'
  | 'closeTogether'
  | 'requestClose'
  | 'expireSession'
  | 'collectPay'

function endingWrites(acts: Acts): Pick<LedgerWriter, EndingWrites> {
  const { market, me, build } = acts
  const { at } = market
  return {
    async closeSession({ sessionId, last }) {
      const session = await openSessionOf(acts, sessionId)
      const { state } = session
      await checkActsFor(acts, state.authorization.provider)
      const accounts = { sender: me, ...(await endingOf(acts, state)) }
      const close = build('closeByProvider', { data: {}, accounts })
      if (!last || !isNewer(last.voucher, state)) return acts.send('closeSession', [close])
      const { before, instructions, own } = await settling(acts, last, { session })
      if (before.length > 0) await acts.send('open records', before)
      return acts.send('closeSession', [...instructions, close], own)
    },
    async closeTogether({ last, consentSignature }) {
      const { voucher } = last
      const session = await openSessionOf(acts, voucher.sessionId)
      const { state } = session
      const { provider } = state.authorization
      const digest = Session.closeConsentHash(voucher, market.domain)
      const said = { account: provider, digest, signature: consentSignature }
      const proof = await proofOfProvider(acts, said)
      const accounts = { ...(await endingOf(acts, state)), config: await at.config() }
      const close = build('closeTogether', { data: { proof: 0 }, accounts })
      if (!isNewer(voucher, state)) {
        // Who settled more since has not consented to this end.
        const previous = { total: state.settled, count: state.count }
        const isSame = voucher.total === previous.total && voucher.count === previous.count
        if (!isSame) throw new Voucher.VoucherNotIncreasingError({ previous, next: voucher })
        return acts.send('closeTogether', [proof, close])
      }
      const { before, instructions, own } = await settling(acts, last, { isClosing: true, session })
      if (before.length > 0) await acts.send('open records', before)
      return acts.send('closeTogether', [proof, ...instructions, close], own)
    },
    async requestClose({ sessionId, signature }) {
      const { state } = await openSessionOf(acts, sessionId)
      const { signer, client } = state.authorization
      const digest = Session.closeRequestHash({ sessionId }, market.domain)
      const places = { session: await at.session(keyOf(sessionId)), config: await at.config() }
      const isBy = (who: Hex.Hex) => market.verify({ digest, signature, account: who })
      const who = isBy(signer) ? 0 : 1
      const proof = proofOf(acts, { account: who === 0 ? signer : client, digest, signature })
      check(proof && (who === 0 || isBy(client)), 'signature-invalid', { sessionId })
      const accounts = { sender: me, ...places }
      const act = build('requestClose', { data: { who, proof: 0 }, accounts })
      return acts.send('requestClose', [proof, act])
    },
    async expireSession(sessionId) {
      const { state } = await openSessionOf(acts, sessionId)
      const accounts = await endingOf(acts, state)
      return acts.send('expireSession', [build('expireSession', { data: {}, accounts })])
    },
    async collectPay({ subjects }) {
      // Pay is final when it is settled here.
      throw new LedgerError('nothing-to-collect', { subjects: subjects.length })
    },
  }
}

/** True where a voucher says more than is settled: the total decides before the count. */
const isNewer = ({ total, count }: Voucher.Voucher, state: SessionState): boolean =>
  total > state.settled || (total === state.settled && count > state.count)
