import { appendFile, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Hash, Hex } from '@ostrom/protocol'
import { Trace } from '@ostrom/training'
import { ROUND_RECORD_BYTES_MAX } from '../limits.ts'
import type { StepFiles } from '../trainer.ts'

// What is saved of a round: `weights-N.safetensors` and `moments-N.safetensors` for each step,
// `rows.jsonl`, the records of the steps in `steps.jsonl`, and the hash of the input in
// `input.txt`, which is written last.

/** The saved round of one key. */
export type RoundFolder = {
  readonly path: string
  /** Records of the start and of each step whose files are there. */
  readonly steps: readonly Trace.StepRecord[]
  /** Saves the record of the next step, whose files are written. */
  append(record: Trace.StepRecord): Promise<void>
}

/** Names of the files of a step. */
export const stepPaths = (folder: string, step: number) => ({
  state: join(folder, `weights-${step}.safetensors`),
  moments: join(folder, `moments-${step}.safetensors`),
})

const folderOf = (work: string, key: Hash) => join(work, key.slice(2))

/** Reads a file whole; undefined where there is none, or a larger one. */
async function readSmall(path: string, bytesMax: number): Promise<string | undefined> {
  try {
    if ((await stat(path)).size > bytesMax) return undefined
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Reads the files of a step; undefined where one is missing. */
export async function readStep(folder: string, step: number): Promise<StepFiles | undefined> {
  const { state, moments } = stepPaths(folder, step)
  try {
    const [one, other] = await Promise.all([readFile(state), readFile(moments)])
    return { state: new Uint8Array(one), moments: new Uint8Array(other) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Returns the files of a step of a saved round. */
export const readSavedStep = (work: string, key: Hash, step: number) =>
  readStep(folderOf(work, key), step)

/** Removes a saved round. */
export const removeRound = (work: string, key: Hash): Promise<void> =>
  rm(folderOf(work, key), { recursive: true, force: true })

/** Writes a file whole or not at all, also if the machine stops. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(`${path}.draft`, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.draft`, path)
}

/** Rows of a file as the worker reads them, in the order in which steps take them. */
export const writeRows = (path: string, lines: readonly string[]): Promise<void> =>
  writeFile(path, lines.map((line) => `${line}\n`).join(''))

function parseRecord(line: string): Trace.StepRecord | undefined {
  try {
    return Trace.stepRecordSchema(JSON.parse(line), 'step')
  } catch {
    // The last line can be half, where the machine stopped.
    return undefined
  }
}

/** Records from the start on, as far as they are whole and in order. */
async function readRecords(folder: string): Promise<readonly Trace.StepRecord[]> {
  const text = (await readSmall(join(folder, 'steps.jsonl'), ROUND_RECORD_BYTES_MAX)) ?? ''
  const parsed = text.split('\n').map(parseRecord)
  const end = parsed.findIndex((record, at) => record?.step !== at)
  return parsed.slice(0, end < 0 ? parsed.length : end).filter((record) => record !== undefined)
}

/** Whether the files of a record are there, and have its hashes. */
async function hasFiles(folder: string, record: Trace.StepRecord): Promise<boolean> {
  const files = await readStep(folder, record.step)
  if (!files || Hex.sha256Hex(files.state) !== record.weights) return false
  // A start without moments has a record without their hash.
  return record.step === 0 || Hex.sha256Hex(files.moments) === record.moments
}

/** Records up to the last one whose files are sound. */
async function soundRecords(folder: string): Promise<readonly Trace.StepRecord[]> {
  const records = await readRecords(folder)
  for (let count = records.length; count > 0; count -= 1) {
    const last = records[count - 1]
    if (last && (await hasFiles(folder, last))) return records.slice(0, count)
  }
  return []
}

const recordLine = (record: Trace.StepRecord) => `${JSON.stringify(record)}\n`

/**
 * Opens the folder of a round: continues what is saved of the same input, or begins anew.
 *
 * @param options.input Hash of all that decides the round's result.
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
  const isSame = (await readSmall(inputPath, 256)) === input
  let steps = isSame ? await soundRecords(path) : []
  if (steps.length === 0) {
    await removeRound(work, key)
    await mkdir(path, { recursive: true })
    const first = stepPaths(path, 0)
    await writeWhole(first.state, start.state)
    await writeWhole(first.moments, start.moments)
    await writeRows(join(path, 'rows.jsonl'), options.rows)
    steps = [record]
    await writeWhole(inputPath, input)
  }
  await writeWhole(stepsPath, steps.map(recordLine).join(''))
  return { path, steps, append: (next) => appendFile(stepsPath, recordLine(next)) }
}
