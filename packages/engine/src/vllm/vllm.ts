import type { RandomBytes } from '@ostrom/protocol'
import { systemRandom } from '@ostrom/protocol/system'
import type { Engine, LoadedModel, LoadOptions, ModelInfo } from '../engine.ts'
import { ArtifactInvalidError } from '../errors.ts'
import type { Upstream } from '../http/upstream.ts'
import { VLLM_SEQUENCES_DEFAULT } from '../limits.ts'
import { createSequencePool } from '../sequence-pool.ts'
import { describeBuild, type VllmBuild } from './build.ts'
import { ENGINE, failed } from './failed.ts'
import { readVllmFolder } from './folder.ts'
import { generate } from './generation.ts'
import { createGrammars } from './grammar.ts'
import type { VllmModelContext } from './model-context.ts'
import { createCacheSalts } from './request.ts'
import { score } from './scoring.ts'
import { assertHealthy, identify, servesGrammars } from './server.ts'

/** Address and properties of a vLLM server; see `createEngineVllm`. */
export type VllmOptions = {
  /** Address of the server, such as `http://127.0.0.1:8000`. */
  readonly baseUrl: string
  /** Hardware and software under the server, which it does not report. */
  readonly build: VllmBuild
  /** Name of the model on the server (`--served-model-name`); found by its folder when absent. */
  readonly model?: string
  /** The artifact's path as given to the server, if it differs from the local path. */
  readonly folder?: string
  /** API key, sent as a bearer token. */
  readonly apiKey?: string
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof fetch
  /** Source of the secrets that separate scopes of the prefix cache. */
  readonly random?: RandomBytes
  /**
   * Longest wait for the first event of an answer, in milliseconds; by default
   * `UPSTREAM_FIRST_EVENT_TIMEOUT_MS`.
   */
  readonly firstTimeoutMs?: number
  /** Longest silence within an answer, in milliseconds; by default `UPSTREAM_IDLE_TIMEOUT_MS`. */
  readonly idleTimeoutMs?: number
}

/** A model loaded by the vllm engine, with members beyond the engine interface. */
export type VllmModelHandle = LoadedModel & {
  readonly score: NonNullable<LoadedModel['score']>
  /**
   * Checks that the server is up, still draws tokens, and still has the same description as at the
   * load of the model. Must be called at intervals.
   *
   * @throws {EngineFailedError} The server does not answer in time, or is another server.
   * @throws {ArtifactInvalidError} The server now serves another folder.
   */
  assertHealthy(signal?: AbortSignal): Promise<void>
}

/** The vllm engine, whose models have members beyond the engine interface. */
export type EngineVllm = Omit<Engine, 'load'> & {
  load(options: LoadOptions): Promise<VllmModelHandle>
}

/** Returns the folder that the store has verified. */
export function folderOf({ artifact }: LoadOptions) {
  if (artifact.kind === 'folder') return artifact
  const remedy = 'Give the folder that the vLLM server serves.'
  throw new ArtifactInvalidError({ field: 'Artifact', value: artifact.kind, remedy })
}

/**
 * Checks folder and server, and returns everything that a model needs except the signal that closes
 * it.
 */
async function inspect(options: VllmOptions, load: LoadOptions) {
  const { adapter, signal } = load
  const { fetch = globalThis.fetch, random = systemRandom, model, build } = options
  const artifact = folderOf(load)
  const folder = await readVllmFolder(artifact.path, load.tokenizer)
  const { tokenizer } = folder
  const { baseUrl, apiKey, firstTimeoutMs, idleTimeoutMs } = options
  const upstream: Upstream = {
    engine: ENGINE,
    // Repeating a request is safe, because the seed determines the answer.
    isIdempotent: true,
    baseUrl,
    fetch,
    ...(apiKey && { apiKey }),
    ...(firstTimeoutMs !== undefined && { firstTimeoutMs }),
    ...(idleTimeoutMs !== undefined && { idleTimeoutMs }),
  }
  const asked = { upstream, folder: options.folder ?? artifact.path, adapter: adapter?.path, model }
  const identity = await identify(asked, signal)
  const description = describeBuild(identity.version, build)
  const { name } = identity
  const probe = { upstream, name, id: 0, signal: signal ?? new AbortController().signal }
  const salts = createCacheSalts(random)
  const grammars = createGrammars(tokenizer, folder.eosIds)
  const keepsGrammars = await servesGrammars({ ...probe, grammars, salt: salts.unique() })
  const info: ModelInfo = {
    build: description,
    artifactHash: adapter?.sha256 ?? artifact.sha256,
    tokenizerHash: tokenizer.tokenizerHash,
    templateHash: tokenizer.templateHash,
    contextLength: Math.min(load.contextLength ?? identity.contextLength, identity.contextLength),
    counting: 'ids',
    seeded: true,
    sequencesMax: load.sequencesMax ?? VLLM_SEQUENCES_DEFAULT,
  }
  return {
    ...folder,
    upstream,
    name,
    info,
    salts,
    grammars,
    servesGrammars: keepsGrammars,
    pool: createSequencePool(info.sequencesMax),
    /**
     * @throws {EngineFailedError} Another server answers at the address, or the server's
     *   description has changed.
     */
    assertSame: async (by: AbortSignal) => {
      const now = await identify(asked, by)
      if (JSON.stringify(now) === JSON.stringify(identity)) return
      throw failed('another server answers in its place, or it was started anew otherwise')
    },
  }
}

function createModel(
  model: VllmModelContext & { readonly assertSame: (signal: AbortSignal) => Promise<void> },
  close: () => void,
): VllmModelHandle {
  const { tokenizer, salts, closed } = model
  return {
    info: model.info,
    generate: (request) => generate(model, request),
    score: (request) => score(model, request),
    tokenize: async (text, encoding) => tokenizer.encode(text, encoding),
    detokenize: async (ids) => tokenizer.decode(ids),
    async assertHealthy(signal) {
      closed.throwIfAborted()
      const either = signal ? AbortSignal.any([signal, closed]) : closed
      await model.assertSame(either)
      await assertHealthy({ ...model, id: 0, salt: salts.unique(), signal: either })
    },
    close: async () => close(),
  }
}

/**
 * Serves a model of an unmodified vLLM server that runs the logits processor `ostrom_vllm`. It
 * accepts and returns token ids, which Ostrom's sampler draws, so that answers can be replayed and
 * audited. The server belongs to the operator and runs on this machine or in a private network. It
 * is not authenticated, and every host that can reach it can read prompts. It must be started on
 * the folder of the artifact. Only scores and fingerprints prove to others that it serves these
 * weights. An answer is requested in segments of `VLLM_SEGMENT_TOKENS`, so that the work stops if
 * the caller does not read.
 */
export function createEngineVllm(options: VllmOptions): EngineVllm {
  const closers = new Set<() => void>()
  let closed = false
  return {
    name: ENGINE,
    async load(load) {
      if (closed) throw failed('the engine was closed')
      const inspected = await inspect(options, load)
      if (closed) throw failed('the engine was closed')
      const controller = new AbortController()
      const close = () => {
        closers.delete(close)
        controller.abort(failed('the model was unloaded'))
      }
      closers.add(close)
      return createModel({ ...inspected, closed: controller.signal }, close)
    },
    async close() {
      closed = true
      for (const close of [...closers]) close()
    },
  }
}
