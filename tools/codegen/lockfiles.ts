import type { Repository } from '../tidy/repository.ts'
import type { GeneratedFile } from './generated-file.ts'
import { jsonLines } from './json-lines.ts'

/** Levels down to the packages of a lockfile: `packages`, then each of them. */
const PACKAGE_DEPTH = 2

/**
 * The lockfiles of packages that are installed on first use, one package per line. npm reads these
 * files and never writes them; each `npm install` rewrites the lockfile of the root, in npm's own
 * form.
 */
export function lockfiles({ files }: Repository): readonly GeneratedFile[] {
  return [...files]
    .filter(([path]) => path.endsWith('/package-lock.json'))
    .map(([path, text]) => ({ path, text: jsonLines(JSON.parse(text), PACKAGE_DEPTH) }))
}
