import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Which of the three disjoint sets of templates and slot values a prompt is made of. */
export type DataSplit = 'training' | 'validation' | 'heldout'

/** Whether a prompt tries to change what its reader was told to do. */
export type PromptLabel = 'benign' | 'injection'

/** Returns a whole number from 0 to `below - 1`. */
export type NumberSource = (below: number) => number

const folder = path.resolve(import.meta.dirname, '../templates')

/** Returns the templates of a label, in the order of their file. */
export const templatesOf = (split: DataSplit, label: PromptLabel): readonly string[] =>
  readFileSync(path.join(folder, `${split}-${label}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** Returns the values of each slot, by its name. */
export function slotsOf(split: DataSplit): ReadonlyMap<string, readonly string[]> {
  const slots = new Map<string, readonly string[]>()
  for (const line of readFileSync(path.join(folder, 'slots.txt'), 'utf8').split('\n')) {
    const [, name, of, values] = /^(\w+) (\w+) = (.+)$/.exec(line) ?? []
    if (name !== undefined && values !== undefined && of === split)
      slots.set(name, values.split('|'))
  }
  return slots
}

/**
 * Returns one prompt of a template: of each `{a|b}` one part, innermost first, then a value for
 * each `$slot`.
 *
 * @throws {Error} The template names a slot that has no values.
 */
export function expand({ template, slots, draw }: expand.Options): string {
  let text = template
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/\{([^{}]*)\}/g, (_, parts: string) => pick(parts.split('|'), draw))
  }
  return text
    .replace(/\$([a-z]+)/g, (_, name: string) => pick(slots.get(name) ?? missing(name), draw))
    .replace(/ +([,.])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
}

export declare namespace expand {
  type Options = {
    readonly template: string
    readonly slots: ReadonlyMap<string, readonly string[]>
    readonly draw: NumberSource
  }
}

/** Returns a source of whole numbers that gives the same ones for the same seed, on any machine. */
export function numbersFrom(seed: number): NumberSource {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function pick(parts: readonly string[], draw: NumberSource): string {
  return parts[draw(parts.length)] ?? ''
}

function missing(name: string): never {
  throw new Error(`templates/slots.txt has no values for $${name}`)
}
