import { join } from 'node:path'
import { accountOf } from '@ostrom/ledger/evm'
import { secretIn } from '../../../apps/cli/src/config/home.ts'
import { createDice } from '../../../simulation/src/dice.ts'
import type { Line } from '../figures.ts'
import { account, type Loss } from './accounts.ts'
import { PAIRS_MIN, WARM_UP_MS, WINDOW_MS_MAX } from './limits.ts'
import { createLoad, type Load, type Outcome } from './load.ts'
import { type SoakNetwork, startNetwork } from './network.ts'
import type { Conduct, Figures, PartyRole } from './orders.ts'
import { judge, type Summary, summarize, type Window } from './verdict.ts'

/** What a soak test found. */
export type SoakReport = {
  readonly seed: string
  readonly passed: boolean
  readonly figures: readonly Line[]
  readonly honest: Summary
  readonly hostile: Summary
  /** What each party of the hostile network did, and how it was refused. */
  readonly actions: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** The report for people. */
  readonly lines: readonly string[]
}

type Side = {
  readonly network: SoakNetwork
  readonly load: Load
  readonly windows: MeasuredWindow[]
}

/** A window whose last answers may still come. */
type MeasuredWindow = Omit<Window, 'outcomes'> & { readonly begun: readonly Promise<Outcome>[] }

const finished = async ({ begun, ...window }: MeasuredWindow): Promise<Window> => ({
  ...window,
  outcomes: await Promise.all(begun),
})

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Runs both networks in turns, for `loadMs` of measured load in all. */
export async function soak(options: {
  readonly folder: string
  readonly seed: string
  readonly loadMs: number
  readonly hostile: readonly PartyRole[]
  /** See `judge`. */
  readonly firstTokenFactorMax?: number
  /** Tells people how it goes. */
  readonly say: (line: string) => void
}): Promise<SoakReport> {
  const { folder, seed, loadMs, hostile, say } = options
  const pairs = Math.max(PAIRS_MIN, Math.ceil(loadMs / (2 * WINDOW_MS_MAX)))
  const windowMs = loadMs / (2 * pairs)
  const sides: Side[] = []
  for (const conduct of ['honest', 'hostile'] as const) {
    say(`Starting a network with ${conduct} parties`)
    const network = await startNetwork({ folder: join(folder, conduct), conduct, seed, hostile })
    // The same questions on both sides.
    const load = createLoad(network.gateway, createDice(`${seed}/questions`))
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
  const windows: Window[] = []
  for (const side of sides) windows.push(...(await Promise.all(side.windows.map(finished))))
  say('Closing all sessions and looking at the accounts')
  const ends = []
  for (const side of sides) ends.push(await close(side))
  return reportOf({ ...options, seed, windows, ends })
}

async function measure({ network, load }: Side, windowMs: number): Promise<MeasuredWindow> {
  const begunMs = performance.now()
  for (const party of network.parties) party.act(network.gateway)
  const begun = await load.run(windowMs)
  const endedMs = performance.now()
  for (const party of network.parties) party.pause()
  await Promise.race([Promise.all(begun), wait(QUIET_MS_MAX)])
  await wait(QUIET_MS)
  return { conduct: network.conduct, begunMs, endedMs, begun }
}

/** Milliseconds that a window waits for its last answers before the other network's begins. */
const QUIET_MS_MAX = 5_000

/** Milliseconds after a window in which what its parties began comes to rest. */
const QUIET_MS = 1_000

/** Tells what is known of a window at its end. */
async function tellWindow(options: {
  readonly window: MeasuredWindow
  readonly pair: number
  readonly pairs: number
  readonly say: (line: string) => void
}): Promise<void> {
  const { window, pair, pairs, say } = options
  const outcomes = await settledOf(window.begun)
  const known = summarize([{ ...window, outcomes }])
  const { answered, firstTokenMs, failures } = known
  const questions = window.begun.length
  const failed = Object.entries(failures).map(([reason, count]) => `${count} x ${reason}`)
  const rest = failed.length > 0 ? `; failed: ${failed.join(', ')}` : ''
  say(
    `${pair + 1}/${pairs} ${window.conduct}: ${answered} of ${questions} answered, ` +
      `first token p95 ${Number.isNaN(firstTokenMs) ? '-' : firstTokenMs.toFixed(0)} ms${rest}`,
  )
}

/** Those that are there; no other is waited for. */
async function settledOf<T>(promises: readonly Promise<T>[]): Promise<readonly T[]> {
  const late = Symbol('late')
  const all = await Promise.all(promises.map((one) => Promise.race([one, late])))
  return all.filter((one) => one !== late) as readonly T[]
}

type End = {
  readonly conduct: Conduct
  readonly losses: readonly Loss[]
  readonly faults: readonly string[]
  readonly sessions: number
  readonly actions: Readonly<Record<string, Figures['actions']>>
}

/** Ends a network, hostile parties first, and settles its accounts. */
async function close({ network, load }: Side): Promise<End> {
  const { conduct, gateway, gatewayFolder, ledger } = network
  const actions: Record<string, Figures['actions']> = {}
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
  const gatewayAccount = accountOf(await secretIn(gatewayFolder, 'wallet.key'))
  const { streamsMax } = load
  const found = await account({
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
  readonly windows: readonly Window[]
  readonly ends: readonly End[]
  readonly firstTokenFactorMax?: number
}): SoakReport {
  const { seed, windows, ends } = options
  const of = (conduct: Conduct) => summarize(windows.filter((one) => one.conduct === conduct))
  const [honest, hostile] = [of('honest'), of('hostile')]
  const losses = ends.flatMap(({ conduct, losses }) =>
    losses.map((loss) => ({ ...loss, who: `${loss.who}, ${conduct} parties,` })),
  )
  const faults = ends.flatMap(({ conduct, faults }) =>
    faults.map((fault) => `${conduct} parties: ${fault}`),
  )
  const actions = ends.find(({ conduct }) => conduct === 'hostile')?.actions ?? {}
  const { actions: questions = 0, answered = 0 } = actions.newcomer ?? {}
  const newcomer = { questions, answered }
  const figures = judge({ ...options, honest, hostile, newcomer, losses, faults })
  const lines = linesOf(figures, { actions, failures: hostile.failures })
  const passed = figures.every(({ reached }) => reached)
  return { seed, passed, figures, honest, hostile, actions, lines }
}

function linesOf(
  figures: readonly Line[],
  told: Pick<SoakReport, 'actions'> & Pick<Summary, 'failures'>,
): readonly string[] {
  const width = Math.max(...figures.map(({ what }) => what.length))
  const counts = (of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .map(([what, count]) => `${count} x ${what}`)
      .join(', ') || 'nothing'
  return [
    `failed questions, hostile parties: ${counts(told.failures)}`,
    ...Object.entries(told.actions).map(([role, of]) => `${role}: ${counts(of)}`),
    ...figures.map(
      ({ what, value, reach, reached }) =>
        `${what.padEnd(width)}  ${value}  (bound: ${reach}${reached ? '' : ', BROKEN'})`,
    ),
  ]
}
