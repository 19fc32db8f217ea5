// Goal: a validator that waves through a bad answer whose truth is known is paid nothing for it;
// those that look are paid, with no human step of theirs; the plant's client has its money back.
// Method: a provider that serves coarser weights than it names, validators with the real model and
// one whose own copy is the coarse one, on a chain in a process of its own, in real time.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGateway } from '@ostrom/gateway'
import type { AuditLedger, Ledger } from '@ostrom/ledger'
import { assert, Findings, type Hash, Hex } from '@ostrom/protocol'
import { createPublicClient, http, parseAbi, zeroAddress } from 'viem'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '../composition/system.ts'
import { writeCoarseCopy } from '../demo/coarse-weights.ts'
import { ALIAS, ask, calibrate, load, provide, validate } from '../demo/parties.ts'
import { openStage, type Stage, UNIT } from '../demo/stage.ts'
import { calibrationPrompts } from '../models/calibration-prompts.ts'

/** Long enough for a slow machine to score what an epoch anchored. */
const EPOCH_SECONDS = 24n
const QUESTIONS = 6
const TEST_MS = 600_000

const closing: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const { close } of closing) await close()
})

const auditsOf = ({ audits }: Ledger): AuditLedger => {
  assert(audits, 'the chain has audits')
  return audits
}

/** Waits for a second after an epoch has begun. */
async function until(ledger: Ledger, epoch: bigint): Promise<void> {
  while ((await ledger.nowSeconds()) <= epoch * EPOCH_SECONDS) await systemClock.sleep(250)
}

async function closedBy(ledger: Ledger, provider: Hex.AccountId): Promise<readonly Hash[]> {
  const { events } = await ledger.events(undefined)
  const own = events.flatMap((event) =>
    event.kind === 'session-opened' && event.provider === provider ? [event.sessionId] : [],
  )
  const closed = events.flatMap((event) =>
    event.kind === 'session-closed' ? [event.sessionId] : [],
  )
  return own.filter((id) => closed.includes(id)).sort()
}

const vaultAbi = parseAbi([
  'struct Balance { uint128 available; uint128 reserved; uint128 maturing; uint128 frozen; }',
  'function balanceOf(address account, address asset) view returns (Balance)',
])

/** What each validator has in the Vault, its bonds included: secrets of the beacon bind some. */
async function worths(stage: Stage, ledger: Ledger): Promise<ReadonlyMap<Hex.AccountId, bigint>> {
  const client = createPublicClient({ transport: http(stage.rpcUrl) })
  const { Vault: address } = stage.deployment.contracts
  const found = new Map<Hex.AccountId, bigint>()
  for (const { account } of await auditsOf(ledger).validators()) {
    const { available, reserved } = await client.readContract({
      ...{ address, abi: vaultAbi, functionName: 'balanceOf' },
      args: [account, zeroAddress],
    })
    found.set(account, available + reserved)
  }
  return found
}

async function setting() {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-plants-'))
  closing.unshift({ close: () => rm(folder, { recursive: true, force: true }) })
  const stage = await openStage(join(folder, 'stage'), ALIAS, { epochSeconds: EPOCH_SECONDS })
  closing.unshift(stage)
  const honest = await load(stage.modelPath, stage, closing)
  const coarsePath = join(folder, 'coarse.gguf')
  await writeCoarseCopy(stage.modelPath, coarsePath)
  const coarse = await load(coarsePath, stage, closing)
  const examined = await calibrate(honest)
  const roles: { stop(): Promise<void> }[] = []
  closing.unshift({ close: async () => void (await Promise.all(roles.map((one) => one.stop()))) })
  const say = () => {}
  for (const name of ['vera', 'wim', 'xenia']) await validate(stage, { name, examined, roles, say })
  // Looks with the weights of the cheat, and so finds nothing wrong with it.
  const blind = { ...examined, model: coarse }
  await validate(stage, { name: 'yara', examined: blind, roles, say })
  const plant = await provide(stage, { name: 'plant', model: coarse, roles })
  return { stage, roles, plant }
}

test(
  'a validator that waves through a bad plant is paid nothing',
  async () => {
    const { stage, roles, plant } = await setting()
    const planter = (await stage.party('planter')).ledger
    const parts = await stage.party('alice')
    const asset = planter.nativeAsset
    const deposited = 10n * UNIT
    for (const { ledger } of [parts, { ledger: planter }]) {
      await ledger.deposit({ asset, amount: deposited })
    }
    const gateway = createGateway({ ...parts, settings: { audit: 'sampled' } })
    await gateway.start()
    roles.unshift(gateway)

    const provider = plant.ledger.account
    const epoch = (await planter.nowSeconds()) / EPOCH_SECONDS + 2n
    const secret = { provider, isBad: true, salt: Hex.sha256Hex(new Uint8Array([7])) }
    const hash = Findings.plantHash({ planter: planter.account, epoch, ...secret })
    const audits = auditsOf(planter)
    const pool = UNIT / 100n
    const { id } = await audits.plant({ epoch, hash, pool, bond: 2n * UNIT })
    await until(planter, epoch)
    for (let turn = 0; turn < QUESTIONS; turn++) {
      await ask(gateway, provider, calibrationPrompts[turn] ?? '')
    }
    await gateway.closeSessions()
    let subjects: readonly Hash[] = []
    while (subjects.length === 0) {
      await systemClock.sleep(250)
      subjects = await closedBy(planter, provider)
    }
    expect((await planter.nowSeconds()) / EPOCH_SECONDS).toBe(epoch)

    await until(planter, epoch + 3n)
    const [shown] = await gateway.receipts.list({ limit: 1 })
    const proof = await gateway.receipts.prove(shown!.core)
    const probe = { receipt: shown!.core, path: proof!.path }
    const before = await worths(stage, planter)
    await audits.revealPlant({ id, secret, subjects, probe })
    await until(planter, epoch + 5n)
    const openings = await audits.openings(id)
    const told = openings.map(({ verdict }) => verdict).sort()
    expect(told).toEqual(['clean', 'suspicious', 'suspicious', 'suspicious'])
    while ((await audits.plantAt(id))?.status !== 'settled') await systemClock.sleep(250)

    expect(await audits.plantAt(id)).toMatchObject({ outcome: 'upheld', pool: 0n })
    const after = await worths(stage, planter)
    for (const { validator, verdict } of openings) {
      const gained = after.get(validator)! - before.get(validator)!
      expect(gained, verdict).toBe(verdict === 'clean' ? 0n : pool / 3n)
    }
    expect(await parts.ledger.balance(parts.ledger.account, asset)).toBe(deposited)
  },
  TEST_MS,
)
