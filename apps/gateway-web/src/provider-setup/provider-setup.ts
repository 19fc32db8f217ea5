import { type ComputeDevice, detectDevices } from '@ostrom/hardware/hardware'
import { readCatalogue } from '@ostrom/models/catalogue/catalogue'
import { fitCatalogueEntry } from '@ostrom/models/catalogue/fit'
import { Manifest, Offer } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import { CONTEXT_TOKENS_DEFAULT } from '../limits.ts'
import type { EndpointHandlers, EndpointOutput } from '../schema/endpoints.ts'
import type { providerSetupEndpoints } from '../schema/provider-setup.ts'
import { ResourceUnknownError } from '../services/errors.ts'
import { nodeAccount, nodeFolder, setupSteps } from './steps.ts'

type ModelFit = EndpointOutput<'GET /api/provider-setup'>['models'][number]

/**
 * Returns for each model of the catalogue the artifact that fits a machine, or the reason why none
 * does, and the lowest price on the market.
 */
async function fitsOf(context: WebContext, machine: ComputeDevice): Promise<readonly ModelFit[]> {
  const { indexer } = context.parts
  const entries = await readCatalogue()
  return await Promise.all(
    entries.map(async (entry): Promise<ModelFit> => {
      const { alias: model, name: title, license } = entry
      const { selected, rejected } = fitCatalogueEntry(entry, {
        ...machine,
        contextDefault: CONTEXT_TOKENS_DEFAULT,
      })
      const registered = indexer.queries.model(model)
      const offers = registered ? await indexer.offersFor(registered.version) : []
      // Offers come in the order of their prices. Prices of two tiers or in two assets cannot be
      // compared, so only the default tier counts, and this gateway's default asset is preferred.
      const plain = offers.filter(({ offer }) => Offer.serviceTierOf(offer) === 'default')
      const cheapest =
        plain.find(({ offer }) => offer.asset === context.defaultUnit.asset) ?? plain[0]
      return {
        model,
        title,
        license,
        source: registered ? 'chain' : 'catalogue',
        ...(selected && {
          artifact: Manifest.variantOf(selected.artifact),
          bytes: selected.artifact.bytes,
        }),
        reason: selected?.reason ?? rejected[0]?.reason ?? 'no artifact variant is known',
        ...(cheapest && {
          outputPriceMin: cheapest.offer.prices.output.toString(),
          asset: cheapest.offer.asset,
        }),
        providers: new Set(offers.map(({ offer }) => offer.provider)).size,
      }
    }),
  )
}

/** Handlers of the endpoints that help an owner to offer a machine. */
export function providerSetupHandlers(
  context: WebContext,
): EndpointHandlers<keyof typeof providerSetupEndpoints> {
  const { ledger } = context.parts
  return {
    async 'GET /api/provider-setup'() {
      const [machines, parameters] = await Promise.all([detectDevices(), ledger.parameters()])
      const { stakeMin, feeBps } = parameters
      return {
        machines: machines.map(({ name, device: { kind }, memoryBytes }) => {
          return { name, kind, memoryBytes }
        }),
        models: [...(await fitsOf(context, machines[0]!))],
        stakeMin: stakeMin.toString(),
        feeBps,
      }
    },
    async 'GET /api/provider-setup/steps'({ query }) {
      return { hasFaucet: context.faucet !== undefined, ...(await setupSteps(context, query)) }
    },
    async 'POST /api/provider-setup/fund'() {
      const account = await nodeAccount(context)
      if (!account || !context.faucet) {
        throw new ResourceUnknownError({ what: 'account of a new node', id: nodeFolder(context) })
      }
      const amount = await context.faucet(account)
      return { account, amount: amount.toString() }
    },
  }
}
