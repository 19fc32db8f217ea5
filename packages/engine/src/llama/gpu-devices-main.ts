import { readFileSync } from 'node:fs'
import { getLlama, LlamaLogLevel, NoBinaryFoundError } from 'node-llama-cpp'
import { gpuFailureReason } from './gpu-failure-reason.ts'
import { resolveGpuPackages } from './gpu-package-resolution.ts'
import type { GpuBackend } from './gpu-packages.ts'

// Main module of a process that loads a back end, reports its devices, and ends. It reads its
// request from standard input, and writes its report as the last line of the output, because native
// code writes other lines.

const { gpu, folder } = JSON.parse(readFileSync(0, 'utf8')) as {
  readonly gpu: GpuBackend
  readonly folder?: string
}

async function probe(): Promise<object> {
  if (folder !== undefined) resolveGpuPackages(folder)
  try {
    const logLevel = LlamaLogLevel.disabled
    const llama = await getLlama({ build: 'never', gpu, progressLogs: false, logLevel })
    const names = await llama.getGpuDeviceNames()
    const { total } = await llama.getVramState()
    if (names.length === 0) return { reason: gpuFailureReason(folder, gpu) }
    return { names, memoryBytes: total }
  } catch (error) {
    if (error instanceof NoBinaryFoundError) return { reason: gpuFailureReason(folder, gpu) }
    return {
      reason: `llama.cpp does not start (${error instanceof Error ? error.message : error})`,
    }
  }
}

console.log(JSON.stringify(await probe()))
process.exit(0)
