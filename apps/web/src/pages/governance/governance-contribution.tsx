import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { shareText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useMode, useRead, useWrite } from '../../api/queries.ts'
import {
  Amount,
  CopyableText,
  RelativeTime,
  Section,
  Statistic,
} from '../../parts/definition-list.tsx'
import { eventColumns } from '../../parts/events/events.tsx'
import { GovernanceTabs } from '../../parts/governance/governance-tabs.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { RequireSignIn } from '../../parts/sign-in.tsx'
import { type Column, LongTable, Table } from '../../parts/tables/table.tsx'
import { TransactionOutcome } from '../../parts/transaction-outcome.tsx'
import { type GovernanceMutation, useGovernance } from '../../wallets/use-governance.ts'

type Contribution = ApiOutput<'GET /api/wallet/contribution'>
type Bucket = Contribution['buckets'][number]
type Role = Bucket['points'][number]['role']

/** Points of one role in one bucket (a week), and their reward once the bucket has closed. */
type EarnedRow = {
  readonly bucket: Bucket
  readonly role: Role
  readonly points: string
  readonly reward: Bucket['rewards'][number] | undefined
}

const rowsOf = ({ buckets }: Contribution): readonly EarnedRow[] =>
  buckets.flatMap((bucket) =>
    bucket.points.map(({ role, points }) => {
      const reward = bucket.rewards.find((one) => one.role === role)
      return { bucket, role, points, reward }
    }),
  )

/** A reward, and the button that pays it to its account. */
function Reward({
  row,
  claim,
}: {
  row: EarnedRow
  claim: GovernanceMutation<'reward'>
}): ReactNode {
  const { bucket, role, reward } = row
  if (!reward) return bucket.isRunning ? 'when the bucket has closed' : '—'
  const isDue = !reward.isPaid && BigInt(reward.amount) > 0n
  return (
    <span className="row wrap">
      <Amount value={reward.amount} />
      {reward.isPaid && <span className="muted">paid</span>}
      {isDue && (
        <button
          type="button"
          className="button small"
          aria-label={`Claim the reward as ${role} of bucket ${bucket.bucket}`}
          disabled={claim.isPending}
          onClick={() => claim.act({ bucket: bucket.bucket, role })}
        >
          Claim
        </button>
      )}
    </span>
  )
}

const columnsFor = (claim: GovernanceMutation<'reward'>): readonly Column<EarnedRow>[] => [
  { name: 'Bucket', numeric: true, show: ({ bucket }) => bucket.bucket },
  { name: 'Began', show: ({ bucket }) => <RelativeTime seconds={bucket.fromSeconds} /> },
  { name: 'As', show: ({ role }) => role },
  { name: 'Points', numeric: true, show: ({ points }) => <Amount value={points} /> },
  { name: 'Reward', show: (row) => <Reward row={row} claim={claim} /> },
]

function Earned({ contribution }: { readonly contribution: Contribution }): ReactNode {
  const claim = useGovernance('reward')
  const rows = rowsOf(contribution)
  return (
    <Section title="Points and rewards">
      <p className="muted small">
        Points vote from the next bucket on, for {contribution.bucketsCounted} buckets. Rewards can
        be claimed for eight buckets.
      </p>
      {rows.length === 0 ? (
        <Empty title="No points yet">
          Serving, validating and training give points, which are claimed from final blocks.
        </Empty>
      ) : (
        <Table
          label="Points and rewards"
          rows={rows}
          columns={columnsFor(claim)}
          keyOf={({ bucket, role }) => `${bucket.bucket} ${role}`}
        />
      )}
      <TransactionOutcome {...claim} />
    </Section>
  )
}

/** Shows this account's points that are in final blocks and not credited yet. */
function WaitingPoints(): ReactNode {
  const [isAsked, ask] = useState(false)
  const read = useRead('GET /api/wallet/governance/waiting-points', {}, { enabled: isAsked })
  const claim = useWrite('POST /api/wallet/governance/claim')
  return (
    <Section title="Waiting points">
      <p className="muted small">
        Final blocks of the validators name points, which count once they are credited, within two
        buckets. To find them, this gateway recomputes the blocks from all events of the chain.
      </p>
      {!isAsked && (
        <div className="row">
          <button type="button" className="button" onClick={() => ask(true)}>
            Find waiting points
          </button>
        </div>
      )}
      {isAsked && (
        <QueryView read={read} lines={3}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title="No points wait">All points of this account are credited.</Empty>
            ) : (
              <Table
                label="Waiting points"
                rows={items}
                columns={waitingColumns(claim)}
                keyOf={({ epoch, role }) => `${epoch} ${role}`}
              />
            )
          }
        </QueryView>
      )}
      <TransactionOutcome
        isPending={claim.isPending}
        transaction={claim.data?.transaction}
        error={claim.error}
      />
    </Section>
  )
}

/** Offers the search to the gateway's owner only, because a search reads the whole chain. */
const Waiting = (): ReactNode =>
  useMode() === 'hosted' ? (
    <p className="muted small">
      <code>ostrom governance claim</code> credits points that wait in final blocks.
    </p>
  ) : (
    <WaitingPoints />
  )

type WaitingRow = ApiOutput<'GET /api/wallet/governance/waiting-points'>['items'][number]
type ClaimMutation = {
  readonly isPending: boolean
  readonly mutate: (item: WaitingRow) => void
}

const waitingColumns = (claim: ClaimMutation): readonly Column<WaitingRow>[] => [
  { name: 'Epoch', numeric: true, show: ({ epoch }) => epoch },
  { name: 'As', show: ({ role }) => role },
  { name: 'Points', numeric: true, show: ({ points }) => <Amount value={points} /> },
  {
    name: 'Credit',
    show: (row) => (
      <button
        type="button"
        className="button small"
        aria-label={`Credit the points as ${row.role} of epoch ${row.epoch}`}
        disabled={claim.isPending}
        onClick={() => claim.mutate(row)}
      >
        Credit
      </button>
    ),
  },
]

/** Returns whether a text is an account of an EVM chain: only these chains have governance. */
const isAccount = (text: string): boolean => /^0x[0-9a-fA-F]{40}$/.test(text.trim())

function Delegate({ contribution }: { readonly contribution: Contribution }): ReactNode {
  const { account, delegate } = contribution
  const name = useGovernance('delegate')
  const [id, hints] = [useId(), useId()]
  const [text, setText] = useState('')
  const isOwn = delegate === account
  const isWrong = text !== '' && !isAccount(text)
  const send = (to: string) => name.act({ account: to }, () => setText(''))
  return (
    <Section title="Delegate">
      <form
        className="move"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          send(text.trim())
        }}
      >
        <p>
          {isOwn ? (
            'This account votes itself.'
          ) : (
            <>
              Votes are cast by <CopyableText text={delegate} label="delegate" />
            </>
          )}
        </p>
        <div className="row wrap form-row">
          <label htmlFor={id}>
            Account that votes with these points
            <input
              id={id}
              autoComplete="off"
              spellCheck={false}
              placeholder="0x…"
              value={text}
              aria-invalid={isWrong}
              aria-describedby={hints}
              onChange={({ target }) => setText(target.value)}
            />
          </label>
          <button type="submit" className="button" disabled={!isAccount(text) || name.isPending}>
            Delegate
          </button>
          {!isOwn && (
            <button
              type="button"
              className="button"
              disabled={name.isPending}
              onClick={() => send(account)}
            >
              Vote myself
            </button>
          )}
        </div>
        <p id={hints} role="status" className={isWrong ? 'warned' : 'muted small'}>
          {isWrong
            ? 'Enter an account: 0x and 40 hex digits.'
            : 'Weight moves at once. Votes that have begun count as before.'}
        </p>
        <TransactionOutcome {...name} />
      </form>
    </Section>
  )
}

function Details({ contribution }: { readonly contribution: Contribution }): ReactNode {
  const { account, weight, totalWeight, cap, events } = contribution
  const all = BigInt(totalWeight)
  const share = all === 0n ? '—' : shareText(Number((BigInt(weight) * 10_000n) / all) / 10_000)
  return (
    <>
      <p className="muted">
        Of <CopyableText text={account} label="account" />
      </p>
      <div className="figures">
        <Statistic name="weight in votes">
          <Amount value={weight} />
        </Statistic>
        <Statistic name="of all weight">{share}</Statistic>
        <Statistic name="at most in this bucket">
          <Amount value={cap} />
        </Statistic>
      </div>
      <Earned contribution={contribution} />
      <Waiting />
      <Delegate contribution={contribution} />
      <Section title="How it was earned">
        {events.length === 0 ? (
          <Empty title="No events yet">Each credit and each reward stands here.</Empty>
        ) : (
          <LongTable
            label="How it was earned"
            rows={events}
            columns={eventColumns}
            keyOf={({ sequence }) => sequence}
          />
        )}
      </Section>
    </>
  )
}

function Own(): ReactNode {
  const read = useRead('GET /api/wallet/contribution', {})
  return (
    <QueryView read={read} lines={8}>
      {(contribution) => <Details contribution={contribution} />}
    </QueryView>
  )
}

/** Shows an account's points with their sources, its delegate, and its claimable rewards. */
export const ContributionPage = (): ReactNode => (
  <div className="page">
    <div className="page-head">
      <h1>My contribution</h1>
      <p className="muted">
        Points for verified work: what they vote and what they are rewarded with.
      </p>
    </div>
    <GovernanceTabs />
    <RequireSignIn why="Points, votes and rewards belong to an account.">
      <Own />
    </RequireSignIn>
  </div>
)
