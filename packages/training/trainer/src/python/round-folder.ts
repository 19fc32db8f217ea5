import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  readSharedFile,
  removeSharedFolder,
  replaceSharedFile,
  writeSharedFile,
} from '@ostrom/processes'
import { type Hash, Hex } from '@ostrom/protocol'
import { Trace } from '@ostrom/training'
import { ROUND_RECORD_BYTES_MAX, STEP_FILE_BYTES_MAX } from '../limits.ts'
import type { StepFiles } from '../trainer.ts'

// The files of a saved round: `weights-N.safetensors` and `moments-N.safetensors` for each step,
// `rows.jsonl`, the records of the steps in `steps.jsonl`, and the hash of the input in
// `input.txt`. At the start of a round, `input.txt` is written after weights, moments and rows, so
// a round without it is incomplete. The worker writes to the same folder, so this code follows no
// links.

/** The saved round of one key. */
export type RoundFolder = {
  readonly path: string
  /** Records of the start and of each step up to the last one whose files are valid. */
  readonly steps: readonly Trace.StepRecord[]
  /** Saves the record of the next step, whose files are already written. */
  append(record: Trace.StepRecord): Promise<void>
}

/** Returns the paths of the files with the state and the moments after a step. */
export const stepPaths = (folder: string, step: number) => ({
  state: join(folder, `weights-${step}.safetensors`),
  moments: join(folder, `moments-${step}.safetensors`),
})

const folderOf = (work: string, key: Hash) => join(work, key.slice(2))

/** Reads a whole file as text; undefined if it cannot be read or is larger than `bytesMax`. */
async function readSmall(
  work: string,
  path: string,
  bytesMax: number,
): Promise<string | undefined> {
  try {
    return (await readSharedFile({ root: work, path }, { bytesMax })).toString('utf8')
  } catch {
    return undefined
  }
}

/**
 * Reads the files of a step; undefined if one is missing.
 *
 * @param options.work Folder that the worker writes to, which contains `folder`.
 */
export async function readStep(options: {
  readonly work: string
  readonly folder: string
  readonly step: number
}): Promise<StepFiles | undefined> {
  const { work: root, folder, step } = options
  const { state, moments } = stepPaths(folder, step)
  const read = (path: string) => readSharedFile({ root, path }, { bytesMax: STEP_FILE_BYTES_MAX })
  try {
    const [one, other] = await Promise.all([read(state), read(moments)])
    return { state: new Uint8Array(one), moments: new Uint8Array(other) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Reads the files of a step of a saved round; undefined if one is missing. */
export const readSavedStep = (work: string, key: Hash, step: number) =>
  readStep({ work, folder: folderOf(work, key), step })

/** Removes a saved round. */
export const removeRound = (work: string, key: Hash): Promise<void> =>
  removeSharedFolder({ root: work, path: folderOf(work, key) })

/** Writes tokenized rows into a file, one on each line, in their order. */
export const writeRows = (work: string, path: string, lines: readonly string[]): Promise<void> =>
  writeSharedFile({ root: work, path }, lines.map((line) => `${line}\n`).join(''))

function parseRecord(line: string): Trace.StepRecord | undefined {
  try {
    return Trace.stepRecordSchema(JSON.parse(line), 'step')
  } catch {
    // The last line can be incomplete, if the machine stopped.
    return undefined
  }
}

/**
 * Returns the records in `steps.jsonl`, from that of the round's start up to the first that is
 * incomplete or out of order.
 */
async function readRecords(work: string, folder: string): Promise<readonly Trace.StepRecord[]> {
  const path = join(folder, 'steps.jsonl')
  const text = (await readSmall(work, path, ROUND_RECORD_BYTES_MAX)) ?? ''
  const parsed = text.split('\n').map(parseRecord)
  const end = parsed.findIndex((record, at) => record?.step !== at)
  return parsed.slice(0, end < 0 ? parsed.length : end).filter((record) => record !== undefined)
}

/** Returns whether the files of a record exist and have its hashes. */
async function hasFiles(work: string, folder: string, record: Trace.StepRecord): Promise<boolean> {
  const files = await readStep({ work, folder, step: record.step })
  if (!files || Hex.sha256Hex(files.state) !== record.weights) return false
  // The hash of moments is not checked for step 0, the start of the round, which may have none.
  return record.step === 0 || Hex.sha256Hex(files.moments) === record.moments
}

/** Returns the records of a saved round up to the last one whose files are valid. */
async function soundRecords(work: string, folder: string): Promise<readonly Trace.StepRecord[]> {
  const records = await readRecords(work, folder)
  for (let count = records.length; count > 0; count -= 1) {
    const last = records[count - 1]
    if (last && (await hasFiles(work, folder, last))) return records.slice(0, count)
  }
  return []
}

const recordLine = (record: Trace.StepRecord) => `${JSON.stringify(record)}\n`

/**
 * Opens the folder of a round: continues with the saved steps of the same input, or removes them
 * and begins with the start of the round.
 *
 * @param options.input Hash of all inputs that determine the round's result.
 */
export async function openRound(options: {
  readonly work: string
  readonly key: Hash
  readonly input: Hash
  readonly start: StepFiles
  readonly record: Trace.StepRecord
  readonly rows: readonly string[]
}): Promise<RoundFolder> {
  const { work, key, input, start, record } = options
  const path = folderOf(work, key)
  const inputPath = join(path, 'input.txt')
  const stepsPath = join(path, 'steps.jsonl')
  const write = (file: string, content: string | Uint8Array) =>
    replaceSharedFile({ root: work, path: file }, content)
  const isSame = (await readSmall(work, inputPath, 256)) === input
  let steps = isSame ? await soundRecords(work, path) : []
  if (steps.length === 0) {
    await removeRound(work, key)
    await mkdir(path, { recursive: true })
    const first = stepPaths(path, 0)
    await write(first.state, start.state)
    await write(first.moments, start.moments)
    await writeRows(work, join(path, 'rows.jsonl'), options.rows)
    steps = [record]
    await write(inputPath, input)
  }
  await write(stepsPath, steps.map(recordLine).join(''))
  const records = { root: work, path: stepsPath }
  const append = (next: Trace.StepRecord) =>
    writeSharedFile(records, recordLine(next), { append: true })
  return { path, steps, append }
}
