// State of a run of random actions, and its random number generator.

import type { Address } from '@solana/kit'
import type { TransactionOutcome } from './chain.ts'
import type { ProgramFixture } from './market.ts'

/** Returns a random whole number from 0 to `below - 1`. */
export type RandomBelow = (below: number) => number

/** Returns the random number generator Mulberry32 with a seed. */
export function randomFrom(seed: number): RandomBelow {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** Sessions, requests and jobs that were opened so far, including ended ones. */
export type RandomRun = {
  readonly sessions: Uint8Array[]
  readonly requests: Uint8Array[]
  readonly jobs: Address[]
}

export type RandomStep = (
  market: ProgramFixture,
  random: RandomBelow,
  story: RandomRun,
) => Promise<TransactionOutcome | undefined>
