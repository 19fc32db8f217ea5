import { constants } from 'node:fs'
import { access, readdir } from 'node:fs/promises'
import { delimiter } from 'node:path'
import { type HardwareProbes, systemProbes } from '../hardware.ts'

/** How a machine is searched for GPUs; tests give answers of their own. */
export type GpuProbes = HardwareProbes & {
  /** Names in a folder; none where it is not there. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** Whether this user may open a device for reading and writing. */
  readonly canUse: (path: string) => Promise<boolean>
  /** Folders that the system's loader searches because a person said so. */
  readonly libraryFolders: readonly string[]
}

/** This machine. */
export const systemGpuProbes: GpuProbes = {
  ...systemProbes,
  list: async (folder) => {
    try {
      return await readdir(folder)
    } catch {
      return []
    }
  },
  canUse: async (path) => {
    try {
      await access(path, constants.R_OK | constants.W_OK)
      return true
    } catch {
      return false
    }
  },
  libraryFolders: (process.env['LD_LIBRARY_PATH'] ?? '').split(delimiter).filter(Boolean),
}
