import { JsonNumber } from '@ostrom/protocol'
import { withRowEncoder } from '../python/index.ts'
import type { ExaminedRow } from '../row-encoding.ts'
import { splitRows } from '../split-rows.ts'
import type { fitRows } from './fit-rows.ts'

/** Returns the tokens of the longest text of a row, before the row is cut. */
const tokensOf = ({ row, facts }: ExaminedRow): number =>
  'reward' in row ? row.ids.length : Math.max(0, ...facts.map(({ tokens }) => tokens))

/** Returns a row without its teacher, whose distributions fit one length of a sequence only. */
function untaught(line: string): string {
  const { teacher: _, ...row } = JsonNumber.parse(line) as Readonly<Record<string, unknown>>
  return JSON.stringify(row)
}

/**
 * Returns the number of tokens of the longest of some rows, which are encoded and split as by
 * `fitRows`. The number is not exact if it is far above `sequence`. Rows that the template refuses
 * have no tokens.
 *
 * @throws {TrainerInputInvalidError} A row is none of the method, or the base's tokenizer or
 *   template cannot be read.
 * @throws {TrainerFailedError} Reading took too long.
 */
export async function longestRow(
  lines: readonly string[],
  { base, method, sequence, host }: fitRows.Options,
): Promise<number> {
  const isTaught = method === 'distill'
  const read = isTaught ? lines.map(untaught) : lines
  const form = { model: base.folder, method: isTaught ? 'sft' : method, sequence, host } as const
  return await withRowEncoder(form, async (encoder) => {
    const { rows } = await splitRows(read, { name: 'rows', encoder })
    return rows.reduce((most, { examined }) => Math.max(most, tokensOf(examined)), 0)
  })
}
