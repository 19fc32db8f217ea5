import { createProvider } from '@ostrom/node'
import { plainNames, publishModel } from '../models.ts'
import { promptOf } from './ask-gateway.ts'
import { createUsageRecorder, serveEcho } from './echo-models.ts'
import { request } from './gateway-questions.ts'
import type { ParticipantContext, SoakParticipant } from './participant.ts'

/**
 * Publishes the same number of models as the hostile party, serves them, and requests them at a
 * gateway.
 */
export async function startHonestModels(context: ParticipantContext): Promise<SoakParticipant> {
  const { parts, prng, count } = context
  for (const name of plainNames) await publishModel(parts, name)
  const book = createUsageRecorder()
  const served = await serveEcho(context, { names: plainNames, book })
  const provider = createProvider({ ...parts, served })
  await provider.start()
  return {
    async act(turn, gateway) {
      const model = plainNames[turn % plainNames.length]!
      const messages = [{ role: 'user', content: promptOf('models', prng) }]
      count(`models: ${await request(gateway, 'models')}`)
      count(`answer: ${await request(gateway, 'chat/completions', { model, messages })}`)
    },
    async end() {
      await provider.closeAll()
      await provider.stop()
      return { work: book.all() }
    },
  }
}
