import { zeroAddress } from 'viem'
import { CHALLENGE_SECONDS, type DatasetLedger } from '../datasets.ts'
import { callsOf, numberIn, transactionOf } from './calls.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import { createFees } from './fees.ts'

/** In the order of the contract's enumeration, after `None`. */
export const datasetStatuses = [
  'proposed',
  'accepted',
  'challenged',
  'rejected',
  'undecided',
] as const

/** Datasets before a jury, through one account. */
export function createDatasets(options: AuditsOptions): DatasetLedger {
  const { market, sender, reader, allowances } = options
  const { datasets, juries } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const fees = createFees(options)
  const challenge = callsOf(sender, numberIn(datasets.abi, ['DatasetChallenged'], 'caseId'))
  const asset = zeroAddress
  return {
    async dataset(dataset) {
      const reading = { ...datasets, functionName: 'datasetOf', args: [dataset] } as const
      const seen = await ask('read a dataset', () => client.readContract(reading))
      const status = datasetStatuses[seen.state - 1]
      if (!status) return undefined
      const { bond, caseId, wasAccepted } = seen
      const isUsable = status === 'accepted' || (status === 'challenged' && wasAccepted)
      const acceptableAtSeconds = BigInt(seen.proposedAtSeconds) + CHALLENGE_SECONDS
      const proposer = accountOf(seen.proposer)
      const record = { dataset, status, isUsable, proposer, bond, acceptableAtSeconds }
      return { ...record, ...(caseId > 0n && { caseId }) }
    },
    async proposeDataset({ dataset, cid, license }) {
      const { caseBond: amount } = await reader.parameters()
      const spender = accountOf(datasets.address)
      return allowances.spend({ spender, asset, amount }, () =>
        call(datasets, 'propose', [dataset, cid, license]),
      )
    },
    acceptDataset: (dataset) => call(datasets, 'accept', [dataset]),
    async challengeDataset({ dataset, evidence }) {
      const amount = await fees.deposit()
      const spender = accountOf(juries.address)
      return allowances.spend({ spender, asset, amount }, () =>
        challenge(datasets, 'challenge', [dataset, evidence]),
      )
    },
    concludeDataset: (dataset) => call(datasets, 'conclude', [dataset]),
  }
}
