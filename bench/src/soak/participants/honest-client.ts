import { createGateway } from '@ostrom/gateway'
import { QUESTIONS_PER_ACTION } from '../limits.ts'
import { ECHO } from '../models.ts'
import { askGateway, promptOf } from './ask-gateway.ts'
import { UNIT } from './echo-models.ts'
import type { ParticipantContext, SoakParticipant } from './participant.ts'

/**
 * Number of actions after which this client closes its sessions, because the hostile client does.
 */
const CLOSE_EVERY = 6

/** Sends questions and pays for them with the gateway's role. */
export async function startHonestClient({
  parts,
  prng,
  config,
}: ParticipantContext): Promise<SoakParticipant> {
  const { ledger } = parts
  await ledger.deposit({ asset: ledger.nativeAsset, amount: 100n * UNIT })
  const gateway = createGateway(parts)
  await gateway.start()
  return {
    async act(turn) {
      const questions = Array.from({ length: QUESTIONS_PER_ACTION }, () =>
        askGateway(gateway, { model: ECHO, content: promptOf(config.role, prng) }),
      )
      await Promise.all(questions)
      if (turn % CLOSE_EVERY === CLOSE_EVERY - 1) await gateway.closeSessions()
    },
    async end() {
      await gateway.closeSessions()
      await gateway.stop()
      return { accounts: { [config.role]: ledger.account } }
    },
  }
}
