import { StateClosedError, StateOverloadedError } from './errors.ts'
import { STATE_QUEUE_BYTES_MAX, STATE_QUEUE_COMMITS_MAX } from './limits.ts'
import { SortedRecords } from './sorted-records.ts'
import {
  assertKey,
  byteSize,
  checkList,
  copyChanges,
  type StateChange,
  type StateStore,
} from './state.ts'

/**
 * Data that survive a crash in the simulation. Give the same disk to the next `createStateMemory`
 * to restart the role on it.
 */
export type StateDisk = {
  /**
   * Kills the process that uses this disk: its state refuses every further call, and commits
   * that have not resolved are refused.
   *
   * @param options.power `true` cuts the power, so commits with `sync: false` are at risk too.
   * @param options.survivors Number of commits at risk, oldest first, that the crash leaves on the
   *   disk. Zero when omitted.
   * @returns The number of commits at risk: the largest useful value of `survivors`.
   */
  crash(options?: { readonly power?: boolean; readonly survivors?: number }): number
  /** Returns the number of commits that a crash of this kind could lose now. */
  atRisk(options?: { readonly power?: boolean }): number
}

type PendingCommit = {
  readonly changes: readonly StateChange[]
  readonly sync: boolean
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Inner state of a disk, hidden from its holders so that they cannot write around a commit. */
type DiskImage = {
  /** Records that a power cut leaves. */
  durable: Map<string, Uint8Array>
  /** Records that reads see: every commit that has resolved. */
  written: SortedRecords
  /** Commits in `written` but not in `durable`. */
  unsynced: (readonly StateChange[])[]
  queue: PendingCommit[]
  /** Bytes of keys and values in `queue`. */
  queueBytes: number
  /**
   * Increased by each opening and crash, so that a state that was opened before counts as closed.
   */
  generation: number
}

const diskImages = new WeakMap<StateDisk, DiskImage>()

function apply(
  records: Pick<SortedRecords, 'set' | 'delete'>,
  changes: readonly StateChange[],
): void {
  for (const change of changes) {
    if (change.kind === 'put') records.set(change.key, change.value)
    else records.delete(change.key)
  }
}

/** Creates an empty disk for the in-memory state. */
export function createStateDisk(): StateDisk {
  const platter: DiskImage = {
    durable: new Map(),
    written: new SortedRecords(),
    unsynced: [],
    queue: [],
    queueBytes: 0,
    generation: 0,
  }
  const disk: StateDisk = {
    atRisk: ({ power = false } = {}) =>
      platter.queue.length + (power ? platter.unsynced.length : 0),
    crash({ power = false, survivors = 0 } = {}) {
      const { queue, unsynced } = platter
      const atRisk = [...(power ? unsynced : []), ...queue.map((entry) => entry.changes)]
      const left = new Map(power ? platter.durable : platter.written.values)
      for (const changes of atRisk.slice(0, survivors)) apply(left, changes)
      platter.durable = power ? left : platter.durable
      platter.written = new SortedRecords(left)
      // After a killed process the operating system still holds the unsynced data.
      platter.unsynced = power ? [] : [...unsynced, ...atRisk.slice(0, survivors)]
      platter.queue = []
      platter.queueBytes = 0
      platter.generation += 1
      for (const entry of queue) entry.reject(new StateClosedError())
      return atRisk.length
    },
  }
  diskImages.set(disk, platter)
  return disk
}

/** Writes every waiting commit as one group. */
function flush(platter: DiskImage): void {
  const group = platter.queue
  platter.queue = []
  platter.queueBytes = 0
  for (const { changes, sync } of group) {
    apply(platter.written, changes)
    platter.unsynced.push(changes)
    if (!sync) continue
    for (const earlier of platter.unsynced) apply(platter.durable, earlier)
    platter.unsynced = []
  }
  for (const { resolve } of group) resolve()
}

/**
 * Creates a state held in memory, for tests and for the simulation.
 *
 * @param options.disk Disk that survives `disk.crash()`; a new one when omitted.
 * @param options.schedule Receives the function that writes the waiting commits, and decides when
 *   to call it, so that a simulation can crash before. `queueMicrotask` when omitted.
 */
export function createStateMemory(options: createStateMemory.Options = {}): StateStore {
  const { disk = createStateDisk(), schedule = queueMicrotask } = options
  const platter = diskImages.get(disk)
  if (!platter) throw new TypeError('disk was not made by createStateDisk')
  platter.generation += 1
  const generation = platter.generation
  let closed = false
  const live = (): DiskImage => {
    if (closed || platter.generation !== generation) throw new StateClosedError()
    return platter
  }
  const commit = async (changes: readonly StateChange[], sync: boolean): Promise<void> => {
    const { queue, queueBytes } = live()
    const copy = copyChanges(changes)
    const bytes = queueBytes + byteSize(copy)
    if (queue.length >= STATE_QUEUE_COMMITS_MAX || bytes > STATE_QUEUE_BYTES_MAX) {
      throw new StateOverloadedError({ commits: queue.length, bytes })
    }
    await new Promise<void>((resolve, reject) => {
      queue.push({ changes: copy, sync, resolve, reject })
      platter.queueBytes = bytes
      if (queue.length > 1) return
      schedule(() => {
        if (platter.generation === generation) flush(platter)
      })
    })
  }
  return {
    async get(key) {
      assertKey(key)
      return live().written.get(key)?.slice()
    },
    async list(prefix, listOptions = {}) {
      const { limit } = checkList(prefix, listOptions)
      const { after = '' } = listOptions
      const { written } = live()
      return written
        .list(prefix, after, limit)
        .map((key) => ({ key, value: written.get(key)!.slice() }))
    },
    commit: (changes, { sync = true } = {}) => commit(changes, sync),
    async close() {
      if (closed || platter.generation !== generation) return
      flush(platter)
      closed = true
    },
  }
}

export declare namespace createStateMemory {
  type Options = {
    readonly disk?: StateDisk
    readonly schedule?: (flush: () => void) => void
  }
}
