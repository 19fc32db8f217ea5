import { sourcesOf, testPackages, type Zone } from './zone.ts'

/**
 * Returns the zones of a port and of its test doubles. A double is `src/<name>/` or
 * `src/<name>.ts`.
 *
 * A conformance suite contains tests, so it may import Vitest and fast-check.
 *
 * @param also Names of zones that the port and its doubles may import, in addition to `protocol`.
 */
export function portZones(
  port: string,
  doubles: Readonly<Record<string, Pick<Partial<Zone>, 'allowedImports' | 'sdk'>>>,
  also: readonly string[] = [],
): readonly Zone[] {
  const base = sourcesOf(port)
  const of = (
    name: string,
    { allowedImports = [], sdk = [] }: Pick<Partial<Zone>, 'allowedImports' | 'sdk'>,
  ) =>
    [`${base}${name}/`, `${base}${name}.ts`].map(
      (path): Zone => ({
        name: `${port}/${name}`,
        kind: 'double',
        path,
        allowedImports: ['protocol', ...also, port, ...allowedImports],
        sdk: name === 'conformance' ? testPackages : sdk,
      }),
    )
  return [
    { name: port, kind: 'port', path: base, allowedImports: ['protocol', ...also] },
    ...Object.entries(doubles).flatMap(([name, double]) => of(name, double)),
  ]
}
