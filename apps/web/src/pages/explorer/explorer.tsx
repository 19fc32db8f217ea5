import { Address } from '@ostrom/protocol'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type ApiOutput, callApi } from '../../api/client.ts'
import { useRead, useSignedIn } from '../../api/queries.ts'
import { ReceiptCheck } from '../../conversation/receipts/receipt-check.tsx'
import {
  Amount,
  CopyableText,
  Definition,
  DefinitionList,
  HashLink,
  ProviderLink,
  Section,
} from '../../parts/definition-list.tsx'
import { isHash } from '../../parts/events/event-fields.ts'
import { eventColumns } from '../../parts/events/events.tsx'
import { lookupKindTexts } from '../../parts/lookup-kind-texts.ts'
import { PayStatus } from '../../parts/pay.tsx'
import { ProofWay } from '../../parts/proofs.tsx'
import { Empty, Failure, Loading, QueryView, useLastError } from '../../parts/query-states.tsx'
import { type Column, Table } from '../../parts/tables/table.tsx'
import { caseColumns } from './case.tsx'
import {
  type ExplorerSession,
  money,
  requestColumns,
  sessionColumns,
  settlementColumns,
} from './explorer-columns.tsx'
import { type ExplorerList, lists } from './explorer-lists.ts'

const names: Readonly<Record<ExplorerList, string>> = {
  sessions: 'Sessions',
  settlements: 'Settlements',
  requests: 'Requests',
  cases: 'Cases',
  court: 'Audits',
  events: 'Events',
}

/** Rows asked for at once. */
const PAGE = '50'

type SequencedRow = { readonly sequence: number }

/** A list from the newest row on, which loads more rows on request. */
function Paged<T extends SequencedRow>(props: {
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
      rows.length < Number(PAGE) ? undefined : String(rows.at(-1)?.sequence),
  })
  const rows = query.data?.pages.flatMap((page) => page.rows)
  const fault = useLastError(query)
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
      <Table label={label} rows={rows} columns={columns} keyOf={({ sequence }) => sequence} />
      {query.hasNextPage && (
        <button
          type="button"
          className="button more"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Load older
        </button>
      )}
    </>
  )
}

const part = (before: string | undefined) => ({ limit: PAGE, ...(before && { before }) })

const panels: Readonly<Record<ExplorerList, () => ReactNode>> = {
  sessions: () => (
    <Paged
      label="Sessions"
      columns={sessionColumns}
      empty="No sessions yet"
      read={(before, signal) => callApi('GET /api/sessions', { query: part(before) }, signal)}
    />
  ),
  settlements: () => (
    <Paged
      label="Settlements"
      columns={settlementColumns}
      empty="No settlements yet"
      read={(before, signal) => callApi('GET /api/settlements', { query: part(before) }, signal)}
    />
  ),
  requests: () => (
    <Paged
      label="Requests"
      columns={requestColumns}
      empty="No escrow requests yet"
      read={(before, signal) => callApi('GET /api/requests', { query: part(before) }, signal)}
    />
  ),
  cases: () => (
    <Paged
      label="Cases"
      columns={caseColumns}
      empty="No cases yet"
      read={(before, signal) => callApi('GET /api/cases', { query: part(before) }, signal)}
    />
  ),
  court: () => (
    <Paged
      label="Audits and penalties"
      columns={eventColumns}
      empty="No audits or penalties yet"
      read={(before, signal) =>
        callApi('GET /api/events', { query: { ...part(before), group: 'court' } }, signal)
      }
    />
  ),
  events: () => (
    <Paged
      label="Events"
      columns={eventColumns}
      empty="No Ostrom events yet"
      read={(before, signal) => callApi('GET /api/events', { query: part(before) }, signal)}
    />
  ),
}

function LookupForm(): ReactNode {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const typed = text.trim()
  // Signatures of Solana's transactions are case-sensitive.
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

/** Lists of the chain's records: sessions, settlements, requests, cases, audits and penalties. */
export function ExplorerPage(): ReactNode {
  const { list = 'sessions' } = useSearch({ from: '/explorer' })
  const Panel = panels[list]
  return (
    <div className="page">
      <div className="page-head">
        <h1>Explorer</h1>
        <LookupForm />
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

type LookupResult = ApiOutput<'GET /api/lookup'>

const SessionFacts = ({ session }: { readonly session: ExplorerSession }): ReactNode => (
  <DefinitionList>
    <Definition name="State">{session.status}</Definition>
    <Definition name="Client">
      <HashLink hash={session.client} />
    </Definition>
    <Definition name="Provider">
      <ProviderLink id={session.provider} />
    </Definition>
    <Definition name="Answers settled">{session.count}</Definition>
    <Definition name="Settled">{money(session.settled, session)}</Definition>
    <Definition name="Pay">
      <PayStatus pay={session.pay} />
    </Definition>
    <Definition name="Fee paid">{money(session.fee, session)}</Definition>
    <Definition name="Returned">{money(session.refunded, session)}</Definition>
    <Definition name="Spending limit">{money(session.cap, session)}</Definition>
    <Definition name="Offer">
      <HashLink hash={session.offerHash} />
    </Definition>
    {session.receiptsRoot && (
      <Definition name="Receipts root">
        <HashLink hash={session.receiptsRoot} />
      </Definition>
    )}
  </DefinitionList>
)

/** Fields of a receipt that the page shows as hashes, each with its label. */
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

/** Shows a receipt that this gateway stores: its fields, its cost, and a button to verify it. */
function OwnReceipt({ id }: { readonly id: string }): ReactNode {
  const read = useRead('GET /api/wallet/receipts', { query: { id } })
  const receipt = read.data?.receipts[0]
  if (!receipt && read.error) {
    return <Failure error={read.error} onRetry={() => void read.refetch()} />
  }
  if (!receipt) return null
  const { core, provider, cost, asset } = receipt
  const { inputTokens, outputTokens } = core
  return (
    <Section title="Receipt of this gateway">
      <DefinitionList>
        {bound.map(([field, name]) => (
          <Definition key={field} name={name}>
            <HashLink hash={String(core[field])} />
          </Definition>
        ))}
        <Definition name="Provider">
          <ProviderLink id={`${Address.formatField('provider', provider)}`} />
        </Definition>
        <Definition name="Tokens">{`${inputTokens} in, ${outputTokens} out`}</Definition>
        <Definition name="Cost">
          <Amount value={cost} asset={asset} />
        </Definition>
      </DefinitionList>
      <ReceiptCheck id={id} />
    </Section>
  )
}

function LookupBody({
  trail,
  id,
}: {
  readonly trail: LookupResult
  readonly id: string
}): ReactNode {
  const { session, model, events, courtEvents, kind, sessions } = trail
  const signedIn = useSignedIn()
  return (
    <>
      <p className="muted">
        {model && (
          <>
            {'Model: '}
            <Link to="/models/$" params={{ _splat: id }}>
              {model}
            </Link>
          </>
        )}
        {kind === 'provider' && (
          <Link to="/providers/$id" params={{ id }}>
            Offers, prices and record
          </Link>
        )}
      </p>
      {session && <SessionFacts session={session} />}
      {trail.proof && <ProofWay proof={trail.proof} />}
      {kind === 'other' && signedIn && <OwnReceipt id={id} />}
      <Section title="Events">
        {events.length === 0 ? (
          <Empty title="No events on chain">
            The chain stores the Merkle root of receipts, not receipts or answers. Verify your own
            receipts on the <Link to="/wallet">Wallet</Link> page.
          </Empty>
        ) : (
          <Table
            label="Events"
            rows={events}
            columns={eventColumns}
            keyOf={(row) => row.sequence}
          />
        )}
      </Section>
      {sessions.length > 0 && (
        <Section title="Latest sessions">
          <Table
            label="Sessions"
            rows={sessions}
            columns={sessionColumns}
            keyOf={(row) => row.sequence}
          />
        </Section>
      )}
      {courtEvents.length > 0 && (
        <Section title="Related audits, verdicts and penalties">
          <Table
            label="Court"
            rows={courtEvents}
            columns={eventColumns}
            keyOf={(row) => row.sequence}
          />
        </Section>
      )}
    </>
  )
}

/** All records of the chain about one id. */
export function LookupPage(): ReactNode {
  const { id } = useParams({ from: '/explorer/$id' })
  const read = useRead('GET /api/lookup', { query: { id } })
  return (
    <div className="page">
      <div className="page-head">
        <h1>{read.data ? lookupKindTexts[read.data.kind] : 'Lookup'}</h1>
        <CopyableText text={id} label="id" />
      </div>
      <QueryView read={read} lines={8}>
        {(trail) => <LookupBody trail={trail} id={id} />}
      </QueryView>
    </div>
  )
}
