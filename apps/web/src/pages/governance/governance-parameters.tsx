import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useMode, useSignedIn, useUnit, useWrite } from '../../api/queries.ts'
import { Amount, Section } from '../../parts/definition-list.tsx'
import { GovernancePage } from '../../parts/governance/governance-page.tsx'
import {
  chainTimeText,
  type Governance,
  type Setting,
  settingLabel,
} from '../../parts/governance/governance-texts.ts'
import { ProposalTextField } from '../../parts/governance/proposal-text-field.tsx'
import {
  parseSetting,
  type SettingValueUnit,
  settingText,
  symbolOf,
} from '../../parts/governance/setting-value.ts'
import { RequireSignIn } from '../../parts/sign-in.tsx'
import { type Column, Table } from '../../parts/tables/table.tsx'
import { TransactionOutcome } from '../../parts/transaction-outcome.tsx'
import { useGovernance } from '../../wallets/use-governance.ts'

const Value = (props: { readonly value: string; readonly unit: SettingValueUnit }): ReactNode => {
  const coin = useUnit()
  const { value, unit } = props
  return unit === 'amount' ? <Amount value={value} /> : settingText(value, unit, coin)
}

/**
 * A button that puts a decided parameter into effect; any account may do so once the time has come.
 */
function Apply({ name }: { readonly name: string }): ReactNode {
  const { isPending, error, mutate } = useWrite('POST /api/wallet/governance/apply')
  return (
    <>
      <button
        type="button"
        className="button small"
        aria-label={`Apply ${name}`}
        disabled={isPending}
        onClick={() => mutate({ name: name as never })}
      >
        {isPending ? 'Applying …' : 'Apply'}
      </button>
      {error && <span className="fault"> {error.message}</span>}
    </>
  )
}

function Pending(props: { readonly setting: Setting; readonly nowSeconds: number }): ReactNode {
  const { setting, nowSeconds } = props
  const { name, next, unit } = setting
  const isLocal = useMode() === 'local'
  const isSignedIn = useSignedIn() ?? false
  if (!next) return '—'
  const isDue = next.fromSeconds <= nowSeconds
  return (
    <span className="stack">
      <span>
        <Value value={next.value} unit={unit} />
      </span>
      <span className="muted small">
        {isDue ? 'can be applied now' : `from ${chainTimeText(next.fromSeconds, nowSeconds)}`}
      </span>
      {isDue && isLocal && isSignedIn && <Apply name={name} />}
    </span>
  )
}

const columnsAt = (nowSeconds: number): readonly Column<Setting>[] => [
  {
    name: 'Name',
    show: ({ name }) => (
      <span className="stack">
        {settingLabel(name)}
        <code className="muted small">{name}</code>
      </span>
    ),
  },
  { name: 'Now', numeric: true, show: (row) => <Value value={row.value} unit={row.unit} /> },
  {
    name: 'Before',
    numeric: true,
    show: ({ before }) => (before ? <Value {...before} /> : '—'),
  },
  {
    name: 'Decided',
    show: (setting) => <Pending setting={setting} nowSeconds={nowSeconds} />,
  },
  {
    name: 'Bounds',
    numeric: true,
    show: ({ min, max, unit }) => (
      <>
        <Value value={min} unit={unit} /> to <Value value={max} unit={unit} />
      </>
    ),
  },
]

/** A form for a new value. The page checks format and bounds before it sends the value. */
function Propose({ governance }: { readonly governance: Governance }): ReactNode {
  const { settings, tracks } = governance
  const coin = useUnit()
  const propose = useGovernance('propose')
  const [ids, hints] = [useId(), useId()]
  const [name, setName] = useState<Setting['name']>('feeBps')
  const [text, setText] = useState('')
  const [cid, setCid] = useState('')
  // The name is `feeBps`, or one of the options below, which come from `settings`.
  const setting = settings.find((one) => one.name === name)!
  const written = parseSetting(text, setting, coin)
  const deposit = settings.find((one) => one.name === 'proposalDeposit')
  const threshold = tracks.find((one) => one.name === 'parameters')?.threshold
  const hint = written.kind === 'wrong' ? written.reason : ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (written.kind !== 'value') return
    const action = { kind: 'set-number', name, value: `${written.value}` } as const
    propose.act({ action, cid: cid.trim() }, () => setText(''))
  }
  return (
    <form className="move" onSubmit={send}>
      <div className="row wrap form-row">
        <label htmlFor={`${ids}-name`}>
          Number
          <select
            id={`${ids}-name`}
            value={name}
            onChange={({ target }) => setName(target.value as Setting['name'])}
          >
            {settings.map((one) => (
              <option key={one.name} value={one.name}>
                {settingLabel(one.name)} ({one.name})
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${ids}-value`}>
          New value{symbolOf(setting.unit, coin) && `, in ${symbolOf(setting.unit, coin)}`}
          <input
            id={`${ids}-value`}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            aria-invalid={written.kind === 'wrong'}
            aria-describedby={hints}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <ProposalTextField cid={cid} write={setCid} />
        <button
          type="submit"
          className="button primary"
          disabled={written.kind !== 'value' || cid.trim() === '' || propose.isPending}
        >
          Propose
        </button>
      </div>
      <p id={hints} role="status" className={hint ? 'warned' : 'muted small'}>
        {hint || (
          <>
            Now <Value value={setting.value} unit={setting.unit} />; votes can set it from{' '}
            <Value value={setting.min} unit={setting.unit} /> to{' '}
            <Value value={setting.max} unit={setting.unit} />.
          </>
        )}
      </p>
      <p className="muted small">
        {deposit && (
          <>
            The deposit of <Amount value={deposit.value} atMost /> returns after the vote, unless
            less than a tenth of a vote with quorum is for it.{' '}
          </>
        )}
        {threshold && (
          <>
            A proposer needs <Amount value={threshold} /> of points.
          </>
        )}
      </p>
      <TransactionOutcome {...propose} />
    </form>
  )
}

const groups = [
  ['market', 'Market', 'These wait for 47 days more after a vote, so that stake can leave before.'],
  ['rewards', 'Rewards', 'These count once a proposal is executed.'],
] as const

/** All numbers that votes can change, with their bounds, and a form to propose another value. */
export const ParametersPage = (): ReactNode => (
  <GovernancePage
    title="Parameters"
    lead="Every number that votes move, with the bounds that no vote moves."
  >
    {(governance) => (
      <>
        <Section title="Propose a new value">
          <RequireSignIn why="An account with points proposes, and puts up a deposit.">
            <Propose governance={governance} />
          </RequireSignIn>
        </Section>
        {groups.map(([group, title, note]) => (
          <Section key={group} title={title}>
            <p className="muted small">{note}</p>
            <Table
              label={title}
              rows={governance.settings.filter((one) => one.of === group)}
              columns={columnsAt(governance.nowSeconds)}
              keyOf={({ name }) => name}
            />
          </Section>
        ))}
      </>
    )}
  </GovernancePage>
)
