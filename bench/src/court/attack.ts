import type { ContractNetwork } from './contract-network.ts'
import type { CourtMarket } from './court-market.ts'
import { UNIT } from './court-network.ts'

// Result of an executed attack: its gain, its cost, and whether the documents state both correctly.
// The documents are docs/spec/court.md and the design that it describes.

/** A claim of a document, with the measured result. */
export type DocumentedClaim = {
  readonly name: string
  readonly stated: string
  readonly measured: string
  readonly holds: boolean
}

/** Outcome of an attack. Amounts in wei, without gas. */
export type AttackResult = {
  readonly attack: string
  /** Ids of the findings in docs/reference/audit.md that the attack repeats. */
  readonly auditFinding?: string
  /**
   * Weight of the domain whose jurors judge, in words, such as `100 ether, 95 awake`. A domain is a
   * model or a kind of question for which jurors enlist their stake.
   */
  readonly domain: string
  /** Stake that the attack needs and gets back. */
  readonly staked: bigint
  /** Greatest gain of one attempt. */
  readonly gain: bigint
  /** Cost of a failed attempt. */
  readonly cost: bigint
  /** Probability that an attempt succeeds. */
  readonly chance: number
  /** Gas of all transactions that the attacker sends in one attempt. */
  readonly gas: bigint
  /**
   * Statement about the attack in docs/spec/court.md and in the design that this record describes.
   */
  readonly stated: string
  /** Measured result, in words. */
  readonly measured: string
  readonly claims: readonly DocumentedClaim[]
  /** Mean gain of an attempt that the documents concede. */
  readonly allowedProfit: bigint
}

/** Figures of an attack that needs no stake, certainly succeeds, and may gain nothing. */
const usualFigures = { staked: 0n, cost: 0n, chance: 1, allowedProfit: 0n }

/** The result of an attack, without its name and without fields of a usual value. */
type AttackFigures = Omit<AttackResult, 'attack' | keyof typeof usualFigures> &
  Partial<AttackResult>

/** Fields that all attacks of the catalogue share. */
type AttackDescription = {
  readonly name: string
  /** The attacker's actions and their purpose, in one sentence. */
  readonly plays: string
}

/** An attack that uses only the ports, so that it runs on the contracts and in memory. */
export type PortAttack = AttackDescription & {
  readonly needs: 'ports'
  /**
   * Whether figures depend on draws that differ between runs on the contracts, because ids of
   * sessions or hashes of blocks determine the draws.
   */
  readonly isRandom?: true
  readonly run: (scene: CourtMarket) => Promise<AttackFigures>
}

/** The initial state of attacks that run on the contracts. */
export type ContractMarket = CourtMarket & ContractNetwork

/** An attack that the ports cannot express. */
export type ContractAttack = AttackDescription & {
  readonly needs: 'contracts'
  /** Why the ports do not suffice, in one sentence. */
  readonly why: string
  readonly run: (scene: ContractMarket) => Promise<AttackFigures>
}

export type CourtAttack = PortAttack | ContractAttack

/** Runs an attack. The caller then reverts the state of the chain. */
export const runAttack = async <Scene>(
  { name, run }: { readonly name: string; readonly run: (scene: Scene) => Promise<AttackFigures> },
  scene: Scene,
): Promise<AttackResult> => ({ attack: name, ...usualFigures, ...(await run(scene)) })

/**
 * `pays`: the attack gains more than the documents concede. `differs`: a claim of the documents is
 * wrong. `granted`: the attack gains at most what the documents concede. `nothing`: it gains
 * nothing.
 */
export type AttackVerdict = 'pays' | 'differs' | 'granted' | 'nothing'

/** Denominator of probabilities. */
const PARTS = 1_000_000

/** Returns the mean gain of an attempt, in wei. */
export function profitOf({
  gain,
  cost,
  chance,
}: Pick<AttackResult, 'gain' | 'cost' | 'chance'>): bigint {
  const parts = BigInt(Math.round(chance * PARTS))
  return (gain * parts - cost * (BigInt(PARTS) - parts)) / BigInt(PARTS)
}

/**
 * Judges an attack by its figures. Ignores gas, because chains set its price: an attack that pays
 * only while gas is cheap counts as profitable.
 */
export function classifyAttack(row: AttackResult): AttackVerdict {
  const profit = profitOf(row)
  if (profit > 0n && profit > row.allowedProfit) return 'pays'
  if (row.claims.some(({ holds }) => !holds)) return 'differs'
  return profit > 0n ? 'granted' : 'nothing'
}

/** Formats wei in ether: from 0.1 ether with three decimals, below with two significant digits. */
export function formatEther(amount: bigint): string {
  const value = Number(amount) / Number(UNIT)
  if (value === 0) return '0'
  const size = Math.abs(value)
  return size >= 0.1 ? `${Number(value.toFixed(3))}` : `${Number(value.toPrecision(2))}`
}

export const formatPercent = (share: number): string => `${Number((share * 100).toPrecision(2))} %`

type ClaimNumbers = { readonly what: string; readonly stated: number; readonly found: number }

const text = (value: number) => `${Number(value.toPrecision(3))}`

/** Checks that a measured number equals the stated one within a relative tolerance. */
export const approximately = (
  { what: name, stated, found }: ClaimNumbers,
  share: number,
): DocumentedClaim => ({
  name,
  stated: text(stated),
  measured: text(found),
  holds: Math.abs(found - stated) <= share * Math.abs(stated),
})

export const atLeast = ({ what: name, stated, found }: ClaimNumbers): DocumentedClaim => ({
  name,
  stated: `at least ${text(stated)}`,
  measured: text(found),
  holds: found >= stated,
})

export const atMost = ({ what: name, stated, found }: ClaimNumbers): DocumentedClaim => ({
  name,
  stated: `at most ${text(stated)}`,
  measured: text(found),
  holds: found <= stated,
})

/** Returns a claim without a number; the bench fails if `found` is false. */
export const holds = (name: string, found: boolean): DocumentedClaim => ({
  name,
  stated: 'true',
  measured: found ? 'true' : 'false',
  holds: found,
})

export const inEther = (amount: bigint): number => Number(amount) / Number(UNIT)

/** Returns whether an action fails with this error code. Any other error is thrown. */
export async function isRefused(act: Promise<unknown>, code: string): Promise<boolean> {
  try {
    await act
    return false
  } catch (error) {
    const seen = (error as { readonly code?: string }).code
    if (seen !== code) throw error
    return true
  }
}
