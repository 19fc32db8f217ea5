import { createHash } from 'node:crypto'
import { createBoundedMap, createTurns, Inference } from '@ostrom/protocol'
import { packTexts } from '../child/token-table.ts'
import {
  ModelUnreadableError,
  PromptUnsupportedError,
  TokenizerBusyError,
  ToolsUnsupportedError,
  WorkerError,
} from '../errors.ts'
import { confinement } from '../jail/jail.ts'
import { assertMayRunUnconfined } from '../jail/permission.ts'
import {
  type AsyncTokenizer,
  parseSnapshot,
  type SchemaCaller,
  type TextCaller,
  type TokenizerFiles,
  type TokenizerHost,
  type ToolGrammarRequest,
  tablesFromSnapshot,
  type ValidatedTokenTables,
} from '../tokenizer/index.ts'
import { createCallerShares } from './caller-shares.ts'
import { selectEviction } from './eviction.ts'
import {
  ERROR_REPORT_CHARACTERS_MAX,
  FOLLOWED_BYTES_MAX,
  GRAMMAR_CACHE_CHARACTERS_MAX,
  GRAMMAR_CACHE_ENTRIES_MAX,
  SCHEMA_ATTEMPTS_MAX,
  TOKENIZER_LONG_TEXT_CHARACTERS,
  TOKENIZER_TASK_IDS_MAX,
  TOKENIZER_WORKER_GRAMMAR_PROCESSOR_MS,
  TOKENIZER_WORKER_LOAD_PROCESSOR_MS,
  TOKENIZER_WORKER_STARTS_QUEUED_MAX,
  TOKENIZER_WORKER_TASK_PROCESSOR_MS,
  TOKENIZER_WORKERS_LOADING_MAX,
  TOKENIZER_WORKERS_MAX,
} from './limits.ts'
import { parseIds, parseProgress, parseRow, type TokenizerTask } from './messages.ts'
import { loadWithRetries, runWithRetries } from './run-with-retries.ts'
import { createSchemaReaders, type SchemaReaders } from './schema-readers.ts'
import { taskCharacters } from './task-queue.ts'
import { startTokenizerWorker, type TokenizerWorker } from './worker.ts'

const UNLIMITED = Number.POSITIVE_INFINITY

/** An opened model, whose process may have been evicted since. */
type PoolEntry = {
  readonly files: () => Promise<TokenizerFiles>
  readonly ready: (() => Promise<void>) | undefined
  worker: Promise<LoadedWorker> | undefined
  loadedWorker: LoadedWorker | undefined
  usedAt: number
}

/** A prompt that is being encoded. */
type PendingEncoding = { readonly tokensMax: number; readonly ids: Promise<readonly number[]> }

type SchemaTask = Extract<TokenizerTask, { kind: 'grammar' | 'calls' | 'follow' }>

type LoadedWorker = { readonly worker: TokenizerWorker; readonly tables: ValidatedTokenTables }

/** @throws {SandboxMissingError} There is no jail, and these files are untrusted. */
async function assertReadable({ tokenizerJson, template }: TokenizerFiles): Promise<void> {
  const here = await confinement()
  if (here.kind === 'jailed') return
  const contents = [tokenizerJson, ...(template ? [template] : [])]
  await assertMayRunUnconfined({ what: 'the tokenizer of a model', reason: here.reason, contents })
}

class TokenizerPool implements TokenizerHost {
  readonly #entries = new Set<PoolEntry>()
  readonly #gate = createTurns({
    max: TOKENIZER_WORKERS_LOADING_MAX,
    onWait(waiting) {
      if (waiting < TOKENIZER_WORKER_STARTS_QUEUED_MAX) return
      throw new TokenizerBusyError({ reason: `${waiting} models wait to be read` })
    },
  })
  readonly #grammars = createBoundedMap<string, Promise<unknown>>(GRAMMAR_CACHE_ENTRIES_MAX)
  /** Results of schemas that a process reads now; of one caller, so that each has its priority. */
  readonly #reading = new Map<string, Promise<unknown>>()
  readonly #options: createSchemaReaders.Options
  readonly #schemas: SchemaReaders
  /** Recent processor time of callers for texts, of all models together. */
  readonly #shares = createCallerShares(() => performance.now())
  #uses = 0
  #isClosed = false

  constructor({ warm = false, ...options }: createTokenizerPool.Options) {
    this.#options = options
    this.#schemas = createSchemaReaders(options)
    if (warm) this.#schemas.warm()
  }

  async open(
    files: () => Promise<TokenizerFiles>,
    { ready }: { readonly ready?: () => Promise<void> } = {},
  ): Promise<AsyncTokenizer> {
    const create = (): PoolEntry => {
      return { files, ready, worker: undefined, loadedWorker: undefined, usedAt: 0 }
    }
    const usual = create()
    const { tables } = await this.#loaded(usual)
    const size = tables.vocabularySize
    const entryOf = this.#createLanes(usual, create())
    const askFor = async <T>(
      task: TokenizerTask,
      parse: (value: unknown) => T | undefined,
      { caller, isUnpaid }: TextCaller = {},
    ) => {
      const entry = entryOf(task)
      const readerOf = async () => (await this.#loaded(entry)).worker
      const value = await runWithRetries(readerOf, {
        task,
        processorMsMax: TOKENIZER_WORKER_TASK_PROCESSOR_MS,
        caller,
        isUnpaid,
      })
      const parsed = parse(value)
      if (parsed) return parsed
      await entry.loadedWorker?.worker.stop()
      throw new ModelUnreadableError({ reason: 'its process gave what are no token ids' })
    }
    const ask = (task: TokenizerTask, lists: number, caller: TextCaller) =>
      askFor(task, (value) => parseIds(value, { lists, size }), caller)
    // All choices of a question have the same prompt, which is encoded once for concurrent
    // requests.
    const prompts = new WeakMap<Inference.Prompt, PendingEncoding>()
    const idsOf = async (prompt: Inference.Prompt, tokensMax: number, caller: TextCaller) => {
      const task = { kind: 'prompt', prompt: withoutImages(prompt), tokensMax } as const
      const [ids = []] = await ask(task, 1, caller)
      return ids
    }
    const encodeAll: AsyncTokenizer['encodeAll'] = (
      texts,
      { tokensMax = UNLIMITED, ...caller } = {},
    ) =>
      texts.length === 0
        ? Promise.resolve([])
        : ask({ kind: 'encode', texts, special: false, tokensMax }, texts.length, caller)
    return {
      ...tables,
      encodeAll,
      encodeRow: (row, encoding) =>
        askFor({ kind: 'row', row, encoding }, (value) =>
          parseRow(value, { size, sequence: encoding.sequence }),
        ),
      async encode(text, { special = false, tokensMax = UNLIMITED, ...caller } = {}) {
        if (text === '') return []
        const task = { kind: 'encode', texts: [text], special, tokensMax } as const
        const [ids = []] = await ask(task, 1, caller)
        return ids
      },
      async encodePrompt(prompt, { tokensMax = UNLIMITED, ...caller } = {}) {
        if (prompt.kind === 'ids') {
          for (const id of prompt.ids) tables.assertKnown(id)
          return prompt.ids
        }
        const pending = prompts.get(prompt)
        if (pending?.tokensMax === tokensMax) return await pending.ids
        const ids = idsOf(prompt, tokensMax, caller).finally(() => prompts.delete(prompt))
        prompts.set(prompt, { tokensMax, ids })
        return await ids
      },
      follow: async (grammar, ids, options = {}) => {
        // The process that reads schemas gets the texts of the ids: a slow schema must not delay
        // the prompts of the model, and this process may be loaded while that of the model is not.
        const task = followTask(grammar, ids, tables)
        const progress = parseProgress(await this.#askSchemas(task, options), ids.length)
        if (progress) return progress
        throw new TokenizerBusyError({ reason: 'the process of schemas gave what cannot be' })
      },
    }
  }

  /** Returns a function that selects the process for a text: long texts have a separate process. */
  #createLanes(usual: PoolEntry, long: PoolEntry): (task: TokenizerTask) => PoolEntry {
    let isLoading = false
    return (task) => {
      if (taskCharacters(task) < TOKENIZER_LONG_TEXT_CHARACTERS) return usual
      if (long.loadedWorker && !long.loadedWorker.worker.isExited) return long
      // The process for long texts must not evict another model, because that model would have to
      // be loaded again.
      if (!isLoading && this.#entries.size < TOKENIZER_WORKERS_MAX) {
        isLoading = true
        this.#loaded(long)
          .catch(() => {})
          .finally(() => {
            isLoading = false
          })
      }
      return usual
    }
  }

  async unsupportedReason(
    grammar: Inference.Grammar,
    options?: SchemaCaller,
  ): Promise<string | undefined> {
    const value = await this.#grammar({ kind: 'grammar', grammar }, options)
    return typeof value === 'string' ? value.slice(0, ERROR_REPORT_CHARACTERS_MAX) : undefined
  }

  async toolGrammar(
    question: ToolGrammarRequest,
    options?: SchemaCaller,
  ): Promise<Inference.Grammar | undefined> {
    try {
      const grammar = await this.#grammar({ kind: 'calls', question }, options)
      return grammar === undefined ? undefined : grammarOf(grammar)
    } catch (error) {
      if (!(error instanceof WorkerError) || error.code !== 'tools-unsupported') throw error
      const reason = error.details[0]?.replace(/^Reason: |\.$/g, '') ?? 'they cannot be kept to'
      throw new ToolsUnsupportedError({ reason })
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const loaded = [...this.#entries].map((entry) => entry.worker)
    this.#entries.clear()
    const ended = loaded.map(async (one) => (await one)?.worker.stop())
    await Promise.allSettled([...ended, this.#schemas.close()])
  }

  /** Returns the process of a model, and restarts it if it was evicted or has ended. */
  async #loaded(entry: PoolEntry): Promise<LoadedWorker> {
    entry.usedAt = ++this.#uses
    const loading = entry.worker
    const loaded = await loading?.catch(() => undefined)
    if (loaded && !loaded.worker.isExited) return loaded
    if (entry.worker === loading) entry.worker = undefined
    if (!entry.worker) {
      entry.loadedWorker = undefined
      entry.worker = this.#start(entry)
      entry.worker.catch(() => this.#entries.delete(entry))
    }
    return await entry.worker
  }

  async #start(entry: PoolEntry): Promise<LoadedWorker> {
    await entry.ready?.()
    return await this.#gate(() => this.#load(entry))
  }

  async #load(entry: PoolEntry): Promise<LoadedWorker> {
    this.#makeRoom()
    this.#entries.add(entry)
    const files = await entry.files()
    await assertReadable(files)
    return await loadWithRetries(() => this.#loadOnce(entry, files))
  }

  async #loadOnce(entry: PoolEntry, files: TokenizerFiles): Promise<LoadedWorker> {
    const task = { kind: 'load', files } as const
    const processorMsMax = TOKENIZER_WORKER_LOAD_PROCESSOR_MS
    let worker: TokenizerWorker | undefined
    const readerOf = async () => {
      if (this.#isClosed) throw new TokenizerBusyError({ reason: 'it is closed' })
      worker = await startTokenizerWorker({ ...this.#options, shares: this.#shares })
      return worker
    }
    try {
      // If a process ends before it begins to load, the files are not at fault, so another process
      // loads them.
      const view = await runWithRetries(readerOf, { task, processorMsMax })
      const tables = tablesFromSnapshot(parseSnapshot(view))
      entry.loadedWorker = { worker: worker!, tables }
      return entry.loadedWorker
    } catch (error) {
      await worker?.stop()
      throw error
    }
  }

  #makeRoom(): void {
    for (;;) {
      const ended = selectEviction(this.#entries)
      if (!ended) break
      this.#entries.delete(ended)
      void ended.loadedWorker?.worker.stop('it took long while other models waited for its place')
    }
    if (this.#entries.size < TOKENIZER_WORKERS_MAX + TOKENIZER_WORKERS_LOADING_MAX) return
    throw new TokenizerBusyError({ reason: `${this.#entries.size} models are being read` })
  }

  /**
   * Sends a task to the process that reads callers' schemas. Equal tasks of one caller are sent
   * only once.
   */
  async #grammar(work: SchemaTask, options: SchemaCaller = {}): Promise<unknown> {
    const text = JSON.stringify(work)
    const key = createHash('sha256').update(text).digest('base64')
    const own = `${key} ${options.caller}`
    const known = this.#grammars.get(key) ?? this.#reading.get(own)
    if (known) return await known
    const reading = this.#askSchemas(work, options)
    this.#reading.set(own, reading)
    const keep = () => {
      if (text.length > GRAMMAR_CACHE_CHARACTERS_MAX) return
      this.#grammars.set(key, reading)
    }
    try {
      const grammar = await reading
      keep()
      return grammar
    } catch (error) {
      // An error of the schema itself never changes, so it is cached; the error of a busy process
      // is temporary.
      if (error instanceof WorkerError) keep()
      throw error
    } finally {
      this.#reading.delete(own)
    }
  }

  async #askSchemas(task: SchemaTask, { caller = '' }: SchemaCaller): Promise<unknown> {
    const processorMsMax = TOKENIZER_WORKER_GRAMMAR_PROCESSOR_MS
    try {
      const readerOf = () => this.#schemas.reader()
      const timed = { task, processorMsMax, caller }
      return await runWithRetries(readerOf, timed, SCHEMA_ATTEMPTS_MAX)
    } catch (error) {
      if (!(error instanceof ModelUnreadableError)) throw error
      throw new TokenizerBusyError({ reason: `of the schemas: ${error.reason}` })
    }
  }
}

/** @throws {PromptUnsupportedError} The answer is longer than a process may follow. */
function followTask(
  grammar: Inference.Grammar,
  ids: readonly number[],
  { table }: ValidatedTokenTables,
): SchemaTask {
  let bytes = 0
  for (let at = 0; at < ids.length && at <= TOKENIZER_TASK_IDS_MAX; at++) {
    bytes += table.bytesOf(ids[at]!)?.length ?? 0
  }
  if (ids.length > TOKENIZER_TASK_IDS_MAX || bytes > FOLLOWED_BYTES_MAX) {
    throw new PromptUnsupportedError({
      kind: 'ids',
      reason: `${ids.length} ids are too long to be followed through a grammar`,
      remedy: `Use at most ${TOKENIZER_TASK_IDS_MAX} ids of ${FOLLOWED_BYTES_MAX} bytes.`,
    })
  }
  return { kind: 'follow', grammar, texts: packTexts(table, ids) }
}

/** Checks a grammar that a process returned. */
function grammarOf(value: unknown): Inference.Grammar {
  try {
    return Inference.grammarSchema(value, 'grammar')
  } catch {
    throw new TokenizerBusyError({ reason: 'their process gave what is no grammar' })
  }
}

/** Returns the prompt without its images, which no tokenizer reads. */
function withoutImages(prompt: Inference.Prompt): Inference.Prompt {
  if (prompt.kind !== 'messages') return prompt
  const messages = prompt.messages.map(({ images: _images, ...message }) => message)
  return { ...prompt, messages }
}

/**
 * Creates a pool of processes for untrusted tokenizers, templates and schemas, started when needed.
 */
export const createTokenizerPool = (options: createTokenizerPool.Options = {}): TokenizerHost =>
  new TokenizerPool(options)

export declare namespace createTokenizerPool {
  type Options = createSchemaReaders.Options & {
    /** Starts the process for schemas now, so that the first schema does not wait for it. */
    readonly warm?: boolean
  }
}
