/** Lists of the explorer, in their order. */
export const lists = [
  ...(['sessions', 'settlements', 'requests', 'cases', 'court', 'events'] as const),
] as const
export type ExplorerList = (typeof lists)[number]

/** What the explorer's address holds. */
export type ExplorerSearch = { readonly list?: ExplorerList | undefined }
