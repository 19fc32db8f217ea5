import type { ReactNode } from 'react'
import { MoneyFlow, type MoneyTarget } from '../../parts/charts/money-flow.tsx'
import { Amount, Section, Statistic } from '../../parts/definition-list.tsx'
import { GovernancePage } from '../../parts/governance/governance-page.tsx'
import { chainTimeText, type Governance } from '../../parts/governance/governance-texts.ts'
import { Empty } from '../../parts/query-states.tsx'
import { type Column, Table } from '../../parts/tables/table.tsx'

type Pool = Governance['money']['bucket']['pools'][number]

/**
 * The use of the treasury's income in the current bucket (a week): the pools of rewards, the other
 * shares, and the part that is not divided yet.
 */
function targetsOf({ money }: Governance): readonly MoneyTarget[] {
  const { bucket, income } = money
  return [
    ...bucket.pools.map(({ role, total }) => ({
      name: `${role}s`,
      note: `Rewards of ${role}s for points of this bucket`,
      amount: BigInt(total),
    })),
    { name: 'honeypots', note: 'Pot for honeypots', amount: BigInt(bucket.honeypots) },
    { name: 'reserve', note: 'What votes can spend', amount: BigInt(bucket.reserve) },
    { name: 'burnt', note: 'Of what sales of tokens brought', amount: BigInt(bucket.burnt) },
    { name: 'not divided yet', note: 'Anybody can divide it', amount: BigInt(income) },
  ]
}

const poolColumns: readonly Column<Pool>[] = [
  { name: 'Role', show: ({ role }) => role },
  { name: 'Pool', numeric: true, show: ({ total }) => <Amount value={total} /> },
  { name: 'Paid', numeric: true, show: ({ paid }) => <Amount value={paid} /> },
]

function Flow({ governance }: { readonly governance: Governance }): ReactNode {
  const { bucket, bucketEndsAtSeconds, nowSeconds, money } = governance
  const targets = targetsOf(governance)
  const isEmpty = targets.every(({ amount }) => amount === 0n)
  return (
    <Section title="Income of this bucket">
      <p className="muted small">
        Bucket {bucket} ends {chainTimeText(bucketEndsAtSeconds, nowSeconds)}. Shares are parameters
        of rewards; where all income is in the chain’s own coin, nothing is sold or burnt.
      </p>
      {isEmpty ? (
        <Empty title="No income in this bucket yet">
          Fees of paid work come in here once pay is collected.
        </Empty>
      ) : (
        <>
          <MoneyFlow
            label="Income of this bucket, and where it went"
            source="Income"
            targets={targets}
          />
          <Table
            label="Pools of this bucket"
            rows={money.bucket.pools}
            columns={poolColumns}
            keyOf={({ role }) => role}
          />
        </>
      )}
    </Section>
  )
}

/** The treasury: its income, the division of the income, and the sum that votes may spend. */
export const TreasuryPage = (): ReactNode => (
  <GovernancePage
    title="Treasury"
    lead="Fees of the market go to rewards, honeypots and a reserve, by governed shares."
  >
    {(governance) => {
      const { money } = governance
      return (
        <>
          <div className="figures">
            <Statistic name="balance">
              <Amount value={money.balance} />
            </Statistic>
            <Statistic name="reserve">
              <Amount value={money.reserve} />
            </Statistic>
            <Statistic name="votes may spend in this bucket">
              <Amount value={money.spendable} />
            </Statistic>
            <Statistic name="for honeypots">
              <Amount value={money.honeypots} />
            </Statistic>
          </div>
          <Flow governance={governance} />
        </>
      )
    }}
  </GovernancePage>
)
