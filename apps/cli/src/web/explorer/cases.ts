import type { CaseRow } from '@ostrom/indexer'
import { type AuditLedger, type LedgerEvent, stages } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { Answered, Handlers } from '../endpoints.ts'
import { SubjectUnknownError } from '../errors.ts'
import { WEB_PAGE_MAX } from '../limits.ts'
import type { Place } from '../place.ts'
import { eventsOf } from './events.ts'

type Row = Answered<'GET /api/cases'>['rows'][number]
type Shown = Answered<'GET /api/case'>

function rowOf({ parts }: Place, row: CaseRow): Row {
  const { id, slashed, ...rest } = row
  const model = parts.indexer.queries.model(row.domain)?.model
  const told = { ...rest, id: `${id}`, slashed: `${slashed}`, place: Number(id) }
  return { ...told, ...(model !== undefined && { model }) }
}

/** Juries of a case that were seated, the first first. */
async function drawsOf(audits: AuditLedger, id: bigint, last: number): Promise<Shown['draws']> {
  const draws = Array.from({ length: last + 1 }, async (_, draw) => {
    const known = await audits.courtDraw({ caseId: id, draw })
    if (!known) return []
    const { committed, no, minor, major, tallied, seededAtSeconds } = known
    const sums = { committed: `${committed}`, no: `${no}`, minor: `${minor}`, major: `${major}` }
    const stage = stages[Math.floor(draw / 2)] ?? 'plenary'
    return [{ draw, stage, ...sums, tallied, seatedAtSeconds: Number(seededAtSeconds) }]
  })
  return (await Promise.all(draws)).flat()
}

/** Who voted, in the order of events from the newest on, and for what. */
function votesOf(events: readonly LedgerEvent[]): Shown['votes'] {
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

async function caseOf(place: Place, id: bigint): Promise<Shown> {
  const { indexer, ledger } = place.parts
  const { audits } = ledger
  const row = indexer.browse.courtCase(id)
  const known = await audits?.courtCase(id)
  if (!audits || !row || !known) throw new SubjectUnknownError({ what: 'case', id: `${id}` })
  const { domain, openedAtSeconds: atSeconds, bond, fee, draw } = known
  const [draws, weight] = await Promise.all([
    drawsOf(audits, id, draw),
    audits.totalAt({ domain, atSeconds }),
  ])
  const events = indexer.browse.caseEvents(id)
  return {
    ...rowOf(place, row),
    bond: `${bond}`,
    seatFee: `${fee}`,
    weight: `${weight}`,
    endsAtSeconds: Number(known.endsAtSeconds),
    draws,
    votes: votesOf(events),
    events: eventsOf({ indexer }, events),
  }
}

/** Handlers of the endpoints that show what stands before the court. */
export function caseHandlers(place: Place): Handlers<'GET /api/cases' | 'GET /api/case'> {
  return {
    'GET /api/cases': async ({ query: { against, before, limit = 50 } }) => {
      const rows = place.parts.indexer.queries.cases({
        ...(against !== undefined && { respondent: against as AccountId }),
        ...(before !== undefined && { before: BigInt(before) }),
        limit: Math.min(limit, WEB_PAGE_MAX),
      })
      return { rows: rows.map((row) => rowOf(place, row)) }
    },
    'GET /api/case': ({ query }) => caseOf(place, BigInt(query.id)),
  }
}
