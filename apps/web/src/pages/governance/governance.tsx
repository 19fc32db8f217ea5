import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { durationText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useRead, useSignedIn, useUnit } from '../../api/queries.ts'
import {
  Amount,
  CopyableText,
  Definition,
  DefinitionList,
  HashLink,
  Section,
} from '../../parts/definition-list.tsx'
import { CastVote } from '../../parts/governance/cast-vote.tsx'
import { GovernancePage } from '../../parts/governance/governance-page.tsx'
import {
  actionText,
  chainTimeText,
  type Governance,
  type GovernanceProposal,
  type GovernanceTrack,
  proposalName,
  proposalStatusTexts,
} from '../../parts/governance/governance-texts.ts'
import { VoteBars } from '../../parts/governance/vote-bars.tsx'
import { Empty } from '../../parts/query-states.tsx'
import { type Column, Table } from '../../parts/tables/table.tsx'
import { TransactionOutcome } from '../../parts/transaction-outcome.tsx'
import { useGovernance } from '../../wallets/use-governance.ts'

type Step = 'queue' | 'execute' | 'cancel' | 'releaseDeposit'

const stepTexts = {
  queue: 'Queue',
  execute: 'Execute',
  cancel: 'Cancel',
  releaseDeposit: 'Release deposit',
} as const satisfies Readonly<Record<Step, string>>

/**
 * Returns the next step of a proposal. Any account may take it, but only the proposer may cancel.
 */
function stepOf(proposal: GovernanceProposal, account: string | undefined): Step | undefined {
  const { status, proposer, deposit } = proposal
  if (status === 'pending') return proposer === account ? 'cancel' : undefined
  if (status === 'succeeded') return 'queue'
  if (status === 'queued') return 'execute'
  return status !== 'active' && BigInt(deposit) > 0n ? 'releaseDeposit' : undefined
}

function Steps(props: {
  readonly proposal: GovernanceProposal
  readonly account: string | undefined
  readonly nowSeconds: number
}): ReactNode {
  const { proposal, account, nowSeconds } = props
  const { track, id, executableSeconds = 0 } = proposal
  const take = useGovernance('step')
  const step = stepOf(proposal, account)
  const isEarly = step === 'execute' && executableSeconds > nowSeconds
  return (
    <>
      {step && (
        <div className="row wrap">
          <button
            type="button"
            className="button"
            aria-label={`${stepTexts[step]}: ${proposalName(proposal)}`}
            disabled={isEarly || take.isPending}
            onClick={() => take.act({ track, id, step })}
          >
            {stepTexts[step]}
          </button>
          {isEarly && (
            <span className="muted">
              Anybody can execute it from {chainTimeText(executableSeconds, nowSeconds)}.
            </span>
          )}
        </div>
      )}
      <TransactionOutcome {...take} />
    </>
  )
}

function Deadline(props: {
  readonly proposal: GovernanceProposal
  readonly nowSeconds: number
}): ReactNode {
  const { proposal, nowSeconds } = props
  const { snapshotSeconds, deadlineSeconds, executableSeconds, status } = proposal
  const isPending = status === 'pending'
  return (
    <>
      <Definition name={isPending ? 'Vote begins' : 'Vote began'}>
        {chainTimeText(snapshotSeconds, nowSeconds)}
      </Definition>
      <Definition name={isPending || status === 'active' ? 'Vote ends' : 'Vote ended'}>
        {chainTimeText(deadlineSeconds, nowSeconds)}
      </Definition>
      {executableSeconds !== undefined && (
        <Definition name="Executable">{chainTimeText(executableSeconds, nowSeconds)}</Definition>
      )}
    </>
  )
}

function ProposalCard(props: {
  readonly proposal: GovernanceProposal
  readonly governance: Governance
  readonly own: ApiOutput<'GET /api/wallet/contribution'> | undefined
}): ReactNode {
  const { proposal, governance, own } = props
  const { settings, nowSeconds } = governance
  const { status, actions, cid, proposer, deposit, track, id } = proposal
  const coin = useUnit()
  const name = proposalName(proposal)
  const vote = own?.votes.find((one) => one.track === track && one.id === id)
  return (
    <article className="card proposal" aria-label={`Proposal ${name}`}>
      <div className="section-head">
        <h3>{actions.map((action) => actionText(action, settings, coin)).join('; ')}</h3>
        <span className={status === 'active' ? 'tag tag-certified' : 'tag'}>
          {proposalStatusTexts[status]}
        </span>
      </div>
      <VoteBars proposal={proposal} />
      <DefinitionList>
        <Definition name="Proposal">{name}</Definition>
        <Definition name="By">
          <HashLink hash={proposer} />
        </Definition>
        <Definition name="Deposit">
          {BigInt(deposit) === 0n ? 'released' : <Amount value={deposit} />}
        </Definition>
        <Deadline proposal={proposal} nowSeconds={nowSeconds} />
      </DefinitionList>
      <p className="row wrap">
        <span className="muted">Text</span> <CopyableText text={cid} label="CID of the text" />
      </p>
      {vote && status === 'active' && <CastVote proposal={proposal} vote={vote} />}
      {own && <Steps proposal={proposal} account={own.account} nowSeconds={nowSeconds} />}
    </article>
  )
}

const trackColumns: readonly Column<GovernanceTrack>[] = [
  { name: 'Track', show: ({ name }) => name },
  { name: 'Until the vote', numeric: true, show: (row) => durationText(row.votingDelaySeconds) },
  { name: 'Vote', numeric: true, show: (row) => durationText(row.votingPeriodSeconds) },
  { name: 'After the queue', numeric: true, show: (row) => durationText(row.timelockSeconds) },
  { name: 'Points to propose', numeric: true, show: (row) => <Amount value={row.threshold} /> },
  { name: 'Quorum', numeric: true, show: (row) => <Amount value={row.quorum} /> },
]

const Tracks = ({ governance }: { readonly governance: Governance }): ReactNode => {
  const { tracks, veto, nowSeconds, totalWeight } = governance
  const isOver = veto.expiresAtSeconds <= nowSeconds
  return (
    <Section title="Tracks">
      <p className="muted small">
        Each kind of decision has its own times and its own quorum, which no vote changes. Points of
        all accounts: <Amount value={totalWeight} />; a point is a base unit of what work cost its
        payers.
      </p>
      <Table label="Tracks" rows={tracks} columns={trackColumns} keyOf={({ name }) => name} />
      <p className="muted small">
        {isOver ? (
          'Nobody can cancel what is queued: the veto has expired.'
        ) : (
          <>
            <HashLink hash={veto.holder} /> can cancel what is queued, until{' '}
            {chainTimeText(veto.expiresAtSeconds, nowSeconds)}.
          </>
        )}
      </p>
    </Section>
  )
}

function Proposals({ governance }: { readonly governance: Governance }): ReactNode {
  const isSignedIn = useSignedIn() ?? false
  const own = useRead('GET /api/wallet/contribution', {}, { enabled: isSignedIn })
  const { proposals } = governance
  return (
    <Section
      title="Proposals"
      aside={
        <span className="row wrap">
          <Link to="/network/governance/parameters">Propose a new value</Link>
          <Link to="/network/governance/propose">Propose another decision</Link>
        </span>
      }
    >
      {!isSignedIn && (
        <p className="muted">
          <Link to="/wallet">Sign in</Link> to vote, and to queue and execute what was decided.
        </p>
      )}
      {proposals.length === 0 ? (
        <Empty title="No proposals yet">
          Whoever has the points of its track can propose a change.
        </Empty>
      ) : (
        proposals.map((proposal) => (
          <ProposalCard
            key={proposalName(proposal)}
            proposal={proposal}
            governance={governance}
            own={isSignedIn ? own.data : undefined}
          />
        ))
      )}
    </Section>
  )
}

/** Proposals with their votes and next steps, and the rules of each kind of decision. */
export const ProposalsPage = (): ReactNode => (
  <GovernancePage
    title="Governance"
    lead="Nobody owns the network: points for verified work vote on its rules."
  >
    {(governance) => (
      <>
        <Proposals governance={governance} />
        <Tracks governance={governance} />
      </>
    )}
  </GovernancePage>
)
