import { Amount } from '@ostrom/protocol'
import { type FormEvent, type ReactNode, useId } from 'react'
import { useUnit } from '../api/queries.ts'
import { AmountField, useAmount, type WrittenAmount } from '../parts/amount-field.tsx'
import type { Money } from './wallet-parts.tsx'

export type Way = 'deposit' | 'withdraw'

/** What stands in the way of moving an amount, in words. */
function useHints(wallet: Money, { amount, isWrong }: WrittenAmount): readonly string[] {
  const unit = useUnit()
  const down = (most: string) => Amount.down(BigInt(most), unit)
  const { symbol, decimals } = unit
  if (isWrong) return [`Write an amount such as 1.5, with at most ${decimals} decimal places.`]
  const wanted = amount ?? 0n
  const hints: string[] = []
  const inAll = BigInt(wallet.wallet) + BigInt(wallet.available) + BigInt(wallet.reserved)
  if (inAll === 0n) hints.push(`This account has nothing to move yet: send ${symbol} to it first.`)
  else if (wanted > BigInt(wallet.wallet)) {
    hints.push(`The wallet has ${down(wallet.wallet)} to deposit.`)
  }
  if (inAll > 0n && wanted > BigInt(wallet.available)) {
    hints.push(`${down(wallet.available)} can be withdrawn.`)
  }
  return hints
}

/** An amount that is moved into the Vault, or back out of it. */
export function MoveForm(props: {
  readonly wallet: Money
  readonly isMoving: boolean
  readonly onMove: (way: Way, amount: string, onDone: () => void) => void
  /** Who moves it, and what may be done with what is inside. */
  readonly note: string
  /** What became of it. */
  readonly children: ReactNode
}): ReactNode {
  const { wallet, isMoving, onMove, note, children } = props
  const id = useId()
  const written = useAmount()
  const { amount } = written
  const hints = useHints(wallet, written)
  const fits = (most: string) =>
    amount !== undefined && amount > 0n && !isMoving && amount <= BigInt(most)
  const move = (way: Way) => onMove(way, `${amount}`, () => written.write(''))
  return (
    <form className="move" onSubmit={(event: FormEvent) => event.preventDefault()}>
      <div className="row wrap form-row">
        <AmountField name="Amount in" written={written} placeholder="1.5" hints={id} />
        <button
          type="button"
          className="button primary"
          disabled={!fits(wallet.wallet)}
          onClick={() => move('deposit')}
        >
          Deposit
        </button>
        <button
          type="button"
          className="button"
          disabled={!fits(wallet.available)}
          onClick={() => move('withdraw')}
        >
          Withdraw
        </button>
      </div>
      <p id={id} role="status" className={hints.length > 0 ? 'warned' : 'visually-hidden'}>
        {hints.join(' ')}
      </p>
      <p className="muted small">{note}</p>
      {children}
    </form>
  )
}
