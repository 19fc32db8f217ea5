import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { timeText } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useRead, useUsual, useWrite } from '../api/queries.ts'
import { ReceiptCheck } from '../conversation/receipt-check.tsx'
import { AmountField, useAmount } from '../parts/amount-field.tsx'
import { Amount, Code, Figure, HashLink, ProviderLink, Section } from '../parts/facts.tsx'
import { Judge } from '../parts/judge.tsx'
import { Pay } from '../parts/pay.tsx'
import { Empty, Failure, Shown } from '../parts/states.tsx'
import { type Column, LongTable, Table } from '../parts/table.tsx'
import { PinFields, usePins } from './wallet-pins.tsx'

export type Money = Output<'GET /api/wallet'>
export type Session = Output<'GET /api/wallet/sessions'>['sessions'][number]
type Key = Output<'GET /api/wallet/keys'>['keys'][number]
type Usage = Output<'GET /api/wallet/usage'>['answers'][number]

/** What a wallet holds of each asset, by whether it may be spent. */
export const Balances = ({ wallet }: { readonly wallet: Money }): ReactNode =>
  wallet.balances.map(({ asset, wallet: held, available, reserved }) => (
    <div key={asset} className="figures">
      <Figure name="in the wallet">
        <Amount value={held} asset={asset} />
      </Figure>
      <Figure name="ready to spend">
        <Amount value={available} asset={asset} />
      </Figure>
      <Figure name="set aside for sessions">
        <Amount value={reserved} asset={asset} />
      </Figure>
    </div>
  ))

/** What is told of each session. */
export const sessionColumns: readonly Column<Session>[] = [
  { name: 'Session', show: ({ id }) => <HashLink hash={id} /> },
  { name: 'Model', show: ({ model }) => model ?? '—' },
  { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
  {
    name: 'State',
    show: ({ status }) => ({ alive: 'open', closing: 'closing', closed: 'closed' })[status],
  },
  { name: 'Answers settled', numeric: true, show: ({ answers }) => answers },
  {
    name: 'Settled',
    numeric: true,
    show: (row) => <Amount value={row.settled} asset={row.asset} />,
  },
  { name: 'Pay', show: ({ pay }) => <Pay pay={pay} /> },
  { name: 'Ceiling', numeric: true, show: (row) => <Amount value={row.cap} asset={row.asset} /> },
  {
    name: 'Your rating',
    show: ({ id, status, answers, score, reason }) =>
      status === 'closed' && answers !== '0' ? (
        <Judge session={id} score={score} reason={reason} />
      ) : (
        '—'
      ),
  },
]

/** Names of keys that the gateway made for itself: they end with it. */
const ownNames: ReadonlySet<string> = new Set(['local', 'web app'])

function NewKey(): ReactNode {
  const id = useId()
  const [name, setName] = useState('')
  const usual = useUsual()
  const budget = useAmount(usual)
  const written = usePins()
  const create = useWrite('POST /api/wallet/keys')
  const isValid = name.trim() !== '' && !budget.isWrong && !written.isWrong
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isValid) return
    const { amount } = budget
    const { pins } = written
    const paid = amount && { budgetTotal: `${amount}`, ...(usual && { asset: usual }) }
    const limits = { ...paid, ...(pins && { pins }) }
    const terms = { name: name.trim(), ...limits }
    create.mutate(terms, {
      onSuccess: () => {
        setName('')
        budget.write('')
        written.clear()
      },
    })
  }
  return (
    <>
      <form className="row wrap form-row" onSubmit={send}>
        <label htmlFor={id}>
          Name
          <input
            id={id}
            value={name}
            maxLength={64}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <AmountField
          name="Spends at most, in"
          asset={usual}
          written={budget}
          placeholder="no limit"
        />
        <PinFields written={written} />
        <button type="submit" className="button primary" disabled={!isValid || create.isPending}>
          Make a key
        </button>
      </form>
      {budget.isWrong && (
        <p className="warned" role="status">
          Write an amount such as 1.5, or nothing for no limit.
        </p>
      )}
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

/** Ends a key, once that was said twice: programs that have it stop at once. */
function Revoke(props: {
  readonly name: string
  readonly isBusy: boolean
  readonly onRevoke: () => void
}): ReactNode {
  const { name, isBusy, onRevoke } = props
  const [isSure, setSure] = useState(false)
  if (!isSure) {
    return (
      <button
        type="button"
        className="link"
        aria-label={`Revoke ${name}`}
        onClick={() => setSure(true)}
      >
        Revoke
      </button>
    )
  }
  return (
    <span className="row wrap">
      <button type="button" className="button small" disabled={isBusy} onClick={onRevoke}>
        Revoke for good
      </button>
      <button type="button" className="link" onClick={() => setSure(false)}>
        Keep
      </button>
    </span>
  )
}

/** The API keys, and making one. */
export function Keys(): ReactNode {
  const read = useRead('GET /api/wallet/keys', {})
  const revoke = useWrite('POST /api/wallet/keys/revoke')
  const columns: readonly Column<Key>[] = [
    { name: 'Name', show: ({ name }) => name },
    { name: 'Id', show: ({ id }) => <code>{id}</code> },
    { name: 'State', show: ({ status }) => status },
    {
      name: 'Spent',
      numeric: true,
      show: (row) => <Amount value={row.spentTotal} asset={row.asset} />,
    },
    {
      name: 'At most',
      numeric: true,
      show: ({ budgetTotal, asset }) =>
        budgetTotal ? <Amount value={budgetTotal} asset={asset} /> : 'no limit',
    },
    {
      name: 'Asks of providers',
      show: ({ asks }) => (asks.length > 0 ? asks.join('; ') : 'as usual'),
    },
    {
      name: 'End it',
      show: ({ id, status, name }) =>
        status === 'active' && !ownNames.has(name) ? (
          <Revoke name={name} isBusy={revoke.isPending} onRevoke={() => revoke.mutate({ id })} />
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
        {({ keys }) =>
          keys.length === 0 ? (
            <Empty title="No key yet">A program asks with a key what you ask under Chat.</Empty>
          ) : (
            <Table label="API keys" rows={keys} columns={columns} keyOf={({ id }) => id} />
          )
        }
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
  { name: 'Cost', numeric: true, show: (row) => <Amount value={row.cost} asset={row.asset} /> },
  {
    name: 'Receipt',
    show: ({ receipt }) => (receipt ? <ReceiptCheck id={receipt} /> : '—'),
  },
]

/** What was asked, and what it cost. */
export function Answers(): ReactNode {
  const read = useRead('GET /api/wallet/usage', {})
  return (
    <Section title="Latest answers">
      <Shown read={read}>
        {({ answers }) =>
          answers.length === 0 ? (
            <Empty title="Nothing was asked yet">
              <Link to="/chat">Ask something</Link>
            </Empty>
          ) : (
            <LongTable
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
