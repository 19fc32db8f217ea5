// A market on the test chain: actors, one model, one offer, and functions for common instructions.

import { createHash } from 'node:crypto'
import {
  Hex,
  Manifest,
  Offer,
  Price,
  type Signable,
  SignedObject,
  type SolanaDomain,
} from '@ostrom/protocol'
import { type Address, type Instruction, type KeyPairSigner, signBytes } from '@solana/kit'
import {
  buildInstruction,
  bytesOf,
  type DecodedAccount,
  decodeAccount,
  ed25519Instruction,
  encodeRegistration,
  type InstructionName,
  type InstructionOptions,
  offerStakeRatio,
  type ProgramAccountName,
  runtimePrograms,
  sealDraft,
} from '../interface/index.ts'
import { keyOf, SvmChain, type TransactionOutcome } from './chain.ts'

export const UNIT = 1_000_000_000n
/** The native asset. */
export const NATIVE: Uint8Array = new Uint8Array(32)
export const GENESIS: Uint8Array = new Uint8Array(32).fill(7)

export const hexOf = ({ address }: KeyPairSigner): Hex.AccountId => Hex.from(bytesOf(address))
export const sha256 = (bytes: Uint8Array | string): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(bytes).digest())

const roles = [
  'authority',
  'owner',
  'guardian',
  'feeSink',
  'creator',
  'provider',
  'client',
  'stranger',
  'signer',
] as const
export type FixtureActors = { readonly [role in (typeof roles)[number]]: KeyPairSigner }

export const prices: Price.PriceMap = { ...Price.zeroPrices, input: UNIT / 2n, output: UNIT }
/** Returns prices in the order of the program's price lists. */
export const priceList = (map: Price.PriceMap): readonly bigint[] =>
  Price.priceUnits.map((unit) => map[unit])

/**
 * A market on a test chain, with its actors and with functions that build and send instructions.
 */
export class ProgramFixture {
  readonly chain: SvmChain
  readonly actors: FixtureActors
  readonly domain: SolanaDomain
  /** `register` sets `version`; `publish` sets `offer` and `offerHash`. */
  version: Uint8Array = NATIVE
  offer!: Offer.Offer
  offerHash: Uint8Array = NATIVE
  #nonce = 0n

  constructor(chain: SvmChain, actors: FixtureActors, genesis = GENESIS) {
    this.chain = chain
    this.actors = actors
    const program = Hex.from(bytesOf(chain.program))
    this.domain = { scheme: 'ed25519', genesisHash: Hex.from(genesis), program }
  }

  get at() {
    return this.chain.addresses
  }

  nonce(): bigint {
    return ++this.#nonce
  }

  build<name extends InstructionName>(name: name, options: InstructionOptions<name>): Instruction {
    return buildInstruction(this.chain.program, name, options)
  }

  send(
    instructions: readonly Instruction[],
    ...signers: readonly KeyPairSigner[]
  ): Promise<TransactionOutcome> {
    return this.chain.send(instructions, signers)
  }

  /** Sends a transaction, and throws if it is refused. */
  async done(
    instructions: readonly Instruction[],
    ...signers: readonly KeyPairSigner[]
  ): Promise<TransactionOutcome> {
    const outcome = await this.send(instructions, ...signers)
    if (outcome.refusal) throw new Error(`${outcome.refusal}\n${outcome.logs.join('\n')}`)
    return outcome
  }

  /** Reads an account, and throws if it does not exist. */
  async read<name extends ProgramAccountName>(
    kind: name,
    address: Promise<Address>,
  ): Promise<DecodedAccount<name>> {
    const found = await this.find(kind, address)
    if (!found) throw new Error(`there is no ${kind}`)
    return found
  }

  async find<name extends ProgramAccountName>(
    kind: name,
    address: Promise<Address>,
  ): Promise<DecodedAccount<name> | undefined> {
    const bytes = this.chain.bytesAt(await address)
    return bytes && decodeAccount(kind, bytes)
  }

  /** Signs `signable` as `who`, and builds the instruction that checks this signature. */
  async signed(who: KeyPairSigner, signable: Signable): Promise<Instruction> {
    const message = SignedObject.signedBytes(signable, {
      program: this.domain.program,
      signer: hexOf(who),
    })
    const signature = await signBytes(who.keyPair.privateKey, message)
    return ed25519Instruction({ key: bytesOf(who.address), message, signature })
  }

  balance(who: Pick<KeyPairSigner, 'address'>, mint = NATIVE): Promise<Address> {
    return this.at.balance(bytesOf(who.address), mint)
  }

  providerRecord(who = this.actors.provider): Promise<Address> {
    return this.at.provider(bytesOf(who.address))
  }

  /** Reads the account of a provider. */
  providerOf(who = this.actors.provider): Promise<DecodedAccount<'provider'>> {
    return this.read('provider', this.providerRecord(who))
  }

  /** Reads the balance of `who` in the market. */
  balanceOf(who: KeyPairSigner, mint = NATIVE): Promise<DecodedAccount<'balance'>> {
    return this.read('balance', this.balance(who, mint))
  }

  /** Opens the balance accounts, in one asset, that payments to the actors need. */
  async openBalances(mint = NATIVE): Promise<void> {
    const { creator, provider, client, stranger, feeSink, owner } = this.actors
    for (const who of [creator, provider, client, stranger, feeSink]) {
      const balanceAccounts = {
        balance: await this.balance(who, mint),
        asset: await this.at.asset(mint),
      }
      const accounts = { payer: owner.address, ...balanceAccounts }
      const data = { owner: bytesOf(who.address) }
      await this.done([this.build('openBalance', { data, accounts })], owner)
    }
  }

  async deposit(who: KeyPairSigner, amount: bigint): Promise<TransactionOutcome> {
    const balanceAccounts = { asset: await this.at.asset(NATIVE), balance: await this.balance(who) }
    const accounts = { payer: who.address, ...balanceAccounts }
    return this.send([this.build('deposit', { data: { amount }, accounts })], who)
  }

  /**
   * Withdraws from the balance of `from`, which is the sender unless a test tries another account.
   */
  async withdraw(
    who: KeyPairSigner,
    amount: bigint,
    { from = who, target = who.address }: { from?: KeyPairSigner; target?: Address } = {},
  ): Promise<TransactionOutcome> {
    const balanceAccounts = {
      asset: await this.at.asset(NATIVE),
      balance: await this.balance(from),
    }
    const accounts = { owner: who.address, target, ...balanceAccounts }
    return this.send([this.build('withdraw', { data: { amount }, accounts })], who)
  }

  async stake(who: KeyPairSigner, amount: bigint): Promise<TransactionOutcome> {
    const owner = bytesOf(who.address)
    const providerRecord = await this.at.provider(owner)
    const open = { payer: who.address, providerRecord }
    const config = await this.at.config()
    const accounts = {
      owner: who.address,
      config,
      providerRecord,
      balance: await this.balance(who),
    }
    const instructions = [
      this.build('openProvider', { data: { owner }, accounts: open }),
      this.build('stake', { data: { amount }, accounts }),
    ]
    return this.send(instructions, who)
  }
}

/** Returns the genesis hash of a local chain, from the chain's name. */
export const localGenesis = (name: string): Uint8Array => sha256(`ostrom local chain ${name}`)

/**
 * Deploys and initializes a market without users. `watch` gets the chain before the initialization.
 * `file` has the bytes of a program that the chain gets instead of the committed program.
 */
export async function startFixture(
  genesis = GENESIS,
  name = '',
  watch?: (chain: SvmChain) => void,
  file?: Uint8Array,
): Promise<ProgramFixture> {
  const keys = await Promise.all(roles.map((_, i) => keyOf(i)))
  const actors = Object.fromEntries(
    roles.map((role, i) => [role, keys[i]]),
  ) as unknown as FixtureActors
  const chain = await SvmChain.start(actors.authority, file)
  for (const { address } of keys) chain.fund(address)
  watch?.(chain)
  const market = new ProgramFixture(chain, actors, genesis)
  const outcome = await initialize(market, actors.authority, name)
  if (outcome.refusal) throw new Error(`${outcome.refusal}\n${outcome.logs.join('\n')}`)
  return market
}

/**
 * Initializes a market. `name` is the name of a local chain, which determines the genesis hash of
 * this chain.
 */
export async function initialize(
  market: ProgramFixture,
  authority: KeyPairSigner,
  name = '',
): Promise<TransactionOutcome> {
  const { owner, guardian, feeSink } = market.actors
  const [programData, config, asset] = await Promise.all([
    market.at.programData(),
    market.at.config(),
    market.at.asset(NATIVE),
  ])
  const data = {
    owner: bytesOf(owner.address),
    guardian: bytesOf(guardian.address),
    feeSink: bytesOf(feeSink.address),
    genesis: Hex.toBytes(market.domain.genesisHash),
    name: new TextEncoder().encode(name),
  }
  const accounts = { authority: authority.address, programData, config, asset }
  return market.send([market.build('initialize', { data, accounts })], authority)
}

/** Starts a market with a model, a staked provider with an offer, and a client with money. */
export async function startTrade(
  watch?: (chain: SvmChain) => void,
  file?: Uint8Array,
): Promise<ProgramFixture> {
  const market = await startFixture(GENESIS, '', watch, file)
  const { provider, client } = market.actors
  await market.openBalances()
  await register(market)
  for (const [who, amount] of [
    [provider, 5n * UNIT],
    [client, 100n * UNIT],
  ] as const) {
    const { refusal } = await market.deposit(who, amount)
    if (refusal) throw new Error(refusal)
  }
  const { refusal } = await market.stake(provider, 2n * UNIT)
  if (refusal) throw new Error(refusal)
  const published = await publish(market)
  if (published.refusal) throw new Error(published.refusal)
  const owner = bytesOf(client.address)
  const accounts = { payer: client.address, clientRecord: await market.at.client(owner) }
  await market.done([market.build('openClient', { data: { owner }, accounts })], client)
  return market
}

export type RegisterFixtureOptions = {
  readonly name?: string
  readonly manifest?: Partial<Manifest.Manifest>
  readonly access?: number
  readonly bps?: number
  /** Key that seals the draft; by default each draft has a different key. */
  readonly sealKey?: Uint8Array
}

const DRAFT_PART = 700
/** Value of `proof` if the creator itself sends the registration. */
const BY_CREATOR = 255

/** Registers a version in several transactions, and returns the outcome of the last transaction. */
export async function register(
  market: ProgramFixture,
  options: RegisterFixtureOptions = {},
): Promise<TransactionOutcome> {
  const { version, finish } = await draftRegistration(market, options)
  const outcome = await market.send([finish], market.actors.creator)
  if (outcome.refusal === undefined) market.version = version
  return outcome
}

/**
 * Writes a draft. Returns the instruction that registers the draft, but does not send it.
 */
export async function draftRegistration(
  market: ProgramFixture,
  options: RegisterFixtureOptions = {},
): Promise<{ version: Uint8Array; draft: Address; finish: Instruction }> {
  const { creator } = market.actors
  const manifest: Manifest.Manifest = {
    name: 'tiny',
    version: '1',
    parents: [],
    creator: hexOf(creator),
    task: 'chat',
    license: { spdx: 'Apache-2.0' },
    architecture: 'llama',
    parameters: 1_000_000n,
    contextLength: 2_048,
    artifacts: [],
    description: 'A small model.',
    ...options.manifest,
  }
  const bytes = Manifest.encode(manifest)
  const version = sha256(bytes)
  const name = options.name ?? 'tiny'
  const registration = encodeRegistration({
    access: options.access ?? 0,
    name,
    license: 'Apache-2.0',
    licenseCid: '',
    royalties: [{ bps: options.bps ?? 500, recipient: bytesOf(creator.address) }],
    parents: manifest.parents.map(Hex.toBytes),
    artifacts: [
      {
        format: 'gguf',
        quantization: 'q8_0',
        cid: 'bafkreia',
        sha256: sha256('weights'),
        bytes: 1_000n,
      },
    ],
  })
  const sealKey = options.sealKey ?? sha256(`key of ${Hex.from(version)}`)
  const all = await sealDraft(new Uint8Array([...registration, ...bytes]), sealKey)
  const key = bytesOf(creator.address)
  const draft = await market.at.draft(key, version)
  const owned = { author: creator.address, draft }
  const opening = { data: { version, length: all.length }, accounts: owned }
  await market.done([market.build('openRegistrationDraft', opening)], creator)
  for (let offset = 0; offset < all.length; offset += DRAFT_PART) {
    const data = { offset, bytes: all.subarray(offset, offset + DRAFT_PART) }
    await market.done([market.build('writeRegistrationDraft', { data, accounts: owned })], creator)
  }
  const model = await market.at.model(version)
  const alias = await market.at.alias(sha256(name))
  const finish = market.build('register', {
    data: { registrationLength: registration.length, creator: key, proof: BY_CREATOR, sealKey },
    accounts: { ...owned, model, alias, config: await market.at.config() },
    more: await Promise.all(manifest.parents.map((one) => market.at.model(Hex.toBytes(one)))),
  })
  return { version, draft, finish }
}

/**
 * Publishes an offer for the market's version.
 *
 * @param terms Terms in the instruction that differ from the terms in the offer's hash.
 */
export async function publish(
  market: ProgramFixture,
  fields: Partial<Offer.Offer> = {},
  terms: Partial<Offer.VerificationTerms> = {},
  sender = market.actors.provider,
): Promise<TransactionOutcome> {
  const { creator, provider } = market.actors
  const asset = fields.asset ?? Hex.from(NATIVE)
  const ratio = await market.read('asset', market.at.asset(Hex.toBytes(asset)))
  const offer: Offer.Offer = {
    provider: hexOf(provider),
    modelVersion: Hex.from(market.version),
    asset,
    prices,
    feeBps: 1_000,
    royalties: [{ recipient: hexOf(creator), bps: 500 }],
    windowSeconds: 0,
    court: Hex.from(NATIVE),
    stakeRatio: offerStakeRatio(ratio),
    verification: {
      artifact: Hex.from(sha256('weights')),
      engineClass: Hex.from(sha256('engine')),
      counting: 0,
      sampling: 0,
      tier: 0,
    },
    nonce: 1n,
    ...fields,
  }
  const hash = Hex.toBytes(Offer.hash(offer, market.domain))
  const mint = Hex.toBytes(offer.asset)
  const accounts = {
    sender: sender.address,
    providerRecord: await market.providerRecord(),
    config: await market.at.config(),
    asset: await market.at.asset(mint),
    model: await market.at.model(market.version),
    modelPermission: runtimePrograms.system,
    offer: await market.at.offer(hash),
  }
  const { feeBps, nonce } = offer
  const { artifact, engineClass, ...classes } = { ...offer.verification, ...terms }
  const data = {
    hash,
    feeBps,
    prices: priceList(offer.prices),
    nonce,
    ...classes,
    artifact: Hex.toBytes(artifact),
    engineClass: Hex.toBytes(engineClass),
  }
  const outcome = await market.send([market.build('publishOffer', { data, accounts })], sender)
  if (outcome.refusal === undefined) Object.assign(market, { offer, offerHash: hash })
  return outcome
}
