import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { durationText, shortHash } from '../../amount.ts'
import { useUnit, useUnits } from '../../api/queries.ts'
import { Amount, Section } from '../../parts/definition-list.tsx'
import {
  type DecisionField,
  type DecisionKind,
  decisions,
  readDecision,
} from '../../parts/governance/decisions.ts'
import { GovernancePage } from '../../parts/governance/governance-page.tsx'
import { type Governance, settingLabel } from '../../parts/governance/governance-texts.ts'
import { ProposalTextField } from '../../parts/governance/proposal-text-field.tsx'
import { RequireSignIn } from '../../parts/sign-in.tsx'
import { TransactionOutcome } from '../../parts/transaction-outcome.tsx'
import { useGovernance } from '../../wallets/use-governance.ts'

const kinds = Object.keys(decisions) as readonly DecisionKind[]
const trackNames = [...new Set(kinds.map((kind) => decisions[kind].track))]

/** Returns the choices of a field; `undefined` for a text field. */
function useChoices(
  field: DecisionField,
  { settings }: Governance,
): readonly (readonly [string, string])[] | undefined {
  const units = useUnits()
  if (field.kind === 'choice') return field.choices
  if (field.kind === 'asset') {
    return units.map(({ asset, symbol }) => [asset, symbol || shortHash(asset)])
  }
  if (field.kind !== 'parameter') return undefined
  const ofMarket = settings.filter((one) => one.of === 'market')
  return ofMarket.map(({ name }) => [name, `${settingLabel(name)} (${name})`])
}

function Field(props: {
  readonly field: DecisionField
  readonly label: string
  readonly text: string | undefined
  /** Whether the text is invalid; the element `hints` says why. */
  readonly isWrong: boolean
  readonly hints: string
  readonly governance: Governance
  readonly write: (text: string) => void
}): ReactNode {
  const { field, label, text, isWrong, hints, governance, write } = props
  const id = useId()
  const choices = useChoices(field, governance)
  return (
    <label htmlFor={id}>
      {label}
      {choices ? (
        <select
          id={id}
          value={text ?? choices[0]?.[0] ?? ''}
          onChange={({ target }) => write(target.value)}
        >
          {choices.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          autoComplete="off"
          spellCheck={false}
          maxLength={128}
          value={text ?? ''}
          aria-invalid={isWrong}
          aria-describedby={hints}
          onChange={({ target }) => write(target.value)}
        />
      )}
    </label>
  )
}

/** When a decision of a track takes effect, and the requirements for its proposer. */
function Terms(props: { readonly governance: Governance; readonly kind: DecisionKind }): ReactNode {
  const { governance, kind } = props
  const { track: name, effect } = decisions[kind]
  const track = governance.tracks.find((one) => one.name === name)
  const deposit = governance.settings.find((one) => one.name === 'proposalDeposit')
  if (!track) return null
  const { votingDelaySeconds, votingPeriodSeconds, timelockSeconds, threshold } = track
  return (
    <>
      <p>{effect}</p>
      <p className="muted small">
        Track {name}: the vote begins after {durationText(votingDelaySeconds)} and takes{' '}
        {durationText(votingPeriodSeconds)}; what was decided waits for{' '}
        {durationText(timelockSeconds)} more. A proposer needs <Amount value={threshold} /> of
        points.{' '}
        {deposit && (
          <>
            The deposit of <Amount value={deposit.value} atMost /> returns after the vote, unless
            less than a tenth of a vote with quorum is for it.
          </>
        )}
      </p>
    </>
  )
}

function Propose({ governance }: { readonly governance: Governance }): ReactNode {
  const propose = useGovernance('propose')
  const units = useUnits()
  const ids = useId()
  const [kind, setKind] = useState<DecisionKind>('promote')
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [cid, setCid] = useState('')
  const { fields } = decisions[kind]
  // Fields whose choices come from the chain begin with the first choice, which their lists also
  // show.
  const market = governance.settings.find((one) => one.of === 'market')
  const first = { asset: units[0]?.asset, parameter: market?.name } as const
  const given = (field: DecisionField) =>
    texts[field.name] ?? (first as Partial<Record<string, string>>)[field.kind]
  const written = Object.fromEntries(fields.map((field) => [field.name, given(field)]))
  const unit = useUnit(kind === 'spend' ? written['asset'] : undefined)
  const read = readDecision(kind, written, unit)
  const reasons: Readonly<Record<string, string>> = read.kind === 'incomplete' ? read.reasons : {}
  const wrong = fields.filter((field) => reasons[field.name] !== undefined)
  const choose = (chosen: DecisionKind) => {
    setKind(chosen)
    setTexts({})
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (read.kind !== 'action') return
    propose.act({ action: read.action, cid: cid.trim() }, () => setTexts({}))
  }
  return (
    <form className="move" onSubmit={send}>
      <div className="row wrap form-row">
        <label htmlFor={`${ids}-kind`}>
          Kind of decision
          <select
            id={`${ids}-kind`}
            value={kind}
            onChange={({ target }) => choose(target.value as DecisionKind)}
          >
            {trackNames.map((track) => (
              <optgroup key={track} label={track}>
                {kinds
                  .filter((one) => decisions[one].track === track)
                  .map((one) => (
                    <option key={one} value={one}>
                      {decisions[one].title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        {fields.map((field) => (
          <Field
            key={`${kind} ${field.name}`}
            field={field}
            label={field.kind === 'amount' ? `${field.label} in ${unit.symbol}` : field.label}
            text={given(field)}
            isWrong={reasons[field.name] !== undefined}
            hints={`${ids}-hints`}
            governance={governance}
            write={(text) => setTexts({ ...texts, [field.name]: text })}
          />
        ))}
        <ProposalTextField cid={cid} write={setCid} />
        <button
          type="submit"
          className="button primary"
          disabled={read.kind !== 'action' || cid.trim() === '' || propose.isPending}
        >
          Propose
        </button>
      </div>
      <p id={`${ids}-hints`} role="status" className="warned">
        {wrong.map((field) => `${field.label}: ${reasons[field.name]}`).join(' ')}
      </p>
      <Terms governance={governance} kind={kind} />
      <TransactionOutcome {...propose} />
    </form>
  )
}

/** A form for all decisions except numbers, whose form is on the page of parameters. */
export const ProposePage = (): ReactNode => (
  <GovernancePage
    title="Propose"
    lead="Models, datasets, quarantines, the treasury, and what is listed: all that votes decide."
  >
    {(governance) => (
      <Section
        title="Propose a decision"
        aside={<Link to="/network/governance/parameters">Propose a new value of a number</Link>}
      >
        <RequireSignIn why="An account with points proposes, and puts up a deposit.">
          <Propose governance={governance} />
        </RequireSignIn>
      </Section>
    )}
  </GovernancePage>
)
