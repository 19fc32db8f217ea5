import { ed25519 } from '@noble/curves/ed25519.js'
import { readAllEvents, requireMember } from '@ostrom/ledger'
import { createLedgerJam, type LedgerJam, type SignedBatch } from '@ostrom/ledger/jam'
import { collectEpochItems } from '@ostrom/node/validator'
import { assert, EpochBlock, Hex } from '@ostrom/protocol'
import { Epoch, Jam } from '@ostrom/verification'
import {
  type TypeberryChain,
  typeberryChain,
} from '../../../contracts/jam/harness/typeberry-chain.ts'
import { ensurePackageSet } from '../../../tools/start/package-set.js'
import { COIN, type ExampleNetwork } from '../governance/network.ts'

// An epoch on two chains: the JAM service processes its batch, and the contracts process its block.

/** Weight of each validator on JAM: one coin, in billionths, because weights must be below 2^57. */
const WEIGHT = COIN / 10n ** 9n

const keyOf = (n: number): Uint8Array =>
  Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(`jamchain: node ${n}`)))

/** The JAM chain of the example. Its validators are the nodes; each has a key for batches. */
export type StoryChain = {
  readonly chain: TypeberryChain
  readonly ledger: LedgerJam
  readonly signers: readonly Uint8Array[]
}

/** Creates a JAM chain in this process; typeberry, a JAM node, runs its refine and accumulate. */
export async function startJam({ nodes }: ExampleNetwork): Promise<StoryChain> {
  const signers = nodes.map((_, at) => keyOf(at))
  const configuration = Jam.encodeConfiguration(
    signers.map((secret) => ({ key: ed25519.getPublicKey(secret), weight: WEIGHT })),
  )
  const chain = await typeberryChain(await ensurePackageSet('jam'), { configuration })
  return { chain, ledger: createLedgerJam(chain), signers }
}

/** The items of an epoch, and the batch whose block both chains anchor, with its header. */
export type EpochBatch = {
  readonly items: readonly Epoch.EpochItem[]
  readonly header: Jam.BatchHeader
  readonly batch: Uint8Array
}

/**
 * Advances to the beginning of the next epoch, and collects the events since the last epoch block.
 */
export async function gatherEpoch({ chain, client }: ExampleNetwork): Promise<EpochBatch> {
  const audits = requireMember(client, 'audits')
  const seconds = await audits.epochSeconds()
  const now = await client.nowSeconds()
  await chain.advance(seconds - (now % seconds))
  const epoch = now / seconds
  const latest = await audits.latestBlock()
  const gathered = collectEpochItems(await readAllEvents(client), seconds)
  const items = gathered.itemsIn({ after: latest?.epoch, until: epoch })
  return { items, ...Jam.batchOf(latest?.hash ?? Hex.zeroHash, { epoch, items }) }
}

/**
 * The first two validators sign a batch, with a claim about one of its answers. The third validator
 * signs the token with which the work package may use the core.
 */
export function signBatch(
  { signers }: StoryChain,
  { header, batch }: EpochBatch,
  claim: Uint8Array,
): SignedBatch {
  const encoded = Jam.encodeHeader(header)
  const message = Jam.batchMessage(encoded, claim)
  const signatures = signers.slice(0, 2).map((secret, validator) => ({
    validator,
    signature: ed25519.sign(message, secret),
  }))
  const payload = Jam.encodePayload({ header: encoded, signatures, claim, batch })
  const by = 2
  const word = ed25519.sign(Jam.tokenMessage(payload), signers[by] ?? keyOf(by))
  return { payload, token: Hex.join([Uint8Array.of(by), word]) }
}

/** All nodes attest to the block on the EVM chain, and it becomes final. */
export async function anchorOnEvm(
  { nodes, client }: ExampleNetwork,
  { header }: EpochBatch,
): Promise<EpochBlock.EpochBlock> {
  const block = Jam.blockOf(header)
  for (const node of nodes) {
    await requireMember(node, 'audits').attestBlock({ block, account: node.account })
  }
  const audits = requireMember(client, 'audits')
  await audits.finalizeBlock(block)
  const latest = await audits.latestBlock()
  assert(latest?.hash === EpochBlock.hash(block), 'the contract has the block')
  return latest
}

/** Claims the points of a final block with proofs of its items. */
export async function claimPoints(
  { client }: ExampleNetwork,
  { items, header, batch }: EpochBatch,
): Promise<number> {
  const reports = [Epoch.refine(batch)]
  let claimed = 0
  for (const item of items) {
    if (item.kind !== 'contribution') continue
    const proof = Epoch.prove(reports, item)
    assert(proof, 'an item of a block has a proof')
    const { kind: _, ...contribution } = item
    const { index, path } = proof
    const claim = { epoch: header.epoch, contribution, index, path }
    await requireMember(client, 'governance').claimContribution(claim)
    claimed += 1
  }
  return claimed
}
