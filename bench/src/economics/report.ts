import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'
import { percent } from '../report/text.ts'
import type { JudgedParameters } from './laws.ts'
import { assumptions, defaultParameters } from './market.ts'
import type { EconomyResult } from './simulate.ts'
import {
  leastPrices,
  priceOf,
  reserveAfter,
  tracks,
  treasuryAttacks,
  weightToDecide,
} from './tracks.ts'
import { marketPrice, pointsOfWork } from './work.ts'

/** All inputs of the report. */
export type EconomicsFindings = {
  readonly result: EconomyResult
  readonly stability: readonly JudgedParameters[]
  readonly searched: readonly JudgedParameters[]
}

/**
 * Returns the maximum points that an account can buy for some work by paying itself a higher price,
 * as a multiple of the points at the market price.
 */
function boughtOfWork(): number {
  const { unitFee } = defaultParameters
  const [usual, dear] = [marketPrice(), marketPrice() * 10_000n]
  return (
    Number(pointsOfWork({ unitFee, price: dear })) / Number(pointsOfWork({ unitFee, price: usual }))
  )
}

const fixed = (value: number, digits = 1): string => value.toFixed(digits)

const kindHead = ['agent', 'trade', 'profit', 'share of trade', 'share of possible trade']

const kindRows = ({ kinds }: EconomyResult) =>
  kinds
    .filter(({ trade }) => trade > 0)
    .map((one) => [
      one.kind,
      fixed(one.trade),
      fixed(one.profit),
      percent(one.margin),
      percent(one.yield),
    ])

const trackRows = () =>
  tracks.map(({ name, quorum, days, reach }) => [
    name,
    percent(quorum, 0),
    fixed(weightToDecide(quorum, assumptions.turnout)),
    fixed(priceOf(quorum, assumptions.turnout)),
    fixed(priceOf(quorum, 0)),
    fixed(days),
    reach,
  ])

const leastRows = () =>
  leastPrices().map(({ name, points, price, accountsAtOnce, accountsInTime }) => [
    name,
    fixed(points),
    fixed(price),
    `${accountsAtOnce}`,
    `${accountsInTime}`,
  ])

const treasuryHead = ['spending', 'part of the reserve', 'gain after a year', 'pays from week']

const treasuryRows = () =>
  treasuryAttacks().map(({ name, share, paysAfterWeeks }) => [
    name,
    percent(share),
    fixed(share * reserveAfter(52)),
    fixed(paysAfterWeeks, 0),
  ])

const weightHead = ['bucket', 'Gini', 'Nakamoto', 'weight of the cartel', 'reserve']

function figureRows({ series }: EconomyResult) {
  const at = [26, 52, 260, series.length].filter((bucket) => bucket <= series.length)
  return at.map((bucket) => {
    const { gini, nakamoto, cartelShare, reserve } = series[bucket - 1]!
    const shares = [fixed(gini, 2), `${nakamoto}`, percent(cartelShare)]
    return [`${bucket}`, ...shares, fixed(reserve)]
  })
}

const brokenRows = (judged: readonly JudgedParameters[]) =>
  judged
    .filter(({ broken }) => broken.length > 0)
    .map(({ name, broken }) => [name, broken.join(', ')])

const isWhole = (one: JudgedParameters) => one.broken.length === 0

/** Summary of the simulation. */
export function economicsFinding({ result, stability, searched }: EconomicsFindings): string {
  const drawn = searched.filter(({ name }) => name.startsWith('drawn'))
  const marginOf = (name: string) =>
    percent(result.kinds.find(({ kind }) => kind === name)?.margin ?? Number.NaN)
  return findingText(
    `Over ${result.series.length} simulated weeks an honest agent gains ${marginOf('honest')} of ` +
      `its trade and a cheating one ${marginOf('cheating')}; trade with oneself gains ` +
      `${marginOf('wash')}.`,
    `${stability.filter(isWhole).length} of ${stability.length} changes of one parameter and ` +
      `${drawn.filter(isWhole).length} of ${drawn.length} drawn sets keep all invariants.`,
    `Agents, costs and a detection of ${percent(assumptions.detection, 0)} are assumed: no real ` +
      'market was observed.',
  )
}

/** The report as Markdown. */
export function renderEconomics({ result, stability, searched }: EconomicsFindings): string {
  const weeks = result.series.length
  const drawn = searched.filter(({ name }) => name.startsWith('drawn'))
  const planted = searched.filter(({ name }) => name.startsWith('planted'))
  return `# Economics

${economicsFinding({ result, stability, searched })}

Written by \`npm run bench -- economics report\`. Simulated agents trade for ${weeks} buckets of a
week (2,016 epochs each) with the default parameters of a public chain. Points, caps, rewards and
the reserve follow the contracts' arithmetic (\`bench/src/economics/books.ts\`); a test compares it
with the numbers in the contracts' tests. Numbers that no contract determines are assumptions, which
are listed at the end. [governance.md](../../../docs/spec/governance.md) has the conclusions.

## Gain of each kind of agent

${markdownTable(kindHead, kindRows(result))}

Amounts are in native tokens, for all agents of a kind together. *Trade* is the paid work that the
agents sold; the last two columns are the profit as a share of this trade, and of the *possible
trade*, which the agents would have sold without rulings against them. \`cartel\` is three honest
accounts that vote together. \`wash\` and \`whale\` (one large account) pay themselves: they lose
the fee, less the reward for the points of this fee. \`cheating\` serves a smaller model until it is
convicted; \`lazy\` skips a part of its work until a minor ruling. For
${assumptions.absentWeeks} weeks after the ruling, gateways choose neither of them, so both earn
less than an honest agent of the same size.

![Profit of each kind](economics-margins.svg)

## Distribution of weight

${markdownTable(weightHead, figureRows(result))}

A bucket is a week. Gini coefficient and Nakamoto coefficient (the least number of accounts with
more than half of the weight) are those of the weight in votes; the reserve of the treasury is in
native tokens. The cartel of three accounts made a proposal in each bucket;
${percent(assumptions.turnout, 0)} of the other weight voted against it. The cartel passed
${result.cartelPassed} proposals.

![Gini coefficient and weight of the cartel](economics.svg)

The amount of computation also limits points (\`UnitFee\`): an account that sells work to itself at
any price gets at most ${fixed(boughtOfWork(), 1)} times the points of the same work at the market's
price.

## Cost of a track

A track is a kind of decision by votes. An account buys weight in votes by paying fees for work that
it sells to itself. The unit of this table is the fees of the honest network in a week. The weight
needed decides a vote against the accounts that usually vote. A price is the fees that buy the
needed weight, less their rewards. *Price without other votes* is the price if no other account
votes. *Reach* is the most that a decision of the track can change.

${markdownTable(
  [
    'track',
    'quorum',
    'weight needed',
    'price',
    'price without other votes',
    'days to effect',
    'reach',
  ],
  trackRows(),
)}

A young network has few points, so a share of all weight would be cheap; an absolute quorum prevents
this. The table shows the cost in native tokens of reaching this quorum without other accounts. The
points that one account gets in a bucket are limited, so an attacker needs many accounts or many
buckets:

${markdownTable(
  ['track', 'points', 'least price', 'accounts in one bucket', 'accounts in 26 buckets'],
  leastRows(),
)}

This table shows the gain from controlling the treasury's track, if nothing of the reserve was spent
before. The gain is in weeks of fees of the honest network; *pays from week* is the age of the
network from which the gain is higher than the price:

${markdownTable(treasuryHead, treasuryRows())}

Without a limit on spending, controlling the track would be profitable within the first year. With
the limit of a twentieth in each bucket, it is not profitable within that time if other accounts
stop the attacker; it is profitable after about a year if no other account votes for half a year. A
reserve that is spent for its purpose never grows so large.

## Stability

An invariant is a property that the simulation must have. Each parameter was changed alone, by
factors from a sixteenth to eight. With ${stability.filter(isWhole).length} of
${stability.length} changes all invariants hold (${[
    'honest agents make a profit: `honest-live`',
    'cheats lose: `cheats-lose`',
    'wash trade loses: `wash-loses`',
    'the cartel passes no proposal: `cartel-passes-nothing`',
    'points follow work: `work-bounds`',
  ].join('; ')}). The other changes violate these invariants:

${markdownTable(['change', 'violated invariants'], brokenRows(stability))}

## Search

Of ${drawn.length} drawn parameter sets ${drawn.filter(isWhole).length} keep all invariants. The
bench also adds ${planted.length} bad sets, and finds
${planted.filter((one) => !isWhole(one)).length} of them:

${markdownTable(['set', 'violated invariants'], brokenRows(planted))}

## Assumptions

The comments of \`bench/src/economics/market.ts\` define each name. The three costs are shares of
the price of an answer, and \`detection\` is the share of audits that find a wrong answer.

${markdownTable(
  ['name', 'value'],
  Object.entries(assumptions).map(([name, value]) => [`\`${name}\``, `${value}`]),
)}
`
}
