import type { CaseRow } from '@ostrom/indexer'
import { type AuditLedger, juryStages, type LedgerEvent } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { toEventRows } from '../context/event-rows.ts'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointHandlers, EndpointOutput } from '../schema/endpoints.ts'
import { ResourceUnknownError } from '../services/errors.ts'
import { WEB_PAGE_MAX } from '../services/limits.ts'

type CaseListRow = EndpointOutput<'GET /api/cases'>['rows'][number]
type CasePage = EndpointOutput<'GET /api/case'>

function rowOf({ parts }: WebContext, row: CaseRow): CaseListRow {
  const { id, slashed, ...rest } = row
  const model = parts.indexer.queries.model(row.domain)?.model
  const summary = { ...rest, id: `${id}`, slashed: `${slashed}`, sequence: Number(id) }
  return { ...summary, model }
}

/** Returns the jury draws of a case that the chain has, in the order of the draws. */
async function drawsOf(audits: AuditLedger, id: bigint, last: number): Promise<CasePage['draws']> {
  const draws = Array.from({ length: last + 1 }, async (_, draw) => {
    const juryDraw = await audits.juryDraw({ caseId: id, draw })
    if (!juryDraw) return []
    const { committed, no, minor, major, tallied, seededAtSeconds } = juryDraw
    const votes = {
      committedSeats: `${committed}`,
      acquitVotes: `${no}`,
      minorVotes: `${minor}`,
      majorVotes: `${major}`,
      isTallied: tallied,
    }
    const stage = juryStages[Math.floor(draw / 2)] ?? 'plenary'
    return [{ draw, stage, ...votes, seatedAtSeconds: Number(seededAtSeconds) }]
  })
  return (await Promise.all(draws)).flat()
}

/** Returns the committed votes, each with its verdict if the juror revealed it, newest first. */
function votesOf(events: readonly LedgerEvent[]): CasePage['votes'] {
  return events.flatMap((event) => {
    if (event.kind !== 'vote-committed') return []
    const { draw, account, seats } = event
    const revealed = events.find(
      (other) => other.kind === 'vote-revealed' && other.draw === draw && other.account === account,
    )
    const verdict = revealed?.kind === 'vote-revealed' ? { verdict: revealed.verdict } : {}
    return [{ draw, account, seats: `${seats}`, ...verdict }]
  })
}

async function caseOf(context: WebContext, id: bigint): Promise<CasePage> {
  const { indexer, ledger } = context.parts
  const { audits } = ledger
  const row = indexer.browse.courtCase(id)
  const courtCase = await audits?.courtCase(id)
  if (!audits || !row || !courtCase) throw new ResourceUnknownError({ what: 'case', id: `${id}` })
  const { domain, openedAtSeconds: atSeconds, bond, fee, draw } = courtCase
  const [draws, weight] = await Promise.all([
    drawsOf(audits, id, draw),
    audits.settledTotalAt({ domain, atSeconds }),
  ])
  const events = indexer.browse.caseEvents(id)
  return {
    ...rowOf(context, row),
    bond: `${bond}`,
    seatFee: `${fee}`,
    weight: `${weight}`,
    endsAtSeconds: Number(courtCase.endsAtSeconds),
    draws,
    votes: votesOf(events),
    events: toEventRows({ indexer }, events),
  }
}

/** Handlers of the endpoints that show court cases. */
export function caseHandlers(
  context: WebContext,
): EndpointHandlers<'GET /api/cases' | 'GET /api/case'> {
  return {
    'GET /api/cases': async ({ query: { against, before, limit = 50 } }) => {
      const rows = context.parts.indexer.queries.cases({
        ...(against !== undefined && { respondent: against as AccountId }),
        ...(before !== undefined && { before: BigInt(before) }),
        limit: Math.min(limit, WEB_PAGE_MAX),
      })
      return { rows: rows.map((row) => rowOf(context, row)) }
    },
    'GET /api/case': ({ query }) => caseOf(context, BigInt(query.id)),
  }
}
