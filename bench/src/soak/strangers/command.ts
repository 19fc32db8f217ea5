import type { Progress } from '../progress.ts'
import type { StrangerAttack } from './attacks/attack.ts'
import { strangerAttacks } from './attacks/table.ts'
import { ATTACK_SECONDS } from './limits.ts'
import { recordStrangers } from './page.ts'
import { attackByStrangers, type StrangersReport } from './run.ts'

/** Options of `npm run soak -- --strangers`, as the command line gives them. */
export type StrangersOptions = {
  readonly seconds?: string
  /** Names of the only attacks to run, with commas between them. */
  readonly attack?: string
  /** A number that chooses the only attack to run: each turn takes the next one. */
  readonly turn?: string
}

/** The attacks to run, and the seconds of each. */
export type StrangersPlan = {
  readonly seconds: number
  readonly attacks: readonly StrangerAttack[]
}

/** Returns what to run, or a sentence that says which option is wrong. Pure. */
export function planStrangers(options: StrangersOptions): StrangersPlan | string {
  const { attack, turn } = options
  const seconds = Number(options.seconds ?? ATTACK_SECONDS)
  if (!(seconds >= 1 && seconds <= 3_600)) return '--seconds is a number from 1 to 3600'
  if (attack !== undefined) {
    const chosen = attack.split(',')
    const names = strangerAttacks.map(({ name }) => name)
    const isKnown = chosen.every((name) => names.includes(name))
    if (!isKnown) return `--attack is a list of ${names.join(', ')}`
    return { seconds, attacks: strangerAttacks.filter(({ name }) => chosen.includes(name)) }
  }
  if (turn === undefined) return { seconds, attacks: strangerAttacks }
  const at = Number(turn)
  if (!Number.isSafeInteger(at) || at < 0) return '--turn is a whole number from 0'
  return { seconds, attacks: [strangerAttacks[at % strangerAttacks.length]!] }
}

/**
 * Runs the attacks of a plan. With `isRecorded`, it writes docs/reports/strangers.md.
 *
 * @throws {Error} The network or an attack could not be prepared.
 */
export async function runStrangers(
  options: Progress &
    StrangersPlan & {
      readonly folder: string
      readonly seed: string
      readonly isRecorded: boolean
    },
): Promise<StrangersReport> {
  const report = await attackByStrangers(options)
  if (options.isRecorded) recordStrangers(report)
  return report
}
