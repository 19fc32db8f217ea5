import type { Buffer } from 'node:buffer'

/** The fields of a package in a lock file that this module reads. */
type LockedPackage = {
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/**
 * Returns the names of packages of others that differ between two lock files, and of the packages
 * that depend on one of these, over any number of packages. The repository's own packages do not
 * count.
 */
export function changedPackages(
  before: Buffer | undefined,
  after: Buffer | undefined,
): readonly string[] {
  const [old, now] = [lockedPackages(before), lockedPackages(after)]
  const differs = (entry: string) =>
    JSON.stringify(old.get(entry)) !== JSON.stringify(now.get(entry))
  const entries = [...new Set([...old.keys(), ...now.keys()])]
  const changed = new Set(entries.filter(differs).map(nameOf))
  const dependents = dependentsByName([old, now])
  // A set is iterated in the order of insertion, also over elements that the loop adds.
  for (const name of changed) for (const one of dependents.get(name) ?? []) changed.add(one)
  return [...changed].sort()
}

/**
 * Returns the packages of others in a lock file, by their folders. Links to the repository's own
 * packages are left out. A missing lock file has no packages.
 */
export function lockedPackages(bytes: Buffer | undefined): ReadonlyMap<string, LockedPackage> {
  if (bytes === undefined) return new Map()
  const { packages = {} } = JSON.parse(bytes.toString('utf8')) as {
    readonly packages?: Readonly<Record<string, LockedPackage>>
  }
  const isOfOthers = ([entry, { link }]: readonly [string, LockedPackage]) =>
    entry.includes('node_modules/') && link !== true
  return new Map(Object.entries(packages).filter(isOfOthers))
}

/** Returns `hono` for `packages/a/node_modules/hono`. */
const nameOf = (entry: string): string => entry.slice(entry.lastIndexOf('node_modules/') + 13)

/** Returns the packages that depend on each package. */
function dependentsByName(
  locks: readonly ReadonlyMap<string, LockedPackage>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [entry, { dependencies, optionalDependencies }] of locks.flatMap((one) => [...one]))
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const known = found.get(name) ?? new Set()
      found.set(name, known.add(nameOf(entry)))
    }
  return found
}
