import { parseTestCounts, runStep, sumTestCounts, type TestCounts } from './step.ts'

type TextCheck = { readonly name: string; readonly args: readonly string[] }

/**
 * Checks of source text, before any test runs. The lists run in parallel, and each list runs in
 * order.
 */
const besides: readonly (readonly TextCheck[])[] = [
  [
    { name: 'tidy: our own rules', args: ['tools/tidy/run.ts'] },
    {
      name: 'format and lint',
      args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=50', '.'],
    },
  ],
  [
    {
      name: 'types',
      // Each of the compiler's checkers computes the types that its files share anew. Two of them
      // take 40 % less processor time than four, the default.
      args: ['node_modules/typescript/bin/tsc', '-p', '.', '--noEmit', '--checkers', '2'],
    },
    { name: "types of the web app's client, made", args: ['apps/gateway-web/src/client-types.ts'] },
    {
      name: 'types of the web app',
      args: ['node_modules/typescript/bin/tsc', '-p', 'apps/web', '--noEmit'],
    },
  ],
]

/** Runs alone, because it rewrites golden vectors and restores the previous files. */
const generated: TextCheck = {
  name: 'generated files are fresh',
  args: ['tools/codegen/run.ts', '--check'],
}

/** Runs all checks, even after one has failed, and counts them. Each rule of tidy counts as one. */
export async function runChecks(): Promise<TestCounts> {
  const counts = await Promise.all(besides.map(runList))
  return sumTestCounts([...counts, await runList([generated])])
}

async function runList(checks: readonly TextCheck[]): Promise<TestCounts> {
  const counts: TestCounts[] = []
  for (const { name, args } of checks) {
    const { status, output } = await runStep({ name, args, show: 'failed' })
    const own = args[0] === 'tools/tidy/run.ts' ? parseTestCounts(output) : undefined
    counts.push(own ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 })
  }
  return sumTestCounts(counts)
}
