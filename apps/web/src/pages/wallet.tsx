import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { parseAmount, timeText } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useRead, useSymbol, useWrite } from '../api/queries.ts'
import { ReceiptCheck } from '../conversation/receipt-check.tsx'
import { Amount, Code, Figure, HashLink, ProviderLink, Section, Whole } from '../parts/facts.tsx'
import { Judge } from '../parts/judge.tsx'
import { SignedIn } from '../parts/sign-in.tsx'
import { Empty, Failure, Shown } from '../parts/states.tsx'
import { type Column, Table } from '../parts/table.tsx'

type Wallet = Output<'GET /api/wallet'>
type Session = Output<'GET /api/wallet/sessions'>['sessions'][number]
type Key = Output<'GET /api/wallet/keys'>['keys'][number]
type Usage = Output<'GET /api/wallet/usage'>['answers'][number]

const Balances = ({ wallet }: { readonly wallet: Wallet }): ReactNode => (
  <div className="figures">
    <Figure name="in the wallet">
      <Amount value={wallet.wallet} />
    </Figure>
    <Figure name="ready to spend">
      <Amount value={wallet.available} />
    </Figure>
    <Figure name="set aside for sessions">
      <Amount value={wallet.reserved} />
    </Figure>
    <Figure name="maturing">
      <Amount value={wallet.maturing} />
    </Figure>
    {wallet.frozen !== '0' && (
      <Figure name="frozen by an audit">
        <Amount value={wallet.frozen} />
      </Figure>
    )}
  </div>
)

/** An amount that is moved one way or the other. */
function Move({ wallet }: { readonly wallet: Wallet }): ReactNode {
  const id = useId()
  const symbol = useSymbol()
  const [text, setText] = useState('')
  const deposit = useWrite('POST /api/wallet/deposit')
  const withdraw = useWrite('POST /api/wallet/withdraw')
  const amount = parseAmount(text)
  const isMoving = deposit.isPending || withdraw.isPending
  const wanted = amount !== undefined && amount > 0n && !isMoving ? amount : undefined
  const move = (way: 'in' | 'out') => {
    if (wanted === undefined) return
    const [other, mutate] = way === 'in' ? [withdraw, deposit.mutate] : [deposit, withdraw.mutate]
    other.reset()
    mutate({ amount: wanted.toString() }, { onSuccess: () => setText('') })
  }
  const canDeposit = wanted !== undefined && wanted <= BigInt(wallet.wallet)
  const canWithdraw = wanted !== undefined && wanted <= BigInt(wallet.available)
  const done = deposit.data ?? withdraw.data
  const error = deposit.error ?? withdraw.error
  return (
    <form className="move" onSubmit={(event: FormEvent) => event.preventDefault()}>
      <label htmlFor={id}>Amount in {symbol}</label>
      <div className="row wrap">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          placeholder="1.5"
          value={text}
          aria-invalid={text !== '' && amount === undefined}
          onChange={({ target }) => setText(target.value)}
        />
        <button
          type="button"
          className="button primary"
          disabled={!canDeposit}
          onClick={() => move('in')}
        >
          Deposit
        </button>
        <button
          type="button"
          className="button"
          disabled={!canWithdraw}
          onClick={() => move('out')}
        >
          Withdraw
        </button>
      </div>
      <p className="muted small">
        A deposit moves money from the wallet into the Vault, from which answers are paid. What is
        not set aside can be withdrawn at any time.
      </p>
      {done && (
        <p role="status">
          Done: <HashLink hash={done.transaction} />
        </p>
      )}
      {error && <Failure error={error} />}
    </form>
  )
}

const sessionColumns: readonly Column<Session>[] = [
  { name: 'Session', show: ({ id }) => <HashLink hash={id} /> },
  { name: 'Model', show: ({ model }) => model ?? '—' },
  { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
  {
    name: 'State',
    show: ({ status }) => ({ alive: 'open', closing: 'closing', closed: 'closed' })[status],
  },
  { name: 'Answers settled', numeric: true, show: ({ answers }) => answers },
  { name: 'Settled', numeric: true, show: ({ settled }) => <Amount value={settled} /> },
  { name: 'Ceiling', numeric: true, show: ({ cap }) => <Amount value={cap} /> },
  {
    name: 'Your word',
    show: ({ id, status, answers }) =>
      status === 'closed' && answers !== '0' ? <Judge session={id} /> : '—',
  },
]

function OpenSession(): ReactNode {
  const market = useRead('GET /api/market', { query: { offered: 'yes', limit: '100' } })
  const open = useWrite('POST /api/wallet/sessions/open')
  const names = market.data?.models.map(({ name }) => name) ?? []
  const [wanted, setWanted] = useState<string>()
  const model = wanted ?? names[0]
  return (
    <>
      <div className="row wrap">
        <select
          aria-label="Model to open a session for"
          value={model ?? ''}
          onChange={({ target }) => setWanted(target.value)}
        >
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          disabled={!model || open.isPending}
          onClick={() => model && open.mutate({ model })}
        >
          {open.isPending ? 'Opening …' : 'Open a session'}
        </button>
      </div>
      {open.error && <Failure error={open.error} />}
    </>
  )
}

function Sessions(): ReactNode {
  const read = useRead('GET /api/wallet/sessions', {})
  const close = useWrite('POST /api/wallet/sessions/close')
  const isOpen = read.data?.sessions.some(({ status }) => status === 'alive') ?? false
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
          {close.isPending ? 'Closing …' : 'Settle and close all'}
        </button>
      }
    >
      <OpenSession />
      {close.error && <Failure error={close.error} />}
      <Shown read={read}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <Empty title="No session yet">The first question opens one.</Empty>
          ) : (
            <Table
              label="Sessions"
              rows={sessions}
              columns={sessionColumns}
              keyOf={({ id }) => id}
            />
          )
        }
      </Shown>
    </Section>
  )
}

function NewKey(): ReactNode {
  const ids = { name: useId(), budget: useId() }
  const [name, setName] = useState('')
  const [budget, setBudget] = useState('')
  const symbol = useSymbol()
  const create = useWrite('POST /api/wallet/keys')
  const budgetTotal = parseAmount(budget)
  const isValid = name.trim() !== '' && (budget === '' || budgetTotal !== undefined)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isValid) return
    const terms = { name: name.trim(), ...(budgetTotal && { budgetTotal: `${budgetTotal}` }) }
    create.mutate(terms, { onSuccess: () => setName('') })
  }
  return (
    <>
      <form className="row wrap new-key" onSubmit={send}>
        <label htmlFor={ids.name}>
          Name
          <input
            id={ids.name}
            value={name}
            maxLength={64}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label htmlFor={ids.budget}>
          Spends at most, in {symbol}
          <input
            id={ids.budget}
            inputMode="decimal"
            placeholder="no limit"
            autoComplete="off"
            value={budget}
            aria-invalid={budget !== '' && budgetTotal === undefined}
            onChange={({ target }) => setBudget(target.value)}
          />
        </label>
        <button type="submit" className="button primary" disabled={!isValid || create.isPending}>
          Make a key
        </button>
      </form>
      {create.error && <Failure error={create.error} />}
      {create.data && (
        <div className="secret" role="status">
          <p>
            Key “{create.data.key.name}”. It is shown now and never again; nothing here keeps it.
          </p>
          <Code text={create.data.secret} label="key" />
        </div>
      )}
    </>
  )
}

function Keys(): ReactNode {
  const read = useRead('GET /api/wallet/keys', {})
  const revoke = useWrite('POST /api/wallet/keys/revoke')
  const columns: readonly Column<Key>[] = [
    { name: 'Name', show: ({ name }) => name },
    { name: 'Id', show: ({ id }) => <code>{id}</code> },
    { name: 'State', show: ({ status }) => status },
    { name: 'Spent', numeric: true, show: ({ spentTotal }) => <Amount value={spentTotal} /> },
    {
      name: 'At most',
      numeric: true,
      show: ({ budgetTotal }) => (budgetTotal ? <Amount value={budgetTotal} /> : 'no limit'),
    },
    {
      name: 'End it',
      show: ({ id, status, name }) =>
        status === 'active' && name !== 'local' ? (
          <button
            type="button"
            className="link"
            aria-label={`Revoke ${name}`}
            onClick={() => revoke.mutate({ id })}
          >
            Revoke
          </button>
        ) : (
          '—'
        ),
    },
  ]
  return (
    <Section title="API keys">
      <NewKey />
      {revoke.error && <Failure error={revoke.error} />}
      <Shown read={read}>
        {({ keys }) => (
          <Table label="API keys" rows={keys} columns={columns} keyOf={({ id }) => id} />
        )}
      </Shown>
    </Section>
  )
}

const usageColumns: readonly Column<Usage>[] = [
  { name: 'When', show: ({ atMs }) => timeText(atMs) },
  { name: 'Model', show: ({ model }) => model },
  { name: 'Outcome', show: ({ outcome }) => outcome },
  { name: 'Tokens in', numeric: true, show: ({ inputTokens }) => inputTokens },
  { name: 'Tokens out', numeric: true, show: ({ outputTokens }) => outputTokens },
  { name: 'Cost', numeric: true, show: ({ cost }) => <Amount value={cost} /> },
  {
    name: 'Receipt',
    show: ({ receipt }) => (receipt ? <ReceiptCheck id={receipt} /> : '—'),
  },
]

function Answers(): ReactNode {
  const read = useRead('GET /api/wallet/usage', {})
  return (
    <Section title="Latest answers">
      <Shown read={read}>
        {({ answers }) =>
          answers.length === 0 ? (
            <Empty title="Nothing was asked yet" />
          ) : (
            <Table
              label="Latest answers"
              rows={answers.slice(0, 50)}
              columns={usageColumns}
              keyOf={({ atMs, receipt }) => `${atMs} ${receipt}`}
            />
          )
        }
      </Shown>
    </Section>
  )
}

function Account(): ReactNode {
  const read = useRead('GET /api/wallet', {})
  return (
    <>
      <Shown read={read}>
        {(wallet) => (
          <>
            <p className="muted">
              On {wallet.chain}: <Whole text={wallet.account} label="account" />
            </p>
            <Balances wallet={wallet} />
            <Move wallet={wallet} />
          </>
        )}
      </Shown>
      <Sessions />
      <Keys />
      <Answers />
    </>
  )
}

/** The wallet of this gateway: money, sessions, keys, and what was paid. */
export const WalletPage = (): ReactNode => (
  <div className="page">
    <div className="page-head">
      <h1>Wallet</h1>
    </div>
    <SignedIn why="The wallet of this gateway pays for answers. Its keys never leave the machine.">
      <Account />
    </SignedIn>
  </div>
)
