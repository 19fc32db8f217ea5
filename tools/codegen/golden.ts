// Other implementations must match the golden vectors, so a changed vector is a changed protocol.

/**
 * Returns the names of values that a new text of a golden file changes or removes, such as
 * `kinds.endpoint` in a file `digests.json`. Additions do not count, because a list may grow at its
 * end.
 *
 * @returns At most one name for each member of the two top levels, in the order of the file.
 */
export function changedVectors(before: string, after: string): readonly string[] {
  const changed = changedPaths(JSON.parse(before), JSON.parse(after), [])
  return [...new Set(changed.map((one) => one.slice(0, 2).join('.')))]
}

type Path = readonly string[]

function changedPaths(before: unknown, after: unknown, path: Path): readonly Path[] {
  if (!isContainer(before)) return Object.is(before, after) ? [] : [path]
  if (!isContainer(after) || Array.isArray(before) !== Array.isArray(after)) return [path]
  return Object.entries(before).flatMap(([name, value]) =>
    // An element of a list has no name.
    changedPaths(value, after[name], Array.isArray(before) ? path : [...path, name]),
  )
}

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Returns true if a name, such as `digests.kinds.endpoint`, or a parent of it is accepted. */
export const isAccepted = (name: string, accepted: readonly string[]): boolean =>
  accepted.some((one) => name === one || name.startsWith(`${one}.`))
