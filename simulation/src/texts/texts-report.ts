import { type JudgedText, runTexts, type TextRange } from './run-texts.ts'
import { textDialects } from './text-case.ts'

// Prints the result of `npm run sim -- --texts`.

/** Cases between two lines of progress. */
const CASES_PER_LINE = 500

/** Returns the result of a campaign in one line. Pure. */
function summarizeTexts(judged: readonly JudgedText[]): string {
  const parts = textDialects.map((dialect) => {
    const own = judged.filter(({ one }) => one.dialect === dialect)
    const refused = own.filter(({ status }) => status !== 200).length
    return `${dialect} ${own.length - refused} returned and ${refused} refused`
  })
  const faulty = judged.filter(({ faults }) => faults.length > 0).length
  return `${judged.length} texts: ${parts.join(', ')}; ${faulty} faulty`
}

/** Runs the cases of a range and prints their faults. Returns true if there are none. */
export async function reportTexts(span: TextRange): Promise<boolean> {
  const judged: JudgedText[] = []
  for await (const result of runTexts(span)) {
    judged.push(result)
    const { one, faults } = result
    for (const fault of faults) {
      console.log(`text ${one.number}, ${one.dialect}: ${fault}`)
      const repeat = `--texts 1 --seed ${one.seed} --from ${one.number}`
      console.log(`  repeat with  npm run sim -- ${repeat}`)
    }
    if (judged.length % CASES_PER_LINE === 0) console.log(`${judged.length} of ${span.count} texts`)
  }
  console.log(summarizeTexts(judged))
  return judged.every(({ faults }) => faults.length === 0)
}
