/** Lists of the explorer, in their order. */
export const lists = [
  ...(['sessions', 'settlements', 'requests', 'cases', 'court', 'events'] as const),
] as const
export type ExplorerList = (typeof lists)[number]

/** Parameters of the explorer's address. */
export type ExplorerSearch = { readonly list?: ExplorerList | undefined }
