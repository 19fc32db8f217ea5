// Goal: a round has the sum of all members or none, whatever order messages come in. Method: three
// members with fixed secrets against the attempts of a coordinator, without a network.

import { type Hash, Hex } from '@ostrom/protocol'
import { SecureAggregation } from '@ostrom/training'
import { expect, test } from 'vitest'
import { FEDERATED_ATTEMPTS_MAX } from '../limits.ts'
import { createRoundAttempts } from './round-attempts.ts'

const bytes = (name: string) => Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(name)))
const run = Hex.zeroHash
const secrets = [0, 1, 2].map((at) => bytes(`member ${at}`))
const members = secrets.map((secret) => SecureAggregation.memberKeyOf(secret) as Hash)
const values = [Int32Array.of(1, -2), Int32Array.of(10, 20), Int32Array.of(-100, 3)]

function createWorld() {
  const sums: number[][] = []
  const voids: string[] = []
  const rounds = createRoundAttempts({
    run,
    members,
    count: 2,
    firstRound: 1,
    rounds: 1,
    onSum: async (_round, sum) => void sums.push([...sum]),
    onVoid: (round, attempt, reason) => voids.push(`${round}.${attempt} ${reason}`),
  })
  const secretsOf = (at: number, attempt: number) => ({
    memberSecret: secrets[at] as Uint8Array,
    maskSecret: bytes(`mask ${at} ${attempt}`),
  })
  const join = (at: number, attempt: number) => {
    const place = { run, round: 1, attempt }
    return rounds.join(place, SecureAggregation.announceMaskKey(place, secretsOf(at, attempt)))
  }
  const add = async (at: number, attempt: number, keys: readonly SecureAggregation.MaskKey[]) => {
    const place = { run, round: 1, attempt }
    const options = { attempt: place, members, keys, ...secretsOf(at, attempt) }
    const update = SecureAggregation.maskUpdate(values[at] ?? Int32Array.of(), options)
    return rounds.add(place, update)
  }
  return { rounds, sums, voids, join, add }
}

/** Joins and adds all members, whose promises settle together. */
async function finish({ join, add }: ReturnType<typeof createWorld>, attempt: number) {
  const [keys = []] = await Promise.all([0, 1, 2].map((at) => join(at, attempt)))
  await Promise.all([0, 1, 2].map((at) => add(at, attempt, keys)))
}

test('all members have one sum, and the run is over', async () => {
  const world = createWorld()
  await finish(world, 1)
  expect(world.sums).toEqual([[-89, 21]])
  expect(world.rounds.phase).toEqual({ status: 'done' })
  await world.rounds.done
})

test('a member that leaves voids the attempt for all, before and after its key', async () => {
  const world = createWorld()
  const waiting = [world.join(0, 1), world.join(1, 1)]
  world.rounds.leave({ round: 1, attempt: 1 }, 'a member dropped out')
  for (const one of waiting) await expect(one).rejects.toThrow('dropped out')
  await expect(world.join(2, 1)).rejects.toThrow('try 1 of round 1 is over')

  const [keys = []] = await Promise.all([0, 1, 2].map((at) => world.join(at, 2)))
  const sent = [world.add(0, 2, keys), world.add(1, 2, keys)]
  world.rounds.leave({ round: 1, attempt: 2 }, 'a member dropped out')
  for (const one of sent) await expect(one).rejects.toThrow('dropped out')
  await expect(world.add(2, 2, keys)).rejects.toThrow('over')
  expect(world.sums).toEqual([])
  await finish(world, 3)
  expect(world.sums).toEqual([[-89, 21]])
})

test('a member that comes back with another key voids the attempt', async () => {
  const world = createWorld()
  const first = world.join(0, 1)
  await expect(world.join(0, 1)).rejects.toThrow('member 1 came back')
  await expect(first).rejects.toThrow('member 1 came back')
  expect(world.voids).toEqual(['1.1 member 1 came back'])
})

test('an update with masks of another attempt has no sum', async () => {
  const world = createWorld()
  const [keys = []] = await Promise.all([0, 1, 2].map((at) => world.join(at, 1)))
  const sent = [world.add(0, 1, keys), world.add(1, 1, keys)]
  const place = { run, round: 1, attempt: 2 }
  const others = [0, 1, 2].map((at) => {
    const pair = { memberSecret: secrets[at] as Uint8Array, maskSecret: bytes(`mask ${at} 2`) }
    return SecureAggregation.announceMaskKey(place, pair)
  })
  const update = SecureAggregation.maskUpdate(values[2] ?? Int32Array.of(), {
    attempt: place,
    members,
    keys: others,
    memberSecret: secrets[2] as Uint8Array,
    maskSecret: bytes('mask 2 2'),
  })
  await expect(world.rounds.add({ round: 1, attempt: 1 }, update)).rejects.toThrow('not of its')
  for (const one of sent) await expect(one).rejects.toThrow('not of its member')
  expect(world.sums).toEqual([])
})

test('a round that is void again and again fails the run', async () => {
  const world = createWorld()
  for (let attempt = 1; attempt <= FEDERATED_ATTEMPTS_MAX; attempt += 1) {
    world.rounds.leave({ round: 1, attempt }, 'a member dropped out')
  }
  await expect(world.rounds.done).rejects.toThrow(
    `round 1 was void ${FEDERATED_ATTEMPTS_MAX} times`,
  )
})
