// Goal: a validator that approves a bad answer of a honeypot gets no pay for it. Validators that
// really examine the answer are paid, without any human step. The honeypot's client gets its money
// back.
// Method: a provider that serves coarser weights than it names, validators with the real model and
// one with the coarse copy, on a chain in a process of its own, in real time.
// Requirements: R002-8

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeQuantizedCopy } from '@ostrom/demo/quantized-copy'
import { createGateway } from '@ostrom/gateway'
import { type Ledger, readAllEvents } from '@ostrom/ledger'
import { requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { calibrationPrompts } from '@ostrom/models/calibration-prompts'
import { Findings, Hex } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { afterAll, expect, test } from 'vitest'
import { startDemoNetwork, UNIT } from '../../cli/src/demo/demo-network.ts'
import {
  ALIAS,
  askAndDrain,
  calibrate,
  loadModelFile,
  startProviderRole,
  startValidatorRole,
} from '../../cli/src/demo/participants.ts'

/**
 * Length of an epoch in seconds. In this time even a slow machine scores the answers that were
 * settled in one epoch.
 */
const EPOCH_SECONDS = 24n
const QUESTIONS = 6

const closing: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const { close } of closing) await close()
})

/** Waits until an epoch has begun at least one second ago. */
async function until(ledger: Ledger, epoch: bigint): Promise<void> {
  while ((await ledger.nowSeconds()) <= epoch * EPOCH_SECONDS) await systemClock.sleep(250)
}

/** Whether a session of a provider is closed. */
async function isClosed(ledger: Ledger, provider: Hex.AccountId): Promise<boolean> {
  const events = await readAllEvents(ledger)
  return events.some(
    (event) =>
      event.kind === 'session-opened' &&
      event.provider === provider &&
      events.some(
        (other) => other.kind === 'session-closed' && other.sessionId === event.sessionId,
      ),
  )
}

/** Returns the chain's verdicts on a honeypot's findings, and their pay, by account. */
async function eventsOf(ledger: Ledger, honeypotId: bigint) {
  const verdicts = new Map<Hex.AccountId, Findings.FindingVerdict>()
  const paid = new Map<Hex.AccountId, bigint>()
  for (const event of await readAllEvents(ledger)) {
    if (event.kind === 'finding-opened' && event.honeypotId === honeypotId) {
      verdicts.set(event.validator, event.verdict)
    }
    if (event.kind === 'honeypot-reward-paid' && event.honeypotId === honeypotId) {
      paid.set(event.account, (paid.get(event.account) ?? 0n) + event.amount)
    }
  }
  return { verdicts, paid }
}

async function setting() {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-plants-'))
  closing.unshift({ close: () => rm(folder, { recursive: true, force: true }) })
  const stage = await startDemoNetwork(join(folder, 'stage'), ALIAS, {
    epochSeconds: EPOCH_SECONDS,
  })
  closing.unshift(stage)
  const honest = await loadModelFile(stage.modelPath, stage, closing)
  const coarsePath = join(folder, 'coarse.gguf')
  await writeQuantizedCopy(stage.modelPath, coarsePath)
  const coarse = await loadModelFile(coarsePath, stage, closing)
  const examined = await calibrate(honest)
  const roles: { stop(): Promise<void> }[] = []
  closing.unshift({ close: async () => void (await Promise.all(roles.map((one) => one.stop()))) })
  const say = () => {}
  const awake: Hex.AccountId[] = []
  for (const name of ['vera', 'wim', 'xenia']) {
    awake.push((await startValidatorRole(stage, { name, examined, roles, say })).ledger.account)
  }
  // This validator examines with the cheating provider's weights, and therefore finds nothing
  // wrong.
  const blind = { ...examined, model: coarse }
  const { account: asleep } = (
    await startValidatorRole(stage, { name: 'yara', examined: blind, roles, say })
  ).ledger
  const plant = await startProviderRole(stage, { name: 'plant', model: coarse, roles })
  return { stage, roles, plant, awake, asleep }
}

test('a validator that waves through a bad plant is paid nothing', async () => {
  const { stage, roles, plant, awake, asleep } = await setting()
  const honeypotOwner = (await stage.participant('planter')).ledger
  const parts = await stage.participant('alice')
  const asset = honeypotOwner.nativeAsset
  const deposited = 10n * UNIT
  for (const { ledger } of [parts, { ledger: honeypotOwner }]) {
    await ledger.deposit({ asset, amount: deposited })
  }
  const gateway = createGateway({ ...parts, settings: { audit: 'sampled' } })
  await gateway.start()
  roles.unshift(gateway)

  const provider = plant.ledger.account
  const epoch = (await honeypotOwner.nowSeconds()) / EPOCH_SECONDS + 2n
  const secret = { provider, isFalsified: true, salt: Hex.sha256Hex(new Uint8Array([7])) }
  const hash = Findings.honeypotHash({
    ...secret,
    honeypotOwner: honeypotOwner.account,
    epoch,
    isFalsified: secret.isFalsified,
  })
  const honeypots = requireLedgerMember(honeypotOwner, 'honeypots')
  const pool = (3n * UNIT) / 100n
  const bond = 2n * UNIT
  const { id } = await honeypots.commitHoneypot({ epoch, hash, pool, bond })
  await until(honeypotOwner, epoch)
  for (let turn = 0; turn < QUESTIONS; turn++) {
    await askAndDrain(gateway, provider, calibrationPrompts[turn] ?? '')
  }
  await gateway.closeSessions()
  while (!(await isClosed(honeypotOwner, provider))) await systemClock.sleep(250)
  expect((await honeypotOwner.nowSeconds()) / EPOCH_SECONDS).toBe(epoch)

  await until(honeypotOwner, epoch + 3n)
  const [receipt] = await gateway.receipts.list({ limit: 1 })
  const proof = await gateway.receipts.prove(receipt!.core)
  const probe = { receipt: receipt!.core, path: proof!.path }
  await honeypots.revealHoneypot({ id, secret, probe })
  await until(honeypotOwner, epoch + 5n)
  const { verdicts } = await eventsOf(honeypotOwner, id)
  const blamed = awake.map((account) => [account, 'suspicious'] as const)
  expect(verdicts).toEqual(new Map([...blamed, [asleep, 'clean'] as const]))
  // The nodes of the validators collect this pay by themselves.
  while ((await eventsOf(honeypotOwner, id)).paid.size < 4) await systemClock.sleep(250)

  expect(await honeypots.honeypot(id)).toMatchObject({ outcome: 'upheld', rewardPool: 0n })
  const { paid } = await eventsOf(honeypotOwner, id)
  expect(paid.get(asleep)).toBe(0n)
  // All validators have the same stake, so they get equal parts of the pool.
  for (const account of awake) expect(paid.get(account)).toBe(pool / 3n)
  expect(await parts.ledger.balance(parts.ledger.account, asset)).toBe(deposited)
  const { bond: left } = (await honeypots.honeypot(id))!
  const before = await honeypotOwner.balance(honeypotOwner.account, asset)
  await honeypots.collectHoneypotReward({ id, account: honeypotOwner.account })
  expect((await honeypotOwner.balance(honeypotOwner.account, asset)) - before).toBe(left)
  expect(left).toBeLessThan(bond)
})
