import { readFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import type { Device } from '@ostrom/model-metadata'
import { runProgram } from '@ostrom/processes'
import { PROBE_TIMEOUT_MS } from './limits.ts'

/** A device on which models can run. */
export type ComputeDevice = {
  readonly device: Device
  /** Memory for weights, in bytes. */
  readonly memoryBytes: number
  /** Name for people: `NVIDIA H200`, `this CPU`. */
  readonly name: string
}

/** Functions that inspect a machine; tests pass their own. */
export type HardwareProbes = {
  readonly platform: string
  readonly arch: string
  /** Main memory of the whole machine, in bytes. */
  readonly totalBytes: number
  /** Returns the text of a file; `undefined` if there is none. */
  readonly text: (path: string) => Promise<string | undefined>
  /** Returns a program's output; `undefined` if the program is missing or fails. */
  readonly output: (program: string, args: readonly string[]) => Promise<string | undefined>
}

/** This machine. */
export const systemProbes: HardwareProbes = {
  platform: process.platform,
  arch: process.arch,
  totalBytes: totalmem(),
  text: async (path) => {
    try {
      return await readFile(path, 'utf8')
    } catch {
      return undefined
    }
  },
  output: async (program, args) => {
    const result = await runProgram({
      program,
      args,
      ownMsMax: PROBE_TIMEOUT_MS,
    })
    return result.kind === 'ended' && result.code === 0 ? result.stdout : undefined
  },
}

const CGROUP = '/sys/fs/cgroup'

/** The least of the machine's memory and the limits of this process's control groups. */
async function memoryOf({ totalBytes, text }: HardwareProbes): Promise<number> {
  const groups = (await text('/proc/self/cgroup')) ?? ''
  const own = /^0::(\/.*)$/m.exec(groups)?.[1] ?? '/'
  const parts = own.split('/').filter((part) => part !== '' && part !== '..')
  const folders = parts.map((_, index) => `${CGROUP}/${parts.slice(0, index + 1).join('/')}`)
  const files = [
    ...[CGROUP, ...folders].map((folder) => `${folder}/memory.max`),
    `${CGROUP}/memory/memory.limit_in_bytes`,
  ]
  const limits = await Promise.all(files.map(text))
  // A group without a limit has `max`, or a number beyond any memory.
  const numbers = limits.map((limit) => Number(limit?.trim() || 'max')).filter((limit) => limit > 0)
  return Math.min(totalBytes, ...numbers)
}

const QUERY = ['--query-gpu=name,memory.total,compute_cap', '--format=csv,noheader,nounits']

/** GPUs that NVIDIA's driver reports, the largest first. */
async function gpusOf({ output }: HardwareProbes): Promise<readonly ComputeDevice[]> {
  const lines = ((await output('nvidia-smi', QUERY)) ?? '').trim().split('\n')
  return lines
    .flatMap((line): ComputeDevice[] => {
      const [name = '', mebibytes = '', capability = ''] = line
        .split(',')
        .map((part) => part.trim())
      if (!/^\d+$/.test(mebibytes) || !/^\d+\.\d$/.test(capability)) return []
      const device = { kind: 'nvidia', capability: Number(capability.replace('.', '')) } as const
      return [{ device, memoryBytes: Number(mebibytes) * 1024 ** 2, name }]
    })
    .sort((a, b) => b.memoryBytes - a.memoryBytes)
}

/**
 * Returns the devices on which models can run here, the fastest first; the CPU, which always
 * exists, is last.
 */
export async function detectDevices(
  probes: HardwareProbes = systemProbes,
): Promise<readonly ComputeDevice[]> {
  const memoryBytes = await memoryOf(probes)
  if (probes.platform === 'darwin' && probes.arch === 'arm64') {
    return [
      { device: { kind: 'apple' }, memoryBytes, name: 'Apple Silicon' },
      { device: { kind: 'cpu' }, memoryBytes, name: 'this CPU' },
    ]
  }
  return [...(await gpusOf(probes)), { device: { kind: 'cpu' }, memoryBytes, name: 'this CPU' }]
}
