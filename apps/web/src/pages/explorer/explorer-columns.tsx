import type { ReactNode } from 'react'
import type { ApiOutput } from '../../api/client.ts'
import { Amount, HashLink, ProviderLink, RelativeTime } from '../../parts/definition-list.tsx'
import { PayStatus } from '../../parts/pay.tsx'
import type { Column } from '../../parts/tables/table.tsx'

export type ExplorerSession = ApiOutput<'GET /api/sessions'>['rows'][number]

type ExplorerSettlement = ApiOutput<'GET /api/settlements'>['rows'][number]

type ExplorerRequest = ApiOutput<'GET /api/requests'>['rows'][number]

export const money = (value: string, { asset }: { readonly asset: string }): ReactNode => (
  <Amount value={value} asset={asset} />
)

export const sessionColumns: readonly Column<ExplorerSession>[] = [
  { name: 'Session', show: ({ id }) => <HashLink hash={id} /> },
  { name: 'Opened', show: (row) => <RelativeTime seconds={row.openedAtSeconds} /> },
  { name: 'Client', show: ({ client }) => <HashLink hash={client} /> },
  { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
  { name: 'State', show: ({ status }) => status },
  { name: 'Answers', numeric: true, show: ({ count }) => count },
  { name: 'Settled', numeric: true, show: (row) => money(row.settled, row) },
  { name: 'Pay', show: ({ pay }) => <PayStatus pay={pay} /> },
  { name: 'Spending limit', numeric: true, show: (row) => money(row.cap, row) },
]

export const settlementColumns: readonly Column<ExplorerSettlement>[] = [
  { name: 'Transaction', show: ({ transaction }) => <HashLink hash={transaction} /> },
  { name: 'When', show: (row) => <RelativeTime seconds={row.atSeconds} /> },
  { name: 'For', show: ({ subject }) => <HashLink hash={subject} /> },
  { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
  { name: 'Answers', numeric: true, show: ({ answers }) => answers },
  { name: 'Settled', numeric: true, show: (row) => money(row.amount, row) },
  { name: 'Refunded', show: ({ isRefunded }) => (isRefunded ? 'yes' : '—') },
]

export const requestColumns: readonly Column<ExplorerRequest>[] = [
  { name: 'Request', show: ({ id }) => <HashLink hash={id} /> },
  { name: 'Client', show: ({ client }) => <HashLink hash={client} /> },
  {
    name: 'Provider',
    show: ({ provider }) => (provider ? <ProviderLink id={provider} /> : '—'),
  },
  { name: 'State', show: ({ status }) => status },
  { name: 'Cost limit', numeric: true, show: (row) => money(row.costMax, row) },
  { name: 'Claimed', numeric: true, show: (row) => money(row.paid, row) },
  { name: 'Pay', show: ({ pay }) => <PayStatus pay={pay} /> },
]
