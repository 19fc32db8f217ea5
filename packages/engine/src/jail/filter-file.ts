import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type JailRole, syscallFilter } from './filter.ts'
import type { SyscallArchitecture } from './syscalls.ts'

// Bubblewrap reads the filter from an open file. The file is unlinked, so that no process can
// change it, and so that no file remains if this process is killed. Children open it through the
// number of its descriptor.

const paths = new Map<JailRole, string>()

/** Returns the path at which children of this process open the filter of a role. */
export function filterFile(architecture: SyscallArchitecture, role: JailRole): string {
  const known = paths.get(role)
  if (known !== undefined) return known
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-filter-'))
  try {
    const file = join(folder, role)
    writeFileSync(file, syscallFilter(architecture, role))
    // The descriptor stays open until this process ends.
    const path = `/proc/${process.pid}/fd/${openSync(file, 'r')}`
    paths.set(role, path)
    return path
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
