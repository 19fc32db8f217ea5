import type { ReactNode } from 'react'
import { useMode } from '../api/queries.ts'
import { HashLink } from './definition-list.tsx'
import { Failure } from './query-states.tsx'

/**
 * Shows the state of a transaction: waiting for wallet or chain, done, or the reason of its
 * failure.
 */
export function TransactionOutcome(props: {
  readonly isPending: boolean
  readonly transaction: string | undefined
  readonly error: Error | null
}): ReactNode {
  const { isPending, transaction, error } = props
  const isHosted = useMode() === 'hosted'
  if (isPending) {
    return (
      <p role="status">
        {isHosted
          ? 'Confirm the transaction in the wallet. Then wait for the chain.'
          : 'Waiting for the chain …'}
      </p>
    )
  }
  if (error) return <Failure error={error} />
  if (transaction === undefined) return null
  return (
    <p role="status">
      Done: <HashLink hash={transaction} />
    </p>
  )
}
