import { existsSync } from 'node:fs'
import { availableParallelism, constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { systemClock } from '@ostrom/protocol/system'
import { writeConfig } from '../config/config.ts'
import { readOrCreateSecret } from '../config/home.ts'
import {
  LOCAL_BLOCK_MS,
  LOCAL_CALIBRATION_ANSWERS,
  LOCAL_CALIBRATION_TOKENS,
  LOCAL_VALIDATOR_SEQUENCES,
  LOCAL_VALIDATOR_THREADS_MAX,
} from '../limits.ts'
import { lowerPriority, runLocalCalibration } from './local-calibration.ts'
import { configOf, type LocalNetwork } from './local-network.ts'
import { localSettings } from './local-settings.ts'
import { type NodeProcess, startNodeProcess } from './node-process.ts'
import { startRestartedNode } from './restarted-node.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Auditor of a local network's answers: a validator in a separate process. */
export type LocalAudits = {
  /**
   * Resolves when the validator starts to audit. A first calibration delays this by one or two
   * minutes.
   */
  readonly ready: Promise<NodeProcess>
  stop(): Promise<void>
}

export type LocalAuditsOptions = {
  readonly network: LocalNetwork
  /** Name of the model that the network serves. */
  readonly alias: string
  /** Milliseconds between two checks of the validator for due work. */
  readonly stepMs?: number
  /**
   * Receives a line for each further try and each restart of the validator; when absent, the
   * validator is not restarted.
   */
  readonly print?: (line: string) => void
  /** System priority of the validator's processes; below the priority of questions by default. */
  readonly priority?: number
}

const STEP_MS = 3_000

const threads = Math.max(
  1,
  Math.min(LOCAL_VALIDATOR_THREADS_MAX, Math.floor(availableParallelism() / 2)),
)

/**
 * Calibrates the network's model on this machine, unless an earlier start did, and runs a validator
 * of the model; both processes have a lower priority than all other work of the machine. While it
 * runs, the chain makes blocks without transactions, so that the chain's time advances.
 */
export function startLocalAudits(options: LocalAuditsOptions): LocalAudits {
  const { chain } = options.network
  const stopping = new AbortController()
  const blocks = setInterval(() => void chain.mine().catch(() => {}), LOCAL_BLOCK_MS)
  let node: NodeProcess | undefined
  const ready = (async () => {
    await calibrate(options, stopping.signal)
    const folder = await prepareValidator(options)
    stopping.signal.throwIfAborted()
    const { priority = PRIORITY_BELOW_NORMAL, print } = options
    const start = (home: string) => {
      const started = startNodeProcess(home)
      lowerPriority(started.pid, priority)
      return started
    }
    node = print ? startRestartedNode({ folder, start, clock: systemClock, print }) : start(folder)
    await node.ready
    return node
  })()
  ready.catch(() => {})
  return {
    ready,
    async stop() {
      clearInterval(blocks)
      stopping.abort()
      await ready.catch(() => {})
      await node?.stop()
    },
  }
}

const { PRIORITY_BELOW_NORMAL } = constants.priority

const calibrationOf = ({ network, alias }: LocalAuditsOptions): string =>
  join(network.folder, 'creator', `${alias}.calibration.json`)

/**
 * Measures honest answers and registers the result on the chain by `ostrom calibrate`, as the guide
 * for validators says.
 */
async function calibrate(options: LocalAuditsOptions, signal: AbortSignal): Promise<void> {
  const { network, alias } = options
  const file = calibrationOf(options)
  if (existsSync(file)) return
  const creator = homeOf(join(network.folder, 'creator'))
  await writeConfig(creator.config, configOf(network, network.chain))
  const answers = ['--answers', `${LOCAL_CALIBRATION_ANSWERS}`, '--threads', `${threads}`]
  const measured = [...answers, '--tokens', `${LOCAL_CALIBRATION_TOKENS}`]
  const args = [...measured, '--out', file, '--register', '--data', creator.path, '--json']
  await runLocalCalibration({
    command: [process.execPath, main, 'calibrate', alias, ...args],
    log: join(creator.path, 'calibrate.log'),
    priority: options.priority ?? PRIORITY_BELOW_NORMAL,
    clock: systemClock,
    signal,
    print: options.print ?? (() => {}),
  })
}

async function prepareValidator(options: LocalAuditsOptions): Promise<string> {
  const { network, alias, stepMs = STEP_MS } = options
  const home = homeOf(join(network.folder, 'validator-1'))
  const secretKey = await readOrCreateSecret(home.path, 'wallet.key')
  await network.chain.grant(secretKey, localSettings.grant * network.chain.unit)
  const engine = { kind: 'llama', threads, sequences: LOCAL_VALIDATOR_SEQUENCES } as const
  const models = [{ model: alias, engine, calibration: calibrationOf(options) }]
  const { model, general } = localSettings.validatorStake
  const amountOf = (units: bigint) => `${units * network.chain.unit}`
  const jurorWeights = { [alias]: amountOf(model), general: amountOf(general) }
  const stake = amountOf(model + general)
  await writeConfig(home.config, {
    ...configOf(network, network.chain),
    validator: { models, pollIntervalMs: stepMs, stake, jurorWeights },
  })
  return home.path
}
