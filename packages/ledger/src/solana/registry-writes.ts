import { addressOf, concat } from '@ostrom/contracts-solana'
import { Endpoint, type Hash, Hex, Manifest, Offer, Registration } from '@ostrom/protocol'
import { check } from '../errors.ts'
import type { LedgerWriter } from '../ledger.ts'
import { type Acts, checkActsFor, proofOf } from './acts.ts'
import type { Meanings } from './errors.ts'
import { keyOf, priceList } from './market.ts'
import { nameHash, registrationBytes } from './models.ts'

type RegistryWrites =
  | 'registerModel'
  | 'setAlias'
  | 'setAllowed'
  | 'setCalibration'
  | 'retireModel'
  | 'publishOffer'
  | 'retireOffer'
  | 'announceEndpoint'

export function registryWrites(acts: Acts): Pick<LedgerWriter, RegistryWrites> {
  return { ...modelWrites(acts), ...offerWrites(acts) }
}

/** Bytes of a draft that one transaction carries beside all else. */
const DRAFT_PART = 800
/** The creator itself sends the registration. */
const BY_CREATOR = 255

const broken: Meanings = {
  RecordExists: 'model-exists',
  InstructionInvalid: 'model-invalid',
  TooLong: 'model-invalid',
}

type Terms = Parameters<LedgerWriter['registerModel']>[0]

/** Writes the registration and its manifest into a draft; what an earlier try left is dropped. */
async function draftOf(acts: Acts, terms: Terms) {
  const { market, me, key, build } = acts
  const version = keyOf(Manifest.hash(terms.manifest))
  const registration = registrationBytes(terms)
  const bytes = concat([registration, Manifest.encode(terms.manifest)])
  const place = market.at.draft(key, version)
  const owned = { author: me, draft: await place }
  if (await market.read('draft', place)) {
    const drop = build('closeDraft', { data: {}, accounts: owned })
    await acts.send('closeDraft', [drop])
  }
  const opening = { data: { version, length: bytes.length }, accounts: owned }
  await acts.send('openDraft', [build('openDraft', opening)], broken)
  for (let offset = 0; offset < bytes.length; offset += DRAFT_PART) {
    const data = { offset, bytes: bytes.subarray(offset, offset + DRAFT_PART) }
    await acts.send('writeDraft', [build('writeDraft', { data, accounts: owned })])
  }
  return { version, owned, registrationLength: registration.length }
}

async function register(acts: Acts, terms: Terms) {
  const { market, reader, account, build } = acts
  const { at } = market
  const { manifest, name, signature } = terms
  const creator = keyOf(manifest.creator)
  const isOwn = manifest.creator === account && signature === undefined
  check(isOwn || signature !== undefined, 'signature-invalid', { creator: manifest.creator })
  const known = await reader.modelVersion(Manifest.hash(manifest))
  check(!known, 'model-exists', { version: Manifest.hash(manifest) })
  const { version, owned, registrationLength } = await draftOf(acts, terms)
  const parents = manifest.parents.map((one) => at.model(keyOf(one)))
  const act = build('register', {
    data: { registrationLength, creator, proof: isOwn ? BY_CREATOR : 0 },
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
  const proof = proofOf(acts, { account: manifest.creator, digest, signature })
  check(proof, 'signature-invalid', { creator: manifest.creator })
  return acts.send('register', [proof, act], broken)
}

type ModelWrites = Exclude<RegistryWrites, 'publishOffer' | 'retireOffer' | 'announceEndpoint'>

function modelWrites(acts: Acts): Pick<LedgerWriter, ModelWrites> {
  const { market, reader, account, me, build } = acts
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
      const places = {
        model: await at.model(keyOf(version)),
        alias: await at.alias(nameHash(name)),
      }
      const accounts = { creator: me, ...places }
      const own = { RecordWrong: 'model-invalid' } as const
      return acts.send('setAlias', [build('setAlias', { data: {}, accounts })], own)
    },
    async setAllowed({ version, account: other, allowed }) {
      await requireCreator(version)
      const [id, guest] = [keyOf(version), keyOf(other)]
      const places = { model: await at.model(id), leave: await at.allowed(id, guest) }
      const accounts = { creator: me, ...places }
      const act = allowed
        ? build('allow', { data: { account: guest }, accounts })
        : build('disallow', { data: {}, accounts })
      return acts.send('setAllowed', [act], { RecordExists: 'model-exists' })
    },
    async setCalibration({ version, artifactHash, engineHash, cid, sha256 }) {
      await requireCreator(version)
      const bytes = new TextEncoder().encode(cid)
      const [id, artifact, engine] = [version, artifactHash, engineHash].map(keyOf) as [
        ...[Uint8Array, Uint8Array, Uint8Array],
      ]
      const calibration = await at.calibration(id, artifact, engine)
      const accounts = { creator: me, model: await at.model(id), calibration }
      const data = { artifact, engine, sha256: keyOf(sha256), cid: bytes }
      return acts.send('setCalibration', [build('setCalibration', { data, accounts })], broken)
    },
    async retireModel(version) {
      await requireCreator(version)
      const accounts = { creator: me, model: await at.model(keyOf(version)) }
      return acts.send('retireModel', [build('retireModel', { data: {}, accounts })])
    },
  }
}

function offerWrites(
  acts: Acts,
): Pick<LedgerWriter, 'publishOffer' | 'retireOffer' | 'announceEndpoint'> {
  const { market, me, build, opening } = acts
  const { at } = market
  return {
    async publishOffer(offer) {
      const { provider } = offer
      await checkActsFor(acts, provider)
      await requireServed(acts, offer.modelVersion)
      await checkTerms(acts, offer)
      const hash = keyOf(Offer.hash(offer, market.domain))
      const [key, model, asset] = [provider, offer.modelVersion, offer.asset].map(keyOf) as [
        ...[Uint8Array, Uint8Array, Uint8Array],
      ]
      const accounts = {
        sender: me,
        providerRecord: await at.provider(key),
        config: await at.config(),
        asset: await at.asset(asset),
        model: await at.model(model),
        leave: await at.allowed(model, key),
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
        artifact: keyOf(artifact),
        engineClass: keyOf(engineClass),
      }
      const own = { RecordExists: 'offer-exists' } as const
      const balances = [{ account: provider, asset: offer.asset }]
      const open = await opening({ balances, provider })
      const act = build('publishOffer', { data, accounts })
      return acts.send('publishOffer', [...open, act], own)
    },
    async retireOffer(offerHash) {
      const place = at.offer(keyOf(offerHash))
      const known = await market.read('offer', place)
      check(known, 'offer-unknown', { offerHash })
      await checkActsFor(acts, Hex.from(known.provider))
      const side = { sender: me, providerRecord: await at.provider(known.provider) }
      const accounts = { ...side, offer: await place, payer: addressOf(known.payer) }
      return acts.send('retireOffer', [build('retireOffer', { data: {}, accounts })])
    },
    async announceEndpoint(endpoint) {
      const { provider, sealKey, addresses, issuedAtSeconds, expiresAtSeconds, ...words } = endpoint
      const { region, profile, ...unwritten } = words
      // A further field does not compile until the instruction has it.
      unwritten satisfies Readonly<Record<string, never>>
      await checkActsFor(acts, provider)
      const accounts = { sender: me, providerRecord: await at.provider(keyOf(provider)) }
      const data = {
        sealKey: keyOf(sealKey),
        issuedAt: issuedAtSeconds,
        expiresAt: expiresAtSeconds,
        region: keyOf(Endpoint.encodeRegion(region)),
        profile: keyOf(profile),
        addresses: Endpoint.encodeAddresses(addresses),
      }
      const open = await opening({ provider })
      return acts.send('announce', [...open, build('announce', { data, accounts })])
    },
  }
}

/** The program refuses other terms, too; it does not say which. */
async function checkTerms({ reader }: Acts, offer: Offer.Offer): Promise<void> {
  const now = await reader.offerTerms(offer.asset)
  const { feeBps, windowSeconds, court, stakeRatio } = offer
  const isJudged = windowSeconds !== now.windowSeconds || court !== now.court
  const same = !isJudged && feeBps === now.feeBps && stakeRatio === now.stakeRatio
  check(same, 'offer-outdated', { ...now })
}

/** Tells a version that is unknown or retired from one that is quarantined. */
export async function requireServed({ reader }: Acts, version: Hash): Promise<void> {
  const model = await reader.modelVersion(version)
  check(model, 'model-unknown', { version })
  check(model.status !== 'retired', 'model-retired', { version })
  check(model.status !== 'quarantined', 'model-quarantined', { version })
}
