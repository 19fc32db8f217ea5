import type { DatasetLedger } from '@ostrom/ledger'
import { Cbor, type Clock, Hex, type Log, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { withFetchDeadline } from '../court/fetch-deadline.ts'
import type { CaseHandler } from '../court/juror.ts'
import { createRecordStore, putChange } from '../records/record-store.ts'
import type { DatasetJudge, ProposedDataset } from './dataset-judge.ts'

export type DatasetCaseOptions = {
  /** Undefined on chains without a dataset registry. */
  readonly datasets: Pick<DatasetLedger, 'dataset' | 'concludeDataset'> | undefined
  readonly judge: DatasetJudge | undefined
  readonly state: StateStore
  readonly clock: Pick<Clock, 'nowMs' | 'sleep'>
  readonly log: Log
  readonly signal: AbortSignal
}

const proposedDatasetSchema: Schema.Schema<ProposedDataset> = Schema.object({
  dataset: Schema.hash,
  cid: Schema.text(128),
  license: Schema.text(128),
})

const DATASETS = 'validator/dataset/'

/** Judges challenged datasets, and executes rulings about them on chain: docs/spec/datasets.md. */
export function createDatasetCaseHandler(options: DatasetCaseOptions): CaseHandler<'dataset'> {
  const { datasets, state, log, signal, clock } = options
  const { read } = createRecordStore(state)
  return {
    async onEvent(event) {
      if (event.kind === 'dataset-proposed') {
        const { dataset, cid, license } = event
        const proposed: ProposedDataset = { dataset, cid, license }
        await state.commit([putChange(DATASETS + dataset, proposed)])
      }
      if (event.kind !== 'dataset-disputed') return undefined
      const { caseId, challenger: opener } = event
      const proposal = await read(DATASETS + event.dataset, proposedDatasetSchema)
      return proposal && { caseId, opener, subject: { kind: 'dataset', ...proposal } }
    },
    async judge({ docket: { caseId }, untilMs }, { kind: _, ...proposed }) {
      const found = await withFetchDeadline(
        async (times) => await options.judge?.judge(proposed, times),
        { clock, untilMs, signal },
      )
      if (!found) return undefined
      const { verdict, reason } = found
      log('dataset-judged', { dataset: proposed.dataset, case: caseId, verdict, reason })
      return { verdict, evidence: Hex.sha256Hex(Cbor.encode(reason)) }
    },
    async conclude(caseId, { dataset }) {
      const record = await datasets?.dataset(dataset)
      if (record?.status !== 'disputed' || record.caseId !== caseId) return undefined
      await datasets?.concludeDataset(dataset)
      log('dataset-concluded', { dataset, case: caseId })
      return undefined
    },
  }
}
