// Goal: the description of a machine states its GPUs, and the memory that this process may use
// under all of its limits. Method: recorded files and program outputs of real machines.

import { describe, expect, test } from 'vitest'
import { detectDevices, type HardwareProbes } from './hardware.ts'

const machine = (
  answers: Partial<HardwareProbes> & { files?: Record<string, string> } = {},
): HardwareProbes => ({
  platform: 'linux',
  arch: 'x64',
  totalBytes: 64e9,
  text: async (path) => answers.files?.[path],
  output: async () => undefined,
  ...answers,
})

const cpu = (memoryBytes: number) => [{ device: { kind: 'cpu' }, memoryBytes, name: 'this CPU' }]

describe('memory', () => {
  test('the memory is that of the machine if nothing limits it', async () => {
    expect(await detectDevices(machine())).toEqual(cpu(64e9))
    const files = { '/sys/fs/cgroup/memory.max': 'max\n' }
    expect(await detectDevices(machine({ files }))).toEqual(cpu(64e9))
    const old = { '/sys/fs/cgroup/memory/memory.limit_in_bytes': '9223372036854771712\n' }
    expect(await detectDevices(machine({ files: old }))).toEqual(cpu(64e9))
  })

  test('the memory is the lowest limit of all groups that contain this process', async () => {
    const files = {
      '/proc/self/cgroup': '0::/user.slice/job\n',
      '/sys/fs/cgroup/user.slice/memory.max': '8000000000\n',
      '/sys/fs/cgroup/user.slice/job/memory.max': '16000000000\n',
    }
    expect(await detectDevices(machine({ files }))).toEqual(cpu(8e9))
  })
})

describe('devices', () => {
  test('GPUs of NVIDIA come first, the largest before the others', async () => {
    const lines = 'NVIDIA A100-SXM4-40GB, 40960, 8.0\nNVIDIA H200, 143771, 9.0\n'
    const machines = await detectDevices(machine({ output: async () => lines }))
    expect(machines).toEqual([
      {
        device: { kind: 'nvidia', capability: 90 },
        memoryBytes: 150_754_820_096,
        name: 'NVIDIA H200',
      },
      {
        device: { kind: 'nvidia', capability: 80 },
        memoryBytes: 42_949_672_960,
        name: 'NVIDIA A100-SXM4-40GB',
      },
      ...cpu(64e9),
    ])
  })

  test('a driver that tells nothing of use leaves the CPU', async () => {
    const broken = 'Failed to initialize NVML: Driver/library version mismatch\n'
    expect(await detectDevices(machine({ output: async () => broken }))).toEqual(cpu(64e9))
    const old = 'GeForce GT 710, 2048, [N/A]\n'
    expect(await detectDevices(machine({ output: async () => old }))).toEqual(cpu(64e9))
  })

  test('a Mac of Apple Silicon shares its memory', async () => {
    const mac = machine({ platform: 'darwin', arch: 'arm64', totalBytes: 24e9 })
    expect((await detectDevices(mac))[0]).toMatchObject({
      device: { kind: 'apple' },
      memoryBytes: 24e9,
    })
  })
})
