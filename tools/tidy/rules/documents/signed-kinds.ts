import type { TidyFinding, TidyRule } from '../../repository.ts'
import {
  declaredKinds,
  documentedKinds,
  kindsPage,
  rustKinds,
  type StatedKind,
  solidityKinds,
} from '../../source/signed-kinds.ts'

/**
 * The fields of a signed object are equal in `packages/protocol`, in the contract and the Solana
 * program that hash them, and in the specification. After a change in one place, the rule reports
 * the other places.
 */
export const signedKinds: TidyRule = {
  name: 'signed-kinds',
  check: (repository) => {
    const declared = declaredKinds(repository)
    const byName = new Map(declared.map((kind) => [kind.name, kind]))
    const documented = documentedKinds(repository)
    const listed = new Set(documented.map(({ name }) => name))
    return [
      ...declared
        .filter(({ name }) => !listed.has(name))
        .map((kind): TidyFinding => {
          const { fields } = kind
          const message = `No row of ${kindsPage} has \`${kind.name}\`: add one, with ${fields}.`
          return { path: kind.path, line: kind.line, message }
        }),
      ...documented.flatMap((row) => differences(row, byName.get(row.name))),
      // A type that only a contract hashes, such as the domain of EIP-712, is not a kind of the
      // protocol.
      ...[...solidityKinds(repository), ...rustKinds(repository)].flatMap((type) => {
        const kind = byName.get(type.name)
        return kind === undefined ? [] : differences(type, kind)
      }),
    ]
  },
}

function differences(stated: StatedKind, kind: StatedKind | undefined): readonly TidyFinding[] {
  const { path, line, name, contract, fields } = stated
  if (kind === undefined)
    return [{ path, line, message: `packages/protocol declares no kind ${name}.` }]
  if (fields !== kind.fields) {
    const message = `The fields of ${name} differ from those in ${kind.path}: ${kind.fields}.`
    return [{ path, line, message }]
  }
  if (contract === undefined || contract === kind.contract) return []
  const message = `${name} is of the domain ${kind.contract}, not ${contract}.`
  return [{ path, line, message }]
}
