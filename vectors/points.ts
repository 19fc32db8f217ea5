import { writeFileSync } from 'node:fs'
import { Load } from '@ostrom/protocol'
import { Points } from '@ostrom/verification'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/points.json: `npm run gen`, or `node vectors/points.ts`. The vectors have points
// of providers and multipliers of rewards, which docs/spec/governance.md, sections 1 and 5,
// defines.

const UNIT = 10n ** 18n

const pays = [
  { fee: UNIT / 10n, paid: UNIT },
  { fee: 1n, paid: 10n },
  { fee: 0n, paid: UNIT },
]
const terms = [
  { stakeRatio: UNIT, nativeRatio: UNIT, tokenPriceMax: UNIT, artifactBytes: 4_000_000_000n },
  // The asset is a token of six decimals, and 3,000 tokens are worth one native unit.
  {
    stakeRatio: 30_000_000_000n,
    nativeRatio: 10n * UNIT,
    tokenPriceMax: 2_000_000n,
    artifactBytes: 4_000_000_000n,
  },
  // A tiny model at a high price: the cost of its computation bounds the points.
  { stakeRatio: UNIT, nativeRatio: UNIT, tokenPriceMax: 1_000n * UNIT, artifactBytes: 1_000n },
  { stakeRatio: UNIT, nativeRatio: UNIT, tokenPriceMax: 0n, artifactBytes: 4_000_000_000n },
]
const unitFee = 10n ** 14n

const provider = pays.flatMap((pay) =>
  terms.flatMap((offered) =>
    [10_000n, 5_000n, 0n].map((qualityBps) => {
      const points = Points.providerPoints({ ...pay, terms: offered, unitFee, qualityBps })
      return asText({ ...pay, ...offered, unitFee, qualityBps, points })
    }),
  ),
)

const multipliers = [
  { points: 0n, usual: 0n },
  { points: 0n, usual: 26n },
  { points: 1n, usual: 26n * 4n },
  { points: 1n, usual: 26n * 2n },
  { points: 999_999n, usual: 52_000_000n },
  { points: 5n * UNIT, usual: 77n * UNIT },
  { points: UNIT, usual: 77n * UNIT },
].flatMap((load) =>
  [
    { minBps: 5_000n, targetBps: 5_000n },
    { minBps: 9_000n, targetBps: 10_000n },
  ].map((settings) =>
    asText({
      ...load,
      ...settings,
      multiplierBps: Load.rewardMultiplierBps({ ...load, ...settings }),
    }),
  ),
)

function asText(values: Readonly<Record<string, bigint>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${value}`]))
}

writeFileSync(new URL('points.json', import.meta.url), jsonLines({ provider, multipliers }, 2))
