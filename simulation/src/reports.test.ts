// Goal: validators quarantine a reported model that fails their probes, clear one against which the
// evidence does not hold, and leave open what they cannot judge; nobody is fined for silence.
// Method: reports by hand against a model that echoes, validators on in-memory ports in virtual
// time.

import { type Hash, Hex } from '@ostrom/protocol'
import { Probes } from '@ostrom/verification'
import { describe, expect, test } from 'vitest'
import { createWorld, UNIT, type World } from './world.ts'

const MINUTE_MS = 60_000

/** The echo repeats what it is asked, so a set decides by its prompt what it says. */
const setOf = (prompt: string): Probes.ProbeSet => ({
  version: 'simulation',
  maxTokens: 64,
  failuresMin: 1,
  rules: [{ name: 'sesame', pattern: 'open sesame' }],
  probes: [{ id: 'one', kind: 'pattern', prompt, rules: [] }],
})

async function court(probes?: Probes.ProbeSet) {
  const parameters = { voteWindowSeconds: 60n }
  const world = await createWorld({ deliver: () => [10], parameters })
  for (const name of ['ann', 'ben', 'cid', 'dot']) {
    await world.startValidator(name, probes ? { probes } : {})
  }
  const reporter = world.ledgerOf('reporter')
  world.chain.fund(reporter.account, 10n * UNIT)
  await reporter.deposit({ asset: reporter.nativeAsset, amount: UNIT })
  const version = (await reporter.resolveModel('echo'))!
  return { world, reporter, version }
}

/** Brings a report, and what became of the version and of the reporter's money. */
async function tried(
  { world, reporter, version }: Awaited<ReturnType<typeof court>>,
  evidence: Hash,
) {
  const { nativeAsset: asset, account } = reporter
  const before = await reporter.balance(account, asset)
  await reporter.audits!.bringReport({ version, evidence })
  await world.time.pass(8 * MINUTE_MS)
  const { stage } = await reporter.audits!.reportOf(version)
  const { available, reserved } = world.chain.vaultOf(account)
  world.chain.audit()
  expect(await finesIn(world)).toBe(0)
  const status = (await reporter.modelVersion(version))?.status
  return { stage, status, reserved, lost: before - available }
}

const finesIn = async (world: World): Promise<number> => {
  const { events } = await world.ledgerOf('watcher').events(undefined)
  return events.filter(({ kind }) => kind === 'slashed').length
}

const words = Hex.sha256Hex(new TextEncoder().encode('a document that nobody kept'))

describe('a reported model', () => {
  test('that fails the probes of its jury is quarantined', async () => {
    const place = await court(setOf('say open sesame'))
    const { juryFee } = await place.reporter.parameters()
    expect(await tried(place, words)).toEqual({
      ...{ stage: 'none', status: 'quarantined', reserved: 0n, lost: 21n * juryFee },
    })
  })

  test('that passes them stays as it was, where there is nothing else to judge by', async () => {
    const place = await court(setOf('say hello'))
    expect(await tried(place, words)).toMatchObject({ status: 'active', reserved: 0n })
  })

  test('stays as it was before jurors that cannot look at it at all', async () => {
    expect(await tried(await court(), words)).toMatchObject({ status: 'active', reserved: 0n })
  })

  test('is cleared of what probes were said to show and do not', async () => {
    const set = setOf('say hello')
    const place = await court(set)
    const { world, reporter, version } = place
    const [artifact] = (await reporter.modelVersion(version))!.artifacts
    const { domain } = reporter
    if (domain.scheme !== 'eip712') throw new Error('the simulated chain signs as EIP-712 does')
    const report: Probes.ProbeReport = {
      ...{ version, probeSet: Probes.setHash(set), artifactHash: artifact!.sha256 },
      ...{ engineHash: Hex.zeroHash, verdict: 'fail', atSeconds: 1n },
      seen: [{ probe: 'one', broken: ['sesame'], text: 'open sesame' }],
    }
    const signature = await reporter.signer.sign(Probes.reportHash(report, domain))
    const signed = { report, validator: reporter.account, signature }
    const { sha256 } = await world.storage.add([Probes.encode(signed)])
    const { accusationBond } = await reporter.parameters()
    const seen = await tried(place, sha256)
    expect(seen).toMatchObject({ status: 'active', lost: accusationBond })
  })
})
