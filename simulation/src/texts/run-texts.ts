import { createBrokenWorld } from '../broken-answers.fixture.ts'
import { drawTextCase, type TextCase } from './text-case.ts'
import { requestOf, textFaults, textsIn } from './text-request.ts'

// Runs cases one after another over the HTTP API of a real gateway and a real provider, in virtual
// time, and judges each.

/** Cases that one network answers, before a new one replaces it. */
const CASES_PER_NETWORK = 500

/** Cases of a seed, by their numbers. */
export type TextRange = { readonly seed: string; readonly from: number; readonly count: number }

export type JudgedText = {
  readonly one: TextCase
  /** HTTP status of the response. */
  readonly status: number
  /** Code or type of the error of a refusal. */
  readonly code: string | undefined
  readonly faults: readonly string[]
}

type TextWorld = Awaited<ReturnType<typeof createBrokenWorld>>

async function runCase({ world, fetch }: TextWorld, one: TextCase): Promise<JudgedText> {
  const { path, body } = requestOf(one)
  const headers = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined
  const init = { method: 'POST', body, ...(headers && { headers }) }
  const response = await world.time.until(fetch(path, init))
  const json = JSON.parse(await world.time.until(response.text()))
  const { status } = response
  const faults: string[] = []
  let code: string | undefined
  if (status === 200) {
    if (one.cut) faults.push(`half of a surrogate pair in ${one.cut} was taken`)
    faults.push(...textFaults(one, textsIn(one.dialect, json)))
  } else {
    const message = String(json.error?.message ?? '')
    code = String(json.error?.code ?? json.error?.type)
    const isNamed = status === 400 && (one.cut ? /surrogate pair/.test(message) : false)
    if (!isNamed) faults.push(`status ${status}, ${code}: ${message.slice(0, 300)}`)
  }
  return { one, status, code, faults }
}

/** Returns the faults of the books of a network that has run these cases. */
async function bookFaults(
  { checkBooks, world }: TextWorld,
  judged: readonly JudgedText[],
): Promise<readonly string[]> {
  const { records } = await checkBooks()
  const answers = judged.filter(({ one, status }) => status === 200 && one.dialect !== 'files')
  const faults: string[] = []
  // A refused request has no record of usage, because no provider was asked.
  if (records.length !== answers.length) {
    faults.push(`${records.length} records of usage for ${answers.length} answers`)
  }
  for (const { outcome, receipt } of records) {
    if (outcome !== 'answered') faults.push(`an answer is recorded as ${outcome}`)
    if (receipt === undefined) faults.push('an answer has no receipt')
  }
  const promised = [...world.accounting.vouchers.values()].reduce(
    (sum, { voucher }) => sum + voucher.count,
    0n,
  )
  if (promised !== BigInt(answers.length)) {
    faults.push(`vouchers count ${promised} receipts of ${answers.length} answers`)
  }
  return faults
}

/**
 * Runs the cases of a range, and yields each with its faults. The last case of a network also has
 * the faults of the network's books.
 */
export async function* runTexts({ seed, from, count }: TextRange): AsyncGenerator<JudgedText> {
  for (let first = from; first < from + count; first += CASES_PER_NETWORK) {
    const world = await createBrokenWorld([])
    const end = Math.min(first + CASES_PER_NETWORK, from + count)
    const judged: JudgedText[] = []
    for (let number = first; number < end; number++) {
      const result = await runCase(world, drawTextCase(seed, number))
      judged.push(result)
      if (number < end - 1) yield result
    }
    const last = judged.at(-1)!
    yield { ...last, faults: [...last.faults, ...(await bookFaults(world, judged))] }
  }
}
