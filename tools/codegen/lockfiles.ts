import type { Repository } from '../tidy/repository.ts'
import type { GeneratedFile } from './generated-file.ts'
import { jsonLines } from './json-lines.ts'

/** Levels of JSON down to one package of a lockfile: the member `packages`, then the package. */
const PACKAGE_DEPTH = 2

/**
 * Formats the lockfiles of packages that are installed on first use, with one package per line. npm
 * only reads these files. The lockfile of the root keeps npm's own format, because each `npm
 * install` rewrites it.
 */
export function lockfiles({ files }: Repository): readonly GeneratedFile[] {
  return [...files]
    .filter(([path]) => path.endsWith('/package-lock.json'))
    .map(([path, text]) => ({ path, text: jsonLines(JSON.parse(text), PACKAGE_DEPTH) }))
}
