import { readFile } from 'node:fs/promises'
import type { Engine } from '@ostrom/engine'
import { createEngineLlama, driverEnvironment, type GpuBackend } from '@ostrom/engine/llama'
import type { EngineReplicas, NamedEngine } from '@ostrom/engine/replicas'
import { gpuModulesOf, gpuRoot } from '@ostrom/hardware/gpu/folder'
import { usableBytes } from '@ostrom/model-metadata'
import { assert, type Manifest } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import type { EngineConfig } from '../../config/config.ts'
import { parseListenAddress } from '../../config/vllm-serve.ts'
import type { ModelParts } from './model-choice.ts'
import { selectMachine } from './select-machine.ts'
import { createThreadCache } from './thread-cache.ts'

/** An engine. `replicas` is present if the engine asks one or more vLLM servers. */
type ConfiguredEngine = { readonly engine: Engine; readonly replicas?: EngineReplicas }

type EngineParts = Pick<ModelParts, 'log' | 'state'>

/** A kind of engine: the models that it runs, and its creation. */
type EngineKind<Config extends EngineConfig> = {
  /** Formats of the artifacts that it can run. */
  readonly formats: readonly Manifest.ArtifactFormat[]
  /** True if its servers were started on a folder, so that no artifact is chosen by memory. */
  readonly isServed?: true
  /** Returns the name of the model on a server that has its own files. */
  remoteModel?(config: Config): string
  /** Returns the number of servers, each with the configured sequences; one when absent. */
  servers?(config: Config): number
  /** Creates the engine, without a model. */
  create(config: Config, parts: EngineParts): Promise<ConfiguredEngine>
}

type ConfigOf<Kind> = Extract<EngineConfig, { kind: Kind }>

/** All kinds of engines, by the `kind` of their configuration. */
const kinds: { readonly [Kind in EngineConfig['kind']]: EngineKind<ConfigOf<Kind>> } = {
  llama: {
    formats: ['gguf'],
    async create(config, parts) {
      const { threads, threadsMax, gpu } = config
      const threadCache = parts.state && createThreadCache(parts.state, systemClock)
      const options = {
        ...(threads && { threads }),
        ...(threadsMax && { threadsMax }),
        ...(threadCache && { threadCache }),
        ...(gpu && gpuOptions(gpu)),
        // `openModel` chose the artifact for the same memory limit.
        deviceBytes: usableBytes(await selectMachine(config)),
      }
      return await asLocal(createEngineLlama(options), parts)
    },
  },
  onnx: {
    formats: ['onnx'],
    async create({ threads }, parts) {
      const { createEngineOnnx } = await import('@ostrom/engine/onnx')
      return await asLocal(createEngineOnnx({ ...(threads && { threads }) }), parts)
    },
  },
  http: {
    formats: [],
    remoteModel: ({ model }) => model,
    async create(config) {
      const { baseUrl, contextLength } = config
      const { createEngineHttp } = await import('@ostrom/engine/http')
      const apiKey = await readKey(config)
      return { engine: createEngineHttp({ baseUrl, contextLength, ...(apiKey && { apiKey }) }) }
    },
  },
  vllm: {
    formats: ['safetensors'],
    isServed: true,
    servers: ({ urls }) => urls.length,
    async create(config, parts) {
      const { urls, build, model, folder } = config
      const { createEngineVllm } = await import('@ostrom/engine/vllm')
      const apiKey = await readKey(config)
      const named = {
        ...(model && { model }),
        ...(folder && { folder }),
        ...(apiKey && { apiKey }),
      }
      const engines = urls.map((baseUrl) => {
        return { name: baseUrl, engine: createEngineVllm({ baseUrl, build, ...named }) }
      })
      return await asReplicas(engines, parts)
    },
  },
  'vllm-serve': {
    formats: ['safetensors'],
    isServed: true,
    servers: ({ listen }) => listen.length,
    async create({ listen, tokenFile }, parts) {
      const { createEngineVllmServe } = await import('@ostrom/engine/vllm')
      const token = await readKey({ keyFile: tokenFile })
      const engines = listen.map((name) => {
        const address = parseListenAddress(name)
        assert(address, 'the configuration was checked')
        return { name, engine: createEngineVllmServe({ address, ...(token && { token }) }) }
      })
      return await asReplicas(engines, parts)
    },
  },
}

/** Returns the kind of a configured engine. */
export const engineKindOf = ({ kind }: EngineConfig): EngineKind<EngineConfig> => kinds[kind]

/** Wraps the engine of a model's process on this machine; its name is for logs. */
async function asLocal(engine: Engine, parts: EngineParts): Promise<ConfiguredEngine> {
  const replicas = await asReplicas([{ name: `process of ${engine.name}`, engine }], parts)
  return { engine: replicas.engine }
}

/**
 * Wraps even a single engine as replicas, because replicas reload a model when a server or process
 * was restarted.
 */
async function asReplicas(
  engines: readonly NamedEngine[],
  { log }: EngineParts,
): Promise<Required<ConfiguredEngine>> {
  const { createEngineReplicas } = await import('@ostrom/engine/replicas')
  const engine = createEngineReplicas({ engines, clock: systemClock, ...(log && { log }) })
  return { engine, replicas: engine }
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
