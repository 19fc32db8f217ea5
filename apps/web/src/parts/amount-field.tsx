import { Amount } from '@ostrom/protocol'
import { type ReactNode, useId, useState } from 'react'
import { useUnit } from '../api/queries.ts'

/** The typed text of an amount, and its base units once it is valid. */
export type AmountInput = {
  readonly text: string
  readonly amount: bigint | undefined
  /** Whether the text is not empty and no amount above zero. */
  readonly isWrong: boolean
  readonly write: (text: string) => void
}

/** Parses an amount whose text another component keeps. */
export function useAmountInput(
  text: string,
  write: (text: string) => void,
  asset?: string,
): AmountInput {
  const amount = Amount.parse(text, useUnit(asset))
  return { text, amount, isWrong: text !== '' && !amount, write }
}

/** Keeps the text of an amount, which is empty at first, and parses it. */
export function useAmount(asset?: string): AmountInput {
  const [text, setText] = useState('')
  return useAmountInput(text, setText, asset)
}

/** A field for an amount of the chain's native coin, or of another asset. */
export function AmountField(props: {
  /** Purpose of the amount; the token's symbol follows. */
  readonly name: string
  readonly written: AmountInput
  readonly placeholder: string
  readonly asset?: string | undefined
  /** Id of the element that explains why an amount is invalid. */
  readonly hints?: string
}): ReactNode {
  const { name, written, placeholder, hints, asset } = props
  const { text, isWrong, write } = written
  const id = useId()
  return (
    <label htmlFor={id}>
      {name} {useUnit(asset).symbol}
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={hints}
        onChange={({ target }) => write(target.value)}
      />
    </label>
  )
}
