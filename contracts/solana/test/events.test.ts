// Goal: the events of the program are complete and cannot be forged by other programs in the same
// transaction.
// Method: attacks on the log of a transaction (10,000 bytes, to which all programs write), by memos
// and by a foreign program that calls the market between log lines of its own.

import { type Address, address, type Instruction } from '@solana/kit'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  bytesOf,
  EVENTS_DISCRIMINATOR,
  eventsOfCalls,
  type TransactionCall,
} from '../interface/index.ts'
import { keyOf } from './chain.ts'
import {
  type ForeignProgramCall,
  foreignProgramFile,
  foreignProgramInstruction,
} from './foreign-program.ts'
import { NATIVE, type ProgramFixture, startFixture } from './market.ts'

const memo = address('MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr')
const DEPOSITED = 1
const PARAMETER_SET = 28

let market: ProgramFixture
let stranger: Address
/** Data of the program's call to itself with the event that parameter 0 is now 9,999. */
let forged: Uint8Array

beforeAll(async () => {
  market = await startFixture()
  await market.openBalances()
  const keys = [market.actors.authority, await keyOf(910), await keyOf(911)] as const
  await market.chain.deploy(foreignProgramFile, keys)
  stranger = keys[2].address
  const value = [0x0f, 0x27, 0, 0, 0, 0, 0, 0]
  forged = Uint8Array.from([EVENTS_DISCRIMINATOR, PARAMETER_SET, 2, 1, 0, 0, 8, 0, ...value])
})

const attack = (call: ForeignProgramCall): Instruction => foreignProgramInstruction(stranger, call)

async function deposit(amount: bigint): Promise<Instruction> {
  const { client } = market.actors
  const balanceAccounts = {
    asset: await market.at.asset(NATIVE),
    balance: await market.balance(client),
  }
  const accounts = { payer: client.address, ...balanceAccounts }
  return market.build('deposit', { data: { amount }, accounts })
}

describe('nothing is hidden', () => {
  test('48 memos fill the log, and the deposit behind them is told', async () => {
    const memos = Array.from({ length: 48 }, () => ({ programAddress: memo }))
    const { client } = market.actors
    const outcome = await market.done([...memos, await deposit(7n)], client)
    expect(outcome.logs).toContain('Log truncated')
    expect(outcome.logs.join('\n')).not.toContain(market.chain.program)
    expect(outcome.events).toMatchObject([{ kind: DEPOSITED }])
    expect(outcome.events[0]?.parts[0]).toEqual(bytesOf(client.address))
  })

  test('an act that a stranger calls is told as any other', async () => {
    const call = await deposit(8n)
    const outcome = await market.done([attack({ lines: 255, call })], market.actors.client)
    expect(outcome.events).toMatchObject([{ kind: DEPOSITED }])
  })

  test('an act that cannot be told is not done', async () => {
    const whole = await deposit(9n)
    // Without its own account in the instruction, the program cannot call itself.
    const act = { ...whole, accounts: whole.accounts?.slice(0, -1) ?? [] }
    const outcome = await market.send([act], market.actors.client)
    expect(outcome).toMatchObject({ refusal: 'AccountsMissing', events: [] })
  })
})

describe('nothing is forged', () => {
  const eventsOf = async (...instructions: readonly Instruction[]) =>
    (await market.done(instructions, market.actors.client)).events

  test('not by the bytes of an event as an instruction', async () => {
    const act = { programAddress: market.chain.program, data: forged }
    expect(await eventsOf(act)).toEqual([])
    expect(await eventsOf(await deposit(10n), act)).toMatchObject([{ kind: DEPOSITED }])
  })

  test('not by a program that calls with them', async () => {
    const call = { programAddress: market.chain.program, data: forged }
    expect(await eventsOf(attack({ call }))).toEqual([])
    expect(await eventsOf(attack({ call: await deposit(11n) }), attack({ call }))).toMatchObject([
      { kind: DEPOSITED },
    ])
  })

  test('not by lines of a log that was filled', async () => {
    const accounts = { payer: market.actors.client.address, balance: await balanceOfStranger() }
    const accountsOfDeposit = { ...accounts, asset: await market.at.asset(NATIVE) }
    const owner = bytesOf(market.actors.stranger.address)
    const call = market.build('openBalance', { data: { owner }, accounts: accountsOfDeposit })
    const last = Uint8Array.from([PARAMETER_SET])
    expect(await eventsOf(attack({ lines: 255, call, last }))).toEqual([])
    expect(await eventsOf(attack({ call, last }))).toEqual([])
  })

  const balanceOfStranger = () => market.balance(market.actors.stranger)
})

describe('callers', () => {
  const program = address('11111111111111111111111111111112')
  const other = address('11111111111111111111111111111113')
  const call = (which: Address, stackHeight: number): TransactionCall => ({
    program: which,
    stackHeight,
    data: () => forged,
  })
  const count = (...calls: readonly TransactionCall[]) => eventsOfCalls(calls, program).length

  test('an event counts where the program is the direct caller, at any depth', () => {
    expect(count(call(program, 1), call(program, 2))).toBe(1)
    expect(count(call(other, 1), call(program, 2), call(program, 3))).toBe(1)
    expect(count(call(program, 1), call(other, 2), call(program, 2))).toBe(1)
  })

  test('not where another is, and not where it only came before', () => {
    expect(count(call(other, 1), call(program, 2))).toBe(0)
    expect(count(call(program, 1), call(program, 1))).toBe(0)
    expect(count(call(program, 1), call(other, 2), call(program, 3))).toBe(0)
    expect(count(call(program, 1), call(other, 1), call(program, 2))).toBe(0)
    expect(count(call(other, 1), call(program, 2), call(other, 2), call(program, 3))).toBe(0)
  })

  test('calls that are no tree are refused', () => {
    expect(() => count(call(program, 2))).toThrow(RangeError)
    expect(() => count(call(program, 1), call(program, 3))).toThrow(RangeError)
    expect(() => count(call(program, 0))).toThrow(RangeError)
    expect(() => count(call(program, Number.NaN))).toThrow(RangeError)
  })

  test('bytes that the program does not write are refused', () => {
    for (const bytes of [[], [254], [255, 1], [255, 1, 1], [255, 1, 1, 4, 0, 1]]) {
      const data = () => Uint8Array.from(bytes)
      const inner = { ...call(program, 2), data }
      expect(() => eventsOfCalls([call(program, 1), inner], program)).toThrow(RangeError)
    }
  })
})
