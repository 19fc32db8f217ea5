import type { Engine } from '@ostrom/engine'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { createSummaryWriter } from '@ostrom/gateway-web/dashboard/audit-summaries'
import { GENERAL_DOMAIN } from '@ostrom/ledger'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { requireStorageDeals } from '@ostrom/ledger/optional/require-storage-deals'
import { evaluationSetTexts } from '@ostrom/models/evaluation-sets'
import { ModelNotRunnableError } from '@ostrom/models/model-not-runnable'
import { versionOf } from '@ostrom/models/version-of'
import {
  artifactsOf,
  createDatasetJudge,
  createValidator,
  type LocalModel,
  type Validator,
} from '@ostrom/node/validator'
import { type Hash, Inference } from '@ostrom/protocol'
import { Calibration } from '@ostrom/verification'
import type { ValidatorConfig } from '../../config/config.ts'
import { closeEngines, withEngineScope } from '../engines/engines.ts'
import { openModel } from '../models/open-model.ts'
import { watchStorageDeals } from '../storage/storage-deals.ts'
import { openTrainingJudge, type TrainingJudgeNode } from '../training/training-judge.ts'
import { openCalibration } from './calibration.ts'
import { canarySettings } from './canaries.ts'
import { openReportJudge } from './model-report-juror.ts'

/** A validator and its engines, which start and stop together. */
export type ValidatorNode = {
  readonly validator: Validator
  /** Artifacts that it examines. */
  readonly artifacts: readonly Hash[]
  stop(): Promise<void>
}

/**
 * Loads the models of a configuration, and starts to audit the providers that serve them. If it
 * throws, no engine is left running.
 *
 * @throws {AuditsUnsupportedError} {ModelNotRunnableError}
 * {CalibrationInvalidError} {TrainerNotInstalledError}
 */
export async function startValidatorNode(
  parts: RoleDependencies,
  config: ValidatorConfig,
  folder: string,
): Promise<ValidatorNode> {
  requireAudits(parts.ledger)
  if (config.watchStorageDeals) requireStorageDeals(parts.ledger)
  const training = config.training && (await openTrainingJudge(parts, config.training, folder))
  return await withEngineScope(async (engines) => {
    const models = new Map<Hash, LocalModel>()
    for (const choice of config.models) {
      const { engine, version, ...examined } = await openExamined(parts, choice)
      engines.push(engine)
      const first = models.get(version)
      const others = [...(first?.others ?? []), examined]
      models.set(version, first ? { ...first, others } : examined)
    }
    const validator = await createRole(parts, { config, folder, models, training })
    await validator.start()
    // The validator itself serves the chain's beacon, so the watcher of storage deals does not.
    const watching = config.watchStorageDeals && watchStorageDeals(parts, { joinsBeacon: false })
    return {
      validator,
      artifacts: artifactsOf(models),
      async stop() {
        if (watching) await watching.stop()
        await validator.stop()
        await training?.close()
        await closeEngines(engines)
      },
    }
  })
}

async function createRole(
  parts: RoleDependencies,
  options: {
    readonly config: ValidatorConfig
    readonly folder: string
    readonly models: ReadonlyMap<Hash, LocalModel>
    readonly training: TrainingJudgeNode | undefined
  },
): Promise<Validator> {
  const { config, folder, models, training } = options
  const canaries = config.canaries && (await canarySettings(config.canaries, folder))
  const { account, stake, appeals, budgetTokensPerHour, challengesPerDay } = config
  const weights = config.jurorWeights && (await weightsOf(parts, config.jurorWeights))
  return createValidator({
    ...parts,
    ...(account && { account }),
    audits: requireAudits(parts.ledger),
    models,
    datasetJudge: createDatasetJudge({
      ...parts,
      evaluationTexts: await evaluationSetTexts(),
    }),
    reportJudge: await openReportJudge(parts, models, folder),
    ...(training && { trainingJudge: training.judge }),
    settings: {
      ...(stake !== undefined && { stake }),
      ...(weights && { weights }),
      ...(appeals && { appeals: appealsOf(appeals) }),
      ...(budgetTokensPerHour !== undefined && { budgetTokensPerHour }),
      ...(challengesPerDay !== undefined && { challengesPerDay }),
      ...(canaries && { canaries }),
      onSummaries: createSummaryWriter(folder),
      ...(config.pollIntervalMs !== undefined && { stepMs: config.pollIntervalMs }),
    },
  })
}

const appealsOf = ({ asJuror, depositMax }: NonNullable<ValidatorConfig['appeals']>) => ({
  ...(asJuror !== undefined && { asJuror }),
  ...(depositMax !== undefined && { depositMax }),
})

/**
 * Returns a juror's weights by domain, from weights by the names of models.
 *
 * @throws {ModelNotRunnableError} A name is not `general`, and no registered model has it.
 */
async function weightsOf(
  { ledger }: Pick<RoleDependencies, 'ledger'>,
  weights: NonNullable<ValidatorConfig['jurorWeights']>,
): Promise<ReadonlyMap<Hash, bigint>> {
  const found = Object.entries(weights).map(async ([model, weight]) => {
    if (model === 'general') return [GENERAL_DOMAIN, weight] as const
    const domain = await versionOf(ledger, model)
    if (!domain) throw new ModelNotRunnableError({ model, reason: 'no model has this name' })
    return [domain, weight] as const
  })
  return new Map(await Promise.all(found))
}

async function openExamined(
  parts: RoleDependencies,
  choice: ValidatorConfig['models'][number],
): Promise<LocalModel & { readonly engine: Engine; readonly version: Hash }> {
  const { tokenizer, model, engine, version, manifest } = await openModel(parts, choice)
  try {
    const { score, embed, generateImage, info } = model
    if ((!score && !embed && !generateImage) || !tokenizer) {
      const reason = 'its engine can recompute no answer, or its manifest names no tokenizer'
      throw new ModelNotRunnableError({ model: choice.model, reason })
    }
    const { artifactHash, build } = info
    const key = { version, artifactHash, engineHash: Inference.buildHash(build) }
    const { calibration: path, model: name } = choice
    // Generated images are compared byte by byte, which needs no measurement.
    const isImageOnly = manifest.task === 'image' && path === undefined
    const calibration = isImageOnly
      ? Calibration.calibrate({ ...key, samples: [] })
      : await openCalibration(parts, { key, model: name, path })
    return { model, tokenizer, calibration, engine, version }
  } catch (error) {
    await engine.close()
    throw error
  }
}
