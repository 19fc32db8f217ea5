// Goal: the choice of the GPU back end (such as CUDA or Vulkan) depends on a machine's devices,
// driver and libraries together, never on only one of them. Method: recorded outputs of programs on
// real machines.

import { describe, expect, test } from 'vitest'
import { describeGpuSupport, detectGpus, isSupported } from './detect.ts'
import type { GpuProbes } from './probes.ts'

type ProbeResults = {
  readonly platform?: string
  readonly arch?: string
  readonly smi?: string
  readonly libraries?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  readonly folders?: Readonly<Record<string, readonly string[]>>
  readonly forbidden?: boolean
}

const machine = (answers: ProbeResults = {}): GpuProbes => ({
  platform: answers.platform ?? 'linux',
  arch: answers.arch ?? 'x64',
  totalBytes: 64e9,
  libraryFolders: [],
  text: async (path) => answers.files?.[path],
  list: async (folder) => answers.folders?.[folder] ?? [],
  canUse: async () => answers.forbidden !== true,
  output: async (program) => {
    if (program === 'nvidia-smi') return answers.smi
    const lines = (answers.libraries ?? []).map(
      (name) => `\t${name} (libc6,x86-64) => /lib/${name}`,
    )
    return ['libs found in cache', ...lines].join('\n')
  },
})

const bus = '/sys/bus/pci/devices'
const onBus = (vendor: string, kind = '0x030000\n') => ({
  [`${bus}/0000:01:00.0/class`]: kind,
  [`${bus}/0000:01:00.0/vendor`]: `${vendor}\n`,
})
const busFolder = { [bus]: ['0000:01:00.0'] }
const cuda12 = ['libcuda.so.1', 'libcudart.so.12', 'libcublas.so.12']

async function found(answers: ProbeResults) {
  const findings = await detectGpus(machine(answers))
  return { words: findings.map(describeGpuSupport), chosen: findings.find(isSupported)?.gpu }
}

describe('NVIDIA', () => {
  test('an NVIDIA GPU uses CUDA if its driver, its runtime and the GPU are present', async () => {
    const smi = 'NVIDIA H200\nNVIDIA H200\n'
    const { words, chosen } = await found({ smi, libraries: cuda12 })
    expect(chosen).toBe('cuda')
    expect(words[0]).toBe('CUDA: fits NVIDIA H200, NVIDIA H200.')
  })

  test('lacks CUDA’s runtime, which the driver does not bring', async () => {
    const { words, chosen } = await found({ smi: 'NVIDIA H200', libraries: ['libcuda.so.1'] })
    expect(chosen).toBeUndefined()
    expect(words[0]).toContain('CUDA: NVIDIA H200, but missing: libcudart and libcublas of CUDA 13')
  })

  test('on the bus alone is a GPU without its driver', async () => {
    const answers = { files: onBus('0x10de'), folders: busFolder, libraries: [] }
    expect((await found(answers)).words[0]).toContain('but missing: NVIDIA’s driver')
  })

  test('libraries without a device are no GPU, nor is a driver that fails', async () => {
    expect((await found({ libraries: cuda12 })).chosen).toBeUndefined()
    const smi = 'NVIDIA-SMI has failed because it couldn’t communicate with the driver\n'
    expect((await found({ libraries: cuda12, smi })).words[0]).toBe('CUDA: no device for it.')
  })
})

describe('Vulkan', () => {
  const whole = {
    files: onBus('0x1002'),
    folders: {
      ...busFolder,
      '/dev/dri': ['card0', 'renderD128'],
      '/usr/share/vulkan/icd.d': ['lvp_icd.x86_64.json', 'radeon_icd.x86_64.json'],
    },
    libraries: ['libvulkan.so.1'],
  }

  test('fits a GPU with a driver, a loader and the right to use it', async () => {
    const { words, chosen } = await found(whole)
    expect(chosen).toBe('vulkan')
    expect(words[1]).toBe('Vulkan: fits AMD device at 0000:01:00.0.')
  })

  test('lacks what is not there, each by name', async () => {
    const folders = { ...whole.folders, '/usr/share/vulkan/icd.d': ['lvp_icd.x86_64.json'] }
    const { words } = await found({ ...whole, folders, libraries: [], forbidden: true })
    expect(words[1]).toContain('the right to use /dev/dri/renderD128 (group `render`)')
    expect(words[1]).toContain('libvulkan.so.1')
    expect(words[1]).toContain('a Vulkan driver')
  })

  test('the display of a virtual machine is no device for Vulkan', async () => {
    const { words } = await found({ ...whole, files: onBus('0x1af4') })
    expect(words[1]).toBe('Vulkan: no device for it.')
  })
})

test('Metal comes with Apple Silicon', async () => {
  expect((await found({ platform: 'darwin', arch: 'arm64' })).chosen).toBe('metal')
  expect((await found({ platform: 'darwin', arch: 'x64' })).chosen).toBeUndefined()
})
