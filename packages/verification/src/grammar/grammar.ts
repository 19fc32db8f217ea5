import type { Inference } from '@ostrom/protocol'
import { SchemaUnsupportedError } from './errors.ts'
import { livePart, withinStack } from './live.ts'
import { createMachine, type Machine, type Part, type State } from './machine.ts'
import { schemaPart } from './schema.ts'
import { all, any, automatonPart, textPart } from './terminals.ts'

// What an answer may be, while it is made: which tokens may come next, by the bytes that they stand
// for. The same for the provider that draws them and the validator that looks at what was drawn.

/** What the tokens of a model stand for. */
export type TokenTable = {
  /** Bytes of a token's text; undefined for control tokens and ids that are not there. */
  bytesOf(id: number): Uint8Array | undefined
  /** Tokens that end an answer. */
  readonly endIds: ReadonlySet<number>
  /** Whether a space at the very start of an answer is none of its text. */
  readonly dropsFirstSpace: boolean
}

/** Follows one answer. */
export type Follower = {
  /** Whether a token may come next. */
  permits(id: number): boolean
  /** Goes on by a token; what was not permitted leaves it where it was. */
  push(id: number): void
  /** The answer is whole and nothing can follow: it ends without another token. */
  readonly isOver: boolean
}

/** Any text without a mark, which begins the rest of the grammar. */
function withoutPart(mark: string): Part {
  const bytes = [...new TextEncoder().encode(mark)]
  /** How much of the mark ends a text that ended with `begun` bytes of it, after one more. */
  const begins = (begun: number, byte: number) => {
    const text = [...bytes.slice(0, begun), byte]
    const isEnd = (size: number) => bytes.slice(0, size).join() === text.slice(-size).join()
    for (let size = text.length; size > 0; size--) if (isEnd(size)) return size
    return 0
  }
  const table = bytes.map((_, begun) => Array.from({ length: 256 }, (_, at) => begins(begun, at)))
  return automatonPart({
    start: '0',
    step(state, byte) {
      const begun = table[Number(state)]![byte]!
      return begun === bytes.length ? undefined : String(begun)
    },
    isFinal: () => true,
  })
}

function partOf(grammar: Inference.Grammar): Part {
  const rest = restOf(grammar)
  const { lead } = grammar
  if (lead === undefined) return rest
  if (lead === '') throw new SchemaUnsupportedError({ at: '', reason: 'its lead is empty' })
  return all(withoutPart(lead), any(all(textPart(lead), rest), all()))
}

function restOf(grammar: Inference.Grammar): Part {
  const { open, choices, most, between, close } = grammar
  const one = any(
    ...choices.map(({ before, schema, after }) =>
      all(textPart(before), schemaPart(schema), textPart(after)),
    ),
  )
  const more: Part = {
    kind: 'repeat',
    part: all(textPart(between), one),
    min: 0,
    max: most - 1,
  }
  return all(textPart(open), one, more, textPart(close))
}

/** A grammar made ready for answers. */
export type Grammar = Machine

/**
 * Makes a grammar ready.
 *
 * @throws {SchemaUnsupportedError} A schema in it asks for what cannot be kept.
 */
export function from(grammar: Inference.Grammar): Grammar {
  const part = withinStack(() => livePart(partOf(grammar)))
  if (part) return createMachine(part)
  throw new SchemaUnsupportedError({ at: '', reason: 'no answer conforms to it' })
}

/** Whether a grammar is one that `from` makes ready. */
export function isKept(grammar: Inference.Grammar): boolean {
  try {
    from(grammar)
    return true
  } catch (error) {
    if (error instanceof SchemaUnsupportedError) return false
    throw error
  }
}

const SPACE = 0x20

/** Follows an answer from its start. */
export function follow(grammar: Grammar, table: TokenTable): Follower {
  let state: State = grammar.start
  let isFirst = true
  const stateAfter = (id: number): State | undefined => {
    const bytes = table.bytesOf(id)
    if (!bytes) return undefined
    const dropped = isFirst && table.dropsFirstSpace && bytes[0] === SPACE
    const text = dropped ? bytes.subarray(1) : bytes
    // A token that adds nothing could come again and again.
    return text.length === 0 ? undefined : grammar.advance(state, text)
  }
  return {
    permits: (id) => (table.endIds.has(id) ? state.isComplete : stateAfter(id) !== undefined),
    push(id) {
      const next = stateAfter(id)
      if (!next) return
      state = next
      isFirst = false
    },
    get isOver() {
      return state.isComplete && state.frames.length === 0
    },
  }
}
