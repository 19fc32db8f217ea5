export type Liar = string
