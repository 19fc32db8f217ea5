import { askShortly, type HonestAccess } from './gateway-client.ts'
import { BURST_PROGRAMS, BURST_QUESTIONS, PERSON_PACE_MS } from './limits.ts'

/** An honest user's question that was refused. */
export type HonestRefusal = {
  readonly part: string
  readonly question: number
  readonly reason: string
}

/** Results of an honest user's questions. */
export type HonestReport = {
  readonly asked: number
  readonly refusals: readonly HonestRefusal[]
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Sends questions as honest users do: a person for `personMs`, then one program without pauses,
 * then several programs at the same time. All questions go through the gateway's API.
 */
export async function soakHonestly(options: {
  readonly access: HonestAccess
  readonly personMs: number
  readonly say: (line: string) => void
}): Promise<HonestReport> {
  const { access, personMs, say } = options
  const refusals: HonestRefusal[] = []
  let asked = 0
  const askOne = async (part: string) => {
    const question = ++asked
    const reason = await askShortly(access, `Question ${question}: how are you?`)
    if (reason === undefined) return
    refusals.push({ part, question, reason })
    say(`${part}, question ${question}: ${reason}`)
  }
  const burst = async (part: string, programs: number) => {
    let left = BURST_QUESTIONS
    const program = async () => {
      while (left-- > 0) await askOne(part)
    }
    say(`${part}: ${BURST_QUESTIONS} questions`)
    await Promise.all(Array.from({ length: programs }, program))
  }
  const untilMs = performance.now() + personMs
  say(`a person: a question each ${PERSON_PACE_MS / 1_000} s`)
  while (performance.now() < untilMs) {
    const begunMs = performance.now()
    await askOne('a person')
    await wait(Math.max(0, begunMs + PERSON_PACE_MS - performance.now()))
  }
  await burst('one program', 1)
  await burst(`${BURST_PROGRAMS} programs at once`, BURST_PROGRAMS)
  return { asked, refusals }
}
