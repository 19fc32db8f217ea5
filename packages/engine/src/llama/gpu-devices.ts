import { fileURLToPath } from 'node:url'
import { runProgram } from '@ostrom/processes'
import { GpuMissingError } from '../errors.ts'
import type { GpuBackend } from './gpu-packages.ts'
import { GPU_PROBE_MS_MAX } from './limits.ts'

/** The GPUs that a back end of llama.cpp, such as CUDA, has found. */
export type GpuDevices = {
  readonly names: readonly string[]
  /** Memory of all devices together, in bytes. */
  readonly memoryBytes: number
}

async function queryDevices({ gpu, folder, environment }: gpuDevices.Options): Promise<unknown> {
  const main = fileURLToPath(new URL('./gpu-devices-main.ts', import.meta.url))
  const env = { PATH: process.env['PATH'] ?? '', ...environment }
  const result = await runProgram({
    program: process.execPath,
    args: [main],
    env,
    input: JSON.stringify({ gpu, folder }),
    ownMsMax: GPU_PROBE_MS_MAX,
  })
  if (result.kind !== 'ended') throw new Error(result.reason)
  if (result.code !== 0) throw new Error(`it ended by ${result.signal ?? `code ${result.code}`}`)
  return JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '')
}

/**
 * Loads a back end in a separate process, and returns the devices that it found.
 *
 * @throws {GpuMissingError} The back end is not installed, does not load, or finds no device.
 */
export async function gpuDevices(options: gpuDevices.Options): Promise<GpuDevices> {
  const { gpu } = options
  const found = (await queryDevices(options).catch((error: Error) => {
    return { reason: `the process that loads it failed (${error.message.split('\n')[0]})` }
  })) as GpuDevices | { readonly reason: string }
  if ('reason' in found) throw new GpuMissingError({ gpu, reason: found.reason })
  return found
}

export declare namespace gpuDevices {
  type Options = {
    readonly gpu: GpuBackend
    /**
     * A folder `node_modules` with the package of the back end; if absent, only the packages of
     * `npm ci` are used.
     */
    readonly folder?: string
    /**
     * Variables for drivers, such as `LD_LIBRARY_PATH`. The process gets only these and the search
     * path.
     */
    readonly environment?: Readonly<Record<string, string>>
  }
}

/** Environment variables that configure the libraries and devices of GPU drivers. */
const driverVariables = [
  'LD_LIBRARY_PATH',
  'CUDA_PATH',
  'CUDA_VISIBLE_DEVICES',
  'CUDA_DEVICE_ORDER',
  'NVIDIA_VISIBLE_DEVICES',
  'NVIDIA_DRIVER_CAPABILITIES',
  'VK_ICD_FILENAMES',
  'VK_DRIVER_FILES',
  'VK_LOADER_LAYERS_DISABLE',
  'GGML_VK_VISIBLE_DEVICES',
] as const

/** Returns the environment variables for GPU drivers, the only ones that children inherit. */
export function driverEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const entries = driverVariables.flatMap((name) => {
    const value = environment[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(entries)
}
