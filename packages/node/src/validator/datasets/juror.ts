import type { LedgerEvent } from '@ostrom/ledger'
import { BaseError, Cbor, Hex, type Log, Shape } from '@ostrom/protocol'
import { type Change, listAll } from '@ostrom/state'
import { attend, type BallotOptions, type Judgement } from './ballots.ts'
import type { DatasetJudge, ProposedDataset } from './judge.ts'

export type DatasetJurorOptions = BallotOptions & {
  readonly judge: DatasetJudge
  readonly log: Log
  readonly signal: AbortSignal
}

/** Sits on juries about datasets, and brings their cases to an end: docs/spec/datasets.md. */
export type DatasetJuror = {
  /** Takes note of what is proposed and challenged; maybe more than once. */
  hear(event: LedgerEvent): Promise<void>
  /** Does whatever is due. */
  step(): Promise<void>
}

const proposedShape: Shape.Shape<ProposedDataset> = Shape.object({
  dataset: Shape.hash,
  cid: Shape.text(128),
  license: Shape.text(128),
})

const KNOWN = 'validator/dataset/'
const DOCKETS = 'validator/dataset-docket/'

export function createDatasetJuror(options: DatasetJurorOptions): DatasetJuror {
  const { audits, state, log } = options

  const judge = async (proposed: ProposedDataset, caseId: bigint): Promise<Judgement> => {
    const { verdict, reason } = await options.judge.judge(proposed, options.signal)
    log('dataset-judged', { dataset: proposed.dataset, caseId, verdict, reason })
    return { verdict, scoreHash: Hex.sha256Hex(Cbor.encode(reason)) }
  }

  const work = async (key: string, dataset: ProposedDataset): Promise<void> => {
    const known = await audits.dataset(dataset.dataset)
    const open = known?.status === 'proposed' || known?.status === 'challenged'
    const trial = open ? await audits.juryCase(known.caseId) : undefined
    if (!trial) return await state.commit([{ kind: 'delete', key }])
    if (trial.status === 'decided') return void (await audits.concludeDataset(dataset.dataset))
    await attend(options, trial, () => judge(dataset, trial.id))
  }

  return {
    async hear(event) {
      if (event.kind === 'dataset-proposed') {
        const { dataset, cid, license } = event
        const value = Cbor.encode({ dataset, cid, license })
        await state.commit([put(KNOWN + dataset, value), put(DOCKETS + dataset, value)])
      } else if (event.kind === 'dataset-challenged') {
        const value = await state.get(KNOWN + event.dataset)
        if (value) await state.commit([put(DOCKETS + event.dataset, value)])
      }
    },
    async step() {
      for await (const { key, value } of listAll(state, DOCKETS)) {
        const dataset = Cbor.decode(value, proposedShape, 'dataset')
        await work(key, dataset).catch((error) => {
          // Somebody else was faster, or the chain is away: the next step sees what is left to do.
          const code = BaseError.is(error) ? error.code : 'unknown'
          log('dataset-step-failed', { dataset: dataset.dataset, code })
        })
      }
    },
  }
}

const put = (key: string, value: Uint8Array): Change => ({ kind: 'put', key, value })
