import { existsSync } from 'node:fs'
import type { ValidatorFindings } from '@ostrom/gateway/receipts/answer-audits'
import type { Validator } from '@ostrom/node/validator'
import { type AccountId, type Hash, Hex, JsonText } from '@ostrom/protocol'
import { z } from 'zod'
import type { Home } from '../data-folder/home.ts'
import { readSummaries } from './audit-summaries.ts'
import {
  fetchFromNode,
  type LocalStatusServer,
  startLocalStatusServer,
  textResponse,
} from './local-status-server.ts'
import { findHomes } from './node-directory.ts'

const hash = z.string().regex(/^0x[0-9a-f]{64}$/)
const account = z.string().regex(/^0x[0-9a-f]{40,64}$/)

const findingSchema = z.object({
  receiptId: hash,
  outcome: z.enum([
    'examined',
    'private',
    'unsupported-model',
    'withheld',
    'answered',
    'not-seated',
  ]),
  evidence: z.number().optional().describe('An e-value; absent where nothing can be concluded.'),
})

const validatorFindingsSchema: z.ZodType<ValidatorFindings> = z.object({
  validator: account,
  findings: z.array(findingSchema),
  isFlagged: z.boolean().describe('Whether all its evidence is enough to accuse the provider.'),
})

const filesOf = ({ findingsUrl: url, findingsToken: token }: Home) => ({ url, token })

const PATH_PREFIX = '/findings/'

/** Serves a validator's findings to its owner: `/findings/ID` of a session or request. */
export function startFindingsServer(options: {
  readonly home: Home
  readonly account: AccountId
  readonly validator: Pick<Validator, 'findingsOf'>
}): Promise<LocalStatusServer> {
  const { home, account, validator } = options
  const tell = async (id: Hash): Promise<ValidatorFindings> => {
    const found = await validator.findingsOf(id)
    const provider = found[0]?.provider
    const summaries = provider ? await readSummaries(home.path, provider) : []
    return {
      validator: account,
      findings: found.map(({ receiptId, outcome, evidence }) => {
        return { receiptId, outcome, evidence }
      }),
      isFlagged: summaries.some(({ isFlagged }) => isFlagged),
    }
  }
  return startLocalStatusServer({
    files: filesOf(home),
    port: 0,
    async answer(pathname) {
      const id = pathname.slice(PATH_PREFIX.length)
      if (!pathname.startsWith(PATH_PREFIX) || !Hex.is(id, 32))
        return textResponse('/findings/ID.\n', 404)
      const type = { 'content-type': 'application/json' }
      return new Response(JsonText.stringify(await tell(id as Hash)), { headers: type })
    },
  })
}

/** Returns the findings of all validators whose homes are in a folder; they have the same owner. */
export async function fetchFindings(
  folder: string,
  id: Hash,
): Promise<readonly ValidatorFindings[]> {
  const homes = await findHomes(folder, async (one) => existsSync(one.findingsToken))
  const findings = await Promise.all(
    homes.map((one) => fetchFromNode(filesOf(one), PATH_PREFIX + id)),
  )
  return findings.flatMap((answer) => validatorFindingsSchema.safeParse(answer).data ?? [])
}
