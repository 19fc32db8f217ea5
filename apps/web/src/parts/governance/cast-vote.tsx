import { Amount as Amounts } from '@ostrom/protocol'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { ApiOutput } from '../../api/client.ts'
import { useUnit } from '../../api/queries.ts'
import { useGovernance } from '../../wallets/use-governance.ts'
import { AmountField, useAmount } from '../amount-field.tsx'
import { Amount } from '../definition-list.tsx'
import { TransactionOutcome } from '../transaction-outcome.tsx'
import { type GovernanceProposal, proposalName } from './governance-texts.ts'

type OwnVote = ApiOutput<'GET /api/wallet/contribution'>['votes'][number]

const choices = [
  ['for', 'Vote for'],
  ['against', 'Vote against'],
  ['abstain', 'Abstain'],
] as const

type Side = (typeof choices)[number][0]
type Cast = ReturnType<typeof useGovernance<'vote'>>

/** A form that casts all remaining weight for one side. */
function WholeVote(props: {
  readonly proposal: GovernanceProposal
  readonly cast: Cast
  readonly onDivide: () => void
}): ReactNode {
  const { proposal, cast, onDivide } = props
  const { track, id } = proposal
  const name = proposalName(proposal)
  const [choice, choose] = useState<Side>()
  return (
    <div className="row wrap">
      {choices.map(([one, text]) => (
        <button
          key={one}
          type="button"
          className="button"
          aria-pressed={choice === one}
          aria-label={`${text}: ${name}`}
          disabled={cast.isPending}
          onClick={() => choose(one)}
        >
          {text}
        </button>
      ))}
      {choice && (
        <button
          type="button"
          className="button primary"
          disabled={cast.isPending}
          onClick={() => cast.act({ track, id, choice }, () => choose(undefined))}
        >
          Cast this vote
        </button>
      )}
      <button
        type="button"
        className="button"
        aria-label={`Divide the vote: ${name}`}
        disabled={cast.isPending}
        onClick={onDivide}
      >
        Divide
      </button>
    </div>
  )
}

/**
 * A form with points for each side, for a delegate of accounts that disagree. The delegate can cast
 * its remaining points later.
 */
function DividedVote(props: {
  readonly proposal: GovernanceProposal
  readonly left: bigint
  readonly cast: Cast
  readonly onWhole: () => void
}): ReactNode {
  const { proposal, left, cast, onWhole } = props
  const { track, id } = proposal
  const coin = useUnit()
  const hints = useId()
  const sides = { for: useAmount(), against: useAmount(), abstain: useAmount() }
  const sum = choices.reduce((all, [side]) => all + (sides[side].amount ?? 0n), 0n)
  const isWrong = choices.some(([side]) => sides[side].isWrong)
  const isOver = sum > left
  const most = Amounts.formatDown(left, coin)
  const hint = isWrong
    ? `Enter points such as 1.5, with at most ${coin.decimals} decimal places.`
    : `These sides have more than the ${most} that this wallet can vote with.`
  const text = (side: Side) => `${sides[side].amount ?? 0n}`
  const send = (event: FormEvent) => {
    event.preventDefault()
    const choice = { for: text('for'), against: text('against'), abstain: text('abstain') }
    cast.act({ track, id, choice }, onWhole)
  }
  return (
    <form className="stack" onSubmit={send} aria-label={`Divided vote: ${proposalName(proposal)}`}>
      <div className="row wrap form-row">
        {choices.map(([side, name]) => (
          <AmountField
            key={side}
            name={`${name}, in`}
            written={sides[side]}
            placeholder="0"
            hints={hints}
          />
        ))}
        <button
          type="submit"
          className="button primary"
          disabled={cast.isPending || isWrong || isOver || sum === 0n}
        >
          Cast this vote
        </button>
        <button type="button" className="button" disabled={cast.isPending} onClick={onWhole}>
          One side
        </button>
      </div>
      <p id={hints} role="status" className={isWrong || isOver ? 'warned' : 'muted small'}>
        {isWrong || isOver
          ? hint
          : `${Amounts.formatDown(left - sum, coin)} are left for a later vote.`}
      </p>
    </form>
  )
}

/** Casts a wallet's points in a proposal, for one side or divided. A vote is final. */
export function CastVote(props: {
  readonly proposal: GovernanceProposal
  readonly vote: OwnVote
}): ReactNode {
  const { proposal, vote } = props
  const cast = useGovernance('vote')
  const [isDivided, divide] = useState(false)
  const left = BigInt(vote.weight) - BigInt(vote.cast)
  return (
    <>
      {BigInt(vote.cast) > 0n && (
        <p>
          This wallet has voted with <Amount value={vote.cast} />.
        </p>
      )}
      {BigInt(vote.weight) === 0n && (
        <p className="muted">
          This wallet had no points when the vote began, so that it has no vote here.
        </p>
      )}
      {left > 0n && (
        <p>
          This wallet can vote with <Amount value={`${left}`} />. A vote is final.
        </p>
      )}
      {left > 0n &&
        (isDivided ? (
          <DividedVote proposal={proposal} left={left} cast={cast} onWhole={() => divide(false)} />
        ) : (
          <WholeVote proposal={proposal} cast={cast} onDivide={() => divide(true)} />
        ))}
      <TransactionOutcome {...cast} />
    </>
  )
}
