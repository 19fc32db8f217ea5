// The environment of a step: variables of the caller that change what programs test are removed,
// because they are no inputs of the step.

/** Beginnings of variables that configure forge, test runners, solvers and our own programs. */
const prefixes = /^(?:FOUNDRY|DAPP|ETH|FC|OSTROM|VITEST|VITE|HALMOS|SLITHER|PYTEST|NARGO)_/

/** Beginnings of variables that configure bash, Rust, Python and the language of messages. */
const interpreters =
  /^(?:BASH_FUNC_|RUST(?!UP_(?:HOME|DIST))|CARGO_(?!HOME$|HTTP|NET|REGISTR)|PYTHON|LC_)/

/** Other variables that configure interpreters and compilers. */
const names = [
  'BASH_ENV',
  'BASHOPTS',
  'ENV',
  'LANG',
  'LANGUAGE',
  'LD_PRELOAD',
  'NODE_ENV',
  'NODE_OPTIONS',
  'NODE_PATH',
  'SHELLOPTS',
  'TZ',
  'VITEST',
]

/** Settings of npm that say how it reaches packages; all others are removed. */
const npmKept =
  /^npm_config_(?:.*registry|.*proxy|.*:_.*|ca|cafile|cert|key|strict_ssl|cache|fetch_.*|.*offline|(?:user|global)config)$/i

/** Settings of each step. Those of npm stand above the ones in a user's `.npmrc`. */
const fixed = {
  CI: 'true',
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
  TZ: 'UTC',
  npm_config_script_shell: 'sh',
}

/**
 * Returns the environment of a step: that of the caller without the variables that configure tests
 * or the programs that start them, and with `own`. The command of a step states the variables that
 * it needs.
 */
export function stepEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const isRemoved = (name: string) =>
    prefixes.test(name) ||
    interpreters.test(name) ||
    names.includes(name) ||
    (/^npm_config_/i.test(name) && !npmKept.test(name))
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || isRemoved(name) ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(kept), ...fixed, ...own }
}
