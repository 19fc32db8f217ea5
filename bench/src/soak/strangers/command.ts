import type { Progress } from '../progress.ts'
import type { StrangerAttack } from './attacks/attack.ts'
import { strangerAttacks } from './attacks/table.ts'
import { ATTACK_SECONDS, LOOP_HELD_MS_MAX } from './limits.ts'
import { recordStrangers } from './page.ts'
import { attackByStrangers, type StrangersReport } from './run.ts'

/** Options of `npm run soak -- --strangers`, as the command line gives them. */
export type StrangersOptions = {
  readonly seconds?: string
  /** Names of the only attacks to run, with commas between them. */
  readonly attack?: string
  /** A number that chooses the only attack to run: each turn takes the next one. */
  readonly turn?: string
  /** Factor by which a turn of the event loop may be longer than its bound. */
  readonly 'held-factor'?: string
}

/** The attacks to run, and the seconds of each. */
export type StrangersPlan = {
  readonly seconds: number
  readonly attacks: readonly StrangerAttack[]
  /** Most processor milliseconds of one turn of the event loop. */
  readonly heldMsMax: number
}

/** Returns what to run, or a sentence that says which option is wrong. Pure. */
export function planStrangers(options: StrangersOptions): StrangersPlan | string {
  const { attack, turn } = options
  const seconds = Number(options.seconds ?? ATTACK_SECONDS)
  if (!(seconds >= 1 && seconds <= 3_600)) return '--seconds is a number from 1 to 3600'
  const factor = Number(options['held-factor'] ?? 1)
  if (!(factor >= 1 && factor <= 10)) return '--held-factor is a number from 1 to 10'
  const heldMsMax = factor * LOOP_HELD_MS_MAX
  if (attack !== undefined) {
    const chosen = attack.split(',')
    const names = strangerAttacks.map(({ name }) => name)
    const isKnown = chosen.every((name) => names.includes(name))
    if (!isKnown) return `--attack is a list of ${names.join(', ')}`
    const attacks = strangerAttacks.filter(({ name }) => chosen.includes(name))
    return { seconds, heldMsMax, attacks }
  }
  if (turn === undefined) return { seconds, heldMsMax, attacks: strangerAttacks }
  const at = Number(turn)
  if (!Number.isSafeInteger(at) || at < 0) return '--turn is a whole number from 0'
  return { seconds, heldMsMax, attacks: [strangerAttacks[at % strangerAttacks.length]!] }
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
