// A validator of the fault soak in a separate process: the role of `ostrom node`, with the model
// whose answers are known. `validator-main.ts ORDER`, see `ValidatorOrder`.

import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { createValidator } from '@ostrom/node/validator'
import { openRoleDependencies } from '../../../../../apps/cli/src/composition/network/role-dependencies.ts'
import { readConfig } from '../../../../../apps/cli/src/config/config.ts'
import { createLog } from '../../../../../apps/cli/src/system/log.ts'
import { waitForShutdownSignal } from '../../../../../apps/cli/src/system/shutdown-signal.ts'
import { exactCalibration } from '../../../../../simulation/src/models/echo-judge.ts'
import { VALIDATOR_STEP_MS } from '../limits.ts'
import { openKnownModel } from './known-model.ts'

/** Settings of a validator's process, which are its command's only argument, as JSON. */
export type ValidatorOrder = {
  readonly folder: string
  /** Path of the validator's log. */
  readonly logFile: string
  /** Stake of the validator, in native base units. */
  readonly stake: string
}

/** A validator's report about its audits, sent after every change. */
export type AuditsMessage = {
  readonly kind: 'audits'
  /** Number of answers that the validator scored, also before its restarts. */
  readonly scored: number
  /** Suspected accounts. All providers of the soak are honest, so there must be none. */
  readonly flagged: readonly string[]
}

async function main(order: ValidatorOrder): Promise<void> {
  const home = homeOf(order.folder)
  const parts = await openRoleDependencies(
    home,
    await readConfig(home.config),
    createLog(order.logFile),
  )
  await parts.network.start()
  const { version, manifest, model, tokenizer } = await openKnownModel(parts)
  const calibration = exactCalibration(manifest.artifacts[0]!.sha256, manifest.task)
  const validator = createValidator({
    ...parts,
    audits: requireAudits(parts.ledger),
    models: new Map([[version, { model, tokenizer, calibration }]]),
    settings: {
      stake: BigInt(order.stake),
      stepMs: VALIDATOR_STEP_MS,
      onSummaries(summaries) {
        const scored = summaries.reduce((sum, one) => sum + one.scored, 0)
        const flagged = summaries.filter(({ isFlagged }) => isFlagged)
        const message: AuditsMessage = {
          kind: 'audits',
          scored,
          flagged: flagged.map(({ provider }) => provider),
        }
        process.send?.(message)
      },
    },
  })
  await validator.start()
  process.send?.({ kind: 'ready' })
  await waitForShutdownSignal()
  await validator.stop()
  await parts.close()
}

try {
  await main(JSON.parse(process.argv[2] ?? '') as ValidatorOrder)
} catch (error) {
  console.error(error)
  process.exit(1)
}
process.exit()
