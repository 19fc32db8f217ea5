import { DatasetCheck } from '@ostrom/datasets'
import type { JurorVerdict } from '@ostrom/ledger'
import { Dataset, type Hash, Hex, Manifest } from '@ostrom/protocol'
import { type ContentSource, isStorageFault, type Storage } from '@ostrom/storage'
import type { JudgementTimes } from '../court/fetch-deadline.ts'
import { DATASET_BYTES_MAX } from '../limits.ts'
import { countRecords } from './count-records.ts'

/** A dataset as proposed on chain. */
export type ProposedDataset = {
  /** SHA-256 of its manifest. */
  readonly dataset: Hash
  /** CID of its data. */
  readonly cid: string
  /** SPDX identifier. */
  readonly license: string
}

/** A verdict with a reason code, which never quotes the dataset. */
export type DatasetJudgement = {
  /**
   * `major`: the dataset differs from its declaration, or is too large to be judged. `minor`: the
   * dataset cannot be fetched.
   */
  readonly verdict: JurorVerdict
  readonly reason: string
}

/** Judges a dataset for a juror. */
export type DatasetJudge = {
  /**
   * Throws if the juror's own content store fails, because this proves nothing about the dataset.
   */
  judge(dataset: ProposedDataset, times: JudgementTimes): Promise<DatasetJudgement>
}

export type DatasetJudgeOptions = {
  readonly storage: Storage
  /** Sources of manifests and data. */
  readonly sources: readonly ContentSource[]
  /** Texts of evaluation sets, which no dataset may contain; the same for all jurors. */
  readonly evaluationTexts?: readonly string[]
}

const majorFault = (reason: string): DatasetJudgement => ({ verdict: 'major', reason })
const minorFault = (reason: string): DatasetJudgement => ({ verdict: 'minor', reason })

/**
 * Creates a judge that checks license, manifest, hash, size and number of records, then the
 * contents by `DatasetCheck`. The proposer bears the burden of proof: contents that cannot be
 * fetched, or are above `DATASET_BYTES_MAX`, count as faulty. The judge does not decide whether
 * records are true. See docs/spec/datasets.md, sections 3 and 4.
 */
export function createDatasetJudge({
  storage,
  sources,
  evaluationTexts = [],
}: DatasetJudgeOptions): DatasetJudge {
  /** Returns true once the whole content is local and verified against its CID. */
  const bring = async (cid: string, { signal, late }: JudgementTimes): Promise<boolean> => {
    if (await storage.has(cid)) return true
    try {
      await storage.fetch({ cid }, { sources, signal: AbortSignal.any([signal, late]) })
      return true
    } catch (error) {
      signal.throwIfAborted()
      if (isStorageFault(error)) throw error
      return false
    }
  }

  return {
    async judge({ dataset, cid, license }, times) {
      const { signal } = times
      if (!Dataset.openLicenses.includes(license)) return majorFault('license-not-open')
      const datasetCid = Manifest.cidOf(dataset)
      if (!(await bring(datasetCid, times))) return minorFault('manifest-not-found')
      const manifest = await readManifest(storage, datasetCid)
      if (!manifest) return majorFault('manifest-malformed')
      const { data } = manifest
      if (manifest.license.spdx !== license) return majorFault('license-differs')
      if (data.cid !== cid) return majorFault('cid-differs')
      if (data.bytes > DATASET_BYTES_MAX) return majorFault('too-large')
      if (!(await bring(cid, times))) return minorFault('data-not-found')
      const content = await storage.stat(cid)
      if (content?.kind !== 'file') return majorFault('not-a-file')
      if (content.sha256 !== data.sha256) return majorFault('hash-differs')
      if (content.bytes !== data.bytes) return majorFault('size-differs')
      const counted = await countRecords(storage.read(cid, { signal }))
      if (counted.kind === 'fault') return majorFault(counted.fault)
      if (counted.count !== manifest.records) return majorFault('count-differs')
      const result = await DatasetCheck.run(storage.read(cid, { signal }), {
        records: Number(counted.count),
        evaluationTexts,
      })
      if (result.kind === 'fault') return majorFault(result.fault)
      const [fault] = result.report.faults
      return fault ? majorFault(fault) : { verdict: 'no', reason: 'as-declared' }
    },
  }
}

async function readManifest(storage: Storage, cid: string): Promise<Dataset.Dataset | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of storage.read(cid)) {
    parts.push(part.slice())
    length += part.length
    if (length > Dataset.DATASET_MANIFEST_BYTES_MAX) return undefined
  }
  try {
    return Dataset.decode(Hex.concat(...parts))
  } catch {
    return undefined
  }
}
