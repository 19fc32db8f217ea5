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
 * Points that an account can buy with money alone for some work, as multiples of the points at the
 * work's market price.
 */
function boughtOfWork(): number {
  const { unitFee } = defaultParameters
  const [usual, dear] = [marketPrice(), marketPrice() * 10_000n]
  return (
    Number(pointsOfWork({ unitFee, price: dear })) / Number(pointsOfWork({ unitFee, price: usual }))
  )
}

const fixed = (value: number, digits = 1): string => value.toFixed(digits)

const kindHead = ['agent', 'trade', 'profit', 'of its trade', 'of what it could have traded']

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

const treasuryHead = ['attack', 'part of the reserve', 'brings after a year', 'pays from week']

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
      `${drawn.filter(isWhole).length} of ${drawn.length} drawn sets keep all laws.`,
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

Written by \`npm run bench -- economics report\`. Agents trade for ${weeks} buckets of a week
(2,016 epochs each) under the default parameters of a public chain. Points, caps, rewards and
the reserve are
the contracts' own arithmetic (\`bench/src/economics/books.ts\`), which a test holds against the
numbers of their own tests. What no contract says is assumed, and listed at the end. [ADR
0225](../adr/0225-the-treasury-is-taken-slowly.md) has
the conclusions.

## What each kind of agent gains

${markdownTable(kindHead, kindRows(result))}

Amounts in native tokens. \`wash\` and \`whale\` pay themselves: they lose the fee, less the
reward of its points. \`cheating\` serves a smaller model until it is convicted; \`lazy\` skips
a part of its work until a minor ruling. Gateways choose neither for ${assumptions.absentWeeks}
weeks after that, so both earn less than an honest agent of the same size.

![Profit of each kind](economics-margins.svg)

## How weight is spread

${markdownTable(weightHead, figureRows(result))}

The cartel of three accounts proposed in each bucket, against ${percent(assumptions.turnout, 0)}
of the other weight. It passed ${result.cartelPassed} proposals.

![Gini coefficient and weight of the cartel](economics.svg)

Points are bounded by computation, too (\`UnitFee\`). Whoever sells work to itself at any price has
at most ${fixed(boughtOfWork(), 1)} times the points of the same work at the market's price.

## What a track costs

In weeks of the network's honest fees. A price is the fees that buy the weight, less their rewards.

${markdownTable(
  [
    'track',
    'quorum',
    'weight needed',
    'price',
    'price where nobody else votes',
    'days to effect',
    'reach',
  ],
  trackRows(),
)}

A young network has few points: its absolute quorum bounds what it decides, whatever a share of its
weight would be. What that quorum costs, in native tokens, whoever else votes; an account is
credited a limited number of points in a bucket, so that it takes many accounts or many buckets:

${markdownTable(
  ['track', 'points', 'least price', 'accounts in one bucket', 'accounts in 26 buckets'],
  leastRows(),
)}

Taking the treasury's track, where nothing of the reserve was spent before:

${markdownTable(treasuryHead, treasuryRows())}

Without a bound of spending the track would pay within the first year. With a twentieth a bucket
it pays within that time for nobody whom others stop, and after about a year where nobody votes
for half a year. A reserve that is spent on what it is for never grows so large.

## Stability

${stability.filter(isWhole).length} of ${stability.length} changes of one parameter by a
sixteenth to eight times keep all laws (${[
    'honest agents live',
    'cheats lose',
    'wash trade loses',
    'the cartel passes nothing',
    'points follow work',
  ].join(', ')}). The others:

${markdownTable(['change', 'laws that it breaks'], brokenRows(stability))}

## Search

Of ${drawn.length} drawn parameter sets ${drawn.filter(isWhole).length} keep all laws. Of
${planted.length} planted bad ones ${planted.filter((one) => !isWhole(one)).length} were found:

${markdownTable(['set', 'laws that it breaks'], brokenRows(planted))}

## Assumptions

${markdownTable(
  ['name', 'value'],
  Object.entries(assumptions).map(([name, value]) => [`\`${name}\``, `${value}`]),
)}
`
}
