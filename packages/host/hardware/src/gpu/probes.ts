import { constants } from 'node:fs'
import { access, readdir } from 'node:fs/promises'
import { delimiter } from 'node:path'
import { type HardwareProbes, systemProbes } from '../hardware.ts'

/** Functions that search a machine for GPUs; tests pass their own. */
export type GpuProbes = HardwareProbes & {
  /** Names in a folder; an empty list if the folder is missing. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** Returns whether this user may open a device for reading and writing. */
  readonly canUse: (path: string) => Promise<boolean>
  /** Folders that the dynamic loader searches because the user's `LD_LIBRARY_PATH` names them. */
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
