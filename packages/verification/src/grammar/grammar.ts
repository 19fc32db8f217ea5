import type { Inference } from '@ostrom/protocol'
import { SchemaUnsupportedError } from './errors.ts'
import {
  createMachine,
  type GrammarMachine,
  type GrammarNode,
  type MachineState,
} from './machine.ts'
import { pruneUnproductive, withinStack } from './prune-unproductive.ts'
import { schemaNode } from './schema.ts'
import { all, any, automatonNode, textNode } from './terminals.ts'
import { createTextPatterns } from './text-patterns.ts'

// The set of possible answers, while an answer is made: it says which tokens may come next, by the
// bytes that they stand for. The same for the provider that draws them and the validator that
// examines them.

/** Bytes that the tokens of a model stand for. */
export type TokenTable = {
  /** Bytes of a token's text; undefined for control tokens and ids that are not there. */
  bytesOf(id: number): Uint8Array | undefined
  /** Tokens that end an answer. */
  readonly endIds: ReadonlySet<number>
  /** Whether a space at the very start of an answer is none of its text. */
  readonly dropsFirstSpace: boolean
}

/** Follows one answer. */
export type GrammarFollower = {
  /** Whether a token may come next. */
  permits(id: number): boolean
  /** Continues by a token; a forbidden token changes nothing. */
  push(id: number): void
  /** The answer is whole and nothing can follow: it ends without another token. */
  readonly isFinished: boolean
}

/** For each start of a text, the size of the longest shorter start with which it ends. */
function prefixSizes(bytes: Uint8Array): Int32Array {
  const sizes = new Int32Array(bytes.length)
  for (let at = 1; at < bytes.length; at++) {
    let size = sizes[at - 1]!
    while (size > 0 && bytes[size] !== bytes[at]) size = sizes[size - 1]!
    sizes[at] = bytes[size] === bytes[at] ? size + 1 : 0
  }
  return sizes
}

/** Any text without a mark, which begins the rest of the grammar. */
function excludingNode(mark: string): GrammarNode {
  const bytes = new TextEncoder().encode(mark)
  const sizes = prefixSizes(bytes)
  return automatonNode({
    start: '0',
    step(state, byte) {
      // Bytes of the mark with which the text ends.
      let begun = Number(state)
      while (begun > 0 && bytes[begun] !== byte) begun = sizes[begun - 1]!
      if (bytes[begun] === byte) begun++
      return begun === bytes.length ? undefined : String(begun)
    },
    isFinal: () => true,
  })
}

function nodeOf(grammar: Inference.Grammar): GrammarNode {
  const rest = nodeAfterTrigger(grammar)
  const { trigger } = grammar
  if (trigger === undefined) return rest
  if (trigger === '') throw new SchemaUnsupportedError({ at: '', reason: 'its trigger is empty' })
  const triggered = all(textNode(trigger), rest)
  return all(excludingNode(trigger), grammar.requiresTrigger ? triggered : any(triggered, all()))
}

function nodeAfterTrigger(grammar: Inference.Grammar): GrammarNode {
  const { prefix, choices, maxRepeats, separator, suffix, value } = grammar
  const patterns = createTextPatterns()
  const one = any(
    ...choices.map(({ prefix, schema, suffix }) =>
      all(textNode(prefix), schemaNode(schema, patterns), textNode(suffix)),
    ),
  )
  const more: GrammarNode = {
    kind: 'repeat',
    part: all(textNode(separator), one),
    min: 0,
    max: maxRepeats - 1,
  }
  const listed = [one, more, textNode(suffix)]
  const rest = value === undefined ? listed : [any(schemaNode(value, patterns), all(...listed))]
  return all(textNode(prefix), ...rest)
}

/** A grammar made ready for answers. */
export type CompiledGrammar = GrammarMachine

/**
 * Makes a grammar ready.
 *
 * @throws {SchemaUnsupportedError} A schema in it has a constraint that cannot be kept.
 */
export function from(grammar: Inference.Grammar): CompiledGrammar {
  const part = withinStack(() => pruneUnproductive(nodeOf(grammar)))
  if (part) return createMachine(part)
  throw new SchemaUnsupportedError({ at: '', reason: 'no answer conforms to it' })
}

/** Whether a grammar is one that `from` makes ready. */
export function isSupported(grammar: Inference.Grammar): boolean {
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
export function follow(grammar: CompiledGrammar, table: TokenTable): GrammarFollower {
  let state: MachineState = grammar.start
  let isFirst = true
  const stateAfter = (id: number): MachineState | undefined => {
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
    get isFinished() {
      return state.isComplete && state.frames.length === 0
    },
  }
}
