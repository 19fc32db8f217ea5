import { homedir } from 'node:os'
import { join } from 'node:path'
import { GPU_PACKAGES_VERSION, type GpuBackend } from '@ostrom/engine/llama'

/**
 * Folder of the packages of GPU back ends. All nodes and checkouts of this user share it, because
 * the packages take hundreds of megabytes. It is not in a checkout, because `npm ci` would remove
 * the packages there.
 */
export const gpuRoot = (): string => join(homedir(), '.ostrom', 'gpu')

/** The folder of one back end, for the version of llama.cpp that this release runs. */
export const gpuFolderOf = (root: string, gpu: GpuBackend): string =>
  join(root, GPU_PACKAGES_VERSION, gpu)

/** The folder `node_modules` of one back end, from which the engine imports its packages. */
export const gpuModulesOf = (root: string, gpu: GpuBackend): string =>
  join(gpuFolderOf(root, gpu), 'node_modules')
