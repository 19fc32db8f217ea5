import { type ReactNode, useState } from 'react'
import { useRead, useWrite } from '../../api/queries.ts'
import { Section } from '../../parts/definition-list.tsx'
import { Empty, Failure, QueryView } from '../../parts/query-states.tsx'
import { type Column, LongTable } from '../../parts/tables/table.tsx'
import type { WalletSession } from './wallet-parts.tsx'

/**
 * Returns the model for a new session, and a picker of the models on offer. The first model is
 * chosen until a person chooses another.
 */
export function useModelChoice(): {
  readonly model: string | undefined
  readonly choice: ReactNode
} {
  const market = useRead('GET /api/market', { query: { available: 'yes', limit: '100' } })
  const names = market.data?.models.map(({ name }) => name) ?? []
  const [selected, setSelected] = useState<string>()
  const model = selected ?? names[0]
  const choice = (
    <select
      aria-label="Model to open a session for"
      value={model ?? ''}
      onChange={({ target }) => setSelected(target.value)}
    >
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  )
  return { model, choice }
}

/** Sessions of a wallet, with `open`, which opens one, and a button that closes them all. */
export function Sessions(props: {
  readonly open: ReactNode
  readonly columns: readonly Column<WalletSession>[]
  /** Text for an empty list. */
  readonly none: ReactNode
}): ReactNode {
  const { open, columns, none } = props
  const read = useRead('GET /api/wallet/sessions', {})
  const close = useWrite('POST /api/wallet/sessions/close')
  const isOpen = read.data?.sessions.some(({ status }) => status === 'open') ?? false
  return (
    <Section
      title="Sessions"
      aside={
        <button
          type="button"
          className="button small"
          disabled={!isOpen || close.isPending}
          onClick={() => close.mutate({})}
        >
          {close.isPending ? 'Closing …' : 'Close all sessions'}
        </button>
      }
    >
      <p className="muted small">
        A session reserves funds for one provider, so that answers need no separate transactions.
        Closing the session returns unspent funds.
      </p>
      {open}
      {close.error && <Failure error={close.error} />}
      <QueryView read={read}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <Empty title="No session yet">{none}</Empty>
          ) : (
            <LongTable label="Sessions" rows={sessions} columns={columns} keyOf={({ id }) => id} />
          )
        }
      </QueryView>
    </Section>
  )
}
