// Finds the files that differ from a commit.

import { Buffer } from 'node:buffer'
import type { FileChange } from '../../../graph/changed-parts.ts'
import { commitSource, diskSource, type GraphSource, git } from '../../../graph/source.ts'

/** Differences between a commit and the files on disk. */
export type Changes = {
  /** The compared states, for the report: `the last commit`. */
  readonly compared: string
  readonly files: readonly FileChange[]
  /** Files on disk, and those that were removed, without content. */
  readonly source: GraphSource
}

/**
 * Returns the changes since `ref`. Without `ref`, these are the changes that are not committed; if
 * there are none, those of the last commit.
 *
 * @throws if git does not know `ref`.
 */
export function readChanges(root: string, ref?: string): Changes {
  if (ref !== undefined) return changesSince(root, commitOf(root, ref), `everything since ${ref}`)
  const uncommitted = changesSince(root, commitOf(root, 'HEAD'), 'what is not committed')
  if (uncommitted.files.length > 0) return uncommitted
  return changesSince(root, commitOf(root, 'HEAD~1'), 'the last commit')
}

function commitOf(root: string, ref: string): string {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
    return git(root, args).toString('utf8').trim()
  } catch {
    throw new Error(`git has no commit ${ref}`)
  }
}

function changesSince(root: string, commit: string, compared: string): Changes {
  const before = commitSource(root, commit)
  const after = diskSource(root)
  const differing = git(root, ['diff', '--name-only', '--no-renames', '-z', commit])
  const untracked = git(root, ['ls-files', '-o', '--exclude-standard', '-z'])
  const names = Buffer.concat([differing, untracked]).toString('utf8').split('\0')
  const changed = [...new Set(names)].filter(Boolean).sort()
  const [old, now] = [before, after].map((source) => contents(source, changed))
  const files = changed.map((file) => ({ file, before: old?.get(file), after: now?.get(file) }))
  return { compared, files, source: withRemoved(after, changed) }
}

function contents(source: GraphSource, files: readonly string[]): ReadonlyMap<string, Buffer> {
  const existing = files.filter((file) => source.paths.has(file))
  return source.readAll?.(existing) ?? new Map(existing.map((file) => [file, source.read(file)]))
}

/**
 * Returns the source with removed files, so that the graph still has the dependence of modules that
 * name them.
 */
function withRemoved(source: GraphSource, changed: readonly string[]): GraphSource {
  const removed = new Set(changed.filter((file) => !source.paths.has(file)))
  const empty = (file: string) => (file.endsWith('package.json') ? '{}' : '')
  return {
    ...source,
    paths: new Set([...source.paths, ...removed]),
    read: (file) => (removed.has(file) ? Buffer.from(empty(file)) : source.read(file)),
  }
}
