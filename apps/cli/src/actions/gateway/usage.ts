import { Address, type AssetId } from '@ostrom/protocol'
import { table } from '../../command-line/output.ts'
import type { CommandContext } from '../../context/context.ts'
import { callManagementApi } from '../../management/client.ts'

type UsageTableRow = Readonly<Record<string, string | number>>

const columns = [
  'atMs',
  'keyId',
  'outcome',
  'model',
  'provider',
  'inputTokens',
  'outputTokens',
  'cost',
  'fee',
  'asset',
  'receipt',
] as const

/**
 * Returns one CSV cell (RFC 4180). Also quotes a text that begins with `=`, `+`, `-` or `@`, as a
 * formula does.
 */
const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '')
  return /[",\n]|^[=+\-@]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Returns a record's asset; a record without one is in the chain's native token. */
const assetOf = ({ asset }: UsageTableRow): AssetId | undefined => asset as AssetId | undefined

/** Formats a record for people, with readable times and amounts. */
const rowOf =
  ({ formatAmount }: Pick<CommandContext, 'formatAmount'>) =>
  (record: UsageTableRow): string[] =>
    columns.map((column) => {
      const value = record[column]
      if (column === 'atMs') return new Date(Number(value)).toISOString()
      if (column === 'cost' || column === 'fee')
        return formatAmount(BigInt(value ?? 0), assetOf(record))
      return String(Address.formatField(column, value) ?? '')
    })

/** Runs `ostrom usage`. */
export async function showUsage(
  options: { csv?: boolean; key?: string },
  context: CommandContext,
): Promise<void> {
  const filter = options.key ? `?key=${encodeURIComponent(options.key)}` : ''
  const records = (await callManagementApi(context, `usage${filter}`)) as readonly UsageTableRow[]
  const rows = records.map((record) => columns.map((column) => cell(record[column])))
  if (options.csv) console.log([columns, ...rows].map((row) => row.join(',')).join('\n'))
  else {
    const unitOf = (record: UsageTableRow) =>
      context.unitOf(assetOf(record) ?? context.nativeUnit.asset)
    const usageRows = records.map((record) => ({ ...record, unit: unitOf(record) }))
    context.output.result(usageRows, table(columns, records.map(rowOf(context))))
  }
}
