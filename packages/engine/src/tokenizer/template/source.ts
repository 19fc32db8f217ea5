import { parse, tokenize } from '@huggingface/jinja'
import { TEMPLATE_NESTING_MAX, TEMPLATE_SPACE_MAX } from '../../limits.ts'

// Parses a template within fixed limits, because the library's parser is recursive, and one of its
// regular expressions takes quadratic time in a run of white space.

type Token = { readonly type: string; readonly value: string }

/** Statements that need a closing statement. */
const blocks: ReadonlySet<string> = new Set(['if', 'for', 'macro', 'call', 'filter'])

/** Words after which an expression continues one level deeper. */
const nestingWords: ReadonlySet<string> = new Set(['not', 'if', 'else', 'elif'])

/** Words that separate chains of comparisons. */
const boundaryWords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'if', 'else', 'is'])

const opening: ReadonlySet<string> = new Set(['OpenParen', 'OpenSquareBracket', 'OpenCurlyBracket'])
const closing: ReadonlySet<string> = new Set([
  'CloseParen',
  'CloseSquareBracket',
  'CloseCurlyBracket',
])
const separating: ReadonlySet<string> = new Set(['Comma', 'Colon', 'Equals'])
const ending: ReadonlySet<string> = new Set(['CloseStatement', 'CloseExpression'])

/** Returns whether a `set` encloses a block of text instead of assigning a value. */
function isSetBlock(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    const { type } = tokens[at]!
    if (type === 'Equals') return false
    if (ending.has(type)) return true
  }
  return false
}

/**
 * Refuses nesting that could exceed the parser's stack, and chained comparisons, which the parser
 * reads differently from Jinja. If in doubt, levels are overestimated.
 */
function assertReadable(tokens: readonly Token[]): void {
  const open: number[] = []
  let inTag = 0
  /** Number of comparisons in the open expression at each level of brackets. */
  let comparisons = [0]
  for (const [at, { type, value }] of tokens.entries()) {
    const before = tokens[at - 1]
    if (type === 'Text' || type === 'Comment') continue
    if (opening.has(type)) {
      inTag += 1
      comparisons.push(0)
    } else if (closing.has(type)) {
      inTag -= 1
      comparisons.pop()
    } else if (ending.has(type)) {
      inTag = 0
      comparisons = [0]
    } else if (separating.has(type)) comparisons[comparisons.length - 1] = 0
    else if (type === 'UnaryOperator') inTag += 1
    else if (type === 'Identifier' && before?.type === 'OpenStatement') {
      if (blocks.has(value) || (value === 'set' && isSetBlock(tokens, at))) open.push(1)
      else if (value.startsWith('end')) open.pop()
      else if (value === 'elif' && open.length > 0) open[open.length - 1]! += 1
    } else if (type === 'Identifier' && before?.type !== 'Dot') {
      const isIn = value === 'in' && !['for'].includes(loopWord(tokens, at))
      if (isIn) comparisons[comparisons.length - 1]! += 1
      else if (boundaryWords.has(value) && tokens[at + 1]?.value !== 'in') {
        comparisons[comparisons.length - 1] = 0
      }
      if (nestingWords.has(value)) inTag += 1
    } else if (type === 'ComparisonBinaryOperator') comparisons[comparisons.length - 1]! += 1
    if (comparisons.at(-1)! > 1) throw new Error('a chain of comparisons')
    const levels = open.reduce((sum, one) => sum + one, inTag)
    if (levels > TEMPLATE_NESTING_MAX) throw new Error(`more than ${TEMPLATE_NESTING_MAX} levels`)
  }
}

/**
 * Returns the first word of the statement whose first `in` is the token at `at`; an empty text for
 * any other `in`.
 */
function loopWord(tokens: readonly Token[], at: number): string {
  for (let from = at; from > 0; from--) {
    const { type } = tokens[from]!
    // Only the first `in` of a statement `for` belongs to the loop; later ones compare.
    if (from < at && tokens[from]!.value === 'in' && type === 'Identifier') return ''
    if (type === 'OpenStatement') return tokens[from + 1]!.value
    if (type === 'OpenExpression') return ''
  }
  return ''
}

/**
 * Parses a template.
 *
 * @throws {Error} The text is no template, or exceeds the limits.
 */
export function parseTemplate(source: string): unknown {
  if (new RegExp(`\\s{${TEMPLATE_SPACE_MAX + 1}}`).test(source)) {
    throw new Error(`more than ${TEMPLATE_SPACE_MAX} characters of white space in a row`)
  }
  // Normalizes line breaks as Jinja does.
  const lines = source.replace(/\r\n?/g, '\n')
  // The library mistakes a line that begins with spaces and `{-` for a line that begins with a tag.
  if (/^[ \t]+\{-/m.test(lines)) throw new Error('a line that begins with spaces and {-')
  const tokens = tokenize(lines, { lstrip_blocks: true, trim_blocks: true })
  assertReadable(tokens)
  return parse(tokens)
}

const counts = new WeakMap<object, number>()

/** Returns the number of nodes in a node, including itself. */
export function countNodes(root: object): number {
  const known = counts.get(root)
  if (known !== undefined) return known
  const open: unknown[] = [root]
  let count = 0
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue
    count += 1
    const parts = one instanceof Map ? [...one].flat() : Object.values(one)
    for (const part of parts) if (part !== undefined) open.push(part)
  }
  counts.set(root, count)
  return count
}
