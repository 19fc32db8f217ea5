import { createAnswerRatings } from '@ostrom/gateway/ratings/answer-ratings'
import type { Hash } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointHandlers } from '../schema/endpoints.ts'
import type { ratingEndpoints } from '../schema/ratings.ts'
import { ResourceUnknownError } from '../services/errors.ts'

/**
 * Returns the handlers of answer ratings, for the owner of a gateway that is not shared. A shared
 * gateway has no ratings, because it may not store other people's texts.
 */
export function ratingHandlers(
  context: WebContext,
): EndpointHandlers<keyof typeof ratingEndpoints> {
  const { gateway, parts } = context
  const ratings = createAnswerRatings(parts.state)
  return {
    async 'GET /api/ratings'() {
      const rows = (await ratings.list()).map(({ receipt, verdict, model }) => {
        return { receipt, verdict, model }
      })
      return { count: rows.length, rows }
    },
    async 'POST /api/ratings'({ body }) {
      const { receipt, verdict, better, messages, answer } = body
      const id = receipt as Hash
      // A rated answer must have a receipt of this gateway, which also names the model.
      const known = await gateway.receipts.get(id)
      if (!known) throw new ResourceUnknownError({ what: 'receipt', id })
      const { modelVersion } = known.core
      const model = parts.indexer.queries.model(modelVersion)?.model ?? modelVersion
      const ratedAtSeconds = Math.floor(parts.clock.nowMs() / 1_000)
      const about = { model, messages, answer, verdict, ratedAtSeconds }
      await ratings.save(id, { ...about, ...(better !== undefined && { better }) })
      return { count: (await ratings.list()).length }
    },
    async 'POST /api/ratings/delete'({ body }) {
      return { deleted: await ratings.remove(body.receipt as Hash | undefined) }
    },
  }
}
