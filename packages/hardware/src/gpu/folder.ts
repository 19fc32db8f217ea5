import { homedir } from 'node:os'
import { join } from 'node:path'
import { GPU_PACKAGES_VERSION, type GpuBackend } from '@ostrom/engine/llama'

/**
 * Where the packages of GPU back ends are installed: once for all nodes and checkouts of this user,
 * since they have hundreds of megabytes, and out of the way of `npm ci`, which would remove them.
 */
export const gpuRoot = (): string => join(homedir(), '.ostrom', 'gpu')

/** The folder of one back end, for the version of llama.cpp that this release runs. */
export const gpuFolderOf = (root: string, gpu: GpuBackend): string =>
  join(root, GPU_PACKAGES_VERSION, gpu)

/** The packages themselves, for the engine. */
export const gpuModulesOf = (root: string, gpu: GpuBackend): string =>
  join(gpuFolderOf(root, gpu), 'node_modules')
