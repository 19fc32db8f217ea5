// Goal: the table of attacks says what the chain did, and the bench fails where an attack pays.
// Method: a few attacks on the real contracts, as they are and with parameters that make an attack
// dearer for its victim; the judgement of rows by example. The large run is docs/reports/court.md.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Attack, atMost, holds, isRefused, judge, profitOf, type Row } from './attack.ts'
import { caseAttacks } from './attacks/cases.ts'
import { evidenceAttacks } from './attacks/evidence.ts'
import { takingAttacks } from './attacks/taking.ts'
import { weightAttacks } from './attacks/weights.ts'
import { enlist, furnish, itemsOf, type Scene, serveAll, stakeOf } from './market.ts'
import { oddsOf, rulingFor, votesFor } from './odds.ts'
import { consoleText, faultsOf, pageOf } from './report.ts'
import { auditsOf, startTown, type Town, UNIT } from './town.ts'

const CHAIN_TIMEOUT_MS = 300_000

const named = (list: readonly Attack[], name: string): Attack => {
  const found = list.find((attack) => attack.name === name)
  if (!found) throw new Error(`no attack ${name}`)
  return found
}

const row: Row = {
  attack: 'bribe',
  domain: '100 ether',
  staked: 0n,
  gain: 0n,
  cost: 0n,
  chance: 1,
  gas: 7n,
  stated: 'nothing',
  found: 'nothing',
  claims: [],
  granted: 0n,
}

describe('rows', () => {
  test('bring what succeeds less what fails, by their chances', () => {
    expect(profitOf({ gain: 100n, cost: 20n, chance: 0.25 })).toBe(10n)
    expect(profitOf({ gain: 100n, cost: 20n, chance: 0 })).toBe(-20n)
  })

  test('pay where they bring more than is granted, and differ where a figure does', () => {
    const wrong = [atMost({ what: 'gain', stated: 1, found: 2 })]
    expect(judge(row)).toBe('nothing')
    expect(judge({ ...row, gain: 1n })).toBe('pays')
    expect(judge({ ...row, gain: 1n, granted: 1n })).toBe('granted')
    expect(judge({ ...row, gain: 2n, granted: 1n })).toBe('pays')
    expect(judge({ ...row, claims: wrong })).toBe('differs')
    expect(judge({ ...row, gain: 1n, claims: wrong })).toBe('pays')
  })

  test('make the bench fail by the same measure, and say why', () => {
    const wrong = [holds('it is refused', false)]
    expect(faultsOf([row, { ...row, gain: 1n, granted: 1n }])).toEqual([])
    expect(faultsOf([{ ...row, gain: UNIT }])).toEqual(['bribe brings 1 a try, where 0 is granted'])
    expect(faultsOf([{ ...row, claims: wrong }])).toEqual([
      'bribe: it is refused is not so, stated: so',
    ])
    expect(consoleText({ ...row, gain: UNIT }, 'pays')).toContain('PAYS: bribe')
  })

  test('replace those of the page, and leave its words', () => {
    const begin = '<!-- What follows is written by `npm run bench -- court report`. -->'
    const page = pageOf(`words\n${begin}\nold rows`, [{ ...row, gain: UNIT }])
    expect(page).toContain('words\n')
    expect(page).toContain('| bribe | 100 ether | 0 | 1 | 7 | nothing | nothing | PAYS |')
    expect(page).not.toContain('old rows')
  })
})

describe('odds', () => {
  test('follow the rule of the contract', () => {
    const of = (no: bigint, minor: bigint, major: bigint) => rulingFor({ no, minor, major }, 21n)
    expect(of(8n, 0n, 13n)).toBe('major')
    expect(of(9n, 0n, 12n)).toBe('no')
    expect(of(0n, 0n, 11n)).toBe('major')
    expect(of(0n, 2n, 9n)).toBe('minor')
    expect(of(0n, 7n, 6n)).toBe('minor')
    expect(of(7n, 0n, 0n)).toBe('no')
    expect(of(6n, 0n, 0n)).toBe('undecided')
    expect(of(0n, 0n, 10n)).toBe('undecided')
  })

  test('of who has all seats are certain, and of half of them even', () => {
    const pool = { honest: 0, total: 100, expected: 21 } as const
    const guilty = (own: bigint) => votesFor(own, 'major')
    expect(oddsOf({ ...pool, attacker: 100 }, guilty, 1_000).major).toBeGreaterThan(0.99)
    const half = oddsOf({ ...pool, attacker: 50 }, guilty, 2_000)
    // Poisson: 11 of 10.5 expected, or more, in 0.479; in two attempts 0.729.
    expect(half.failed).toBeCloseTo(0.521, 1)
    expect(half.major).toBeCloseTo(0.729, 1)
  })
})

describe('attacks', { timeout: CHAIN_TIMEOUT_MS }, () => {
  let town: Town
  let scene: Scene
  const play = (attack: Attack) => scene.aside(() => attack.play(scene))

  beforeAll(async () => {
    town = await startTown()
    scene = await furnish(town)
  }, CHAIN_TIMEOUT_MS)
  afterAll(() => town?.stop())

  test.each([
    named(caseAttacks, 'accuse oneself for reward and refunds'),
    named(caseAttacks, 'accuse falsely'),
    named(caseAttacks, 'stake leaves before its case'),
    named(takingAttacks, 'respondent holds the weight'),
    named(weightAttacks, 'join, split, leave after the opening'),
    named(weightAttacks, 'enlist in the block of the opening'),
    named(weightAttacks, 'one stake in two domains'),
    named(evidenceAttacks, 'a client anchors what no provider signed'),
    named(evidenceAttacks, 'a client claims its own request'),
  ])('$name: does not pay, and costs what is stated', async (attack) => {
    const played = await play(attack)
    expect(faultsOf([played])).toEqual([])
    expect(judge(played)).toBe('nothing')
  })

  test('leave nothing behind on the chain', async () => {
    await scene.aside(async () => {
      await enlist(scene, 'whale', { domain: scene.stall.model, weight: UNIT })
      await scene.advance(1_000_000n)
    })
    const { account } = await scene.party('whale')
    const audits = auditsOf(await scene.party('stranger'))
    const atSeconds = (await scene.now()) + 10n
    expect(await audits.weightAt({ account, domain: scene.stall.model, atSeconds })).toBe(0n)
    expect(await stakeOf(scene, 'provider')).toBe(50n * UNIT)
  })

  test('are measured without gas, which is counted by itself', async () => {
    const whale = await scene.party('whale')
    const { gain, gas } = await scene.measure([whale], () =>
      whale.deposit({ asset: whale.nativeAsset, amount: UNIT }),
    )
    expect(gain).toBe(0n)
    expect(gas).toBeGreaterThan(21_000n)
  })

  test('are refused for the reason that is named, or the row cannot be made', async () => {
    const served = await scene.aside(() => serveAll(scene, scene.stall))
    const audits = auditsOf(await scene.party('accuser'))
    const accusing = () => audits.accuse(itemsOf(served))
    await expect(isRefused(accusing(), 'case-running')).rejects.toThrow()
    expect(await isRefused(accusing(), 'session-unknown')).toBe(true)
  })
})

describe('a court of other terms', { timeout: CHAIN_TIMEOUT_MS }, () => {
  let town: Town
  let scene: Scene
  beforeAll(async () => {
    // A case's bond of an ether: rewards of up to four.
    town = await startTown({ caseBondBps: 100_000n })
    scene = await furnish(town)
  }, CHAIN_TIMEOUT_MS)
  afterAll(() => town?.stop())

  test('is found out: taking it pays far more than is granted', async () => {
    const attack = named(takingAttacks, 'take the court')
    const played = await scene.aside(() => attack.play(scene))
    expect(judge(played)).toBe('pays')
    expect(played.gain).toBeGreaterThan(2n * UNIT)
    expect(faultsOf([played]).length).toBeGreaterThan(1)
  })

  test('is found out: a false accusation costs something else', async () => {
    const attack = named(caseAttacks, 'accuse falsely')
    const played = await scene.aside(() => attack.play(scene))
    expect(judge(played)).toBe('differs')
    expect(played.cost).toBeGreaterThan(UNIT)
  })
})
