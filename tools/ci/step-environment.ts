// The environment of a step: variables of the caller that change what programs test are removed,
// because they are no inputs of the step.

/** Beginnings of variables that configure forge, test runners, solvers and our own programs. */
const prefixes = /^(?:FOUNDRY|DAPP|ETH|FC|OSTROM|VITEST|VITE|HALMOS|SLITHER|PYTEST|NARGO)_/

/** Variables that configure compilers and interpreters. */
const names = ['NODE_OPTIONS', 'RUSTFLAGS', 'PYTHONPATH', 'PYTHONHASHSEED', 'VITEST']

/**
 * Returns the environment of a step: that of the caller without the variables that configure tests,
 * and with `own`. The command of a step states the variables that it needs.
 */
export function stepEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || prefixes.test(name) || names.includes(name)
      ? []
      : [[name, value] as const],
  )
  return { ...Object.fromEntries(kept), ...own }
}
