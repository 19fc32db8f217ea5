// Finds the files that a Solidity file imports, as the compiler finds them, and its literals.

import { posix } from 'node:path'

/** Comments, and the strings and words that begin and end an import. */
const importTokens =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\bimport\b|;/g

/**
 * Returns the paths of all imports of a file, wherever in a line they are, from the root of the
 * repository.
 *
 * @param path Path of the importing file.
 * @param code Its text, with or without comments.
 */
export function importsOf(path: string, code: string): readonly string[] {
  const paths: string[] = []
  let isImport = false
  for (const [token] of code.matchAll(importTokens)) {
    if (token === 'import' || token === ';') isImport = token === 'import'
    else if (isImport && !token.startsWith('/')) paths.push(resolved(path, token.slice(1, -1)))
  }
  return paths
}

/** Comments, which contain no literal, and the literals of a Solidity file. */
const commentOrLiteral =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"((?:\\[\s\S]|[^"\\\n])*)"|'((?:\\[\s\S]|[^'\\\n])*)'/g

/** Returns the string literals of a Solidity file. */
export function literalsOf(code: string): readonly string[] {
  const all = [...code.matchAll(commentOrLiteral)]
  return all.flatMap(([, double, single]) => double ?? single ?? [])
}

/** Where the compiler finds an import: in `node_modules`, or beside the importer. */
function resolved(importer: string, name: string): string {
  if (name.startsWith('.')) return posix.join(posix.dirname(importer), name)
  return `node_modules/${name}`
}

/**
 * Returns Solidity files and all files that they import, directly or through others.
 *
 * @param roots Paths from the root of the repository.
 * @param read Returns the text of a file; undefined for a file outside of the repository, whose
 * imports are not followed.
 * @returns Text of each file by its path, in no particular order.
 */
export function importClosure(
  roots: readonly string[],
  read: (path: string) => string | undefined,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const queue = [...roots]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue
    const text = read(path)
    if (text === undefined) continue
    found.set(path, text)
    queue.push(...importsOf(path, text))
  }
  return found
}
