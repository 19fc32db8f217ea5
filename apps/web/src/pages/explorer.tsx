import { Address } from '@ostrom/protocol'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ask, type Output } from '../api/client.ts'
import { useRead, useSignedIn } from '../api/queries.ts'
import { ReceiptCheck } from '../conversation/receipt-check.tsx'
import { isHash } from '../parts/event-fields.ts'
import { eventColumns } from '../parts/events.tsx'
import {
  Amount,
  Fact,
  Facts,
  HashLink,
  ProviderLink,
  Section,
  When,
  Whole,
} from '../parts/facts.tsx'
import { Pay } from '../parts/pay.tsx'
import { Empty, Failure, Loading, Shown, useFault } from '../parts/states.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { caseColumns } from './case.tsx'
import { type List, lists } from './explorer-lists.ts'

type Session = Output<'GET /api/sessions'>['rows'][number]
type Settlement = Output<'GET /api/settlements'>['rows'][number]
type Request = Output<'GET /api/requests'>['rows'][number]

const names: Readonly<Record<List, string>> = {
  sessions: 'Sessions',
  settlements: 'Settlements',
  requests: 'Requests',
  cases: 'Cases',
  court: 'Audits',
  events: 'Events',
}

/** Rows asked for at once. */
const PAGE = '50'

const money = (value: string, { asset }: { readonly asset: string }): ReactNode => (
  <Amount value={value} asset={asset} />
)

const sessionColumns: readonly Column<Session>[] = [
  { name: 'Session', show: ({ id }) => <HashLink hash={id} /> },
  { name: 'Opened', show: (row) => <When seconds={row.openedAtSeconds} /> },
  { name: 'Client', show: ({ client }) => <HashLink hash={client} /> },
  { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
  { name: 'State', show: ({ status }) => status },
  { name: 'Answers', numeric: true, show: ({ count }) => count },
  { name: 'Settled', numeric: true, show: (row) => money(row.settled, row) },
  { name: 'Pay', show: ({ pay }) => <Pay pay={pay} /> },
  { name: 'Ceiling', numeric: true, show: (row) => money(row.cap, row) },
]

const settlementColumns: readonly Column<Settlement>[] = [
  { name: 'Transaction', show: ({ transaction }) => <HashLink hash={transaction} /> },
  { name: 'When', show: (row) => <When seconds={row.atSeconds} /> },
  { name: 'For', show: ({ subject }) => <HashLink hash={subject} /> },
  { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
  { name: 'Answers', numeric: true, show: ({ answers }) => answers },
  { name: 'Settled', numeric: true, show: (row) => money(row.amount, row) },
  { name: 'Given back', show: ({ returned }) => (returned ? 'yes' : '—') },
]

const requestColumns: readonly Column<Request>[] = [
  { name: 'Request', show: ({ id }) => <HashLink hash={id} /> },
  { name: 'Client', show: ({ client }) => <HashLink hash={client} /> },
  {
    name: 'Provider',
    show: ({ provider }) => (provider ? <ProviderLink id={provider} /> : '—'),
  },
  { name: 'State', show: ({ status }) => status },
  { name: 'At most', numeric: true, show: (row) => money(row.costMax, row) },
  { name: 'Claimed', numeric: true, show: (row) => money(row.paid, row) },
  { name: 'Pay', show: ({ pay }) => <Pay pay={pay} /> },
]

type Row = { readonly place: number }

/** A list read from the newest on, as far as one asks for. */
function Paged<T extends Row>(props: {
  readonly label: string
  readonly read: (
    before: string | undefined,
    signal: AbortSignal,
  ) => Promise<{ readonly rows: readonly T[] }>
  readonly columns: readonly Column<T>[]
  readonly empty: string
}): ReactNode {
  const { label, read, columns, empty } = props
  const query = useInfiniteQuery({
    queryKey: ['explorer', label],
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ rows }) =>
      rows.length < Number(PAGE) ? undefined : String(rows.at(-1)?.place),
  })
  const rows = query.data?.pages.flatMap((page) => page.rows)
  const fault = useFault(query)
  if (!rows) {
    return fault ? (
      <Failure error={fault} onRetry={() => void query.refetch()} />
    ) : (
      <Loading lines={8} />
    )
  }
  if (rows.length === 0) return <Empty title={empty} />
  return (
    <>
      <Table label={label} rows={rows} columns={columns} keyOf={({ place }) => place} />
      {query.hasNextPage && (
        <button
          type="button"
          className="button more"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Earlier ones
        </button>
      )}
    </>
  )
}

const part = (before: string | undefined) => ({ limit: PAGE, ...(before && { before }) })

const panels: Readonly<Record<List, () => ReactNode>> = {
  sessions: () => (
    <Paged
      label="Sessions"
      columns={sessionColumns}
      empty="No session was opened yet"
      read={(before, signal) => ask('GET /api/sessions', { query: part(before) }, signal)}
    />
  ),
  settlements: () => (
    <Paged
      label="Settlements"
      columns={settlementColumns}
      empty="Nothing was settled yet"
      read={(before, signal) => ask('GET /api/settlements', { query: part(before) }, signal)}
    />
  ),
  requests: () => (
    <Paged
      label="Requests"
      columns={requestColumns}
      empty="Nobody asked in escrow yet"
      read={(before, signal) => ask('GET /api/requests', { query: part(before) }, signal)}
    />
  ),
  cases: () => (
    <Paged
      label="Cases"
      columns={caseColumns}
      empty="Nobody brought a case yet"
      read={(before, signal) => ask('GET /api/cases', { query: part(before) }, signal)}
    />
  ),
  court: () => (
    <Paged
      label="Audits and penalties"
      columns={eventColumns}
      empty="Nobody was accused, nothing was demanded"
      read={(before, signal) =>
        ask('GET /api/events', { query: { ...part(before), group: 'court' } }, signal)
      }
    />
  ),
  events: () => (
    <Paged
      label="Events"
      columns={eventColumns}
      empty="The chain has no events of Ostrom yet"
      read={(before, signal) => ask('GET /api/events', { query: part(before) }, signal)}
    />
  ),
}

function Find(): ReactNode {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const typed = text.trim()
  // Signatures of Solana's transactions know small and large letters.
  const id = typed.startsWith('0x') ? typed.toLowerCase() : typed
  const find = (event: FormEvent) => {
    event.preventDefault()
    if (isHash(id)) void navigate({ to: '/explorer/$id', params: { id } })
  }
  return (
    <search>
      <form className="row find" onSubmit={find}>
        <input
          type="search"
          aria-label="Id, account or hash"
          placeholder="Id, account or transaction"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="button" disabled={!isHash(id)}>
          Find
        </button>
      </form>
    </search>
  )
}

/** What the chain has seen: sessions, settlements, requests, cases, audits and penalties. */
export function ExplorerPage(): ReactNode {
  const { list = 'sessions' } = useSearch({ from: '/explorer' })
  const Panel = panels[list]
  return (
    <div className="page">
      <div className="page-head">
        <h1>Explorer</h1>
        <Find />
      </div>
      <nav className="tabs" aria-label="Lists">
        {lists.map((name) => (
          <Link
            key={name}
            to="/explorer"
            search={{ list: name }}
            aria-current={name === list ? 'page' : undefined}
          >
            {names[name]}
          </Link>
        ))}
      </nav>
      <Panel key={list} />
    </div>
  )
}

type Trail = Output<'GET /api/trail'>

const SessionFacts = ({ session }: { readonly session: Session }): ReactNode => (
  <Facts>
    <Fact name="State">{session.status}</Fact>
    <Fact name="Client">
      <HashLink hash={session.client} />
    </Fact>
    <Fact name="Provider">
      <ProviderLink id={session.provider} />
    </Fact>
    <Fact name="Answers settled">{session.count}</Fact>
    <Fact name="Settled">{money(session.settled, session)}</Fact>
    <Fact name="Pay">
      <Pay pay={session.pay} />
    </Fact>
    <Fact name="Fee paid">{money(session.fee, session)}</Fact>
    <Fact name="Returned">{money(session.refunded, session)}</Fact>
    <Fact name="Ceiling">{money(session.cap, session)}</Fact>
    <Fact name="Offer">
      <HashLink hash={session.offerHash} />
    </Fact>
    {session.receiptsRoot && (
      <Fact name="Receipts root">
        <HashLink hash={session.receiptsRoot} />
      </Fact>
    )}
  </Facts>
)

const kinds: Readonly<Record<Trail['kind'], string>> = {
  session: 'Session',
  request: 'Request',
  model: 'A version',
  provider: 'Provider',
  client: 'Client',
  root: 'Root over the receipts of a settlement',
  transaction: 'Transaction',
  other: 'Id',
}

/** What a receipt binds, in the order in which an answer comes about. */
const bound = [
  ['promptHash', 'Prompt'],
  ['modelVersion', 'Model version'],
  ['artifactHash', 'File'],
  ['engineHash', 'Engine'],
  ['samplerHash', 'Sampler'],
  ['seed', 'Seed'],
  ['outputHash', 'Answer'],
  ['sessionId', 'Session'],
] as const

/** A receipt of this gateway's own: from the hash of the prompt to what the chain holds of it. */
function OwnReceipt({ id }: { readonly id: string }): ReactNode {
  const known = useRead('GET /api/wallet/receipts', { query: { id } })
  const receipt = known.data?.receipts[0]
  if (!receipt) return null
  const { core, provider, cost, asset } = receipt
  return (
    <Section title="A receipt of this gateway">
      <Facts>
        {bound.map(([field, name]) => (
          <Fact key={field} name={name}>
            <HashLink hash={String(core[field])} />
          </Fact>
        ))}
        <Fact name="Provider">
          <ProviderLink id={`${Address.shown('provider', provider)}`} />
        </Fact>
        <Fact name="Tokens">{`${core['inputTokens']} in, ${core['outputTokens']} out`}</Fact>
        <Fact name="Cost">
          <Amount value={cost} asset={asset} />
        </Fact>
      </Facts>
      <ReceiptCheck id={id} />
    </Section>
  )
}

function TrailBody({ trail, id }: { readonly trail: Trail; readonly id: string }): ReactNode {
  const { session, model, events, court, kind, sessions } = trail
  const signedIn = useSignedIn()
  return (
    <>
      <p className="muted">
        {kinds[kind]}
        {model && (
          <>
            {' of '}
            <Link to="/models/$" params={{ _splat: id }}>
              {model}
            </Link>
          </>
        )}
        {kind === 'provider' && (
          <>
            {': '}
            <Link to="/providers/$id" params={{ id }}>
              offers, prices and record
            </Link>
          </>
        )}
      </p>
      {session && <SessionFacts session={session} />}
      {kind === 'other' && signedIn && <OwnReceipt id={id} />}
      <Section title="What happened">
        {events.length === 0 ? (
          <Empty title="The chain has no event of its own for this">
            Receipts and answers stay off the chain: it holds the root over them. Your own receipts
            are checked on the <Link to="/wallet">Wallet</Link> page.
          </Empty>
        ) : (
          <Table label="Events" rows={events} columns={eventColumns} keyOf={(row) => row.place} />
        )}
      </Section>
      {sessions.length > 0 && (
        <Section title="Its latest sessions">
          <Table
            label="Sessions"
            rows={sessions}
            columns={sessionColumns}
            keyOf={(row) => row.place}
          />
        </Section>
      )}
      {court.length > 0 && (
        <Section title="Audits, verdicts and penalties that name it">
          <Table label="Court" rows={court} columns={eventColumns} keyOf={(row) => row.place} />
        </Section>
      )}
    </>
  )
}

/** Everything that the chain says of one id. */
export function TrailPage(): ReactNode {
  const { id } = useParams({ from: '/explorer/$id' })
  const read = useRead('GET /api/trail', { query: { id } })
  return (
    <div className="page">
      <div className="page-head">
        <h1>Trail</h1>
        <Whole text={id} label="id" />
      </div>
      <Shown read={read} lines={8}>
        {(trail) => <TrailBody trail={trail} id={id} />}
      </Shown>
    </div>
  )
}
