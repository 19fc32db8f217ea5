import { instructions as acts, runtimePrograms } from '@ostrom/contracts-solana'
import {
  type Address,
  appendTransactionMessageInstructions,
  type Blockhash,
  compileTransaction,
  createTransactionMessage,
  getTransactionSize,
  getTransactionSizeLimit,
  type Instruction,
  isWritableRole,
  setTransactionMessageComputeUnitLimit,
  setTransactionMessageComputeUnitPrice,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
} from '@solana/kit'
import {
  COMPUTE_UNITS_MARGIN,
  COMPUTE_UNITS_MAX,
  OPENING_COMPUTE_UNITS,
  PRIORITY_ADDRESSES_MAX,
  PRIORITY_FEE_MAX_LAMPORTS,
  PRIORITY_SLOTS_SHARE,
} from '../../limits.ts'

/** A transaction before it is signed. */
export type UnsignedSolanaTransaction = {
  readonly payer: Address
  readonly instructions: readonly Instruction[]
  readonly lifetime: { readonly blockhash: Blockhash; readonly lastValidBlockHeight: bigint }
}

/**
 * Compute units that a transaction may use, and the price of each, in addition to the fee for
 * signatures.
 */
export type ComputeBudget = { readonly units: number; readonly pricePerUnit: bigint }

/** Budget of a simulation that measures the compute units that a transaction needs. */
export const simulationBudget: ComputeBudget = { units: COMPUTE_UNITS_MAX, pricePerUnit: 0n }

/** Prices are in millionths of a lamport. */
const MICRO = 1_000_000n

/**
 * Returns the budget of a transaction that took `units` compute units in a simulation.
 *
 * @param price Present market price of one compute unit, in millionths of a lamport.
 * @param feeMax Maximum lamports for priority, at any market price.
 */
export function budgetOf(
  units: bigint,
  price: bigint,
  feeMax = PRIORITY_FEE_MAX_LAMPORTS,
): ComputeBudget {
  const computeUnits = (units * BigInt(100 + COMPUTE_UNITS_MARGIN)) / 100n
  const limit = computeUnits < BigInt(COMPUTE_UNITS_MAX) ? Number(computeUnits) : COMPUTE_UNITS_MAX
  const most = limit === 0 ? 0n : (feeMax * MICRO) / BigInt(limit)
  return { units: limit, pricePerUnit: price < most ? price : most }
}

/**
 * Compiles a transaction with its budget. The budget's instructions come last, because other
 * instructions are referenced by index. If they do not fit, the transaction is compiled without a
 * budget, because its own instructions matter more.
 */
export function compileUnsigned(
  { payer, instructions, lifetime }: UnsignedSolanaTransaction,
  budget?: ComputeBudget,
) {
  const empty = setTransactionMessageFeePayer(payer, createTransactionMessage({ version: 0 }))
  const living = setTransactionMessageLifetimeUsingBlockhash(lifetime, empty)
  const plain = appendTransactionMessageInstructions(instructions, living)
  if (budget === undefined) return compileTransaction(plain)
  const limited = setTransactionMessageComputeUnitLimit(budget.units, plain)
  const whole = compileTransaction(
    setTransactionMessageComputeUnitPrice(budget.pricePerUnit, limited),
  )
  const isFit = getTransactionSize(whole) <= getTransactionSizeLimit(whole)
  return isFit ? whole : compileTransaction(plain)
}

/** Instructions that make a payment. They create the balances that their payees lack. */
const paying = [acts.settle, acts.claimRequest, acts.postAnswer]
/**
 * Accounts of these instructions whose owners take no part in the transaction. Such an owner may
 * close its balance between the simulation and the transaction.
 */
const foreignPayees = ['feeBalance', 'royaltyBalance0', 'royaltyBalance1'] as const

/**
 * Returns the compute units that instructions may need in addition to those of their simulation,
 * because a payee may close its balance after the simulation.
 */
export function unusedComputeUnits(instructions: readonly Instruction[]): bigint {
  let balances = 0
  for (const { data = new Uint8Array(), accounts = [] } of instructions) {
    const pay = paying.find(({ number }) => number.every((byte, i) => data[i] === byte))
    if (!pay || accounts.length < Object.keys(pay.accounts).length) continue
    for (const name of foreignPayees) {
      const at = Object.keys(pay.accounts).indexOf(name)
      if (accounts[at]?.address !== runtimePrograms.system) balances += 1
    }
  }
  return BigInt(balances * OPENING_COMPUTE_UNITS)
}

/**
 * Returns the accounts that a transaction writes, up to the limit of a request for their prices.
 */
export function writableAccounts(instructions: readonly Instruction[]): readonly Address[] {
  const written = instructions
    .flatMap(({ accounts = [] }) => accounts)
    .flatMap(({ address, role }) => (isWritableRole(role) ? [address] : []))
  return [...new Set(written)].slice(0, PRIORITY_ADDRESSES_MAX)
}

/**
 * Returns the price to offer for a unit, in millionths of a lamport.
 *
 * @param fees For each recent slot, the lowest price that its transactions paid for a compute unit.
 */
export function priceOf(fees: readonly { readonly prioritizationFee: bigint }[]): bigint {
  const sorted = fees.map(({ prioritizationFee }) => BigInt(prioritizationFee))
  sorted.sort((a, b) => (a < b ? -1 : Number(a > b)))
  return sorted[Math.floor((sorted.length * PRIORITY_SLOTS_SHARE) / 100)] ?? 0n
}
