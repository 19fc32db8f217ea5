import { ArtifactInvalidError } from '../errors.ts'
import { parseInteger } from '../folder/model-folder.ts'
import { UpstreamModelError, UpstreamRejectedError } from '../http/errors.ts'
import { recordOf } from '../http/record.ts'
import { errorOf, get, listModels, post, type Upstream } from '../http/upstream.ts'
import { CONTEXT_MAX, UPSTREAM_BODY_BYTES_MAX, VLLM_STATUS_TIMEOUT_MS } from '../limits.ts'
import { ENGINE, failed } from './failed.ts'
import type { VllmGrammars } from './grammar.ts'
import { probeGrammars } from './grammar-probe.ts'
import { GENERATE_PATH, prefillRequest, probeRequest } from './request.ts'
import { assertOneToken } from './response.ts'

// Checks a vLLM server's description of itself before it serves an answer.

/** Returns the upstream with shorter timeouts, for requests about the server itself. */
const statusOf = (upstream: Upstream): Upstream => ({
  ...upstream,
  idleTimeoutMs: VLLM_STATUS_TIMEOUT_MS,
  firstTimeoutMs: VLLM_STATUS_TIMEOUT_MS,
})

const noSubject = (model: string) => ({ engine: ENGINE, model, maxTokens: 1, contextLength: 0 })

async function getOk(upstream: Upstream, path: string, signal: AbortSignal | undefined) {
  const { status, body, value } = await get({ upstream, path, signal })
  if (status < 200 || status > 299) throw errorOf(status, body, null, noSubject(path))
  return recordOf(value)
}

/** A model in the server's list. */
export type VllmListing = {
  /** Name for requests: that of the adapter if one is requested. */
  readonly name: string
  readonly contextLength: number
}

type ListedModels = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** Finds the model that is served from a folder. */
function findBase(models: ListedModels, { model, folder }: inspectServer.Options): string {
  const named = model ?? [...models].find(([, { root }]) => root === folder)?.[0]
  const entry = named === undefined ? undefined : models.get(named)
  if (named === undefined || !entry) throw new UpstreamModelError({ model: model ?? folder })
  if (entry['root'] === folder) return named
  throw new ArtifactInvalidError({
    field: 'Folder of the server',
    value: String(entry['root']).slice(0, 128),
    remedy:
      'Start the server on the folder of the artifact, or name the folder as the server does.',
  })
}

/** Finds the adapter of a base model that is served from a folder. */
function findAdapter(models: ListedModels, base: string, adapter: string): string {
  const found = [...models].find(([, { root, parent }]) => root === adapter && parent === base)
  if (found) return found[0]
  throw new ArtifactInvalidError({
    field: 'Adapter',
    value: 'is not served',
    remedy: 'Start the server with --enable-lora --lora-modules NAME=FOLDER.',
  })
}

/**
 * Finds the model that a server serves from a folder.
 *
 * @throws {UpstreamModelError} The server has no such model.
 * @throws {ArtifactInvalidError} The model comes from another folder, or the adapter is missing.
 * @throws {EngineFailedError} The server does not answer, or is no vLLM server.
 */
async function inspectServer(options: inspectServer.Options): Promise<VllmListing> {
  const { adapter, signal } = options
  const upstream = statusOf(options.upstream)
  const models = await listModels(upstream, signal, '/v1/models')
  if (!models) throw failed('its server lists no models')
  const base = findBase(models, options)
  const length = parseInteger(models.get(base)?.['max_model_len'], 2, CONTEXT_MAX)
  if (length === undefined) throw failed('its server tells no context length')
  const name = adapter === undefined ? base : findAdapter(models, base, adapter)
  // A score requests one token after the answer, which needs room in the context.
  return { name, contextLength: length - 1 }
}

declare namespace inspectServer {
  type Options = {
    readonly upstream: Upstream
    /** Path of the model's folder, as given to the server. */
    readonly folder: string
    readonly adapter?: string | undefined
    /** Name of the model on the server; found by the folder when absent. */
    readonly model?: string | undefined
    readonly signal?: AbortSignal | undefined
  }
}

/** Returns the version that a server reports. */
async function serverVersion(upstream: Upstream, signal: AbortSignal | undefined): Promise<string> {
  const { version } = await getOk(statusOf(upstream), '/version', signal)
  return typeof version === 'string' ? version : ''
}

/** Parameters of a request that tests the model; it has the shorter timeouts of `statusOf`. */
type ProbeOptions = {
  readonly upstream: Upstream
  readonly name: string
  /** Any id of the vocabulary. */
  readonly id: number
  readonly signal: AbortSignal
}

async function postProbe({ upstream, name, signal }: ProbeOptions, body: object) {
  return await post({
    upstream: statusOf(upstream),
    path: GENERATE_PATH,
    body,
    subject: noSubject(name),
    signal,
    bytesMax: UPSTREAM_BODY_BYTES_MAX,
  })
}

/**
 * Checks that a server runs Ostrom's logits processor, which refuses wrong arguments. Without the
 * processor, vLLM would ignore the arguments and sample tokens itself, and every audit would fail.
 *
 * @throws {EngineFailedError} The server runs without the processor.
 */
async function assertProcessor(options: ProbeOptions): Promise<void> {
  try {
    await postProbe(options, probeRequest(options.name, options.id))
  } catch (error) {
    if (error instanceof UpstreamRejectedError) return
    // The server lists the model, so its response means that it does not have the path.
    if (error instanceof UpstreamModelError) {
      throw failed(`its server lacks ${GENERATE_PATH}: start it with --enable-scale-out`)
    }
    throw error
  }
  throw failed('its server runs without the logits processor of ostrom_vllm')
}

/**
 * Returns a description of a server and of the model that it serves from a folder with Ostrom's
 * processor. The description stays equal as long as the same server answers.
 *
 * @throws {UpstreamModelError} The server has no such model.
 * @throws {ArtifactInvalidError} The model comes from another folder, or the adapter is missing.
 * @throws {EngineFailedError} The server does not answer, is no vLLM server, or runs without the
 *   processor.
 */
export async function identify(
  options: Omit<inspectServer.Options, 'signal'>,
  signal: AbortSignal = new AbortController().signal,
): Promise<VllmListing & { readonly version: string }> {
  const { upstream } = options
  const version = await serverVersion(upstream, signal)
  const listing = await inspectServer({ ...options, signal })
  await assertProcessor({ upstream, name: listing.name, id: 0, signal })
  return { version, ...listing }
}

/** Returns whether the processor of a server enforces grammars. */
export async function servesGrammars(
  options: ProbeOptions & { readonly salt: string; readonly grammars: VllmGrammars },
): Promise<boolean> {
  const { name, salt, grammars } = options
  const post = (body: object) => postProbe(options, body)
  return await probeGrammars(grammars, { model: name, salt, post })
}

/**
 * Checks that a server is up and draws a token: its API may be healthy while its engine is not.
 *
 * @param options.salt Salt of the prefix cache that no other request uses. @throws
 *   {EngineFailedError} The server does not answer in time.
 */
export async function assertHealthy(
  options: ProbeOptions & { readonly salt: string },
): Promise<void> {
  const { upstream, name, id, salt, signal } = options
  await getOk(statusOf(upstream), '/health', signal)
  assertOneToken(await postProbe(options, prefillRequest({ model: name, salt }, [id])))
}
