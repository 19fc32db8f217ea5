import { certifiedAnswersAbi } from '@ostrom/contracts-evm'
import { BaseError, Hex, Price } from '@ostrom/protocol'
import { encodeFunctionData } from 'viem'
import { check } from '../../errors.ts'
import type { AnswerProofLedger } from '../../requests/onchain-answers.ts'
import type { SendCall } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { EventLookup } from '../chain/event-lookup.ts'
import { parseLog } from '../chain/log.ts'
import type { ContractOptions } from '../contract-options.ts'
import { toLedgerError } from '../errors/errors.ts'
import type { OnchainHistoryReader } from '../onchain-history.ts'

type AnswerProofOptions = ContractOptions & {
  readonly onchainHistory: OnchainHistoryReader
  readonly lookup: Pick<EventLookup, 'logsOf' | 'model' | 'governed'>
}

/** `true`, as a contract returns it. */
const ACCEPTED = `0x${'1'.padStart(64, '0')}`

/**
 * Creates the functions that post proven answers from a connection's account and read their
 * verifiers.
 */
export function createAnswerProofs(
  { market, onchainHistory, lookup }: AnswerProofOptions,
  call: SendCall,
): AnswerProofLedger {
  const { onchainRequests, proofRegistry } = market.contracts
  const { client, ask, chainId } = market.connection
  return {
    domain: { chainId: BigInt(chainId), requests: accountOf(onchainRequests.address) },
    verifiers: (version) =>
      ask('read the verifiers of a version', async () => {
        const args = [version] as const
        const reading = { ...proofRegistry, functionName: 'verifiersOf', args } as const
        const found = await client.readContract(reading)
        return found.map(({ verifier, keyHash }) => ({ verifier: accountOf(verifier), keyHash }))
      }),
    registerVerifier: ({ version, verifier, keyHash }) =>
      call(proofRegistry, 'register', [version, accountOf(verifier), keyHash]),
    async verificationGas({ verifier, version, requestId, payee, input, output, proof }) {
      const statement = {
        requestId,
        payee: accountOf(payee),
        modelVersion: version,
        input: Hex.from(input),
        output: Hex.from(output),
      }
      const args = [statement, Hex.from(proof)] as const
      const shown = { abi: certifiedAnswersAbi, functionName: 'verifyAnswer', args } as const
      // The call is simulated from the paying contract, because the proof is bound to that
      // contract.
      const account = onchainRequests.address
      const request = { account, to: accountOf(verifier), data: encodeFunctionData(shown) }
      try {
        const { data: verdict } = await client.call(request)
        return verdict === ACCEPTED ? Number(await client.estimateGas(request)) : undefined
      } catch (error) {
        const fault = toLedgerError(error, 'prove')
        if (BaseError.is(fault) && fault.code === 'chain-unreachable') throw fault
        return undefined
      }
    },
    async netReward({ version, reward: total }) {
      const [model, { feeBps }] = await Promise.all([lookup.model(version), lookup.governed()])
      check(model, 'model-unknown', { version })
      const royaltyBps = model.royalties.map(({ bps }) => bps)
      return Price.split({ previous: 0n, total, feeBps: Number(feeBps), royaltyBps }).net
    },
    async proofPayment(requestId) {
      const logs = await lookup.logsOf(onchainRequests.address, requestId)
      const events = logs.map((log) => ({ log, event: parseLog(log) }))
      const hash = events.find(({ event }) => event?.eventName === 'AnswerPaid')?.log
        .transactionHash
      if (!hash) return undefined
      const { gasUsed, effectiveGasPrice } = await ask('read a payment', () =>
        client.getTransactionReceipt({ hash }),
      )
      const called = events.find(({ event }) => event?.eventName === 'ClientCalled')?.event
      const outcome = called?.eventName === 'ClientCalled' && called.args.succeeded
      const callback = called === undefined ? 'none' : outcome ? 'succeeded' : 'failed'
      return { transaction: hash, gas: gasUsed, gasCost: gasUsed * effectiveGasPrice, callback }
    },
    async proveAnswer({ requestId, payee, output, proof, gasMax }) {
      const opened = await onchainHistory.opened(requestId)
      check(opened, 'request-not-open', { request: requestId, status: 'none' })
      const { struct, details } = opened
      const args = [struct, details, accountOf(payee), Hex.from(output), Hex.from(proof)] as const
      return call(onchainRequests, 'prove', args, 0n, gasMax)
    },
  }
}
