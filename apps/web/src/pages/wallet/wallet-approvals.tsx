import type { ReactNode } from 'react'
import type { ApiOutput } from '../../api/client.ts'
import { useRead } from '../../api/queries.ts'
import { Amount, HashLink, Section } from '../../parts/definition-list.tsx'
import { Empty, Failure, QueryView } from '../../parts/query-states.tsx'
import { type Column, Table } from '../../parts/tables/table.tsx'

export type ApprovalRow = ApiOutput<'GET /api/wallet/approvals'>['approvals'][number]

/** A function that revokes an approval: by the gateway's wallet, or by one in this browser. */
export type RevokeAction = {
  readonly isPending: boolean
  readonly error: Error | null
  readonly revoke: (approval: Pick<ApprovalRow, 'spender' | 'asset'>) => void
}

const Most = ({ approval }: { readonly approval: ApprovalRow }): ReactNode => {
  const { amount, asset } = approval
  if (amount === undefined) return 'any amount'
  return <Amount value={amount} asset={asset} />
}

const columnsFor = ({ isPending, revoke }: RevokeAction): readonly Column<ApprovalRow>[] => [
  { name: 'Contract', show: ({ name }) => name ?? 'unknown' },
  { name: 'Account', show: ({ spender }) => <HashLink hash={spender} /> },
  { name: 'Allowance', numeric: true, show: (approval) => <Most approval={approval} /> },
  {
    name: 'Actions',
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

/**
 * Lists the approvals of a wallet: the amounts in the Vault that each contract may still move. Each
 * row has a button that revokes the approval.
 */
export function Approvals({ revoking }: { readonly revoking: RevokeAction }): ReactNode {
  const read = useRead('GET /api/wallet/approvals', {})
  if (read.data?.hasApprovals === false) return null
  return (
    <Section title="Approvals">
      <p className="muted small">
        A session reserves funds under an approval. A deposit grants the approval. Opening a session
        renews it when the allowance is used up.
      </p>
      {revoking.error && <Failure error={revoking.error} />}
      <QueryView read={read}>
        {({ approvals }) =>
          approvals.length === 0 ? (
            <Empty title="No approvals">
              Contracts cannot move your deposit until you approve them.
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
      </QueryView>
    </Section>
  )
}
