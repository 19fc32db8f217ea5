import { existsSync } from 'node:fs'
import type { Validator } from '@ostrom/node/validator'
import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { z } from 'zod'
import { summariesOf } from '../composition/audit-summaries.ts'
import type { Home } from '../config/home.ts'
import { toJson } from '../output.ts'
import { homesIn } from './nodes.ts'
import { askOwn, type OwnerServer, plain, serveOwner } from './owner-server.ts'

const hash = z.string().regex(/^0x[0-9a-f]{64}$/)
const account = z.string().regex(/^0x[0-9a-f]{40,64}$/)

const findingShape = z.object({
  receiptId: hash,
  outcome: z.enum([
    ...(['examined', 'private', 'unbound', 'unknown-model', 'withheld', 'answered'] as const),
    ...(['unsaid', 'denied'] as const),
  ]),
  evidence: z.number().optional().describe('An e-value; absent where nothing can be concluded.'),
})

/** What one validator found of the answers of a session or request. */
const toldShape = z.object({
  validator: account,
  findings: z.array(findingShape),
  isFlagged: z.boolean().describe('Whether all its evidence is enough to accuse the provider.'),
})

export type Told = z.output<typeof toldShape>

const filesOf = ({ findingsUrl: url, findingsToken: token }: Home) => ({ url, token })

const PLACE = '/findings/'

/** Serves what a validator found to its owner: `/findings/ID` of a session or request. */
export function startFindingsServer(options: {
  readonly home: Home
  readonly account: AccountId
  readonly validator: Pick<Validator, 'findingsOf'>
}): Promise<OwnerServer> {
  const { home, account, validator } = options
  const tell = async (id: Hash): Promise<Told> => {
    const found = await validator.findingsOf(id)
    const provider = found[0]?.provider
    const summaries = provider ? await summariesOf(home.path, provider) : []
    return {
      validator: account,
      findings: found.map(({ receiptId, outcome, evidence }) => {
        return { receiptId, outcome, ...(evidence !== undefined && { evidence }) }
      }),
      isFlagged: summaries.some(({ flagged }) => flagged),
    }
  }
  return serveOwner({
    files: filesOf(home),
    port: 0,
    async answer(pathname) {
      const id = pathname.slice(PLACE.length)
      if (!pathname.startsWith(PLACE) || !Hex.is(id, 32)) return plain('/findings/ID.\n', 404)
      const type = { 'content-type': 'application/json' }
      return new Response(toJson(await tell(id as Hash)), { headers: type })
    },
  })
}

/** What validators found whose homes stand in a folder: that of their owner. */
export async function findingsIn(folder: string, id: Hash): Promise<readonly Told[]> {
  const homes = await homesIn(folder, async (one) => existsSync(one.findingsToken))
  const told = await Promise.all(homes.map((one) => askOwn(filesOf(one), PLACE + id)))
  return told.flatMap((answer) => toldShape.safeParse(answer).data ?? [])
}
