import { join } from 'node:path'
import { accountOf } from '@ostrom/ledger/evm'
import { readOrCreateSecret } from '../../../apps/cli/src/config/home.ts'
import { createPrng } from '../../../simulation/src/runtime/prng.ts'
import { boundLabels, type FigureLine, figureLines } from '../measure/figures.ts'
import { WARM_UP_MS, WINDOW_MS_MAX, WINDOW_PAIRS_MIN } from './limits.ts'
import { createLoadGenerator, type LoadGenerator, type RequestOutcome } from './load.ts'
import { type SoakNetwork, startNetwork } from './network.ts'
import type { Behavior, ParticipantReport, ParticipantRole } from './participant-messages.ts'
import type { Progress } from './progress.ts'
import { checkSettlement, type ParticipantLoss } from './settlement-check.ts'
import { evaluateSoak, type LoadSummary, type LoadWindow, summarize } from './verdict.ts'

/** Result of a soak test. */
export type SoakReport = {
  readonly seed: string
  readonly passed: boolean
  readonly figures: readonly FigureLine[]
  readonly honest: LoadSummary
  readonly hostile: LoadSummary
  /** Number of actions of each party of the hostile network, and of their refusals. */
  readonly actions: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** The report as text. */
  readonly lines: readonly string[]
}

type SoakArm = {
  readonly network: SoakNetwork
  readonly load: LoadGenerator
  readonly windows: MeasuredWindow[]
}

/** A window whose last answers may still arrive. */
type MeasuredWindow = Omit<LoadWindow, 'outcomes'> & {
  readonly pending: readonly Promise<RequestOutcome>[]
}

const finished = async ({ pending, ...window }: MeasuredWindow): Promise<LoadWindow> => ({
  ...window,
  outcomes: await Promise.all(pending),
})

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Puts load on both networks alternately, for `loadMs` of measured load in total. */
export async function soak(
  options: Progress & {
    readonly folder: string
    readonly seed: string
    readonly loadMs: number
    readonly hostile: readonly ParticipantRole[]
    /** See `evaluateSoak`. */
    readonly firstTokenFactorMax?: number
  },
): Promise<SoakReport> {
  const { folder, seed, loadMs, hostile, say } = options
  const pairs = Math.max(WINDOW_PAIRS_MIN, Math.ceil(loadMs / (2 * WINDOW_MS_MAX)))
  const windowMs = loadMs / (2 * pairs)
  const sides: SoakArm[] = []
  for (const conduct of ['honest', 'hostile'] as const) {
    say(`Starting a network with ${conduct} parties`)
    const network = await startNetwork({ folder: join(folder, conduct), conduct, seed, hostile })
    // Both networks get the same questions.
    const load = createLoadGenerator(network.gateway, createPrng(`${seed}/questions`))
    sides.push({ network, load, windows: [] })
  }
  for (const side of sides) {
    side.windows.push({ ...(await measure(side, WARM_UP_MS)), isWarmUp: true })
  }
  for (let pair = 0; pair < pairs; pair++) {
    for (const side of sides) {
      const window = await measure(side, windowMs)
      side.windows.push(window)
      await tellWindow({ window, pair, pairs, say })
    }
  }
  say('Waiting for the last answers')
  const windows: LoadWindow[] = []
  for (const side of sides) windows.push(...(await Promise.all(side.windows.map(finished))))
  say('Closing all sessions and looking at the accounts')
  const ends = []
  for (const side of sides) ends.push(await close(side))
  return reportOf({ ...options, seed, windows, ends })
}

async function measure({ network, load }: SoakArm, windowMs: number): Promise<MeasuredWindow> {
  const begunMs = performance.now()
  for (const party of network.parties) party.act(network.gateway)
  const pending = await load.run(windowMs)
  const endedMs = performance.now()
  for (const party of network.parties) party.pause()
  await Promise.race([Promise.all(pending), wait(QUIET_MS_MAX)])
  await wait(QUIET_MS)
  return { conduct: network.conduct, begunMs, endedMs, pending }
}

/**
 * Maximum time that a window waits for its last answers before the other network's window starts,
 * in milliseconds.
 */
const QUIET_MS_MAX = 5_000

/** Milliseconds after a window in which the parties' running actions end. */
const QUIET_MS = 1_000

/** Prints the results of a window after it has ended. */
async function tellWindow(
  options: Progress & {
    readonly window: MeasuredWindow
    readonly pair: number
    readonly pairs: number
  },
): Promise<void> {
  const { window, pair, pairs, say } = options
  const outcomes = await settledOf(window.pending)
  const summary = summarize([{ ...window, outcomes }])
  const { answered, firstTokenMs, failures } = summary
  const questions = window.pending.length
  const failed = Object.entries(failures).map(([reason, count]) => `${count} x ${reason}`)
  const rest = failed.length > 0 ? `; failed: ${failed.join(', ')}` : ''
  say(
    `${pair + 1}/${pairs} ${window.conduct}: ${answered} of ${questions} answered, ` +
      `first token p95 ${Number.isNaN(firstTokenMs) ? '-' : firstTokenMs.toFixed(0)} ms${rest}`,
  )
}

/** Returns the values of the promises that have settled, without waiting for the others. */
async function settledOf<T>(promises: readonly Promise<T>[]): Promise<readonly T[]> {
  const late = Symbol('late')
  const all = await Promise.all(promises.map((one) => Promise.race([one, late])))
  return all.filter((one) => one !== late) as readonly T[]
}

type SoakResult = {
  readonly conduct: Behavior
  readonly losses: readonly ParticipantLoss[]
  readonly faults: readonly string[]
  readonly sessions: number
  readonly actions: Readonly<Record<string, ParticipantReport['actions']>>
}

/**
 * Ends a network: gateway and parties first, then honest providers. Checks the network's accounts.
 */
async function close({ network, load }: SoakArm): Promise<SoakResult> {
  const { conduct, gateway, gatewayFolder, ledger } = network
  const actions: Record<string, ParticipantReport['actions']> = {}
  const stopped = gateway.stop()
  const parties = await Promise.all(
    network.parties.map(async (party) => {
      const figures = await party.end()
      actions[party.order.role] = figures?.actions ?? {}
      return figures
    }),
  )
  const fault = await stopped
  const faults = fault ? [fault] : []
  const providers = await Promise.all(
    network.providers.map(async (party, index) => ({
      name: `provider ${index + 1}`,
      figures: await party.end(),
    })),
  )
  const gatewayAccount = accountOf(await readOrCreateSecret(gatewayFolder, 'wallet.key'))
  const { streamsMax } = load
  const found = await checkSettlement({
    ledger,
    gatewayFolder,
    gatewayAccount,
    streamsMax,
    providers,
    parties,
  })
  await network.stop()
  return { conduct, actions, ...found, faults: [...faults, ...found.faults] }
}

function reportOf(options: {
  readonly seed: string
  readonly windows: readonly LoadWindow[]
  readonly ends: readonly SoakResult[]
  readonly firstTokenFactorMax?: number
}): SoakReport {
  const { seed, windows, ends } = options
  const of = (conduct: Behavior) => summarize(windows.filter((one) => one.conduct === conduct))
  const [honest, hostile] = [of('honest'), of('hostile')]
  const losses = ends.flatMap(({ conduct, losses }) =>
    losses.map((loss) => ({ ...loss, who: `${loss.payer}, ${conduct} parties,` })),
  )
  const faults = ends.flatMap(({ conduct, faults }) =>
    faults.map((fault) => `${conduct} parties: ${fault}`),
  )
  const actions = ends.find(({ conduct }) => conduct === 'hostile')?.actions ?? {}
  const { actions: questions = 0, answered = 0 } = actions.newcomer ?? {}
  const newcomer = { questions, answered }
  const figures = evaluateSoak({ ...options, honest, hostile, newcomer, losses, faults })
  const lines = linesOf(figures, { actions, failures: hostile.failures })
  const passed = figures.every(({ isReached }) => isReached)
  return { seed, passed, figures, honest, hostile, actions, lines }
}

function linesOf(
  figures: readonly FigureLine[],
  report: Pick<SoakReport, 'actions'> & Pick<LoadSummary, 'failures'>,
): readonly string[] {
  const counts = (of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .map(([what, count]) => `${count} x ${what}`)
      .join(', ') || 'nothing'
  return [
    `failed questions, hostile parties: ${counts(report.failures)}`,
    ...Object.entries(report.actions).map(([role, of]) => `${role}: ${counts(of)}`),
    ...figureLines(figures, boundLabels),
  ]
}
