import { Price } from '@ostrom/protocol'

// Points of contributions: docs/spec/governance.md, section 1. A point is a base unit of native
// value that a participant permanently lost. All divisions round down, so that no sum of points
// exceeds the lost value.

/** Seconds during which a ruling lowers the quality of a provider's work. */
export const QUALITY_SECONDS = 2_592_000n

/**
 * Number of tokens times bytes of the model in one unit of compute, whose price is the parameter
 * `UnitFee` of the market.
 */
export const COMPUTE_UNIT = 10n ** 9n

/** Terms of an agreement that bound the points of its pay. */
export type AgreementTerms = {
  /** Base units of the agreement's asset that 10^18 native base units of stake back. */
  readonly stakeRatio: bigint
  /**
   * Base units of the native asset that 10^18 native base units of stake backed when the offer was
   * published. `nativeRatio / stakeRatio` is the value of one base unit of the agreement's asset in
   * native base units.
   */
  readonly nativeRatio: bigint
  /** Highest token price of the offer, in base units of its asset per million tokens. */
  readonly tokenPriceMax: bigint
  /** Bytes of the largest artifact of the model version. */
  readonly artifactBytes: bigint
}

/** Times of the last rulings of each kind against an account, in Unix seconds; zero for never. */
export type Rulings = {
  /** Includes rulings about withheld data. */
  readonly minorAtSeconds: bigint
  readonly majorAtSeconds: bigint
}

const isRecent = (sinceSeconds: bigint, atSeconds: bigint): boolean =>
  sinceSeconds > 0n && atSeconds - sinceSeconds < QUALITY_SECONDS

/**
 * Returns the quality of a provider's work at a second, in basis points: 0 within 30 days after a
 * major ruling, 5,000 within 30 days after a ruling that is minor or about withheld data, and
 * otherwise 10,000. Pure.
 */
export function qualityBps(rulings: Rulings | undefined, atSeconds: bigint): bigint {
  if (!rulings) return Price.BPS
  if (isRecent(rulings.majorAtSeconds, atSeconds)) return 0n
  return isRecent(rulings.minorAtSeconds, atSeconds) ? Price.BPS / 2n : Price.BPS
}

/**
 * Returns the highest fee for the computation of an agreement, in native base units. The
 * computation is the number of tokens that the pay buys at the highest token price, times the bytes
 * of the model's largest artifact. Zero for an offer without token prices. Pure.
 */
export function computationFee(options: {
  /** Pay of the agreement, in base units of its asset. */
  readonly paid: bigint
  readonly terms: Pick<AgreementTerms, 'tokenPriceMax' | 'artifactBytes'>
  /** `UnitFee`: native base units for one unit of compute. */
  readonly unitFee: bigint
}): bigint {
  const { paid, terms, unitFee } = options
  if (terms.tokenPriceMax === 0n) return 0n
  const tokenBytes = paid * Price.TOKENS_PER_PRICE * terms.artifactBytes
  return (tokenBytes * unitFee) / (terms.tokenPriceMax * COMPUTE_UNIT)
}

/**
 * Returns a provider's points for collected pay: the fee in native base units, limited to the fee
 * for the computation, times quality. Pure.
 */
export function providerPoints(options: {
  /**
   * The network's fee, and the collected pay, both in base units of the agreement's asset; `paid`
   * includes the fee.
   */
  readonly fee: bigint
  readonly paid: bigint
  readonly terms: AgreementTerms
  readonly unitFee: bigint
  readonly qualityBps: bigint
}): bigint {
  const { fee, terms } = options
  if (terms.stakeRatio === 0n) return 0n
  const lost = (fee * terms.nativeRatio) / terms.stakeRatio
  const bound = computationFee(options)
  return ((lost < bound ? lost : bound) * options.qualityBps) / Price.BPS
}

/**
 * Returns the points of a fee of a training job: for each accepted dataset of the job the points of
 * its proposer, and the rest for the trainer that paid the fee on its earnings. Together they equal
 * the fee's value. Pure.
 */
export function jobPoints(options: {
  /** Worth of the fee, in native base units. */
  readonly value: bigint
  /** Accepted datasets of the job. */
  readonly datasets: number
  /** `DatasetPointsBps`: part of a fee that all datasets share, in basis points. */
  readonly datasetPointsBps: bigint
}): { readonly trainer: bigint; readonly eachDataset: bigint } {
  const { value, datasetPointsBps } = options
  const count = BigInt(options.datasets)
  const eachDataset = count === 0n ? 0n : (value * datasetPointsBps) / Price.BPS / count
  return { trainer: value - eachDataset * count, eachDataset }
}

/**
 * Returns a validator's points for a finding that agrees with the known verdict about a honeypot,
 * an answer that validators are paid to judge: of the amount that the treasury added, the validator
 * gets the share of its weight in the weight of all findings that agree. Pure.
 */
export const honeypotPoints = (options: {
  /** Native base units that the treasury added to the honeypot's pool. */
  readonly supported: bigint
  readonly weight: bigint
  /** Weight of all findings that agree. */
  readonly agreed: bigint
}): bigint => (options.agreed === 0n ? 0n : (options.supported * options.weight) / options.agreed)
