// Instructions of requests, which clients and providers send on the test chain.

import { Hex, type Price, Request } from '@ostrom/protocol'
import type { Address, KeyPairSigner } from '@solana/kit'
import { bytesOf, offerStakeRatio, runtimePrograms } from '../interface/index.ts'
import type { TransactionOutcome } from './chain.ts'
import { hexOf, type ProgramFixture, priceList, prices, UNIT } from './market.ts'
import { claimOf, payees, type voucherOf } from './session-instructions.ts'

export const COST = UNIT / 2n

export type OpenRequestFields = {
  readonly nonce?: bigint
  readonly costMax?: bigint
  readonly deadline?: bigint
  /**
   * Lamports of stake that the request demands of its provider. If absent: for an on-chain answer
   * the least value that the program accepts, otherwise zero.
   */
  readonly stakeMin?: bigint
  readonly completionsMin?: bigint
  readonly pricesMax?: Price.PriceMap
  readonly providers?: readonly Uint8Array[]
  readonly prompt?: Uint8Array
  /** Mode of the answer; 1 is an answer on the chain. */
  readonly answer?: number
  readonly sender?: KeyPairSigner
  readonly swap?: { readonly [name: string]: Address }
}

/**
 * Returns the least stake for a request that names no providers and asks for an on-chain answer.
 */
async function leastStake(market: ProgramFixture, costMax: bigint): Promise<bigint> {
  const asset = await market.read('asset', market.at.asset(Hex.toBytes(market.offer.asset)))
  return Request.onchainStakeMin({ costMax, stakeRatio: offerStakeRatio(asset) })
}

export async function openRequest(market: ProgramFixture, fields: OpenRequestFields = {}) {
  const { client, signer } = market.actors
  const sender = fields.sender ?? client
  const nonce = fields.nonce ?? market.nonce()
  const id = Hex.toBytes(Request.idOf({ client: hexOf(client), nonce }, market.domain))
  const mint = Hex.toBytes(market.offer.asset)
  const { pricesMax: map = prices, costMax = COST } = fields
  const data = {
    id,
    signer: bytesOf(signer.address),
    nonce,
    costMax,
    pricesMax: priceList(map),
    completionsMin: fields.completionsMin ?? 0n,
    stakeMin: fields.stakeMin ?? (fields.answer === 1 ? await leastStake(market, costMax) : 0n),
    deadline: fields.deadline ?? market.chain.nowSeconds + 600n,
    answer: fields.answer ?? 0,
    providers: fields.providers ?? [],
    prompt: fields.prompt ?? new Uint8Array(),
  }
  const accounts = {
    client: sender.address,
    config: await market.at.config(),
    asset: await market.at.asset(mint),
    model: await market.at.model(market.version),
    modelPermission: runtimePrograms.system,
    balance: await market.balance(client, mint),
    clientRecord: await market.at.client(bytesOf(client.address)),
    request: await market.at.request(id),
    ...fields.swap,
  }
  const outcome = await market.send([market.build('openRequest', { data, accounts })], sender)
  return { id, outcome }
}

/** Returns the accounts of a provider that the instructions of a request need. */
async function providerAccountsOf(market: ProgramFixture, who: KeyPairSigner) {
  return {
    providerRecord: await market.providerRecord(who),
    nativeBalance: await market.balance(who),
  }
}

const SEAL_KEY = new Uint8Array(32).fill(9)
export const ADDRESSES = new TextEncoder().encode('/ip4/127.0.0.1/tcp/4001')

/** Greatest bond that honest providers accept, in lamports. */
const BOND_MAX = UNIT / 1_000n

/** Builds the instruction that locks a request under the market's offer. */
export async function lockInstruction(
  market: ProgramFixture,
  id: Uint8Array,
  who = market.actors.provider,
  provider = who,
  finalBondMax = BOND_MAX,
) {
  const accounts = {
    sender: who.address,
    modelPermission: runtimePrograms.system,
    ...(await providerAccountsOf(market, provider)),
    config: await market.at.config(),
    offer: await market.at.offer(market.offerHash),
    model: await market.at.model(market.version),
    request: await market.at.request(id),
  }
  const data = { sealKey: SEAL_KEY, bondMax: BOND_MAX, finalBondMax, addresses: ADDRESSES }
  return market.build('lockRequest', { data, accounts })
}

export async function lockRequest(
  market: ProgramFixture,
  id: Uint8Array,
  who = market.actors.provider,
  /** Provider for which `who` acts. */
  provider = who,
  /** Greatest bond that the provider accepts for a final lock, which it cannot release. */
  finalBondMax = BOND_MAX,
): Promise<TransactionOutcome> {
  return market.send([await lockInstruction(market, id, who, provider, finalBondMax)], who)
}

export async function releaseRequest(
  market: ProgramFixture,
  id: Uint8Array,
  who = market.actors.provider,
): Promise<TransactionOutcome> {
  const side = await providerAccountsOf(market, market.actors.provider)
  const accounts = { sender: who.address, ...side, request: await market.at.request(id) }
  return market.send([market.build('releaseRequest', { data: {}, accounts })], who)
}

export async function claimRequest(
  market: ProgramFixture,
  fields: Parameters<typeof voucherOf>[1],
  sender = market.actors.provider,
): Promise<TransactionOutcome> {
  const { provider } = market.actors
  const mint = Hex.toBytes(market.offer.asset)
  const { proofs, data } = await claimOf(market, fields)
  const accounts = {
    sender: sender.address,
    request: await market.at.request(fields.id),
    config: await market.at.config(),
    ...(await providerAccountsOf(market, provider)),
    ...(await payees(market, mint)),
  }
  return market.send([...proofs, market.build('claimRequest', { data, accounts })], sender)
}

export async function endRequest(
  market: ProgramFixture,
  id: Uint8Array,
  who = market.actors.client,
): Promise<TransactionOutcome> {
  const clientBalance = await market.balance(market.actors.client, Hex.toBytes(market.offer.asset))
  const accounts = { sender: who.address, request: await market.at.request(id), clientBalance }
  return market.send([market.build('endRequest', { data: {}, accounts })], who)
}

export async function refundRequest(
  market: ProgramFixture,
  id: Uint8Array,
  /** Account that gets the reward for the refund, out of the provider's bond. */
  rewarded = market.actors.client,
  swap: { readonly [name: string]: Address } = {},
): Promise<TransactionOutcome> {
  const { client, provider, stranger } = market.actors
  const mint = Hex.toBytes(market.offer.asset)
  const accounts = {
    request: await market.at.request(id),
    ...(await providerAccountsOf(market, provider)),
    clientBalance: await market.balance(client, mint),
    rewardBalance: await market.balance(rewarded),
    ...swap,
  }
  return market.send([market.build('refundRequest', { data: {}, accounts })], stranger)
}

export async function eraseRequest(
  market: ProgramFixture,
  id: Uint8Array,
  who = market.actors.client,
): Promise<TransactionOutcome> {
  const { client } = market.actors
  const clientRecord = await market.at.client(bytesOf(client.address))
  const request = await market.at.request(id)
  const accounts = { sender: who.address, request, clientRecord, client: client.address }
  return market.send([market.build('eraseRequest', { data: {}, accounts })], who)
}

/** Flags or rates a session or request. */
export async function submitFeedback(
  market: ProgramFixture,
  subject: Address,
  what: { readonly stars: number } | { readonly reason: Uint8Array },
  who = market.actors.client,
): Promise<TransactionOutcome> {
  const accounts = { client: who.address, subject }
  const act =
    'stars' in what
      ? market.build('rate', { data: what, accounts })
      : market.build('flag', { data: what, accounts })
  return market.send([act], who)
}
