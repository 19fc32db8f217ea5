import { join } from 'node:path'
import type { LoadedModel } from '@ostrom/engine'
import type { LlamaModelHandle } from '@ostrom/engine/llama'
import { SERVED_NAME } from '../../../workers/vllm/tools/server.ts'
import { cheats, type ModelName } from '../detection/cheats.ts'
import { answerQuestion } from '../detection/generate.ts'
import { questionOf } from '../detection/questions.ts'
import {
  type AnswerRecord,
  openRecords,
  type ScoreRecord,
  type SkipRecord,
} from '../detection/records.ts'
import { audit } from '../detection/scores.ts'
import { createVllmStepper } from './stepper.ts'

// Honest and cheating answers of a vLLM server, and validators' findings about them.

/** Number formats of the weights, by their short names. */
export const dtypes = { fp32: 'float32', bf16: 'bfloat16' } as const
export type DtypeName = keyof typeof dtypes

/** Number of answers at the same time. */
export const widths = { alone: 1, batch: 8 } as const
export type WidthName = keyof typeof widths

/** Engines that score answers. */
export const validators = ['llama', 'vllm'] as const
export type ValidatorName = (typeof validators)[number]

export const honestSet = (dtype: DtypeName, width: WidthName) => `vllm.${dtype}.${width}`
export const cheatSet = (cheat: string) => `vllm.cheat.${cheat}`

/** Models that a cheat uses instead of the paid model. */
const otherModels = ['q4', 'pruned', 'tuned'] as const satisfies readonly ModelName[]

/** Cheats that use other models, in addition to the paid model or instead of it. */
const usesOther: readonly string[] = [...otherModels, 'draft', 'prefix']

/** Names of all sets of answers. */
const allSets: readonly string[] = [
  ...(['fp32', 'bf16'] as const).flatMap((dtype) =>
    (['alone', 'batch'] as const).map((width) => honestSet(dtype, width)),
  ),
  ...cheats.map(({ name }) => cheatSet(name)),
]

const answersFile = (folder: string, set: string) => join(folder, `${set}.answers.jsonl`)
export const scoresFile = (folder: string, set: string, validator: ValidatorName) =>
  join(folder, `${set}.${validator}.jsonl`)

/** Calls `make` with the number of each missing answer; `width` calls run at the same time. */
async function fill<Item extends { readonly number: number }>(
  { path, count, width }: { readonly path: string; readonly count: number; readonly width: number },
  make: (number: number) => Promise<Item>,
): Promise<void> {
  const file = openRecords<Item>(path)
  const missing = Array.from({ length: count }, (_, at) => at).filter((at) => !file.has(at))
  const work = async () => {
    for (let number = missing.shift(); number !== undefined; number = missing.shift()) {
      file.add(await make(number))
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  console.log(`${path}: ${file.records.length}`)
}

type AnswerRun = { readonly folder: string; readonly count: number }

/** Generates honest answers with one number format, alone and in batches. */
export async function makeHonest(
  model: LoadedModel,
  dtype: DtypeName,
  { folder, count }: AnswerRun,
): Promise<void> {
  for (const name of ['alone', 'batch'] as const) {
    const set = honestSet(dtype, name)
    const path = answersFile(folder, set)
    await fill({ path, count, width: widths[name] }, (number) =>
      answerQuestion(model, questionOf(set, number), {
        prefillTokens: 512,
        // Two successive questions have equal prompts, and the second finds the cached state of the
        // first.
        cacheScope: `client ${Math.floor(number / 2)}`,
      }),
    )
  }
}

/** Servers of models: the named model, and other models that cheats may use. */
export type ModelServers = {
  readonly hasOthers: boolean
  /** Returns the address of a model's server, and starts the server if necessary. */
  urlOf(model: ModelName): Promise<string>
}

/** Generates the answers of all cheats, or only of those that use no other model. */
export async function makeCheats(
  servers: ModelServers,
  { tokenizer }: Pick<LlamaModelHandle, 'tokenizer'>,
  { folder, count }: AnswerRun,
): Promise<void> {
  for (const { name, asks, answer } of cheats) {
    if (!servers.hasOthers && usesOther.includes(name)) continue
    const set = cheatSet(name)
    const path = answersFile(folder, set)
    await fill<AnswerRecord | SkipRecord>({ path, count, width: 4 }, async (number) => {
      const plain = questionOf(set, number)
      const question = { ...plain, ...asks, sampler: { ...plain.sampler, ...asks?.sampler } }
      const drawn = await answer({
        question,
        eosIds: tokenizer.eosIds,
        encode: (messages) => tokenizer.encodePrompt({ kind: 'messages', messages }),
        model: async (model) =>
          createVllmStepper({ baseUrl: await servers.urlOf(model), model: SERVED_NAME }),
      })
      const { sampler, maxTokens } = question
      return drawn ? { number, sampler, maxTokens, ...drawn } : { number, skipped: true }
    })
  }
}

/** Scores all answers that a validator has not yet scored. */
export async function scoreAll(
  validator: Pick<LlamaModelHandle, 'score' | 'tokenizer'>,
  name: ValidatorName,
  folder: string,
): Promise<void> {
  for (const set of allSets) {
    const answers = openRecords<AnswerRecord | SkipRecord>(answersFile(folder, set), 'read')
    if (answers.records.length === 0) continue
    const scores = openRecords<ScoreRecord>(scoresFile(folder, set, name))
    for (const claim of answers.records) {
      if ('skipped' in claim || scores.has(claim.number)) continue
      scores.add(await audit(validator, set, claim))
    }
    console.log(`${set} by ${name}: ${scores.records.length} scores`)
  }
}
