import { Hex, Manifest, Offer, Registration } from '@ostrom/protocol'
import { malformedStatements, sampleEndpoint } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { readAllEvents } from '../../queries/all-events.ts'
import {
  artifactOf,
  assetLike,
  eventOf,
  expectRefusal,
  manifestOf,
  type Scenario,
  sealKeyOf,
} from '../world.ts'

/** Tests models, offers and endpoints. */
export function registrySuite(scenario: () => Scenario): void {
  describe('models', () => {
    test('shows a registered version with the fields of its manifest', async () => {
      const { creator, client, version, offer } = scenario()
      const model = await client.modelVersion(version)
      expect(model).toMatchObject({
        version,
        model: 'tiny',
        creator: creator.account,
        parents: [],
        license: 'Apache-2.0',
        royalties: offer.royalties,
        access: 'public',
        status: 'active',
      })
      const { cid, sha256, bytes, format, quantization } = artifactOf(1)
      expect(model?.artifacts[0]).toMatchObject({ cid, sha256, bytes, format, quantization })
      expect(await client.resolveModel('tiny')).toBe(version)
    })

    test('does not resolve an unknown name', async () => {
      const { client } = scenario()
      expect(await client.resolveModel('tin')).toBeUndefined()
      expect(await client.resolveModel('tiny2')).toBeUndefined()
      expect(await client.modelVersion(sealKeyOf(9))).toBeUndefined()
    })

    test('a name resolves to its first version until its creator changes it', async () => {
      const { creator, stranger, version } = scenario()
      const manifest = manifestOf(creator.account, { version: '2', parents: [version] })
      const next = Manifest.hash(manifest)
      const words = { royalties: [], access: 'public' } as const
      await creator.registerModel({ name: 'tiny', manifest, ...words })
      expect((await creator.modelVersion(next))?.parents).toEqual([version])
      expect(await creator.resolveModel('tiny')).toBe(version)
      const alias = { name: 'tiny', version: next }
      await expectRefusal(stranger.setAlias(alias), 'account-mismatch')
      await creator.setAlias(alias)
      expect(await creator.resolveModel('tiny')).toBe(next)
      await creator.setAlias({ name: 'tiny', version })
    })

    test('refuses a version twice, a taken name, an unknown parent', async () => {
      const { creator, stranger } = scenario()
      const words = { royalties: [], access: 'public' } as const
      const again = { name: 'tiny', manifest: manifestOf(creator.account), ...words }
      await expectRefusal(creator.registerModel(again), 'model-exists')
      const foreign = { name: 'tiny', manifest: manifestOf(stranger.account), ...words }
      await expectRefusal(stranger.registerModel(foreign), 'model-name-taken')
      const manifest = manifestOf(stranger.account, { parents: [sealKeyOf(7)] })
      await expectRefusal(
        stranger.registerModel({ name: 'orphan', manifest, ...words }),
        'model-unknown',
      )
    })

    test('refuses a version that breaks a rule of the registry', async () => {
      const { stranger } = scenario()
      const manifest = manifestOf(stranger.account, { version: 'bad' })
      const good = { name: 'bad', manifest, royalties: [], access: 'public' } as const
      await expectRefusal(stranger.registerModel({ ...good, name: 'Bad Name' }), 'model-invalid')
      const unpaid = { ...good, access: 'paid' } as const
      await expectRefusal(stranger.registerModel(unpaid), 'model-invalid')
      const greedy = [{ recipient: stranger.account, bps: 6_000 }]
      await expectRefusal(stranger.registerModel({ ...good, royalties: greedy }), 'model-invalid')
    })

    test("anyone may submit with the creator's signature, over exactly these terms", async () => {
      const { creator, stranger, domain } = scenario()
      const manifest = manifestOf(creator.account, { version: 'signed' })
      const royalties = [{ recipient: creator.account, bps: 100 }]
      const terms = { name: 'signed', manifest, royalties, access: 'public' } as const
      const signature = await creator.signer.sign(Registration.hash(terms, domain))
      const changed = { ...terms, royalties: [{ recipient: stranger.account, bps: 100 }] }
      await expectRefusal(stranger.registerModel({ ...changed, signature }), 'signature-invalid')
      await expectRefusal(stranger.registerModel(terms), 'signature-invalid')
      await stranger.registerModel({ ...terms, signature })
      expect((await stranger.modelVersion(Manifest.hash(manifest)))?.creator).toBe(creator.account)
    })

    test('a retired version takes no new offers and stays retired', async () => {
      const { creator, provider, offer, stranger } = scenario()
      const manifest = manifestOf(creator.account, { version: 'old' })
      const version = Manifest.hash(manifest)
      await creator.registerModel({ name: 'old', manifest, royalties: [], access: 'public' })
      await expectRefusal(stranger.retireModel(version), 'account-mismatch')
      await creator.retireModel(version)
      await expectRefusal(creator.retireModel(version), 'model-retired')
      expect((await creator.modelVersion(version))?.status).toBe('retired')
      const late = { ...offer, modelVersion: version, royalties: [], nonce: 50n }
      await expectRefusal(provider.publishOffer(late), 'model-retired')
    })

    test('a calibration belongs to its creator, an artifact and an engine build', async () => {
      const { creator, stranger, client } = scenario()
      const manifest = manifestOf(creator.account, { version: 'measured' })
      const version = Manifest.hash(manifest)
      const made = { name: 'measured', manifest, royalties: [], access: 'public' } as const
      const artifactHash = manifest.artifacts[0]!.sha256
      const key = { version, artifactHash, engineHash: sealKeyOf(40) }
      const file = { cid: 'bafkreione', sha256: sealKeyOf(41) }
      await expectRefusal(creator.setCalibration({ ...key, ...file }), 'model-unknown')
      await creator.registerModel(made)
      await expectRefusal(stranger.setCalibration({ ...key, ...file }), 'account-mismatch')
      const foreign = { ...key, artifactHash: sealKeyOf(42), ...file }
      await expectRefusal(creator.setCalibration(foreign), 'model-invalid')
      await expectRefusal(creator.setCalibration({ ...key, ...file, cid: '' }), 'model-invalid')
      const long = { ...file, cid: 'b'.repeat(129) }
      await expectRefusal(creator.setCalibration({ ...key, ...long }), 'model-invalid')
      const nothing = { ...file, sha256: Hex.zeroHash }
      await expectRefusal(creator.setCalibration({ ...key, ...nothing }), 'model-invalid')
      expect(await client.calibration(key)).toBeUndefined()
      await creator.setCalibration({ ...key, ...file })
      expect(await client.calibration(key)).toEqual(file)
      expect(await client.calibration({ ...key, engineHash: sealKeyOf(43) })).toBeUndefined()
      const later = { cid: 'bafkreitwo', sha256: sealKeyOf(44) }
      await creator.setCalibration({ ...key, ...later })
      expect(await client.calibration(key)).toEqual(later)
      const expected = { ...key, ...later }
      expect(await eventOf(client, 'calibration-set')).toMatchObject(expected)
    })

    test('an allow-listed version takes offers of allowed providers only', async () => {
      const { creator, provider, offer } = scenario()
      const manifest = manifestOf(creator.account, { version: 'closed' })
      const version = Manifest.hash(manifest)
      const words = { royalties: [], access: 'allow-list' } as const
      await creator.registerModel({ name: 'closed', manifest, ...words })
      const mine = { ...offer, modelVersion: version, royalties: [], nonce: 60n }
      const guest = { version, account: provider.account }
      expect(await creator.mayUse(guest)).toBe(false)
      await expectRefusal(provider.publishOffer(mine), 'model-access-denied')
      await creator.setAllowed({ ...guest, allowed: true })
      expect(await creator.mayUse(guest)).toBe(true)
      await provider.publishOffer(mine)
      await creator.setAllowed({ ...guest, allowed: false })
      expect(await creator.mayUse(guest)).toBe(false)
      expect(await creator.mayUse({ version, account: creator.account })).toBe(true)
      const open = { version: offer.modelVersion, account: provider.account }
      expect(await creator.mayUse(open)).toBe(true)
      const unknown = { version: sealKeyOf(45), account: provider.account }
      expect(await creator.mayUse(unknown)).toBe(false)
    })
  })

  describe('offers', () => {
    test('refuses an offer twice, a foreign one, an old fee, other royalties', async () => {
      const { provider, stranger, offer } = scenario()
      await expectRefusal(provider.publishOffer(offer), 'offer-exists')
      await expectRefusal(stranger.publishOffer({ ...offer, nonce: 2n }), 'account-mismatch')
      const cheap = { ...offer, feeBps: offer.feeBps - 1, nonce: 3n }
      await expectRefusal(provider.publishOffer(cheap), 'offer-outdated')
      const unfair = { ...offer, royalties: [], nonce: 4n }
      await expectRefusal(provider.publishOffer(unfair), 'offer-outdated')
      const nowhere = { ...offer, modelVersion: sealKeyOf(8), nonce: 5n }
      await expectRefusal(provider.publishOffer(nowhere), 'model-unknown')
      const asset = assetLike(provider, 0x66)
      await expectRefusal(
        provider.publishOffer({ ...offer, asset, nonce: 6n }),
        'asset-not-allowed',
      )
    })

    test('an offer that names another court is refused', async () => {
      const { provider, client, offer, domain, authorize } = scenario()
      const mine = { ...offer, court: assetLike(provider, 0x0c), nonce: 30n }
      await expectRefusal(provider.publishOffer(mine), 'offer-outdated')
      const offerHash = Offer.hash(mine, domain)
      const authorized = { ...(await authorize({ offerHash })), offer: mine }
      await expectRefusal(provider.openSession(authorized), 'offer-unknown')
      const events = (await readAllEvents(client)).filter(({ kind }) => kind === 'offer-published')
      expect(events.length).toBeGreaterThan(0)
      const courts = events.map((event) => event.kind === 'offer-published' && event.offer.court)
      expect(new Set(courts)).toEqual(new Set([offer.court]))
      expect((await client.offerTerms(offer.asset)).court).toBe(offer.court)
    })

    test('a retired offer opens no session and no request', async () => {
      const { provider, stranger, offer, authorize, domain } = scenario()
      const mine = { ...offer, nonce: 20n }
      const offerHash = Offer.hash(mine, domain)
      await expectRefusal(provider.retireOffer(offerHash), 'offer-unknown')
      await provider.publishOffer(mine)
      await expectRefusal(stranger.retireOffer(offerHash), 'account-mismatch')
      await provider.retireOffer(offerHash)
      await expectRefusal(provider.retireOffer(offerHash), 'offer-unknown')
      const authorized = { ...(await authorize({ offerHash })), offer: mine }
      await expectRefusal(provider.openSession(authorized), 'offer-unknown')
    })
  })

  describe('endpoints', () => {
    test('a later announcement replaces an earlier one, never the reverse', async () => {
      const { provider, stranger } = scenario()
      const now = await provider.nowSeconds()
      const endpoint = sampleEndpoint({ provider: provider.account, issuedAtSeconds: now })
      await expectRefusal(stranger.announceEndpoint(endpoint), 'account-mismatch')
      await provider.announceEndpoint(endpoint)
      await expectRefusal(provider.announceEndpoint(endpoint), 'endpoint-stale')
      const older = { ...endpoint, issuedAtSeconds: now - 1n }
      await expectRefusal(provider.announceEndpoint(older), 'endpoint-stale')
      const dead = { ...endpoint, issuedAtSeconds: now + 1n, expiresAtSeconds: now - 1n }
      await expectRefusal(provider.announceEndpoint(dead), 'endpoint-stale')
      const next = { ...endpoint, issuedAtSeconds: now + 1n }
      for (const [name, text] of Object.entries(malformedStatements)) {
        const malformed = provider.announceEndpoint({ ...next, [name]: text })
        await expect(malformed).rejects.toThrow(`${name}: not a ${name}`)
      }
      await provider.announceEndpoint(next)
    })
  })
}

/** Tests signed registration terms, which readers can verify without trusting a node. */
export function registrationsSuite(scenario: () => Scenario): void {
  test('a creator’s signature is found again, whoever submitted it', async () => {
    const { creator, stranger, client, domain } = scenario()
    const { signedRegistrationTerms } = client.registrations!
    const royalties = [{ recipient: stranger.account, bps: 70 }]
    const own = manifestOf(creator.account, { version: 'own words' })
    const terms = { name: 'own', royalties, access: 'allow-list' } as const
    expect(await signedRegistrationTerms(own)).toBeUndefined()
    await creator.registerModel({ ...terms, manifest: own })
    expect(await signedRegistrationTerms(own)).toEqual(terms)
    const sent = manifestOf(creator.account, { version: 'sent by another' })
    const whole = { ...terms, manifest: sent }
    const signature = await creator.signer.sign(Registration.hash(whole, domain))
    await stranger.registerModel({ ...whole, signature })
    expect(await signedRegistrationTerms(sent)).toEqual(terms)
    // The same terms with another creator give another version, which is not registered.
    const taken = { ...sent, creator: stranger.account }
    expect(await signedRegistrationTerms(taken)).toBeUndefined()
  })
}
