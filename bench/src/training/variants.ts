import { type AttackName, attackNames, attackTexts } from './attacks.ts'
import type { RunVariant } from './distributed-run.ts'
import { densities } from './plan.ts'

/** Averages the full changes in 32 bits. */
export const dense: RunVariant = { name: 'dense average', density: 'dense', isDefended: false }

/** The default profile. */
export const standard: RunVariant = {
  name: '25 %, 2 bits',
  density: densities.default,
  isDefended: true,
}

/** The profile of long jobs. */
export const long: RunVariant = { name: '3 %, 2 bits', density: densities.long, isDefended: true }

/** The first worker alone. */
export const alone: RunVariant = {
  name: 'one worker alone',
  density: 'dense',
  isDefended: false,
  workers: 1,
}

/** Each worker reveals nothing in three of ten rounds on average. */
export const dropout: RunVariant = {
  ...standard,
  name: '25 %, dropout of 30 %',
  dropoutPpm: 300_000,
}

/** Returns a run whose last worker attacks. */
const attacked = (attack: AttackName): RunVariant => ({
  ...standard,
  name: `25 %, ${attackTexts[attack]}`,
  attack,
})

/** The last worker reveals nothing usable, so the run shows the result of three honest workers. */
export const threeHonest: RunVariant = attacked('silent')

/** Attacks that the report judges. */
export const attacks: readonly RunVariant[] = attackNames
  .filter((name) => name !== 'silent')
  .map(attacked)

/** The sign-flip attack without any defense. */
export const undefended: RunVariant = {
  ...attacked('sign-flip'),
  name: '25 %, sign-flip x10, undefended',
  isDefended: false,
}

/** All runs of a seed, in the order in which they are computed. */
export const variants: readonly RunVariant[] = [
  dense,
  standard,
  alone,
  long,
  undefended,
  threeHonest,
  ...attacks,
  dropout,
]

/**
 * Runs that every seed executes, because the targets for the gain of training must be reached with
 * every seed.
 */
export const mainVariants: readonly RunVariant[] = [dense, standard, alone, dropout]
