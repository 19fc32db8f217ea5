/** Returns the id with which a question of a run begins: its client, and a number. */
export const questionIdOf = (client: string, number: number): string => `${client}#${number}`

/** Returns the question id in a text, or undefined without one. */
export const readQuestionId = (text: string): string | undefined => /[a-z0-9-]+#\d+/.exec(text)?.[0]

/** Returns the client of a question id. */
export const clientOf = (mark: string): string => mark.slice(0, mark.indexOf('#'))
