import type { JurorVerdict } from '@ostrom/ledger'
import { Dataset, type Hash, Hex, Manifest } from '@ostrom/protocol'
import type { ContentSource, Storage } from '@ostrom/storage'
import { DATASET_BYTES_MAX } from '../limits.ts'
import { countRecords } from './count-records.ts'

/** A dataset as it stands on chain. */
export type ProposedDataset = {
  /** SHA-256 of its manifest. */
  readonly dataset: Hash
  /** CID of its data. */
  readonly cid: string
  /** SPDX identifier. */
  readonly license: string
}

/** What a judge says, and in one word why: never words of the dataset itself. */
export type DatasetJudgement = {
  /**
   * `major`: it is not what it is said to be. `minor`: it cannot be fetched. Absent where the judge
   * cannot tell: then its juror keeps silent.
   */
  readonly verdict?: JurorVerdict
  readonly reason: string
}

/** Looks at a dataset for a juror. */
export type DatasetJudge = {
  judge(dataset: ProposedDataset, signal: AbortSignal): Promise<DatasetJudgement>
}

export type ByteJudgeOptions = {
  readonly storage: Storage
  /** Where manifests and data are fetched from. */
  readonly sources: readonly ContentSource[]
}

const majorFault = (reason: string): DatasetJudgement => ({ verdict: 'major', reason })
const minorFault = (reason: string): DatasetJudgement => ({ verdict: 'minor', reason })

/**
 * A judge of what can be checked of bytes: license, manifest, hash, size, number of records. It
 * says nothing of what the records mean, and cannot tell of a dataset that is too large for it.
 */
export function createByteJudge({ storage, sources }: ByteJudgeOptions): DatasetJudge {
  /** True where the content is here now, whole and checked against its CID. */
  const bring = async (cid: string, signal: AbortSignal): Promise<boolean> => {
    try {
      if (!(await storage.has(cid))) await storage.fetch({ cid }, { sources, signal })
      return true
    } catch {
      signal.throwIfAborted()
      return false
    }
  }

  return {
    async judge({ dataset, cid, license }, signal) {
      if (!Dataset.openLicenses.includes(license)) return majorFault('license-not-open')
      const place = Manifest.cidOf(dataset)
      if (!(await bring(place, signal))) return minorFault('manifest-not-found')
      const manifest = await readManifest(storage, place)
      if (!manifest) return majorFault('manifest-malformed')
      const { data } = manifest
      if (manifest.license.spdx !== license) return majorFault('license-differs')
      if (data.cid !== cid) return majorFault('cid-differs')
      if (data.bytes > DATASET_BYTES_MAX) return { reason: 'too-large' }
      if (!(await bring(cid, signal))) return minorFault('data-not-found')
      const content = await storage.stat(cid)
      if (content?.kind !== 'file') return majorFault('not-a-file')
      if (content.sha256 !== data.sha256) return majorFault('hash-differs')
      if (content.bytes !== data.bytes) return majorFault('size-differs')
      const counted = await countRecords(storage.read(cid, { signal }))
      if (counted.kind === 'fault') return majorFault(counted.fault)
      if (counted.count !== manifest.records) return majorFault('count-differs')
      return { verdict: 'no', reason: 'as-declared' }
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
