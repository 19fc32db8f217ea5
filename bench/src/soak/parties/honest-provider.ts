import { createProvider } from '@ostrom/node'
import { DEAR, ECHO } from '../models.ts'
import type { Party, PartyContext } from './party.ts'
import { createWorkBook, serveEcho } from './served.ts'

/** Serves the echo model, and the dear one, as the role does. */
export async function startHonestProvider(context: PartyContext): Promise<Party> {
  const book = createWorkBook()
  const served = await serveEcho(context, { names: [ECHO, DEAR], book })
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
