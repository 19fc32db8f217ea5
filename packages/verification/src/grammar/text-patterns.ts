import { unsupported } from './errors.ts'
import { PATTERN_DEPTH_MAX, PATTERN_STATES_MAX, PATTERN_STEPS_MAX } from './limits.ts'
import type { GrammarNode } from './machine.ts'
import { textFormats } from './pattern/formats.ts'
import { createPatternAutomaton, type PatternAutomaton } from './pattern/pattern-automaton.ts'
import { type PatternNode, parsePattern } from './pattern/syntax.ts'
import { type CanFinish, createCanFinish, createTextAutomaton } from './pattern/text-automaton.ts'
import { all, any, automatonNode, textNode } from './terminals.ts'

// Compiles the patterns and formats of the texts of a grammar. Equal patterns are compiled once,
// and all patterns share one limit of steps.

/** Constraints that a schema sets for a text. */
export type TextConstraints = {
  readonly patterns: readonly string[]
  /** Names of the enforced formats. */
  readonly formats: readonly string[]
  readonly min: number
  /** Infinity if there is no bound. */
  readonly max: number
}

/** The automaton of a text, and its bounds of length. */
export type PatternedText = {
  readonly automaton: PatternAutomaton
  readonly min: number
  readonly max: number
  readonly canFinish: CanFinish
}

/** Patterns of one grammar. */
export type TextPatterns = {
  /** Steps of work that the patterns have taken so far. */
  readonly steps: number
  /** Adds steps to the grammar's work; throws if their sum exceeds `PATTERN_STEPS_MAX`. */
  spend(steps: number, at: string): void
  /** Returns the grammar node of the texts that satisfy the constraints, in quotes. */
  nodeOf(constraints: TextConstraints, at: string): GrammarNode
  /**
   * Returns the automaton of the texts that satisfy the constraints. @throws
   * {SchemaUnsupportedError} A pattern is not regular or is too large.
   */
  compile(constraints: TextConstraints, at: string): PatternedText
}

/** Creates the patterns of one grammar, which share a budget of steps. */
export function createTextPatterns(): TextPatterns {
  let steps = 0
  const automata = new Map<string, PatternAutomaton>()
  const compiled = new Map<string, PatternedText>()

  const spend = (more: number, at: string) => {
    steps += more
    if (steps <= PATTERN_STEPS_MAX) return
    unsupported(at, `its patterns take over ${PATTERN_STEPS_MAX} steps; anchor or shorten them`)
  }

  function automatonOf(patterns: readonly string[], at: string): PatternAutomaton {
    const key = JSON.stringify(patterns)
    const cached = automata.get(key)
    if (cached) return cached
    const refuse = (reason: string) => unsupported(at, reason)
    const parse = (pattern: string): PatternNode =>
      parsePattern(pattern, { depthMax: PATTERN_DEPTH_MAX, countMax: PATTERN_STATES_MAX, refuse })
    const automaton = createPatternAutomaton(patterns.map(parse), {
      spend: (more) => spend(more, at),
      refuse,
      statesMax: PATTERN_STATES_MAX,
    })
    automata.set(key, automaton)
    return automaton
  }

  function bounded(
    patterns: readonly string[],
    { min, max }: Pick<TextConstraints, 'min' | 'max'>,
    at: string,
  ): PatternedText {
    const automaton = automatonOf(patterns, at)
    const canFinish = createCanFinish(automaton, { min, max }, (more) => spend(more, at))
    return { automaton, min, max, canFinish }
  }

  const canBe = ({ automaton: { start }, min, max, canFinish }: PatternedText) =>
    start !== undefined && min <= max && canFinish(start, 0)

  function compile(constraints: TextConstraints, at: string): PatternedText {
    const { patterns, formats, min, max } = constraints
    const key = JSON.stringify([patterns, formats, min, String(max)])
    const cached = compiled.get(key)
    if (cached) return cached
    const named = formats.map((format) => textFormats[format]!)
    const most = Math.min(max, ...named.map((format) => format.max ?? Number.POSITIVE_INFINITY))
    const isImplied = (pattern: string) => named.some((one) => one.implied?.includes(pattern))
    const own = patterns.filter((pattern) => !isImplied(pattern))
    const both = [...own, ...named.map(({ pattern }) => pattern)]
    let text = bounded(both, { min, max: most }, at)
    // Some libraries state a format together with a pattern that contradicts Ostrom's pattern of
    // that format. Then only the stated pattern applies.
    if (patterns.length > 0 && named.length > 0 && !canBe(text)) {
      text = bounded(patterns, { min, max }, at)
    }
    compiled.set(key, text)
    return text
  }

  return {
    get steps() {
      return steps
    },
    spend,
    compile,
    nodeOf(constraints, at) {
      const { automaton, min, max, canFinish } = compile(constraints, at)
      const inside = createTextAutomaton(automaton, { min, max }, canFinish)
      return inside ? all(textNode('"'), automatonNode(inside), textNode('"')) : any()
    },
  }
}
