import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '@ostrom/local-training/run-folder'
import { Hex, type RandomBytes } from '@ostrom/protocol'
import { z } from 'zod'
import { FederatedRunFailedError } from './errors.ts'
import type { FederatedRun } from './run-document.ts'

const savedSchema = z.strictObject({
  round: z.int().min(0),
  epsilon: z.number().min(0),
  history: z.array(z.array(z.number())),
  /**
   * SHA-256 of the state from which the update of `round` was trained; absent before the first
   * update.
   */
  state: z.custom<Hex.Hash>((value) => Hex.is(value, 32)).optional(),
})

/** Last trained round of a member, with the steps of all its rounds and their privacy cost. */
export type SpentRound = z.output<typeof savedSchema>

/** A member's folder for one run, with the content of its file of the spent privacy. */
export type MemberFolder = { readonly path: string; readonly saved: SpentRound }

/** Returns the path of the file with a round's update, in fixed point and without masks. */
export const updateFile = (path: string, round: number) => join(path, `update-${round}.bin`)

async function readSaved(path: string): Promise<SpentRound> {
  const file = join(path, 'privacy.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return { round: 0, epsilon: 0, history: [] }
  try {
    return savedSchema.parse(JSON.parse(text))
  } catch {
    // The file is not replaced by a new one, which would forget the privacy that was spent.
    const reason = `${file} does not say what this member spent`
    throw new FederatedRunFailedError({ reason })
  }
}

/** Folders of runs that this process has reserved. */
const held = new Set<string>()

function isAnotherProcess(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Reserves a folder for this process, and writes its process id to a file in the folder. */
async function hold(path: string): Promise<() => Promise<void>> {
  const file = join(path, 'process')
  const fail = () =>
    new FederatedRunFailedError({ reason: `another process takes part in the run (${file})` })
  if (held.has(path)) throw fail()
  held.add(path)
  try {
    if (isAnotherProcess(Number(await readFile(file, 'utf8').catch(() => '')))) throw fail()
    await rm(file, { force: true })
    await writeFile(file, `${process.pid}\n`, { flag: 'wx' })
  } catch (error) {
    held.delete(path)
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? fail() : error
  }
  return async () => {
    await rm(file, { force: true })
    held.delete(path)
  }
}

/**
 * Opens a member's folder of a run for this process alone. Otherwise two processes of a member
 * could train the same round, spend privacy for two updates, and only one update would count.
 *
 * @throws {FederatedRunFailedError} Another call or process on this machine holds the folder, or
 * the file of the spent privacy is invalid.
 */
export async function holdMemberFolder(
  folder: string,
  run: FederatedRun,
): Promise<MemberFolder & { leave(): Promise<void> }> {
  const path = join(folder, run.id.slice(2))
  await mkdir(path, { recursive: true, mode: 0o700 })
  const leave = await hold(path)
  try {
    return { path, saved: await readSaved(path), leave }
  } catch (error) {
    await leave()
    throw error
  }
}

/**
 * Returns the secret of a member's key from `member.key` in a folder. The first call creates the
 * file with a random secret.
 *
 * @throws {FederatedRunFailedError} The file contains no such secret.
 */
export async function memberSecret(folder: string, random: RandomBytes): Promise<Uint8Array> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'member.key')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text !== undefined) {
    const hex = text.trim()
    if (Hex.is(hex, 32)) return Hex.toBytes(hex)
    throw new FederatedRunFailedError({ reason: `${path} has no key of a member` })
  }
  const secret = random(32)
  await writeAtomically(path, `${Hex.from(secret)}\n`)
  return secret
}
