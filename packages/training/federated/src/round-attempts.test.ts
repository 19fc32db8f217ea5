// Goal: a round has the sum of all members' updates or no sum, in any order of messages. A party
// that is not a member has no effect. Method: three members with fixed secrets take part in the
// attempts of a coordinator, without a network; the test advances the clock.
// Requirements: R003-10

import { type Clock, type Hash, Hex } from '@ostrom/protocol'
import { SecureAggregation } from '@ostrom/training'
import { expect, test } from 'vitest'
import { FEDERATED_ATTEMPTS_MAX } from './limits.ts'
import { createRoundAttempts } from './round-attempts.ts'

const bytes = (name: string) => Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(name)))
const run = Hex.zeroHash
const state = Hex.sha256Hex(bytes('state'))
const secrets = [0, 1, 2].map((at) => bytes(`member ${at}`))
const members = secrets.map((secret) => SecureAggregation.memberKeyOf(secret) as Hash)
const values = [Int32Array.of(1, -2), Int32Array.of(10, 20), Int32Array.of(-100, 3)]
const stays = new AbortController().signal

type World = ReturnType<typeof createWorld>
type Keys = readonly SecureAggregation.MaskKey[]

/** Returns a clock whose waits end only when the test calls `pass`. */
function createClock(): Clock & { pass(): void } {
  let waits: { readonly end: () => void; readonly signal: AbortSignal | undefined }[] = []
  return {
    nowMs: () => 0,
    sleep: (_, signal) => new Promise((resolve) => waits.push({ end: resolve, signal })),
    pass() {
      const due = waits
      waits = []
      for (const { end, signal } of due) if (!signal?.aborted) end()
    },
  }
}

type WorldOptions = { readonly onSum?: () => Promise<void>; readonly session?: Hash }

function createWorld({ onSum, session = Hex.zeroHash }: WorldOptions = {}) {
  const sums: number[][] = []
  const voids: string[] = []
  const clock = createClock()
  const rounds = createRoundAttempts({
    run,
    session,
    members,
    count: 2,
    firstRound: 1,
    rounds: 1,
    stateHash: () => state,
    onSum: onSum ?? (async (_round, sum) => void sums.push([...sum])),
    onVoid: (round, attempt, reason) => voids.push(`${round}.${attempt} ${reason}`),
    clock,
  })
  const secretsOf = (at: number, attempt: number) => ({
    memberSecret: secrets[at] as Uint8Array,
    maskSecret: bytes(`mask ${at} ${attempt}`),
    state,
  })
  const place = (attempt: number) => ({ run, session, round: 1, attempt })
  const keyOf = (at: number, attempt: number, more: object = {}) =>
    SecureAggregation.announceMaskKey(place(attempt), { ...secretsOf(at, attempt), ...more })
  const join = (at: number, attempt: number, gone = stays) =>
    rounds.join(place(attempt), keyOf(at, attempt), gone)
  const joinAll = async (attempt: number): Promise<Keys> =>
    (await Promise.all([0, 1, 2].map((at) => join(at, attempt))))[0] ?? []
  const updateOf = (at: number, attempt: number, keys: Keys, numbers = values[at]) =>
    SecureAggregation.maskUpdate(numbers ?? Int32Array.of(), {
      attempt: place(attempt),
      members,
      keys,
      ...secretsOf(at, attempt),
    })
  const add = async (at: number, attempt: number, keys: Keys, gone = stays) =>
    rounds.add(place(attempt), updateOf(at, attempt, keys), gone)
  return { rounds, sums, voids, clock, place, keyOf, updateOf, join, joinAll, add }
}

/**
 * Sends the keys of all members, and then the updates of all members. Each call waits for the calls
 * of the other members.
 */
async function finish({ joinAll, add }: World, attempt: number) {
  const keys = await joinAll(attempt)
  await Promise.all([0, 1, 2].map((at) => add(at, attempt, keys)))
}

test('all members have one sum, and the run is over', async () => {
  const world = createWorld()
  await finish(world, 1)
  expect(world.sums).toEqual([[-89, 21]])
  expect(await world.rounds.phase()).toEqual({ status: 'done' })
  await world.rounds.done
})

test('a member that leaves voids the attempt for all, before and after its key', async () => {
  const world = createWorld()
  const first = new AbortController()
  const waiting = [world.join(0, 1, first.signal), world.join(1, 1)]
  first.abort()
  for (const one of waiting) await expect(one).rejects.toThrow('member 1 dropped out')
  await expect(world.join(2, 1)).rejects.toThrow('try 1 of round 1 is over')

  const keys = await world.joinAll(2)
  const second = new AbortController()
  const sent = [world.add(0, 2, keys), world.add(1, 2, keys, second.signal)]
  second.abort()
  for (const one of sent) await expect(one).rejects.toThrow('member 2 dropped out')
  await expect(world.add(2, 2, keys)).rejects.toThrow('over')
  expect(world.sums).toEqual([])
  await finish(world, 3)
  expect(world.sums).toEqual([[-89, 21]])
})

test('a member that comes back with another key voids the attempt', async () => {
  const world = createWorld()
  const first = world.join(0, 1)
  const again = world.keyOf(0, 1, { maskSecret: bytes('after a restart') })
  await expect(world.rounds.join(world.place(1), again, stays)).rejects.toThrow(
    'member 1 came back',
  )
  await expect(first).rejects.toThrow('member 1 came back')
  expect(world.voids).toEqual(['1.1 member 1 came back'])
})

test('a member that lost its key after all keys came voids the attempt at once', async () => {
  const world = createWorld()
  const keys = await world.joinAll(1)
  const sent = world.add(0, 1, keys)
  // A member's message that is sent again, by the member or another party, voids nothing.
  expect(await world.join(1, 1, AbortSignal.abort())).toEqual(keys)
  const again = world.keyOf(1, 1, { maskSecret: bytes('after a restart') })
  await expect(world.rounds.join(world.place(1), again, stays)).rejects.toThrow('2 came back')
  await expect(sent).rejects.toThrow('member 2 came back')
  await finish(world, 2)
  expect(world.sums).toEqual([[-89, 21]])
})

test('messages that were signed before a restart of the coordinator are refused', async () => {
  const [before, after] = [createWorld(), createWorld({ session: Hex.sha256Hex(bytes('next')) })]
  const keys = await before.joinAll(1)
  const gone = AbortSignal.abort()
  for (const key of keys) {
    await expect(after.rounds.join(after.place(1), key, gone)).rejects.toThrow('is not signed')
  }
  const own = await after.joinAll(1)
  const update = before.updateOf(0, 1, keys)
  await expect(after.rounds.add(after.place(1), update, gone)).rejects.toThrow('is not signed')
  expect(after.voids).toEqual([])
  await Promise.all([0, 1, 2].map((at) => after.add(at, 1, own)))
  expect(after.sums).toEqual([[-89, 21]])
})

test('a stranger takes no slot and voids nothing, whatever key it sends', async () => {
  const world = createWorld()
  const { rounds, place, keyOf } = world
  const first = world.join(0, 1)
  const gone = AbortSignal.abort()
  const stranger = { memberSecret: bytes('stranger') }
  const replayed = keyOf(0, 1)
  const cases: readonly [SecureAggregation.MaskKey, string][] = [
    [keyOf(1, 1, stranger), 'of no member'],
    // Messages in a member's name, signed by a stranger or with the member's signature of another
    // attempt.
    [{ ...keyOf(1, 1, stranger), member: members[1] as Hash }, 'member 2 is not signed'],
    [keyOf(1, 2), 'member 2 is not signed'],
    [{ ...keyOf(1, 1), key: keyOf(2, 1).key }, 'member 2 is not signed'],
  ]
  for (const [key, reason] of cases)
    await expect(rounds.join(place(1), key, gone)).rejects.toThrow(reason)
  // A copy of member 1's message arrives on a closed connection. The closed connection voids
  // nothing.
  const copy = rounds.join(place(1), replayed, gone)
  expect(world.voids).toEqual([])
  const keys = (await Promise.all([first, copy, world.join(1, 1), world.join(2, 1)]))[0] ?? []
  await Promise.all([0, 1, 2].map((at) => world.add(at, 1, keys)))
  expect(world.sums).toEqual([[-89, 21]])
})

test('an update that was taken is overwritten by nothing', async () => {
  const world = createWorld()
  const { rounds, place, updateOf, voids } = world
  const keys = await world.joinAll(1)
  const sent = [world.add(0, 1, keys), world.add(1, 1, keys)]
  const own = updateOf(0, 1, keys)
  const cases: readonly [SecureAggregation.MaskedUpdate, string][] = [
    [{ ...own, signature: updateOf(1, 1, keys).signature }, 'member 1 is not signed'],
    [{ ...own, body: new Uint8Array(8) }, 'other bytes than it signed'],
    [{ ...own, member: Hex.zeroHash }, 'of no member'],
    [updateOf(0, 1, keys, Int32Array.of(7, 7)), 'member 1 has sent another update of this try'],
    [updateOf(2, 1, keys, Int32Array.of(7)), 'another length'],
  ]
  for (const [update, reason] of cases)
    await expect(rounds.add(place(1), update, AbortSignal.abort())).rejects.toThrow(reason)
  sent.push(world.add(0, 1, keys, AbortSignal.abort()), world.add(2, 1, keys))
  await Promise.all(sent)
  expect([voids, world.sums]).toEqual([[], [[-89, 21]]])
})

test('a key that is copied, or of another state, is refused and voids nothing', async () => {
  const world = createWorld()
  const { rounds, place, keyOf } = world
  const first = world.join(0, 1)
  const copied = keyOf(1, 1, { maskSecret: bytes('mask 0 1') })
  await expect(rounds.join(place(1), copied, stays)).rejects.toThrow('is that of another member')
  const other = keyOf(1, 1, { state: Hex.zeroHash })
  await expect(rounds.join(place(1), other, stays)).rejects.toThrow(
    'member 2 starts from another state than that of round 1',
  )
  await Promise.all([first, world.join(1, 1), world.join(2, 1)])
  expect(world.voids).toEqual([])
})

test('an update with masks of other keys is refused by name', async () => {
  const world = createWorld()
  const keys = await world.joinAll(1)
  const sent = [world.add(0, 1, keys), world.add(1, 1, keys)]
  const again = world.keyOf(0, 1, { maskSecret: bytes('a second key') })
  await expect(world.add(2, 1, keys.with(0, again))).rejects.toThrow(
    'the update of member 3 has masks of other keys than those of this try',
  )
  await Promise.all([...sent, world.add(2, 1, keys)])
  expect(world.sums).toEqual([[-89, 21]])
})

test('a silent member voids the attempt by name, before its key or its update', async () => {
  const world = createWorld()
  const waiting = world.join(0, 1)
  world.clock.pass()
  await expect(waiting).rejects.toThrow('members 2, 3 sent no key in 24 h')

  const keys = await world.joinAll(2)
  const sent = [world.add(0, 2, keys), world.add(1, 2, keys)]
  world.clock.pass()
  for (const one of sent) await expect(one).rejects.toThrow('member 3 sent no update in 1 h')
  expect(world.voids).toHaveLength(2)
  await finish(world, 3)
  expect(world.sums).toEqual([[-89, 21]])
})

test('a sum that cannot be saved ends the run, and the round is not over', async () => {
  const failure = Object.assign(new Error('disk'), { code: 'ENOSPC' })
  const world = createWorld({ onSum: () => Promise.reject(failure) })
  await expect(finish(world, 1)).rejects.toThrow('the sum of round 1 was not saved (ENOSPC)')
  await expect(world.rounds.done).rejects.toThrow('was not saved (ENOSPC)')
  expect(await world.rounds.phase()).toEqual({
    status: 'open',
    session: Hex.zeroHash,
    round: 1,
    attempt: 1,
  })
})

test('the phase is told once the sum of the round is saved', async () => {
  const save = Promise.withResolvers<void>()
  const world = createWorld({ onSum: () => save.promise })
  const finished = finish(world, 1)
  const keys = await world.joinAll(1).catch(() => undefined)
  expect(keys === undefined || keys.length === 3).toBe(true)
  await expect
    .poll(() =>
      world.rounds.join(world.place(1), world.keyOf(0, 1), stays).then(
        () => 'open',
        () => 'over',
      ),
    )
    .toBe('over')
  const phase = world.rounds.phase()
  save.resolve()
  await finished
  expect(await phase).toEqual({ status: 'done' })
})

test('a round that is void again and again fails the run, and says why', async () => {
  const world = createWorld()
  for (let attempt = 1; attempt <= FEDERATED_ATTEMPTS_MAX; attempt += 1) {
    await expect(world.join(1, attempt, AbortSignal.abort())).rejects.toThrow('dropped out')
  }
  await expect(world.rounds.done).rejects.toThrow(
    `round 1 was void ${FEDERATED_ATTEMPTS_MAX} times, the last time because member 2 dropped out`,
  )
})
