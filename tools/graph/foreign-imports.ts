// Finds the files that a file in another language than TypeScript reads.

import path from 'node:path'
import { importsOf } from '../../contracts/evm/tools/solidity-imports.ts'
import type { GraphSource } from './source.ts'
import type { Targets } from './targets.ts'

/** Returns true for a shell script, or another program that its first line starts. */
const isShellScript = (file: string): boolean =>
  file.endsWith('.sh') || path.posix.extname(file) === ''

const hasImports = (file: string): boolean => /\.(html|rs|sol)$/.test(file) || isShellScript(file)

/**
 * Returns a function that returns the imports of a file in Solidity, the scripts of a page, the
 * folder's modules of a file in Python, files that a file in Rust includes, and the files beside a
 * shell script that it names.
 */
export function createForeignImports(
  targets: Targets,
  { paths, read, readAll }: GraphSource,
): (file: string) => readonly string[] {
  const texts = readAll?.([...paths].filter(hasImports))
  const textOf = (file: string) => (texts?.get(file) ?? read(file)).toString('utf8')
  const existing = (files: readonly string[]) => files.filter((one) => paths.has(one))
  return (file) => {
    const { dir } = path.posix.parse(file)
    if (file.endsWith('.py')) return targets.below(`${dir}/`).filter((one) => one.endsWith('.py'))
    if (file.endsWith('.html')) {
      const scripts = textOf(file).matchAll(/<script\b[^>]*\ssrc="\/?([^":]+)"/g)
      return existing([...scripts].map(([, script = '']) => path.posix.join(dir, script)))
    }
    if (file.endsWith('.rs')) {
      const included = textOf(file).matchAll(/\binclude_(?:bytes|str)!\("([^"]+)"\)/g)
      return existing([...included].map(([, target = '']) => path.posix.join(dir, target)))
    }
    if (file.endsWith('.sol')) return existing(importsOf(file, textOf(file)))
    if (!isShellScript(file) || !paths.has(file)) return []
    const named = textOf(file).matchAll(/[\w.-]+\.\w+/g)
    return existing([...named].map(([name]) => path.posix.join(dir, name)))
  }
}
