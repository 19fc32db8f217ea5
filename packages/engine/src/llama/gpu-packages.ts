import type { Gpu } from '../child/messages.ts'

// llama.cpp's libraries for GPUs are packages beside those that `npm ci` installs: together they
// have more than half a gigabyte, and most machines have use for none of them. docs/adr/0061.

/** A back end of llama.cpp that computes on a GPU. */
export type GpuBackend = Exclude<Gpu, false | 'auto'>

/** One package of libraries, by its hash. */
export type GpuPackage = {
  readonly name: string
  readonly version: string
  /** SHA-512 of its archive, as lockfiles of npm write it. */
  readonly integrity: string
  readonly downloadBytes: number
  readonly installedBytes: number
}

/** They must have the version of `node-llama-cpp` itself, which loads no others. */
const version = '3.22.1'

const vulkan: GpuPackage = {
  name: '@node-llama-cpp/linux-x64-vulkan',
  version,
  integrity:
    'sha512-bBxqU+JOcBu1nb5Qj2zcMci+JByT1E8EajHvYodyNfVIPkEhXh+/HMwR1/BT7xP08YK0hks+kM8fglER0P8JEg==',
  downloadBytes: 24_311_427,
  installedBytes: 73_750_139,
}

/** For CUDA 13. Its other libraries are those of any CUDA. */
const cuda: GpuPackage = {
  name: '@node-llama-cpp/linux-x64-cuda',
  version,
  integrity:
    'sha512-8rQCjyNNLZJUFit+YpjwlC4hwkKgOMIkB2wuycKBf8NU2O3ySKbiWZQ8aw9ku2nUTXjSnUIrE6KB88itduTBuA==',
  downloadBytes: 142_898_030,
  installedBytes: 189_352_027,
}

/** Libraries that the package before lacks for CUDA 12. */
const cudaExt: GpuPackage = {
  name: '@node-llama-cpp/linux-x64-cuda-ext',
  version,
  integrity:
    'sha512-4e5ajkiM2aR2WAdB/N/ACk4weEhHvOAIrzxZPsIX0xDFW5+6hhShuy1/vs88SK9NGdgAco9IyE28eYS0H1efpA==',
  downloadBytes: 176_664_119,
  installedBytes: 374_453_766,
}

/** Version of the packages; a folder of another version holds nothing that could be loaded. */
export const GPU_PACKAGES_VERSION = version

/**
 * The packages that a back end wants on a machine; none where this release knows no hash of one
 * for it, so that nothing can be installed.
 */
export function gpuPackages(
  gpu: GpuBackend,
  { platform, arch }: { readonly platform: string; readonly arch: string },
): readonly GpuPackage[] {
  if (platform !== 'linux' || arch !== 'x64') return []
  if (gpu === 'vulkan') return [vulkan]
  return gpu === 'cuda' ? [cuda, cudaExt] : []
}
