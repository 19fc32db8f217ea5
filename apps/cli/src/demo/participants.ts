import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createValidatorTrace } from '@ostrom/demo/validator-trace'
import { createEngineLlama, type LlamaModelHandle } from '@ostrom/engine/llama'
import type { Gateway } from '@ostrom/gateway'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { calibrationPrompts } from '@ostrom/models/calibration-prompts'
import { evaluationSetTexts } from '@ostrom/models/evaluation-sets'
import { createProvider, type Provider } from '@ostrom/node'
import {
  calibrationOf,
  createDatasetJudge,
  createValidator,
  type LocalModel,
  measureHonestSamples,
  type Validator,
} from '@ostrom/node/validator'
import { type AccountId, Hex, Price } from '@ostrom/protocol'
import { openReportJudge } from '../composition/court/model-report-juror.ts'
import { type DemoNetwork, UNIT } from './demo-network.ts'

// Participants of a demo network, and their actions.

export const ALIAS = 'ostrom-tiny'
const CONTEXT_LENGTH = 512
/** Number of honest answers with which the validators calibrate. */
export const CALIBRATION_ANSWERS = 450
const MAX_TOKENS = 30
const prices = {
  ...Price.zeroPrices,
  input: UNIT / 1_000n,
  cachedInput: UNIT / 10_000n,
  output: UNIT / 250n,
}

type PrintLine = (line: string) => void

/**
 * Loads a model file on a separate engine, which states the hash of the published artifact for it.
 */
export async function loadModelFile(
  path: string,
  { modelPath }: DemoNetwork,
  engines: { close(): Promise<void> }[],
): Promise<LlamaModelHandle> {
  // Both providers name the published artifact; only one of them runs it.
  const sha256 = Hex.from(
    createHash('sha256')
      .update(await readFile(modelPath))
      .digest(),
  )
  const engine = createEngineLlama({ threads: 1 })
  engines.unshift(engine)
  const artifact = { kind: 'file', path, sha256 } as const
  return await engine.load({ artifact, contextLength: CONTEXT_LENGTH, sequencesMax: 2 })
}

export async function calibrate(model: LlamaModelHandle): Promise<LocalModel> {
  const { tokenizer } = model
  const signal = new AbortController().signal
  const measured = { model, tokenizer, prompts: calibrationPrompts, machine: 'this', signal }
  const samples = await measureHonestSamples({ ...measured, answers: CALIBRATION_ANSWERS })
  return { model, tokenizer, calibration: calibrationOf(model, samples) }
}

type ParticipantOptions = { readonly name: string; readonly roles: { stop(): Promise<void> }[] }

export async function startProviderRole(
  stage: DemoNetwork,
  {
    name,
    model,
    roles,
    requests = false,
  }: ParticipantOptions & {
    readonly model: LlamaModelHandle
    /** Whether the provider also accepts requests for single answers. */
    readonly requests?: boolean
  },
): Promise<RoleDependencies> {
  const parts = await stage.participant(name)
  const { version, manifest } = stage
  const asset = parts.ledger.nativeAsset
  const served = [{ version, manifest, model, tokenizer: model.tokenizer, asset, prices }]
  // Without appeals each case has one jury, which is enough for a demo.
  const settings = { stake: UNIT, requests, appeals: false }
  const provider: Provider = createProvider({ ...parts, served, settings })
  await provider.start()
  roles.push(provider)
  return parts
}

export async function startValidatorRole(
  stage: DemoNetwork,
  {
    name,
    examined,
    roles,
    say,
  }: ParticipantOptions & {
    /** Model for audits of answers. Without it, the validator judges only other cases. */
    readonly examined?: LocalModel
    readonly say: PrintLine
  },
): Promise<RoleDependencies> {
  const parts = await stage.participant(name)
  const models = new Map(examined ? [[stage.version, examined]] : [])
  const validator: Validator = createValidator({
    ...parts,
    audits: requireAudits(parts.ledger),
    log: createValidatorTrace({ name, log: parts.log, say }),
    models,
    datasetJudge: createDatasetJudge({
      ...parts,
      evaluationTexts: await evaluationSetTexts(),
    }),
    reportJudge: await openReportJudge(parts, models, join(stage.folder, name)),
    // Each of two domains gets half of this stake. The opener of a case gets no seat in it.
    settings: { stake: 2n * UNIT, stepMs: 500 },
  })
  await validator.start()
  roles.push(validator)
  return parts
}

/** Asks a question and reads the answer to its end. */
export async function askAndDrain(
  gateway: Gateway,
  provider: AccountId,
  content: string,
  settlement: 'session' | 'request' = 'session',
): Promise<void> {
  const plain = { frequencyPenalty: 0, presencePenalty: 0, logitBias: [] }
  const answer = await gateway.inference.answer(
    {
      model: ALIAS,
      prompt: { kind: 'messages', messages: [{ role: 'user', content }] },
      sampler: { temperature: 0.9, topP: 1, topK: 0, ...plain },
      maxTokens: MAX_TOKENS,
      stop: [],
      logprobs: 0,
      settlement,
      preferences: { provider },
      costMax: undefined,
    },
    new AbortController().signal,
  )
  for await (const event of answer.events) if (event.kind === 'end') return
}
