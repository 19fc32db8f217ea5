import { type Hash, Hex, JsonText } from '@ostrom/protocol'
import type { TrainerTerms } from '@ostrom/trainer'
import type { PrivacyTerms } from '@ostrom/trainer/python'
import { SecureAggregation } from '@ostrom/training'
import { z } from 'zod'
import { FederatedRunFailedError } from './errors.ts'
import { FEDERATED_PARAMETERS_MAX } from './limits.ts'

const hash = z.custom<Hash>((value) => Hex.is(value, 32))
const milli = (max: number) => z.int().min(1).max(max)

/** The document of a run, on which all members agree. They hash the text as they receive it. */
const documentSchema = z.strictObject({
  version: z.literal(1),
  /** Name and hash of the base, which each member has on its own disk. */
  base: z.strictObject({ name: z.string().max(64), weights: hash }),
  adapter: z.strictObject({
    rank: z.int().min(1).max(1_024),
    alpha: z.int().min(1).max(65_536),
    targetModules: z.array(z.string().max(128)).min(1).max(64),
  }),
  tensors: z
    .array(z.strictObject({ name: z.string().max(512), shape: z.array(z.int().min(1)).max(4) }))
    .min(1)
    .max(4_096),
  sequence: z.int().min(2).max(131_072),
  rounds: milli(1_000),
  /** Number of steps that each member takes in a round. */
  steps: milli(1_000),
  learningRateNano: milli(1_000_000_000),
  /** Largest Euclidean norm of an update. Each member scales its own update down to this norm. */
  updateNormMicro: milli(100_000_000),
  privacy: z.strictObject({
    noiseMultiplierMilli: milli(1_000_000),
    clipNormMicro: milli(1_000_000_000),
    samplingRatePpm: milli(1_000_000),
    deltaNano: milli(1_000_000_000),
  }),
  /**
   * Public keys (ed25519) of the members. In each pair, the earlier member adds the common mask and
   * the later one subtracts it.
   */
  members: z.array(hash),
})

export type FederatedRunDocument = z.output<typeof documentSchema>

/** A document, and its hash, which names the run. */
export type FederatedRun = {
  readonly id: Hash
  readonly text: string
  readonly document: FederatedRunDocument
}

/**
 * Reads the text of a run's document.
 *
 * @throws {FederatedRunFailedError} The text is no valid document, or the run has too many
 * parameters.
 * @throws {AggregationRefusedError} The run does not have 3 to 32 different members.
 */
export function parseRun(text: string): FederatedRun {
  let document: FederatedRunDocument
  try {
    document = documentSchema.parse(JsonText.parseDocument(text))
  } catch {
    const remedy = 'Run the same version of Ostrom at the coordinator and at all members.'
    throw new FederatedRunFailedError({ reason: 'the document of the run is invalid', remedy })
  }
  SecureAggregation.assertMembers(document.members)
  const parameters = parametersOfRun(document)
  if (parameters > FEDERATED_PARAMETERS_MAX) {
    const limit = `where at most ${FEDERATED_PARAMETERS_MAX} are allowed`
    throw new FederatedRunFailedError({ reason: `the run has ${parameters} parameters, ${limit}` })
  }
  return { id: Hex.sha256Hex(new TextEncoder().encode(text)), text, document }
}

/** Returns the terms by which a member's trainer takes the steps of a round. */
export const trainerTermsOfRun = (
  document: FederatedRunDocument,
): Pick<TrainerTerms, 'adapter' | 'tensors' | 'sequence' | 'optimizer'> => ({
  adapter: { ...document.adapter, frozenA: false },
  tensors: document.tensors,
  sequence: document.sequence,
  optimizer: {
    learningRateNano: document.learningRateNano,
    schedule: 'constant',
    beta1Ppm: 900_000,
    beta2Ppm: 999_000,
    epsilonPico: 10_000,
    weightDecayPpm: 0,
    // No clipping of the whole gradient, because Opacus already clips the gradient of each row.
    gradientClipMicro: 0,
    moments: 'reset',
  },
})

/**
 * Returns the terms of differential privacy for a member's steps: those of the run, and the epsilon
 * at which this member stops.
 */
export const privacyTermsOf = (
  { privacy }: FederatedRunDocument,
  epsilonMax: number,
): PrivacyTerms => ({ ...privacy, epsilonMaxMilli: Math.floor(epsilonMax * 1_000) })

/** Returns the number of parameters that each update of a run has. */
export const parametersOfRun = ({ tensors }: FederatedRunDocument): number =>
  tensors.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0)

/** Describes a run in lines for people, who compare its id before they take part. */
export function describeRun({ id, document }: FederatedRun): string {
  const { base, adapter, sequence, rounds, steps, privacy, members } = document
  const { noiseMultiplierMilli, clipNormMicro, samplingRatePpm, deltaNano } = privacy
  const noise = `noise ${noiseMultiplierMilli / 1_000}, clip norm ${clipNormMicro / 1_000_000}`
  const rate = `sampling rate ${samplingRatePpm / 1_000_000}, delta ${deltaNano / 1_000_000_000}`
  return [
    `run       ${id}`,
    `base      ${base.name} ${base.weights}`,
    `adapter   rank ${adapter.rank}, ${adapter.targetModules.join(', ')}; ${sequence} tokens`,
    `steps     ${rounds} rounds of ${steps}`,
    `privacy   ${noise}, ${rate}`,
    ...members.map((member, at) => `member ${at + 1}`.padEnd(10) + member),
  ].join('\n')
}
