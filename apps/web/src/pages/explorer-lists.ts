/** Lists of the explorer, in their order. */
export const lists = ['sessions', 'payments', 'requests', 'court', 'events'] as const
export type List = (typeof lists)[number]

/** What the explorer's address holds. */
export type ExplorerSearch = { readonly list?: List | undefined }
