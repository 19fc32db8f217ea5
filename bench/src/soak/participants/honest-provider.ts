import { createProvider } from '@ostrom/node'
import { ECHO, EXPENSIVE } from '../models.ts'
import { createUsageRecorder, serveEcho } from './echo-models.ts'
import type { ParticipantContext, SoakParticipant } from './participant.ts'

/** Serves the echo model and the expensive model with the provider's role. */
export async function startHonestProvider(context: ParticipantContext): Promise<SoakParticipant> {
  const book = createUsageRecorder()
  const served = await serveEcho(context, { names: [ECHO, EXPENSIVE], book })
  const provider = createProvider({ ...context.parts, served })
  await provider.start()
  return {
    async end() {
      await provider.closeAll()
      await provider.stop()
      return { work: book.all() }
    },
  }
}
