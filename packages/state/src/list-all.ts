import type { StateEntry, StateStore } from './state.ts'

/**
 * Yields all records whose keys start with `prefix`, in ascending order of their keys, page by
 * page. Records that are written in the meantime may or may not be included.
 *
 * @param after Key after which the records begin; absent for all records of the prefix.
 * @throws {StateMisuseError} `prefix` or `after` is not valid.
 */
export async function* listAll(
  state: Pick<StateStore, 'list'>,
  prefix: string,
  after?: string,
): AsyncGenerator<StateEntry> {
  let last = after
  for (;;) {
    const page = await state.list(prefix, last === undefined ? {} : { after: last })
    yield* page
    last = page.at(-1)?.key
    if (last === undefined) return
  }
}
