import type { CheatFinding, Findings, PrintFinding } from './findings.ts'

// What the project asked of detection before anything was measured, beside what was measured.

/** One line: what was asked, what came out, and whether that is enough. */
export type Acceptance = {
  readonly what: string
  readonly asked: string
  readonly measured: string
  readonly reached: boolean
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

type Cheats = ReadonlyMap<string, CheatFinding>

type Known = { readonly cheats: Cheats; readonly prints: readonly PrintFinding[] }

const within = (cheats: Cheats, name: string, audits: number): Acceptance[] => {
  const found = cheats.get(name)
  const share = found?.curve[audits - 1]
  if (found === undefined || share === undefined) return []
  const asked = `99 % of providers within ${audits} audits`
  return [{ what: found.what, asked, measured: percent(share), reached: share >= 0.99 }]
}

const alone = ({ cheats, prints }: Known, name: string, least: number): Acceptance[] => {
  const found = cheats.get(name)
  if (found === undefined) return []
  const printed = prints.find((one) => one.name === name)
  const { count, of } = printed?.beyondAny ?? found.beyond
  const asked = `${percent(least)} of single answers beyond all honest ones`
  const honest = prints.find((one) => one.name === 'honest')?.answers
  const by = printed ? `, by prints too, of which ${honest} are honest` : ''
  const measured = `${percent(count / of)}${by}`
  return [{ what: found.what, asked, measured, reached: count / of >= least }]
}

const tokens = (cheats: Cheats, name: string, most: number): Acceptance[] => {
  const found = cheats.get(name)
  if (found === undefined) return []
  const audits = found.auditsNearlyAll
  const needed = audits === undefined ? undefined : Math.round(audits * found.tokensMean)
  const measured = needed === undefined ? 'more than 50 answers' : `${needed} tokens`
  const asked = `99 % of providers within ${most} tokens`
  return [{ what: found.what, asked, measured, reached: needed !== undefined && needed <= most }]
}

/** All that was asked and that this run can tell. */
export function acceptanceOf({
  cheats,
  flags,
  heldOut,
  heldOutBeyond,
  prints,
}: Findings): Acceptance[] {
  const byName: Cheats = new Map(cheats.map((one) => [one.name, one]))
  const honest: Acceptance[] = [
    {
      what: 'honest answers',
      asked: '3,000 of them, no provider flagged',
      measured: `${heldOut.length}, ${flags.count} flagged`,
      reached: heldOut.length >= 3000 && flags.count === 0,
    },
    {
      what: 'honest answers beyond all others',
      asked: 'at most 0.1 %',
      measured: percent(heldOutBeyond.count / Math.max(1, heldOutBeyond.of)),
      reached: heldOutBeyond.of > 0 && heldOutBeyond.count / heldOutBeyond.of <= 1e-3,
    },
  ]
  const changed = ['temperature', 'top-p', 'greedy', 'seed', 'best-of-n']
  return [
    ...honest,
    ...within(byName, 'q4', 20),
    ...alone({ cheats: byName, prints }, 'pruned', 0.999),
    ...within(byName, 'tuned', 20),
    ...['system', 'context', 'truncated'].flatMap((name) =>
      alone({ cheats: byName, prints }, name, 0.99),
    ),
    ...changed.flatMap((name) => tokens(byName, name, 500)),
    ...within(byName, 'draft', 20),
    ...['prefix', 'replay'].flatMap((name) => within(byName, name, 50)),
  ]
}
