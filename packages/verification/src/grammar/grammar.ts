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

// Decides from the bytes of tokens which tokens may come next in an answer. Validators replay
// answers with this code. A provider draws tokens with this code or, on a vLLM server, with its
// Python port, `workers/vllm/ostrom_vllm/grammar`.

/** Bytes of a model's tokens. */
export type TokenTable = {
  /** Returns the bytes of a token's text; undefined for control tokens and unknown ids. */
  bytesOf(id: number): Uint8Array | undefined
  /** Tokens that end an answer. */
  readonly endIds: ReadonlySet<number>
  /** Whether a space at the very start of an answer does not belong to its text. */
  readonly dropsFirstSpace: boolean
}

/** Follows one answer token by token, and tells which tokens the grammar permits next. */
export type GrammarFollower = {
  /** Returns whether a token may come next. */
  permits(id: number): boolean
  /** Advances by a token; a forbidden token changes nothing. */
  push(id: number): void
  /** Whether the answer is complete and no token can follow, so that the answer must end here. */
  readonly isFinished: boolean
}

/**
 * Returns the Knuth-Morris-Pratt failure table: for each prefix of a text, the length of its
 * longest proper prefix that is also its suffix.
 */
function prefixSizes(bytes: Uint8Array): Int32Array {
  const sizes = new Int32Array(bytes.length)
  for (let at = 1; at < bytes.length; at++) {
    let size = sizes[at - 1]!
    while (size > 0 && bytes[size] !== bytes[at]) size = sizes[size - 1]!
    sizes[at] = bytes[size] === bytes[at] ? size + 1 : 0
  }
  return sizes
}

/** Returns the node of any text that does not contain `mark`. */
function excludingNode(mark: string): GrammarNode {
  const bytes = new TextEncoder().encode(mark)
  const sizes = prefixSizes(bytes)
  return automatonNode({
    start: '0',
    step(state, byte) {
      // Number of bytes at the end of the text so far that are a prefix of `mark`.
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

/** A compiled grammar, which many answers can share. */
export type CompiledGrammar = GrammarMachine

/**
 * Compiles a grammar.
 *
 * @throws {SchemaUnsupportedError} A schema of the grammar has a constraint that cannot be
 *   enforced, the trigger is empty, or no answer conforms to the grammar.
 */
export function from(grammar: Inference.Grammar): CompiledGrammar {
  const part = withinStack(() => pruneUnproductive(nodeOf(grammar)))
  if (part) return createMachine(part)
  throw new SchemaUnsupportedError({ at: '', reason: 'no answer conforms to it' })
}

/** Returns whether `from` accepts a grammar. */
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

/** Returns a follower at the start of an answer. */
export function follow(grammar: CompiledGrammar, table: TokenTable): GrammarFollower {
  let state: MachineState = grammar.start
  let isFirst = true
  const stateAfter = (id: number): MachineState | undefined => {
    const bytes = table.bytesOf(id)
    if (!bytes) return undefined
    const dropped = isFirst && table.dropsFirstSpace && bytes[0] === SPACE
    const text = dropped ? bytes.subarray(1) : bytes
    // A token without bytes is never permitted, because it could repeat forever.
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
