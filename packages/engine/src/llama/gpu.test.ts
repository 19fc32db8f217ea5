// Goal: a GPU back end is loaded from its installation folder, regardless of the packages beside
// node-llama-cpp; if it does not load, the error states the reason that the operating system gave.
// Method: handmade folders replace the packages, which no test downloads. The tests need no GPU.
// Shows (serve): back ends for GPUs (CUDA, Vulkan): detected, installed by hash, loaded by the
// node.
// Missing: a GPU: CUDA was never loaded; Vulkan was loaded only by hand, with a driver that
// computes on the CPU.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { driverEnvironment, GPU_PACKAGES_VERSION, gpuDevices, gpuPackages } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-gpu-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Returns a folder of packages in which Vulkan's library file has invalid bytes. */
function broken(): string {
  const name = `${process.platform === 'win32' ? 'win' : 'linux'}-x64-vulkan`
  const own = join(folder, '@node-llama-cpp', name)
  const library = process.platform === 'win32' ? 'ggml-vulkan.dll' : 'libggml-vulkan.so'
  mkdirSync(join(own, 'dist'), { recursive: true })
  mkdirSync(join(own, 'bins', name), { recursive: true })
  writeFileSync(join(own, 'bins', name, library), 'no library')
  writeFileSync(join(own, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(own, 'dist/index.js'), "export const where = 'the folder'\n")
  return folder
}

describe('packages of a GPU', () => {
  test('have the version of node-llama-cpp, which loads no others', () => {
    const own = new URL('../../../../node_modules/node-llama-cpp/package.json', import.meta.url)
    expect(JSON.parse(readFileSync(own, 'utf8')).version).toBe(GPU_PACKAGES_VERSION)
  })

  test('GPU packages are known by hash, or are not offered', () => {
    const machine = { platform: 'linux', arch: 'x64' }
    const packages = [...gpuPackages('cuda', machine), ...gpuPackages('vulkan', machine)]
    expect(packages.map(({ name }) => name)).toEqual([
      '@node-llama-cpp/linux-x64-cuda',
      '@node-llama-cpp/linux-x64-cuda-ext',
      '@node-llama-cpp/linux-x64-vulkan',
    ])
    for (const { integrity } of packages) expect(integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
    expect(gpuPackages('cuda', { platform: 'linux', arch: 'arm64' })).toEqual([])
  })

  // Finding: gap-11
  test('GPU packages in their own folder are found before those of node-llama-cpp', () => {
    const hooks = fileURLToPath(new URL('./gpu-package-resolution.ts', import.meta.url))
    const name = `@node-llama-cpp/${process.platform === 'win32' ? 'win' : 'linux'}-x64-vulkan`
    const lines = [
      `const { resolveGpuPackages } = await import(${JSON.stringify(hooks)})`,
      `resolveGpuPackages(${JSON.stringify(broken())})`,
      `console.log((await import('${name}')).where)`,
    ]
    const args = ['--input-type=module', '--eval', lines.join('\n')]
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()).toBe('the folder')
  })

  test('GPU packages that do not load are refused with the reason of the system', async () => {
    const error = await gpuDevices({ gpu: 'vulkan', folder: broken() }).catch((thrown) => thrown)
    expect(error).toMatchObject({ code: 'gpu-missing' })
    expect(String(error)).toMatch(/Reason: its libraries do not load \(.*ggml-vulkan/)
  })

  test('absent GPU packages are distinguished from packages that do not load', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    const error = await gpuDevices({ gpu: 'cuda', folder: empty }).catch((thrown) => thrown)
    expect(String(error)).toContain('Reason: its package is not installed.')
  })
})

describe('a process that uses a GPU', () => {
  test('gets what is said to drivers, and nothing else', () => {
    const environment = { LD_LIBRARY_PATH: '/opt/cuda', CUDA_VISIBLE_DEVICES: '1', SECRET: 'x' }
    const { SECRET: _, ...driver } = environment
    expect(driverEnvironment(environment)).toEqual(driver)
  })
})
