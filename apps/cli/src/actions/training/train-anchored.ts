import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { Address } from '@ostrom/protocol'
import { type AnchoredUpdate, readAnchoredUpdates } from '@ostrom/training-jobs/anchored'
import type { Command } from 'commander'
import { hashArgument } from '../../command-line/arguments.ts'
import { table } from '../../command-line/output.ts'
import { openContext, withLedger } from '../../context/context.ts'

const nameOf = ({ round, account }: AnchoredUpdate): string =>
  `round-${round}-${account}.safetensors`

const stateOf = ({ file, isEqual }: AnchoredUpdate): string =>
  file === undefined ? 'not on chain' : isEqual ? 'equal' : 'NOT EQUAL'

/** Runs `ostrom train anchored <job>`. */
export async function showAnchoredUpdates(
  job: string,
  { out }: { readonly out?: string },
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const jobId = hashArgument(job)
  const updates = await withLedger(context, (ledger) => {
    const training = requireLedgerMember(ledger, 'training')
    return readAnchoredUpdates({ ledger, training }, jobId)
  })
  if (out !== undefined) {
    await mkdir(out, { recursive: true })
    for (const one of updates) if (one.file) await writeFile(join(out, nameOf(one)), one.file)
  }
  const rows = updates.map((one) => [
    `${one.round}`,
    Address.format(one.account),
    one.update,
    `${one.file?.length ?? 0}`,
    stateOf(one),
  ])
  const report = updates.map(({ file, ...one }) => ({ ...one, bytes: file?.length ?? 0 }))
  context.output.result(report, table(['round', 'account', 'update', 'bytes', ''], rows))
  if (updates.some(({ file, isEqual }) => file && !isEqual)) process.exitCode = 1
}
