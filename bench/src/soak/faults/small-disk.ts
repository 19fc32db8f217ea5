import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { SMALL_DISK_BYTES } from './limits.ts'

/** A folder on a small disk that can be filled. */
export type SmallDisk = {
  readonly folder: string
  fill(): void
  free(): void
  remove(): void
}

const PIECE = Buffer.alloc(65_536)

/** Returns why small disks cannot be created on this machine; `undefined` if they can. */
export const smallDiskRefusal = (): string | undefined =>
  process.platform === 'linux' && process.getuid?.() === 0 ? undefined : 'not root on Linux'

/** Mounts a small disk in memory (tmpfs) at a new folder. */
export function createSmallDisk(folder: string): SmallDisk {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const size = `size=${SMALL_DISK_BYTES},mode=700`
  execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'ostrom-soak', folder], { stdio: 'pipe' })
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a')
      try {
        // The smaller piece fills the space into which the larger piece does not fit.
        for (const piece of [PIECE, PIECE.subarray(0, 4_096)]) fillBy(file, piece)
      } finally {
        closeSync(file)
      }
    },
    free: () => rmSync(ballast, { force: true }),
    remove() {
      // The unmount is lazy, because processes may still have open files on the disk.
      try {
        execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
      } catch {}
    },
  }
}

/** Writes the piece repeatedly until the disk has no space for it. */
function fillBy(file: number, piece: Buffer): void {
  try {
    for (;;) writeSync(file, piece)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
