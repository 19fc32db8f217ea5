import { existsSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { ArgumentInvalidError } from '@ostrom/command-line/arguments'
import type { StateStore } from '@ostrom/state'
import { importTicketFile, isTicketFileCommitted, planTicketFile } from '@ostrom/tickets'
import type { Command } from 'commander'
import { initializeHome } from '../../config/data-folder.ts'
import { type CommandContext, openContext } from '../../context/context.ts'
import { openSharedState } from '../../context/open-state.ts'

/** Runs `act` with the state of a folder's tickets, which one process holds at a time. */
async function withTicketState<T>(
  { home }: Pick<CommandContext, 'home'>,
  act: (state: StateStore) => Promise<T>,
): Promise<T> {
  await initializeHome(home.path)
  const state = await openSharedState(home.path, 'tickets.db')
  try {
    return await act(state)
  } finally {
    await state.close()
  }
}

/** Writes a new file for this user alone, and waits until it is on the disk. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Runs `ostrom tickets export <file>`. The file has another name until its tickets have left the
 * folder, so that a kill leaves each ticket in one of both.
 */
export async function exportTickets(
  file: string,
  { count }: { readonly count?: number },
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const partial = `${file}.part`
  if (existsSync(file))
    throw new ArgumentInvalidError({ argument: 'file', value: file, expected: 'a new file' })
  const exported = await withTicketState(context, async (state) => {
    if (existsSync(partial)) {
      const before = await readFile(partial)
      // An export that was killed before its tickets left the folder has moved nothing.
      const isWhole = await isTicketFileCommitted(state, before).catch(() => false)
      if (isWhole) {
        await rename(partial, file)
        return undefined
      }
      await rm(partial)
    }
    const plan = await planTicketFile(state, { count })
    await writeDurably(partial, plan.bytes)
    await plan.commit()
    await rename(partial, file)
    return plan.count
  })
  const lines = [
    exported === undefined
      ? `The export that was interrupted is complete: ${file}`
      : `${exported} tickets are in ${file}, and no longer in this folder`,
    'Whoever reads the file can spend them.',
  ]
  context.output.result({ file, tickets: exported ?? null }, lines.join('\n'))
}

/** Runs `ostrom tickets import <file>`. @throws {TicketFileInvalidError} */
export async function importTickets(
  file: string,
  _options: unknown,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const bytes = await readFile(file).catch(() => {
    throw new ArgumentInvalidError({ argument: 'file', value: file, expected: 'a readable file' })
  })
  const tickets = await withTicketState(context, (state) => importTicketFile(state, bytes))
  context.output.result({ file, tickets }, `${tickets} tickets are in this folder now`)
}
