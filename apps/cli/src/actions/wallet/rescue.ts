import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { hasKeystore } from '@ostrom/gateway-web/data-folder/secret-files'
import type { Ledger } from '@ostrom/ledger'
import {
  nextDueAtSeconds,
  type RescuePlan,
  type RescueProgress,
  type RescueRun,
  type RescueStep,
  readRescuePlan,
  runRescue,
} from '@ostrom/ledger/rescue'
import { Address, type Amount } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import type { Command } from 'commander'
import { type AmountFormatter, createAmountFormatter } from '../../command-line/amount-formatter.ts'
import { jsonFileArgument } from '../../command-line/arguments.ts'
import { type CliOutput, createOutput, table } from '../../command-line/output.ts'
import { CommandUsageError } from '../../command-line/usage-errors.ts'
import { type Config, checkChain, readConfig } from '../../config/config.ts'
import { readOrCreateSecret } from '../../config/home.ts'
import { unitsOf } from '../../config/units.ts'
import { assertChainRuns, connectChain, signerOf } from '../../context/open-ledger.ts'
import { parseDeploymentFile } from '../../deployment/deployment-file.ts'
import { readSecretFile, readSolanaSecretFile } from '../../deployment/key-file.ts'
import { RESCUE_WAIT_MAX_MS } from '../../limits.ts'

type RescueOptions = {
  readonly run?: true
  readonly watch?: true
  readonly key?: string
  readonly rpc?: string
  readonly deployment?: string
  readonly data?: string
}

type RescueContext = {
  readonly ledger: Ledger
  readonly output: CliOutput
  readonly formatAmount: AmountFormatter
  readonly unit: Amount.AssetMetadata
}

/** Runs `ostrom rescue`. It creates nothing on this machine: no folder, no key, no database. */
export async function rescue(options: RescueOptions, command: Command): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const config = await configOf(options)
  const ledger = await connectChain(config, await keyOf(options, config))
  const units = unitsOf(config)
  const context: RescueContext = {
    ledger,
    output: createOutput({ json }),
    formatAmount: createAmountFormatter(units),
    unit: units[0],
  }
  try {
    if (options.watch) await watchRescue(context)
    else if (options.run) showRun(context, await runRescue(ledger, progressOf(context)))
    else showPlan(context, await readRescuePlan(ledger, progressOf(context)))
  } finally {
    await ledger.close()
  }
}

/**
 * Returns the chain's configuration from the folder or, if the folder is lost, from the deployment
 * file.
 */
async function configOf({ rpc, deployment, data }: RescueOptions): Promise<Pick<Config, 'chain'>> {
  if (rpc === undefined && deployment === undefined) {
    const home = homeOf(data)
    const config = await readConfig(home.config)
    await assertChainRuns(home, config, false)
    return config
  }
  if (rpc === undefined || deployment === undefined)
    throw new CommandUsageError({ reason: '--rpc and --deployment are given together, or neither' })
  const given = parseDeploymentFile(await jsonFileArgument('--deployment', deployment), deployment)
  return { chain: checkChain(deployment, { rpcUrl: rpc, ...given }) }
}

/**
 * Returns the key from a file, from the folder's signer, or from the folder. A missing key is never
 * created, because a new key would own nothing.
 */
async function keyOf(
  { key, data }: RescueOptions,
  config: Pick<Config, 'chain'>,
): Promise<Parameters<typeof connectChain>[1]> {
  if (key !== undefined)
    return 'program' in config.chain.deployment
      ? await readSolanaSecretFile(key)
      : await readSecretFile(key)
  const signer = await signerOf(config)
  if (signer) return signer
  const { path } = homeOf(data)
  if (hasKeystore(path) || existsSync(join(path, 'wallet.key')))
    return await readOrCreateSecret(path, 'wallet.key')
  const missing = join(path, 'wallet.key')
  throw new CommandUsageError({
    reason: `--key is required, with a copy of the account's key: ${missing} does not exist`,
  })
}

const timeOf = (seconds: bigint): string => new Date(Number(seconds) * 1_000).toISOString()

const notes = {
  'vouchers-lost': 'without vouchers, only what is settled is paid',
  'by-ruling': 'the amount depends on a ruling',
  'by-vote': 'the amount depends on a vote',
  'release-cost': 'a tenth of the bond is burnt',
  'earned-by-members': "less what the job's members earn",
  'work-lost': 'less what is lost with the work that the folder had',
} as const satisfies Record<NonNullable<RescueStep['note']>, string>

const nameOf = ({ source, subject }: RescueStep): string =>
  subject === ''
    ? source
    : `${source} ${subject.length > 24 ? `${subject.slice(0, 18)}…` : subject}`

function rowsOf({ formatAmount }: RescueContext, { steps, nowSeconds }: RescuePlan) {
  return steps.map((step) => {
    const { amount, asset, call, dueAtSeconds, worstAtSeconds, note } = step
    const isDue = dueAtSeconds <= nowSeconds
    const worst = worstAtSeconds > nowSeconds ? worstAtSeconds : nowSeconds
    return [
      nameOf(step),
      formatAmount(amount, asset),
      call?.kind ?? 'wait',
      isDue ? 'now' : timeOf(dueAtSeconds),
      timeOf(worst),
      note ? notes[note] : '',
    ]
  })
}

const head = ['where', 'amount', 'call', 'from', 'home by', '']

function showPlan(context: RescueContext, plan: RescuePlan): void {
  const { output, unit, ledger } = context
  const { steps } = plan
  const account = Address.format(ledger.account)
  const text =
    steps.length === 0
      ? `The chain holds nothing of ${account}: all of it is in its wallet.`
      : [table(head, rowsOf(context, plan)), whenOf(plan)].join('\n')
  output.result({ account: ledger.account, ...plan }, text, unit)
}

/** Describes when to run the command again, and when all money will be back in the wallet. */
function whenOf(plan: RescuePlan): string {
  const next = nextDueAtSeconds(plan)
  const isDue = plan.steps.some(({ call, dueAtSeconds }) => call && dueAtSeconds <= plan.nowSeconds)
  const now = isDue ? 'Due now: run `ostrom rescue --run`.' : undefined
  const later = next === undefined ? undefined : `The next call is due at ${timeOf(next)}.`
  const worst = `All is in the wallet by ${timeOf(plan.worstAtSeconds)} at the latest.`
  return [now, later, worst].filter((line) => line !== undefined).join(' ')
}

/** Number of sessions and requests read between two progress lines. */
const READ_LINES_EVERY = 250

const progressOf = ({ output, formatAmount }: RescueContext): RescueProgress => ({
  onSent(step, transaction) {
    const { call, amount, asset } = step
    output.print(`${nameOf(step)}: ${call?.kind} ${formatAmount(amount, asset)}: ${transaction}`)
  },
  onRead(read, total) {
    if (read % READ_LINES_EVERY === 0)
      output.print(`Read ${read} of ${total} sessions and requests.`)
  },
})

function showRun(context: RescueContext, { sent, refused, plan }: RescueRun): void {
  const { output, unit, ledger } = context
  for (const { step, error } of refused)
    output.warn(`${nameOf(step)}: ${step.call?.kind} was refused: ${error.message}`)
  const result = {
    account: ledger.account,
    calls: sent.map(({ step, transaction }) => ({ ...step, transaction })),
    refused: refused.map(({ step, error }) => ({ ...step, error: error.code })),
    nextDueAtSeconds: nextDueAtSeconds(plan) ?? null,
    ...plan,
  }
  const { steps } = plan
  const done = 'All of it is in the wallet.'
  const left = () => [table(head, rowsOf(context, plan)), whenOf(plan)].join('\n')
  output.result(result, steps.length === 0 ? done : left(), unit)
}

/**
 * Sends each transaction when it is due. Returns when all money is in the wallet, or when no step
 * with a later due time remains. The command can be started again at any time.
 */
async function watchRescue(context: RescueContext): Promise<void> {
  const { ledger, output } = context
  for (;;) {
    const run = await runRescue(ledger, progressOf(context))
    const { steps, nowSeconds } = run.plan
    const next = nextDueAtSeconds(run.plan)
    if (steps.length === 0 || next === undefined) return showRun(context, run)
    output.print(`Waiting until ${timeOf(next)}.`)
    while ((await ledger.nowSeconds()) < next) {
      const leftMs = Number(next - nowSeconds) * 1_000
      await systemClock.sleep(Math.min(leftMs, RESCUE_WAIT_MAX_MS))
    }
  }
}
