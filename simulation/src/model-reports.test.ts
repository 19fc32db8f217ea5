// Goal: validators quarantine a reported model that fails their probes, and clear a model if the
// evidence is invalid. If they cannot decide, they do not vote, and are fined. Method: handmade
// reports against an echo model, validators on in-memory ports in virtual time.
// Requirements: R003-14

import { readAllEvents } from '@ostrom/ledger'
import { type Hash, Hex } from '@ostrom/protocol'
import { ModelProbes } from '@ostrom/verification'
import { describe, expect, test } from 'vitest'
import { createSimulatedNetwork, type SimulatedNetwork, UNIT } from './network/simulated-network.ts'

const MINUTE_MS = 60_000

/** The echo model repeats its prompt, so a prompt determines whether the probe passes. */
const setOf = (prompt: string): ModelProbes.ProbeSet => ({
  version: 'simulation',
  maxTokens: 64,
  failuresMin: 1,
  rules: [{ name: 'sesame', pattern: 'open sesame' }],
  probes: [{ id: 'one', kind: 'pattern', prompt, rules: [] }],
})

async function court(probes: ModelProbes.ProbeSet | 'none') {
  const parameters = { voteWindowSeconds: 60n, appealWindowSeconds: 120n }
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  for (const name of ['ann', 'ben', 'cid', 'dot']) {
    await world.startValidator(name, { probes })
  }
  const reporter = world.ledgerOf('reporter')
  world.chain.fund(reporter.account, 10n * UNIT)
  await reporter.deposit({ asset: reporter.nativeAsset, amount: UNIT })
  const version = (await reporter.resolveModel('echo'))!
  return { world, reporter, version }
}

/** Files a report. Returns the status of the version, and the change of the reporter's money. */
async function tried(
  { world, reporter, version }: Awaited<ReturnType<typeof court>>,
  evidence: Hash,
) {
  const { nativeAsset: asset, account } = reporter
  const before = await reporter.balance(account, asset)
  await reporter.modelReports!.reportModel({ version, evidence })
  await world.time.pass(15 * MINUTE_MS)
  const isRunning = (await reporter.modelReports!.latestReport(version))?.isRunning
  world.chain.checkInvariants()
  const isFined = (await finesIn(world)) > 0
  const status = (await reporter.modelVersion(version))?.status
  return { isRunning, isFined, status, lost: before - (await reporter.balance(account, asset)) }
}

const finesIn = async (world: SimulatedNetwork): Promise<number> => {
  const events = await readAllEvents(world.ledgerOf('watcher'))
  return events.filter(({ kind }) => kind === 'juror-fined').length
}

/** Returns the jury seats that voted. */
async function seatsIn(world: SimulatedNetwork): Promise<bigint> {
  const events = await readAllEvents(world.ledgerOf('watcher'))
  const committed = events.filter((event) => event.kind === 'vote-committed')
  return committed.reduce((sum, { seats }) => sum + seats, 0n)
}

const documentText = Hex.sha256Hex(new TextEncoder().encode('a document that nobody kept'))

describe('a reported model', () => {
  test('a reported model that fails the probes of its jury is quarantined', async () => {
    const courtroom = await court(setOf('say open sesame'))
    const { lost, ...seen } = await tried(courtroom, documentText)
    expect(seen).toEqual({ isRunning: false, isFined: false, status: 'quarantined' })
    // The model's creator has no stake from which fees could be repaid.
    const { seatFee } = await courtroom.reporter.parameters()
    expect(lost).toBe(seatFee * (await seatsIn(courtroom.world)))
  })

  test('a reported model that passes its probes is unchanged without other evidence', async () => {
    const courtroom = await court(setOf('say hello'))
    const { lost, ...seen } = await tried(courtroom, documentText)
    expect(seen).toEqual({ isRunning: false, isFined: false, status: 'active' })
    // Jurors must reject a report whose evidence the reporter has not shown.
    const { caseBond, seatFee } = await courtroom.reporter.parameters()
    expect(lost).toBe(caseBond + seatFee * (await seatsIn(courtroom.world)))
  })

  test('a reported model is not judged if no juror can examine it', async () => {
    const { world, reporter, version } = await court('none')
    const report = reporter.modelReports!.reportModel({ version, evidence: documentText })
    await expect(report).rejects.toMatchObject({ code: 'juror-pool-too-small' })
    expect((await reporter.modelVersion(version))?.status).toBe('active')
    world.chain.checkInvariants()
  })

  test('a reported model is cleared if its probes do not show the reported fault', async () => {
    const set = setOf('say hello')
    const courtroom = await court(set)
    const { world, reporter, version } = courtroom
    const [artifact] = (await reporter.modelVersion(version))!.artifacts
    const { domain } = reporter
    if (domain.scheme !== 'eip712') throw new Error('the simulated chain signs as EIP-712 does')
    const report: ModelProbes.ProbeReport = {
      version,
      probeSet: ModelProbes.setHash(set),
      artifactHash: artifact!.sha256,
      engineHash: Hex.zeroHash,
      verdict: 'fail',
      atSeconds: 1n,
      results: [{ probe: 'one', violations: ['sesame'], text: 'open sesame' }],
    }
    const signature = await reporter.signer.sign(ModelProbes.reportHash(report, domain))
    const signed = { report, validator: reporter.account, signature }
    const { sha256 } = await world.storage.add([ModelProbes.encode(signed)])
    const { caseBond, seatFee } = await reporter.parameters()
    const { lost, ...seen } = await tried(courtroom, sha256)
    expect(seen).toEqual({ isRunning: false, isFined: false, status: 'active' })
    expect(lost).toBe(caseBond + seatFee * (await seatsIn(world)))
  })
})
