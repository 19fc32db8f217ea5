import { answerModes } from '@ostrom/contracts-solana'
import { Endpoint, type Hash, Hex, Offer, Price, Request, Voucher } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { LedgerWriter } from '../../ledger.ts'
import { LOCK_BOND_MAX_LAMPORTS } from '../../limits.ts'
import { flagReasons } from '../../registry/flag-reasons.ts'
import type { RequestState } from '../../requests/requests.ts'
import {
  checkProviderOrOperator,
  type Instructions,
  signatureProof,
} from '../program/instructions.ts'
import { keyBytes, priceList, royaltiesOf } from '../program/program.ts'
import { requireActiveModel } from '../registry/registry-writer.ts'
import {
  claimConsentOf,
  payeesOf,
  voucherData,
  voucherErrorMap,
} from '../sessions/session-writer.ts'
import { finalBondMax } from './final-bond.ts'

type SolanaRequestMethods =
  | 'openRequest'
  | 'lockRequest'
  | 'claimRequest'
  | 'releaseRequest'
  | 'cancelRequest'
  | 'refundRequest'
  | 'flag'
  | 'rate'

/** Returns the writes of requests and feedback for an account. */
export function requestWriter(acts: Instructions): Pick<LedgerWriter, SolanaRequestMethods> {
  return { ...lockWriter(acts), ...requestCloseWriter(acts), ...feedbackWriter(acts) }
}

/**
 * Bytes of prompt and named providers together that fit in one transaction with the other fields.
 */
const WORDS_BYTES_MAX = 560
const PROVIDERS_MAX = 8
const KEY_BYTES = 32
const NATIVE = Hex.from(new Uint8Array(32))

/** Returns the addresses of a provider's records that the instructions of a request need. */
export async function providerAccountsOf({ market, balance }: Instructions, provider: Hex.Hex) {
  return {
    providerRecord: await market.at.provider(keyBytes(provider)),
    nativeBalance: await balance(provider, NATIVE),
  }
}

/** Throws `request-invalid` for terms that the program refuses or that do not fit a transaction. */
async function checkTerms(
  { reader }: Instructions,
  terms: Request.RequestTerms,
  input: Uint8Array,
): Promise<void> {
  const { answer, filter, held } = terms
  const count = filter.providers.length
  const bytes = input.length + count * KEY_BYTES
  const fits = bytes <= WORDS_BYTES_MAX && count <= PROVIDERS_MAX
  check(fits, 'request-invalid', { bytes, providers: count, max: WORDS_BYTES_MAX })
  const hasReadablePrompt = answer === undefined || input.length > 0
  check(hasReadablePrompt, 'request-invalid', { answer: 'chain', bytes: input.length })
  check(!held, 'request-invalid', { reason: 'this chain has no audits' })
  check(terms.filter.court === undefined, 'request-invalid', { court: 'not on this chain' })
  check(terms.onchain === undefined, 'request-invalid', { onchain: 'not on this chain' })
  if (answer === undefined || count > 0) return
  const { stakeRatio } = await reader.offerTerms(terms.asset)
  const needed = Request.onchainStakeMin({ costMax: terms.costMax, stakeRatio })
  check(filter.stakeMin >= needed, 'request-invalid', {
    answer: 'chain',
    stakeMin: filter.stakeMin,
    needed,
    remedy: 'Name providers, or ask for at least this stake: the answer is paid whatever it says.',
  })
}

function checkOfferMatches({ id: requestId, terms }: RequestState, offer: Offer.Offer): void {
  const isFit = offer.asset === terms.asset && offer.modelVersion === terms.modelVersion
  check(isFit, 'offer-mismatch', { requestId })
  check(Price.isWithin(offer.prices, terms.pricesMax), 'price-above-maximum', { requestId })
}

function lockWriter(
  acts: Instructions,
): Pick<LedgerWriter, 'openRequest' | 'lockRequest' | 'releaseRequest'> {
  const { market, reader, account, payer, key, build, balance, createMissingAccounts } = acts
  const { at } = market
  return {
    async openRequest({ terms, input = new Uint8Array() }) {
      const { client, modelVersion, asset, filter } = terms
      check(client === account, 'account-mismatch', { account, client })
      await checkTerms(acts, terms, input)
      await requireActiveModel(acts, modelVersion)
      const id = keyBytes(Request.idOf(terms, market.domain))
      const model = keyBytes(modelVersion)
      const accounts = {
        client: payer,
        config: await at.config(),
        asset: await at.asset(keyBytes(asset)),
        model: await at.model(model),
        modelPermission: await at.modelPermission(model, key),
        clientRecord: await at.client(key),
        balance: await balance(client, asset),
        request: await at.request(id),
      }
      const { completionsMin, stakeMin, providers } = filter
      const data = {
        id,
        signer: keyBytes(terms.signer),
        pricesMax: priceList(terms.pricesMax),
        costMax: terms.costMax,
        completionsMin,
        stakeMin,
        deadline: terms.deadlineSeconds,
        nonce: terms.nonce,
        answer: answerModes[terms.answer ?? 'channel'],
        providers: providers.map(keyBytes),
        prompt: input,
      }
      const open = await createMissingAccounts({ balances: [{ account, asset }], client })
      if (open.length > 0) await acts.send('open records', open)
      return acts.send('openRequest', [build('openRequest', { data, accounts })], {
        AccountExists: 'request-exists',
        NonceCancelled: 'request-exists',
        AuthorizationExpired: 'request-expired',
      })
    },
    async lockRequest({ requestId, offer, addresses, sealKey }) {
      const state = await reader.request(requestId)
      check(state, 'request-not-open', { requestId })
      const { provider } = offer
      await checkProviderOrOperator(acts, provider)
      check(state.status === 'open', 'request-not-open', { requestId, status: state.status })
      const { asset, modelVersion } = state.terms
      const hash = keyBytes(Offer.hash(offer, market.domain))
      check(await market.read('offer', at.offer(hash)), 'offer-unknown', { requestId })
      checkOfferMatches(state, offer)
      const model = keyBytes(modelVersion)
      const accounts = {
        sender: payer,
        ...(await providerAccountsOf(acts, provider)),
        config: await at.config(),
        offer: await at.offer(hash),
        model: await at.model(model),
        request: await at.request(keyBytes(requestId)),
        modelPermission: await at.modelPermission(model, keyBytes(state.terms.client)),
      }
      const words = { sealKey: keyBytes(sealKey), addresses: Endpoint.encodeReach({ addresses }) }
      const { lockBond } = await reader.parameters()
      const bonds = {
        bondMax: LOCK_BOND_MAX_LAMPORTS,
        finalBondMax: finalBondMax({ answer: state.terms.answer, lockBond }),
      }
      const data = { ...words, ...bonds }
      const balances = [asset, NATIVE].map((one) => ({ account: provider, asset: one }))
      const open = await createMissingAccounts({ balances, provider })
      const act = build('lockRequest', { data, accounts })
      return acts.send('lockRequest', [...open, act], {
        AuthorizationExpired: 'request-expired',
        BondTooHigh: 'request-invalid',
      })
    },
    async releaseRequest(requestId) {
      const state = await lockedRequest(acts, requestId)
      await checkProviderOrOperator(acts, state.provider)
      const side = await providerAccountsOf(acts, state.provider)
      const accounts = { sender: payer, ...side, request: await at.request(keyBytes(requestId)) }
      return acts.send('releaseRequest', [build('releaseRequest', { data: {}, accounts })])
    },
  }
}

/** Returns a locked request; fails with `request-not-locked` otherwise. */
export async function lockedRequest({ reader }: Instructions, requestId: Hash) {
  const state = await reader.request(requestId)
  check(state?.status === 'locked', 'request-not-locked', { requestId })
  return state as RequestState & { readonly provider: Hex.Hex }
}

function requestCloseWriter(
  acts: Instructions,
): Pick<LedgerWriter, 'claimRequest' | 'cancelRequest' | 'refundRequest'> {
  const { market, reader, account, payer, build, balance, createMissingAccounts } = acts
  const { at } = market

  async function end(requestId: Hash, doing: string) {
    const state = await reader.request(requestId)
    check(state?.status === 'open', 'request-not-open', { requestId })
    const { client, asset } = state.terms
    const request = await at.request(keyBytes(requestId))
    const accounts = { sender: payer, request, clientBalance: await balance(client, asset) }
    return acts.send(doing, [build('endRequest', { data: {}, accounts })])
  }

  return {
    async claimRequest(options) {
      const { voucher, signature } = options
      const { terms, provider } = await lockedRequest(acts, voucher.sessionId)
      const { client, asset, signer, costMax: cap } = terms
      const address = at.request(keyBytes(voucher.sessionId))
      const record = await market.read('request', address)
      check(record, 'request-not-locked', { requestId: voucher.sessionId })
      check(terms.answer === undefined, 'answer-mode-mismatch', { requestId: voucher.sessionId })
      if (voucher.total > cap) throw new Voucher.VoucherOverCapError({ cap, total: voucher.total })
      const digest = Voucher.hash(voucher, market.domain)
      const proof = signatureProof(acts, { account: signer, digest, signature })
      check(proof, 'signature-invalid', { account: signer })
      const royalties = royaltiesOf(record)
      const feeSink = Hex.from(record.feeSink)
      const trade = { client, provider, asset, royalties, feeSink }
      const payees = await payeesOf(acts, trade)
      const { proofs, totalMin, ...agreed } = await claimConsentOf(acts, options, provider)
      const accounts = {
        sender: payer,
        request: await address,
        config: await at.config(),
        ...(await providerAccountsOf(acts, provider)),
        ...payees,
      }
      const own = voucherErrorMap(voucher, { cap, total: 0n, count: 0n })
      const act = build('claimRequest', {
        data: { ...voucherData(voucher, { ...agreed, proof: 0 }), totalMin },
        accounts,
      })
      return acts.send('claimRequest', [proof, ...proofs, act], own)
    },
    async cancelRequest(requestId) {
      const state = await reader.request(requestId)
      const client = state?.terms.client
      check(client === undefined || client === account, 'account-mismatch', { account, requestId })
      return end(requestId, 'cancelRequest')
    },
    async refundRequest(requestId) {
      const state = await reader.request(requestId)
      if (state?.status !== 'locked' || !state.provider) return end(requestId, 'refundRequest')
      const { client, asset } = state.terms
      const accounts = {
        request: await at.request(keyBytes(requestId)),
        ...(await providerAccountsOf(acts, state.provider)),
        clientBalance: await balance(client, asset),
        rewardBalance: await balance(account, NATIVE),
      }
      const open = await createMissingAccounts({ balances: [{ account, asset: NATIVE }] })
      const act = build('refundRequest', { data: {}, accounts })
      return acts.send('refundRequest', [...open, act])
    },
  }
}

function feedbackWriter(acts: Instructions): Pick<LedgerWriter, 'flag' | 'rate'> {
  const { market, reader, account, payer, build } = acts
  const { at } = market

  /**
   * Returns the accounts of a feedback. Refuses a subject that is open or unpaid, or that has
   * another provider or another client.
   */
  async function accountsOf(subject: Hash, provider: Hex.Hex) {
    const session = await reader.session(subject)
    const request = session ? undefined : await reader.request(subject)
    const parties = session
      ? { ...session.authorization, paid: session.status === 'closed' ? session.settled : 0n }
      : { ...request?.terms, provider: request?.provider, paid: request?.paid ?? 0n }
    const { client, paid } = parties
    const isPaid = client !== undefined && paid > 0n && parties.provider === provider
    check(isPaid, 'subject-not-settled', { subject, provider })
    check(client === account, 'account-mismatch', { account, client })
    const address = session ? at.session(keyBytes(subject)) : at.request(keyBytes(subject))
    return { client: payer, subject: await address }
  }

  return {
    async flag({ subject, provider, reason }) {
      const accounts = await accountsOf(subject, provider)
      const words = new Uint8Array(32)
      words.set(new TextEncoder().encode(flagReasons.find((one) => one === reason) ?? 'other'))
      const act = build('flag', { data: { reason: words }, accounts })
      return acts.send('flag', [act])
    },
    async rate({ subject, provider, score }) {
      const isScore = Number.isInteger(score) && score >= 1 && score <= 5
      check(isScore, 'rating-invalid', { score })
      const accounts = await accountsOf(subject, provider)
      const act = build('rate', { data: { stars: score }, accounts })
      return acts.send('rate', [act])
    },
  }
}
