import { createHash } from 'node:crypto'
import type { Inference } from '@ostrom/protocol'
import {
  ModelUnreadableError,
  ReaderBusyError,
  ReportedError,
  ToolsUnsupportedError,
} from '../errors.ts'
import {
  GRAMMARS_KEPT_MAX,
  READER_GRAMMAR_MS,
  READER_LOAD_MS,
  READER_STEP_MS,
  READERS_LOADING_MAX,
  READERS_MAX,
  READERS_WAITING_MAX,
  REPORT_CHARACTERS_MAX,
} from '../limits.ts'
import {
  type CallsQuestion,
  type HostedTokenizer,
  parseView,
  type TokenizerFiles,
  type TokenizerHost,
  type TokenTables,
  tablesOf,
} from '../tokenizer/index.ts'
import { parseIds, type Work } from './messages.ts'
import { type Reader, startReader } from './reader.ts'

/** A model that was opened: its process may have made room for another since. */
type Entry = {
  readonly files: () => Promise<TokenizerFiles>
  reader: Promise<Loaded> | undefined
  loaded: Loaded | undefined
  usedAt: number
}

/** A prompt that is being made ids. */
type Reading = { readonly tokensMax: number; readonly ids: Promise<readonly number[]> }

type Loaded = { readonly reader: Reader; readonly tables: TokenTables }

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

  async open(files: () => Promise<TokenizerFiles>): Promise<HostedTokenizer> {
    const entry: Entry = { files, reader: undefined, loaded: undefined, usedAt: 0 }
    const { tables } = await this.#loaded(entry)
    const size = tables.vocabularySize
    const ask = async (work: Work, lists: number) => {
      const { reader } = await this.#loaded(entry)
      const value = await reader.do({ work, limitMs: READER_STEP_MS })
      const ids = parseIds(value, { lists, size })
      if (ids) return ids
      await reader.end()
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
          // As decoding: throws for what is not in the vocabulary.
          tables.decode(prompt.ids)
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
      return (await this.#grammar({ kind: 'calls', question })) as Inference.Grammar | undefined
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
      entry.reader = this.#gate(() => this.#load(entry))
      entry.reader.catch(() => this.#entries.delete(entry))
    }
    return await entry.reader
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

  /** Ends the processes that were not used for longest, of those that do nothing. */
  #makeRoom(): void {
    const byUse = [...this.#entries].sort((a, b) => a.usedAt - b.usedAt)
    for (const entry of byUse) {
      if (this.#entries.size < READERS_MAX) return
      if (!entry.loaded || entry.loaded.reader.busy > 0) continue
      this.#entries.delete(entry)
      void entry.loaded.reader.end()
    }
    if (this.#entries.size < READERS_MAX + READERS_LOADING_MAX) return
    throw new ReaderBusyError({ reason: `${this.#entries.size} models are being read` })
  }

  /** Asks the process that reads callers' schemas; equal questions once. */
  async #grammar(work: Extract<Work, { kind: 'grammar' | 'calls' }>): Promise<unknown> {
    const key = createHash('sha256').update(JSON.stringify(work)).digest('base64')
    const known = this.#grammars.get(key)
    if (known) return await known
    const asked = this.#askSchemas(work)
    this.#grammars.set(key, asked)
    asked.catch((error) => {
      // What a schema asks for never changes; that a process was busy does.
      if (!(error instanceof ReportedError)) this.#grammars.delete(key)
    })
    if (this.#grammars.size > GRAMMARS_KEPT_MAX) {
      this.#grammars.delete(this.#grammars.keys().next().value!)
    }
    return await asked
  }

  async #askSchemas(work: Work): Promise<unknown> {
    const known = await this.#schemas?.catch(() => undefined)
    if (!known || known.isGone) {
      if (this.#isClosed) throw new ReaderBusyError({ reason: 'it is closed' })
      this.#schemas = startReader()
    }
    const reader = await this.#schemas!
    try {
      return await reader.do({ work, limitMs: READER_GRAMMAR_MS })
    } catch (error) {
      if (!(error instanceof ModelUnreadableError)) throw error
      throw new ReaderBusyError({ reason: `schemas took over ${READER_GRAMMAR_MS} ms` })
    }
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
