import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'

const document = 'docs/spec/authority.md'
const abis =
  /^contracts\/evm\/generated\/(?!bytecode|errors|hashes|index|verification)[\w-]+\.gen\.ts$/
const interfaces =
  /^contracts\/evm\/(?:core|market|court|training|onchain|disputes|tickets|governance|deployment)\/src\/(?:\w+\/)?(\w+)\.sol$/

type DocumentedFunction = { readonly name: string; readonly path: string }

/** Returns the functions that change state, as `Contract.function`, from the compiler's ABIs. */
function contractFunctions({ files }: Repository): readonly DocumentedFunction[] {
  const contracts = [...files.keys()].flatMap((file) => interfaces.exec(file)?.[1] ?? [])
  return [...files].flatMap(([path, text]) => {
    if (!abis.test(path)) return []
    const [, constant = ''] = /export const (\w+)Abi = /.exec(text) ?? []
    const contract = contracts.find((one) => one.toLowerCase() === constant.toLowerCase())
    const json = text.slice(text.indexOf('['), text.lastIndexOf(']') + 1)
    const entries = JSON.parse(json) as readonly AbiEntry[]
    return entries
      .filter(({ type, stateMutability }) => type === 'function' && !reads.has(stateMutability))
      .map(({ name }) => ({ name: `${contract ?? constant}.${name}`, path }))
  })
}

type AbiEntry = {
  readonly type: string
  readonly name: string
  readonly stateMutability: string
}

const reads: ReadonlySet<string> = new Set(['view', 'pure'])

/** Returns the names that a pattern finds in source files, each with a prefix before it. */
function matches(repository: Repository, options: matches.Options): readonly DocumentedFunction[] {
  return options.paths.flatMap((path) =>
    [...(repository.files.get(path) ?? '').matchAll(options.pattern)].flatMap((match) =>
      match.slice(1).flatMap((name) => (name ? [{ name: `${options.prefix}${name}`, path }] : [])),
    ),
  )
}

declare namespace matches {
  type Options = {
    readonly paths: readonly string[]
    readonly pattern: RegExp
    readonly prefix: string
  }
}

function everything(repository: Repository): readonly DocumentedFunction[] {
  const protocol = [...repository.files.keys()].filter(
    (path) => path.startsWith('packages/protocol/src/') && !path.endsWith('.test.ts'),
  )
  return [
    ...contractFunctions(repository),
    ...matches(repository, {
      paths: ['instructions', 'model-instructions', 'training-job'].map(
        (name) => `contracts/solana/interface/${name}.ts`,
      ),
      pattern: /^ {2}(\w+): \{\s*number: \[/gm,
      prefix: 'solana:',
    }),
    ...matches(repository, {
      paths: ['packages/protocol/src/sessions/channel.ts'],
      pattern: /^ {2}'?([\w-]+)'?: Schema\.object\(\{\s*kind: /gm,
      prefix: 'message:',
    }),
    ...matches(repository, {
      paths: ['packages/protocol/src/audits/audit.ts'],
      pattern: /^ {2}'?([\w-]+)'?: Schema\.object\(\{\s*kind: /gm,
      prefix: 'audit:',
    }),
    ...matches(repository, {
      paths: protocol,
      pattern: /: StructType<(?:[^=]|=>)*= \{\s*name: '(\w+)'/g,
      prefix: '',
    }),
  ]
}

/**
 * `docs/spec/authority.md` has one table. For every function of a contract that changes state,
 * every instruction of the Solana program, every message of a channel or an audit, and every signed
 * object, it states the allowed senders, and the cost for others. The table has no other rows.
 */
export const authority: TidyRule = {
  name: 'authority',
  check: (repository) => {
    const text = repository.files.get(document)
    const found = everything(repository)
    if (text === undefined)
      return found.length === 0 ? [] : [{ path: document, line: 0, message: 'Is missing.' }]
    const lines = text.split('\n')
    const named = lines.flatMap((line, index) => {
      const [, first = ''] = /^\| ([^|]*) \|/.exec(line) ?? []
      return [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, line: index + 1 }))
    })
    const names = new Set(found.map(({ name }) => name))
    const tabled = new Set(named.map(({ name }) => name))
    return [
      ...found
        .filter(({ name }) => !tabled.has(name))
        .map(({ name, path }): TidyFinding => {
          const message = `${name} is in no row of ${document}: say who may send it.`
          return { path, line: 0, message }
        }),
      ...named
        .filter(({ name }) => !names.has(name))
        .map(({ name, line }): TidyFinding => {
          return { path: document, line, message: `There is no ${name}.` }
        }),
    ]
  },
}
