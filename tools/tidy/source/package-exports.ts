import path from 'node:path'

/**
 * Returns the file of each exported subpath of the repository's packages, such as
 * `@ostrom/ledger/evm`.
 *
 * @param paths Files of the repository; each `package.json` among them is read.
 */
export function packageExports(
  paths: Iterable<string>,
  read: (file: string) => string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const file of paths) {
    if (path.posix.basename(file) !== 'package.json') continue
    const { name, exports = {} } = JSON.parse(read(file)) as {
      readonly name?: string
      readonly exports?: Readonly<Record<string, unknown>>
    }
    for (const [subpath, target] of Object.entries(exports))
      if (name !== undefined && typeof target === 'string')
        found.set(path.posix.join(name, subpath), path.posix.join(path.posix.dirname(file), target))
  }
  return found
}
