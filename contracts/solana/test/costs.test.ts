// Costs of each instruction: compute units and rent, as in snapshots/costs.json.
//
// Compute units depend on the bump seeds of the derived addresses, which are the same in every run.
// To write the file again, run this test with OSTROM_UPDATE=true.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { accountDiscriminators } from '../interface/index.ts'
import { programFile, SvmChain, specOf } from './chain.ts'
import { runLifecycle } from './lifecycle.ts'
import { type ProgramFixture, startTrade } from './market.ts'

const file = path.resolve(import.meta.dirname, '../snapshots/costs.json')
/**
 * Most compute units of one transaction. The runtime's default limit is 200,000 for each
 * instruction.
 */
const UNITS_MAX = 200_000n

/** Returns the most compute units of each instruction in one run of `runLifecycle`. */
async function measure(market: ProgramFixture): Promise<Map<string, bigint>> {
  const units = new Map<string, bigint>()
  market.chain.after = (sent, outcome) => {
    const own = sent.filter(({ programAddress }) => programAddress === market.chain.program)
    const name = own[0] && own.length === 1 ? specOf(own[0])?.name : undefined
    if (name === undefined || outcome.refusal !== undefined) return
    const previous = units.get(name) ?? 0n
    units.set(name, outcome.units > previous ? outcome.units : previous)
  }
  await runLifecycle(market)
  return units
}

test('compute units and rent are those of the snapshot', async () => {
  const market = await startTrade()
  const units = await measure(market)
  const rentOf = (bytes: number) => market.chain.svm.minimumBalanceForRentExemption(BigInt(bytes))
  const accounts = market.chain.programAccounts()
  const rent = Object.entries(accountDiscriminators).flatMap(([name, tag]) => {
    // The greatest length counts, because some accounts vary in length and come in any order.
    const lengths = accounts.filter(({ data }) => data[0] === tag).map(({ data }) => data.length)
    return lengths.length > 0 ? [[name, Number(rentOf(Math.max(...lengths)))] as const] : []
  })
  const program = rentOf(readFileSync(programFile).length + 45)
  const costs = {
    unitsOfInstruction: Object.fromEntries([...units].sort().map(([k, v]) => [k, Number(v)])),
    rentOfAccountLamports: Object.fromEntries(rent),
    rentOfProgramLamports: Number(program),
  }
  for (const [name, used] of units) expect(used < UNITS_MAX, `${name}: ${used}`).toBe(true)
  if (process.env.OSTROM_UPDATE === 'true') {
    writeFileSync(file, `${JSON.stringify(costs, null, 2)}\n`)
  }
  const remedy = 'if the change is meant, OSTROM_UPDATE=true writes snapshots/costs.json anew'
  expect(costs, remedy).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})

test('a damaged program is not deployed', async () => {
  const authority = (await startTrade()).actors.authority
  const damaged = Buffer.from(readFileSync(programFile))
  damaged.writeUInt32LE(0xff_ff_ff_ff, damaged.length - 8)
  await expect(SvmChain.start(authority, damaged.subarray(0, 1_000))).rejects.toThrow('deploying')
})

test('a thousand answers cost two transactions', async () => {
  const market = await startTrade()
  const { openSession, settle, closeByProvider } = await import('./session-instructions.ts')
  const { provider, client } = market.actors
  const wallets = () =>
    market.chain.lamportsOf(provider.address) + market.chain.lamportsOf(client.address)
  const before = wallets()
  const { id, outcome } = await openSession(market)
  expect(outcome.refusal).toBeUndefined()
  const rent = market.chain.svm.minimumBalanceForRentExemption(448n)
  const total = 1_000_000n
  expect((await settle(market, { id, total, count: 1_000n }, provider)).refusal).toBeUndefined()
  // Two transactions of two signatures each cost 5,000 lamports for each signature; the rent goes
  // back.
  expect(before - wallets() - rent).toBe(20_000n)
  expect((await closeByProvider(market, id)).refusal).toBeUndefined()
})
