import { Amount } from '@ostrom/protocol'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { shortHash } from '../../amount.ts'
import { useDefaultAsset, useUnit, useUnits } from '../../api/queries.ts'
import { AmountField, type AmountInput, useAmount } from '../../parts/amount-field.tsx'
import type { WalletDetails } from './wallet-parts.tsx'

export type TransferDirection = 'deposit' | 'withdraw'

/** The amount to move, and its asset. */
export type TransferInput = { readonly amount: string; readonly asset: string }

type AssetBalance = WalletDetails['balances'][number]

/** Chooses the listed asset to move; shows nothing if there is only one asset. */
function AssetChoice(props: {
  readonly balances: readonly AssetBalance[]
  readonly chosen: string
  readonly onChoose: (asset: string) => void
}): ReactNode {
  const { balances, chosen, onChoose } = props
  const units = useUnits()
  if (balances.length < 2) return null
  return (
    <select aria-label="Asset" value={chosen} onChange={({ target }) => onChoose(target.value)}>
      {balances.map(({ asset }) => (
        <option key={asset} value={asset}>
          {units.find((unit) => unit.asset === asset)?.symbol ?? shortHash(asset)}
        </option>
      ))}
    </select>
  )
}

/** Returns the obstacles to moving an amount, in words. */
function useHints(
  wallet: AssetBalance,
  unit: Amount.AssetMetadata,
  { amount, isWrong }: AmountInput,
): readonly string[] {
  const down = (most: string) => Amount.formatDown(BigInt(most), unit)
  const { symbol, decimals } = unit
  if (isWrong) return [`Enter an amount such as 1.5, with at most ${decimals} decimal places.`]
  const required = amount ?? 0n
  const hints: string[] = []
  const inAll = BigInt(wallet.wallet) + BigInt(wallet.available) + BigInt(wallet.reserved)
  if (inAll === 0n) hints.push(`This account has no funds yet. Send ${symbol} to it first.`)
  else if (required > BigInt(wallet.wallet)) {
    hints.push(`You can deposit at most ${down(wallet.wallet)}.`)
  }
  if (inAll > 0n && required > BigInt(wallet.available)) {
    hints.push(`You can withdraw at most ${down(wallet.available)}.`)
  }
  return hints
}

/** A form that moves an amount into the Vault, or back out of it. */
export function MoveForm(props: {
  readonly wallet: WalletDetails
  readonly isMoving: boolean
  readonly onMove: (way: TransferDirection, moved: TransferInput, onDone: () => void) => void
  /** Text about the sender of the transaction, and about the use of money in the Vault. */
  readonly note: string
  /** Outcome of the transfer. */
  readonly children: ReactNode
}): ReactNode {
  const { wallet, isMoving, onMove, note, children } = props
  const { balances } = wallet
  const id = useId()
  const usual = useDefaultAsset()
  const [asset = usual, choose] = useState<string>()
  // The native coin is the first entry; every wallet has it.
  const balance = balances.find((one) => one.asset === asset) ?? balances[0]!
  const written = useAmount(balance.asset)
  const { amount } = written
  const hints = useHints(balance, useUnit(balance.asset), written)
  const fits = (most: string) =>
    amount !== undefined && amount > 0n && !isMoving && amount <= BigInt(most)
  const move = (way: TransferDirection) =>
    onMove(way, { amount: `${amount}`, asset: balance.asset }, () => written.write(''))
  return (
    <form className="move" onSubmit={(event: FormEvent) => event.preventDefault()}>
      <div className="row wrap form-row">
        <AssetChoice balances={balances} chosen={balance.asset} onChoose={choose} />
        <AmountField
          name="Amount in"
          asset={balance.asset}
          written={written}
          placeholder="1.5"
          hints={id}
        />
        <button
          type="button"
          className="button primary"
          disabled={!fits(balance.wallet)}
          onClick={() => move('deposit')}
        >
          Deposit
        </button>
        <button
          type="button"
          className="button"
          disabled={!fits(balance.available)}
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
