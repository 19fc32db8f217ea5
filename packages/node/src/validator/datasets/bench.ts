import type { AuditLedger } from '@ostrom/ledger'
import { Cbor, Hex, type Log, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import type { Bench } from '../court/juror.ts'
import { createShelf, put } from '../shelf.ts'
import type { DatasetJudge, ProposedDataset } from './judge.ts'

export type DatasetBenchOptions = {
  readonly audits: AuditLedger
  readonly judge: DatasetJudge | undefined
  readonly state: State
  readonly log: Log
  readonly signal: AbortSignal
}

const proposedShape: Shape.Shape<ProposedDataset> = Shape.object({
  dataset: Shape.hash,
  cid: Shape.text(128),
  license: Shape.text(128),
})

const KNOWN = 'validator/dataset/'

/** Judges challenged datasets, and has the chain do what was ruled: docs/spec/datasets.md. */
export function createDatasetBench(options: DatasetBenchOptions): Bench<'dataset'> {
  const { audits, state, log, signal } = options
  const { read } = createShelf(state)
  return {
    async hear(event) {
      if (event.kind === 'dataset-proposed') {
        const { dataset, cid, license } = event
        const proposed: ProposedDataset = { dataset, cid, license }
        await state.commit([put(KNOWN + dataset, proposed)])
      }
      if (event.kind !== 'dataset-challenged') return undefined
      const { caseId, challenger: opener } = event
      const known = await read(KNOWN + event.dataset, proposedShape)
      return known && { caseId, opener, matter: { kind: 'dataset', ...known } }
    },
    async judge({ docket: { caseId } }, { kind: _, ...proposed }) {
      const found = await options.judge?.judge(proposed, signal)
      if (!found) return undefined
      const { verdict, reason } = found
      log('dataset-judged', { dataset: proposed.dataset, case: caseId, verdict, reason })
      return verdict && { verdict, evidence: Hex.sha256Hex(Cbor.encode(reason)) }
    },
    async conclude(caseId, { dataset }) {
      const standing = await audits.dataset(dataset)
      if (standing?.status !== 'challenged' || standing.caseId !== caseId) return
      await audits.concludeDataset(dataset)
      log('dataset-concluded', { dataset, case: caseId })
    },
  }
}
