// Goal: a payout is made exactly once despite any kill, and neither times nor amounts reveal the
// buyer of its ticket.
// Method: the payouts of a proxy on a chain in memory, killed before and after every write and
// transaction, and on chains that forget, revert and reorganize transactions; attacks that link the
// times of purchases and payouts, which succeed only if payouts do not wait.
// Requirements: R001-11

import { type Ledger, LedgerError, type PaymentStatus, type TicketLedger } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createStateDisk, createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import {
  PAYOUT_RESEND_SECONDS,
  PAYOUT_REVERTS_MAX,
  PAYOUTS_AT_ONCE_MAX,
  PAYOUTS_PER_CREDIT_MAX,
} from './limits.ts'
import { type PayoutSettings, Payouts } from './payouts.ts'
import { type Credit, createProxyRecords } from './records.ts'

const TICKET = 1_000n
const PAYOUT_FEE = 100n
const WAIT = 3_600
const FUNDS = 10n ** 9n

class KilledError extends Error {}

/**
 * Returns a function that counts its calls, the moments at which a process may be killed. From call
 * number `moment` on (from 0) it kills the process; the first of these calls also calls `onKilled`.
 */
function killedAt(moment: number, onKilled: () => void = never) {
  let seen = 0
  return () => {
    if (seen++ < moment) return
    if (seen === moment + 1) onKilled()
    throw new KilledError('killed')
  }
}

/** Random bytes of a seed. */
function randomOf(seed: number) {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  }
  return (size: number): Uint8Array => Uint8Array.from({ length: size }, next)
}

const hashOf = (text: string): Hash => Hex.sha256Hex(new TextEncoder().encode(text))
const accountOf = (text: string): AccountId => hashOf(text).slice(0, 42) as AccountId
const never = () => {}

async function createWorld(settings: Partial<PayoutSettings> = {}) {
  const chain = createMemoryChain()
  const ledger = chain.connect(new Uint8Array(32).fill(3))
  const { nativeAsset: asset } = chain
  chain.fund(ledger.account, FUNDS)
  await ledger.deposit({ asset, amount: FUNDS })
  const disk = createStateDisk()
  const random = randomOf(7)
  const inUse = { credits: new Set<Hash>() }
  const payments: { readonly account: AccountId; readonly amount: bigint }[] = []
  /** Starts the process on its disk, until `strike` ends it. */
  const open = (strike: () => void = never, chainTickets: TicketLedger = ledger.tickets!) => {
    const inner = createStateMemory({ disk })
    const state: StateStore = {
      ...inner,
      get: (key) => inner.get(key),
      list: (prefix, options) => inner.list(prefix, options),
      async commit(changes) {
        strike()
        await inner.commit(changes)
        strike()
      },
      close: () => inner.close(),
    }
    const tickets = {
      ...chainTickets,
      async payAccount(options: Parameters<TicketLedger['payAccount']>[0]) {
        strike()
        const done = await chainTickets.payAccount(options)
        payments.push(options)
        strike()
        return done
      },
    }
    const mortal: Ledger = { ...ledger, tickets }
    const records = createProxyRecords(state)
    const own = { fee: PAYOUT_FEE, waitSeconds: WAIT, perDay: 1_000, ...settings }
    const options = { ledger: mortal, records, random, log: never, settings: own, inUse }
    return { payouts: new Payouts(options), records }
  }
  const creditOf = (balance: bigint): Credit => {
    return { asset, balance, fees: 0n, kept: 0n, changedSeconds: 0n }
  }
  const walletOf = (account: AccountId) => ledger.walletBalance(account, asset)
  const vault = () => ledger.balance(ledger.account, asset)
  return { chain, ledger, open, creditOf, walletOf, vault, inUse, payments }
}

type World = Awaited<ReturnType<typeof createWorld>>

/** Asks for a payout of one ticket, from a credit of its own. */
async function ask({ open, creditOf }: World, name: string, strike?: () => void) {
  const { payouts, records } = open(strike)
  const creditId = hashOf(`credit ${name}`)
  const credit = (await records.credit(creditId)) ?? creditOf(TICKET)
  const wish = { id: hashOf(name), account: accountOf(name), creditId, credit }
  return await payouts.request({ ...wish, ticketCredit: TICKET })
}

const whenKilled = (error: unknown) => {
  if (!(error instanceof KilledError)) throw error
}

describe('a payout', () => {
  test('a payout is charged and sent once, despite kills at writes and transactions', async () => {
    let kills = 0
    for (let moment = 0; moment < 10; moment++) {
      const world = await createWorld()
      const { chain, open, walletOf, vault } = world
      const strike = killedAt(moment, () => kills++)
      await ask(world, 'one', strike).catch(whenKilled)
      const { answer, credit } = await ask(world, 'one')
      expect(answer.status).toBe('waiting')
      expect(credit.balance).toBe(0n)
      chain.advance(BigInt(WAIT) + 1n)
      chain.mine()
      await open(strike).payouts.step().catch(whenKilled)
      await open().payouts.step()
      chain.advance(PAYOUT_RESEND_SECONDS + 1n)
      chain.mine()
      for (let round = 0; round < 2; round++) await open().payouts.step()
      expect(await walletOf(accountOf('one')), `${moment}`).toBe(TICKET - PAYOUT_FEE)
      expect(await vault()).toBe(FUNDS - (TICKET - PAYOUT_FEE))
      expect((await ask(world, 'one')).answer.status).toBe('sent')
    }
    expect(kills).toBeGreaterThanOrEqual(8)
  })

  test.each([
    ['before it was signed', 0, 0],
    ['when it was on disk, and not sent', 2, 0],
    ['when it was sent', 3, 1],
  ])('killed %s is settled by its receipt, whatever the account has', async (_, moment, sent) => {
    const world = await createWorld()
    const { chain, open, walletOf, payments, ledger } = world
    await ask(world, 'one')
    chain.advance(BigInt(WAIT) + 1n)
    chain.mine()
    await open(killedAt(moment)).payouts.step().catch(whenKilled)
    expect(payments).toHaveLength(sent)
    // Meanwhile, another payment of one base unit reaches the account.
    await ledger.tickets!.payAccount({ account: accountOf('one'), amount: 1n })
    await open().payouts.step()
    expect(await walletOf(accountOf('one'))).toBe(TICKET - PAYOUT_FEE + 1n)
    expect(payments).toHaveLength(1)
    expect((await ask(world, 'one')).answer.status).toBe('sent')
  })

  test('a payout that the node forgot is sent again after a time, and not before', async () => {
    const world = await createWorld()
    const { chain, ledger, open, payments } = world
    await ask(world, 'one')
    chain.advance(BigInt(WAIT) + 1n)
    chain.mine()
    await open(killedAt(2)).payouts.step().catch(whenKilled)
    let fate: PaymentStatus = 'waiting'
    const forgetful = { ...ledger.tickets!, paymentStatus: async () => fate }
    const stepBy = (tickets: TicketLedger) => open(never, tickets).payouts.step()
    chain.advance(PAYOUT_RESEND_SECONDS + 1n)
    chain.mine()
    await stepBy(forgetful)
    expect(payments).toEqual([])
    fate = 'unknown'
    await stepBy(forgetful)
    expect(payments).toHaveLength(1)
  })

  test('waits for its batch, in which all are sent', async () => {
    const world = await createWorld()
    const { chain, open, walletOf } = world
    const names = ['one', 'two', 'three']
    const due = new Set<bigint>()
    for (const name of names) {
      due.add((await ask(world, name)).answer.dueSeconds)
      await open().payouts.step()
    }
    expect(due.size).toBe(1)
    for (const name of names) expect(await walletOf(accountOf(name))).toBe(0n)
    chain.advance(BigInt(WAIT) + 1n)
    chain.mine()
    await open().payouts.step()
    for (const name of names) expect(await walletOf(accountOf(name))).toBe(TICKET - PAYOUT_FEE)
  })

  test('a payout of a later group is sent in the same round as one that fails', async () => {
    const world = await createWorld()
    const { chain, open, walletOf, vault } = world
    const names = Array.from({ length: 2 * PAYOUTS_AT_ONCE_MAX + 1 }, (_, at) => `payout ${at}`)
    for (const name of names) await ask(world, name)
    chain.advance(BigInt(WAIT) + 1n)
    chain.mine()
    const paid = async () => {
      const wallets = await Promise.all(names.map((name) => walletOf(accountOf(name))))
      return wallets.filter((amount) => amount === TICKET - PAYOUT_FEE).length
    }
    // All payouts of the first group are signed. Then one of them is sent, and the write that would
    // record this fails.
    let strikes = 0
    const isFull = () => {
      if (strikes++ === 4 * PAYOUTS_AT_ONCE_MAX) throw new KilledError('disk full')
    }
    await expect(open(isFull).payouts.step()).rejects.toThrow('disk full')
    expect(await paid()).toBe(names.length)
    await open().payouts.step()
    for (const name of names) expect((await ask(world, name)).answer.status).toBe('sent')
    expect(await paid()).toBe(names.length)
    expect(await vault()).toBe(FUNDS - BigInt(names.length) * (TICKET - PAYOUT_FEE))
  })

  test('a payout is refused before a ticket is given if the proxy cannot make it', async () => {
    const few = await createWorld({ perDay: 1 })
    await ask(few, 'one')
    await expect(ask(few, 'two')).rejects.toMatchObject({ code: 'proxy-full' })
    const poor = await createWorld()
    await poor.ledger.withdraw({ asset: poor.chain.nativeAsset, amount: FUNDS - 1n })
    await expect(ask(poor, 'one')).rejects.toMatchObject({ code: 'proxy-full' })
    const world = await createWorld()
    const { payouts } = world.open()
    const shared = { creditId: hashOf('credit'), account: accountOf('one'), ticketCredit: TICKET }
    const asked = (at: number) =>
      payouts.request({ ...shared, id: hashOf(`${at}`), credit: world.creditOf(TICKET) })
    for (let at = 0; at < PAYOUTS_PER_CREDIT_MAX; at++) await asked(at)
    await expect(asked(99)).rejects.toMatchObject({ code: 'proxy-full' })
  })

  test('a payout belongs to one credit, and costs nothing until the credit covers it', async () => {
    const world = await createWorld()
    await ask(world, 'one')
    const { payouts } = world.open()
    const [id, creditId] = [hashOf('one'), hashOf('credit one')]
    const wish = { id, account: accountOf('one'), creditId, ticketCredit: TICKET }
    const credit = world.creditOf(TICKET - 1n)
    const unpaid = await payouts.request({ ...wish, id: hashOf('next'), credit })
    expect(unpaid).toMatchObject({ answer: { status: 'unpaid' }, credit })
    const other = { ...wish, credit: world.creditOf(TICKET) }
    for (const wrong of [{ account: accountOf('two') }, { creditId: hashOf('credit two') }])
      await expect(payouts.request({ ...other, ...wrong })).rejects.toMatchObject({
        code: 'proxy-request-refused',
      })
  })

  // Finding: PRX-24
  test('a payout to a contract returns to its credit', async () => {
    const world = await createWorld()
    const { records, payouts } = world.open()
    const creditId = hashOf('credit')
    const account = world.chain.domain.contracts.vault
    const credit = world.creditOf(TICKET)
    await payouts.request({ id: hashOf('one'), account, creditId, credit, ticketCredit: TICKET })
    world.chain.advance(BigInt(WAIT) + 1n)
    world.chain.mine()
    world.inUse.credits.add(creditId)
    await payouts.step()
    expect((await records.credit(creditId))?.balance).toBe(0n)
    world.inUse.credits.delete(creditId)
    await payouts.step()
    expect((await records.credit(creditId))?.balance).toBe(TICKET)
    expect(await records.payouts()).toEqual([])
    expect(await world.vault()).toBe(FUNDS)
  })
})

/**
 * Creates a world with a signed payout, whose process was killed before the transaction was sent.
 */
async function createDoubtful() {
  const world = await createWorld()
  const { chain, ledger, open, payments } = world
  await ask(world, 'one')
  chain.advance(BigInt(WAIT) + 1n)
  chain.mine()
  await open(killedAt(2)).payouts.step().catch(whenKilled)
  chain.advance(PAYOUT_RESEND_SECONDS + 1n)
  chain.mine()
  const stepOn = async (
    fate: PaymentStatus,
    payAccount: TicketLedger['payAccount'] = ledger.tickets!.payAccount,
  ) => {
    const tickets = { ...ledger.tickets!, payAccount, paymentStatus: async () => fate }
    await open(never, tickets).payouts.step()
  }
  const balance = async () => (await open().records.credit(hashOf('credit one')))?.balance
  return {
    ...world,
    payments,
    stepOn,
    balance,
    answer: async () => (await ask(world, 'one')).answer,
  }
}

describe('a payout on a chain', () => {
  const refusal = (code: 'insufficient-funds' | 'account-is-contract') => () =>
    Promise.reject(new LedgerError(code, {}))

  // Finding: PRX-20, PRX-21
  test.each(['insufficient-funds', 'account-is-contract'] as const)(
    'a payout that is mined late, after a second try met %s, is paid once',
    async (code) => {
      const { stepOn, payments, answer, balance } = await createDoubtful()
      await stepOn('unknown', refusal(code))
      await stepOn('mined')
      expect(await answer()).toMatchObject({ status: 'sent' })
      expect(payments).toEqual([])
      expect(await balance()).toBe(0n)
    },
  )

  // Finding: PRX-22
  test('a payout whose block is reorganised away is sent again', async () => {
    const { stepOn, payments, answer } = await createDoubtful()
    await stepOn('waiting')
    await stepOn('failed', async (options) => {
      await options.onSigned?.({ hash: hashOf('next'), nonce: 2 })
      return { hash: hashOf('next') } as never
    })
    // The transaction is in a block that has too few confirmations.
    expect(await answer()).toMatchObject({ status: 'waiting' })
    payments.splice(0)
    await stepOn('replaced')
    expect(payments).toHaveLength(1)
  })

  // Finding: PRX-23
  test('few reverts end a payout whose account gets code after each check', async () => {
    const { stepOn, answer, balance, payments } = await createDoubtful()
    let sent = 0
    const revert: TicketLedger['payAccount'] = async ({ onSigned }) => {
      await onSigned?.({ hash: hashOf(`${sent}`), nonce: ++sent })
      throw new LedgerError('transaction-failed', {})
    }
    await stepOn('replaced', revert)
    for (let round = 0; round < 5; round++) await stepOn('failed', revert)
    expect(sent).toBe(PAYOUT_REVERTS_MAX)
    expect(payments).toEqual([])
    expect(await balance()).toBe(TICKET - PAYOUT_FEE)
    expect(await answer()).toMatchObject({ status: 'unpaid' })
  })

  // Finding: PRX-26
  test('a payout with an unreadable status does not stop the other payouts', async () => {
    const world = await createDoubtful()
    const { chain, ledger, open, walletOf } = world
    await ask(world, 'two')
    chain.advance(BigInt(WAIT) + 1n)
    chain.mine()
    const paymentStatus = async () => Promise.reject(new LedgerError('chain-unreachable', {}))
    const { payouts } = open(never, { ...ledger.tickets!, paymentStatus })
    await expect(payouts.step()).rejects.toMatchObject({ code: 'chain-unreachable' })
    expect(await walletOf(accountOf('two'))).toBe(TICKET - PAYOUT_FEE)
  })
})

// Finding: PRX-25
test('payouts of a batch wait for no block of each other, and delay no request', async () => {
  const world = await createWorld()
  const { chain, ledger, open, creditOf } = world
  const names = ['one', 'two', 'three']
  for (const name of names) await ask(world, name)
  chain.advance(BigInt(WAIT) + 1n)
  chain.mine()
  const block = Promise.withResolvers<void>()
  const begun: AccountId[] = []
  const payAccount: TicketLedger['payAccount'] = async (options) => {
    begun.push(options.account)
    await block.promise
    return await ledger.tickets!.payAccount(options)
  }
  const { payouts } = open(never, { ...ledger.tickets!, payAccount })
  const round = payouts.step()
  const wish = { id: hashOf('four'), account: accountOf('four'), creditId: hashOf('credit four') }
  await payouts.request({ ...wish, credit: creditOf(TICKET), ticketCredit: TICKET })
  await expect.poll(() => begun.length).toBe(names.length)
  block.resolve()
  await round
})

// Finding: PRX-27
test('no client uses a credit while a failed payout returns to it', async () => {
  const world = await createWorld()
  const { chain, open, creditOf, inUse } = world
  const creditId = hashOf('credit')
  const wish = { id: hashOf('one'), account: chain.domain.contracts.vault, creditId }
  const { payouts } = open()
  await payouts.request({ ...wish, credit: creditOf(TICKET), ticketCredit: TICKET })
  chain.advance(BigInt(WAIT) + 1n)
  chain.mine()
  const held: boolean[] = []
  await open(() => held.push(inUse.credits.has(creditId))).payouts.step()
  // The moments are: before the read of the account, and before and after the write of the credit.
  expect(held).toEqual([false, true, true])
  expect(inUse.credits.has(creditId)).toBe(false)
})

describe('who reads the chain and knows when tickets were bought', () => {
  const BUYERS = 20
  const ROUNDS = 15
  const CHANCE = 1 / BUYERS
  const MARGIN = 6 * Math.sqrt((CHANCE * (1 - CHANCE)) / (BUYERS * ROUNDS))
  const GAP = 60

  type Seen = { readonly paid: readonly { readonly buyer: number; readonly atSeconds: number }[] }

  /**
   * `patient`: buyers request payouts within two hours after the last purchase. `prompt`: a second
   * after their own purchase. `hasty`: like `prompt`, at a proxy that does not wait.
   */
  type Manner = 'patient' | 'prompt' | 'hasty'

  /** Runs one round: purchases one minute apart, and payouts as recorded on the chain. */
  async function round(seed: number, manner: Manner): Promise<Seen> {
    const world = await createWorld(manner === 'hasty' ? { waitSeconds: 0 } : {})
    const { chain, ledger, open, payments } = world
    const draw = randomOf(seed)
    const bought = Array.from({ length: BUYERS }, (_, at) => at * GAP)
    const asks = bought
      .map((at, buyer) => {
        const wait = Number(BigInt(Hex.from(draw(4))) % BigInt(2 * WAIT))
        return { buyer, at: manner === 'patient' ? BUYERS * GAP + wait : at + 1 }
      })
      .sort((one, other) => one.at - other.at)
    const { payouts, records } = open()
    const start = await ledger.nowSeconds()
    const paid: { buyer: number; atSeconds: number }[] = []
    const buyers = new Map(bought.map((_, at) => [accountOf(`${seed} ${at}`), at]))
    for (let second = 0; paid.length < BUYERS; second += GAP / 2) {
      chain.advance(start + BigInt(second) - (await ledger.nowSeconds()))
      chain.mine()
      for (; asks[0] && asks[0].at <= second; asks.shift()) {
        const name = `${seed} ${asks[0].buyer}`
        const creditId = hashOf(`credit ${name}`)
        const wish = { id: hashOf(name), account: accountOf(name), creditId }
        const credit = (await records.credit(creditId)) ?? world.creditOf(TICKET)
        await payouts.request({ ...wish, credit, ticketCredit: TICKET })
      }
      await payouts.step()
      for (const { account, amount } of payments.splice(0)) {
        expect(amount).toBe(TICKET - PAYOUT_FEE)
        paid.push({ buyer: buyers.get(account)!, atSeconds: second })
      }
    }
    return { paid }
  }

  const linkers: Readonly<Record<string, (seen: Seen, at: number) => number>> = {
    'by order': (_, at) => at,
    'by times': ({ paid }, at) => Math.min(BUYERS - 1, Math.floor((paid[at]!.atSeconds - 1) / GAP)),
    'by spread': ({ paid }, at) => {
      const last = paid.at(-1)!.atSeconds
      return Math.round((paid[at]!.atSeconds / last) * (BUYERS - 1))
    },
  }

  async function hitsOf(manner: Manner) {
    const hits = new Map<string, number>()
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const seen = await round(seed, manner)
      for (const [name, link] of Object.entries(linkers))
        for (const at of seen.paid.keys())
          if (link(seen, at) === seen.paid[at]!.buyer) hits.set(name, (hits.get(name) ?? 0) + 1)
    }
    return (name: string) => (hits.get(name) ?? 0) / (BUYERS * ROUNDS)
  }

  test.each(['patient', 'prompt'] as const)(
    'links payouts of %s buyers to purchases no better than chance',
    async (manner) => {
      const rate = await hitsOf(manner)
      for (const name of Object.keys(linkers))
        expect(rate(name), name).toBeLessThan(CHANCE + MARGIN)
    },
  )

  test('links those of a proxy that does not wait', async () => {
    const rate = await hitsOf('hasty')
    for (const name of ['by order', 'by times']) expect(rate(name), name).toBeGreaterThan(0.9)
  })
})
