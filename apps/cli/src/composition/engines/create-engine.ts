import { readFile } from 'node:fs/promises'
import type { Engine } from '@ostrom/engine'
import { createEngineLlama, driverEnvironment, type GpuBackend } from '@ostrom/engine/llama'
import type { EngineReplicas, NamedEngine, ReplicasOptions } from '@ostrom/engine/replicas'
import { gpuModulesOf, gpuRoot } from '@ostrom/hardware/gpu/folder'
import { usableBytes } from '@ostrom/model-metadata'
import { assert, type Log } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import type { EngineConfig } from '../../config/config.ts'
import { parseListenAddress } from '../../config/vllm-serve.ts'
import type { ModelParts } from './model-choice.ts'
import { selectMachine } from './select-machine.ts'
import { createThreadCache } from './thread-cache.ts'

/** An engine. `replicas` is present if the engine asks one or more vLLM servers. */
export type ConfiguredEngine = { readonly engine: Engine; readonly replicas?: EngineReplicas }

/** Creates the engine of a configuration, without a model. */
export async function createEngine(
  config: EngineConfig,
  { log, state }: Pick<ModelParts, 'log' | 'state'>,
): Promise<ConfiguredEngine> {
  switch (config.kind) {
    case 'llama': {
      const { threads, threadsMax, gpu } = config
      const threadCache = state && createThreadCache(state, systemClock)
      const options = {
        ...(threads && { threads }),
        ...(threadsMax && { threadsMax }),
        ...(threadCache && { threadCache }),
        ...(gpu && gpuOptions(gpu)),
        // `openModel` chose the artifact for the same memory limit.
        deviceBytes: usableBytes(await selectMachine(config)),
      }
      return { engine: (await asReplicas([local(createEngineLlama(options))], log)).engine }
    }
    case 'onnx': {
      const { createEngineOnnx } = await import('@ostrom/engine/onnx')
      const onnx = createEngineOnnx({ ...(config.threads && { threads: config.threads }) })
      return { engine: (await asReplicas([local(onnx)], log)).engine }
    }
    case 'http': {
      const { baseUrl, contextLength } = config
      const { createEngineHttp } = await import('@ostrom/engine/http')
      const apiKey = await readKey(config)
      return { engine: createEngineHttp({ baseUrl, contextLength, ...(apiKey && { apiKey }) }) }
    }
    case 'vllm':
      return await asReplicas(await createVllmEngines(config), log)
    case 'vllm-serve':
      return await asReplicas(await createServeEngines(config), log)
  }
}

/** Names the engine of a model's process on this machine, for logs. */
const local = (engine: Engine): NamedEngine => ({ name: `process of ${engine.name}`, engine })

/**
 * Wraps even a single engine as replicas, because replicas reload a model when a server or process
 * was restarted.
 */
async function asReplicas(
  engines: ReplicasOptions['engines'],
  log: Log | undefined,
): Promise<ConfiguredEngine> {
  const { createEngineReplicas } = await import('@ostrom/engine/replicas')
  const engine = createEngineReplicas({ engines, clock: systemClock, ...(log && { log }) })
  return { engine, replicas: engine }
}

async function createVllmEngines(config: Extract<EngineConfig, { kind: 'vllm' }>) {
  const { urls, build, model, folder } = config
  const { createEngineVllm } = await import('@ostrom/engine/vllm')
  const apiKey = await readKey(config)
  const named = { ...(model && { model }), ...(folder && { folder }), ...(apiKey && { apiKey }) }
  return urls.map((baseUrl) => {
    return { name: baseUrl, engine: createEngineVllm({ baseUrl, build, ...named }) }
  })
}

async function createServeEngines(config: Extract<EngineConfig, { kind: 'vllm-serve' }>) {
  const { createEngineVllmServe } = await import('@ostrom/engine/vllm')
  const token = await readKey({ keyFile: config.tokenFile })
  return config.listen.map((name) => {
    const address = parseListenAddress(name)
    assert(address, 'the configuration was checked')
    return { name, engine: createEngineVllmServe({ address, ...(token && { token }) }) }
  })
}

async function readKey({ keyFile }: { readonly keyFile?: string | undefined }) {
  return keyFile && (await readFile(keyFile, 'utf8')).trim()
}

/** Options for a GPU back end that `ostrom gpu` installed. */
const gpuOptions = (gpu: GpuBackend) => ({
  gpu,
  gpuFolder: gpuModulesOf(gpuRoot(), gpu),
  environment: driverEnvironment(process.env),
})
