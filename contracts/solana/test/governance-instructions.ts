// Proposes, cancels and applies governed changes on the test chain.

import type { Address, Instruction, KeyPairSigner } from '@solana/kit'
import { bytesOf } from '../interface/index.ts'
import type { TransactionOutcome } from './chain.ts'
import { NATIVE, type ProgramFixture } from './market.ts'

export const DAY = 86_400n
/** Seconds from a proposal until it can be applied, with the initial parameters. */
export const DELAY: bigint = 8n * DAY

export type StakeRatioFixture = { readonly numerator: number; readonly denominator: number }

/** A governed change: of a parameter, of an asset, or of the fee sink. */
export type GovernedChange =
  | { readonly parameter: number; readonly value: bigint }
  | ({ readonly mint?: Uint8Array; readonly listed: number } & StakeRatioFixture)
  | { readonly feeSink: Address }

type ChangeStep = 'propose' | 'apply' | 'cancel'

/** Builds the instruction that proposes, applies or cancels a change. */
export async function changeInstruction(
  market: ProgramFixture,
  change: GovernedChange,
  step: ChangeStep,
  owner: KeyPairSigner = market.actors.owner,
): Promise<Instruction> {
  const config = await market.at.config()
  const own = { owner: owner.address, config }
  const none = {}
  if ('parameter' in change) {
    const data = { parameter: change.parameter }
    if (step === 'apply') return market.build('applyParameter', { data, accounts: { config } })
    if (step === 'cancel') return market.build('cancelParameter', { data, accounts: own })
    return market.build('proposeParameter', { data: change, accounts: own })
  }
  if ('feeSink' in change) {
    const data = { feeSink: bytesOf(change.feeSink) }
    if (step === 'apply') return market.build('applyFeeSink', { data: none, accounts: { config } })
    if (step === 'cancel') return market.build('cancelFeeSink', { data: none, accounts: own })
    return market.build('proposeFeeSink', { data, accounts: own })
  }
  const { mint = NATIVE, ...data } = change
  const asset = await market.at.asset(mint)
  if (step === 'apply') {
    return market.build('applyAsset', { data: none, accounts: { config, asset } })
  }
  const accounts = { ...own, asset }
  if (step === 'cancel') return market.build('cancelAsset', { data: none, accounts })
  return market.build('proposeAsset', { data, accounts })
}

/** Proposes a change as the owner, or as another account that tries to. */
export async function propose(
  market: ProgramFixture,
  change: GovernedChange,
  who: KeyPairSigner = market.actors.owner,
): Promise<TransactionOutcome> {
  return market.send([await changeInstruction(market, change, 'propose', who)], who)
}

export async function cancel(
  market: ProgramFixture,
  change: GovernedChange,
  who: KeyPairSigner = market.actors.owner,
): Promise<TransactionOutcome> {
  return market.send([await changeInstruction(market, change, 'cancel', who)], who)
}

/** Applies a change as a stranger. */
export async function apply(
  market: ProgramFixture,
  change: GovernedChange,
): Promise<TransactionOutcome> {
  return market.send([await changeInstruction(market, change, 'apply')], market.actors.stranger)
}

/**
 * Proposes a change, waits for the delay, and applies the change; throws if the program refuses.
 */
export async function proposeAndApply(
  market: ProgramFixture,
  change: GovernedChange,
): Promise<void> {
  await market.done([await changeInstruction(market, change, 'propose')], market.actors.owner)
  market.chain.advance(DELAY)
  await market.done([await changeInstruction(market, change, 'apply')], market.actors.stranger)
}
