// Goal: a key spends at most its budget, for any parallel requests and any moment at which the
// process is killed. No caller can use another caller's key.
// Method: `createApiKeyStore` over the in-memory state, whose disk survives a crash; random calls
// as a property.

import { createClockManual } from '@ostrom/protocol/testing'
import { createStateDisk, createStateMemory, type StateDisk } from '@ostrom/state/memory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandomCounting } from '../testing/index.ts'
import { createApiKeyStore, type KeyCharge, type KeyTerms } from './index.ts'
import { KEY_RATE_WAIT_MAX_MS, USAGE_AGE_MAX_MS } from './limits.ts'

const DAY_MS = 24 * 3_600_000
const terms: KeyTerms = { name: 'test', settlement: 'session' }
const inEscrow: KeyTerms = { name: 'test', settlement: 'request' }
const charge = (cost: bigint, outcome: KeyCharge['outcome'] = 'answered'): KeyCharge => ({
  outcome,
  model: 'm',
  provider: '0xaa',
  inputTokens: 3,
  outputTokens: 4,
  cost,
  fee: cost / 10n,
  receipt: '0xbb',
})

const setup = (options: { readonly disk?: StateDisk } = {}) => {
  const clock = createClockManual()
  const { disk = createStateDisk() } = options
  const random = createRandomCounting()
  const open = () => createApiKeyStore({ state: createStateMemory({ disk }), clock, random })
  return { clock, disk, open, keys: open() }
}

/** Creates a key store whose writes fail while `setBroken(true)` holds, as on a full disk. */
function setupBreakable(disk: StateDisk) {
  const state = createStateMemory({ disk })
  let isBroken = false
  const commit: typeof state.commit = async (...changes) => {
    if (isBroken) throw new Error('the disk is full')
    return await state.commit(...changes)
  }
  const options = { clock: createClockManual(), random: createRandomCounting() }
  const keys = createApiKeyStore({ ...options, state: { ...state, commit } })
  const setBroken = (broken: boolean) => {
    isBroken = broken
  }
  return { keys, setBroken }
}

const admit = (id: string, costMax: bigint) => ({ id, model: 'm', costMax })

describe('secrets', () => {
  test('secrets are shown once, and only their hash is stored', async () => {
    const { keys, disk } = setup()
    const { secret, key } = await keys.create(terms)
    expect(secret).toMatch(/^sk-ostrom-[0-9a-f]{64}$/)
    expect((await keys.authenticate(secret)).id).toBe(key.id)
    const stored = await createStateMemory({ disk }).list('')
    const text = stored.map(({ value }) => new TextDecoder().decode(value)).join()
    expect(text).not.toContain(secret)
    expect(text).not.toContain(secret.slice('sk-ostrom-'.length))
    expect(Object.keys(key)).not.toContain('hash')
  })

  test('wrong, expired and revoked secrets are refused', async () => {
    const { keys, clock } = setup()
    const expiresAtSeconds = clock.nowMs() / 1000 + 60
    const { secret } = await keys.create({ ...terms, expiresAtSeconds })
    const other = await keys.create(terms)
    const last = secret.at(-1) === '0' ? '1' : '0'
    for (const wrong of ['', 'sk-ostrom-', secret.slice(0, -1), secret.slice(0, -1) + last]) {
      await expect(keys.authenticate(wrong)).rejects.toMatchObject({ code: 'key-unknown' })
    }
    await clock.advance(59_000)
    await keys.authenticate(secret)
    await clock.advance(1_000)
    await expect(keys.authenticate(secret)).rejects.toMatchObject({ code: 'key-inactive' })
    await keys.revoke(other.key.id)
    await expect(keys.authenticate(other.secret)).rejects.toMatchObject({ code: 'key-inactive' })
    expect((await keys.list()).map(({ status }) => status)).toEqual(['expired', 'revoked'])
  })

  test('work again after a restart', async () => {
    const { keys, open } = setup()
    const { secret, key } = await keys.create({ ...terms, budgetTotal: 7n, models: ['m'] })
    const again = open()
    expect(await again.authenticate(secret)).toMatchObject({ id: key.id, budgetTotal: 7n })
  })
})

describe('terms', () => {
  const wrong: [string, Partial<KeyTerms>][] = [
    ['constraints', { constraints: { regions: ['Germany'] } }],
    ['constraints', { constraints: { regions: [] } }],
    ['constraints', { constraints: { reputationMin: 1.5 } }],
    ['constraints', { constraints: { stakeMin: -1n } }],
    ['constraints', { constraints: { verification: 'best' as 'any' } }],
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(101) }],
    ['budgetTotal', { budgetTotal: -1n }],
    ['budgetPerDay', { budgetPerDay: 2n ** 128n }],
    ['expiresAtSeconds', { expiresAtSeconds: 1 }],
    ['models', { models: [] }],
    ['requestsPerMinute', { requestsPerMinute: 0.5 }],
  ]
  test.each(wrong)('a wrong %s is refused', async (field, part) => {
    const { keys } = setup()
    const made = keys.create({ ...terms, ...part })
    await expect(made).rejects.toMatchObject({ code: 'key-terms-invalid' })
    await expect(made).rejects.toThrow(field)
    expect(await keys.list()).toEqual([])
  })

  test('limit the models', async () => {
    const { keys } = setup()
    const { key } = await keys.create({ ...terms, models: ['a', 'b'] })
    await keys.admit({ id: key.id, model: 'b', costMax: 1n })
    const other = keys.admit({ id: key.id, model: 'B', costMax: 1n })
    await expect(other).rejects.toThrowError(/a, b/)
  })

  test('limit the rate, and say how long to wait', async () => {
    const { keys, clock } = setup()
    const { key } = await keys.create({ ...terms, requestsPerMinute: 2 })
    const ask = () => keys.takeRequest(key.id)
    ask()
    ask()
    expect(ask).toThrowError(expect.objectContaining({ retryAfterSeconds: 30 }))
    await clock.advance(29_000)
    expect(ask).toThrowError(expect.objectContaining({ retryAfterSeconds: 1 }))
    await clock.advance(1_000)
    ask()
    expect(ask).toThrow()
  })
})

describe('a request that comes a little early', () => {
  test('waits for its turn, one behind the other, and is refused beyond', async () => {
    const { keys, clock } = setup()
    const { key } = await keys.create({ ...terms, requestsPerMinute: 1_200 })
    const take = () => keys.takeRequest(key.id)
    for (let at = 0; at < 1_200; at++) expect(take()).toBe(0)
    const places = KEY_RATE_WAIT_MAX_MS / 50
    for (let place = 1; place <= places; place++) expect(take()).toBe(50 * place)
    expect(take).toThrowError(expect.objectContaining({ retryAfterSeconds: 1 }))
    // A refused request takes no place among the waiting ones.
    await clock.advance(50)
    expect(take()).toBe(KEY_RATE_WAIT_MAX_MS)
  })
})

describe('budgets', () => {
  test('budgets are reserved before an answer and corrected after it', async () => {
    const { keys } = setup()
    const { key } = await keys.create({ ...terms, budgetTotal: 100n })
    const first = await keys.admit(admit(key.id, 60n))
    const second = await keys.admit(admit(key.id, 40n))
    expect([first.costMax, second.costMax]).toEqual([60n, 40n])
    const third = keys.admit(admit(key.id, 60n))
    await first.charge([charge(10n)])
    await first.charge([charge(10n)])
    await second.charge([charge(40n)])
    expect(await third).toMatchObject({ costMax: 50n, lowest: { scope: 'key' } })
    expect(await keys.list()).toMatchObject([{ spentTotal: 50n, held: 50n }])
  })

  test('stay in their asset when the gateway changes its asset', async () => {
    const [native, token] = ['00', '5c'].map((byte) => `0x${byte.repeat(20)}` as const)
    const environment = {
      state: createStateMemory(),
      clock: createClockManual(),
      random: createRandomCounting(),
    }
    const open = (usual?: `0x${string}`) => {
      const assets = usual && { assets: { native: native!, usual } }
      return createApiKeyStore({ ...environment, ...assets })
    }
    // The first key is from a time when gateways paid only in the native coin, so its budget is in
    // that coin.
    await open().create({ ...terms, name: 'old', budgetTotal: 10n })
    await open(token).create({ ...terms, name: 'new', budgetTotal: 10n })
    await open(token).create({ ...terms, name: 'unlimited' })
    const keys = await open(native).list()
    const assetOf = (name: string) => keys.find((key) => key.name === name)?.asset
    expect(['old', 'new', 'unlimited'].map(assetOf)).toEqual([native, token, undefined])
  })

  test('spent budgets refuse a request, and the error says so', async () => {
    const { keys } = setup()
    const { key } = await keys.create({ ...terms, budgetTotal: 10n })
    await (await keys.admit(admit(key.id, 10n))).charge([charge(10n)])
    await expect(keys.admit(admit(key.id, 1n))).rejects.toThrowErrorMatchingInlineSnapshot(`
      [BudgetSpentError: The API key's budget is spent.
      - Key 55c0574f84bd8f4f has spent 10 base units of its budget of 10 base units.
      - Use a key with a larger budget.
      Docs: docs/reference/errors/gateway.md#budget-spent]
    `)
  })

  test('per day are renewed at midnight UTC', async () => {
    const { keys, clock } = setup()
    const { key } = await keys.create({ ...terms, budgetPerDay: 10n, budgetTotal: 15n })
    await (await keys.admit(admit(key.id, 10n))).charge([charge(10n)])
    await expect(keys.admit(admit(key.id, 1n))).rejects.toThrowError(/per day/)
    await clock.advance(DAY_MS - (clock.nowMs() % DAY_MS) - 1)
    await expect(keys.admit(admit(key.id, 1n))).rejects.toThrow()
    await clock.advance(1)
    const hold = await keys.admit(admit(key.id, 10n))
    expect(hold.costMax).toBe(5n)
  })

  test('a key without a budget holds no amount for a request', async () => {
    const { keys } = setup()
    const { key } = await keys.create(terms)
    const hold = await keys.admit(admit(key.id, 10n))
    expect(hold.costMax).toBeUndefined()
    await hold.charge([charge(7n)])
    expect(await keys.list()).toMatchObject([{ spentTotal: 7n, held: 0n }])
  })

  test('budgets are never overspent, with concurrent requests and crashes', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('ask' as const), costMax: fc.bigInt({ min: 0n, max: 60n }) }),
      fc.record({ kind: fc.constant('end' as const), share: fc.integer({ min: 0, max: 100 }) }),
      fc.record({ kind: fc.constant('kill' as const), survivors: fc.nat(3) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const budget = 200n
        const { clock, disk, open, keys: first } = setup()
        const { key } = await first.create({ ...inEscrow, budgetTotal: budget })
        let keys = first
        let paid = 0n
        const asked: Promise<unknown>[] = []
        let holds: { costMax: bigint; settle: (charges: KeyCharge[]) => Promise<void> }[] = []
        for (const step of steps) {
          if (step.kind === 'ask') {
            asked.push(
              keys.admit(admit(key.id, step.costMax)).then(
                async (hold) => {
                  holds.push({ costMax: hold.costMax!, settle: (charges) => hold.charge(charges) })
                  await hold.persisted
                },
                (error) => expect(error).toMatchObject({ code: 'budget-spent' }),
              ),
            )
            await clock.advance(0)
          } else if (step.kind === 'end') {
            const hold = holds.shift()
            if (!hold) continue
            const cost = (hold.costMax * BigInt(step.share)) / 100n
            paid += cost
            await hold.settle([charge(cost)])
          } else {
            // Running requests may have paid all of their holds before the process could record the
            // payments.
            for (const { costMax } of holds) paid += costMax
            holds = []
            disk.crash({ survivors: step.survivors })
            keys = open()
            await keys.list()
          }
          expect(paid).toBeLessThanOrEqual(budget)
        }
        const [status] = await keys.list()
        expect(status!.spentTotal).toBe(paid)
      }),
    )
  })
})

test('preferences of a key survive a restart', async () => {
  const { keys, open } = setup()
  const constraints = {
    verification: 'calibrated',
    quantization: 'q8_0',
    regions: ['de', 'us-ca'],
    reputationMin: 0.25,
    stakeMin: 2n ** 100n,
    completionsMin: 3n,
  } as const
  const { secret } = await keys.create({ ...terms, constraints })
  expect(await open().authenticate(secret)).toMatchObject({ constraints })
})

describe('usage', () => {
  test('lists the cost of each answer in order of time, without failed ones', async () => {
    const { keys, clock, open } = setup()
    const one = await keys.create(terms)
    const two = await keys.create(terms)
    await (await keys.admit(admit(one.key.id, 1n))).charge([charge(5n), charge(6n)])
    await clock.advance(1000)
    await (await keys.admit(admit(two.key.id, 1n))).charge([
      charge(7n, 'stopped'),
      charge(0n, 'failed'),
    ])
    const all = await Array.fromAsync(open().usage())
    expect(all.map(({ cost }) => cost).sort()).toEqual([5n, 6n, 7n])
    expect(all[2]).toEqual({ ...charge(7n, 'stopped'), keyId: two.key.id, atMs: clock.nowMs() })
    const again = open()
    const ofOne = await Array.fromAsync(again.usage({ keyId: one.key.id }))
    expect(ofOne).toHaveLength(2)
    expect(await Array.fromAsync(again.usage({ fromMs: clock.nowMs() }))).toHaveLength(1)
    expect(await Array.fromAsync(again.usage({ toMs: clock.nowMs() }))).toHaveLength(2)
  })

  // Finding: CAP4-8
  test('after a kill, usage counts the pay that sessions noted for each provider', async () => {
    const { keys, disk, open } = setup()
    const { key } = await keys.create({ ...terms, budgetTotal: 100n })
    const hold = await keys.admit({ ...admit(key.id, 30n), clientRequestId: 'mine' })
    const [funds] = hold.divide([30n])!
    const [failed, next] = [funds!.createNote(), funds!.createNote()]
    await failed(4n)
    await next(6n)
    await next(11n)
    // This note of 6 after a note of 11 belongs to a later voucher that counts less of this
    // request. The note does not lower the noted 11.
    await next(6n)
    const none = await keys.admit(admit(key.id, 50n))
    await none.persisted
    disk.crash({ survivors: Number.MAX_SAFE_INTEGER })
    const again = open()
    expect(await again.list()).toMatchObject([{ spentTotal: 15n, held: 0n }])
    const usage = await Array.fromAsync(again.usage())
    expect(usage.map(({ outcome, cost }) => `${outcome} ${cost}`).sort()).toEqual([
      'interrupted 0',
      'interrupted 15',
    ])
  })

  test('the usage of a charged request ignores notes of later vouchers', async () => {
    const { keys, open } = setup()
    const { key } = await keys.create({ ...terms, budgetTotal: 100n })
    const hold = await keys.admit(admit(key.id, 30n))
    const note = hold.divide([30n])![0]!.createNote()
    await note(5n)
    const charging = hold.charge([charge(12n)])
    await Promise.all([charging, note(12n)])
    await note(13n)
    expect(await open().list()).toMatchObject([{ spentTotal: 12n, held: 0n }])
  })

  test('usage is noted after a charge that could not be written', async () => {
    const disk = createStateDisk()
    const { keys, setBroken } = setupBreakable(disk)
    const { key } = await keys.create({ ...terms, budgetTotal: 100n })
    const hold = await keys.admit(admit(key.id, 30n))
    const note = hold.divide([30n])![0]!.createNote()
    await note(5n)
    setBroken(true)
    const charging = hold.charge([charge(12n)])
    await expect(charging).rejects.toThrow('full')
    // The gateway signs no voucher before it has noted the voucher's amount on disk.
    await expect(note(12n)).rejects.toThrow('full')
    setBroken(false)
    await note(12n)
    const { open } = setup({ disk })
    expect(await open().list()).toMatchObject([{ spentTotal: 12n, held: 0n }])
  })

  test('the usage of a killed process counts its whole escrow reservation as spent', async () => {
    const { keys, disk, open } = setup()
    const { key } = await keys.create({ ...inEscrow, budgetTotal: 100n })
    const hold = await keys.admit({ ...admit(key.id, 30n), clientRequestId: 'mine' })
    await hold.persisted
    disk.crash()
    const again = open()
    expect(await again.list()).toMatchObject([{ spentTotal: 30n, held: 0n }])
    const usage = await Array.fromAsync(again.usage())
    const ids = { keyId: key.id, clientRequestId: 'mine' }
    expect(usage).toMatchObject([{ outcome: 'interrupted', cost: 30n, ...ids }])
  })

  test('usage is removed after its maximum age', async () => {
    const { keys, clock, open } = setup()
    const { key } = await keys.create(terms)
    await (await keys.admit(admit(key.id, 1n))).charge([charge(5n)])
    await clock.advance(USAGE_AGE_MAX_MS)
    const left = async () => {
      const again = open()
      await again.list()
      return (await Array.fromAsync(again.usage())).length
    }
    expect(await left()).toBe(1)
    await clock.advance(1)
    expect(await left()).toBe(0)
  })
})
