// Goal: the table of attacks matches the chain, and the bench fails if an attack pays.
// Method: run a few attacks on the real contracts, and compare them with the same attacks in
// memory; run attacks in memory with a parameter that increases the cost for their victim; judge
// example rows. The large run is docs/reports/court.md.
// Shows (validate): the known attacks on the court, each executed on the contracts. The report
// compares its measured price with the price that the specification states.
// Missing: a remedy for the attacks that the report lists as profitable.

import type { ChainParameters } from '@ostrom/ledger'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type AttackResult,
  atMost,
  type ContractMarket,
  classifyAttack,
  holds,
  isRefused,
  type PortAttack,
  profitOf,
  runAttack,
} from './attack.ts'
import { caseAttacks } from './attacks/cases.ts'
import { evidenceAttacks } from './attacks/evidence.ts'
import { questionAttacks } from './attacks/questions.ts'
import { takeoverAttacks } from './attacks/takeover.ts'
import { weightAttacks } from './attacks/weights.ts'
import { startContractNetwork } from './contract-network.ts'
import { createCourtMarket, enlist, itemsOf, serveAll, stakeOf } from './court-market.ts'
import { requireCourt, UNIT } from './court-network.ts'
import { memoryFaults } from './memory-faults.ts'
import { createMemoryCourtNetwork } from './memory-network.ts'
import { cellsOf, consoleText, faultsOf, parseCourtPage, renderCourtPage } from './report.ts'
import { rulingFor, rulingProbabilities, votesFor } from './ruling-probabilities.ts'

const named = (list: readonly PortAttack[], name: string): PortAttack => {
  const found = list.find((attack) => attack.name === name)
  if (!found) throw new Error(`no attack ${name}`)
  return found
}

/** @param parameters Parameters that differ from those of a public chain. */
async function playInMemory(
  attack: PortAttack,
  parameters: Partial<ChainParameters> = {},
): Promise<AttackResult> {
  const random = (count: number) => new Uint8Array(count)
  const options = { startSeconds: 1_800_000_000n, random, parameters }
  return runAttack(attack, await createCourtMarket(createMemoryCourtNetwork(options)))
}

const row: AttackResult = {
  attack: 'bribe',
  domain: '100 ether',
  staked: 0n,
  gain: 0n,
  cost: 0n,
  chance: 1,
  gas: 7n,
  stated: 'nothing',
  measured: 'nothing',
  claims: [],
  allowedProfit: 0n,
}

describe('rows', () => {
  test('bring what succeeds less what fails, by their chances', () => {
    expect(profitOf({ gain: 100n, cost: 20n, chance: 0.25 })).toBe(10n)
    expect(profitOf({ gain: 100n, cost: 20n, chance: 0 })).toBe(-20n)
  })

  test('pay where they bring more than is granted, and differ where a figure does', () => {
    const wrong = [atMost({ what: 'gain', stated: 1, found: 2 })]
    expect(classifyAttack(row)).toBe('nothing')
    expect(classifyAttack({ ...row, gain: 1n })).toBe('pays')
    expect(classifyAttack({ ...row, gain: 1n, allowedProfit: 1n })).toBe('granted')
    expect(classifyAttack({ ...row, gain: 2n, allowedProfit: 1n })).toBe('pays')
    expect(classifyAttack({ ...row, claims: wrong })).toBe('differs')
    expect(classifyAttack({ ...row, gain: 1n, claims: wrong })).toBe('pays')
  })

  test('make the bench fail by the same measure, and say why', () => {
    const wrong = [holds('it is refused', false)]
    expect(faultsOf([row, { ...row, gain: 1n, allowedProfit: 1n }])).toEqual([])
    expect(faultsOf([{ ...row, gain: UNIT }])).toEqual(['bribe gains 1 a try, stated: at most 0'])
    expect(faultsOf([{ ...row, claims: wrong }])).toEqual([
      'bribe: it is refused: false, stated: true',
    ])
    expect(consoleText({ ...row, gain: UNIT }, 'pays')).toContain('PAYS: bribe')
  })

  test('in memory are those of the contracts to the wei, without the gas', () => {
    const attack = named(caseAttacks, 'accuse falsely')
    const memory = { ...row, gas: 0n }
    expect(memoryFaults(attack, { contracts: row, memory })).toEqual([])
    const other = { ...memory, gain: 1n, claims: [holds('it is refused', true)] }
    expect(memoryFaults(attack, { contracts: row, memory: other })).toEqual([
      'accuse falsely: gain is "1" in memory, not "0"',
      'accuse falsely: claims is [{"name":"it is refused","stated":"true","measured":"true",' +
        '"holds":true}] in memory, not []',
    ])
    const random = { ...attack, isRandom: true } as const
    expect(memoryFaults(random, { contracts: row, memory: { ...memory, cost: 1n } })).toEqual([])
    expect(memoryFaults(random, { contracts: row, memory: other })).toEqual([
      'accuse falsely: verdict is "pays" in memory, not "nothing"',
    ])
  })

  test('replace those of the page, and leave its words', () => {
    const begin = '<!-- What follows is written by `npm run bench -- court report`. -->'
    const before = `**Found:** old\n\nwords\n${begin}\nold rows`
    const page = renderCourtPage(before, [{ ...row, gain: UNIT }])
    expect(page).toContain('words\n')
    expect(page).toMatch(/^\*\*Found:\*\* Of 1 attacks on the court 1 gain more than/)
    expect(page).toContain('| bribe | 100 ether | 0 | 1 | 7 | nothing | nothing | PAYS |')
    expect(page).not.toContain('old rows')
    expect(parseCourtPage(page)).toEqual([cellsOf({ ...row, gain: UNIT })])
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

  test('odds of an attacker with all seats are certain, with half of them about even', () => {
    const pool = { honest: 0, total: 100, expected: 21 } as const
    const guilty = (own: bigint) => votesFor(own, 'major')
    expect(rulingProbabilities({ ...pool, attacker: 100 }, guilty, 1_000).major).toBeGreaterThan(
      0.99,
    )
    const half = rulingProbabilities({ ...pool, attacker: 50 }, guilty, 2_000)
    // By the Poisson distribution, the probability of 11 or more seats is 0.479 if 10.5 are
    // expected; in two attempts it is 0.729.
    expect(half.failed).toBeCloseTo(0.521, 1)
    expect(half.major).toBeCloseTo(0.729, 1)
  })
})

describe('attacks', () => {
  const town = openForTests(startContractNetwork, (one) => one.stop())
  let scene: ContractMarket
  const play = (attack: PortAttack) => scene.withRevert(() => runAttack(attack, scene))

  beforeAll(async () => {
    scene = await createCourtMarket(town)
  })

  test.each([
    named(caseAttacks, 'accuse oneself for reward and refunds'),
    named(caseAttacks, 'accuse falsely'),
    named(caseAttacks, 'withdraw stake before the case'),
    named(takeoverAttacks, 'respondent holds the weight'),
    named(weightAttacks, 'join, split, leave after the opening'),
    named(weightAttacks, 'enlist in the block of the opening'),
    named(weightAttacks, 'one stake in two domains'),
    named(evidenceAttacks, 'a client anchors a root of its own'),
    named(evidenceAttacks, 'a client claims its own request'),
    named(questionAttacks, 'block an audited question with bad answers'),
  ])('$name: does not pay, costs what is stated, and ends as in memory', async (attack) => {
    const played = await play(attack)
    expect(faultsOf([played])).toEqual([])
    expect(classifyAttack(played)).toBe('nothing')
    const memory = await playInMemory(attack)
    expect(memoryFaults(attack, { contracts: played, memory })).toEqual([])
  })

  test('a client with an unjudgeable question gains only as much as its gas costs', async () => {
    const attack = named(questionAttacks, 'ask a question that no validator can judge')
    const played = await play(attack)
    expect(faultsOf([played])).toEqual([])
    expect(classifyAttack(played)).toBe('granted')
    const memory = await playInMemory(attack)
    expect(memoryFaults(attack, { contracts: played, memory })).toEqual([])
  })

  test('leave nothing behind on the chain', async () => {
    await scene.withRevert(async () => {
      await enlist(scene, 'whale', { domain: scene.activeOffer.model, weight: UNIT })
      await scene.advance(1_000_000n)
    })
    const { account } = await scene.participant('whale')
    const audits = requireCourt(await scene.participant('stranger'))
    const atSeconds = (await scene.now()) + 10n
    expect(await audits.weightAt({ account, domain: scene.activeOffer.model, atSeconds })).toBe(0n)
    expect(await stakeOf(scene, 'provider')).toBe(50n * UNIT)
  })

  test('the gain of an attack excludes its gas, which is counted separately', async () => {
    const whale = await scene.participant('whale')
    const { gain, gas } = await scene.measure([whale], () =>
      whale.deposit({ asset: whale.nativeAsset, amount: UNIT }),
    )
    expect(gain).toBe(0n)
    expect(gas).toBeGreaterThan(21_000n)
  })

  test('a refused step of an attack needs the expected error, or the attack fails', async () => {
    const served = await scene.withRevert(() => serveAll(scene, scene.activeOffer))
    const audits = requireCourt(await scene.participant('accuser'))
    const accusing = () => audits.accuse(itemsOf(served))
    await expect(isRefused(accusing(), 'receipt-in-case')).rejects.toThrow()
    expect(await isRefused(accusing(), 'session-unknown')).toBe(true)
  })
})

describe('a court whose bonds are too high', () => {
  // The bond of a case is one ether, and the reward of its opener is at most four bonds.
  const playHere = (attack: PortAttack) => playInMemory(attack, { caseBond: UNIT })

  test('the bench detects bonds that are too high by the profit of taking the court', async () => {
    const played = await playHere(named(takeoverAttacks, 'take the court'))
    expect(classifyAttack(played)).toBe('pays')
    expect(played.gain).toBeGreaterThan(2n * UNIT)
    expect(faultsOf([played]).length).toBeGreaterThan(1)
  })

  test('the bench detects bonds that are too high by the cost of a false accusation', async () => {
    const played = await playHere(named(caseAttacks, 'accuse falsely'))
    expect(classifyAttack(played)).toBe('differs')
    expect(played.cost).toBeGreaterThan(UNIT)
  })
})
