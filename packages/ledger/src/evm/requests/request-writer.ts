import { BaseError, Hex, Offer, Request } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import { check, LedgerError } from '../../errors.ts'
import type { LedgerWriter } from '../../ledger.ts'
import type { SendCall } from '../chain/calls.ts'
import { accountOf, encodeDetails, encodeProviderEndpoint, termsStruct } from '../chain/encode.ts'
import type { EvmWriterOptions } from '../writer-options.ts'
import { checkOnchainTerms, onchainRequestWriter } from './onchain-request-writer.ts'

type RequestWriteMethods =
  | 'openRequest'
  | 'lockRequest'
  | 'claimRequest'
  | 'releaseRequest'
  | 'cancelRequest'
  | 'refundRequest'

/** Maximum bytes of a prompt inside a transaction. */
const INPUT_BYTES_MAX = 4_096

/** `CAP_MAX` and `DEADLINE_MAX` of `Requests`. */
const COST_MAX = (1n << 96n) - 1n
const DEADLINE_MAX_SECONDS = 7n * 86_400n

/** Returns the writes of requests for a sender. */
export function requestWriter(
  options: EvmWriterOptions,
  call: SendCall,
): Pick<LedgerWriter, RequestWriteMethods> {
  const { market, reader, sender, allowances, histories, domain } = options
  const { requests } = market.contracts
  const { Court: court } = market.deployment.contracts
  const spender = accountOf(requests.address)
  const onchain = onchainRequestWriter(options, call)

  return {
    async openRequest({ terms, input = new Uint8Array() }) {
      await checkRequestTerms(options, { terms, input })
      if (terms.answer === 'chain') return onchain.open({ terms, input })
      const { asset, costMax: amount } = terms
      const args = [
        termsStruct(terms),
        encodeDetails(terms, { input: Hex.from(input), court }),
      ] as const
      return allowances.spend({ spender, asset, amount }, () => call(requests, 'open', args))
    },
    async lockRequest({ requestId, offer, addresses, sealKey, bondMax }) {
      const request = await reader.request(requestId)
      const status = request?.status ?? 'none'
      const isOpen = status === 'open' || status === 'answered'
      check(request && isOpen, 'request-not-open', { request: requestId, status })
      if (request.terms.answer === 'chain') return onchain.lock({ requestId, offer, bondMax })
      const terms = await histories.openedRequest(requestId)
      check(terms, 'chain-history-missing', { request: requestId })
      const offerHash = Offer.hash(offer, domain)
      const reach = encodeProviderEndpoint({ addresses, sealKey })
      const args = [termsStruct(request.terms), terms.details, offerHash, reach] as const
      const lock = () => call(requests, 'lock', args)
      // An operator cannot approve the bond; the provider must have approved it.
      if (offer.provider !== sender.account) return lock()
      const { lockBond: amount } = await reader.parameters()
      return allowances.spend({ spender, asset: zeroAddress, amount }, lock)
    },
    async claimRequest({ voucher, signature, consent }) {
      const { sessionId: request } = voucher
      const { totalMin = 0n, signature: agreed = '0x' } = consent ?? {}
      try {
        return await call(requests, 'claim', [voucher, signature, totalMin, agreed])
      } catch (error) {
        const isUnlocked = BaseError.is(error) && error.code === 'request-not-locked'
        if (!isUnlocked || !(await onchain.knows(request))) throw error
        throw new LedgerError('answer-mode-mismatch', { request }, error)
      }
    },
    releaseRequest: async (requestId) =>
      (await onchain.knows(requestId))
        ? onchain.release(requestId)
        : call(requests, 'release', [requestId]),
    async cancelRequest(requestId) {
      const request = await reader.request(requestId)
      const status = request?.status ?? 'none'
      check(request && status === 'open', 'request-not-open', { request: requestId, status })
      // After the deadline the chain lets any account end the request; `refundRequest` does that.
      const { client: owner } = request.terms
      const { account } = sender
      check(account === owner, 'account-mismatch', { sender: account, needed: owner })
      if (request.terms.answer === 'chain') return onchain.cancel(requestId)
      return call(requests, 'cancel', [requestId])
    },
    async refundRequest(requestId) {
      const request = await reader.request(requestId)
      const isOnchain = request?.terms.answer === 'chain'
      if (request?.status === 'locked' || request?.status === 'answered') {
        return isOnchain ? onchain.refund(requestId) : call(requests, 'refund', [requestId])
      }
      const status = request?.status ?? 'none'
      check(request && status === 'open', 'request-not-open', { request: requestId, status })
      // The contract lets the client cancel before the deadline. This function refuses it, because
      // the port defines a refund only after the deadline.
      const dueAt = request.terms.deadlineSeconds + 1n
      const nowSeconds = await reader.nowSeconds()
      check(nowSeconds >= dueAt, 'refund-too-early', { dueAt, nowSeconds })
      return isOnchain ? onchain.cancel(requestId) : call(requests, 'cancel', [requestId])
    },
  }
}

type OpenRequestTerms = Parameters<LedgerWriter['openRequest']>[0]['terms']

/** Refuses terms that the account may not open or no provider could lock, before they cost gas. */
async function checkRequestTerms(
  { market, reader, sender }: EvmWriterOptions,
  { terms, input }: { terms: OpenRequestTerms; input: Uint8Array },
): Promise<void> {
  const { models } = market.contracts
  const { client, ask } = market.connection
  const { client: owner, costMax, asset, deadlineSeconds, modelVersion, answer } = terms
  const { account } = sender
  check(account === owner, 'account-mismatch', { sender: account, needed: owner })
  check(costMax > 0n && costMax <= COST_MAX, 'amount-invalid', { costMax, max: COST_MAX })
  await reader.offerTerms(asset)
  const nowSeconds = await reader.nowSeconds()
  check(deadlineSeconds >= nowSeconds, 'request-expired', { deadlineSeconds, nowSeconds })
  const near = deadlineSeconds <= nowSeconds + DEADLINE_MAX_SECONDS
  const max = DEADLINE_MAX_SECONDS
  check(near, 'deadline-too-far', { deadlineSeconds, nowSeconds, max })
  const { length: inputBytes } = input
  check(inputBytes <= INPUT_BYTES_MAX, 'request-invalid', { inputBytes, max: INPUT_BYTES_MAX })
  check(Request.isCourtClear(terms.filter), 'request-invalid', { filter: 'names no court' })
  if (answer === 'chain') checkOnchainTerms(terms, input)
  else check(terms.onchain === undefined, 'request-invalid', { onchain: true, answer: 'channel' })
  const args = [modelVersion, account] as const
  await ask('read whether a version is served', () =>
    client.readContract({ ...models, functionName: 'requireUsable', args }),
  )
}
