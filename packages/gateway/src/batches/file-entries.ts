import type { Clock } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import type { SecretSeal } from '../stored-responses/sealing.ts'
import { FILE_AGE_MAX_MS } from './limits.ts'

/** Purpose of a file: input of batches, or their output. */
export type FilePurpose = 'batch' | 'batch_output'

/** A file of a key. */
export type FileEntry = {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly createdAtMs: number
  readonly purpose: FilePurpose
  /** Where the state stores the batch's results, for an output file. */
  readonly results?: string
}

/**
 * Record of a file, on disk beside the file's contents; the name is sealed, because the client
 * chose it.
 */
type FileRecord = Omit<FileEntry, 'name' | 'id'> & { readonly sealedName: string }

/** Whether the 30 days of a file are over, after which only a running batch can read it. */
export const isOld = ({ createdAtMs }: Pick<FileEntry, 'createdAtMs'>, nowMs: number): boolean =>
  nowMs - createdAtMs > FILE_AGE_MAX_MS

const filePattern = /^file-[0-9a-f]{24}$/

/** The records of one key's files in a state; the records have the file names in sealed form. */
export function createFileEntries(options: {
  readonly state: StateStore
  readonly root: string
  readonly seal: SecretSeal
  readonly clock: Clock
}) {
  const { state, root, seal, clock } = options
  const entryKey = (id: string) => `${root}entry/${id}`
  const entryOf = (id: string, record: FileRecord): FileEntry | undefined => {
    const { sealedName, ...rest } = record
    const name = seal.open(Buffer.from(sealedName, 'base64'), `${id} name`)
    return name && { id, name: new TextDecoder('utf-8', { ignoreBOM: true }).decode(name), ...rest }
  }
  const putEntry = ({ id, name, ...rest }: FileEntry): StateChange => {
    const sealed = seal.seal(new TextEncoder().encode(name), `${id} name`)
    const record: FileRecord = { ...rest, sealedName: Buffer.from(sealed).toString('base64') }
    return { kind: 'put', key: entryKey(id), value: encodeJson(record) }
  }
  async function find(id: string): Promise<FileEntry | undefined> {
    const stored = filePattern.test(id) ? await state.get(entryKey(id)) : undefined
    return stored && entryOf(id, decodeJson(stored) as FileRecord)
  }

  /** Returns all files whose 30 days are not over, newest first. */
  async function list(): Promise<readonly FileEntry[]> {
    const found: FileEntry[] = []
    for await (const { key, value } of listAll(state, entryKey(''))) {
      const entry = entryOf(key.slice(entryKey('').length), decodeJson(value) as FileRecord)
      if (entry && !isOld(entry, clock.nowMs())) found.push(entry)
    }
    return found.sort((a, b) => b.createdAtMs - a.createdAtMs)
  }

  return { putEntry, find, list }
}
