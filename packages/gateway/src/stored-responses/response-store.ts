import { deflateRawSync, inflateRawSync } from 'node:zlib'
import {
  assert,
  BaseError,
  type Clock,
  JsonNumber,
  type Log,
  type RandomBytes,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import {
  type ContentsHalf,
  type ContentsParts,
  createConversationIndex,
  type ResponseEntry,
  responseOwners,
  sizeOf,
} from './conversation-index.ts'
import {
  ConversationBrokenError,
  ConversationTooLongError,
  ResponseUnknownError,
} from './errors.ts'
import {
  RESPONSE_AGE_MAX_MS,
  RESPONSE_CONTEXT_BYTES_MAX,
  RESPONSE_PART_BYTES,
  RESPONSE_TURNS_MAX,
  RESPONSES_PER_KEY_BYTES_MAX,
  RESPONSES_PER_KEY_MAX,
  RESPONSES_SWEEP_MS,
} from './limits.ts'
import { createSecretSeal, type SecretSeal } from './sealing.ts'

/** An item of a conversation, as the Responses API has it. */
export type ResponseItem = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly type: string
}

/** A response with the input that it answered. */
export type StoredResponse = {
  /** Id of the response that it continues. */
  readonly previous?: string
  /** The items of its own request, without those that earlier responses have. */
  readonly input: readonly ResponseItem[]
  /** The response as its client received it. */
  readonly response: Readonly<Record<string, unknown>> & {
    readonly id: string
    readonly output: readonly ResponseItem[]
  }
}

/** The items of a half of a response. */
export type StoredItems = {
  readonly items: readonly ResponseItem[]
  /** Bytes of the whole half, as they were before they were compressed. */
  readonly bytes: number
}

/** The responses of one API key. No other key reads or removes them. */
export type KeyResponses = {
  /**
   * Stores a response. Resolves once it is on disk.
   *
   * @returns False if it was not stored: this gateway stores none, it is larger than all that the
   * key may store, the response that it continues was removed meanwhile, or the disk refuses it,
   * which is logged.
   */
  save(stored: StoredResponse): Promise<boolean>
  /** Returns a response without its input. @throws {ResponseUnknownError} */
  get(id: string): Promise<StoredResponse['response']>
  /** Returns the input of a response. @throws {ResponseUnknownError} */
  input(id: string): Promise<StoredResponse['input']>
  /**
   * Returns a response with all that it continues, oldest first, and counts them as used.
   *
   * @param param Request field that names the response.
   * @throws {ResponseUnknownError}
   * @throws {ConversationBrokenError} One of them was deleted.
   * @throws {ConversationTooLongError}
   */
  conversation(id: string, param: string): Promise<readonly StoredResponse[]>
  /**
   * Returns the items of one half of a response, with the bytes that were read for them.
   *
   * @throws {ResponseUnknownError}
   */
  items(id: string, half: ContentsHalf): Promise<StoredItems>
  /** Returns a response with those that it continues and that still exist, oldest first. */
  remaining(id: string): Promise<readonly StoredResponse[]>
  /** Removes a response. @throws {ResponseUnknownError} */
  remove(id: string): Promise<void>
  /** Encryption that only this key's secret opens, for what its client keeps. */
  readonly seal: SecretSeal
}

/** Responses that a gateway stores for its API keys, encrypted under their secrets. */
export type ResponseStore = {
  /** Returns the responses of the key with this secret. */
  of(key: { readonly keyId: string; readonly secret: string }): KeyResponses
  /** Removes all responses of a key. */
  removeAll(keyId: string): Promise<void>
  /** Removes what was used longer ago than `RESPONSE_AGE_MAX_MS`, of all keys. */
  sweep(): Promise<void>
}

const idPattern = /^resp_[0-9a-f]{24}$/

/** Level of compression at which text shrinks to a third or less in milliseconds. */
const COMPRESSION_LEVEL = 1

function partsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.ceil(bytes.length / RESPONSE_PART_BYTES)
  return Array.from({ length: count }, (_, part) =>
    bytes.subarray(part * RESPONSE_PART_BYTES, (part + 1) * RESPONSE_PART_BYTES),
  )
}

/** Runs the changes of one key one after the other: each reads totals that the one before wrote. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>()
  return async <T>(keyId: string, act: () => Promise<T>): Promise<T> => {
    const before = last.get(keyId) ?? Promise.resolve()
    const turn = before.then(act, act)
    last.set(keyId, turn)
    try {
      return await turn
    } finally {
      if (last.get(keyId) === turn) last.delete(keyId)
    }
  }
}

/** Whether a gateway stores new responses. What is stored already can be read and deleted. */
export type ResponseRetention = 'store' | 'discard'

type StoreOptions = {
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  /** `store` when absent. */
  readonly retention?: ResponseRetention
}

type FoundResponse = {
  readonly entry: ResponseEntry
  readonly stored: StoredResponse
  /** Bytes of its contents, as they were before they were compressed. */
  readonly bytes: number
}

class StoredKeyResponses implements KeyResponses {
  readonly seal: SecretSeal
  readonly #clock: Clock
  readonly #onFailure: (error: unknown) => void
  readonly #index: ReturnType<typeof createConversationIndex>
  readonly #inTurn: <T>(act: () => Promise<T>) => Promise<T>
  readonly #retention: ResponseRetention

  constructor(options: {
    readonly seal: SecretSeal
    readonly clock: Clock
    readonly index: ReturnType<typeof createConversationIndex>
    readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
    readonly onFailure: (error: unknown) => void
    readonly retention: ResponseRetention
  }) {
    this.seal = options.seal
    this.#clock = options.clock
    this.#index = options.index
    this.#inTurn = options.inTurn
    this.#onFailure = options.onFailure
    this.#retention = options.retention
  }

  async save(stored: StoredResponse): Promise<boolean> {
    const { id } = stored.response
    assert(idPattern.test(id), 'a response has an id of this gateway')
    if (this.#retention === 'discard') return false
    const { response, ...request } = stored
    const parts: ContentsParts = {
      request: this.#seal(id, 'request', request),
      response: this.#seal(id, 'response', response),
    }
    try {
      return await this.#inTurn(async () => {
        const conversation = await this.#conversationOf(stored)
        if (conversation === undefined || !(await this.#makeRoom(parts, conversation))) return false
        await this.#index.add({ id, conversation }, { parts, nowMs: this.#clock.nowMs() })
        return true
      })
    } catch (error) {
      // The answer was paid for: its client is told that it is not stored, and has it.
      this.#onFailure(error)
      return false
    }
  }

  async get(id: string): Promise<StoredResponse['response']> {
    return (await this.#half<StoredResponse['response']>(id, 'response')).value
  }

  async input(id: string): Promise<StoredResponse['input']> {
    return (await this.items(id, 'request')).items
  }

  async items(id: string, half: ContentsHalf): Promise<StoredItems> {
    if (half === 'request') {
      const { value, bytes } = await this.#half<Omit<StoredResponse, 'response'>>(id, half)
      return { items: value.input, bytes }
    }
    const { value, bytes } = await this.#half<StoredResponse['response']>(id, half)
    return { items: value.output, bytes }
  }

  async conversation(id: string, param: string): Promise<readonly StoredResponse[]> {
    const { turns, conversation, missing, bytes } = await this.#turns(id)
    if (conversation === undefined) throw new ResponseUnknownError({ id, param })
    if (missing !== undefined) throw new ConversationBrokenError({ missing, param })
    if (bytes > RESPONSE_CONTEXT_BYTES_MAX || turns.length > RESPONSE_TURNS_MAX) {
      throw new ConversationTooLongError({ param })
    }
    await this.#inTurn(async () => {
      if (await this.#index.find(id)) await this.#index.touch(conversation, this.#clock.nowMs())
    })
    return turns
  }

  async remaining(id: string): Promise<readonly StoredResponse[]> {
    const { turns } = await this.#turns(id)
    if (turns.length === 0) throw new ResponseUnknownError({ id })
    return turns
  }

  remove(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const entry = await this.#entry(id)
      if (!entry) throw new ResponseUnknownError({ id })
      await this.#index.remove(entry)
    })
  }

  /** Returns where a response is; `undefined` for none, and for one that is too old. */
  async #entry(id: string): Promise<ResponseEntry | undefined> {
    const entry = idPattern.test(id) ? await this.#index.find(id) : undefined
    const usedAtMs = entry && (await this.#index.usedAt(entry.conversation))
    if (usedAtMs === undefined) return undefined
    return this.#clock.nowMs() - usedAtMs > RESPONSE_AGE_MAX_MS ? undefined : entry
  }

  async #read(id: string): Promise<FoundResponse | undefined> {
    const entry = await this.#entry(id)
    const request = entry && (await this.#open<Omit<StoredResponse, 'response'>>(entry, 'request'))
    const response = entry && (await this.#open<StoredResponse['response']>(entry, 'response'))
    if (!request || !response) return undefined
    const stored = { ...request.value, response: response.value }
    return { entry, stored, bytes: request.bytes + response.bytes }
  }

  #seal(id: string, half: ContentsHalf, value: object): readonly Uint8Array[] {
    const bytes = new TextEncoder().encode(JSON.stringify(value))
    return partsOf(
      this.seal.seal(deflateRawSync(bytes, { level: COMPRESSION_LEVEL }), `${id}/${half}`),
    )
  }

  async #open<T>(
    entry: ResponseEntry,
    half: ContentsHalf,
  ): Promise<{ readonly value: T; readonly bytes: number } | undefined> {
    const sealed = await this.#index.contents(entry, half)
    const bytes = sealed && this.seal.open(sealed, `${entry.id}/${half}`)
    if (!bytes) return undefined
    const text = inflateRawSync(bytes)
    return { value: JsonNumber.parse(new TextDecoder().decode(text)) as T, bytes: text.length }
  }

  async #half<T>(
    id: string,
    half: ContentsHalf,
  ): Promise<{ readonly value: T; readonly bytes: number }> {
    const entry = await this.#entry(id)
    const found = entry && (await this.#open<T>(entry, half))
    if (!found) throw new ResponseUnknownError({ id })
    return found
  }

  /** Reads a response and those that it continues, up to the first that is missing. */
  async #turns(id: string) {
    const turns: StoredResponse[] = []
    let conversation: string | undefined
    let missing: string | undefined
    let bytes = 0
    for (let next: string | undefined = id; next !== undefined; ) {
      const found: FoundResponse | undefined = await this.#read(next)
      if (!found) {
        missing = next
        break
      }
      conversation ??= found.entry.conversation
      bytes += found.bytes
      turns.unshift(found.stored)
      if (bytes > RESPONSE_CONTEXT_BYTES_MAX || turns.length > RESPONSE_TURNS_MAX) break
      next = found.stored.previous
    }
    return { turns, conversation, missing, bytes }
  }

  /** Returns the conversation of a new response; `undefined` if what it continues is gone. */
  async #conversationOf({ previous, response }: StoredResponse): Promise<string | undefined> {
    if (previous === undefined) return response.id
    return (await this.#entry(previous))?.conversation
  }

  /** Removes the conversations that were used longest ago, until a response fits. */
  async #makeRoom(parts: ContentsParts, conversation: string): Promise<boolean> {
    const size = sizeOf(parts)
    if (size > RESPONSES_PER_KEY_BYTES_MAX) return false
    for (;;) {
      const { count, bytes } = await this.#index.totals()
      const fits = count < RESPONSES_PER_KEY_MAX && bytes + size <= RESPONSES_PER_KEY_BYTES_MAX
      if (fits) return true
      const oldest = await this.#index.oldest(conversation)
      if (!oldest) return false
      await this.#index.removeConversation(oldest.conversation)
    }
  }
}

/**
 * Creates the store of responses over a state, such as the file of a gateway.
 *
 * Contents are encrypted under the secret of their key, which the gateway does not store. The
 * order and the sizes of responses are not: by them it removes what is too old, or too much.
 */
export function createResponseStore(options: StoreOptions): ResponseStore {
  const { state, clock, random, log, retention = 'store' } = options
  const inTurn = createTurns()
  const indexOf = (keyId: string) => createConversationIndex(state, keyId)
  let sweptAtMs = Number.NEGATIVE_INFINITY

  const sweepKey = (keyId: string, usedBeforeMs: number) =>
    inTurn(keyId, async () => {
      const index = indexOf(keyId)
      for (;;) {
        const oldest = await index.oldest()
        if (!oldest || oldest.usedAtMs >= usedBeforeMs) return
        await index.removeConversation(oldest.conversation)
      }
    })

  async function sweep(): Promise<void> {
    const nowMs = clock.nowMs()
    sweptAtMs = nowMs
    for (const keyId of await responseOwners(state)) {
      await sweepKey(keyId, nowMs - RESPONSE_AGE_MAX_MS)
    }
  }

  return {
    sweep,
    removeAll: (keyId) => sweepKey(keyId, Number.POSITIVE_INFINITY),
    of({ keyId, secret }) {
      const seal = createSecretSeal({ secret, random })
      // No request waits for it, and a failure is repeated after the next interval.
      if (clock.nowMs() - sweptAtMs >= RESPONSES_SWEEP_MS) sweep().catch(() => {})
      return new StoredKeyResponses({
        seal,
        clock,
        index: indexOf(keyId),
        inTurn: (act) => inTurn(keyId, act),
        retention,
        onFailure: (error) => {
          const code = BaseError.is(error) ? error.code : 'internal-error'
          log('response-store-failed', { keyId, code })
        },
      })
    },
  }
}
