import { generateSealKey } from '@ostrom/network/seal'
import { Endpoint, type Hash, Offer } from '@ostrom/protocol'
import { sampleEndpoint, sampleOffer } from '@ostrom/protocol/testing'
import { hostileModels, publishModel } from '../models.ts'
import { pricesOf, UNIT } from './echo-models.ts'
import { request } from './gateway-questions.ts'
import type { ParticipantContext, SoakParticipant } from './participant.ts'

/** A text that keeps the regular expression of `regex-bomb` busy longer than any gateway waits. */
const REDOS_INPUT = `${'a'.repeat(64)}!`

const PROPERTIES = 400
const FUNCTIONS = 16

/** Functions whose grammar is large, for a question that requests many answers. */
const manyFunctions = () =>
  Array.from({ length: FUNCTIONS }, (_, index) => {
    const names = Array.from({ length: PROPERTIES }, (_, at) => [`p${at}`, { type: 'string' }])
    const parameters = { type: 'object', properties: Object.fromEntries(names) }
    return { type: 'function', function: { name: `f${index}`, parameters } }
  })

/**
 * Publishes models that harm the programs that read them, offers them with a stake, and makes a
 * gateway list and request them.
 */
export async function startHostileModels({
  parts,
  config,
  count,
}: ParticipantContext): Promise<SoakParticipant> {
  const { ledger } = parts
  const names = Object.keys(hostileModels)
  await ledger.addStake({ market: 'sessions', amount: UNIT })
  const now = await ledger.nowSeconds()
  const endpoint = sampleEndpoint({
    ...Endpoint.noStatements,
    provider: ledger.account,
    sealKey: generateSealKey().publicKey,
    addresses: parts.network.addresses(),
    issuedAtSeconds: now,
    expiresAtSeconds: now + 3_600n,
  })
  await ledger.announceEndpoint(endpoint)
  const { account: provider, nativeAsset: asset } = ledger
  const terms = { provider, asset, ...(await ledger.offerTerms(asset)) }
  for (const name of names) {
    const { version } = await publishModel(parts, name)
    await ledger.publishOffer(offerOf(version, name))
  }

  function offerOf(modelVersion: Hash, name: string): Offer.Offer {
    const prices = pricesOf(name, config.priceBps)
    const { unverifiedTerms: verification } = Offer
    return sampleOffer({ ...terms, modelVersion, prices, royalties: [], verification, nonce: 0n })
  }

  const tools = manyFunctions()
  const messages = [{ role: 'user', content: REDOS_INPUT }]
  return {
    async act(turn, gateway) {
      count(`models: ${await request(gateway, 'models')}`)
      const model = names[turn % (names.length + 1)]
      const body = model ? { model, messages } : { model: 'echo', messages, tools, n: 8 }
      count(`answer: ${await request(gateway, 'chat/completions', body)}`)
    },
    end: async () => ({}),
  }
}
