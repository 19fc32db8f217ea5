import type { Hash } from '@ostrom/protocol'
import { permutation } from '@ostrom/training'

// The control of a probe (ADR 0114): rows with the same prompts, lengths, spaces, punctuation and
// letters, but in random order of the letters.

/** Letters are exchanged only within one class, so that words keep their form. */
const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Lo}/u, /\p{Nd}/u]

type Message = { readonly role?: unknown; readonly content?: unknown }
type Fields = Readonly<Record<string, unknown>>

/** Applies a change to the texts of a row that the method `sft` trains. */
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
 * Returns rows whose trained texts share all their letters in a random order: each letter is
 * replaced by a letter of its class (lower case, upper case, without case, digit) from any row, and
 * every other character stays.
 *
 * Rows whose letters are already random stay equally likely. Pure.
 *
 * @param rows JSON objects in the forms of the method `sft`.
 */
export function controlRows(rows: readonly string[], seed: Hash): readonly string[] {
  const parsed = rows.map((row) => JSON.parse(row) as Fields)
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
