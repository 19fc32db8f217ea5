// State of a run of random actions, and the source of its chance.

import type { Address } from '@solana/kit'
import type { TransactionOutcome } from './chain.ts'
import type { ProgramFixture } from './market.ts'

/** A source of chance: a number below `below`. */
export type RandomBelow = (below: number) => number

/** Mulberry32. */
export function randomFrom(seed: number): RandomBelow {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** Sessions and requests that were opened so far, ended or not. */
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
