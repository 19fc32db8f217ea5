// The process of JamChain (docs/reference/requirements.md, rows R002) on a local network. Nodes
// compute vectors, train on chunks and answer prompts. Validators check datasets and answers, and
// vote. Rewards follow contributions. One package takes the results of an epoch through a JAM
// service, and the same root goes to the EVM chain. Throws if a step does not have the required
// result.
// Requirements: R002-6, R002-7, R002-14

import { BagClassifier } from '@ostrom/integer-model'
import { GENERAL_DOMAIN, type Ledger, requireMember } from '@ostrom/ledger'
import { startAnvil } from '@ostrom/ledger/evm'
import { classifierManifest } from '@ostrom/proof'
import { Amount, assert, Hex, Manifest } from '@ostrom/protocol'
import { createStorageMemory } from '@ostrom/storage/memory'
import type { StandaloneExample } from '../example.ts'
import { COIN, type ExampleNetwork, endBucket, foundNetwork } from '../governance/network.ts'
import { carryOut, vote } from '../governance/votes.ts'
import {
  anchorOnEvm,
  claimPoints,
  type EpochBatch,
  gatherEpoch,
  type StoryChain,
  signBatch,
  startJam,
} from './epochs.ts'
import {
  accuracyOf,
  checkRows,
  fileOf,
  manifestOf,
  mergedModel,
  type Rows,
  splitRows,
  trainChunk,
  updateHash,
  vectorOf,
} from './model.ts'
import { answer, isRight, offerModel, type PromptClassifier, serve, validate } from './serving.ts'

type Story = { readonly network: ExampleNetwork; readonly print: (text: string) => void }

/** Number of prompts that each node answers, as its contribution. */
const PROMPTS = [12, 8, 4] as const

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

export const jamchain: StandaloneExample = async ({ print: say }) => {
  const chain = await startAnvil()
  let network: ExampleNetwork | undefined
  const print = (text: string) => say(`${text}\n`)
  try {
    network = await foundNetwork(chain)
    await stakeMore(network)
    const story = { network, print }
    const jam = await startJam(network)
    print(`An EVM chain with the contracts, and a JAM chain with service ${jam.chain.service}\n`)
    const rows = splitRows()
    await admitDataset(story, rows)
    const served = await train(story, rows)
    const claim = await infer(story, served, rows)
    const first = await gatherEpoch(network)
    await anchor(story, jam, { epoch: first, claim })
    await reward(story, first)
    await decide(story)
    const second = await gatherEpoch(network)
    await anchor(story, jam, { epoch: second, claim: new Uint8Array() })
    print('\nBoth chains have both blocks, and nobody had to trust who sent them.')
  } finally {
    await network?.close()
    await chain.stop()
  }
}

/** Increases the nodes' stakes, so that two nodes can judge the answers of the third. */
async function stakeMore({ nodes }: ExampleNetwork): Promise<void> {
  for (const node of nodes) {
    const { account } = node
    await node.addStake({ market: 'court', amount: 2n * COIN })
    const audits = requireMember(node, 'audits')
    await audits.enlist({ account, domain: GENERAL_DOMAIN, weight: 3n * COIN })
  }
}

/** 1. A node proposes a dataset, the other nodes check it, and the chain accepts it. */
async function admitDataset({ network, print }: Story, rows: Rows): Promise<void> {
  const [author] = network.nodes
  const file = fileOf(rows.all)
  const repeated = fileOf(rows.all.flatMap((row) => [row, row]))
  print('1. Validators check datasets')
  const faults = await checkRows(repeated, rows)
  assert(faults.includes('duplicates'), 'a dataset with each row twice has a fault')
  print(`   refused     a file with each row twice: ${faults.join(', ')}`)
  assert((await checkRows(file, rows)).length === 0, 'the dataset has no fault')
  const { cid } = await createStorageMemory().add([file])
  const manifest = manifestOf(author.account, { file, cid, records: rows.all.length })
  const dataset = Hex.sha256Hex(manifest)
  const datasets = requireMember(author, 'datasets')
  await datasets.proposeDataset({ manifest, cid, license: 'CC0-1.0' })
  const proposed = await datasets.dataset(dataset)
  assert(proposed, 'the dataset is proposed')
  const wait = proposed.acceptableAtSeconds - (await author.nowSeconds())
  await network.chain.advance(wait)
  await datasets.acceptDataset(dataset)
  print(`   accepted    ${rows.all.length} rows, ${dataset}\n`)
}

/**
 * 2. Two nodes each train on one chunk, a third node recomputes the second result, and the first
 * node registers the mean of both results.
 */
async function train({ network, print }: Story, rows: Rows): Promise<PromptClassifier> {
  const [creator] = network.nodes
  print('2. Nodes train on chunks')
  const updates = [trainChunk(rows.chunks[0]), trainChunk(rows.chunks[1])] as const
  for (const [at, update] of updates.entries())
    print(`   node ${at + 1}      ${rows.chunks[at]?.length} rows, update ${updateHash(update)}`)
  const again = trainChunk(rows.chunks[1])
  assert(updateHash(again) === updateHash(updates[1]), 'a validator gets the same update')
  print('   node 3      trained the second chunk anew: the same update')
  const model = mergedModel(updates)
  const accuracy = accuracyOf(model, rows.heldout)
  assert(accuracy > 0.7, 'the model learned something')
  const { cid } = await createStorageMemory().add([BagClassifier.encode(model)])
  const manifest = classifierManifest({
    model,
    cid,
    creator: creator.account,
    name: 'prompts',
    version: '1',
    license: { spdx: 'Apache-2.0' },
    description: 'Tells prompts that try to change what a model was told.',
  })
  await creator.registerModel({ name: 'prompts', manifest, royalties: [], access: 'public' })
  const version = Manifest.hash(manifest)
  print(`   merged      ${percent(accuracy)} of ${rows.heldout.length} unknown prompts are right`)
  print(`   version     ${version}\n`)
  return { model, version, artifact: BagClassifier.idOf(model) }
}

/**
 * 3. Nodes convert prompts to vectors and answer them for pay. The other nodes recompute each
 * answer.
 */
async function infer(
  { network, print }: Story,
  served: PromptClassifier,
  { heldout }: Rows,
): Promise<Uint8Array> {
  const { chain, client, nodes } = network
  print('3. Nodes vectorise prompts and answer them; validators compute the answers anew')
  const texts = heldout.map(({ text }) => text)
  const [prompt = ''] = texts
  print(`   prompt      ${JSON.stringify(prompt)}`)
  print(`   vector      ${vectorOf(served.model, prompt).join(' ')}`)
  const subjects: Hex.Hash[] = []
  for (const [at, node] of nodes.entries()) {
    const offer = await offerModel(node, served)
    const prompts = texts.slice(10 * at, 10 * at + (PROMPTS[at] ?? 0))
    const session = await serve(network, { node, served, offer, prompts })
    await validate(network, { node, served, session })
    subjects.push(session.id)
    print(`   node ${at + 1}      ${prompts.length} answers in ${session.id}, endorsed`)
  }
  const right = answer(served, prompt)
  const wrong = { prompt, claim: lie(served, right.claim) }
  assert(isRight(served, right) && !isRight(served, wrong), 'a lie is seen')
  print('   a lie       another class for the same prompt: no validator endorses it')
  const { windowSeconds } = await client.offerTerms(client.nativeAsset)
  await chain.advance(BigInt(windowSeconds))
  // One transaction can collect the pay of only one provider.
  for (const id of subjects) await client.collectPay({ escrow: 'sessions', subjects: [id] })
  await requireMember(client, 'governance').distribute()
  print('   paid        all three sessions; fees are divided into pools\n')
  return right.claim
}

/** Returns a copy of a claim that states the other class. */
const lie = ({ model }: PromptClassifier, claim: Uint8Array): Uint8Array => {
  const at = claim.length - 4 * model.output.biases.length - 1
  return claim.map((byte, index) => (index === at ? byte ^ 1 : byte))
}

/** 4. The batch of an epoch goes through the JAM service, and its block goes to the EVM chain. */
async function anchor(
  { network, print }: Story,
  jam: StoryChain,
  { epoch, claim }: { readonly epoch: EpochBatch; readonly claim: Uint8Array },
): Promise<void> {
  const { header } = epoch
  const { totals } = header
  print(`Epoch ${header.epoch} in one work package`)
  print(`   items       ${totals.items}: ${totals.answers} answers, ${totals.validated} endorsed`)
  if (claim.length > 0) {
    const at = claim.length - 1
    const wrong = claim.map((byte, index) => (index === at ? byte ^ 1 : byte))
    const refused = await jam.chain.submit(signBatch(jam, epoch, wrong))
    const isNothing = refused.status === 'accumulated' && refused.result === 'nothing'
    assert(isNothing && refused.changedKeys.length === 0, 'a wrong answer is refused in core')
    print('   refused     the same with a wrong answer: computed anew in core')
  }
  const outcome = await jam.chain.submit(signBatch(jam, epoch, claim))
  assert(outcome.status === 'accumulated' && outcome.changedKeys.length === 3, 'it is folded in')
  const { gas } = outcome
  print(
    `   gas         ${gas?.authorize} authorize, ${gas?.refine} refine, ${gas?.accumulate} fold`,
  )
  const [there, here] = [await jam.ledger.latestBlock(), await anchorOnEvm(network, epoch)]
  assert(there && JSON.stringify(textsOf(there)) === JSON.stringify(textsOf(here)), 'both agree')
  print(`   root        ${there.root} on JAM`)
  print(`   root        ${here.root} on the EVM chain`)
  print(`   block       ${there.hash} on both\n`)
}

const textsOf = (block: object) =>
  Object.entries(block)
    .map(([name, value]) => [name, String(value)])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))

/** 5. Nodes claim points by proofs of items in the block; rewards are divided by points. */
async function reward({ network, print }: Story, epoch: EpochBatch): Promise<void> {
  const { client, nodes } = network
  print('Rewards by contribution')
  const claimed = await claimPoints(network, epoch)
  assert(claimed >= nodes.length, 'each node has points')
  const bucket = await endBucket(network)
  const governed = requireMember(client, 'governance')
  const amounts: bigint[] = []
  for (const [at, { account }] of nodes.entries()) {
    const key = { bucket, account, role: 'provider' } as const
    const { amount } = await governed.reward(key)
    await governed.claimReward(key)
    amounts.push(amount)
    const points = await governed.voteWeight({ account })
    const coins = Amount.formatExact(amount, { symbol: 'ETH', decimals: 18 })
    print(`   node ${at + 1}      ${points} points, ${coins}`)
  }
  const [one = 0n, two = 0n, three = 0n] = amounts
  assert(one > two && two > three && three > 0n, 'who answered more has more')
}

/** 6. Nodes vote with their points. */
async function decide({ network, print }: Story): Promise<void> {
  const { chain, client, nodes } = network
  const governed = requireMember(nodes[1] as Ledger, 'governance')
  const action = { kind: 'set-parameter', name: 'feeBps', value: 800n } as const
  const choices = ['for', 'for', 'against'] as const
  const decided = await vote(network, { action, cid: `bafkrei${'c'.repeat(51)}4`, choices })
  assert(decided.status === 'succeeded', 'most points are for it')
  await carryOut(network, decided)
  const { next } = await governed.setting('feeBps')
  assert(next, 'the change waits for its delay')
  await chain.advance(next.fromSeconds - (await client.nowSeconds()))
  await governed.applyChange({ kind: 'parameter', name: 'feeBps' })
  const { feeBps } = await client.parameters()
  assert(feeBps === 800, 'the vote changed the fee')
  const { for: pro, against } = decided.votes
  print(`   vote        the fee is ${feeBps} bps: ${pro} for, ${against} against\n`)
}
