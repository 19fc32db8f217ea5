import { assert, type Clock } from '@ostrom/protocol'
import type { createConversationIndex } from './conversation-index.ts'
import { extendPath, pathTurn } from './conversation-path.ts'
import {
  ConversationBrokenError,
  ConversationTooLongError,
  ResponseUnknownError,
} from './errors.ts'
import type { PageQuery } from './input-page.ts'
import {
  RESPONSE_AGE_MAX_MS,
  RESPONSE_CONTEXT_BYTES_MAX,
  RESPONSE_TURNS_MAX,
  RESPONSES_PER_KEY_BYTES_MAX,
  RESPONSES_PER_KEY_MAX,
  RESPONSES_READ_AT_ONCE,
} from './limits.ts'
import { createPathReader, type InputPage, sealBlock } from './path-reader.ts'
import {
  type ContentsHalf,
  type ContentsParts,
  type ResponseEntry,
  sizeOf,
} from './response-records.ts'
import { type BytesSeal, createBytesSeal } from './sealed-bytes.ts'
import { createSealedContents } from './sealed-contents.ts'
import type { SecretSeal } from './sealing.ts'
import type { ResponseItem, StoredResponse } from './stored-response.ts'

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
  /**
   * Returns a page of the items that precede a response's output: those of its input, and those of
   * the responses that it continues, back to the first missing one. The function reads only the
   * turns of these items, and an index of the turns that it passes.
   *
   * @returns `undefined` if none of the items has the id `after`.
   * @throws {ResponseUnknownError}
   */
  inputPage(id: string, query: PageQuery): Promise<InputPage | undefined>
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

type FoundResponse = {
  readonly entry: ResponseEntry
  readonly stored: StoredResponse
  /** Bytes of the contents before compression. */
  readonly bytes: number
}

/** The place of a new response: its conversation, and the response that it continues. */
type ResponsePlace = {
  readonly conversation: string
  readonly earlier: Parameters<typeof extendPath>[1]
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
  readonly #bytesSeal: BytesSeal
  readonly #contents: ReturnType<typeof createSealedContents>
  readonly #paths: ReturnType<typeof createPathReader>

  constructor(options: KeyStoreOptions) {
    this.#options = options
    const { records } = options.index
    this.#bytesSeal = createBytesSeal(options.seal)
    this.#contents = createSealedContents({ bytesSeal: this.#bytesSeal, records })
    this.#paths = createPathReader({
      bytesSeal: this.#bytesSeal,
      records,
      contents: this.#contents,
      turnsFrom: (id) => this.#turnsFrom(id),
    })
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
      const place = await this.#placeOf(stored)
      if (!place) return false
      const { conversation } = place
      const [asked, answered] = [
        await this.#contents.seal(id, 'request', request),
        await this.#contents.seal(id, 'response', response),
      ]
      const block = extendPath(pathTurn(id, request.input, response.output), place.earlier)
      const path = await sealBlock(this.#bytesSeal, id, block)
      const parts: ContentsParts = { request: asked.parts, response: answered.parts, path }
      const bytes = sizeOf(parts)
      if (bytes > RESPONSES_PER_KEY_BYTES_MAX) return false
      const segments =
        asked.segments || answered.segments
          ? { request: asked.segments, response: answered.segments }
          : undefined
      const start = block.turns[0]!.id
      return await this.#options.withRoom({ bytes, conversation }, () =>
        this.#options.inTurn('change', async () => {
          // The response that the new one continues may have been deleted meanwhile, and so may the
          // API key.
          const isGone = stored.previous !== undefined && !(await this.#entry(stored.previous))
          if (isGone || this.#options.isOver()) return false
          if (!(await this.#makeRoom(bytes, conversation))) return false
          await index.add({ id, conversation, start, segments }, { parts, nowMs: clock.nowMs() })
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
      if (await index.records.find(id)) await index.touch(conversation, clock.nowMs())
    })
    return turns
  }

  async inputPage(id: string, query: PageQuery): Promise<InputPage | undefined> {
    this.#options.onRead()
    return await this.#options.inTurn('read', async () => {
      if (!(await this.#entry(id))) throw new ResponseUnknownError({ id })
      return await this.#paths.page(id, query)
    })
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
    const entry = idPattern.test(id) ? await index.records.find(id) : undefined
    const usedAtMs = entry && (await index.usedAt(entry.conversation))
    if (usedAtMs === undefined) return undefined
    return clock.nowMs() - usedAtMs > RESPONSE_AGE_MAX_MS ? undefined : entry
  }

  async #read(id: string, isAside: boolean): Promise<FoundResponse | undefined> {
    const entry = await this.#entry(id)
    const request =
      entry &&
      (await this.#contents.open<Omit<StoredResponse, 'response'>>(entry, 'request', isAside))
    const response =
      entry && (await this.#contents.open<StoredResponse['response']>(entry, 'response'))
    if (!request || !response) return undefined
    const stored = { ...request.value, response: response.value }
    return { entry, stored, bytes: request.bytes + response.bytes }
  }

  async #half<T>(
    id: string,
    half: ContentsHalf,
  ): Promise<{ readonly value: T; readonly bytes: number }> {
    this.#options.onRead()
    const found = await this.#options.inTurn('read', async () => {
      const entry = await this.#entry(id)
      return entry && (await this.#contents.open<T>(entry, half))
    })
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

  /**
   * Reads a response and the responses that it continues, one by one, up to the first missing one.
   * The last one may exceed the limits of a conversation.
   */
  async *#turnsFrom(id: string): AsyncGenerator<FoundResponse> {
    let bytes = 0
    let next: string | undefined = id
    for (let count = 1; next !== undefined; count++) {
      const isAside = count > 1 && count % RESPONSES_READ_AT_ONCE === 1
      const found: FoundResponse | undefined = await this.#read(next, isAside)
      if (!found) return
      yield found
      bytes += found.bytes
      if (bytes > RESPONSE_CONTEXT_BYTES_MAX || count > RESPONSE_TURNS_MAX) return
      next = found.stored.previous
    }
  }

  /** Returns a response and the responses that it continues. */
  async #turns(id: string): Promise<FoundTurns> {
    const turns: StoredResponse[] = []
    let conversation: string | undefined
    let bytes = 0
    for await (const found of this.#turnsFrom(id)) {
      conversation ??= found.entry.conversation
      bytes += found.bytes
      turns.push(found.stored)
    }
    const isTooLong = bytes > RESPONSE_CONTEXT_BYTES_MAX || turns.length > RESPONSE_TURNS_MAX
    const missing = turns.length === 0 ? id : turns.at(-1)!.previous
    const found = { turns: turns.reverse(), conversation, bytes }
    return { ...found, missing: isTooLong ? undefined : missing }
  }

  /** Returns the place of a new response; `undefined` if the response that it continues is gone. */
  async #placeOf({ previous, response }: StoredResponse): Promise<ResponsePlace | undefined> {
    if (previous === undefined) return { conversation: response.id, earlier: undefined }
    const entry = await this.#entry(previous)
    if (!entry) return undefined
    const earlier = { id: previous, block: await this.#paths.block(entry) }
    return { conversation: entry.conversation, earlier }
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
