import { deflateRaw, deflateRawSync, inflateRaw, inflateRawSync } from 'node:zlib'
import { assert, type Clock, JsonNumber } from '@ostrom/protocol'
import {
  type ContentsHalf,
  type ContentsParts,
  type createConversationIndex,
  type ResponseEntry,
  sizeOf,
} from './conversation-index.ts'
import {
  ConversationBrokenError,
  ConversationTooLongError,
  ResponseUnknownError,
} from './errors.ts'
import {
  COMPRESSED_ASIDE_BYTES,
  RESPONSE_AGE_MAX_MS,
  RESPONSE_CONTEXT_BYTES_MAX,
  RESPONSE_PART_BYTES,
  RESPONSE_TURNS_MAX,
  RESPONSES_PER_KEY_BYTES_MAX,
  RESPONSES_PER_KEY_MAX,
  RESPONSES_READ_AT_ONCE,
} from './limits.ts'
import type { SecretSeal } from './sealing.ts'

/** An item of a conversation, in the form of the Responses API. */
export type ResponseItem = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly type: string
}

/** A response with the input that it answered. */
export type StoredResponse = {
  /** Id of the response that it continues. */
  readonly previous?: string
  /** The items of its own request, without items of earlier responses. */
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
  /** Bytes of the whole half before compression. */
  readonly bytes: number
}

/** The responses of one API key. No other key reads or removes them. */
export type KeyResponses = {
  /**
   * Stores a response. Resolves once it is on disk.
   *
   * @returns False if the response was not stored: this gateway stores no responses, no room could
   *   be made for the response, the response that it continues or the API key was removed, or the
   *   disk refuses the write, which is logged.
   */
  save(stored: StoredResponse): Promise<boolean>
  /** Returns a response without its input. @throws {ResponseUnknownError} */
  get(id: string): Promise<StoredResponse['response']>
  /** Returns the input of a response. @throws {ResponseUnknownError} */
  input(id: string): Promise<StoredResponse['input']>
  /**
   * Returns a response with all responses that it continues, oldest first, and records their use.
   *
   * @param param Request field that names the response.
   * @throws {ResponseUnknownError}
   * @throws {ConversationBrokenError} A response of the conversation was deleted.
   * @throws {ConversationTooLongError}
   */
  conversation(id: string, param: string): Promise<readonly StoredResponse[]>
  /**
   * Returns the items of one half of a response, and the number of bytes that were read for them.
   *
   * @throws {ResponseUnknownError}
   */
  items(id: string, half: ContentsHalf): Promise<StoredItems>
  /** Returns a response and those that it continues, back to the first missing; oldest first. */
  remaining(id: string): Promise<readonly StoredResponse[]>
  /** Removes a response. @throws {ResponseUnknownError} */
  remove(id: string): Promise<void>
  /** Encryption for data that the client keeps; only this key's secret opens it. */
  readonly seal: SecretSeal
}

/**
 * Whether a gateway stores new responses. Responses that are stored already can be read and
 * deleted.
 */
export type ResponseRetention = 'store' | 'discard'

const idPattern = /^resp_[0-9a-f]{24}$/

/** Level of compression at which text shrinks to a third or less in milliseconds. */
const COMPRESSION = { level: 1 }

const deflateAside = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    deflateRaw(bytes, COMPRESSION, (error, result) => (error ? reject(error) : resolve(result)))
  })

const inflateAside = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    inflateRaw(bytes, (error, result) => (error ? reject(error) : resolve(result)))
  })

const isSmall = ({ length }: Uint8Array): boolean => length < COMPRESSED_ASIDE_BYTES

const compress = async (bytes: Uint8Array): Promise<Uint8Array> =>
  isSmall(bytes) ? deflateRawSync(bytes, COMPRESSION) : await deflateAside(bytes)

/**
 * @param isAside Decompresses beside the main thread in any case, so that other work can run
 *   meanwhile.
 */
const decompress = async (bytes: Uint8Array, isAside: boolean): Promise<Uint8Array> =>
  isSmall(bytes) && !isAside ? inflateRawSync(bytes) : await inflateAside(bytes)

function partsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.ceil(bytes.length / RESPONSE_PART_BYTES)
  return Array.from({ length: count }, (_, part) =>
    bytes.subarray(part * RESPONSE_PART_BYTES, (part + 1) * RESPONSE_PART_BYTES),
  )
}

type FoundResponse = {
  readonly entry: ResponseEntry
  readonly stored: StoredResponse
  /** Bytes of the contents before compression. */
  readonly bytes: number
}

/** A response with the responses that it continues, oldest first. */
type FoundTurns = {
  readonly turns: readonly StoredResponse[]
  readonly conversation: string | undefined
  /** Id of the first missing response. */
  readonly missing: string | undefined
  readonly bytes: number
}

/** Options of the responses of one key. */
export type KeyStoreOptions = {
  readonly seal: SecretSeal
  readonly clock: Clock
  readonly index: ReturnType<typeof createConversationIndex>
  /** Runs changes of the key one after the other, and likewise reads of its conversations. */
  readonly inTurn: <T>(kind: 'change' | 'read', act: () => Promise<T>) => Promise<T>
  /**
   * Makes room for a response among those of all keys, then calls `add` to store it.
   *
   * @returns False if `add` returns false, or if the largest key of the largest account has only
   *   the response's own conversation.
   */
  readonly withRoom: (
    response: { readonly bytes: number; readonly conversation: string },
    add: () => Promise<boolean>,
  ) => Promise<boolean>
  /** Whether the key's responses were removed for good. */
  readonly isOver: () => boolean
  /** Called before contents are read; may throw to refuse the read. */
  readonly onRead: () => void
  readonly onFailure: (error: unknown) => void
  readonly retention: ResponseRetention
}

/** The responses of one key over a state. */
export class StoredKeyResponses implements KeyResponses {
  readonly #options: KeyStoreOptions

  constructor(options: KeyStoreOptions) {
    this.#options = options
  }

  get seal(): SecretSeal {
    return this.#options.seal
  }

  async save(stored: StoredResponse): Promise<boolean> {
    const { id } = stored.response
    assert(idPattern.test(id), 'a response has an id of this gateway')
    const { retention, index, clock, onFailure } = this.#options
    if (retention === 'discard') return false
    const { response, ...request } = stored
    try {
      const parts: ContentsParts = {
        request: await this.#seal(id, 'request', request),
        response: await this.#seal(id, 'response', response),
      }
      const bytes = sizeOf(parts)
      if (bytes > RESPONSES_PER_KEY_BYTES_MAX) return false
      const conversation = await this.#conversationOf(stored)
      if (conversation === undefined) return false
      return await this.#options.withRoom({ bytes, conversation }, () =>
        this.#options.inTurn('change', async () => {
          // The response that the new one continues may have been deleted meanwhile, and so may the
          // API key.
          const isGone = (await this.#conversationOf(stored)) === undefined
          if (isGone || this.#options.isOver()) return false
          if (!(await this.#makeRoom(bytes, conversation))) return false
          await index.add({ id, conversation }, { parts, nowMs: clock.nowMs() })
          return true
        }),
      )
    } catch (error) {
      // The answer was paid for, so its client gets it, with a note that it is not stored.
      onFailure(error)
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
    const { turns, conversation, missing, bytes } = await this.#readTurns(id)
    if (conversation === undefined) throw new ResponseUnknownError({ id, param })
    if (missing !== undefined) throw new ConversationBrokenError({ missing, param })
    if (bytes > RESPONSE_CONTEXT_BYTES_MAX || turns.length > RESPONSE_TURNS_MAX) {
      throw new ConversationTooLongError({ param })
    }
    const { index, clock, inTurn } = this.#options
    await inTurn('change', async () => {
      if (await index.find(id)) await index.touch(conversation, clock.nowMs())
    })
    return turns
  }

  async remaining(id: string): Promise<readonly StoredResponse[]> {
    const { turns } = await this.#readTurns(id)
    if (turns.length === 0) throw new ResponseUnknownError({ id })
    return turns
  }

  remove(id: string): Promise<void> {
    return this.#options.inTurn('change', async () => {
      const entry = await this.#entry(id)
      if (!entry) throw new ResponseUnknownError({ id })
      await this.#options.index.remove(entry)
    })
  }

  /** Returns the location of a response; `undefined` if it does not exist or is too old. */
  async #entry(id: string): Promise<ResponseEntry | undefined> {
    const { index, clock } = this.#options
    const entry = idPattern.test(id) ? await index.find(id) : undefined
    const usedAtMs = entry && (await index.usedAt(entry.conversation))
    if (usedAtMs === undefined) return undefined
    return clock.nowMs() - usedAtMs > RESPONSE_AGE_MAX_MS ? undefined : entry
  }

  async #read(id: string, isAside: boolean): Promise<FoundResponse | undefined> {
    const entry = await this.#entry(id)
    const request =
      entry && (await this.#open<Omit<StoredResponse, 'response'>>(entry, 'request', isAside))
    const response = entry && (await this.#open<StoredResponse['response']>(entry, 'response'))
    if (!request || !response) return undefined
    const stored = { ...request.value, response: response.value }
    return { entry, stored, bytes: request.bytes + response.bytes }
  }

  async #seal(id: string, half: ContentsHalf, value: object): Promise<readonly Uint8Array[]> {
    const bytes = await compress(new TextEncoder().encode(JSON.stringify(value)))
    return partsOf(this.seal.seal(bytes, `${id}/${half}`))
  }

  async #open<T>(
    entry: ResponseEntry,
    half: ContentsHalf,
    isAside = false,
  ): Promise<{ readonly value: T; readonly bytes: number } | undefined> {
    const sealed = await this.#options.index.contents(entry, half)
    const bytes = sealed && this.seal.open(sealed, `${entry.id}/${half}`)
    if (!bytes) return undefined
    const text = await decompress(bytes, isAside)
    return { value: JsonNumber.parse(new TextDecoder().decode(text)) as T, bytes: text.length }
  }

  async #half<T>(
    id: string,
    half: ContentsHalf,
  ): Promise<{ readonly value: T; readonly bytes: number }> {
    this.#options.onRead()
    const entry = await this.#entry(id)
    const found = entry && (await this.#open<T>(entry, half))
    if (!found) throw new ResponseUnknownError({ id })
    return found
  }

  /**
   * Reads run one after the other, so that a key with many parallel requests takes no more memory
   * and time than a key with one.
   */
  async #readTurns(id: string): Promise<FoundTurns> {
    this.#options.onRead()
    return await this.#options.inTurn('read', () => this.#turns(id))
  }

  /** Reads a response and the responses that it continues, up to the first missing one. */
  async #turns(id: string): Promise<FoundTurns> {
    const turns: StoredResponse[] = []
    let conversation: string | undefined
    let missing: string | undefined
    let bytes = 0
    for (let next: string | undefined = id; next !== undefined; ) {
      const found: FoundResponse | undefined = await this.#read(
        next,
        turns.length > 0 && turns.length % RESPONSES_READ_AT_ONCE === 0,
      )
      if (!found) {
        missing = next
        break
      }
      conversation ??= found.entry.conversation
      bytes += found.bytes
      turns.push(found.stored)
      if (bytes > RESPONSE_CONTEXT_BYTES_MAX || turns.length > RESPONSE_TURNS_MAX) break
      next = found.stored.previous
    }
    return { turns: turns.reverse(), conversation, missing, bytes }
  }

  /**
   * Returns the conversation of a new response; `undefined` if the response that it continues is
   * gone.
   */
  async #conversationOf({ previous, response }: StoredResponse): Promise<string | undefined> {
    if (previous === undefined) return response.id
    return (await this.#entry(previous))?.conversation
  }

  /**
   * Removes the key's least recently used conversations until a response fits. Returns false if it
   * does not fit beside its own conversation.
   */
  async #makeRoom(size: number, conversation: string): Promise<boolean> {
    const { index } = this.#options
    for (;;) {
      const { count, bytes } = await index.totals()
      const fits = count < RESPONSES_PER_KEY_MAX && bytes + size <= RESPONSES_PER_KEY_BYTES_MAX
      if (fits) return true
      const oldest = await index.oldest(conversation)
      if (!oldest) return false
      await index.removeConversation(oldest.conversation, { sync: false })
    }
  }
}
