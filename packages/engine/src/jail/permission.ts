import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SandboxMissingError } from '../errors.ts'
import { SANDBOX_KNOWN_FILES_MAX } from '../limits.ts'
import { sandboxTerms } from './terms.ts'

// Decides whether a process without a jail may read untrusted files: only if the owner of the
// machine allowed it, or if the hashes of all files are known. docs/spec/engines.md.

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

/**
 * Returns the files at a path: the file itself, or all files of a folder and the targets of its
 * links.
 */
async function filesAt(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const names = await readdir(path, { recursive: true })
  const found: string[] = []
  for (const name of names) {
    if (!(await stat(join(path, name))).isDirectory()) found.push(join(path, name))
  }
  return found
}

/** Returns whether the hashes of all files at these paths are known. */
async function areKnown(paths: readonly string[], known: ReadonlySet<string>): Promise<boolean> {
  const files = (await Promise.all(paths.map(filesAt))).flat()
  if (files.length > SANDBOX_KNOWN_FILES_MAX) return false
  for (const file of files) if (!known.has(await fileHash(file))) return false
  return true
}

/**
 * Checks that a process may run without a jail. The files are hashed at the time of the check.
 *
 * @param options.what Names the files to be read, as text for people. @param options.reason Reason
 *   why there is no jail. @throws {SandboxMissingError} The process may not run.
 */
export async function assertMayRunUnconfined(options: {
  readonly what: string
  readonly reason: string
  /** Files and folders that the process reads, besides code; none when absent. */
  readonly paths?: readonly string[]
  /** Other data that the process reads, not stored in files. */
  readonly contents?: readonly Uint8Array[]
}): Promise<void> {
  const { what, reason, paths = [], contents = [] } = options
  const { sandbox, knownFiles } = await sandboxTerms()
  if (sandbox === 'none' || paths.length + contents.length === 0) return
  const known = await knownFiles()
  const hashes = contents.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  if (hashes.every((hash) => known.has(hash)) && (await areKnown(paths, known))) return
  throw new SandboxMissingError({ what, reason })
}
