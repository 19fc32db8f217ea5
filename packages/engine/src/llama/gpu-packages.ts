import type { Gpu } from '../child/messages.ts'

// `npm ci` does not install llama.cpp's GPU libraries: their packages have more than half a
// gigabyte, and most machines need none of them. docs/spec/engines.md.

/** A back end of llama.cpp that computes on a GPU. */
export type GpuBackend = Exclude<Gpu, false | 'auto'>

/** A package of libraries, identified by its hash. */
export type GpuPackage = {
  readonly name: string
  readonly version: string
  /** SHA-512 of the package's archive, in the format of npm lockfiles. */
  readonly integrity: string
  readonly downloadBytes: number
  readonly installedBytes: number
}

/**
 * Version of the packages. It must equal that of `node-llama-cpp`, which loads no other version.
 */
const version = '3.22.1'

const vulkan: GpuPackage = {
  name: '@node-llama-cpp/linux-x64-vulkan',
  version,
  integrity:
    'sha512-bBxqU+JOcBu1nb5Qj2zcMci+JByT1E8EajHvYodyNfVIPkEhXh+/HMwR1/BT7xP08YK0hks+kM8fglER0P8JEg==',
  downloadBytes: 24_311_427,
  installedBytes: 73_750_139,
}

/** Package for CUDA 13, and the libraries that all CUDA versions share. */
const cuda: GpuPackage = {
  name: '@node-llama-cpp/linux-x64-cuda',
  version,
  integrity:
    'sha512-8rQCjyNNLZJUFit+YpjwlC4hwkKgOMIkB2wuycKBf8NU2O3ySKbiWZQ8aw9ku2nUTXjSnUIrE6KB88itduTBuA==',
  downloadBytes: 142_898_030,
  installedBytes: 189_352_027,
}

/** Libraries for CUDA 12, which the package `linux-x64-cuda` lacks. */
const cudaExt: GpuPackage = {
  name: '@node-llama-cpp/linux-x64-cuda-ext',
  version,
  integrity:
    'sha512-4e5ajkiM2aR2WAdB/N/ACk4weEhHvOAIrzxZPsIX0xDFW5+6hhShuy1/vs88SK9NGdgAco9IyE28eYS0H1efpA==',
  downloadBytes: 176_664_119,
  installedBytes: 374_453_766,
}

/** Version of the packages. Packages of any other version cannot be loaded. */
export const GPU_PACKAGES_VERSION = version

/**
 * Returns the packages that a back end needs on a machine; an empty list if this release knows no
 * hashes for it, so that the back end cannot be installed.
 */
export function gpuPackages(
  gpu: GpuBackend,
  { platform, arch }: { readonly platform: string; readonly arch: string },
): readonly GpuPackage[] {
  if (platform !== 'linux' || arch !== 'x64') return []
  if (gpu === 'vulkan') return [vulkan]
  return gpu === 'cuda' ? [cuda, cudaExt] : []
}
