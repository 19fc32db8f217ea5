import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { ArgumentInvalidError } from '../commands/arguments.ts'
import { toJson } from '../output.ts'

/**
 * Refuses a place where the deployment of another market is kept, before anything is sent.
 *
 * @param isSame Whether what stands there is of the market that is to be deployed.
 * @throws {ArgumentInvalidError} Something else is there.
 */
export async function assertFree(path: string, isSame: (value: unknown) => boolean): Promise<void> {
  if (!existsSync(path)) return
  const wanted = 'a file that is not there yet, or is of this deployment'
  try {
    if (isSame(JSON.parse(await readFile(path, 'utf8')))) return
  } catch {
    // What is not JSON is not replaced either.
  }
  throw new ArgumentInvalidError({ argument: '--out', value: path, wanted })
}

/** Writes a file of JSON for others; nothing in it is secret. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${toJson(value, 2)}\n`)
}
