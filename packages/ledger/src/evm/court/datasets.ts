import { Hex } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import { DATASET_DISPUTE_SECONDS, type DatasetLedger } from '../../court/datasets.ts'
import { hashDatasetTerms } from '../../terms-hash.ts'
import { callsOf, idInReceipt, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'
import { createCourtFees } from './fees.ts'

/** Statuses in the order of the contract's enumeration, after `None`. */
export const datasetStatuses = [
  'proposed',
  'accepted',
  'disputed',
  'rejected',
  'undecided',
] as const

/**
 * Creates the functions of datasets, which juries judge if challenged, for a connection's account.
 */
export function createDatasets(options: ContractOptions): DatasetLedger {
  const { market, sender, reader, allowances } = options
  const { datasets, juries } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const fees = createCourtFees(options)
  const challenge = callsOf(sender, idInReceipt(datasets.abi, ['DatasetDisputed'], 'caseId'))
  const asset = zeroAddress
  return {
    async dataset(dataset) {
      const reading = { ...datasets, functionName: 'datasetOf', args: [dataset] } as const
      const seen = await ask('read a dataset', () => client.readContract(reading))
      const status = datasetStatuses[seen.state - 1]
      if (!status) return undefined
      const { bond, caseId, wasAccepted, textsHash } = seen
      const isUsable = status === 'accepted' || (status === 'disputed' && wasAccepted)
      const acceptableAtSeconds = BigInt(seen.proposedAtSeconds) + DATASET_DISPUTE_SECONDS
      const proposer = accountOf(seen.proposer)
      const termsHash = hashDatasetTerms({ proposer, bond, textsHash })
      const record = { dataset, status, isUsable, proposer, bond, termsHash }
      return { ...record, acceptableAtSeconds, ...(caseId > 0n && { caseId }) }
    },
    async proposeDataset({ manifest, cid, license }) {
      const { caseBond: amount } = await reader.parameters()
      const spender = accountOf(datasets.address)
      return allowances.spend({ spender, asset, amount }, () =>
        call(datasets, 'propose', [Hex.from(manifest), cid, license]),
      )
    },
    acceptDataset: (dataset) => call(datasets, 'accept', [dataset]),
    async disputeDataset({ dataset, termsHash, evidence }) {
      const amount = await fees.deposit()
      const spender = accountOf(juries.address)
      return allowances.spend({ spender, asset, amount }, () =>
        challenge(datasets, 'disputeDataset', [dataset, termsHash, evidence]),
      )
    },
    concludeDataset: (dataset) => call(datasets, 'conclude', [dataset]),
  }
}
