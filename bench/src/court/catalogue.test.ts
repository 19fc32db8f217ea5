// Goal: attacks on the court have the same outcome in memory as on the contracts, so that a search
// for attacks in memory finds what the contracts permit.
// Method: all attacks of the catalogue that need only ports run in memory. Their rows are compared
// with the rows of docs/reports/court.md, which were measured on the contracts; court.test.ts
// compares some attacks with the contracts themselves.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type PortAttack, runAttack } from './attack.ts'
import { courtAttacks } from './catalogue.ts'
import { createCourtMarket, stakeOf } from './court-market.ts'
import { UNIT } from './court-network.ts'
import { createMemoryCourtNetwork } from './memory-network.ts'
import { cellsOf, faultsOf, parseCourtPage, type ReportCells } from './report.ts'

const page = readFileSync(new URL('../../../docs/reports/court.md', import.meta.url), 'utf8')
const reported = parseCourtPage(page)

const portAttacks = courtAttacks.filter((attack) => attack.needs === 'ports')

let draws = 0

/** Returns the same secrets in each run. */
function random(count: number): Uint8Array {
  const bytes = createHash('sha256').update(`draw ${draws++}`).digest()
  if (count > bytes.length) throw new Error(`no ${count} bytes at once`)
  return new Uint8Array(bytes.subarray(0, count))
}

const scene = await createCourtMarket(
  createMemoryCourtNetwork({ startSeconds: 1_800_000_000n, random }),
)

const play = (attack: PortAttack) => scene.withRevert(() => runAttack(attack, scene))

/** The cells whose contents are the same in each run and on each chain. */
function comparable(cells: ReportCells, { isRandom }: PortAttack): Partial<ReportCells> {
  const { gas: _, ...figures } = cells
  if (!isRandom) return figures
  const { attack, domain, staked, stated, verdict } = figures
  return { attack, domain, staked, stated, verdict }
}

const portAttack = (name: string): PortAttack => {
  const found = portAttacks.find((attack) => attack.name === name)
  if (!found) throw new Error(`no attack ${name}`)
  return found
}

describe('the catalogue', () => {
  test('lists what the report reports, in its order', () => {
    const names = reported.map(({ attack }) => attack.replace(/ \([A-Z][^)]*\)$/, ''))
    expect(courtAttacks.map(({ name }) => name)).toEqual(names)
    expect(new Set(names).size).toBe(names.length)
  })

  test('says what each attack plays, and why some need the contracts', () => {
    const texts = courtAttacks.flatMap((attack) =>
      attack.needs === 'contracts' ? [attack.plays, attack.why] : [attack.plays],
    )
    expect(texts.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
    expect(courtAttacks.length - portAttacks.length).toBe(1)
  })
})

describe('in memory', () => {
  test.each(portAttacks)('$name: ends as on the contracts', async (attack) => {
    const row = await play(attack)
    expect(faultsOf([row])).toEqual([])
    const cells = cellsOf(row)
    const contracts = reported.find((one) => one.attack === cells.attack)
    expect(contracts).toBeDefined()
    expect(comparable(cells, attack)).toEqual(comparable(contracts as ReportCells, attack))
  })

  test('attacks leave nothing behind', async () => {
    const now = await scene.now()
    const attack = portAttack('accuse oneself for reward and refunds')
    const first = await play(attack)
    expect(await scene.now()).toBe(now)
    expect(await stakeOf(scene, 'provider')).toBe(50n * UNIT)
    expect(await play(attack)).toEqual(first)
  })
})
