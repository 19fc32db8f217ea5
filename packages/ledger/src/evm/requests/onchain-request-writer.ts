import { type Hash, Hex, Offer, type Request } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import { check } from '../../errors.ts'
import { ANSWER_BYTES_MAX, onchainTermsDefault } from '../../requests/onchain-answers.ts'
import type { Transaction } from '../../transaction.ts'
import type { SendCall } from '../chain/calls.ts'
import { accountOf, encodeDetails, onchainTermsStruct } from '../chain/encode.ts'
import type { EvmWriterOptions } from '../writer-options.ts'

/** `CALLBACK_GAS_MAX` of `OnchainRequests`. */
const CALLBACK_GAS_MAX = 5_000_000

/** Writes to the contract of requests with on-chain answers. */
export type OnchainRequestWriter = {
  /** Returns true if the contract has a request of this id, in any state. */
  knows(requestId: Hash): Promise<boolean>
  open(options: { terms: Request.RequestTerms; input: Uint8Array }): Promise<Transaction>
  lock(options: {
    requestId: Hash
    offer: Offer.Offer
    bondMax?: bigint | undefined
  }): Promise<Transaction>
  release(requestId: Hash): Promise<Transaction>
  cancel(requestId: Hash): Promise<Transaction>
  refund(requestId: Hash): Promise<Transaction>
}

/**
 * Refuses terms of an on-chain answer that no provider could serve, before they cost gas.
 *
 * @throws {LedgerError} `request-invalid`.
 */
export function checkOnchainTerms(terms: Request.RequestTerms, input: Uint8Array): void {
  const { held, filter, onchain = onchainTermsDefault } = terms
  const { length: inputBytes } = input
  const { proof, verifier, callbackGas, answerBytesMax } = onchain
  check(inputBytes > 0 && !held, 'request-invalid', { answer: 'chain', inputBytes, held })
  const isTrusted = proof !== 'none' || filter.providers.length > 0
  check(isTrusted, 'request-invalid', { answer: 'chain', filter: 'names no provider' })
  const isPrivate = input[0] === 0
  check(proof !== 'audited' || !isPrivate, 'request-invalid', { proof, input: 'private' })
  const isVerified = (proof === 'required') === (verifier !== undefined)
  check(isVerified, 'request-invalid', { proof, verifier: verifier ?? 'none' })
  const isCallable = callbackGas >= 0 && callbackGas <= CALLBACK_GAS_MAX
  check(isCallable, 'request-invalid', { callbackGas, max: CALLBACK_GAS_MAX })
  const isShort = answerBytesMax > 0 && answerBytesMax <= ANSWER_BYTES_MAX
  check(isShort, 'request-invalid', { answerBytesMax, max: ANSWER_BYTES_MAX })
}

/** Returns the writes of on-chain requests for a sender. */
export function onchainRequestWriter(
  { market, sender, allowances, onchainHistory, domain }: EvmWriterOptions,
  call: SendCall,
): OnchainRequestWriter {
  const { onchainRequests } = market.contracts
  const { client, ask } = market.connection
  const { Court: court } = market.deployment.contracts
  const spender = accountOf(onchainRequests.address)
  return {
    async knows(requestId) {
      const args = [requestId] as const
      const seen = await ask('read a request', () =>
        client.readContract({ ...onchainRequests, functionName: 'requestOf', args }),
      )
      return seen.state !== 0
    },
    open({ terms, input }) {
      const { asset, costMax } = terms
      const { callbackFee } = terms.onchain ?? onchainTermsDefault
      const args = [
        onchainTermsStruct(terms),
        encodeDetails(terms, { input: Hex.from(input), court }),
      ] as const
      const send = () => call(onchainRequests, 'open', args)
      const isNative = asset === zeroAddress
      const fee = { spender, asset: zeroAddress, amount: callbackFee + (isNative ? costMax : 0n) }
      if (isNative) return allowances.spend(fee, send)
      const reward = { spender, asset, amount: costMax }
      if (callbackFee === 0n) return allowances.spend(reward, send)
      return allowances.spend(reward, () => allowances.spend(fee, send))
    },
    async lock({ requestId, offer, bondMax }) {
      const opened = await onchainHistory.opened(requestId)
      check(opened, 'chain-history-missing', { request: requestId })
      const meant = [opened.struct, opened.details, Offer.hash(offer, domain)] as const
      // Each answer that waits for endorsements doubles the bond of the next lock. If a further
      // answer is posted after this read, the contract refuses the lock, because the approved bond
      // is too low.
      const readBond = () =>
        client.readContract({ ...onchainRequests, functionName: 'bondFor', args: meant })
      const amount = bondMax ?? (await ask('read the bond of a lock', readBond))
      const lock = () => call(onchainRequests, 'lock', [...meant, amount])
      // An operator cannot approve the bond; the provider must have approved it.
      if (offer.provider !== sender.account) return lock()
      return allowances.spend({ spender, asset: zeroAddress, amount }, lock)
    },
    release: (requestId) => call(onchainRequests, 'release', [requestId]),
    cancel: (requestId) => call(onchainRequests, 'cancel', [requestId]),
    refund: (requestId) => call(onchainRequests, 'refund', [requestId]),
  }
}
