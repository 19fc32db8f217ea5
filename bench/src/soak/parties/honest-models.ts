import { createProvider } from '@ostrom/node'
import { plainNames, publishModel } from '../models.ts'
import { promptOf } from './asking.ts'
import { request } from './gateway-questions.ts'
import type { Party, PartyContext } from './party.ts'
import { createWorkBook, serveEcho } from './served.ts'

/** Publishes models like the hostile ones in number, serves them, and asks them at a gateway. */
export async function startHonestModels(context: PartyContext): Promise<Party> {
  const { parts, dice, count } = context
  for (const name of plainNames) await publishModel(parts, name)
  const book = createWorkBook()
  const served = await serveEcho(context, { names: plainNames, book })
  const provider = createProvider({ ...parts, served })
  await provider.start()
  return {
    async act(turn, gateway) {
      const model = plainNames[turn % plainNames.length]!
      const messages = [{ role: 'user', content: promptOf('models', dice) }]
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
