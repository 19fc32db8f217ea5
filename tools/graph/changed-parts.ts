// Finds the part of a changed file on which other files may depend: its code, some of its
// re-exports, or only its text.

import type { Buffer } from 'node:buffer'
import { solidityCode } from '../../contracts/evm/tools/solidity-code.ts'
import { isNode, isScript, parseText, type SyntaxNode } from '../tidy/source/syntax.ts'
import type { ChangedNode } from './graph.ts'
import { ALL, isType, summarise } from './summary.ts'

/** Contents of a file before and after a change; `undefined` where the file does not exist. */
export type FileChange = {
  readonly file: string
  readonly before: Buffer | undefined
  readonly after: Buffer | undefined
}

/**
 * Returns what a change of a file changes in the graph. If a script has the same code as before,
 * apart from comments, format and types, only readers of its text depend on the change. If only its
 * re-exports differ, modules that take one of these names depend on it; that a new re-export loads
 * a module with effects is not seen. The prose of comments in Solidity counts as text, too, because
 * it does not change the bytecode.
 */
export function changedParts({ file, before, after }: FileChange): readonly ChangedNode[] {
  if (before === undefined || after === undefined) return [file]
  if (file.endsWith('.sol')) {
    const [old, now] = [before, after].map((bytes) => solidityCode(bytes.toString('utf8')))
    return old === now ? [{ text: file }] : [file]
  }
  if (!isScript(file)) return [file]
  const [old, now] = [before, after].map((bytes) => readCode(file, bytes.toString('utf8')))
  if (old === undefined || now === undefined || old.code !== now.code) return [file]
  const names = [...old.passes.symmetricDifference(now.passes)].map((one) => JSON.parse(one)[2])
  if (names.includes(ALL)) return [file]
  return [{ text: file }, { file, names }]
}

/** Returns the code of a script without its re-exports, and its re-exports; as text. */
function readCode(file: string, text: string) {
  const program = parseText(file, text)
  if (program === undefined) return undefined
  const passes = summarise(file, text).passes.map((one) => JSON.stringify(one))
  return { code: JSON.stringify(program.body, codeOnly), passes: new Set(passes) }
}

/** Removes from a tree positions, types and re-exports. */
function codeOnly(key: string, value: unknown): unknown {
  if (key === 'start' || key === 'end' || key === 'range' || key === 'loc') return undefined
  if (typeof value === 'bigint') return `${value}n`
  if (Array.isArray(value)) return value.filter((one) => !isNode(one) || !isUncompared(one))
  return isNode(value) && isUncompared(value) ? undefined : value
}

const isUncompared = (node: SyntaxNode): boolean =>
  isType(node) ||
  (isNode(node.source) && node.type.startsWith('Export')) ||
  (node.type === 'ImportDeclaration' && node.importKind === 'type')
