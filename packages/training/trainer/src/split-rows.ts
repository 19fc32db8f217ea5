import { JsonNumber } from '@ostrom/protocol'
import { TRAINING_ROW_BYTES_MAX } from './limits.ts'
import type { ExaminedRow, RowEncoder } from './row-encoding.ts'

// Some templates rewrite earlier turns: those of Qwen 3 drop the reasoning of all answers except
// the last. Each trained answer of such a conversation becomes a row of its own.

type Fields = Readonly<Record<string, unknown>>
type Message = Fields & { readonly role?: unknown; readonly weight?: unknown }

/**
 * Splits a conversation into rows that each end with one of its trained answers; earlier answers
 * are read but not trained.
 */
function splitConversation(line: string): readonly string[] {
  const { messages, ...row } = JsonNumber.parse(line) as Fields & { readonly messages: Message[] }
  const isTrained = ({ role, weight }: Message) => role === 'assistant' && weight !== 0
  const read = (message: Message) => (isTrained(message) ? { ...message, weight: 0 } : message)
  return messages.flatMap((message, at) =>
    isTrained(message)
      ? [JSON.stringify({ ...row, messages: [...messages.slice(0, at).map(read), message] })]
      : [],
  )
}

const needsSplit = ({ facts }: ExaminedRow): boolean =>
  facts.some(({ answersLeftOut }) => answersLeftOut > 0)

type SplitRow = {
  readonly line: string
  /** Index of the line from which the row was made. */
  readonly from: number
  readonly examined: ExaminedRow
}

/** The rows after the split, with their tokens. */
export type SplitRows = {
  readonly rows: readonly SplitRow[]
  /** Number of conversations that became several rows, one for each trained answer. */
  readonly split: number
}

/**
 * Splits conversations whose earlier turns the template rewrites, so that every answer is trained
 * after the text that a server would give to the model. Other rows stay unchanged.
 *
 * @param options.name Name of the rows, for errors.
 * @param options.onSplit Called with the index of a line before it is split; it may throw.
 * @throws As `RowEncoder.encode`.
 */
export async function splitRows(
  lines: readonly string[],
  { name, encoder, onSplit }: splitRows.Options,
): Promise<SplitRows> {
  const found = await encoder.encode(lines, name)
  const rows: SplitRow[] = []
  let split = 0
  for (const [from, line] of lines.entries()) {
    const examined = found[from]!
    if (!needsSplit(examined)) {
      rows.push({ line, from, examined })
      continue
    }
    onSplit?.(from)
    const parts = splitConversation(line)
    split += 1
    // Each conversation is encoded by itself: the parts of several long ones take gigabytes.
    const read = await encodeParts(parts, { name, encoder })
    for (const [at, part] of parts.entries()) rows.push({ line: part, from, examined: read[at]! })
  }
  return { rows, split }
}

/** Encodes the parts of a conversation; one that is too long for a row gets a fault. */
async function encodeParts(
  parts: readonly string[],
  { name, encoder }: Pick<splitRows.Options, 'name' | 'encoder'>,
): Promise<readonly ExaminedRow[]> {
  // The last part has all messages, and the weights of earlier answers besides.
  const bytes = Buffer.byteLength(parts.at(-1) ?? '')
  if (bytes <= TRAINING_ROW_BYTES_MAX) return await encoder.encode(parts, name)
  const reason = `the row of its last answer has ${bytes} bytes, above ${TRAINING_ROW_BYTES_MAX}`
  return parts.map(() => ({ row: { ids: [], trained: [] }, facts: [], fault: reason }))
}

export declare namespace splitRows {
  type Options = {
    readonly name: string
    readonly encoder: RowEncoder
    readonly onSplit?: (from: number) => void
  }
}
