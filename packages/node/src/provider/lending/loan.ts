import type { CreditLine } from './credit-line.ts'

/** One prompt that was worked on ahead. Ends once, one way or the other. */
export type Loan = {
  /** So much is not due yet; what became due is no loan any more. */
  reduce(to: bigint): void
  repay(): void
  writeOff(): void
}

/** A part of a loan, and every line that it is taken of. */
export type LoanPart = { readonly pools: readonly CreditLine[]; readonly amount: bigint }

/** Takes a loan; what becomes due of it is given back of its first part first. */
export function takeLoan(parts: readonly LoanPart[], onChange: () => void): Loan {
  const left = parts.map(({ pools, amount }) => {
    for (const pool of pools) pool.working += amount
    return { pools, amount }
  })
  const reduce = (to: bigint) => {
    let excess = left.reduce((sum, { amount }) => sum + amount, 0n) - to
    if (excess <= 0n) return
    for (const part of left) {
      const cut = part.amount < excess ? part.amount : excess
      for (const pool of part.pools) pool.working -= cut
      part.amount -= cut
      excess -= cut
    }
    onChange()
  }
  return {
    reduce,
    repay: () => reduce(0n),
    writeOff() {
      for (const { pools, amount } of left) {
        if (amount > 0n) for (const pool of pools) pool.writeOff(amount)
      }
      reduce(0n)
    },
  }
}

/** Of an answer that takes none. */
export const noLoan: Loan = takeLoan([], () => {})
