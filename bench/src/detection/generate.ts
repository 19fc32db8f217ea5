import { join } from 'node:path'
import { createEngineLlama, type LlamaModelHandle } from '@ostrom/engine/llama'
import { assert, Hex } from '@ostrom/protocol'
import { answersPath, type CheatSet, type HonestSet, modelFiles } from './answer-sets.ts'
import { type Cheat, cheats, type ModelName } from './cheats.ts'
import { type LabQuestion, questionOf } from './questions.ts'
import { type AnswerRecord, openRecords, type RecordFile, type SkipRecord } from './records.ts'
import { createStepper, type Stepper } from './token-stepper.ts'

// Generates honest answers with the engine in a provider's configuration, and dishonest answers by
// the cheats.

export type GenerationOptions = {
  /** Folder of the answers. */
  readonly folder: string
  /** Folder of the models. */
  readonly models: string
  /** Number of answers in the set, including existing ones. */
  readonly count: number
  readonly print: (line: string) => void
  /** Sampler parameters that replace those of every question. */
  readonly sampler?: Partial<LabQuestion['sampler']>
  readonly maxTokens?: number
}

const CONTEXT_LENGTH = 512
/** Milliseconds between two lines of progress output. */
const PROGRESS_MS = 20_000

export async function loadClaimedModel(
  models: string,
  options: {
    readonly threads: number
    readonly sequences: number
    /** File of the claimed model. If absent: `modelFiles.named`, which cheats claim to run. */
    readonly file?: string
  },
) {
  const engine = createEngineLlama({ threads: options.threads })
  const path = join(models, options.file ?? modelFiles.named)
  const model = await engine.load({
    artifact: { kind: 'file', path, sha256: Hex.zeroHash },
    contextLength: CONTEXT_LENGTH * (options.sequences > 1 ? 1 : 2),
    sequencesMax: options.sequences,
  })
  return { engine, model }
}

type AnswerOptions = {
  readonly prefillTokens: number
  readonly cacheScope: string
  /** Called at each part of the answer. The first call tells that the answer has started. */
  readonly onBegin?: () => void
}

/** Answers a question like an honest provider. */
export async function answerQuestion(
  model: Pick<LlamaModelHandle, 'generate'>,
  question: LabQuestion,
  { prefillTokens, cacheScope, onBegin }: AnswerOptions,
): Promise<AnswerRecord> {
  const { number, sampler, maxTokens, messages, seed } = question
  const outputIds: number[] = []
  for await (const piece of model.generate({
    prompt: { kind: 'messages', messages },
    sampler,
    seed,
    maxTokens,
    stop: [],
    logprobs: 0,
    prefillTokens,
    cacheScope,
    signal: new AbortController().signal,
  })) {
    if (piece.kind === 'tokens') {
      outputIds.push(...piece.ids)
      onBegin?.()
    }
    if (piece.kind !== 'end') continue
    onBegin?.()
    const { finish, cachedInputTokens: cached } = piece
    const fingerprint = piece.logitFingerprint && {
      fingerprint: Buffer.from(piece.logitFingerprint).toString('base64'),
    }
    return { number, sampler, maxTokens, outputIds, finish, cached, ...fingerprint }
  }
  throw new Error('the answer has no end')
}

/** Returns a question of a set, with the changes that the laboratory or a cheat requires. */
function generationOf(
  set: string,
  number: number,
  { sampler, maxTokens }: GenerationOptions,
  asks?: Cheat['asks'],
) {
  const plain = questionOf(set, number)
  return {
    ...plain,
    ...asks,
    ...(maxTokens !== undefined && { maxTokens }),
    sampler: { ...plain.sampler, ...asks?.sampler, ...sampler },
  }
}

type RecordGeneration = GenerationOptions & {
  readonly name: string
  readonly file: RecordFile<AnswerRecord | SkipRecord>
}

/** Calls `make` for each missing answer, several at the same time, and prints the progress. */
async function fill(
  { file, count, name, print }: RecordGeneration,
  workers: number,
  make: (number: number) => Promise<AnswerRecord | SkipRecord>,
) {
  const missing = Array.from({ length: count }, (_, number) => number).filter(
    (number) => !file.has(number),
  )
  let printedMs = performance.now()
  const work = async () => {
    for (let number = missing.shift(); number !== undefined; number = missing.shift()) {
      file.add(await make(number))
      if (performance.now() - printedMs < PROGRESS_MS) continue
      printedMs = performance.now()
      print(`${name}: ${file.records.length} of ${count}`)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  print(`${name}: ${file.records.length} answers`)
}

/**
 * Returns a function that waits until a question may be sent, and returns its options. Two
 * consecutive questions have equal prompts. Unless the set's prefix is `none`, both are of one
 * client. If the prefix is `running`, the second is sent when the first answer has started.
 */
function createAsking({ condition }: HonestSet) {
  const { prefillTokens, prefix } = condition
  const begun = new Map<number, PromiseWithResolvers<void>>()
  return async (number: number): Promise<AnswerOptions> => {
    const beginning = Promise.withResolvers<void>()
    begun.set(number, beginning)
    if (prefix === 'running' && number % 2 === 1) await begun.get(number - 1)?.promise
    // A separate client finds no cached state of other clients.
    const client = prefix === 'none' ? number : Math.floor(number / 2)
    const cacheScope = `client ${client}`
    return { prefillTokens, cacheScope, onBegin: beginning.resolve }
  }
}

/** Generates honest answers until there are `count` of them. */
export async function generateHonest(set: HonestSet, making: GenerationOptions): Promise<void> {
  const file = openRecords<AnswerRecord>(answersPath(making.folder, set))
  if (file.records.length >= making.count) return
  const { threads, sequences } = set.condition
  const loading = { threads, sequences, file: set.file }
  const { engine, model } = await loadClaimedModel(making.models, loading)
  const named = { ...making, name: set.name, file }
  const ask = createAsking(set)
  await fill(named, sequences, async (number) =>
    answerQuestion(model, generationOf(set.name, number, making), await ask(number)),
  )
  await engine.close()
}

/** Loads models on demand. */
function createModels(folder: string) {
  const loaded = new Map<ModelName, Promise<Stepper>>()
  return {
    get(name: ModelName) {
      const stepper = loaded.get(name) ?? createStepper(join(folder, modelFiles[name]))
      loaded.set(name, stepper)
      return stepper
    },
    async close() {
      for (const stepper of loaded.values()) await (await stepper).close()
    },
  }
}

type CheatGeneration = {
  readonly tokenizer: LlamaModelHandle['tokenizer']
  readonly models: ReturnType<typeof createModels>
}

async function makeCheat(
  set: CheatSet,
  making: GenerationOptions,
  { tokenizer, models }: CheatGeneration,
) {
  const file = openRecords<AnswerRecord | SkipRecord>(answersPath(making.folder, set))
  const cheat = cheats.find(({ name }) => name === set.cheat)
  assert(cheat, 'every set of a cheat names one')
  await fill({ ...making, name: set.name, file }, 1, async (number) => {
    const question = generationOf(set.name, number, making, cheat.asks)
    const drawn = await cheat.answer({
      question,
      eosIds: tokenizer.eosIds,
      encode: (messages) => tokenizer.encodePrompt({ kind: 'messages', messages }),
      model: (name) => models.get(name),
    })
    const { sampler, maxTokens } = question
    return drawn ? { number, sampler, maxTokens, ...drawn } : { number, skipped: true }
  })
}

/** Generates the answers of cheats until each cheat has been tried on `count` questions. */
export async function generateCheats(
  sets: readonly CheatSet[],
  making: GenerationOptions,
): Promise<void> {
  const { engine, model } = await loadClaimedModel(making.models, { threads: 1, sequences: 1 })
  const models = createModels(making.models)
  for (const set of sets) await makeCheat(set, making, { tokenizer: model.tokenizer, models })
  await models.close()
  await engine.close()
}
