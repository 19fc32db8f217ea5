import type { JailView } from './jail-view.ts'

// The jail of macOS: a profile for `sandbox-exec`, in the language of `sandbox(7)`. The profile
// names the allowed accesses, and the system refuses all others. It follows Apple's own profiles in
// /System/Library/Sandbox; this project has not run it on a Mac.

/** Libraries, and files that every process reads when it starts. */
const system = [
  '/usr/lib',
  '/usr/share',
  '/System',
  '/Library/Apple',
  '/private/var/db/dyld',
  '/private/var/db/timezone',
  '/dev/null',
  '/dev/zero',
  '/dev/random',
  '/dev/urandom',
]

/** Quotes a path in the profile's language. */
const quoted = (path: string) => JSON.stringify(path)

/** Returns the profile of a process that sees these paths, and runs the programs in `programs`. */
export function seatbeltProfile(
  { readable, writable, role = 'model' }: JailView,
  programs: readonly string[],
): string {
  const paths = [...system, ...programs, ...readable, ...(writable === undefined ? [] : [writable])]
  const subpaths = paths.map((path) => `(subpath ${quoted(path)})`).join(' ')
  const runnable = programs.map((path) => `(subpath ${quoted(path)})`).join(' ')
  return [
    '(version 1)',
    '(deny default)',
    `(allow file-read* (literal "/") ${subpaths})`,
    // Resolving a path needs the metadata of its parent folders, but not their contents.
    '(allow file-read-metadata)',
    `(allow process-exec ${runnable})`,
    '(allow process-fork)',
    '(allow signal (target same-sandbox))',
    '(allow sysctl-read)',
    '(allow file-write* (literal "/dev/null") (literal "/dev/zero"))',
    ...(writable === undefined ? [] : [`(allow file-write* (subpath ${quoted(writable)}))`]),
    ...(role === 'trainer'
      ? ['(allow network* (local ip "localhost:*") (remote ip "localhost:*"))']
      : []),
  ].join('\n')
}
