import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { timeText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useDefaultAsset, useRead, useWrite } from '../../api/queries.ts'
import { ReceiptCheck } from '../../conversation/receipts/receipt-check.tsx'
import { AmountField, useAmount } from '../../parts/amount-field.tsx'
import {
  Amount,
  Code,
  HashLink,
  ProviderLink,
  Section,
  Statistic,
} from '../../parts/definition-list.tsx'
import { PayStatus } from '../../parts/pay.tsx'
import { RateProvider } from '../../parts/providers/rate-provider.tsx'
import { Empty, Failure, QueryView } from '../../parts/query-states.tsx'
import { type Column, LongTable, Table } from '../../parts/tables/table.tsx'
import { ConstraintFields, useKeyConstraints } from './wallet-key-constraints.tsx'

export type WalletDetails = ApiOutput<'GET /api/wallet'>
export type WalletSession = ApiOutput<'GET /api/wallet/sessions'>['sessions'][number]
type ApiKeyRow = ApiOutput<'GET /api/wallet/keys'>['keys'][number]
type PaidAnswerRow = ApiOutput<'GET /api/wallet/usage'>['answers'][number]

/** Shows a wallet's balances in each asset, separated into spendable and reserved money. */
export const Balances = ({ wallet }: { readonly wallet: WalletDetails }): ReactNode =>
  wallet.balances.map(({ asset, wallet: walletAmount, available, reserved }) => (
    <div key={asset} className="figures">
      <Statistic name="wallet">
        <Amount value={walletAmount} asset={asset} />
      </Statistic>
      <Statistic name="available">
        <Amount value={available} asset={asset} />
      </Statistic>
      <Statistic name="reserved">
        <Amount value={reserved} asset={asset} />
      </Statistic>
    </div>
  ))

/** Columns of a session in lists. */
export const sessionColumns: readonly Column<WalletSession>[] = [
  { name: 'Session', show: ({ id }) => <HashLink hash={id} /> },
  { name: 'Model', show: ({ model }) => model ?? '—' },
  { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
  {
    name: 'State',
    show: ({ status }) => status,
  },
  { name: 'Answers settled', numeric: true, show: ({ answers }) => answers },
  {
    name: 'Settled',
    numeric: true,
    show: (row) => <Amount value={row.settled} asset={row.asset} />,
  },
  { name: 'Pay', show: ({ pay }) => <PayStatus pay={pay} /> },
  {
    name: 'Spending limit',
    numeric: true,
    show: (row) => <Amount value={row.cap} asset={row.asset} />,
  },
  {
    name: 'Your rating',
    show: ({ id, status, answers, rating, flagReason }) =>
      status === 'closed' && answers !== '0' ? (
        <RateProvider session={id} rating={rating} flagReason={flagReason} />
      ) : (
        '—'
      ),
  },
]

/** Names of the keys that the gateway made for itself: they end with the gateway. */
const ownNames: ReadonlySet<string> = new Set(['local', 'web app'])

function NewKey(): ReactNode {
  const id = useId()
  const [name, setName] = useState('')
  const usual = useDefaultAsset()
  const budget = useAmount(usual)
  const written = useKeyConstraints()
  const create = useWrite('POST /api/wallet/keys')
  const isValid = name.trim() !== '' && !budget.isWrong && !written.isWrong
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isValid) return
    const { amount } = budget
    const { constraints } = written
    const paid = amount && { budgetTotal: `${amount}`, ...(usual && { asset: usual }) }
    const limits = { ...paid, ...(constraints && { constraints }) }
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
          name="Spending limit, in"
          asset={usual}
          written={budget}
          placeholder="Unlimited"
        />
        <ConstraintFields written={written} />
        <button type="submit" className="button primary" disabled={!isValid || create.isPending}>
          Create key
        </button>
      </form>
      {budget.isWrong && (
        <p className="warned" role="status">
          Enter an amount such as 1.5, or leave it empty for no limit.
        </p>
      )}
      {create.error && <Failure error={create.error} />}
      {create.data && (
        <div className="secret" role="status">
          <p>
            Key “{create.data.key.name}”. Copy it now: the gateway does not store it and cannot show
            it again.
          </p>
          <Code text={create.data.secret} label="key" />
        </div>
      )}
    </>
  )
}

/** Revokes a key after a confirmation. Further requests with the key are refused at once. */
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
        Revoke permanently
      </button>
      <button type="button" className="link" onClick={() => setSure(false)}>
        Cancel
      </button>
    </span>
  )
}

/** The API keys, and a form for a new one. */
export function Keys(): ReactNode {
  const read = useRead('GET /api/wallet/keys', {})
  const revoke = useWrite('POST /api/wallet/keys/revoke')
  const columns: readonly Column<ApiKeyRow>[] = [
    { name: 'Name', show: ({ name }) => name },
    { name: 'Id', show: ({ id }) => <code>{id}</code> },
    { name: 'State', show: ({ status }) => status },
    {
      name: 'Spent',
      numeric: true,
      show: (row) => <Amount value={row.spentTotal} asset={row.asset} />,
    },
    {
      name: 'Spending limit',
      numeric: true,
      show: ({ budgetTotal, asset }) =>
        budgetTotal ? <Amount value={budgetTotal} asset={asset} /> : 'Unlimited',
    },
    {
      name: 'Constraints',
      show: ({ constraints }) => (constraints.length > 0 ? constraints.join('; ') : 'default'),
    },
    {
      name: 'Actions',
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
      <QueryView read={read}>
        {({ keys }) =>
          keys.length === 0 ? (
            <Empty title="No key yet">Programs send an API key with their requests.</Empty>
          ) : (
            <Table label="API keys" rows={keys} columns={columns} keyOf={({ id }) => id} />
          )
        }
      </QueryView>
    </Section>
  )
}

const usageColumns: readonly Column<PaidAnswerRow>[] = [
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

/** Lists the latest answers that this wallet paid, with their costs and receipts. */
export function Answers(): ReactNode {
  const read = useRead('GET /api/wallet/usage', { query: {} })
  return (
    <Section title="Latest answers">
      <QueryView read={read}>
        {({ answers }) =>
          answers.length === 0 ? (
            <Empty title="No requests yet">
              <Link to="/chat">Ask a question</Link>
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
      </QueryView>
    </Section>
  )
}
