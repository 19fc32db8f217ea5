import { catalogueSorts } from '@ostrom/indexer'
import { Manifest, Offer, Receipt } from '@ostrom/protocol'
import { z } from 'zod'
import {
  account,
  amount,
  type EndpointSchema,
  eventRow,
  hash,
  queryNumber,
  seconds,
} from '../endpoint-schema.ts'
import { evaluation } from './evaluations.ts'

const prices = z.object({
  input: amount.describe('Base units per million tokens.'),
  cachedInput: amount,
  output: amount,
  image: amount.describe('Base units per image.'),
  request: amount,
})

const range = z
  .object({ min: amount, max: amount })
  .describe('Base units per million tokens, over the active offers in one asset.')

const presence = z.enum(['online', 'offline', 'unknown'])
const status = z.enum(['active', 'warned', 'quarantined', 'retired'])

const proofCost = {
  asset: account.describe('Asset of `paid`.'),
  paid: amount.describe('Pay of the proof, fee included.'),
  seconds: z.int().describe('Seconds from the request to the payment, in the chain’s time.'),
}

/** A model as a row of a list. */
export const modelRow = z.object({
  name: z.string(),
  version: hash,
  creator: account,
  license: z.string(),
  status,
  statusUntilSeconds: seconds
    .optional()
    .describe('When the status lapses: only the guardian set it, and no jury confirmed it.'),
  access: z.enum(['public', 'allow-list', 'paid']),
  registeredAtSeconds: seconds,
  task: z
    .enum(Manifest.modelTasks)
    .optional()
    .describe('Absent while the manifest is unavailable.'),
  contextLength: z.int().optional(),
  parameters: amount.optional(),
  formats: z.array(z.string()),
  verification: z
    .object({ none: z.int(), declared: z.int(), replayable: z.int(), calibrated: z.int() })
    .describe('Providers whose best offer has each verifiability class.'),
  providers: z.int(),
  providersOnline: z
    .int()
    .describe('Providers with a valid announcement that this gateway did not find offline.'),
  asset: account.optional().describe('Asset of the prices; absent without an active offer.'),
  inputPrice: range.optional(),
  outputPrice: range.optional(),
  firstTokenMs: z
    .number()
    .optional()
    .describe('Milliseconds of the fastest provider, measured by this gateway.'),
  proofs: z
    .object({ verifiers: z.int(), latest: z.object(proofCost).optional() })
    .optional()
    .describe('Registered verifiers, and the latest paid proof; absent without a verifier.'),
})

const certification = z.object({
  verifiers: z.array(
    z.object({
      verifier: account.describe('Contract that checks proofs of answers of this version.'),
      keyHash: hash.describe('Hash of its verification key, as the creator states it.'),
    }),
  ),
  latestProofs: z
    .array(
      z.object({
        request: hash,
        verifier: account.optional(),
        ...proofCost,
        provenAtSeconds: seconds,
        gas: amount.optional().describe('Gas of the transaction that verified and paid.'),
        gasCost: amount.optional().describe('Price of that gas, in native base units.'),
      }),
    )
    .describe('Latest paid proofs, newest first.'),
})

const verificationSchema = z
  .object({
    artifact: hash.optional().describe('SHA-256 of the served artifact; any artifact when absent.'),
    engineClass: hash
      .optional()
      .describe('Engine build hash, as in calibrations; any build when absent.'),
    counting: z.enum([...Receipt.tokenCountings, 'unknown']),
    sampling: z.enum([...Receipt.samplingModes, 'unknown']),
    tier: z.enum([...Offer.tiers, 'unknown']),
  })
  .describe('Verification terms of the offer.')

const region = z.string().optional().describe('Region that the provider declares; not verified.')

const serviceTier = z
  .enum([...Offer.serviceTiers, 'unknown'])
  .describe('Service tier of the offer, as `service_tier` of requests names it.')

const offerRow = z.object({
  offerHash: hash,
  provider: account,
  model: z.string().optional(),
  version: hash,
  asset: account.describe('Asset of the prices.'),
  serviceTier,
  prices,
  feeBps: z.int(),
  verification: verificationSchema,
  verifiability: z
    .enum(Offer.verifiabilityClasses)
    .describe(
      'Verifiability of the answers. `declared`: the terms bind the provider, but no ' +
        'calibration of the artifact exists, or validators with enough weight do not announce ' +
        'it, so validators do not judge the answers. ' +
        '`replayable`: validators recompute an answer. `calibrated`: they also compare it ' +
        'with measurements of honest machines.',
    ),
  missingRequirement: z
    .enum(Offer.missingRequirements)
    .optional()
    .describe('First requirement of the next better class that it does not meet.'),
  region,
  presence,
  announcedUntilSeconds: seconds.optional(),
  stake: amount,
  completions: amount,
  rating: z.number().optional(),
  firstTokenMs: z.number().optional(),
})

const artifact = z.object({
  format: z.string(),
  quantization: z.string(),
  bytes: amount,
  cid: z.string(),
  sha256: hash,
})

const permission = z.enum(['yes', 'no', 'conditions'])

const licenseTerms = z.object({
  name: z.string(),
  url: z.string(),
  commercialUse: permission,
  redistribution: permission,
  derivatives: permission,
  attribution: z.enum(['required', 'none']),
  acceptableUse: z.string().optional(),
  notes: z.array(z.string()),
})

const relative = z.object({ version: hash, name: z.string().optional(), status: status.optional() })

const version = z.object({
  ...relative.shape,
  release: z
    .string()
    .optional()
    .describe('Version name in the manifest, once the manifest is read.'),
  depth: z
    .int()
    .describe('Steps from this version; negative for ancestors, positive for descendants.'),
  isAdapter: z.boolean(),
})

const calibration = z.object({
  artifactHash: hash,
  engineHash: hash,
  cid: z.string(),
  sha256: hash,
  atSeconds: seconds,
  document: z
    .object({
      classes: z.array(z.string()).describe('Machine classes that were measured.'),
      samples: z.int().describe('Honest answers measured.'),
      risk: z.number().describe('Probability that any calibrated probability is too low.'),
      evidenceMean: z.number().describe('Mean evidence against honest answers; 1 is no evidence.'),
      evidenceMax: z.number().describe('Largest evidence of one answer.'),
      isReplayable: z.boolean().describe('Whether validators also replay sampling.'),
    })
    .optional()
    .describe('Contents of the document; absent while it is unavailable.'),
})

const modelPage = z.object({
  ...modelRow.shape,
  apiName: z
    .string()
    .describe(
      'Value of `model` in API requests; the version id when another version has the name.',
    ),
  description: z.string().optional(),
  architecture: z.string().optional(),
  manifestCid: z.string(),
  artifacts: z.array(artifact),
  royalties: z.array(z.object({ recipient: account, bps: z.int() })),
  licenseTerms: licenseTerms
    .optional()
    .describe('Machine-readable summary; only the license text is binding.'),
  licenseText: z.string().optional(),
  parents: z.array(relative),
  children: z.array(relative),
  job: hash.optional().describe('Training job that it came of, also as a further head.'),
  storageDeals: z
    .object({ providers: z.int(), proposed: z.int(), defaulted: z.int() })
    .describe('Storage providers with active deals; proposed deals; defaulted deals.'),
  versions: z.object({
    nodes: z.array(version),
    edges: z.array(z.object({ parent: hash, child: hash })),
  }),
  calibrations: z.array(calibration).describe('Calibrations registered by the creator.'),
  certification: certification
    .optional()
    .describe('Zero-knowledge proofs of answers; absent without a registered verifier.'),
  evaluations: z.array(evaluation).describe('Evaluations stated by the creator; not verified.'),
  jurorStake: z
    .object({
      weight: amount.describe('Stake of jurors who enlisted to judge answers of this version.'),
      canSlash: z
        .boolean()
        .describe(
          'Whether the stake suffices for juries to slash; otherwise answers are only audited.',
        ),
    })
    .optional()
    .describe('Absent on chains without a court.'),
  safetyEvents: z
    .array(eventRow)
    .describe('Reports and verdicts about this version, newest first.'),
  offers: z.array(offerRow),
})

const reputation = z.object({
  completions: amount,
  volume: amount.describe(
    'Weight of settled fees, without unit; other weights are fractions of it.',
  ),
  requestsLocked: amount,
  timeouts: amount,
  flaggedVolume: amount.describe('Weight of flagged work.'),
  ratedVolume: amount,
  rating: z.number().optional(),
  validatedVolume: amount.describe('Weight of answers on audit hold that validators endorsed.'),
  acquittals: amount,
  auditsFailed: amount,
  auditFailedAtSeconds: seconds.optional(),
})

const providerRow = z.object({
  provider: account,
  stake: amount,
  offers: z.int(),
  presence,
  reputation,
  firstTokenMs: z.number().optional(),
})

const priceChange = z.object({
  offerHash: hash,
  version: hash,
  model: z.string().optional(),
  input: amount,
  output: amount,
  asset: account,
  serviceTier,
  publishedAtSeconds: seconds,
  retiredAtSeconds: seconds.optional(),
})

const uptime = z.object({
  announcedShare: z
    .number()
    .optional()
    .describe('Share of the last seven days with an announcement on chain.'),
  probes: z.int().describe('Number of probes by this gateway since its start.'),
  probesAnswered: z.int().describe('Number of probes that the provider answered.'),
})

const settledPoint = z.object({ atSeconds: seconds, amount, answers: z.int() })

/** Settled sums over time, without the sums that rulings returned to clients. */
export const settledSeries = z.array(settledPoint)

/** Public endpoints that show the market. */
export const marketEndpoints = {
  'GET /api/market': {
    summary: 'Search and sort models, in pages',
    access: 'anyone',
    query: z.object({
      search: z.string().max(128).optional(),
      license: z.string().max(64).optional(),
      available: z.enum(['yes']).optional(),
      sort: z.enum(catalogueSorts).optional(),
      offset: queryNumber.optional(),
      limit: queryNumber.optional(),
    }),
    response: z.object({
      models: z.array(modelRow),
      total: z.int(),
      licenses: z.array(z.object({ license: z.string(), models: z.int() })),
    }),
  },
  'GET /api/model': {
    summary: 'One model, by its name or version',
    access: 'anyone',
    query: z.object({ name: z.string().max(256) }),
    response: modelPage,
  },
  'GET /api/providers': {
    summary: 'Providers, those with the most paid work first',
    access: 'anyone',
    query: z.object({ offset: queryNumber.optional(), limit: queryNumber.optional() }),
    response: z.object({ providers: z.array(providerRow), total: z.int() }),
  },
  'GET /api/provider': {
    summary: 'One provider',
    access: 'anyone',
    query: z.object({ id: account }),
    response: z.object({
      ...providerRow.shape,
      unbonding: amount,
      region,
      announcedUntilSeconds: seconds.optional(),
      asset: account.describe(
        'Asset of `earned`, `unsettledMax` and `settledSeries`: the gateway’s default asset if ' +
          'the provider has a price or pay in it, otherwise the first asset of its offers or pay.',
      ),
      earned: amount.describe(
        'Amount settled with the provider in the period of `settledSeries`, fee included.',
      ),
      fees: z
        .array(z.object({ asset: account, amount }))
        .describe('Network fees of the provider’s pay so far, by asset.'),
      unsettledMax: amount.describe('Upper bound of unsettled value in open sessions.'),
      settledSeries,
      activeOffers: z.array(offerRow),
      priceHistory: z.array(priceChange).describe('Price history, newest first.'),
      uptime,
      excludedAtSeconds: seconds
        .optional()
        .describe('Absent unless a verdict excluded the provider.'),
      courtEvents: z.array(eventRow).describe('Audits, verdicts and penalties of the provider.'),
    }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
