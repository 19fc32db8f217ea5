import { readFile } from 'node:fs/promises'
import type { Engine } from '@ostrom/engine'
import { createValidator, type ExaminedModel, type Validator } from '@ostrom/node/validator'
import { BaseError, type Hash } from '@ostrom/protocol'
import { Calibration } from '@ostrom/verification'
import type { ValidatorConfig } from '../config/config.ts'
import { ModelNotRunnableError, openModel } from './open-model.ts'
import type { Parts } from './parts.ts'

/** The chain of this configuration has no audits, so there is nothing to validate. */
export class AuditsMissingError extends BaseError<'audits-missing'> {
  override readonly name = 'AuditsMissingError'

  constructor({ chain }: { chain: string }) {
    super({
      code: 'audits-missing',
      retry: 'never',
      summary: 'There are no audits on this chain.',
      facts: [`Chain: ${chain}.`, 'Deploy the contracts with audits, or use another chain.'],
    })
  }
}

/** A calibration is of another artifact or engine build than the one in use. */
export class CalibrationUnfitError extends BaseError<'calibration-unfit'> {
  override readonly name = 'CalibrationUnfitError'

  constructor({ path, reason }: { path: string; reason: string }) {
    super({
      code: 'calibration-unfit',
      retry: 'never',
      summary: 'A calibration cannot be used.',
      facts: [`File: ${path}.`, `Reason: ${reason}.`, 'Make one with `ostrom calibrate`.'],
    })
  }
}

/** A validator with its engines, as one thing to start and stop. */
export type ValidatorNode = { readonly validator: Validator; stop(): Promise<void> }

/** Loads the models of a configuration and starts to audit them. */
export async function startValidatorNode(
  parts: Parts,
  config: ValidatorConfig,
): Promise<ValidatorNode> {
  const { audits, id } = parts.ledger
  if (!audits) throw new AuditsMissingError({ chain: id })
  const engines: Engine[] = []
  const models = new Map<Hash, ExaminedModel>()
  for (const choice of config.models) {
    const { engine, version, ...examined } = await openExamined(parts, choice)
    engines.push(engine)
    models.set(version, examined)
  }
  const { stake, budgetTokensPerHour, demandsPerDay, stepMs } = config
  const validator = createValidator({
    ...parts,
    audits,
    models,
    settings: {
      ...(stake !== undefined && { stake }),
      ...(budgetTokensPerHour !== undefined && { budgetTokensPerHour }),
      ...(demandsPerDay !== undefined && { demandsPerDay }),
      ...(stepMs !== undefined && { stepMs }),
    },
  })
  await validator.start()
  return {
    validator,
    async stop() {
      await validator.stop()
      for (const engine of engines) await engine.close()
    },
  }
}

async function openExamined(
  parts: Parts,
  choice: ValidatorConfig['models'][number],
): Promise<ExaminedModel & { readonly engine: Engine; readonly version: Hash }> {
  const { tokenizer, model, engine, version } = await openModel(parts, choice)
  try {
    if (!model.score || !tokenizer) {
      const reason = 'its engine shows no logits, or its manifest names no tokenizer'
      throw new ModelNotRunnableError({ model: choice.model, reason })
    }
    const calibration = await readCalibration(choice.calibration)
    if (calibration.artifactHash !== model.info.artifactHash) {
      const reason = `it is of artifact ${calibration.artifactHash}, not ${model.info.artifactHash}`
      throw new CalibrationUnfitError({ path: choice.calibration, reason })
    }
    return { model, tokenizer, calibration, engine, version }
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function readCalibration(path: string): Promise<Calibration.Calibration> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return Calibration.calibrationShape(value, 'calibration')
  } catch (error) {
    const known = BaseError.is(error) ? error.facts.join(' ') : 'the file cannot be read as JSON'
    throw new CalibrationUnfitError({ path, reason: known })
  }
}
