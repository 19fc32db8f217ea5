import { selectArtifact } from '@ostrom/models'
import { Manifest } from '@ostrom/protocol'
import { type Machine, probeMachines } from '../../composition/hardware.ts'
import { CONTEXT_SHOWN } from '../../limits.ts'
import { bytesOf, readCatalogue } from '../../models/catalogue.ts'
import type { Answered, Handlers } from '../endpoints.ts'
import { SubjectUnknownError } from '../errors.ts'
import type { Place } from '../place.ts'
import type { provideEndpoints } from './endpoints.ts'
import { nodeAccount, nodeFolder, stepsOf } from './steps.ts'

type Fit = Answered<'GET /api/provide'>['models'][number]

/** Forms that the engines which come with a node can run. */
const formats = ['gguf', 'onnx'] as const

/** What a model asks of this machine, and what is asked for it on the market today. */
async function fitsOf(place: Place, machine: Machine): Promise<readonly Fit[]> {
  const { indexer } = place.parts
  const entries = await readCatalogue()
  return await Promise.all(
    entries.map(async (entry): Promise<Fit> => {
      const { alias: model, name: title, license, task, cache, parameters, artifacts } = entry
      const forms = artifacts.map((artifact) => {
        const { format, quantization } = artifact
        return { format, quantization, bytes: bytesOf(artifact) }
      })
      const { chosen, refused } = selectArtifact(
        {
          device: machine.device,
          memoryBytes: machine.memoryBytes,
          task: 'inference',
          contextTokens: CONTEXT_SHOWN,
          cache,
          modelTask: task,
          formats,
          parameters: parameters === undefined ? undefined : BigInt(parameters),
        },
        forms,
      )
      const registered = indexer.queries.model(model)
      const offers = registered ? await indexer.offersFor(registered.version) : []
      // Prices in two assets are never compared: those in what this gateway pays in come first.
      const [first] = offers
      const cheapest = offers.find(({ offer }) => offer.asset === place.usual.asset) ?? first
      return {
        model,
        title,
        license,
        from: registered ? 'chain' : 'catalogue',
        ...(chosen && {
          artifact: Manifest.formOf(chosen.artifact),
          bytes: chosen.artifact.bytes,
        }),
        reason: chosen?.reason ?? refused[0]?.reason ?? 'no form of it is known',
        ...(cheapest && {
          outputPriceMin: cheapest.offer.prices.output.toString(),
          asset: cheapest.offer.asset,
        }),
        providers: new Set(offers.map(({ offer }) => offer.provider)).size,
      }
    }),
  )
}

/** Handlers of the endpoints that help to offer a machine. */
export function provideHandlers(place: Place): Handlers<keyof typeof provideEndpoints> {
  const { ledger } = place.parts
  return {
    async 'GET /api/provide'() {
      const [machines, parameters] = await Promise.all([probeMachines(), ledger.parameters()])
      const { stakeMin, feeBps } = parameters
      return {
        machines: machines.map(({ name, device: { kind }, memoryBytes }) => {
          return { name, kind, memoryBytes }
        }),
        models: [...(await fitsOf(place, machines[0]!))],
        stakeMin: stakeMin.toString(),
        feeBps,
      }
    },
    async 'GET /api/provide/steps'({ query }) {
      return { hasFaucet: place.faucet !== undefined, ...(await stepsOf(place, query)) }
    },
    async 'POST /api/provide/fund'() {
      const account = await nodeAccount(place)
      if (!account || !place.faucet) {
        throw new SubjectUnknownError({ what: 'account of a new node', id: nodeFolder(place) })
      }
      const given = await place.faucet(account)
      return { account, given: given.toString() }
    },
  }
}
