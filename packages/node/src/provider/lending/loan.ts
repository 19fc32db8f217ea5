import type { CreditLine } from './credit-line.ts'

/** A loan for one prompt. It ends once, by repayment or by write-off. */
export type Loan = {
  /** Reduces the loan to the base units that are not due yet. */
  reduce(to: bigint): void
  repay(): void
  writeOff(): void
}

/** A part of a loan with the credit lines that it uses. */
export type LoanPart = { readonly pools: readonly CreditLine[]; readonly amount: bigint }

/** Takes a loan. A reduction releases credit of the first part, then of the next. */
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

/** An empty loan. */
export const noLoan: Loan = takeLoan([], () => {})
