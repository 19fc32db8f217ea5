import type { ListedModel } from '@ostrom/ledger'
import { adapterFactsOf } from '@ostrom/models/comparison/adapter-facts'
import { type ComparedModel, compareVersions } from '@ostrom/models/comparison/comparison'
import { type Hash, Hex } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'
import { ResourceUnknownError } from '../services/errors.ts'
import { versionsOf } from './versions.ts'

type ComparisonPage = EndpointOutput<'GET /api/comparison'>

function requireListed({ parts }: WebContext, name: string): ListedModel {
  const model = parts.indexer.queries.model(name)
  if (!model) throw new ResourceUnknownError({ what: 'model', id: name })
  return model
}

/** Returns the ancestors in the graph of `versionsOf`, nearest first. */
function lineageOf(context: WebContext, model: ListedModel) {
  const { queries } = context.parts.indexer
  return versionsOf(context, model)
    .nodes.filter(({ depth }) => depth < 0)
    .sort((one, other) => other.depth - one.depth)
    .flatMap(({ version }) => {
      const found = queries.model(version)
      if (!found) return []
      const { model: name, creator, license, parents } = found
      return { version: version as Hash, name, creator, license, parents }
    })
}

/**
 * Returns the facts of chain and manifest about a version; only the chain's if no source has the
 * manifest.
 */
async function readCompared(context: WebContext, model: ListedModel): Promise<ComparedModel> {
  const { version: id, model: name, creator, license, parents, artifacts } = model
  const manifest = await context.manifests.read(id)
  const adapter = await adapterFactsOf(context.parts.ledger, id)
  const { task = 'chat', version = '', description = '' } = manifest ?? {}
  return {
    id,
    name,
    version,
    creator,
    license,
    task,
    parents,
    lineage: lineageOf(context, model),
    description,
    artifacts: artifacts.map(({ format, quantization, bytes, sha256 }) => {
      return { format, quantization, bytes: Number(bytes), sha256, checked: 'on chain' }
    }),
    ...(adapter && { adapter }),
    ...(manifest && {
      architecture: manifest.architecture,
      parameters: manifest.parameters,
      contextLength: manifest.contextLength,
      cache: manifest.cache,
      evaluations: manifest.evaluations,
      ...(manifest.continuedFrom && { continuedFrom: manifest.continuedFrom }),
      ...(manifest.head && { head: manifest.head }),
    }),
  }
}

/** Returns the names of a version for the page's head, and whether the version has an offer. */
async function headOf(
  { parts: { indexer } }: WebContext,
  name: string,
  { model, compared }: { readonly model: ListedModel; readonly compared: ComparedModel },
): Promise<ComparisonPage['a']> {
  const called = Hex.is(name, 32) ? model.model : name
  const isCurrent = indexer.queries.model(called)?.version === model.version
  const offers = await indexer.offersFor(model.version)
  return {
    name: called,
    version: model.version,
    ...(compared.version !== '' && { release: compared.version }),
    license: model.license,
    apiName: isCurrent ? called : model.version,
    isServed: offers.length > 0,
  }
}

const fileOf = (file: { readonly bytes: number; readonly sha256?: string | undefined }) => {
  const { bytes, sha256 } = file
  return { bytes, sha256 }
}

/** Compares two versions with the same rules as `ostrom models compare`. */
export async function comparisonPage(
  context: WebContext,
  names: { readonly a: string; readonly b: string },
): Promise<ComparisonPage> {
  const models = { a: requireListed(context, names.a), b: requireListed(context, names.b) }
  const [a, b] = await Promise.all([
    readCompared(context, models.a),
    readCompared(context, models.b),
  ])
  const [headA, headB] = await Promise.all([
    headOf(context, names.a, { model: models.a, compared: a }),
    headOf(context, names.b, { model: models.b, compared: b }),
  ])
  const { relation, differences, forms, evaluations } = compareVersions(a, b)
  return {
    a: headA,
    b: headB,
    relation: { ...relation, common: [...relation.common] },
    differences: [...differences],
    forms: forms.map(({ a: first, b: second, ...form }) => ({
      ...form,
      ...(first && { a: fileOf(first) }),
      ...(second && { b: fileOf(second) }),
    })),
    evaluations: evaluations.map((one) => ({ ...one, dataset: { ...one.dataset } })),
  }
}
