// Goal: honest ratings, evaluations, publications and lists stay within the limits of the command
// line, whether people use the command line or the chat.
// Method: a rating of the longest conversation through the endpoint that stores ratings. The other
// limits are compared with figures of common benchmarks, models and jobs.

import * as EvaluationLimits from '@ostrom/evaluation/limits'
import * as FederatedLimits from '@ostrom/federated/limits'
import { createTransfers } from '@ostrom/gateway/http'
import { createAnswerRatings } from '@ostrom/gateway/ratings/answer-ratings'
import * as RatingLimits from '@ostrom/gateway/ratings/limits'
import { endpointResponse } from '@ostrom/gateway-web/http/endpoint-response'
import * as WebLimits from '@ostrom/gateway-web/limits'
import { ratingHandlers } from '@ostrom/gateway-web/ratings/ratings'
import * as ModelToolLimits from '@ostrom/model-tools/limits'
import * as ModelLimits from '@ostrom/models/limits'
import { Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import * as RowLimits from '@ostrom/trainer/rows/limits'
import { describe, expect, test } from 'vitest'
import { exceeded, sizes } from '../../../simulation/src/paces/paces.ts'
import * as CommandLimits from './limits.ts'
import * as ManagementLimits from './management/limits.ts'

const Limits = {
  ...CommandLimits,
  ...EvaluationLimits,
  ...FederatedLimits,
  ...ManagementLimits,
  ...ModelToolLimits,
  ...ModelLimits,
  ...RatingLimits,
  ...RowLimits,
  ...WebLimits,
}

const { charactersPerToken, longAnswerTokens, longestPromptTokens } = sizes

describe('a person rates an answer', () => {
  const receipt = Hex.sha256Hex(Uint8Array.of(1))

  async function rate(messages: readonly string[], answer: string) {
    const state = createStateMemory()
    const handlers = ratingHandlers({
      gateway: { receipts: { get: async () => ({ core: { modelVersion: receipt } }) } },
      parts: {
        state,
        clock: { nowMs: () => 1_000 },
        indexer: { queries: { model: () => ({ model: 'tiny' }) } },
      },
    } as never)
    const body = {
      receipt,
      verdict: 'good',
      messages: messages.map((content, at) => ({
        role: at % 2 === 0 ? 'user' : 'assistant',
        content,
      })),
      answer,
      consent: true,
    }
    const request = new Request('http://localhost/api/ratings', {
      method: 'POST',
      body: JSON.stringify(body),
    })
    await endpointResponse('POST /api/ratings', request, {
      context: { units: [], http: { transfers: createTransfers() } },
      accessControl: { handlersFor: async () => handlers },
      info: {},
    } as never)
    return await createAnswerRatings(state).list()
  }

  test('at the end of a conversation of forty questions', async () => {
    const turns = Array.from({ length: 79 }, () => 'word '.repeat(400))
    const [rating] = await rate(turns, 'word '.repeat(400))
    expect(rating!.messages).toHaveLength(79)
  })

  test('to a document of the longest prompt, of which some is not ASCII', async () => {
    const document = 'wörd '.repeat((longestPromptTokens * charactersPerToken) / 5)
    const [rating] = await rate([document], 'A summary.')
    expect(rating!.messages[0]!.content).toBe(document)
  })

  test('and has room for months of ratings', () => {
    const { RATED_MESSAGES_MAX, RATED_TEXT_MAX, RATING_BODY_BYTES_MAX, RATINGS_MAX } = Limits
    const longestCharacters = longestPromptTokens * charactersPerToken
    expect(
      exceeded([
        [{ RATED_MESSAGES_MAX }, () => 3 * 79],
        [{ RATED_TEXT_MAX }, () => longestCharacters],
        [{ RATED_TEXT_MAX }, () => longAnswerTokens * charactersPerToken],
        [{ RATING_BODY_BYTES_MAX }, () => 1.2 * longestCharacters],
        // Twenty ratings a day for a year.
        [{ RATINGS_MAX }, () => 20 * 365],
      ]),
    ).toEqual([])
  })
})

test('evaluations and reports of usual size are read', () => {
  const { EVALUATION_DATA_BYTES_MAX, EVALUATION_RECORDS_MAX, EVALUATION_CHOICES_MAX } = Limits
  const { EVALUATION_STOPS_MAX, EVALUATION_FILE_BYTES_MAX, HARNESS_TASK_BYTES_MAX } = Limits
  const { EVIDENCE_BYTES_MAX } = Limits
  const { ROW_FILE_ROWS_MAX, ROW_FILE_COLUMNS_MAX, ROW_FILE_RECORDS_BYTES_MAX } = RowLimits
  const { ROW_FILE_UNPACKED_BYTES_MAX, ROW_READER_HEAP_MIB, ROW_READER_MILLISECONDS_MAX } =
    RowLimits
  expect(
    exceeded([
      // UltraChat has 208,000 conversations in 1.6 GB, in files of 100,000 rows and some columns.
      // OpenOrca has the most rows of common data sets: 4.2 million in two files, of which one has
      // 3.24 million.
      [{ ROW_FILE_ROWS_MAX }, () => 3_240_000],
      [{ ROW_FILE_COLUMNS_MAX }, () => 64],
      [{ ROW_FILE_RECORDS_BYTES_MAX }, () => 52_000 * 1_000],
      [{ ROW_FILE_UNPACKED_BYTES_MAX }, () => 2 * 52_000 * 1_000],
      // Resources for reading these files: 400 MiB and 6 s, measured with 60 MB of CSV.
      [{ ROW_READER_HEAP_MIB }, () => 400],
      [{ ROW_READER_MILLISECONDS_MAX }, () => 6_000],
      // HellaSwag has 39,905 training records and 47 MB in total. MMLU-Pro has up to ten choices;
      // 26 is one for each letter.
      [{ EVALUATION_RECORDS_MAX }, () => 39_905],
      [{ EVALUATION_DATA_BYTES_MAX }, () => 47_000_000],
      [{ EVALUATION_CHOICES_MAX }, () => 26],
      // Tasks of lm-evaluation-harness have up to eight stop texts, in files of some kilobytes.
      [{ EVALUATION_STOPS_MAX }, () => 8],
      [{ HARNESS_TASK_BYTES_MAX }, () => 16_000],
      // Results of a hundred tasks of a few numbers each.
      [{ EVALUATION_FILE_BYTES_MAX }, () => 100 * 1_000],
      // A hundred prompts, each with its answer.
      [{ EVIDENCE_BYTES_MAX }, () => 100 * 2 * 2_000],
    ]),
  ).toEqual([])
})

test('usage of each pace is listed, and the largest job is taken', () => {
  const { USAGE_RECORDS_MAX, JOB_BYTES_MAX } = Limits
  expect(
    exceeded([
      [{ USAGE_RECORDS_MAX }, ({ questions }) => questions],
      // The longest prompt, including two megabytes of images in base64.
      [{ JOB_BYTES_MAX }, () => longestPromptTokens * charactersPerToken + 2 * 1_500_000],
    ]),
  ).toEqual([])
})

test('providers serve, publish and train what is usual', () => {
  const { ADAPTERS_PER_MODEL_MAX, HUB_FILES_MAX, LICENSE_BYTES_MAX } = Limits
  const { CALIBRATION_BYTES_MAX, FEDERATED_PARAMETERS_MAX, FEDERATED_DOCUMENT_BYTES_MAX } = Limits
  expect(
    exceeded([
      [{ ADAPTERS_PER_MODEL_MAX }, () => 32],
      // Repositories with all quantizations have some hundreds of files, those with checkpoints
      // thousands.
      [{ HUB_FILES_MAX }, () => 3_000],
      [{ LICENSE_BYTES_MAX }, () => 35_000],
      [{ CALIBRATION_BYTES_MAX }, () => 100_000],
      // An adapter of rank 16 on all matrices of a model with 8 billion parameters: 448 tensors.
      [{ FEDERATED_PARAMETERS_MAX }, () => 42_000_000],
      [{ FEDERATED_DOCUMENT_BYTES_MAX }, () => 448 * 256],
    ]),
  ).toEqual([])
})

test('logits of models of usual size are compared', () => {
  const { REFERENCE_COPIES, REFERENCE_MEMORY_SHARE, REFERENCE_OVERHEAD_BYTES } = Limits
  // A model of 1.7 billion weights, on a machine of 24 GiB.
  const needs = REFERENCE_OVERHEAD_BYTES + REFERENCE_COPIES * 4 * 1.7e9
  expect(exceeded([[{ REFERENCE_MEMORY_SHARE }, () => needs / (24 * 1024 ** 3)]])).toEqual([])
})
