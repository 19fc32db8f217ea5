import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { pluralize, timeText } from '../amount.ts'
import { useCapability, useRead, useWrite } from '../api/queries.ts'
import { Amount, CopyableText, HashLink, Section } from '../parts/definition-list.tsx'
import { Empty, Failure, QueryView } from '../parts/query-states.tsx'
import { type Column, Table } from '../parts/tables/table.tsx'
import {
  crowdText,
  type DisposableRow,
  type FundingKey,
  hasCoin,
  payoutKeyOf,
  payoutText,
} from './crowd-texts.ts'

/** Milliseconds between two reads while coin is in transit. */
const WAITING_READ_MS = 2_000

/** The parties that could still link an account to its owner. */
const Linkers = ({ payoutKey }: { readonly payoutKey: FundingKey | undefined }): ReactNode => (
  <details className="given">
    <summary>Who could still link an account to you?</summary>
    <ul>
      <li>
        Readers of the chain, the issuer included, see which accounts bought tickets, and not which
        ticket paid for what. {payoutKey && crowdText(payoutKey)} Wait between buying and funding: a
        payout right after a purchase stands alone in time.
      </li>
      <li>The proxy that pays sees the account and this gateway’s network address.</li>
      <li>
        The node of the chain that this gateway asks sees the address and all of its accounts.
      </li>
      <li>
        Everybody, once coin moves between the account and your wallet. This page never does that:
        it funds by tickets and sweeps into tickets.
      </li>
    </ul>
    <Link to="/privacy">Who sees what</Link>
  </details>
)

function MakeAccount(): ReactNode {
  const id = useId()
  const [name, setName] = useState('')
  const make = useWrite('POST /api/wallet/disposables/make')
  const send = (event: FormEvent) => {
    event.preventDefault()
    make.mutate({ name }, { onSuccess: () => setName('') })
  }
  return (
    <>
      <form className="row wrap form-row" onSubmit={send}>
        <label htmlFor={id}>
          Account name
          <input
            id={id}
            value={name}
            maxLength={32}
            autoComplete="off"
            placeholder="small letters, digits, hyphens"
            onChange={({ target }) => setName(target.value.toLowerCase())}
          />
        </label>
        <button
          type="submit"
          className="button primary"
          disabled={name.trim() === '' || make.isPending}
        >
          Make account
        </button>
      </form>
      {make.error && <Failure error={make.error} />}
    </>
  )
}

/** A picker of the key whose tickets are bought with the remaining balance of an account. */
function Sweep(props: {
  readonly account: DisposableRow
  readonly keys: readonly FundingKey[]
  readonly isBusy: boolean
  readonly onSweep: (key: string) => void
}): ReactNode {
  const { account, keys, isBusy, onSweep } = props
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(keys[0]?.keyId ?? '')
  if (!isOpen) {
    return (
      <button
        type="button"
        className="link"
        aria-label={`Sweep ${account.name}`}
        disabled={isBusy}
        onClick={() => setOpen(true)}
      >
        Sweep
      </button>
    )
  }
  return (
    <span className="row wrap">
      <select
        aria-label={`Key to sweep ${account.name} into`}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        {keys.map(({ keyId, buyers }) => (
          <option key={keyId} value={keyId}>
            {`${keyId.slice(0, 10)}… (${pluralize(buyers, 'buyer')})`}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button small"
        disabled={isBusy}
        onClick={() => onSweep(chosen)}
      >
        Buy tickets
      </button>
      <button type="button" className="link" onClick={() => setOpen(false)}>
        Cancel
      </button>
    </span>
  )
}

const keyColumns: readonly Column<FundingKey>[] = [
  { name: 'Key', show: ({ keyId }) => <HashLink hash={keyId} /> },
  { name: 'A ticket pays', numeric: true, show: ({ value }) => <Amount value={value} /> },
  { name: 'Issuer’s fee', numeric: true, show: ({ fee }) => <Amount value={fee} atMost /> },
  { name: 'Ends', show: ({ endSeconds }) => timeText(1_000 * endSeconds) },
  { name: 'Sold', numeric: true, show: ({ sold }) => sold },
  { name: 'Buyers', numeric: true, show: ({ buyers }) => buyers },
  { name: 'Yours, unspent', numeric: true, show: ({ unspent }) => unspent },
]

const accountColumns: readonly Column<DisposableRow>[] = [
  { name: 'Name', show: ({ name }) => name },
  {
    name: 'Account',
    show: ({ account }) => <CopyableText text={account} label="account" />,
    isWide: true,
  },
  { name: 'Payouts', show: (one) => payoutText(one, timeText) },
  { name: 'Wallet', numeric: true, show: ({ wallet }) => <Amount value={wallet} /> },
  { name: 'Vault', numeric: true, show: ({ vault }) => <Amount value={vault} /> },
]

function Accounts(props: {
  readonly accounts: readonly DisposableRow[]
  readonly keys: readonly FundingKey[]
}): ReactNode {
  const { accounts, keys } = props
  const fund = useWrite('POST /api/wallet/disposables/fund')
  const sweep = useWrite('POST /api/wallet/disposables/sweep')
  const isBusy = fund.isPending || sweep.isPending
  const error = fund.error ?? sweep.error
  const columns: readonly Column<DisposableRow>[] = [
    ...accountColumns,
    {
      name: 'Actions',
      isWide: true,
      show: (account) => (
        <span className="row wrap">
          <button
            type="button"
            className="link"
            aria-label={`Fund by a ticket: ${account.name}`}
            disabled={isBusy || account.waiting !== undefined || !payoutKeyOf(keys)}
            onClick={() => {
              sweep.reset()
              fund.mutate({ name: account.name })
            }}
          >
            Fund by a ticket
          </button>
          {hasCoin(account) && keys.length > 0 && (
            <Sweep
              account={account}
              keys={keys}
              isBusy={isBusy}
              onSweep={(key) => {
                fund.reset()
                sweep.mutate({ name: account.name, key })
              }}
            />
          )}
        </span>
      ),
    },
  ]
  return (
    <>
      <Table
        label="Disposable accounts"
        rows={accounts}
        columns={columns}
        keyOf={({ name }) => name}
      />
      {fund.isPending && <p role="status">Asking a proxy …</p>}
      {sweep.isPending && <p role="status">Buying tickets …</p>}
      {sweep.data && (
        <p role="status">
          {pluralize(sweep.data.count, 'ticket')} bought, {sweep.data.ready} signed.
        </p>
      )}
      {error && <Failure error={error} />}
    </>
  )
}

/** Accounts that are funded by tickets: makes, funds, lists and sweeps them. */
export function DisposableAccounts(): ReactNode {
  const isAble = useCapability('disposable-accounts')
  const [isWaiting, setWaiting] = useState(false)
  const everyMs = isWaiting ? { everyMs: WAITING_READ_MS } : {}
  const read = useRead('GET /api/wallet/disposables', {}, { enabled: isAble, ...everyMs })
  const waits = read.data?.accounts.some(({ waiting }) => waiting) ?? false
  if (waits !== isWaiting) setWaiting(waits)
  if (!isAble) return null
  return (
    <Section title="Disposable accounts">
      <p className="muted small">
        Accounts that lead back to no wallet. A proxy sends them coin, paid by a ticket; what is
        left goes back into tickets.
      </p>
      <QueryView read={read}>
        {({ accounts, keys }) => (
          <>
            <Linkers payoutKey={payoutKeyOf(keys)} />
            <MakeAccount />
            {accounts.length > 0 && <Accounts accounts={accounts} keys={keys} />}
            {keys.length === 0 ? (
              <Empty title="No tickets on sale">
                Funding takes tickets: name an issuer in <code>tickets</code> of the configuration.
              </Empty>
            ) : (
              <Table
                label="Tickets"
                rows={keys}
                columns={keyColumns}
                keyOf={({ keyId }) => keyId}
              />
            )}
            {keys.length > 0 && !payoutKeyOf(keys) && (
              <p className="muted small">
                Funding takes a ticket, and none is unspent: <code>ostrom tickets buy KEY</code>.
              </p>
            )}
          </>
        )}
      </QueryView>
    </Section>
  )
}
