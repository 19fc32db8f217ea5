import type { ReactNode } from 'react'
import { Amount } from '../definition-list.tsx'
import type { GovernanceProposal } from './governance-texts.ts'
import { layoutVote } from './vote-layout.ts'

/** Pixels of the picture, which is stretched to its frame. */
const [WIDTH, BAR, GAP] = [1_000, 10, 6] as const

/** Votes for and against on one scale, with a line at the quorum, and in figures. */
export function VoteBars({ proposal }: { readonly proposal: GovernanceProposal }): ReactNode {
  const { votes, quorum } = proposal
  const weights = {
    for: BigInt(votes.for),
    against: BigInt(votes.against),
    abstain: BigInt(votes.abstain),
    quorum: quorum === undefined ? undefined : BigInt(quorum),
  }
  const bars = layoutVote(weights)
  const [inFavor, abstain] = [bars.for * WIDTH, bars.abstain * WIDTH]
  const height = 2 * BAR + GAP
  const taking = weights.for + weights.abstain
  const isReached = weights.quorum !== undefined && taking >= weights.quorum
  return (
    <div className="vote">
      <svg
        className="vote-bars"
        viewBox={`0 0 ${WIDTH} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="vote-ground" width={WIDTH} height={BAR} />
        <rect className="vote-for" width={inFavor} height={BAR} />
        <rect className="vote-abstain" x={inFavor} width={abstain} height={BAR} />
        <rect className="vote-ground" y={BAR + GAP} width={WIDTH} height={BAR} />
        <rect className="vote-against" y={BAR + GAP} width={bars.against * WIDTH} height={BAR} />
        {bars.quorum !== undefined && (
          <line
            className="vote-quorum"
            x1={bars.quorum * WIDTH}
            x2={bars.quorum * WIDTH}
            y1={0}
            y2={BAR}
          />
        )}
      </svg>
      <ul className="vote-figures">
        <li className="vote-key-for">
          For <Amount value={votes.for} />
        </li>
        <li className="vote-key-abstain">
          Abstain <Amount value={votes.abstain} />
        </li>
        <li className="vote-key-against">
          Against <Amount value={votes.against} />
        </li>
        <li>
          {quorum === undefined ? (
            'Quorum known when the vote begins'
          ) : (
            <>
              Quorum <Amount value={quorum} />, {isReached ? 'reached' : 'not reached'}
            </>
          )}
        </li>
      </ul>
    </div>
  )
}
