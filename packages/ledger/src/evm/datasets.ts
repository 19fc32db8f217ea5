import { zeroAddress } from 'viem'
import type { DatasetLedger, DatasetRecord } from '../datasets.ts'
import type { LedgerFact } from '../events.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import type { Event } from './event.ts'
import { callsOf, transactionOf } from './calls.ts'

/** In the order of the contract's enumeration, after `None`. */
const statuses = ['proposed', 'accepted', 'challenged', 'rejected', 'undecided'] as const

/** Datasets before a jury, through one account. */
export function createDatasets({ market, sender }: AuditsOptions): DatasetLedger {
  const { datasets } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  return {
    async dataset(dataset) {
      const reading = { ...datasets, functionName: 'datasetOf', args: [dataset] } as const
      const seen = await ask('read a dataset', () => client.readContract(reading))
      const status = statuses[seen.state - 1]
      if (!status) return undefined
      const { bond, bondFreeAtSeconds, caseId } = seen
      const challenger = accountOf(seen.challenger)
      const record: DatasetRecord = {
        ...{ dataset, status, proposer: accountOf(seen.proposer), bond, bondFreeAtSeconds, caseId },
        ...(challenger === zeroAddress ? {} : { challenger }),
      }
      return record
    },
    proposeDataset: ({ dataset, cid, license }) =>
      call(datasets, 'propose', [dataset, cid, license]),
    challengeDataset: (dataset) => call(datasets, 'challenge', [dataset]),
    concludeDataset: (dataset) => call(datasets, 'conclude', [dataset]),
    releaseDatasetBond: (dataset) => call(datasets, 'releaseBond', [dataset]),
  }
}

/** What a log of the datasets' contract means. */
export function datasetFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'DatasetProposed': {
      const { dataset, caseId, cid, license } = event.args
      const proposer = accountOf(event.args.proposer)
      return { kind: 'dataset-proposed', dataset, proposer, caseId, cid, license }
    }
    case 'DatasetChallenged': {
      const { dataset, challenger, caseId } = event.args
      return { kind: 'dataset-challenged', dataset, challenger: accountOf(challenger), caseId }
    }
    case 'DatasetConcluded': {
      const { dataset, caseId, state } = event.args
      const status = statuses[state - 1]
      if (status !== 'accepted' && status !== 'rejected' && status !== 'undecided') return undefined
      return { kind: 'dataset-concluded', dataset, caseId, status }
    }
    default:
      return undefined
  }
}
