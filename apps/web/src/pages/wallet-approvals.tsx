import type { ReactNode } from 'react'
import type { Output } from '../api/client.ts'
import { useRead } from '../api/queries.ts'
import { Amount, HashLink, Section } from '../parts/facts.tsx'
import { Empty, Failure, Shown } from '../parts/states.tsx'
import { type Column, Table } from '../parts/table.tsx'

export type Approval = Output<'GET /api/wallet/approvals'>['approvals'][number]

/** A way to end an approval: by the gateway's wallet, or by one in this browser. */
export type Revoking = {
  readonly isPending: boolean
  readonly error: Error | null
  readonly revoke: (approval: Pick<Approval, 'spender' | 'asset'>) => void
}

const Most = ({ approval }: { readonly approval: Approval }): ReactNode => {
  const { amount, asset } = approval
  if (amount === undefined) return 'any amount'
  return <Amount value={amount} asset={asset} />
}

const columnsFor = ({ isPending, revoke }: Revoking): readonly Column<Approval>[] => [
  { name: 'Contract', show: ({ name }) => name ?? 'unknown' },
  { name: 'Account', show: ({ spender }) => <HashLink hash={spender} /> },
  { name: 'May move', numeric: true, show: (approval) => <Most approval={approval} /> },
  {
    name: 'End it',
    show: ({ spender, asset, name }) => (
      <button
        type="button"
        className="link"
        disabled={isPending}
        aria-label={`Revoke approval of ${name ?? spender}`}
        onClick={() => revoke({ spender, asset })}
      >
        Revoke
      </button>
    ),
  },
]

/** What contracts may move of a wallet's money in the Vault, and ending that. */
export function Approvals({ revoking }: { readonly revoking: Revoking }): ReactNode {
  const read = useRead('GET /api/wallet/approvals', {})
  if (read.data?.canApprove === false) return null
  return (
    <Section title="Approvals">
      <p className="muted small">
        Sessions take what they set aside by your leave. A deposit gives it, as does opening a
        session where it is used up.
      </p>
      {revoking.error && <Failure error={revoking.error} />}
      <Shown read={read}>
        {({ approvals }) =>
          approvals.length === 0 ? (
            <Empty title="No contract may move anything">
              What is deposited stays where it is until you approve a contract.
            </Empty>
          ) : (
            <Table
              label="Approvals"
              rows={approvals}
              columns={columnsFor(revoking)}
              keyOf={({ spender, asset }) => `${spender} ${asset}`}
            />
          )
        }
      </Shown>
    </Section>
  )
}
