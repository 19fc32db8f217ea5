import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import {
  identifierName,
  isNode,
  isScript,
  isTest,
  parse,
  type SyntaxNode,
  walk,
} from '../../source/syntax.ts'

/**
 * Maximum number of statements and JSX elements of a TypeScript function, including nested
 * functions.
 */
const functionStatementsMax = 60
/** Maximum lines of a function in another language, including signature and closing brace. */
const functionLinesMax = 70
/** Maximum number of lines in a file. */
const fileLinesMax = 400
/** Maximum lines of a test file, and of a `limits.ts`, which is a list of short entries. */
const testLinesMax = 600
/**
 * Percentage of a file's maximum lines that must stay free, so that a small change does not force
 * its author to split the file.
 */
const freeLinesPercent = 5
/** Maximum columns of a line, as in the formatter. */
const lineColumnsMax = 100
/** A word of more than this many columns cannot be broken by a formatter: a hash, an address. */
const wordColumnsMax = 60

/** Returns true for code, to which the limits apply. Documents and data have none. */
function isCode(file: string): boolean {
  return /\.(ts|tsx|js|mjs|cjs|sol|rs|py|sh|nr)$/.test(file) && !file.includes('.gen.')
}

/**
 * Files stay short; a longer file needs a better division. An empty file is a mistake, because its
 * text was lost.
 */
export const fileSize: TidyRule = {
  name: 'file-size',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) => {
      if (!isCode(file)) return []
      if (text.trim() === '' && !file.endsWith('__init__.py'))
        return [{ path: file, line: 0, message: 'empty: delete the file, or restore its text.' }]
      const lines = text.trimEnd().split('\n').length
      const max = linesMaxOf(file)
      if (lines <= max) return []
      const message = `${lines} lines, at most ${max}: cut the file where it holds two ideas.`
      return [{ path: file, line: 0, message }]
    }),
}

/**
 * Returns the number of lines that a file may have: its limit minus the part that must stay free.
 */
function linesMaxOf(file: string): number {
  const isList = file.endsWith('/limits.ts')
  const limit = isTest(file) || isList ? testLinesMax : fileLinesMax
  return (limit * (100 - freeLinesPercent)) / 100
}

/** Lines fit the formatter's width, except where one word alone is too long. */
export const lineSize: TidyRule = {
  name: 'line-size',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) => {
      if (!isCode(file)) return []
      return text.split('\n').flatMap((line, index): readonly TidyFinding[] => {
        if (line.length <= lineColumnsMax) return []
        if (line.split(/\s+/).some((word) => word.length > wordColumnsMax)) return []
        const message = `${line.length} columns, at most ${lineColumnsMax}: break the line.`
        return [{ path: file, line: index + 1, message }]
      })
    }),
}

/**
 * Functions fit on a screen. The rule ignores functions that only group tests, such as the callback
 * of `describe`. It counts statements in TypeScript, because a count of lines depends on the
 * formatter and invites tricks.
 */
export const functionSize: TidyRule = {
  name: 'function-size',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) => {
      if (!isCode(file)) return []
      const [unit, max] = isScript(file)
        ? (['statements', functionStatementsMax] as const)
        : (['lines', functionLinesMax] as const)
      const functions = isScript(file) ? scriptFunctions(file, text) : otherFunctions(file, text)
      return functions.flatMap(({ name, line, size }): readonly TidyFinding[] => {
        if (size <= max) return []
        const message = `${name}: ${size} ${unit}, at most ${max}: give a part a name.`
        return [{ path: file, line, message }]
      })
    }),
}

type FunctionSpan = { readonly name: string; readonly line: number; readonly size: number }

function scriptFunctions(file: string, text: string): readonly FunctionSpan[] {
  const tree = parse(file, text)
  if (tree === undefined) return []
  const spans: FunctionSpan[] = []
  walk(tree, (node, parent) => {
    if (!/Function(Declaration|Expression)$/.test(node.type)) return
    if (isGrouping(node, parent)) return
    const line = lineAt(text, node.start)
    spans.push({ name: functionName(node, parent), line, size: statements(node) })
  })
  return spans
}

/**
 * Returns the number of statements and JSX elements below a node; a block itself does not count.
 */
function statements(node: SyntaxNode): number {
  let count = 0
  walk(node, ({ type }) => {
    if (type === 'BlockStatement' || type === 'EmptyStatement') return
    if (/Statement$|^(VariableDeclaration|SwitchCase|JSXElement)$/.test(type)) count++
  })
  return count
}

/** Returns true for the callback of `describe`, and for a function that declares tests. */
function isGrouping(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent?.type === 'CallExpression' && isCallOf(parent, /^describe$/)) return true
  const statements = isNode(node.body) ? node.body.body : undefined
  const declares = (one: SyntaxNode) => isCallOf(one?.expression, /^(describe|test)$/)
  return Array.isArray(statements) && statements.some(declares)
}

function isCallOf(call: unknown, names: RegExp): boolean {
  if (!isNode(call) || call.type !== 'CallExpression') return false
  let callee: unknown = call.callee
  while (isNode(callee) && callee.type !== 'Identifier') callee = callee.object ?? callee.callee
  return names.test(identifierName(callee) ?? '')
}

function functionName(node: SyntaxNode, parent: SyntaxNode | undefined): string {
  const name = identifierName(node.id) ?? identifierName(parent?.id) ?? identifierName(parent?.key)
  return name ?? 'A function'
}

/**
 * Finds functions of other languages by their first line. A function ends at its closing brace, or
 * in Python where its indentation ends.
 */
function otherFunctions(file: string, text: string): readonly FunctionSpan[] {
  const pattern = file.endsWith('.py')
    ? /^([ \t]*)(?:async )?def (\w+)/
    : /^([ \t]*)(?:pub(?:\([a-z]+\))? |async |const |unsafe )*(?:function|fn) (\w+)/
  const lines = text.split('\n')
  return lines.flatMap((line, start) => {
    const [, indent = '', name] = pattern.exec(line) ?? []
    if (name === undefined) return []
    const isPython = file.endsWith('.py')
    // A declaration in an interface has no body.
    const opening = lines.findIndex((later, at) => at >= start && /[{;]\s*(?:\/\/.*)?$/.test(later))
    if (!isPython && /;\s*$/.test(lines[opening] ?? '')) {
      return [{ name, line: start + 1, size: opening - start + 1 }]
    }
    const end = lines.findIndex((later, index) => {
      if (index <= start) return false
      if (!isPython) return later.startsWith(`${indent}}`)
      return later.trim() !== '' && !later.startsWith(`${indent} `) && !/^\s*[)\]]/.test(later)
    })
    const last = end === -1 ? lines.length : isPython ? end : end + 1
    return [{ name, line: start + 1, size: last - start }]
  })
}
