import { mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WITNESS_AGE_MAX_MS } from '../limits.ts'

/** Prefix of the names of folders with unfinished witnesses and proofs. */
const PROOF_FOLDER = 'proof-'

/** Writes a file so that readers see all of it or its former content. */
export async function writeWholeFile(path: string, content: string): Promise<void> {
  const partial = `${path}.${process.pid}.part`
  await writeFile(partial, content)
  await rename(partial, path)
}

/** Writes a file that only this user of the machine may read. */
export async function writePrivateFile(path: string, content: Uint8Array): Promise<void> {
  await writeFile(path, content, { mode: 0o600 })
}

/** Creates a folder for one proof; the caller removes it. */
export const makeProofFolder = (folder: string): Promise<string> =>
  mkdtemp(join(folder, PROOF_FOLDER))

/**
 * Removes proof folders older than `WITNESS_AGE_MAX_MS`, which a killed process left. A witness in
 * them contains its prompt.
 */
export async function removeLeftProofs(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(PROOF_FOLDER))
  for (const path of names.map((name) => join(folder, name))) {
    // Another process may have just removed the folder.
    const made = await stat(path).catch(() => undefined)
    if (made === undefined || Date.now() - made.mtimeMs < WITNESS_AGE_MAX_MS) continue
    await rm(path, { recursive: true, force: true })
  }
}
