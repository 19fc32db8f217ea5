import { randomBytes } from 'node:crypto'
import { addressOf, concat, type InstructionOptions, sealDraft } from '@ostrom/contracts-solana'
import { Endpoint, type Hash, Hex, Manifest, Offer, Registration } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { LedgerWriter } from '../../ledger.ts'
import type { ErrorMap } from '../program/errors.ts'
import {
  checkProviderOrOperator,
  type Instructions,
  signatureProof,
} from '../program/instructions.ts'
import { keyBytes, priceList } from '../program/program.ts'
import { nameHash, registrationBytes } from './models.ts'

type SolanaRegistryMethods =
  | 'registerModel'
  | 'setAlias'
  | 'setAllowed'
  | 'setCalibration'
  | 'retireModel'
  | 'publishOffer'
  | 'retireOffer'
  | 'announceEndpoint'

/** Returns the writes of models and offers for an account. */
export function registryWriter(acts: Instructions): Pick<LedgerWriter, SolanaRegistryMethods> {
  return { ...modelWrites(acts), ...offerWrites(acts) }
}

/** Bytes of a draft that fit in one transaction beside the transaction's other parts. */
const DRAFT_PART = 800
const SEAL_KEY_BYTES = 32
/**
 * Value of the field `proof` if the creator itself sends the registration. In other cases `proof`
 * is the index of the instruction that verifies the creator's signature.
 */
const BY_CREATOR = 255

const broken: ErrorMap = {
  AccountExists: 'model-exists',
  InstructionInvalid: 'model-invalid',
  InputTooLong: 'model-invalid',
}

type RegisterModelTerms = Parameters<LedgerWriter['registerModel']>[0]

/**
 * Writes the registration and its manifest into a draft, sealed with a new key, so that readers of
 * drafts learn no name before it is registered. Closes the draft of an earlier attempt first.
 */
async function draftOf(acts: Instructions, terms: RegisterModelTerms) {
  const { market, payer, key, build } = acts
  const version = keyBytes(Manifest.hash(terms.manifest))
  const registration = registrationBytes(terms)
  const sealKey = Uint8Array.from(randomBytes(SEAL_KEY_BYTES))
  const plain = concat([registration, Manifest.encode(terms.manifest)])
  const bytes = await sealDraft(plain, sealKey)
  const address = market.at.draft(key, version)
  const owned = { author: payer, draft: await address }
  if (await market.read('draft', address)) {
    const drop = build('closeRegistrationDraft', { data: {}, accounts: owned })
    await acts.send('closeRegistrationDraft', [drop])
  }
  const opening = { data: { version, length: bytes.length }, accounts: owned }
  await acts.send('openRegistrationDraft', [build('openRegistrationDraft', opening)], broken)
  for (let offset = 0; offset < bytes.length; offset += DRAFT_PART) {
    const data = { offset, bytes: bytes.subarray(offset, offset + DRAFT_PART) }
    await acts.send('writeRegistrationDraft', [
      build('writeRegistrationDraft', { data, accounts: owned }),
    ])
  }
  return { version, owned, registrationLength: registration.length, sealKey }
}

async function register(acts: Instructions, terms: RegisterModelTerms) {
  const { market, reader, account, build } = acts
  const { at } = market
  const { manifest, name, signature } = terms
  const creator = keyBytes(manifest.creator)
  const isOwn = manifest.creator === account && signature === undefined
  check(isOwn || signature !== undefined, 'signature-invalid', { creator: manifest.creator })
  const model = await reader.modelVersion(Manifest.hash(manifest))
  check(!model, 'model-exists', { version: Manifest.hash(manifest) })
  const { version, owned, registrationLength, sealKey } = await draftOf(acts, terms)
  const parents = manifest.parents.map((one) => at.model(keyBytes(one)))
  const act = build('register', {
    data: { registrationLength, creator, proof: isOwn ? BY_CREATOR : 0, sealKey },
    accounts: {
      ...owned,
      model: await at.model(version),
      alias: await at.alias(nameHash(name)),
      config: await at.config(),
    },
    more: await Promise.all(parents),
  })
  if (isOwn || signature === undefined) return acts.send('register', [act], broken)
  const digest = Registration.hash(terms, market.domain)
  const proof = signatureProof(acts, { account: manifest.creator, digest, signature })
  check(proof, 'signature-invalid', { creator: manifest.creator })
  return acts.send('register', [proof, act], broken)
}

type ModelWriteMethods = Exclude<
  SolanaRegistryMethods,
  'publishOffer' | 'retireOffer' | 'announceEndpoint'
>

function modelWrites(acts: Instructions): Pick<LedgerWriter, ModelWriteMethods> {
  const { market, reader, account, payer, build } = acts
  const { at } = market

  async function requireCreator(version: Hash) {
    const model = await reader.modelVersion(version)
    check(model, 'model-unknown', { version })
    check(model.creator === account, 'account-mismatch', { account, creator: model.creator })
    return model
  }

  return {
    registerModel: (terms) => register(acts, terms),
    async setAlias({ name, version }) {
      await requireCreator(version)
      const instructionAccounts = {
        model: await at.model(keyBytes(version)),
        alias: await at.alias(nameHash(name)),
      }
      const accounts = { creator: payer, ...instructionAccounts }
      const own = { AccountInvalid: 'model-invalid' } as const
      return acts.send('setAlias', [build('setAlias', { data: {}, accounts })], own)
    },
    async setAllowed({ version, account: other, allowed }) {
      await requireCreator(version)
      const [id, guest] = [keyBytes(version), keyBytes(other)]
      const instructionAccounts = {
        model: await at.model(id),
        modelPermission: await at.modelPermission(id, guest),
      }
      const accounts = { creator: payer, ...instructionAccounts }
      const act = allowed
        ? build('grantModelPermission', { data: { account: guest }, accounts })
        : build('revokeModelPermission', { data: {}, accounts })
      return acts.send('setAllowed', [act], { AccountExists: 'model-exists' })
    },
    async setCalibration({ version, artifactHash, engineHash, cid, sha256 }) {
      await requireCreator(version)
      const bytes = new TextEncoder().encode(cid)
      const [id, artifact, engine] = [version, artifactHash, engineHash].map(keyBytes) as [
        ...[Uint8Array, Uint8Array, Uint8Array],
      ]
      const calibration = await at.calibration(id, artifact, engine)
      const accounts = { creator: payer, model: await at.model(id), calibration }
      const data = { artifact, engine, sha256: keyBytes(sha256), cid: bytes }
      return acts.send('setCalibration', [build('setCalibration', { data, accounts })], broken)
    },
    async retireModel(version) {
      await requireCreator(version)
      const accounts = { creator: payer, model: await at.model(keyBytes(version)) }
      return acts.send('retireModel', [build('retireModel', { data: {}, accounts })])
    },
  }
}

function offerWrites(
  acts: Instructions,
): Pick<LedgerWriter, 'publishOffer' | 'retireOffer' | 'announceEndpoint'> {
  const { market, payer, build, createMissingAccounts } = acts
  const { at } = market
  return {
    async publishOffer(offer) {
      const { provider } = offer
      await checkProviderOrOperator(acts, provider)
      await requireActiveModel(acts, offer.modelVersion)
      await checkTerms(acts, offer)
      const hash = keyBytes(Offer.hash(offer, market.domain))
      const [key, model, asset] = [provider, offer.modelVersion, offer.asset].map(keyBytes) as [
        ...[Uint8Array, Uint8Array, Uint8Array],
      ]
      const accounts = {
        sender: payer,
        providerRecord: await at.provider(key),
        config: await at.config(),
        asset: await at.asset(asset),
        model: await at.model(model),
        modelPermission: await at.modelPermission(model, key),
        offer: await at.offer(hash),
      }
      const { feeBps, nonce, verification } = offer
      const { artifact, engineClass, ...classes } = verification
      const data = {
        hash,
        feeBps,
        prices: priceList(offer.prices),
        nonce,
        ...classes,
        artifact: keyBytes(artifact),
        engineClass: keyBytes(engineClass),
      }
      const own = { AccountExists: 'offer-exists' } as const
      const balances = [{ account: provider, asset: offer.asset }]
      const open = await createMissingAccounts({ balances, provider })
      const act = build('publishOffer', { data, accounts })
      return acts.send('publishOffer', [...open, act], own)
    },
    async retireOffer(offerHash) {
      const address = at.offer(keyBytes(offerHash))
      const offer = await market.read('offer', address)
      check(offer, 'offer-unknown', { offerHash })
      await checkProviderOrOperator(acts, Hex.from(offer.provider))
      const side = { sender: payer, providerRecord: await at.provider(offer.provider) }
      const accounts = { ...side, offer: await address, payer: addressOf(offer.payer) }
      return acts.send('retireOffer', [build('retireOffer', { data: {}, accounts })])
    },
    async announceEndpoint(endpoint) {
      const { provider } = endpoint
      await checkProviderOrOperator(acts, provider)
      const accounts = { sender: payer, providerRecord: await at.provider(keyBytes(provider)) }
      const data = announceData(Endpoint.toAnnouncement(endpoint))
      const open = await createMissingAccounts({ provider })
      return acts.send('announce', [...open, build('announce', { data, accounts })])
    },
  }
}

type AnnounceData = InstructionOptions<'announce'>['data']

/** Returns an announcement as data of its instruction. */
export function announceData(announcement: Endpoint.Announcement): AnnounceData {
  const { provider: _, addresses, issuedAtSeconds, expiresAtSeconds, ...hashes } = announcement
  const times = { issuedAt: issuedAtSeconds, expiresAt: expiresAtSeconds }
  return { ...announcedHashes(hashes), ...times, addresses: Hex.toBytes(addresses) }
}

/**
 * Converts the hashes of an announcement. If announcements get a further hash that the instruction
 * lacks, the call of this function does not compile.
 */
const announcedHashes = <K extends keyof AnnounceData>(hashes: Readonly<Record<K, Hex.Hex>>) =>
  Object.fromEntries(
    Object.entries<Hex.Hex>(hashes).map(([name, hash]) => [name, keyBytes(hash)]),
  ) as Record<K, Uint8Array>

/**
 * Refuses an offer whose terms differ from those that the chain requires now. The program would
 * refuse it, too, but without the present terms in the error.
 */
async function checkTerms({ reader }: Instructions, offer: Offer.Offer): Promise<void> {
  const now = await reader.offerTerms(offer.asset)
  const { feeBps, windowSeconds, court, stakeRatio } = offer
  const isJudged = windowSeconds !== now.windowSeconds || court !== now.court
  const same = !isJudged && feeBps === now.feeBps && stakeRatio === now.stakeRatio
  check(same, 'offer-outdated', { ...now })
}

/** Refuses unknown, retired and quarantined versions, each with its own error. */
export async function requireActiveModel({ reader }: Instructions, version: Hash): Promise<void> {
  const model = await reader.modelVersion(version)
  check(model, 'model-unknown', { version })
  check(model.status !== 'retired', 'model-retired', { version })
  check(model.status !== 'quarantined', 'model-quarantined', { version })
}
