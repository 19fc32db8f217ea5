import type { Repository } from '../tidy/repository.ts'
import type { GeneratedFile } from './generated-file.ts'
import { jsonLines } from './json-lines.ts'

/** Levels down to the packages of a lockfile: `packages`, then each of them. */
const PACKAGE_DEPTH = 2

/**
 * The lockfiles of packages that are installed on first use, one package a line. npm reads them and
 * never writes them; that of the root is rewritten by each `npm install`, in npm's own form.
 */
export function lockfiles({ files }: Repository): readonly GeneratedFile[] {
  return [...files]
    .filter(([path]) => path.endsWith('/package-lock.json'))
    .map(([path, text]) => ({ path, text: jsonLines(JSON.parse(text), PACKAGE_DEPTH) }))
}
