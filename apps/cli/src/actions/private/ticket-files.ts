import { requireTickets } from '@ostrom/ledger/optional/require-tickets'
import type { StateStore } from '@ostrom/state'
import { importTicketFile } from '@ostrom/tickets'
import type { Command } from 'commander'
import { moveTicketsToFile, readTicketFile } from '../../composition/private/ticket-files.ts'
import { initializeHome } from '../../config/data-folder.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'
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

/** Runs `ostrom tickets export <file>`. */
export async function exportTickets(
  file: string,
  { count }: { readonly count?: number },
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const exported = await withTicketState(context, (state) =>
    moveTicketsToFile(state, { file, count }),
  )
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
  const bytes = await readTicketFile(file)
  await withLedger(context, async (ledger) => {
    const chain = requireTickets(ledger)
    const tickets = await withTicketState(context, (state) => importTicketFile(state, bytes, chain))
    const lines = [
      `${tickets} tickets are in this folder now`,
      'The file can still spend them: delete it.',
    ]
    context.output.result({ file, tickets }, lines.join('\n'))
  })
}
