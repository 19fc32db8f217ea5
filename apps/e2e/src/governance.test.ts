// Goal: a network without an owner governs itself by its commands: the votes of three nodes with
// unequal contributions change a parameter, a value beyond its bound fails with its error code, and
// the emergency track quarantines a model within its short period.
// Method: real contracts on a local chain whose clock `dev advance` moves, three homes with a
// wallet each, and the typed commands; the nodes attest to each other's points.
// Requirements: R002-11
// Shows (deploy): governance of an EVM deployment, which has no owner: votes by contribution change
// parameters, and decide on the treasury, models, datasets and quarantines, by `ostrom governance`
// and the web app; rewards follow the load.
// Missing: votes on Solana, where an owner governs within hard bounds that `ostrom deploy rights`
// prints, by default without an upgrade authority.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GENERAL_DOMAIN, type Ledger, requireMember } from '@ostrom/ledger'
import { createLedgerEvm, type EvmDeployment } from '@ostrom/ledger/evm'
import { Contribution, type EpochBlock, Hex, JsonText, Merkle } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { createTestHomes, runCommand } from './homes.fixture.ts'

const UNIT = 10n ** 18n
const TEXT = `bafkrei${'d'.repeat(52)}`
/** Points of the three nodes, together more than a quorum. */
const points = [UNIT / 2n, (UNIT * 3n) / 10n, UNIT / 5n] as const

type ProposalOutput = { readonly proposal: string; readonly status: string }
type VoteOutput = { readonly weight: string }
type SettingOutput = {
  readonly value: string
  readonly before: string | null
  readonly next?: { readonly value: string; readonly fromSeconds: string }
}
type TrackOutput = {
  readonly tracks: readonly {
    readonly name: string
    readonly votingDelaySeconds: string
    readonly votingPeriodSeconds: string
    readonly timelockSeconds: string
  }[]
}

const folder = temporaryFolder('governance')
const homes = openForTests(() => createTestHomes(folder))
const nodes: { readonly home: string; readonly ledger: Ledger }[] = []

beforeAll(async () => {
  const { rpcUrl } = homes.chain
  for (const name of ['one', 'two', 'three']) {
    const home = await homes.create(name)
    const secretKey = await readOrCreateSecret(home, 'wallet.key')
    const deployment = homes.deployment as EvmDeployment
    nodes.push({ home, ledger: await createLedgerEvm({ rpcUrl, secretKey, deployment }) })
  }
  for (const { ledger } of nodes) {
    const { account, nativeAsset: asset } = ledger
    await ledger.deposit({ asset, amount: 2n * UNIT })
    await ledger.addStake({ market: 'court', amount: UNIT })
    const audits = requireMember(ledger, 'audits')
    await audits.enlist({ account, domain: GENERAL_DOMAIN, weight: UNIT })
  }
  await earnPoints()
})

afterAll(async () => {
  for (const { ledger } of nodes) await ledger.close()
})

/** Runs a command in the home of a node. */
const type = <T>(node: number, ...words: readonly string[]): Promise<T> =>
  runCommand<T>(...words, '--data', nodes[node]!.home)

const advance = (seconds: bigint) => type(0, 'dev', 'advance', `${seconds}`)

/** All nodes attest to a block of their points; each claims its own by command. */
async function earnPoints(): Promise<void> {
  const items = nodes.map(({ ledger }, at) => ({
    account: ledger.account,
    role: 'provider' as const,
    points: points[at] as bigint,
  }))
  const [{ ledger }] = nodes as [(typeof nodes)[number]]
  const seconds = await requireMember(ledger, 'audits').epochSeconds()
  await advance(2n * seconds)
  const epoch = (await ledger.nowSeconds()) / seconds - 1n
  const root = Merkle.rootOf(items.map(Contribution.leaf))
  const previous = Hex.zeroHash
  const block: EpochBlock.EpochBlock = { epoch, previous, root, items: 3n, answers: 0n }
  for (const node of nodes) {
    const { account } = node.ledger
    await requireMember(node.ledger, 'audits').attestBlock({ block, account })
  }
  await requireMember(ledger, 'audits').finalizeBlock(block)
  const prove = Merkle.prover(items.map(Contribution.leaf))
  for (const [at, contribution] of items.entries()) {
    const file = join(folder, `points-${at}.json`)
    await writeFile(
      file,
      JsonText.stringify({ epoch, contribution, index: BigInt(at), path: prove(at) }),
    )
    const claimed = await type<readonly object[]>(at, 'governance', 'claim', '--proof', file)
    expect(claimed).toMatchObject([{ points: `${contribution.points}`, role: 'provider' }])
  }
  const { bucketSeconds } = await requireMember(ledger, 'governance').contributionRules()
  await advance(bucketSeconds)
}

/**
 * Proposes, casts these votes of the nodes, and executes the proposal. Returns the weights of the
 * votes.
 */
async function decide(
  propose: readonly string[],
  choices: readonly (readonly string[])[],
): Promise<{ readonly proposal: string; readonly weights: readonly bigint[] }> {
  const made = ['governance', 'propose', ...propose, '--text', TEXT]
  const { proposal } = await type<ProposalOutput>(0, ...made)
  const { tracks } = await type<TrackOutput>(0, 'governance', 'tracks')
  const track = tracks.find(({ name }) => name === proposal.split('/')[0])!
  await advance(BigInt(track.votingDelaySeconds) + 1n)
  const weights: bigint[] = []
  for (const [node, choice] of choices.entries()) {
    const { weight } = await type<VoteOutput>(node, 'governance', 'vote', proposal, ...choice)
    weights.push(BigInt(weight))
  }
  await advance(BigInt(track.votingPeriodSeconds) + 1n)
  const { status } = await type<ProposalOutput>(0, 'governance', 'show', proposal)
  expect(status).toBe('succeeded')
  await type(1, 'governance', 'queue', proposal)
  await advance(BigInt(track.timelockSeconds))
  expect(await type(2, 'governance', 'execute', proposal)).toMatchObject({ status: 'executed' })
  return { proposal, weights }
}

const settingOf = async (name: string): Promise<SettingOutput> => {
  const [found] = await type<[SettingOutput]>(0, 'governance', 'parameters', '--name', name)
  return found
}

describe('a network without an owner', () => {
  test('quarantines a model by the emergency track within a day', async () => {
    const [{ ledger, home }] = nodes as [(typeof nodes)[number]]
    const file = join(folder, 'my-model.gguf')
    const { bundledPath } = await import('@ostrom/models/catalogue/catalogue')
    const { copyFile } = await import('node:fs/promises')
    await copyFile(bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf'), file)
    const publish = ['models', 'publish', file, '--as', 'my-model', '--license', 'MIT']
    const { version } = await runCommand<{ version: Hex.Hash }>(...publish, '--data', home)
    const from = await ledger.nowSeconds()
    const evidence = `0x${'ee'.repeat(32)}`
    const propose = ['quarantine', version, '--evidence', evidence]
    const { proposal } = await decide(propose, [['for'], ['for']])
    expect(proposal).toBe('emergency/1')
    expect((await ledger.modelVersion(version))?.status).toBe('quarantined')
    expect((await ledger.nowSeconds()) - from).toBeLessThan(86_400n)
  })

  test('changes a parameter by the votes of three nodes of unequal contribution', async () => {
    const { weights } = await decide(
      ['parameter', 'feeBps', '800'],
      [['for'], ['--for', '7', '--abstain', `${points[1] - 7n}`], ['against']],
    )
    expect(weights).toEqual(points)
    const decided = await settingOf('feeBps')
    expect(decided).toMatchObject({ value: '1000', next: { value: '800' } })
    const early = type(0, 'governance', 'apply', 'feeBps')
    await expect(early).rejects.toMatchObject({ code: 'parameter-change-not-due' })
    const [{ ledger }] = nodes as [(typeof nodes)[number]]
    await advance(BigInt(decided.next!.fromSeconds) - (await ledger.nowSeconds()))
    expect(await type(2, 'governance', 'apply', 'feeBps')).toMatchObject({ value: '800' })
    expect(await settingOf('feeBps')).toMatchObject({ value: '800', before: '1000' })
    expect((await ledger.parameters()).feeBps).toBe(800)
  })

  test('refuses a value beyond its bound by name, and shows points and money', async () => {
    const beyond = ['governance', 'propose', 'parameter', 'feeBps', '1001', '--text', TEXT]
    await expect(type(0, ...beyond)).rejects.toMatchObject({
      code: 'setting-out-of-bounds',
      values: { setting: 'feeBps', max: 1_000n },
    })
    const [, { ledger }] = nodes as [unknown, (typeof nodes)[number]]
    expect(await type(0, 'governance', 'delegate', ledger.account)).toMatchObject({
      delegate: ledger.account,
    })
    expect(await type(1, 'governance', 'points')).toMatchObject({
      weight: `${points[0] + points[1]}`,
      buckets: [{ points: { provider: `${points[1]}` } }],
    })
    expect(await type(1, 'governance', 'treasury')).toMatchObject({ treasury: { income: '0' } })
    const { length } = await type<readonly object[]>(1, 'governance', 'proposals')
    expect(length).toBe(2)
  })
})
