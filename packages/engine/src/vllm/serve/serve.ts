import type { RandomBytes } from '@ostrom/protocol'
import { systemRandom } from '@ostrom/protocol/system'
import type { ArtifactFile, LoadOptions, ModelInfo } from '../../engine.ts'
import { ArtifactInvalidError } from '../../errors.ts'
import { VLLM_SEQUENCES_DEFAULT, VLLM_STATUS_TIMEOUT_MS } from '../../limits.ts'
import { createSequencePool } from '../../sequence-pool.ts'
import { ENGINE, failed } from '../failed.ts'
import { readVllmFolder } from '../folder.ts'
import { createGrammars } from '../grammar.ts'
import { createCacheSalts } from '../request.ts'
import { type EngineVllm, folderOf, type VllmModelHandle } from '../vllm.ts'
import { createServeClient, type ServeClientOptions } from './client.ts'
import { hashFolder } from './folder-hashes.ts'
import { FrameKind } from './frames.ts'
import { generate } from './generation.ts'
import type { ServeModelContext } from './model.ts'
import { score } from './scoring.ts'
import { assertSameFiles, type Welcome } from './welcome.ts'

/** Connection options of Ostrom's vLLM server; see `createEngineVllmServe`. */
export type VllmServeOptions = Omit<ServeClientOptions, 'token'> & {
  /** Content of the server's `--token-file`; a Unix socket needs none. */
  readonly token?: string
  /** Source of the secrets that separate scopes of the prefix cache. */
  readonly random?: RandomBytes
}

/** Returns the name of the adapter with the same files as a folder. */
function findAdapter({ adapters }: Welcome, checked: readonly ArtifactFile[]): string {
  const expected = describe(checked)
  for (const [name, files] of adapters) if (describe(files) === expected) return name
  throw new ArtifactInvalidError({
    field: 'Adapter',
    value: 'is not served',
    remedy: 'Start the server with --adapter NAME=FOLDER, on the files of this adapter.',
  })
}

const describe = (files: readonly ArtifactFile[]): string =>
  JSON.stringify(files.map(({ path, bytes, sha256 }) => [path, `${bytes}`, sha256]).sort())

async function inspect(options: VllmServeOptions, load: LoadOptions) {
  const { random = systemRandom, token = '', ...reached } = options
  const artifact = folderOf(load)
  const { adapter } = load
  const folder = await readVllmFolder(artifact.path, load.tokenizer)
  const client = await createServeClient({ ...reached, token }, load.signal)
  try {
    const { welcome } = client
    if (welcome.vocabularySize !== folder.vocabularySize) {
      throw failed('its server has another vocabulary than the folder')
    }
    assertSameFiles(welcome.files, artifact.files ?? (await hashFolder(artifact.path)))
    const name = adapter && findAdapter(welcome, await hashFolder(adapter.path))
    const { tokenizer } = folder
    const info: ModelInfo = {
      build: welcome.build,
      artifactHash: adapter?.sha256 ?? artifact.sha256,
      tokenizerHash: tokenizer.tokenizerHash,
      templateHash: tokenizer.templateHash,
      contextLength: Math.min(load.contextLength ?? welcome.contextLength, welcome.contextLength),
      counting: 'ids',
      seeded: true,
      sequencesMax: load.sequencesMax ?? VLLM_SEQUENCES_DEFAULT,
    }
    const grammars = createGrammars(tokenizer, folder.eosIds)
    return {
      ...folder,
      client,
      adapter: name,
      info,
      salts: createCacheSalts(random),
      grammars,
      servesGrammars: welcome.tokenTable === grammars.tableHash,
      pool: createSequencePool(info.sequencesMax),
    }
  } catch (error) {
    client.close(error)
    throw error
  }
}

/** Checks the server by drawing a token that is dropped. */
async function assertHealthy(
  { client, info }: ServeModelContext,
  signal: AbortSignal,
): Promise<void> {
  const subject = { tokens: 1, contextLength: info.contextLength }
  const task = await client.openTask({
    kinds: [],
    last: FrameKind.alive,
    subject,
    signal,
    timeoutMs: VLLM_STATUS_TIMEOUT_MS,
  })
  try {
    task.send(FrameKind.probe)
    await task.take()
  } finally {
    task.close()
  }
}

function createModel(model: ServeModelContext, close: () => void): VllmModelHandle {
  const { tokenizer, closed } = model
  return {
    info: model.info,
    generate: (request) => generate(model, request),
    score: (request) => score(model, request),
    tokenize: async (text, encoding) => tokenizer.encode(text, encoding),
    detokenize: async (ids) => tokenizer.decode(ids),
    async assertHealthy(signal) {
      closed.throwIfAborted()
      await assertHealthy(model, signal ? AbortSignal.any([signal, closed]) : closed)
    },
    close: async () => close(),
  }
}

/**
 * Serves a model of `python -m ostrom_vllm.serve`, a process around vLLM on this machine. It
 * accepts and returns token ids, which Ostrom's sampler draws, so that answers can be replayed and
 * audited.
 *
 * The server reports the hashes of its model's files and its platform; `load` compares the hashes
 * with the files that the store has verified. The hashes prove nothing to others; scores and
 * fingerprints do. Tokens arrive as they are drawn, at most `VLLM_CREDIT_TOKENS` ahead of the
 * caller's reads.
 */
export function createEngineVllmServe(options: VllmServeOptions): EngineVllm {
  const closers = new Set<() => void>()
  let closed = false
  return {
    name: ENGINE,
    async load(load) {
      if (closed) throw failed('the engine was closed')
      const inspected = await inspect(options, load)
      const controller = new AbortController()
      const close = () => {
        const reason = failed('the model was unloaded')
        closers.delete(close)
        controller.abort(reason)
        inspected.client.close(reason)
      }
      closers.add(close)
      if (closed) {
        close()
        throw failed('the engine was closed')
      }
      return createModel({ ...inspected, closed: controller.signal }, close)
    },
    async close() {
      closed = true
      for (const close of [...closers]) close()
    },
  }
}
