import { createHash } from 'node:crypto'
import { Inference } from '@ostrom/protocol'
import {
  ModelUnreadableError,
  PromptUnsupportedError,
  ReaderBusyError,
  ReportedError,
  ToolsUnsupportedError,
} from '../errors.ts'
import {
  GRAMMAR_KEPT_CHARACTERS_MAX,
  GRAMMARS_KEPT_MAX,
  READER_BLAME_CHARACTERS,
  READER_GRAMMAR_MS,
  READER_LOAD_MS,
  READER_STEP_MS,
  READER_TRIES_MAX,
  READERS_LOADING_MAX,
  READERS_MAX,
  READERS_WAITING_MAX,
  REPORT_CHARACTERS_MAX,
} from '../limits.ts'
import {
  type CallsQuestion,
  type CheckedTables,
  type HostedTokenizer,
  parseView,
  type TokenizerFiles,
  type TokenizerHost,
  tablesOf,
} from '../tokenizer/index.ts'
import { parseIds, type Work } from './messages.ts'
import { charactersOf } from './queue.ts'
import { notBegun, type Reader, startReader, type Task } from './reader.ts'
import { whoMakesRoom } from './room.ts'

/** A model that was opened: its process may have made room for another since. */
type Entry = {
  readonly files: () => Promise<TokenizerFiles>
  readonly ready: (() => Promise<void>) | undefined
  reader: Promise<Loaded> | undefined
  loaded: Loaded | undefined
  usedAt: number
}

/** A prompt that is being made ids. */
type Reading = { readonly tokensMax: number; readonly ids: Promise<readonly number[]> }

type Loaded = { readonly reader: Reader; readonly tables: CheckedTables }

/** A fault of a long prompt rather than of the model, whose other prompts are read in time. */
function blamed(error: unknown, work: Work): unknown {
  if (!(error instanceof ModelUnreadableError)) return error
  if (work.kind !== 'prompt' && work.kind !== 'encode') return error
  const characters = charactersOf(work)
  if (characters <= READER_BLAME_CHARACTERS) return error
  return new PromptUnsupportedError({
    kind: work.kind,
    reason: `its ${characters} characters take this model's tokenizer too much time or memory`,
    remedy: 'Send a shorter prompt, or ask another model.',
  })
}

/** Has something done, by a further process where what others asked ended the first before. */
async function doneBy(readerOf: () => Promise<Reader>, task: Task): Promise<unknown> {
  for (let tries = 0; tries < READER_TRIES_MAX; tries++) {
    const reader = await readerOf()
    const value = await reader.do(task).catch((error) => {
      throw blamed(error, task.work)
    })
    if (value !== notBegun) return value
  }
  throw new ReaderBusyError({ reason: 'other texts end its process again and again' })
}

/** Lets so many go on at once, in the order in which they came. */
function createGate(most: number, waitingMax: number) {
  let inside = 0
  const waiting: (() => void)[] = []
  return async <T>(act: () => Promise<T>): Promise<T> => {
    if (inside >= most) {
      if (waiting.length >= waitingMax) {
        throw new ReaderBusyError({ reason: `${waiting.length} models wait to be read` })
      }
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else inside++
    try {
      return await act()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else inside--
    }
  }
}

class Pool implements TokenizerHost {
  readonly #entries = new Set<Entry>()
  readonly #gate = createGate(READERS_LOADING_MAX, READERS_WAITING_MAX)
  readonly #grammars = new Map<string, Promise<unknown>>()
  #schemas: Promise<Reader> | undefined
  #uses = 0
  #isClosed = false

  async open(
    files: () => Promise<TokenizerFiles>,
    { ready }: { readonly ready?: () => Promise<void> } = {},
  ): Promise<HostedTokenizer> {
    const entry: Entry = { files, ready, reader: undefined, loaded: undefined, usedAt: 0 }
    const { tables } = await this.#loaded(entry)
    const size = tables.vocabularySize
    const ask = async (work: Work, lists: number) => {
      const readerOf = async () => (await this.#loaded(entry)).reader
      const value = await doneBy(readerOf, { work, limitMs: READER_STEP_MS })
      const ids = parseIds(value, { lists, size })
      if (ids) return ids
      await entry.loaded?.reader.end()
      throw new ModelUnreadableError({ reason: 'its process gave what are no token ids' })
    }
    // The choices of one question have one prompt: it is read once for all that ask meanwhile.
    const prompts = new WeakMap<Inference.Prompt, Reading>()
    const idsOf = async (prompt: Inference.Prompt, tokensMax: number) => {
      const [ids = []] = await ask({ kind: 'prompt', prompt: bare(prompt), tokensMax }, 1)
      return ids
    }
    const unlimited = Number.POSITIVE_INFINITY
    const encodeAll: HostedTokenizer['encodeAll'] = (texts, { tokensMax = unlimited } = {}) =>
      texts.length === 0
        ? Promise.resolve([])
        : ask({ kind: 'encode', texts, special: false, tokensMax }, texts.length)
    return {
      ...tables,
      encodeAll,
      async encode(text, { special = false, tokensMax = unlimited } = {}) {
        if (text === '') return []
        const [ids = []] = await ask({ kind: 'encode', texts: [text], special, tokensMax }, 1)
        return ids
      },
      async encodePrompt(prompt, { tokensMax = unlimited } = {}) {
        if (prompt.kind === 'ids') {
          for (const id of prompt.ids) tables.assertKnown(id)
          return prompt.ids
        }
        const known = prompts.get(prompt)
        if (known?.tokensMax === tokensMax) return await known.ids
        const ids = idsOf(prompt, tokensMax).finally(() => prompts.delete(prompt))
        prompts.set(prompt, { tokensMax, ids })
        return await ids
      },
    }
  }

  async refusalOf(grammar: Inference.Grammar): Promise<string | undefined> {
    const value = await this.#grammar({ kind: 'grammar', grammar })
    return typeof value === 'string' ? value.slice(0, REPORT_CHARACTERS_MAX) : undefined
  }

  async calls(question: CallsQuestion): Promise<Inference.Grammar | undefined> {
    try {
      const grammar = await this.#grammar({ kind: 'calls', question })
      return grammar === undefined ? undefined : grammarOf(grammar)
    } catch (error) {
      if (!(error instanceof ReportedError) || error.code !== 'tools-unsupported') throw error
      const reason = error.facts[0]?.replace(/^Reason: |\.$/g, '') ?? 'they cannot be kept to'
      throw new ToolsUnsupportedError({ reason })
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const loaded = [...this.#entries].map((entry) => entry.reader)
    this.#entries.clear()
    const readers = [...loaded.map(async (one) => (await one)?.reader), this.#schemas]
    const ended = readers.map(async (one) => (await one)?.end())
    await Promise.allSettled(ended)
  }

  /** The process of a model, started anew where it has made room or was ended. */
  async #loaded(entry: Entry): Promise<Loaded> {
    entry.usedAt = ++this.#uses
    const known = entry.reader
    const loaded = await known?.catch(() => undefined)
    if (loaded && !loaded.reader.isGone) return loaded
    if (entry.reader === known) entry.reader = undefined
    if (!entry.reader) {
      entry.loaded = undefined
      entry.reader = this.#start(entry)
      entry.reader.catch(() => this.#entries.delete(entry))
    }
    return await entry.reader
  }

  async #start(entry: Entry): Promise<Loaded> {
    await entry.ready?.()
    return await this.#gate(() => this.#load(entry))
  }

  async #load(entry: Entry): Promise<Loaded> {
    this.#makeRoom()
    this.#entries.add(entry)
    const files = await entry.files()
    const reader = await startReader()
    try {
      if (this.#isClosed) throw new ReaderBusyError({ reason: 'it is closed' })
      const work = { kind: 'load', files } as const
      const view = await reader.do({ work, limitMs: READER_LOAD_MS })
      entry.loaded = { reader, tables: tablesOf(parseView(view)) }
      return entry.loaded
    } catch (error) {
      await reader.end()
      throw error
    }
  }

  #makeRoom(): void {
    for (;;) {
      const ended = whoMakesRoom(this.#entries)
      if (!ended) break
      this.#entries.delete(ended)
      void ended.loaded?.reader.end('it took long while other models waited for its place')
    }
    if (this.#entries.size < READERS_MAX + READERS_LOADING_MAX) return
    throw new ReaderBusyError({ reason: `${this.#entries.size} models are being read` })
  }

  /** Asks the process that reads callers' schemas; equal questions once. */
  async #grammar(work: Extract<Work, { kind: 'grammar' | 'calls' }>): Promise<unknown> {
    const text = JSON.stringify(work)
    const key = createHash('sha256').update(text).digest('base64')
    const known = this.#grammars.get(key)
    if (known) return await known
    const asked = this.#askSchemas(work)
    this.#grammars.set(key, asked)
    const forget = () => this.#grammars.delete(key)
    asked.then(text.length > GRAMMAR_KEPT_CHARACTERS_MAX ? forget : undefined, (error) => {
      // What a schema asks for never changes; that a process was busy does.
      if (!(error instanceof ReportedError)) forget()
    })
    if (this.#grammars.size > GRAMMARS_KEPT_MAX) {
      this.#grammars.delete(this.#grammars.keys().next().value!)
    }
    return await asked
  }

  /** The process that reads schemas, started by the first who finds none. */
  async #schemaReader(): Promise<Reader> {
    const known = this.#schemas
    const reader = await known?.catch(() => undefined)
    if (reader && !reader.isGone) return reader
    if (this.#schemas === known) {
      if (this.#isClosed) throw new ReaderBusyError({ reason: 'it is closed' })
      this.#schemas = startReader()
    }
    return await this.#schemas!
  }

  async #askSchemas(work: Work): Promise<unknown> {
    try {
      const task = { work, limitMs: READER_GRAMMAR_MS }
      return await doneBy(() => this.#schemaReader(), task)
    } catch (error) {
      if (!(error instanceof ModelUnreadableError)) throw error
      throw new ReaderBusyError({ reason: `schemas took over ${READER_GRAMMAR_MS} ms` })
    }
  }
}

/** A grammar as a process gave it. */
function grammarOf(value: unknown): Inference.Grammar {
  try {
    return Inference.grammarShape(value, 'grammar')
  } catch {
    throw new ReaderBusyError({ reason: 'their process gave what is no grammar' })
  }
}

/** The prompt without its pictures, which no tokenizer reads. */
function bare(prompt: Inference.Prompt): Inference.Prompt {
  if (prompt.kind !== 'messages') return prompt
  const messages = prompt.messages.map(({ images: _images, ...message }) => message)
  return { ...prompt, messages }
}

/** Starts processes for strangers' tokenizers, templates and schemas, as they are needed. */
export const createTokenizerPool = (): TokenizerHost => new Pool()
