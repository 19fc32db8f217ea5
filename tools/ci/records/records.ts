// Records of passed steps: `green.json`. A run believes a record only if it can derive from the
// history that nothing on which the step depends has changed since.

import type { GreenState } from '../plan/plan.ts'
import { type CiStep, commandOf, wholeTurn } from '../steps/step.ts'

/** Record of a step that passed in a run with `--record`. */
export type GreenRecord = {
  /** Hash of the commit whose files the step read. */
  readonly commit: string
  /** Command of the step in a whole run. The list of steps may have changed since the commit. */
  readonly command: string
  /** Day on which the step ran, as YYYY-MM-DD. */
  readonly date: string
  /** Number of passed tests; 1 for a step without tests. */
  readonly passed: number
  /** Processor seconds that the step took. */
  readonly seconds: number
}

/** All records, by the name of the step. */
export type GreenRecords = Readonly<Record<string, GreenRecord>>

/** Facts about the repository that `stateOfRecord` needs. */
export type RecordHistory = {
  /** Returns true if the commit exists and is an ancestor of the present commit, or is itself. */
  readonly isAncestor: (commit: string) => boolean
  /** Returns the hash of a step's inputs at a commit; `undefined` for the files on disk. */
  readonly inputsAt: (step: CiStep, commit: string | undefined) => string
}

/**
 * Returns whether a record stands for the present inputs of its step.
 *
 * The record must name an ancestor of this commit, and the command that the step has now. The
 * step's inputs at that commit, derived in the same way, must be the same as now. The record must
 * count a passed test. If no run ever passed, the record is found to be wrong when the step is
 * repeated.
 */
export function stateOfRecord(
  step: CiStep,
  record: unknown,
  { isAncestor, inputsAt }: RecordHistory,
): GreenState {
  const invalid = (reason: string): GreenState => ({ status: 'invalid', reason })
  if (record === undefined) return invalid('it has no record')
  if (!isRecord(record)) return invalid('its record in tools/ci/green.json has another form')
  const { commit, passed } = record
  const counted = step.countsTests ? passed > 0 : passed === 1
  if (!counted) return invalid(`its record counts ${passed} passed`)
  if (record.command !== commandOf(step, wholeTurn)) return invalid('its command has changed')
  const name = commit.slice(0, 9)
  if (!isAncestor(commit)) return invalid(`its record names ${name}, which is no ancestor`)
  if (inputsAt(step, commit) !== inputsAt(step, undefined))
    return invalid(`what it reads has changed since ${name}`)
  return { status: 'valid', commit }
}

function isRecord(value: unknown): value is GreenRecord {
  if (typeof value !== 'object' || value === null) return false
  const { commit, command, passed } = value as Partial<GreenRecord>
  const isCommit = typeof commit === 'string' && /^[0-9a-f]{40}$/.test(commit)
  return isCommit && typeof command === 'string' && Number.isSafeInteger(passed)
}

/**
 * Returns `known` with the records of a run, in the order of `steps`; other names are removed. A
 * step that failed in the run loses its record, because its inputs were not enough for a pass.
 */
export function mergeRecords(
  known: GreenRecords,
  { passed, failed }: { readonly passed: GreenRecords; readonly failed: readonly string[] },
  steps: readonly CiStep[],
): GreenRecords {
  const all = { ...known, ...passed }
  return Object.fromEntries(
    steps.flatMap(({ name, family }) => {
      const isNone = family === undefined || failed.includes(name)
      const record = isNone ? undefined : all[name]
      return record === undefined ? [] : [[name, record] as const]
    }),
  )
}
