import { requireTickets } from '@ostrom/ledger/optional/require-tickets'
import { importTicketFile } from '@ostrom/tickets'
import { moveTicketsToFile, readTicketFile } from '../../composition/private/ticket-files.ts'
import { withTicketState } from '../../composition/private/ticket-holder.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'

/** Runs `ostrom tickets export <file>`. */
export async function exportTickets(
  file: string,
  { count }: { readonly count?: number },
  context: CommandContext,
): Promise<void> {
  const exported = await withTicketState(context.home, (state) =>
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
  context: CommandContext,
): Promise<void> {
  const bytes = await readTicketFile(file)
  await withLedger(context, async (ledger) => {
    const chain = requireTickets(ledger)
    const tickets = await withTicketState(context.home, (state) =>
      importTicketFile(state, bytes, chain),
    )
    const lines = [
      `${tickets} tickets are in this folder now`,
      'The file can still spend them: delete it.',
    ]
    context.output.result({ file, tickets }, lines.join('\n'))
  })
}
