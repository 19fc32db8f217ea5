import { type Finding, lineAt, type Rule } from '../repository.ts'
import {
  identifierName,
  isNode,
  isScript,
  isTest,
  parse,
  type SyntaxNode,
  walk,
} from '../syntax.ts'

/** Lines of a function, signature and closing brace included. */
export const functionLinesMax = 70
/** Lines of a file. */
export const fileLinesMax = 400
/** Lines of a file of tests. */
export const testLinesMax = 600
/** Columns of a line, as the formatter has it. */
export const lineColumnsMax = 100
/** A word this long cannot be broken by any formatter: a hash, an address. */
const wordColumnsMax = 60

/** True for code: what the limits are for. Documents and data have none. */
function isCode(file: string): boolean {
  return /\.(ts|tsx|js|mjs|cjs|sol|rs|py|sh|nr)$/.test(file) && !file.includes('.gen.')
}

/** Files stay short: a longer one asks for a better cut. */
export const fileSize: Rule = {
  name: 'file-size',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) => {
      if (!isCode(file)) return []
      const lines = text.trimEnd().split('\n').length
      const max = isTest(file) ? testLinesMax : fileLinesMax
      if (lines <= max) return []
      const message = `${lines} lines, at most ${max}: cut the file where it holds two ideas.`
      return [{ path: file, line: 0, message }]
    }),
}

/** Lines fit the formatter's width, except where one word alone is too long. */
export const lineSize: Rule = {
  name: 'line-size',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) => {
      if (!isCode(file)) return []
      return text.split('\n').flatMap((line, index): readonly Finding[] => {
        if (line.length <= lineColumnsMax) return []
        if (line.split(/\s+/).some((word) => word.length > wordColumnsMax)) return []
        const message = `${line.length} columns, at most ${lineColumnsMax}: break the line.`
        return [{ path: file, line: index + 1, message }]
      })
    }),
}

/** Functions fit on a screen. A `describe` block, which only groups tests, is not counted. */
export const functionSize: Rule = {
  name: 'function-size',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) => {
      if (!isCode(file)) return []
      const functions = isScript(file) ? scriptFunctions(file, text) : otherFunctions(file, text)
      return functions.flatMap(({ name, line, lines }): readonly Finding[] => {
        if (lines <= functionLinesMax) return []
        const message = `${name}: ${lines} lines, at most ${functionLinesMax}: give a part a name.`
        return [{ path: file, line, message }]
      })
    }),
}

type FunctionSpan = { readonly name: string; readonly line: number; readonly lines: number }

function scriptFunctions(file: string, text: string): readonly FunctionSpan[] {
  const tree = parse(file, text)
  if (tree === undefined) return []
  const spans: FunctionSpan[] = []
  walk(tree, (node, parent) => {
    if (!/Function(Declaration|Expression)$/.test(node.type)) return
    if (isGrouping(node, parent)) return
    const line = lineAt(text, node.start)
    const lines = lineAt(text, node.end) - line + 1
    spans.push({ name: functionName(node, parent), line, lines })
  })
  return spans
}

/** True for the callback of `describe`, and for a function that does little but call `describe`. */
function isGrouping(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent?.type === 'CallExpression' && isDescribe(parent)) return true
  const statements = isNode(node.body) ? node.body.body : undefined
  return Array.isArray(statements) && statements.some((one) => isDescribe(one?.expression))
}

function isDescribe(call: unknown): boolean {
  if (!isNode(call) || call.type !== 'CallExpression') return false
  let callee: unknown = call.callee
  while (isNode(callee) && callee.type !== 'Identifier') callee = callee.object ?? callee.callee
  return identifierName(callee) === 'describe'
}

function functionName(node: SyntaxNode, parent: SyntaxNode | undefined): string {
  const name = identifierName(node.id) ?? identifierName(parent?.id) ?? identifierName(parent?.key)
  return name ?? 'A function'
}

/** Functions of other languages, by their first line: to the closing brace, or by indentation. */
function otherFunctions(file: string, text: string): readonly FunctionSpan[] {
  const pattern = file.endsWith('.py')
    ? /^([ \t]*)(?:async )?def (\w+)/
    : /^([ \t]*)(?:pub(?:\([a-z]+\))? |async |const |unsafe )*(?:function|fn) (\w+)/
  const lines = text.split('\n')
  return lines.flatMap((line, start) => {
    const [, indent = '', name] = pattern.exec(line) ?? []
    if (name === undefined) return []
    const isPython = file.endsWith('.py')
    // What an interface declares ends before any brace.
    const opening = lines.findIndex((later, at) => at >= start && /[{;]\s*(?:\/\/.*)?$/.test(later))
    if (!isPython && /;\s*$/.test(lines[opening] ?? '')) {
      return [{ name, line: start + 1, lines: opening - start + 1 }]
    }
    const end = lines.findIndex((later, index) => {
      if (index <= start) return false
      if (!isPython) return later.startsWith(`${indent}}`)
      return later.trim() !== '' && !later.startsWith(`${indent} `) && !/^\s*[)\]]/.test(later)
    })
    const last = end === -1 ? lines.length : isPython ? end : end + 1
    return [{ name, line: start + 1, lines: last - start }]
  })
}
