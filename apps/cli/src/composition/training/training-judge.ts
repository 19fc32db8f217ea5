import { join } from 'node:path'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { openBaseFolder } from '@ostrom/models/open-base-folder'
import { type ChallengeJudge, createChallengeJudge } from '@ostrom/node/training'
import { createTrainerPython } from '@ostrom/trainer/python'
import type { ValidatorConfig } from '../../config/config.ts'

/** A judge, and the training software with which it replays challenged steps. */
export type TrainingJudgeNode = { readonly judge: ChallengeJudge; close(): Promise<void> }

/**
 * Opens the judge with which a juror rules on challenges in training jobs.
 *
 * @throws {TrainerNotInstalledError} The software does not start: a juror that enlisted without it
 * would be fined for its silence.
 */
export async function openTrainingJudge(
  parts: RoleDependencies,
  { python }: NonNullable<ValidatorConfig['training']>,
  folder: string,
): Promise<TrainingJudgeNode> {
  const training = requireLedgerMember(parts.ledger, 'training')
  const trainer = createTrainerPython({ work: join(folder, 'training-judge'), python })
  const { signal } = new AbortController()
  try {
    await trainer.environment({ class: 'exact', worldSize: 1, signal })
  } catch (error) {
    await trainer.close()
    throw error
  }
  const openBase = (version: Parameters<typeof openBaseFolder>[1]) => openBaseFolder(parts, version)
  const judge = createChallengeJudge({ ...parts, training, trainer, openBase })
  return { judge, close: () => trainer.close() }
}
