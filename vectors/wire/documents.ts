import {
  Cbor,
  Dataset,
  domainSchema,
  Inference,
  Manifest,
  Profile,
  PublicPrompt,
  Receipt,
  Schema,
} from '@ostrom/protocol'
import { type Calibration, Epoch, ModelProbes } from '@ostrom/verification'
import { encodeCalibration } from '../../apps/cli/src/composition/court/calibration.ts'
import { proofDocumentSchema } from '../../packages/proof/src/proof-document.ts'
import { receiptDocumentSchema } from '../../apps/cli/src/receipts/receipt-document.ts'
import { keySchema, purchaseSchema } from '../../packages/tickets/src/holding/records.ts'
import { statementText } from '../../packages/training/federated/src/member-statements.ts'
import * as Comparison from '../../packages/training/rounds/src/evaluation/comparison.ts'
import * as JobSpec from '../../packages/training/rounds/src/job/job-spec.ts'
import * as UpdateManifest from '../../packages/training/rounds/src/manifest/update-manifest.ts'
import * as RoundProof from '../../packages/training/rounds/src/proof/round-proof.ts'
import { stepRecordSchema } from '../../packages/training/rounds/src/trace/trace.ts'
import { fieldsOf, form, formsOf, type WireForm } from './form.ts'

// Documents that parties publish, put on a chain or exchange as files.

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Encodes a document in JSON, with integers of more than 53 bits as decimal text. */
const json = (value: unknown): Uint8Array =>
  utf8(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part)))

const fromJson =
  <T>(schema: Schema.Schema<T>) =>
  (bytes: Uint8Array): T =>
    schema(JSON.parse(new TextDecoder().decode(bytes)), '$')

const ticketFileSchema = Schema.object({
  format: Schema.oneOf('ostrom-tickets-1'),
  keys: Schema.list(keySchema, 1),
  purchases: Schema.list(purchaseSchema, 1),
  tickets: Schema.list(
    Schema.object({
      keyId: Schema.hash,
      id: Schema.hash,
      place: Schema.integer(0, 65_535),
      purchaseId: Schema.hash,
      ticket: Schema.bytes(354),
    }),
    3,
  ),
})

const recordSchema = fieldsOf(stepRecordSchema, 'weights', 'moments', 'batch')
const cid = Schema.text(128)
const updateManifestSchema = Schema.object({
  version: Schema.oneOf(1),
  update: cid,
  residual: Schema.optional(cid),
  steps: Schema.list(recordSchema, 3),
  end: Schema.object({
    residualBefore: Schema.hash,
    residualAfter: Schema.hash,
    update: Schema.hash,
  }),
  checkpoints: Schema.list(Schema.object({ state: cid, moments: Schema.optional(cid) }), 3),
})

const outputSchema = Schema.object({
  ids: Schema.list(Schema.integer(0, 0xffff_ffff), Inference.PROMPT_TOKENS_MAX),
  text: Schema.text(4_096),
  bytes: Schema.optional(Schema.bytes(4_096)),
  logitFingerprint: Schema.optional(Schema.bytes(4_096)),
})

const publicChatSchema = Schema.object({
  messages: Schema.list(
    Schema.object({
      role: Schema.oneOf('system', 'user', 'assistant', 'tool'),
      content: Schema.text(4_096),
      images: Schema.optional(Schema.list(Schema.text(128), 3)),
    }),
    3,
  ),
  maxTokens: Schema.optional(Schema.integer(1, Inference.PROMPT_TOKENS_MAX)),
  temperature: Schema.optional(Schema.real(0, 2)),
  topP: Schema.optional(Schema.real(0, 1)),
  seed: Schema.optional(Schema.signed(53)),
  stop: Schema.optional(Schema.list(Schema.text(1_024), 3)),
})

const rates = Schema.list(Schema.real(0, 1), 3)
const thresholds = Schema.list(
  Schema.object({ value: Schema.real(0, 1e6), exceedance: Schema.real(0, 1) }),
  3,
)

/** A calibration without tolerance of embeddings. Its lists have any length here. */
const measuredSchema = Schema.object({
  artifactHash: Schema.hash,
  engineHash: Schema.hash,
  classes: Schema.list(Schema.text(64), 256),
  samples: Schema.integer(0, 1e9),
  risk: Schema.real(0, 1),
  margins: Schema.optional(
    Schema.object({
      tokens: Schema.list(rates, 3),
      answers: thresholds,
      ends: Schema.optional(Schema.object({ rates, highest: Schema.real(0, 100) })),
      logitFingerprints: Schema.optional(thresholds),
    }),
  ),
  excessNlls: Schema.list(Schema.object({ from: Schema.integer(1, 1 << 20), thresholds }), 3),
  mean: Schema.real(1, 1e9),
  limit: Schema.real(1, 1e9),
})

/** Encodes what a provider reads from the JSON of a prompt in a transaction. */
const readPrompt = (question: object): Uint8Array =>
  Cbor.encode(
    PublicPrompt.parse(
      utf8(JSON.stringify(question, (_, part) => (typeof part === 'bigint' ? Number(part) : part))),
    ),
  )

const published: readonly WireForm[] = [
  form('Manifest', Manifest.manifestSchema, {
    encode: Manifest.encode,
    decode: Manifest.decode,
    isRestricted: true,
    encoders: ['packages/protocol/src/models/manifest.ts#encode'],
  }),
  form('Dataset', Dataset.datasetSchema, {
    encode: Dataset.encode,
    decode: Dataset.decode,
    encoders: ['packages/protocol/src/datasets/dataset.ts#encode'],
  }),
  form('Profile', Profile.profileSchema, {
    encode: Profile.encode,
    decode: Profile.decode,
    encoders: ['packages/protocol/src/offers/profile.ts#encode'],
  }),
  ...formsOf('Prompt', Inference.promptSchema, {
    encode: Inference.encodePrompt,
    decode: Inference.decodePrompt,
    isRestricted: true,
    encoders: ['packages/protocol/src/inference/prompt.ts#encodePrompt'],
  }),
  form('Output', outputSchema, {
    encode: Inference.encodeOutput,
    encoders: ['packages/protocol/src/inference/inference.ts#encodeOutput'],
  }),
  form('PublicPrompt.chat', publicChatSchema, {
    encode: ({ messages, ...rest }) =>
      readPrompt({ messages: [{ role: 'user', content: '' }, ...messages], ...rest }),
    encoders: [],
  }),
  form(
    'PublicPrompt.image',
    Schema.object({ image: Schema.text(4_096), seed: Schema.optional(Schema.signed(53)) }),
    {
      encode: readPrompt,
      encoders: [],
    },
  ),
  form('WorkPackage', Epoch.workPackageSchema, {
    encode: Epoch.encodePackage,
    decode: (bytes) => Cbor.decode(bytes, Epoch.workPackageSchema),
    encoders: [
      'packages/verification/src/epoch.ts#encodePackage',
      'packages/node/src/validator/epochs/epoch-items.ts#blockFrom',
    ],
  }),
  form('ProbeReport', ModelProbes.signedProbeReportSchema, {
    encode: ModelProbes.encode,
    decode: ModelProbes.decode,
    encoders: ['packages/verification/src/model-probes.ts#encode'],
  }),
  form('TicketFile', ticketFileSchema, {
    encode: Cbor.encode,
    encoders: ['packages/tickets/src/holding/ticket-file.ts#planTicketFile'],
  }),
]

const training: readonly WireForm[] = [
  form('JobSpec', JobSpec.schema, {
    encode: JobSpec.encode,
    encoders: ['packages/training/rounds/src/job/job-spec.ts#encode'],
  }),
  form('TrainingComparison', Comparison.schema, {
    encode: Comparison.encode,
    decode: Comparison.decode,
    encoders: ['packages/training/rounds/src/evaluation/comparison.ts#encode'],
  }),
  form('RoundProof', RoundProof.schema, {
    encode: RoundProof.encode,
    decode: RoundProof.decode,
    encoders: ['packages/training/rounds/src/proof/round-proof.ts#encode'],
  }),
  form('UpdateManifest', updateManifestSchema, {
    encode: ({ version, update, residual, steps, end, checkpoints }) =>
      UpdateManifest.encode({
        version,
        update,
        ...(residual !== undefined && { residual }),
        steps: steps.map((record, step) => ({ step, ...record })),
        end,
        checkpoints: checkpoints.map(({ state, moments }) =>
          moments === undefined ? { state } : { state, moments },
        ),
      }),
    encoders: ['packages/training/rounds/src/manifest/update-manifest.ts#encode'],
  }),
]

const inJson: readonly WireForm[] = [
  ...formsOf('Domain', domainSchema, {
    encode: json,
    decode: fromJson(domainSchema),
    encoders: [],
  }),
  form('Receipt.json', Receipt.jsonSchema, {
    encode: (core) => json(Receipt.toJson(core)),
    decode: fromJson(Receipt.jsonSchema),
    encoders: [],
  }),
  form('ReceiptDocument', receiptDocumentSchema, {
    encode: json,
    decode: fromJson(receiptDocumentSchema),
    encoders: [],
  }),
  form('ProofDocument', proofDocumentSchema, {
    encode: json,
    decode: fromJson(proofDocumentSchema),
    encoders: [],
  }),
  form('Calibration', measuredSchema, {
    encode: (measured) => encodeCalibration(measured as Calibration.Calibration),
    encoders: ['apps/cli/src/composition/court/calibration.ts#encodeCalibration'],
  }),
  form(
    'FederatedStatement',
    Schema.object({ epsilon: Schema.real(0, 1_000_000), steps: Schema.integer(1, 1_000_000) }),
    {
      encode: (spent) => utf8(statementText(spent)),
      encoders: ['packages/training/federated/src/member-statements.ts#statementText'],
    },
  ),
]

export const documents: readonly WireForm[] = [...published, ...training, ...inJson]
