import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Returns the address of a file of typeberry that its package does not export. */
export const typeberryFile = (packages: string, file: string): string =>
  pathToFileURL(path.join(packages, 'node_modules/@typeberry/lib/packages', file)).href

/** Parts that `typeberryParts` returns, by the names of typeberry. */
export type TypeberryParts = Awaited<ReturnType<typeof typeberryParts>>

/**
 * Loads the parts of typeberry, version 0.11.0, that make a chain. typeberry does not export its
 * in-core part, so files are imported by path. The result has no types, because typeberry's types
 * exist only where its package is installed.
 */
export async function typeberryParts(packages: string) {
  const load = (file: string) => import(typeberryFile(packages, file))
  const parts = await Promise.all(
    [
      'core/bytes/index.js',
      'core/codec/index.js',
      'core/collections/index.js',
      'core/hash/index.js',
      'core/logger/index.js',
      'core/numbers/index.js',
      'jam/block/index.js',
      'jam/block/refine-context.js',
      'jam/block/work-item.js',
      'jam/block/work-package.js',
      'jam/block/work-report.js',
      'jam/block/work-result.js',
      'jam/config/index.js',
      'jam/database/index.js',
      'jam/in-core/in-core.js',
      'jam/state/index.js',
      'jam/transition/accumulate/index.js',
    ].map(load),
  )
  const loaded = Object.assign({}, ...parts)
  // Logs errors only, because typeberry warns about each run that is not parallel.
  loaded.Logger.configureAll('', loaded.Level.ERROR)
  return loaded
}
