import { JsonNumber } from '@ostrom/protocol'
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

/** The rows after the split, with their tokens. */
export type SplitRows = {
  readonly rows: readonly {
    readonly line: string
    /** Index of the line from which the row was made. */
    readonly from: number
    readonly examined: ExaminedRow
  }[]
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
  const parts = lines.map((line, at) => {
    if (!needsSplit(found[at]!)) return [line]
    onSplit?.(at)
    return splitConversation(line)
  })
  const split = parts.filter(({ length }) => length > 1).length
  const all = parts.flatMap((part, from) => part.map((line) => ({ line, from })))
  const again = () =>
    encoder.encode(
      all.map(({ line }) => line),
      name,
    )
  const examined = split === 0 ? found : await again()
  return { rows: all.map((row, at) => ({ ...row, examined: examined[at]! })), split }
}

export declare namespace splitRows {
  type Options = {
    readonly name: string
    readonly encoder: RowEncoder
    readonly onSplit?: (from: number) => void
  }
}
