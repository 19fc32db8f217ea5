import { existsSync } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { StateStore } from '@ostrom/state'
import { syncFolder } from '@ostrom/storage/files'
import { isTicketFileCommitted, planTicketFile, TICKET_FILE_BYTES_MAX } from '@ostrom/tickets'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'

/**
 * Writes a new file that only this user can read, and waits until the file and its name are on the
 * disk.
 */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(dirname(path))
}

const refuse = (file: string, expected: string) =>
  new ArgumentInvalidError({ argument: 'file', value: file, expected })

/**
 * Moves unspent tickets to a new file from a state that this process has opened. The file has a
 * temporary name until its tickets have been deleted from the state. After a kill, each ticket is
 * therefore in the state or in the file.
 *
 * @param options.count Maximum number of tickets of each key to move; all when absent.
 * @returns Number of tickets; undefined if this call completed the export of an earlier process.
 * @throws {ArgumentInvalidError} The file already exists, or the partial file under its temporary
 * name belongs to another export.
 */
export async function moveTicketsToFile(
  state: StateStore,
  { file, count }: { readonly file: string; readonly count?: number | undefined },
): Promise<number | undefined> {
  const path = resolve(file)
  const partial = `${path}.part`
  if (existsSync(path)) throw refuse(file, 'a new file')
  if (existsSync(partial)) {
    const isWhole = await isTicketFileCommitted(state, await readTicketFile(partial)).catch(() => {
      throw refuse(file, `a name beside which is no ${partial}, which is no whole file of tickets`)
    })
    if (isWhole) {
      await rename(partial, path)
      return undefined
    }
    // This export was killed before its tickets were deleted from the state, so it has moved
    // nothing.
    await rm(partial)
  }
  const plan = await planTicketFile(state, { count })
  await writeDurably(partial, plan.bytes)
  await plan.commit()
  await rename(partial, path)
  return plan.count
}

/**
 * Reads a file of tickets.
 *
 * @throws {ArgumentInvalidError} The path is no readable plain file, or the file is too large.
 */
export async function readTicketFile(file: string): Promise<Uint8Array> {
  const expected = `a readable file of ${TICKET_FILE_BYTES_MAX} bytes at most`
  const found = await stat(file).catch(() => undefined)
  // Refuses pipes and devices, because they may have no end.
  if (!found?.isFile() || found.size > TICKET_FILE_BYTES_MAX) throw refuse(file, expected)
  return await readFile(file).catch(() => {
    throw refuse(file, expected)
  })
}
