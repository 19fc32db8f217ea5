// Goal: a GPU back end is an npm package. It is installed completely, from the registry that npm is
// configured for, and only if its hash is the expected one; otherwise nothing is installed.
// Method: npm itself, and a registry in this process with a package that the test makes.

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { gpuModulesOf } from './folder.ts'
import { installGpu, isInstalled, removeGpu } from './install.ts'
import { createPackage, startRegistry } from './registry.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-gpu-install-'))
const own = createPackage('@node-llama-cpp/linux-x64-vulkan', '3.22.1')
const fixedSizes = { ...own, downloadBytes: 1, installedBytes: 1 }
let registry: Awaited<ReturnType<typeof startRegistry>>

beforeAll(async () => {
  registry = await startRegistry(own)
})
afterAll(async () => {
  await registry.close()
  rmSync(folder, { recursive: true })
})
afterEach(() => vi.unstubAllEnvs())

/** Sets npm's registry to `url`; returns the options to install into a folder of its own. */
function fixture(name: string, url = registry.url) {
  vi.stubEnv('npm_config_registry', url)
  vi.stubEnv('npm_config_cache', join(folder, `${name}-cache`))
  vi.stubEnv('npm_config_fetch_retries', '0')
  return { root: join(folder, name), gpu: 'vulkan', packages: [fixedSizes] } as const
}

/** Returns true if a failed installation left nothing but the empty folder of the version. */
const isUntouched = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).every((name) => name === '3.22.1')

describe('a back end', () => {
  // Finding: gap-11
  test('a back end is installed once, by its hash, and removed completely', async () => {
    const options = fixture('good')
    expect(await isInstalled(options)).toBe(false)
    const modules = await installGpu(options)
    expect(modules).toBe(gpuModulesOf(options.root, 'vulkan'))
    expect(existsSync(join(modules, '@node-llama-cpp/linux-x64-vulkan/dist/index.js'))).toBe(true)
    expect(await isInstalled(options)).toBe(true)
    // No server listens at this address. The call succeeds because it fetches no installed file
    // again.
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/')
    expect(await installGpu(options)).toBe(modules)
    expect(await removeGpu(options.root)).toBe(true)
    expect(existsSync(options.root)).toBe(false)
    expect(await removeGpu(options.root)).toBe(false)
  })

  test('a back end is refused if the registry has another package of its name', async () => {
    const options = fixture('altered')
    const integrity = createPackage(own.name, '3.22.2').integrity
    const packages = [{ ...fixedSizes, integrity }]
    await expect(installGpu({ ...options, packages })).rejects.toMatchObject({
      code: 'gpu-package-hash-mismatch',
    })
    expect(isUntouched(options.root)).toBe(true)
  })

  test('a back end of a silent registry is not installed, and the error says why', async () => {
    const options = fixture('silent', 'http://127.0.0.1:9/')
    const error = await installGpu(options).catch((thrown) => thrown)
    expect(error).toMatchObject({ code: 'gpu-install-failed' })
    expect(String(error)).toContain('ECONNREFUSED')
    expect(isUntouched(options.root)).toBe(true)
  })
})
