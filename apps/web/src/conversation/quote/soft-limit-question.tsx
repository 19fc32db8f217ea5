import { Amount } from '@ostrom/protocol'
import { type ReactNode, useState } from 'react'
import { useDefaultAsset, useUnit } from '../../api/queries.ts'
import { AmountField, type AmountInput, useAmountInput } from '../../parts/amount-field.tsx'
import type { Conversation } from '../conversation.ts'
import { type Agreements, agree, mustAsk, spentIn, useSoftLimitText } from './soft-limit.ts'

/**
 * The soft limit of conversations in this browser, and whether the open conversation has reached
 * it.
 */
export function useSoftLimit(open: Conversation | undefined) {
  const asset = useDefaultAsset()
  const written = useAmountInput(...useSoftLimitText(), asset)
  const [agreements, setAgreements] = useState<Agreements>(new Map())
  const [unit, native] = [useUnit(asset), useUnit()]
  const spent = spentIn(open, { asset: unit.asset, native: native.asset })
  const spending = { id: open?.id, spent, limit: written.amount || undefined }
  const isToAsk = mustAsk(spending, agreements)
  const goOn = () => setAgreements((before) => agree(spending, before))
  return { written, asset, spending, isToAsk, goOn }
}

export type SoftLimit = ReturnType<typeof useSoftLimit>

/** The field for the soft limit. */
export const SoftLimitField = (props: {
  readonly written: AmountInput
  readonly asset: string | undefined
}): ReactNode => (
  <AmountField
    name="Ask me once a chat has cost"
    placeholder="never"
    written={props.written}
    asset={props.asset}
  />
)

/** Asks before a conversation continues beyond its soft limit. */
export function SoftLimitQuestion({ limit }: { readonly limit: SoftLimit }): ReactNode {
  const { spent, limit: amount = 0n } = limit.spending
  const unit = useUnit(limit.asset)
  return (
    <p className="warned" role="alert">
      This conversation has cost {Amount.formatUp(spent, unit)}.{' '}
      <button type="button" className="link" onClick={limit.goOn}>
        Spend up to {Amount.formatDown(amount, unit)} more
      </button>
    </p>
  )
}
