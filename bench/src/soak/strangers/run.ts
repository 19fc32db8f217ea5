import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPrng } from '../../../../simulation/src/runtime/prng.ts'
import type { FigureLine } from '../../measure/figures.ts'
import { createMember, type Member, readyByMessage } from '../faults/processes/member.ts'
import type { Progress } from '../progress.ts'
import type { StrangerAttack } from './attacks/attack.ts'
import { askBaseline, startHonestUse } from './honest-use.ts'
import { MEMORY_READING_MS } from './limits.ts'
import type { StrangerMessage, StrangerOrder } from './messages.ts'
import { type StrangersNetwork, startStrangersNetwork } from './network.ts'
import {
  type AttackFacts,
  judgeAttack,
  type ProcessFacts,
  type UseCounts,
} from './outcome/verdict.ts'

const strangerMain = fileURLToPath(new URL('stranger-main.ts', import.meta.url))

/** Result of all attacks. */
export type StrangersReport = {
  readonly seed: string
  readonly seconds: number
  readonly passed: boolean
  readonly attacks: readonly {
    readonly attack: StrangerAttack
    readonly facts: AttackFacts
    readonly figures: readonly FigureLine[]
  }[]
}

type MemoryByName = ReadonlyMap<string, number | undefined>

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Runs attacks one after another, each for `seconds`, on a network of real processes: a provider
 * and a hosted gateway, which are killed and started again after each attack but the last.
 */
export async function attackByStrangers(
  options: Progress & {
    readonly folder: string
    readonly seed: string
    readonly seconds: number
    readonly attacks: readonly StrangerAttack[]
    readonly heldMsMax: number
  },
): Promise<StrangersReport> {
  const { folder, seed, seconds, attacks, heldMsMax, say } = options
  say('Starting a chain, a provider and a hosted gateway')
  const network = await startStrangersNetwork(folder)
  const results: StrangersReport['attacks'][number][] = []
  try {
    for (const [at, attack] of attacks.entries()) {
      say(`${at + 1}/${attacks.length} ${attack.name}: ${attack.summary}`)
      const measured = await measureAttack(network, { ...options, attack }).catch((error) =>
        unmeasured(attack, seconds, error),
      )
      const again = at + 1 < attacks.length ? await restart(network) : []
      const facts = { ...measured, faults: [...measured.faults, ...again] }
      const figures = judgeAttack(facts, heldMsMax)
      for (const { what, value, isReached } of figures) {
        say(`  ${isReached ? '' : 'BROKEN: '}${what.replace(`${attack.name}: `, '')}: ${value}`)
      }
      say(`  ${listOf(facts.acts)}`)
      results.push({ attack, facts, figures })
    }
  } finally {
    await network.stop()
  }
  const passed = results.every(({ figures }) => figures.every(({ isReached }) => isReached))
  return { seed, seconds, passed, attacks: results }
}

const noUse: UseCounts = { asked: 0, answered: 0, slowestMs: 0, refusals: [] }

/** Facts of an attack that could not be prepared, which break its bounds. */
const unmeasured = ({ name }: StrangerAttack, seconds: number, error: unknown): AttackFacts => ({
  attack: name,
  seconds,
  processes: [],
  health: noUse,
  questions: noUse,
  acts: {},
  faults: [error instanceof Error ? error.message : 'unknown'],
})

/** Returns counts in words. */
const listOf = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count} x ${what}`)
    .join(', ')

async function measureAttack(
  network: StrangersNetwork,
  options: {
    readonly folder: string
    readonly seed: string
    readonly seconds: number
    readonly attack: StrangerAttack
  },
): Promise<AttackFacts> {
  const { folder, seed, seconds, attack } = options
  const members = [network.gateway, network.provider]
  const dice = createPrng(`${seed}/${attack.name}`)
  const baseline = await askBaseline(network.access, dice)
  const before = await memoryOf(members)
  const order: StrangerOrder = {
    attack: attack.name,
    // Each attack has a wallet of its own, because an account has few API keys.
    targets: { ...network.targets, wallet: hexOf(dice.bytes(32)) },
    seconds,
    seed: hexOf(dice.bytes(32)),
  }
  const stranger = await startStranger(folder, order)
  await Promise.all(members.map((member) => member.loop()))
  const use = startHonestUse(network.access, dice)
  stranger.begin()
  const during = await watchMemory(members, seconds * 1_000)
  const acts = await stranger.end()
  const { questions, health } = await use.stop()
  const processes = await Promise.all(members.map((member) => factsOf(member, { before, during })))
  const faults = members.flatMap((member) => endsOf(member))
  if (baseline.answered < baseline.asked) {
    faults.push(`before the attack: ${baseline.refusals.join(', ')}`)
  }
  return { attack: attack.name, seconds, processes, health, questions, acts, faults }
}

const hexOf = (bytes: Uint8Array): `0x${string}` => `0x${Buffer.from(bytes).toString('hex')}`

const memoryOf = async (members: readonly Member[]): Promise<MemoryByName> =>
  new Map(
    await Promise.all(
      members.map(async (member) => {
        const memory = await member.memory()
        return [member.name, memory && memory.heap + memory.external] as const
      }),
    ),
  )

/** Reads the memory in use again and again, also at the end, and returns the largest figures. */
async function watchMemory(members: readonly Member[], ms: number): Promise<MemoryByName> {
  const untilMs = performance.now() + ms
  let largest: MemoryByName = new Map()
  while (performance.now() < untilMs) {
    await wait(Math.min(MEMORY_READING_MS, Math.max(0, untilMs - performance.now())))
    const now = await memoryOf(members)
    largest = new Map(members.map(({ name }) => [name, larger(largest.get(name), now.get(name))]))
  }
  return largest
}

const larger = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined ? other : other === undefined ? one : Math.max(one, other)

async function factsOf(
  member: Member,
  { before, during }: { readonly before: MemoryByName; readonly during: MemoryByName },
): Promise<ProcessFacts> {
  const { name } = member
  const loop = await member.loop()
  return {
    name,
    heldMs: loop?.heldMs,
    resident: loop?.resident,
    memoryBefore: before.get(name),
    memoryDuring: during.get(name),
  }
}

function endsOf(member: Member): string[] {
  const ends: string[] = []
  for (let end = member.takeEnd(); end !== undefined; end = member.takeEnd()) ends.push(end)
  return ends
}

/** Kills the attacked processes and starts them again. Returns those that do not start. */
async function restart({ provider, gateway }: StrangersNetwork): Promise<readonly string[]> {
  const faults: string[] = []
  for (const member of [provider, gateway]) {
    await member.kill()
    await member.start().catch((error: Error) => faults.push(`starts no more: ${error.message}`))
  }
  return faults
}

/** Starts the hostile peer, and waits until its attack is prepared. */
async function startStranger(folder: string, order: StrangerOrder) {
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => {})
  const ended = Promise.withResolvers<Readonly<Record<string, number>>>()
  const errorFile = join(folder, 'logs', `stranger-${order.attack}.txt`)
  const member = createMember({
    name: 'stranger',
    role: 'stranger',
    args: [strangerMain, JSON.stringify(order)],
    errorFile,
    ready: (child) => Promise.race([readyByMessage(child, 'stranger'), failed.promise]),
    onMessage(message) {
      const told = message as StrangerMessage
      if (told.kind === 'failed') failed.reject(new Error(`${order.attack}: ${told.reason}`))
      if (told.kind === 'ended') ended.resolve(told.acts)
    },
  })
  await member.start()
  return {
    begin: () => member.send({ kind: 'begin' }),
    async end() {
      member.send({ kind: 'end' })
      const acts = await Promise.race([ended.promise, wait(END_WAIT_MS).then(() => ({}))])
      await member.kill()
      return acts
    },
  }
}

/** Milliseconds that the hostile peer may take to report its counts. */
const END_WAIT_MS = 30_000
