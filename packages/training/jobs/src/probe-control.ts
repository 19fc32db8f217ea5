import { type Hash, JsonNumber } from '@ostrom/protocol'
import { permutation } from '@ostrom/training'

// The control of a probe (docs/spec/datasets.md): rows with the same prompts, lengths, spaces and
// punctuation. The letters of their answers are the same, too, but in random order.

/** Letters are exchanged only within one class, so that words keep their form. */
const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Lo}/u, /\p{Nd}/u]

type Message = { readonly role?: unknown; readonly content?: unknown }
type Fields = Readonly<Record<string, unknown>>

/** Applies a change to an `sft` row: to its text, its completion, or all its answers. */
function mapTrained(row: Fields, change: (text: string) => string): Fields {
  const of = (value: unknown) => (typeof value === 'string' ? change(value) : value)
  if ('text' in row) return { ...row, text: of(row['text']) }
  if (!Array.isArray(row['messages'])) return { ...row, completion: of(row['completion']) }
  const messages = row['messages'].map((one: Message) =>
    one.role === 'assistant' ? { ...one, content: of(one.content) } : one,
  )
  return { ...row, messages }
}

/**
 * Shuffles the letters of all rows' texts, completions and answers. Each letter is replaced by a
 * letter of its class (lower case, upper case, without case, digit) from any row; every other
 * character stays.
 *
 * If the letters of rows are already in random order, the result is as probable as the rows. Pure.
 *
 * @param rows JSON objects in the forms of the method `sft`.
 */
export function controlRows(rows: readonly string[], seed: Hash): readonly string[] {
  const parsed = rows.map((row) => JsonNumber.parse(row) as Fields)
  const letters: string[][] = classes.map(() => [])
  const classOf = (letter: string) => classes.findIndex((one) => one.test(letter))
  for (const row of parsed) {
    mapTrained(row, (text) => {
      for (const letter of text) letters[classOf(letter)]?.push(letter)
      return text
    })
  }
  const drawn = letters.map((all) =>
    permutation(seed, all.length)
      .map((at) => all[at]!)
      .values(),
  )
  const next = (letter: string) => drawn[classOf(letter)]?.next().value ?? letter
  return parsed.map((row) =>
    JSON.stringify(mapTrained(row, (text) => [...text].map(next).join(''))),
  )
}
