// Goal: if `ostrom gpu` finds no GPU, it changes nothing. If it finds a GPU, models run on this
// GPU.
// Method: the real command with a simulated machine; npm is never called.

import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gpuPackages } from '@ostrom/engine/llama'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { GpuContext } from '../../actions/node/gpu.ts'
import { rejectInvalidUsage } from '../../command-line/usage-errors.ts'
import { setGpuBackend } from '../../composition/engines/use-gpu.ts'
import { readConfig } from '../../config/config.ts'
import { deployment } from '../../config/deployment.fixture.ts'
import { describeSandbox } from '../../system/sandbox.ts'
import { gpuCommand } from './gpu.ts'

const folder = temporaryFolder('gpu-command', 'test')
let config: string
beforeEach(async () => {
  config = join(folder, 'config.json')
  const prices = { input: '1', output: '2' }
  const http = { kind: 'http', baseUrl: 'http://127.0.0.1:1', model: 'm', contextLength: 4096 }
  const models = [{ kind: 'llama' }, http].map((engine) => ({ model: 'm', engine, prices }))
  const chain = { rpcUrl: 'http://127.0.0.1:1', deployment }
  await writeFile(
    config,
    JSON.stringify({ chain, store: { path: join(folder, 'store') }, provider: { models } }),
  )
})
afterEach(async () => {
  vi.restoreAllMocks()
})

const context = (platform: string): GpuContext => ({
  probes: {
    platform,
    arch: 'x64',
    totalBytes: 1e9,
    libraryFolders: [],
    text: async () => undefined,
    output: async () => undefined,
    list: async () => [],
    canUse: async () => false,
  },
  root: join(folder, 'gpu'),
  environment: {},
  packagesOf: gpuPackages,
})

async function ostrom(platform: string, ...args: readonly string[]): Promise<unknown> {
  const program = rejectInvalidUsage(new Command('ostrom')).option('--json')
  gpuCommand(program, context(platform))
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  await program.parseAsync(['node', 'ostrom', '--json', 'gpu', '--data', folder, ...args])
  return JSON.parse(out.mock.calls.at(-1)![0] as string)
}

describe('ostrom gpu', () => {
  // Finding: gap-11
  test('installs nothing where no GPU is found', async () => {
    const error = await ostrom('linux').catch((thrown) => thrown)
    expect(error).toMatchObject({ code: 'gpu-not-found' })
    expect(String(error)).toContain('CUDA: no device for it.')
    expect(existsSync(join(folder, 'gpu'))).toBe(false)
    expect(await ostrom('linux', '--dry-run')).toMatchObject({
      findings: [{ gpu: 'cuda' }, { gpu: 'vulkan' }],
    })
  })

  test('refuses a back end that it knows no hash of for this machine', async () => {
    await expect(ostrom('win32', '--backend', 'cuda')).rejects.toMatchObject({
      code: 'gpu-package-unknown',
    })
  })

  test('takes models back to the CPU with the packages', async () => {
    await setGpuBackend(config, 'vulkan')
    expect(await ostrom('linux', '--remove')).toEqual({ removed: false, models: 1 })
    const { provider } = await readConfig(config)
    expect(provider?.models[0]?.engine).toEqual({ kind: 'llama' })
  })
})

describe('a configuration', () => {
  test('runs what llama.cpp runs on the GPU, and keeps all else as it is', async () => {
    const before = JSON.parse(await readFile(config, 'utf8'))
    expect(await setGpuBackend(config, 'cuda')).toBe(1)
    const { provider } = before
    const [first, second] = provider.models
    const models = [{ ...first, engine: { kind: 'llama', gpu: 'cuda' } }, second]
    const after = JSON.parse(await readFile(config, 'utf8'))
    expect(after).toEqual({ ...before, provider: { models } })
    expect(await setGpuBackend(config, 'cuda')).toBe(0)
    expect(await describeSandbox(await readConfig(config))).toContain(
      'on a GPU run without a sandbox',
    )
  })

  test('setGpuBackend changes nothing if the configuration file is absent', async () => {
    expect(await setGpuBackend(join(folder, 'none.json'), 'cuda')).toBe(0)
  })
})
