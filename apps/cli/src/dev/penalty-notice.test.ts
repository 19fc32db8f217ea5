// Goal: `npm start`, README and the guides state the fines of the deployed contracts, and a node
// that is offline for some minutes is not fined.
// Method: the sentences and tables, compared with the parameters of a deployment.

import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultsOf } from '@ostrom/contracts-evm/deployment'
import {
  penaltyBpsOf,
  STRIKE_SECONDS,
  WITHHELD_MAX,
  WITHHOLDING_WINDOW_SECONDS,
} from '@ostrom/ledger'
import { defaultParameters } from '@ostrom/ledger/memory'
import { Limits as ValidatorLimits } from '@ostrom/node/validator'
import { expect, test } from 'vitest'
import { startLocalEvm } from './local-chain.ts'
import { localSettings } from './local-settings.ts'
import { type PenaltyParameters, penaltyNotice, penaltyNoticeOf } from './penalty-notice.ts'

const { parameters } = defaultsOf(1)
const local = { ...defaultsOf(31_337).parameters, ...localSettings.auditOverrides.parameters }

const penalties = (values: typeof parameters): PenaltyParameters => ({
  supplyWindowSeconds: values.supplyWindow,
  withheldPenalty: (parameters.stakeMin * values.withheldPenaltyBps) / 10_000n,
  exclusionBps: penaltyBpsOf('minor', values),
})

const units = (amount: bigint) => `${Number(amount) / 1e18}`
const read = async (path: string) =>
  (await readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8')).replace(/\s+/g, ' ')

test('the notice has the figures of the chain', () => {
  const notice = penaltyNotice(
    { supplyWindowSeconds: 5_400n, withheldPenalty: 7n, exclusionBps: 250n },
    (amount) => `${amount} coins`,
  )
  expect(notice.replace(/\s+/g, ' ')).toBe(
    'Whether an answer is wrong is for a jury, which takes more validators than one. But one ' +
      'validator alone can fine a provider that does not disclose its answers, such as a node ' +
      'that is away: without a response for about three minutes, and then for 90 minutes on the ' +
      'chain, it loses 7 coins of stake, at most once in 24 hours. The third fine in 90 days is ' +
      '2.5 % of the stake, and excludes it.',
  )
  expect(WITHHELD_MAX).toBe(3)
  expect(ValidatorLimits.MISSING_RECEIPTS_SECONDS).toBe(180n)
})

test('the local network fines a node that is away no sooner than a public one', () => {
  expect(local.supplyWindow).toBe(parameters.supplyWindow)
  expect(local.supplyWindow).toBeGreaterThanOrEqual(3_600n)
  expect(penalties(local)).toEqual(penalties(parameters))
})

test('the network of npm start tells what its own chain was deployed with', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-notice-'))
  await mkdir(join(folder, 'chain'))
  const chain = await startLocalEvm(folder, { overrides: localSettings.auditOverrides })
  try {
    const notice = await penaltyNoticeOf({ chain, clientFolder: folder })
    expect(notice.split('\n')).toEqual([
      'Whether an answer is wrong is for a jury, which takes more validators than one. But one',
      'validator alone can fine a provider that does not disclose its answers, such as a node that',
      'is away: without a response for about three minutes, and then for 3 hours on the chain, it',
      'loses 0.05 ETH of stake, at most once in 24 hours. The third fine in 90 days is',
      '10 % of the stake, and excludes it.',
    ])
  } finally {
    await chain.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

test('README and the guides have the figures of a deployment', async () => {
  const { supplyWindowSeconds, withheldPenalty, exclusionBps } = penalties(parameters)
  expect(defaultParameters).toMatchObject({ supplyWindowSeconds, withheldPenalty })
  expect(penaltyBpsOf('minor', defaultParameters)).toBe(exclusionBps)
  const hours = (seconds: bigint) => `${Number(seconds) / 3_600} hours`
  const fine = `${units(withheldPenalty)} of the native token`
  const third = `${Number(exclusionBps) / 100} % of the stake`
  expect(await read('README.md')).toContain(`for ${hours(supplyWindowSeconds)}`)
  for (const guide of ['providers', 'validators']) {
    const text = await read(`docs/guides/${guide}.md`)
    for (const figure of [hours(supplyWindowSeconds), fine, third]) {
      expect(text).toContain(figure)
    }
  }
  const guide = await read('docs/guides/providers.md')
  const days = (seconds: bigint) => `${Number(seconds) / 86_400} days`
  const minutes = (seconds: bigint) => `${Number(seconds) / 60} minutes`
  for (const [name, own, asDeployed] of [
    [
      'time after its settlement in which an answer can be challenged',
      minutes(local.auditWindow),
      days(parameters.auditWindow),
    ],
    ['time to respond on the chain', hours(local.supplyWindow), hours(supplyWindowSeconds)],
    ['fine', fine, fine],
    ['time after a fine without further fines', hours(STRIKE_SECONDS), hours(STRIKE_SECONDS)],
    [
      `penalty at the third fine in ${days(WITHHOLDING_WINDOW_SECONDS)}`,
      `${third}, and exclusion`,
      `${third}, and exclusion`,
    ],
    [
      'share of a fine for the validator',
      `${Number(local.rewardBps) / 100} %`,
      `${Number(parameters.rewardBps) / 100} %`,
    ],
  ]) {
    expect(guide).toContain(`| ${name} | ${own} | ${asDeployed} |`)
  }
})
