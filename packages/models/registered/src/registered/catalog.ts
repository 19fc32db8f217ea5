import { ModelUnreadableError } from '@ostrom/engine'
import {
  type AsyncTokenizer,
  createLocalHost,
  type TextCaller,
  type TokenizerHost,
  tokenizerFor,
} from '@ostrom/engine/tokenizer'
import type { Ledger } from '@ostrom/ledger'
import {
  BaseError,
  type Clock,
  createBoundedMap,
  type Hash,
  Manifest,
  monotonicMs,
  withDeadline,
} from '@ostrom/protocol'
import type { ContentSource, Storage } from '@ostrom/storage'
import { requireCreatorSignature } from './creator-signature.ts'
import {
  MANIFEST_WAIT_MS,
  MODELS_MAX,
  TOKENIZER_WAIT_MS,
  UNREADABLE_BACKOFF_MAX_MS,
  UNREADABLE_BACKOFF_MIN_MS,
  UNREADABLE_MAX,
} from './limits.ts'

/** A model's manifest, and the tokenizer with which a client counts its tokens, if it has one. */
export type TokenizedModel = {
  readonly manifest: Manifest.Manifest
  readonly tokenizer: AsyncTokenizer | undefined
}

/**
 * A version that could not be read. Its files are not requested again before `untilMs` on the
 * monotonic clock.
 */
export type UnreadableVersion = {
  readonly version: Hash
  /** Why the version could not be read, as a sentence without a full stop. */
  readonly reason: string
  readonly untilMs: number
}

type UnreadableRecord = UnreadableVersion & {
  readonly backoffMs: number
  /** Number of providers that could be asked for the version's files. */
  readonly peers: number
}

/**
 * Manifests, tokenizers and templates of models, which are fetched when they are first requested.
 */
export type ModelCatalog = {
  /**
   * Returns the manifest of a version. To list a version, no other file is needed.
   *
   * @throws {ModelUnreadableError} The manifest could not be fetched or read, now or recently.
   * @throws {ModelSignatureInvalidError} The creator did not sign the registration.
   */
  manifest(version: Hash): Promise<Manifest.Manifest>
  /**
   * Returns the manifest of a version and the tokenizer that counts its tokens.
   *
   * @throws {ModelUnreadableError} A file could not be fetched or read, now or recently.
   * @throws {ModelSignatureInvalidError} The creator did not sign the registration.
   */
  model(version: Hash): Promise<TokenizedModel>
  /**
   * Returns the bytes of the tokenizer and the chat template; undefined if a version names none.
   *
   * @param artifact Hash of the artifact whose tokenizer is read; the manifest's tokenizer when
   *   absent.
   */
  files(
    version: Hash,
    artifact?: Hash,
  ): Promise<Awaited<ReturnType<Parameters<TokenizerHost['open']>[0]>> | undefined>
  /** Returns the versions that could not be read and whose backoff has not ended yet. */
  unreadable(): readonly UnreadableVersion[]
}

export type ModelCatalogOptions = {
  /** Ledger that returns the creators' signatures of registrations. */
  readonly ledger: Pick<Ledger, 'registrations'>
  readonly storage: Storage
  /** Sources from which small artifacts may be fetched. */
  readonly sources: readonly ContentSource[]
  readonly clock: Clock
  /**
   * Returns the providers that serve a version and have its small files; they are asked after the
   * sources.
   */
  readonly peerSources?: ((version: Hash) => Promise<readonly ContentSource[]>) | undefined
  /**
   * Process that parses strangers' files. When absent, this process parses them, which is for tests
   * and the simulation.
   */
  readonly tokenizers?: TokenizerHost
  /**
   * Longest wait for a manifest, in milliseconds; `MANIFEST_WAIT_MS` when absent, because a client
   * of a gateway waits for it.
   */
  readonly manifestWaitMs?: number
}

const reasonOf = (error: unknown): string => {
  if (error instanceof ModelUnreadableError) return error.reason
  if (!BaseError.is(error)) return 'it could not be read'
  // The first two details of a storage error: the requested content, and what the first source
  // answered.
  const facts = error.details.slice(0, 2).map((fact) => fact.replace(/\.$/, '').slice(0, 160))
  return [error.code, ...facts].join(': ')
}

/** Returns true for a temporary error of this machine or its chain node, not of a version. */
const isTransient = (error: unknown): boolean =>
  BaseError.is(error) &&
  ['tokenizer-busy', 'chain-unreachable', 'state-unavailable'].includes(error.code)

/** Returns true if a prompt caused the error, and not the files of the model. */
const isPromptError = (error: unknown): boolean =>
  BaseError.is(error) && !(error instanceof ModelUnreadableError)

class FetchingCatalog implements ModelCatalog {
  readonly #options: ModelCatalogOptions
  readonly #host: TokenizerHost
  readonly #manifests = createBoundedMap<Hash, Promise<Manifest.Manifest>>(MODELS_MAX)
  readonly #models = createBoundedMap<Hash, Promise<TokenizedModel>>(MODELS_MAX)
  /** Includes versions whose backoff is over, because a further failure doubles the backoff. */
  readonly #unreadable = createBoundedMap<Hash, UnreadableRecord>(UNREADABLE_MAX)

  constructor(options: ModelCatalogOptions) {
    this.#options = options
    this.#host = options.tokenizers ?? createLocalHost()
  }

  async manifest(version: Hash): Promise<Manifest.Manifest> {
    await this.#assertReadable(version)
    return await memoized(this.#manifests, version, () =>
      this.#recordingFailure(version, () =>
        this.#within(this.#options.manifestWaitMs ?? MANIFEST_WAIT_MS, () =>
          this.#readManifest(version),
        ),
      ),
    )
  }

  async model(version: Hash): Promise<TokenizedModel> {
    await this.#assertReadable(version)
    return await memoized(this.#models, version, async () => {
      const manifest = await this.manifest(version)
      if (!manifest.tokenizer) return { manifest, tokenizer: undefined }
      const files = async () => (await this.files(version))!
      const ready = () => this.#fetchFiles(version, manifest)
      const tokenizer = await this.#recordingFailure(version, () =>
        this.#host.open(files, { ready }),
      )
      return { manifest, tokenizer: this.#withFailureRecord(version, tokenizer) }
    })
  }

  async files(version: Hash, artifact?: Hash) {
    const manifest = await this.manifest(version)
    const { chatTemplate } = manifest
    const tokenizer = artifact ? Manifest.tokenizerOf(manifest, artifact) : manifest.tokenizer
    if (!tokenizer) return undefined
    return await this.#within(TOKENIZER_WAIT_MS, async () => {
      const bytesOf = ({ cid, bytes }: Manifest.BlobDescriptor) =>
        this.#bytesOf(version, cid, bytes)
      const tokenizerJson = await bytesOf(tokenizer)
      const template = chatTemplate && (await bytesOf(chatTemplate))
      return { tokenizerJson, ...(template && { template }) }
    })
  }

  /** Fetches a tokenizer and a template to this machine. */
  async #fetchFiles(version: Hash, manifest: Manifest.Manifest): Promise<void> {
    const { tokenizer, chatTemplate } = manifest
    await this.#within(TOKENIZER_WAIT_MS, async () => {
      for (const file of [tokenizer, chatTemplate]) if (file) await this.#fetch(version, file.cid)
    })
  }

  unreadable(): readonly UnreadableVersion[] {
    const nowMs = monotonicMs(this.#options.clock)
    return [...this.#unreadable.values()].filter(({ untilMs }) => untilMs > nowMs)
  }

  async #assertReadable(version: Hash): Promise<void> {
    const unreadable = this.#unreadable.get(version)
    if (!unreadable || unreadable.untilMs <= monotonicMs(this.#options.clock)) return
    // No provider of the version was reachable at the time of the failure; a provider that is
    // reachable now has the files of the version.
    if (unreadable.peers === 0 && (await this.#peerSources(version)).length > 0) return
    throw new ModelUnreadableError({ reason: unreadable.reason })
  }

  /**
   * Records that a version cannot be read. The backoff until the next try grows with each failure.
   */
  async #recordUnreadable(version: Hash, error: unknown, peers: number): Promise<void> {
    const before = this.#unreadable.get(version)
    const nowMs = monotonicMs(this.#options.clock)
    if (before && before.untilMs > nowMs) return
    // A version whose last backoff ended at least `UNREADABLE_BACKOFF_MAX_MS` ago starts again with
    // the shortest backoff.
    const isAgain = before && nowMs - before.untilMs < UNREADABLE_BACKOFF_MAX_MS
    const backoffMs = Math.min(
      UNREADABLE_BACKOFF_MAX_MS,
      isAgain ? 2 * before.backoffMs : UNREADABLE_BACKOFF_MIN_MS,
    )
    const reason = reasonOf(error)
    this.#unreadable.set(version, {
      version,
      reason,
      untilMs: nowMs + backoffMs,
      backoffMs,
      peers,
    })
  }

  async #recordingFailure<T>(version: Hash, read: () => Promise<T>): Promise<T> {
    const peers = await this.#peersOf(version)
    try {
      return await read()
    } catch (error) {
      const { code } = (error ?? {}) as { readonly code?: unknown }
      if (code === 'model-signature-invalid' || isTransient(error)) throw error
      // If no provider could be asked before the failed read, a provider that can be asked now may
      // have the files.
      if (peers === 0 && (await this.#peersOf(version)) > 0)
        return await this.#recordingFailure(version, read)
      await this.#recordUnreadable(version, error, peers)
      if (error instanceof ModelUnreadableError) throw error
      throw new ModelUnreadableError({ reason: reasonOf(error), cause: error })
    }
  }

  /**
   * Wraps the tokenizer of a version. An error that the prompt does not cause, such as a process
   * that was ended at its time limit, is recorded as a failure of the version.
   */
  #withFailureRecord(version: Hash, tokenizer: AsyncTokenizer): AsyncTokenizer {
    const watch = async <T>(ids: Promise<T>): Promise<T> => {
      try {
        return await ids
      } catch (error) {
        if (!isPromptError(error))
          await this.#recordUnreadable(version, error, await this.#peersOf(version))
        throw error
      }
    }
    return {
      ...tokenizer,
      encode: (text, options) => watch(tokenizer.encode(text, options)),
      encodeAll: (texts, limits) => watch(tokenizer.encodeAll(texts, limits)),
      encodePrompt: (prompt, limits) => watch(tokenizer.encodePrompt(prompt, limits)),
    }
  }

  async #readManifest(version: Hash): Promise<Manifest.Manifest> {
    const max = BigInt(Manifest.MANIFEST_BYTES_MAX)
    const manifest = Manifest.decode(await this.#bytesOf(version, Manifest.cidOf(version), max))
    await requireCreatorSignature(this.#options.ledger, manifest)
    return manifest
  }

  /**
   * Returns the number of providers that can be asked for the files of a version; 0 if the chain
   * cannot be read.
   */
  async #peersOf(version: Hash): Promise<number> {
    return (await this.#peerSources(version).catch(() => [])).length
  }

  async #peerSources(version: Hash): Promise<readonly ContentSource[]> {
    return (await this.#options.peerSources?.(version)) ?? []
  }

  async #fetch(version: Hash, cid: string): Promise<void> {
    const { storage } = this.#options
    if (await storage.has(cid)) return
    const sources = [...this.#options.sources, ...(await this.#peerSources(version))]
    await storage.fetch({ cid }, { sources })
  }

  async #bytesOf(version: Hash, cid: string, bytesMax: bigint): Promise<Uint8Array> {
    const { storage } = this.#options
    await this.#fetch(version, cid)
    const parts: Uint8Array[] = []
    const length = Number(bytesMax)
    for await (const part of storage.read(cid, { length })) parts.push(part)
    return Buffer.concat(parts)
  }

  #within<T>(ms: number, read: () => Promise<T>): Promise<T> {
    const reason = `its files did not arrive within ${ms} ms`
    const error = () => new ModelUnreadableError({ reason })
    return withDeadline(read, { clock: this.#options.clock, ms, error })
  }
}

/** Returns a model whose tokenizer reads all texts for a fixed caller. */
export const modelFor = (
  { manifest, tokenizer }: TokenizedModel,
  caller: TextCaller,
): TokenizedModel => ({ manifest, tokenizer: tokenizer && tokenizerFor(tokenizer, caller) })

/**
 * Returns a view of a catalog whose tokenizers read all texts for a fixed caller, such as one of
 * the accounts that share the catalog.
 */
export const catalogFor = (catalog: ModelCatalog, caller: TextCaller): ModelCatalog => ({
  manifest: (version) => catalog.manifest(version),
  model: async (version) => modelFor(await catalog.model(version), caller),
  files: (version, artifact) => catalog.files(version, artifact),
  unreadable: () => catalog.unreadable(),
})

/** Returns the map's value of a version, which is read once; a failed read is not kept. */
function memoized<T>(
  cache: Map<Hash, Promise<T>>,
  version: Hash,
  read: () => Promise<T>,
): Promise<T> {
  const before = cache.get(version)
  if (before) return before
  const reading = read()
  reading.catch(() => cache.delete(version))
  cache.set(version, reading)
  return reading
}

/** Creates a catalog of models, which fetches and checks their small files. */
export const createModelCatalog = (options: ModelCatalogOptions): ModelCatalog =>
  new FetchingCatalog(options)
